import { Inject, Injectable, Optional } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUuid } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { CLOCK, type Clock } from './clock';
import { PLATFORM_SOURCE } from './db/connections';
import { TENANT_SETTING } from './db/tables';
import { inTransaction } from './db/transaction';
import { findAnswer, lockOf, type Asker, type IdempotentRequest } from './idempotency';
import type { Actor, AuditEntry, DomainEvent, Op, PlatformOp, Who } from './op';
import { Ledger } from './ledger';

export interface RunOptions {
  /** Replays the stored answer when the same request has been carried out before. */
  idempotency?: IdempotentRequest;
}

// Deadlocks and serialization failures: the work did nothing yet and may be tried again.
const RETRIABLE = new Set(['40001', '40P01']);
const TRIES = 3;

/**
 * The one door to the database. A piece of work runs in one transaction whose tenant is set for that transaction
 * alone; its row, its audit and its outbox land in one commit, or none of them does. `work` may be called again after a
 * deadlock, so it changes nothing but the database.
 */
@Injectable()
export class Ops {
  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @InjectDataSource(PLATFORM_SOURCE) private readonly platformSource: DataSource,
    @Optional() @Inject(CLOCK) private readonly clock?: Clock,
  ) {}

  /** Does `work` for one association. @throws Refusal with whatever the work refuses; nothing is written then. */
  async run<T>(who: Who, work: (op: Op) => Promise<T>, { idempotency }: RunOptions = {}): Promise<T> {
    if (!isUuid(who.association)) throw new Refusal('request.not_found', {}, 'not an association id');
    return retrying(() => this.once(who, work, idempotency));
  }

  /** Does `work` on global tables, for what has no association yet. */
  async platform<T>(actor: Actor, work: (op: PlatformOp) => Promise<T>, { idempotency }: RunOptions = {}): Promise<T> {
    return retrying(() =>
      inTransaction(this.platformSource, async ({ client, manager, endOfWork }) => {
        const [now, stored] = await Promise.all([
          this.open(client, idempotency && lock({ actor }, idempotency)),
          idempotency && findAnswer<T>(client, { actor }, idempotency),
        ]);
        if (stored) {
          await client.query('COMMIT');
          return stored.answer;
        }
        const entries: AuditEntry[] = [];
        const result = await work({ actor, now, db: manager, record: (entry) => void entries.push(entry) });
        endOfWork();
        const ledger = new Ledger(actor, now).audited(entries);
        if (idempotency) ledger.answered(idempotency, result);
        await ledger.commitGlobal(client);
        return result;
      }),
    );
  }

  private once<T>(who: Who, work: (op: Op) => Promise<T>, idempotency?: IdempotentRequest): Promise<T> {
    return inTransaction(this.app, async ({ client, manager, endOfWork }) => {
      const [now, stored] = await Promise.all([
        this.open(client, tenant(who), idempotency && lock(who, idempotency)),
        idempotency && findAnswer<T>(client, who, idempotency),
      ]);
      if (stored) {
        await client.query('COMMIT');
        return stored.answer;
      }
      const entries: AuditEntry[] = [];
      const events: DomainEvent[] = [];
      const record = (entry: AuditEntry): void => void entries.push(entry);
      const emit = (event: DomainEvent): void => void events.push(event);
      const result = await work({ ...who, now, db: manager, emit, record });
      endOfWork();
      const ledger = new Ledger(who.actor, now).audited(entries).emitted(events);
      if (idempotency) ledger.answered(idempotency, result);
      await ledger.commit(client, who.association);
      return result;
    });
  }

  /** BEGIN, tenant and clock travel in one message, which takes no parameters: what is put in has been checked before. */
  private async open(client: PoolClient, ...selected: (string | undefined)[]): Promise<Date> {
    const clock = `date_trunc('milliseconds', now()) AS now`;
    const statements = selected.filter((one) => one !== undefined).map((one) => `SELECT ${one}`);
    // A message of several statements is answered by several results, which the driver's types do not know.
    const results = (await client.query(['BEGIN', ...statements, `SELECT ${clock}`].join('; '))) as unknown as {
      rows: [{ now: Date }];
    }[];
    return this.clock?.() ?? results.at(-1)!.rows[0].now;
  }
}

const tenant = (who: Who): string => `set_config('${TENANT_SETTING}', '${who.association}', true)`;

/** The second of two equal requests waits here until the first has its answer. */
const lock = (asker: Asker, request: IdempotentRequest): string => `pg_advisory_xact_lock(${lockOf(asker, request)})`;

async function retrying<T>(once: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once();
    } catch (error) {
      if (attempt >= TRIES || !isRetriable(error)) throw error;
    }
  }
}

function isRetriable(error: unknown): boolean {
  return typeof error === 'object' && error !== null && RETRIABLE.has((error as { code?: string }).code ?? '');
}
