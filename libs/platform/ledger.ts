import { newId, type AssociationId } from '@sanad/kernel';
import type { PoolClient, QueryResult } from 'pg';
import type { IdempotentRequest } from './idempotency';
import type { Actor, AuditEntry, DomainEvent } from './op';

/** Audit and events. Nothing is read back: whoever may only add to them writes by the same statement. */
const TRACES = `
  entry AS (
    INSERT INTO audit (association_id, id, at, actor_kind, actor_id, action, subject_type, subject_id, detail)
    SELECT $1, r.id, $2, $3, $4, r.action, r.type, r.subject, r.detail
    FROM jsonb_to_recordset($5) AS r (id uuid, action text, type text, subject text, detail jsonb)
  ), unsealed AS (
    INSERT INTO audit_unsealed (association_id, audit_id) SELECT $1, r.id FROM jsonb_to_recordset($5) AS r (id uuid)
  ), event AS (
    INSERT INTO outbox (association_id, id, name, version, payload, created_at)
    SELECT $1, r.id, r.name, r.version, r.payload, $2
    FROM jsonb_to_recordset($6) AS r (id uuid, name text, version int, payload jsonb)
  )`;

/** Everything that goes into the commit beside the work's own rows, in one statement. */
const WRITE = `WITH ${TRACES} SELECT`;

const WRITE_WITH_ANSWER = `
  WITH ${TRACES}
  INSERT INTO idempotency (association_id, actor_id, key, request_hash, answer, created_at)
  SELECT $1, $4, r.key, r."requestHash", coalesce(r.answer, 'null'), $2
  FROM jsonb_to_recordset($7) AS r (key text, "requestHash" text, answer jsonb)`;

const WRITE_GLOBAL = `
  WITH entry AS (
    INSERT INTO platform_audit (id, at, actor_kind, actor_id, action, subject_type, subject_id, detail)
    SELECT r.id, $1, $2, $3, r.action, r.type, r.subject, r.detail
    FROM jsonb_to_recordset($4) AS r (id uuid, action text, type text, subject text, detail jsonb)
  )
  INSERT INTO platform_idempotency (actor_id, key, request_hash, answer, created_at)
  SELECT $3, r.key, r."requestHash", coalesce(r.answer, 'null'), $1
  FROM jsonb_to_recordset($5) AS r (key text, "requestHash" text, answer jsonb)`;

/** What one piece of work leaves behind beside its rows: audit, events, and the answer to replay. */
export class Ledger {
  private entries: object[] = [];
  private events: object[] = [];
  private answers: object[] = [];

  constructor(
    private readonly actor: Actor,
    private readonly now: Date,
  ) {}

  audited(entries: readonly AuditEntry[]): this {
    this.entries = entries.map(({ action, subject, detail }) => ({
      id: newId(),
      action,
      type: subject.type,
      subject: subject.id,
      detail: detail ?? {},
    }));
    return this;
  }

  emitted(events: readonly DomainEvent[]): this {
    this.events = events.map((event) => ({ id: newId(), ...event }));
    return this;
  }

  answered(request: IdempotentRequest, answer: unknown): this {
    this.answers = [{ ...request, answer: answer ?? null }];
    return this;
  }

  /** Sends the write and the COMMIT together. A failed write turns that COMMIT into a rollback, and is thrown. */
  async commit(client: PoolClient, association: AssociationId): Promise<void> {
    if (this.entries.length + this.events.length + this.answers.length === 0)
      return committed(await client.query('COMMIT'));
    const answers = this.answers.length > 0 ? [this.answers] : [];
    const lists = [this.entries, this.events, ...answers].map((list) => JSON.stringify(list));
    const written = client.query(answers.length > 0 ? WRITE_WITH_ANSWER : WRITE, [
      association,
      this.now,
      this.actor.kind,
      this.actor.id,
      ...lists,
    ]);
    await both(written, client.query('COMMIT'));
  }

  async commitGlobal(client: PoolClient): Promise<void> {
    if (this.entries.length + this.answers.length === 0) return committed(await client.query('COMMIT'));
    const lists = [this.entries, this.answers].map((list) => JSON.stringify(list));
    const written = client.query(WRITE_GLOBAL, [this.now, this.actor.kind, this.actor.id, ...lists]);
    await both(written, client.query('COMMIT'));
  }
}

/** Waits for both, so that no answer is left unread on the connection, and then throws the first failure. */
async function both(written: Promise<QueryResult>, commit: Promise<QueryResult>): Promise<void> {
  const [write, end] = await Promise.allSettled([written, commit]);
  if (write.status === 'rejected') throw write.reason;
  if (end.status === 'rejected') throw end.reason;
  committed(end.value);
}

/** A transaction that had failed answers COMMIT with ROLLBACK, and says no more about it. */
function committed(result: QueryResult): void {
  if (result.command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back at its commit');
}
