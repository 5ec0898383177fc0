import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { attestationWording } from '@sanad/messages';
import { Portal, PortalModule, PortalSecrets, type PortalApplication } from '@sanad/intake';
import type { AssociationId } from '@sanad/kernel';
import { CLOCK, Ops, Outbox, rows, type Op } from '@sanad/platform';
import type { ApiWorld } from './api';
import type { IntakeWorld, Office } from './intake';

/** A chain of events longer than this is a circle. */
const MOST_ROUNDS = 20;

@Module({})
class Around {
  static of(portal: DynamicModule, clock: () => Date): DynamicModule {
    const providers = [{ provide: CLOCK, useValue: clock }];
    return { module: Around, global: true, imports: [portal], providers, exports: [CLOCK] };
  }
}

/** A portal process beside the API: its own role, its own connections; and the worker's work done step by step. */
export class PortalWorld {
  private constructor(
    readonly intake: IntakeWorld,
    private readonly process: INestApplicationContext,
  ) {}

  static async open(intake: IntakeWorld): Promise<PortalWorld> {
    const { database, keys, documents } = intake.api;
    const portal = PortalModule.forRoot({ url: database.urlAs('sanad_portal'), poolSize: 4, keys, documents });
    const process = await NestFactory.createApplicationContext(
      Around.of(portal, () => intake.now),
      { logger: false, abortOnError: false },
    );
    return new PortalWorld(intake, process);
  }

  get portal(): Portal {
    return this.process.get(Portal);
  }

  get secrets(): PortalSecrets {
    return this.process.get(PortalSecrets);
  }

  get api(): ApiWorld {
    return this.intake.api;
  }

  close(): Promise<void> {
    return this.process.close();
  }

  /** A piece of work as the portal's own role. */
  run<T>(association: AssociationId, work: (op: Op) => Promise<T>): Promise<T> {
    return this.process.get(Ops).run({ association, actor: { kind: 'beneficiary', id: 'portal' } }, work);
  }

  /** As `settle`. */
  settle(): Promise<number> {
    return settle(this.api);
  }

  /** The id of the case behind a reference. */
  async caseId(office: Office, reference: string): Promise<string> {
    return this.intake.run(office, async (op) => {
      const sql = 'SELECT id FROM case_file WHERE association_id = $1 AND reference = $2';
      const [found] = await rows<{ id: string }>(op.db, sql, [office.id, reference]);
      if (!found) throw new Error(`no case has the reference ${reference}`);
      return found.id;
    });
  }
}

interface Ref {
  readonly association: AssociationId;
  readonly id: string;
}

export const SIGNED = { signedAs: 'نورة بنت فهد السبيعي', wordingVersion: attestationWording.version };

/** What an invented applicant sends. */
export const application = (more: Partial<PortalApplication> = {}): PortalApplication => ({
  kind: 'supportRequest',
  capacity: 'self',
  applicant: { name: 'نورة بنت فهد السبيعي', idKind: 'nationalId', idNumber: '1000000008', mobile: '0551234567' },
  subject: 'مساعدة في الإيجار',
  replyChannel: 'PHONE',
  consents: { caseHandling: true, messages: true },
  privacyVersion: 'privacy-1',
  attestation: SIGNED,
  ...more,
});

/** Does what the worker does with events, until nothing is left. @returns how many deliveries there were */
export async function settle(api: ApiWorld): Promise<number> {
  const outbox = api.app.get(Outbox);
  let done = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const drained = await outbox.drain();
    const deliveries = await api.rows<Ref>(
      `SELECT association_id AS association, id FROM delivery WHERE next_at < 'infinity' ORDER BY event_id, listener`,
    );
    for (const delivery of deliveries) await outbox.deliver(delivery);
    done += deliveries.length;
    if (drained + deliveries.length === 0) return done;
  }
  throw new Error('the work does not come to an end');
}
