import { Inject, Injectable, Optional } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { newId, type AccountId, type AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import type { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../clock';
import { PLATFORM_SOURCE } from '../db/connections';
import { rows } from '../db/sql';
import type { PlatformOp } from '../op';
import { CONFIRMED_MINUTES, type Stage } from './access';
import type { Caller } from './caller';
import { IDENTITY_OPTIONS, type IdentityOptions } from './identity.options';
import { fingerprint, newSecret } from './secrets';

export const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 12;

// Runs on every request: two unique keys and a primary key, no transaction of its own.
const FIND = `
  WITH clock AS (SELECT coalesce($2::timestamptz, statement_timestamp()) AS now)
  SELECT s.id, s.account_id, s.association_id, s.created_at, s.stage, s.bound, a.name,
         coalesce(m.roles, a.platform_roles) AS roles,
         coalesce(s.confirmed_at > clock.now - interval '${CONFIRMED_MINUTES} minutes', false) AS confirmed,
         s.seen_at < clock.now - interval '1 minute' AS stale, clock.now
  FROM clock
  JOIN session s ON s.token_hash = $1
    AND s.created_at > clock.now - interval '${ABSOLUTE_HOURS} hours'
    AND s.seen_at > clock.now - interval '${IDLE_MINUTES} minutes'
  JOIN account a ON a.id = s.account_id AND a.disabled_at IS NULL
  LEFT JOIN membership m ON m.association_id = s.association_id AND m.account_id = s.account_id
    AND m.starts_at <= clock.now AND (m.ends_at IS NULL OR m.ends_at > clock.now)
  WHERE s.association_id IS NULL OR m.account_id IS NOT NULL`;

const ROLES_OF = `
  SELECT s.id, coalesce(m.roles, a.platform_roles) AS roles FROM session s
  JOIN account a ON a.id = s.account_id AND a.disabled_at IS NULL
  LEFT JOIN membership m ON m.association_id = s.association_id AND m.account_id = s.account_id
    AND m.starts_at <= $2 AND (m.ends_at IS NULL OR m.ends_at > $2)
  WHERE s.id = ANY($1::uuid[]) AND s.created_at > $2::timestamptz - interval '${ABSOLUTE_HOURS} hours'
    AND s.seen_at > $2::timestamptz - interval '${IDLE_MINUTES} minutes'
    AND (s.association_id IS NULL OR m.account_id IS NOT NULL)`;

const LIST = `
  SELECT s.id, s.created_at AS "createdAt", s.seen_at AS "seenAt", s.agent,
         CASE WHEN n.id IS NOT NULL THEN json_build_object('id', n.id, 'slug', n.slug, 'name', n.name) END AS place
  FROM session s LEFT JOIN association n ON n.id = s.association_id
  WHERE s.account_id = $1 AND s.created_at > $2::timestamptz - interval '${ABSOLUTE_HOURS} hours'
    AND s.seen_at > $2::timestamptz - interval '${IDLE_MINUTES} minutes'
  ORDER BY s.id DESC`;

/** What another token changes beside itself. Reaching a stage is a proof of presence; moving is none. */
interface Renewal {
  readonly stage?: Stage;
  readonly to?: AssociationId | null;
}

const RENEW = `
  WITH old AS (DELETE FROM session WHERE id = $1 RETURNING *)
  INSERT INTO session (id, token_hash, account_id, association_id, created_at, seen_at, stage, bound, confirmed_at, agent)
  SELECT $2, $3, account_id, CASE WHEN $5 THEN $6::uuid ELSE association_id END, created_at, $4, coalesce($7, stage), bound,
         CASE WHEN $7::text IS NULL THEN confirmed_at ELSE $4 END, agent
  FROM old RETURNING created_at`;

const LONGEST_AGENT = 200;

interface Found {
  id: string;
  account_id: AccountId;
  association_id: AssociationId | null;
  created_at: Date;
  stage: Stage;
  bound: boolean;
  confirmed: boolean;
  name: string;
  roles: string[];
  stale: boolean;
  now: Date;
}

/** How a session begins, or goes on under a new token. */
export interface Opening {
  /** Complete, if not told. */
  readonly stage?: Stage;
  readonly bound?: boolean;
  /** Whether whoever opens it has just proved presence; yes, if not told. */
  readonly confirmed?: boolean;
  /** What the browser calls itself: people know their sessions by it. */
  readonly agent?: string;
}

/** A session as its own account sees it. */
export interface KnownSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly agent: string;
  /** Null for those who serve the platform as a whole. */
  readonly place: { readonly id: AssociationId; readonly slug: string; readonly name: string } | null;
}

export interface OpenedSession {
  readonly id: string;
  /** For the cookie; only its SHA-256 is kept. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Sessions of staff: an opaque token of 256 bits; idle for 30 minutes or 12 hours old, it opens nothing. */
@Injectable()
export class Sessions {
  constructor(
    @InjectDataSource(PLATFORM_SOURCE) private readonly source: DataSource,
    @Optional() @Inject(CLOCK) private readonly clock?: Clock,
    @Optional() @Inject(IDENTITY_OPTIONS) private readonly options?: IdentityOptions,
  ) {}

  /** Whose token this is, with the roles of this moment. */
  async find(token: string): Promise<Caller | undefined> {
    const [found] = await rows<Found>(this.source, FIND, [fingerprint(token), this.clock?.() ?? null]);
    if (!found) return undefined;
    if (found.stale) await this.see(found);
    // The row keeps the stage it really reached: once factors are asked for, a password alone is not enough any more.
    const stage = this.options?.secondFactors === 'off' ? 'complete' : found.stage;
    const { id, confirmed, bound } = found;
    return {
      actor: { kind: 'staff', id: found.account_id, name: found.name, roles: found.roles },
      association: found.association_id ?? undefined,
      session: { id, expiresAt: expiryOf(found.created_at), stage, confirmed, bound },
    };
  }

  /** The roles of this moment by session, of those that still open something. Asking keeps none of them open. */
  rolesOf(op: PlatformOp, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = rows<{ id: string; roles: string[] }>(op.db, ROLES_OF, [ids, op.now]);
    return found.then((all) => new Map(all.map(({ id, roles }) => [id, roles])));
  }

  async open(
    op: PlatformOp,
    account: AccountId,
    association: AssociationId | null,
    { stage = 'complete', bound = false, confirmed = true, agent = '' }: Opening = {},
  ): Promise<OpenedSession> {
    const [id, token] = [newId(), newSecret()];
    await op.db.query(
      `INSERT INTO session
         (id, token_hash, account_id, association_id, created_at, seen_at, stage, bound, confirmed_at, agent)
       VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9)`,
      [
        id, fingerprint(token), account, association, op.now, stage, bound, confirmed ? op.now : null,
        agent.slice(0, LONGEST_AGENT),
      ], // prettier-ignore
    );
    op.record({ action: 'session.opened', subject: { type: 'session', id }, detail: { association, stage } });
    return { id, token, expiresAt: expiryOf(op.now) };
  }

  /**
   * The sign-in is complete: the session goes on under a new token and id, so that what somebody may have learnt of it
   * before opens nothing. Its absolute end stays. @throws Refusal `session.required` when it has ended meanwhile
   */
  complete(op: PlatformOp, id: string): Promise<OpenedSession> {
    return this.renew(op, id, 'session.completed', { stage: 'complete' });
  }

  /** The session moves to another of the account's places, under a new token. @throws Refusal `session.required` */
  move(op: PlatformOp, id: string, to: AssociationId | null): Promise<OpenedSession> {
    return this.renew(op, id, 'session.moved', { to });
  }

  private async renew(op: PlatformOp, id: string, action: string, { stage, to }: Renewal): Promise<OpenedSession> {
    const [next, token] = [newId(), newSecret()];
    const [made] = await rows<{ created_at: Date }>(op.db, RENEW, [
      id, next, fingerprint(token), op.now, to !== undefined, to ?? null, stage ?? null,
    ]); // prettier-ignore
    if (!made) throw new Refusal('session.required');
    op.record({ action, subject: { type: 'session', id: next }, detail: { before: id } });
    return { id: next, token, expiresAt: expiryOf(made.created_at) };
  }

  /** Notes that whoever holds the session has just proved presence. */
  async confirm(op: PlatformOp, id: string): Promise<void> {
    await rows(op.db, 'UPDATE session SET confirmed_at = $2 WHERE id = $1', [id, op.now]);
    op.record({ action: 'session.confirmed', subject: { type: 'session', id } });
  }

  async end(op: PlatformOp, id: string): Promise<void> {
    await rows(op.db, 'DELETE FROM session WHERE id = $1', [id]);
    op.record({ action: 'session.ended', subject: { type: 'session', id } });
  }

  /** The account's sessions that open something, the newest first. */
  list(op: PlatformOp, account: AccountId): Promise<KnownSession[]> {
    return rows<KnownSession>(op.db, LIST, [account, op.now]);
  }

  /** @throws Refusal `request.not_found` for what is no session of the account's */
  async endOwn(op: PlatformOp, account: AccountId, id: string): Promise<void> {
    const sql = 'DELETE FROM session WHERE id = $1 AND account_id = $2 RETURNING id';
    if ((await rows(op.db, sql, [id, account])).length === 0) throw new Refusal('request.not_found');
    op.record({ action: 'session.ended', subject: { type: 'session', id } });
  }

  /** Ends every session of the account but the one that is kept. Answers how many. */
  async endOthers(op: PlatformOp, account: AccountId, kept?: string): Promise<number> {
    const sql = 'DELETE FROM session WHERE account_id = $1 AND id IS DISTINCT FROM $2::uuid RETURNING id';
    const ended = await rows<{ id: string }>(op.db, sql, [account, kept ?? null]);
    for (const { id } of ended) op.record({ action: 'session.ended', subject: { type: 'session', id } });
    return ended.length;
  }

  /** Drops sessions that open nothing any more; a chore of the worker. Answers how many rows went. */
  async sweep(op: PlatformOp): Promise<number> {
    const oldest = new Date(op.now.getTime() - ABSOLUTE_HOURS * 3_600_000);
    return (await rows(op.db, 'DELETE FROM session WHERE created_at <= $1 RETURNING id', [oldest])).length;
  }

  private async see({ id, now }: Found): Promise<void> {
    await rows(this.source, 'UPDATE session SET seen_at = $2 WHERE id = $1 AND seen_at < $2', [id, now]);
  }
}

function expiryOf(createdAt: Date): Date {
  return new Date(createdAt.getTime() + ABSOLUTE_HOURS * 3_600_000);
}
