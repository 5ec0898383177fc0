import { Inject, Injectable, Optional } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUuid } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { CLOCK, type Clock } from './clock';
import { PLATFORM_SOURCE } from './db/connections';
import { TENANT_SETTING } from './db/tables';
import { findAnswer, type IdempotentRequest } from './idempotency';
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
 * alone; its row, its audit and its outbox land in one commit, or none of them does.
 */
@Injectable()
export class Ops {
  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @InjectDataSource(PLATFORM_SOURCE) private readonly platformSource: DataSource,
    @Optional() @Inject(CLOCK) private readonly clock?: Clock,
  ) {}

  /** Does `work` for one association. @throws Refusal with whatever the work refuses; nothing is written then. */
  async run<T>(who: Who, work: (op: Op) => Promise<T>, options: RunOptions = {}): Promise<T> {
    if (!isUuid(who.association)) throw new Refusal('request.not_found', {}, 'not an association id');
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(who, work, options);
      } catch (error) {
        if (attempt >= TRIES || !isRetriable(error)) throw error;
      }
    }
  }

  /** Does `work` on global tables, for what has no association yet. */
  async platform<T>(actor: Actor, work: (op: PlatformOp) => Promise<T>): Promise<T> {
    return this.transaction(this.platformSource, async (runner, client) => {
      const now = await this.open(client);
      const entries: AuditEntry[] = [];
      const op: PlatformOp = { actor, now, db: runner.manager, record: (entry) => void entries.push(entry) };
      const result = await work(op);
      await new Ledger(actor, now).audited(entries).commitGlobal(client);
      return result;
    });
  }

  private once<T>(who: Who, work: (op: Op) => Promise<T>, { idempotency }: RunOptions): Promise<T> {
    return this.transaction(this.app, async (runner, client) => {
      const opening = this.open(client, who);
      const [now, stored] = await Promise.all([opening, idempotency && findAnswer<T>(client, who, idempotency)]);
      if (stored) {
        await client.query('COMMIT');
        return stored.answer;
      }
      const entries: AuditEntry[] = [];
      const events: DomainEvent[] = [];
      const op: Op = {
        ...who,
        now,
        db: runner.manager,
        emit: (event) => void events.push(event),
        record: (entry) => void entries.push(entry),
      };
      const result = await work(op);
      const ledger = new Ledger(who.actor, now).audited(entries).emitted(events);
      if (idempotency) ledger.answered(idempotency, result);
      await ledger.commit(client, who.association);
      return result;
    });
  }

  /** BEGIN, tenant and clock travel in one message. The id is checked before: this message takes no parameters. */
  private async open(client: PoolClient, who?: Who): Promise<Date> {
    const tenant = who ? `set_config('${TENANT_SETTING}', '${who.association}', true), ` : '';
    // A message of several statements is answered by several results, which the driver's types do not know.
    const results = (await client.query(
      `BEGIN; SELECT ${tenant}date_trunc('milliseconds', now()) AS now`,
    )) as unknown as [unknown, { rows: [{ now: Date }] }];
    return this.clock?.() ?? results[1].rows[0].now;
  }

  private async transaction<T>(
    source: DataSource,
    work: (runner: QueryRunner, client: PoolClient) => Promise<T>,
  ): Promise<T> {
    const runner = source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    // The transaction is opened and closed by hand; TypeORM must know of it, or `save()` would open another.
    markTransaction(runner, true);
    let broken: Error | undefined;
    try {
      return await work(runner, client);
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      markTransaction(runner, false);
      await release(runner, broken);
    }
  }
}

function markTransaction(runner: QueryRunner, isTransactionActive: boolean): void {
  Object.assign(runner, { isTransactionActive });
}

/** A client whose rollback failed is destroyed: nobody may meet what it left open. */
async function release(runner: QueryRunner, broken?: Error): Promise<void> {
  if (!broken) return runner.release();
  const poisoned = runner as QueryRunner & { releasePostgresConnection(error: Error): Promise<void> };
  await poisoned.releasePostgresConnection(broken);
}

function isRetriable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, constraint } = error as { code?: string; constraint?: string };
  // The same request was being carried out at the same time: by now its answer is there to be replayed.
  return RETRIABLE.has(code ?? '') || constraint === 'idempotency_pkey';
}
