import { createPortal } from '../../apps/portal/create';
import { PortalSiteModule } from '../../apps/portal/portal.module';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CLOCK, createLog, type Clock } from '@sanad/platform';
import { PassThrough } from 'node:stream';
import type { RateLimits } from '../../apps/portal/http/rates';
import { SITES_URL, type ApiWorld } from './api';

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
      PortalSiteModule.forRoot({
        ...{ url: database.urlAs('sanad_portal'), poolSize: 3, keys, documents, limits },
        address: SITES_URL,
      }),
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

/** A page without the one sheet that stands in all of them. */
export const withoutSheet = (body: string): string => body.replace(/<style>[^]*?<\/style>/, '');

export interface Shown {
  readonly status: number;
  /** Of the answer, as HTML. */
  readonly body: string;
  readonly location: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A browser without a window: it keeps cookies, and sends with each form the token of the page before. */
export class Browsing {
  readonly cookies = new Map<string, string>();
  private token = '';

  constructor(private readonly portal: PortalSiteWorld) {}

  get(url: string, headers: Record<string, string> = {}): Promise<Shown> {
    return this.ask({ method: 'GET', url, headers });
  }

  /** @param token in place of the page's own */
  post(
    url: string,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
    token = this.token,
  ): Promise<Shown> {
    const payload = new URLSearchParams({ ...fields, token }).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.ask({ method: 'POST', url, payload, headers: { ...type, ...headers } });
  }

  /** A form with a file. */
  send(url: string, fields: Record<string, string>, file?: { name: string; bytes: Buffer }): Promise<Shown> {
    const mark = 'a-mark-between-the-parts';
    const part = (head: string, content: Buffer): Buffer =>
      Buffer.concat([
        Buffer.from(`--${mark}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
        content,
        Buffer.from('\r\n'),
      ]);
    const named = Object.entries({ ...fields, token: this.token }).map(([name, value]) =>
      part(`name="${name}"`, Buffer.from(value)),
    );
    const { name, bytes } = file ?? { name: '', bytes: Buffer.alloc(0) };
    const head = `name="file"; filename="${name}"\r\nContent-Type: application/octet-stream`;
    const payload = Buffer.concat([...named, part(head, bytes), Buffer.from(`--${mark}--\r\n`)]);
    return this.ask({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': `multipart/form-data; boundary=${mark}` },
    });
  }

  /** Where a redirect leads, as far as it leads. */
  async follow(answer: Shown): Promise<Shown> {
    return answer.location === undefined ? answer : this.follow(await this.get(answer.location));
  }

  private async ask(request: {
    method: 'GET' | 'POST';
    url: string;
    payload?: string | Buffer;
    headers: Record<string, string>;
  }): Promise<Shown> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.portal.app.inject({
      ...request,
      headers: { ...request.headers, ...(cookie && { cookie }) },
    });
    for (const { name, value } of answer.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    this.token = /name="token" value="([^"]+)"/.exec(answer.body)?.[1] ?? this.token;
    const { statusCode: status, body, headers } = answer;
    return { status, body, headers, location: headers.location };
  }
}
