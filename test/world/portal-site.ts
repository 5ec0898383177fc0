import { createPortal } from '../../apps/portal/create';
import { PortalSiteModule } from '../../apps/portal/portal.module';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CLOCK, createLog, type Clock } from '@sanad/platform';
import { PassThrough } from 'node:stream';
import type { RateLimits } from '../../apps/portal/http/rates';
import type { ApiWorld } from './api';

interface PortalOptions {
  readonly clock?: Clock;
  readonly limits?: RateLimits;
}

/** Tests knock more often than people do. */
const UNLIMITED: RateLimits = { reads: 1_000_000, changes: 1_000_000 };

@Module({})
class At {
  static time(portal: DynamicModule, clock: Clock | undefined): DynamicModule {
    const providers = clock ? [{ provide: CLOCK, useValue: clock }] : [];
    return { module: At, global: true, imports: [portal], providers, exports: providers.map(({ provide }) => provide) };
  }
}

/** The portal as a process of its own beside an API, over the same database. */
export class PortalSiteWorld {
  private constructor(
    readonly app: NestFastifyApplication,
    private readonly lines: string[],
  ) {}

  static async beside(
    { database, keys, documents }: ApiWorld,
    { clock, limits = UNLIMITED }: PortalOptions = {},
  ): Promise<PortalSiteWorld> {
    const lines: string[] = [];
    const log = createLog(
      'info',
      new PassThrough().on('data', (line: Buffer) => lines.push(line.toString())),
    );
    const portal = At.time(
      PortalSiteModule.forRoot({ url: database.urlAs('sanad_portal'), poolSize: 3, keys, documents, limits }),
      clock,
    );
    return new PortalSiteWorld(await createPortal(portal, { log }), lines);
  }

  /** Everything logged so far. */
  get log(): string {
    return this.lines.join('');
  }

  /** Where it listens from now on. */
  async listen(): Promise<string> {
    await this.app.listen(0, '127.0.0.1');
    return this.app.getUrl();
  }

  stop(): Promise<void> {
    return this.app.close();
  }
}
