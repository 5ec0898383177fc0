import { Inject, Injectable, Optional } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { newId, type AccountId, type AssociationId } from '@sanad/kernel';
import type { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../clock';
import { PLATFORM_SOURCE } from '../db/connections';
import { rows } from '../db/sql';
import type { PlatformOp } from '../op';
import type { Caller } from './caller';
import { fingerprint, newSecret } from './secrets';

export const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 12;

// Runs on every request: two unique keys and a primary key, no transaction of its own.
const FIND = `
  WITH clock AS (SELECT coalesce($2::timestamptz, statement_timestamp()) AS now)
  SELECT s.id, s.account_id, s.association_id, s.created_at, a.name, coalesce(m.roles, a.platform_roles) AS roles,
         s.seen_at < clock.now - interval '1 minute' AS stale, clock.now
  FROM clock
  JOIN session s ON s.token_hash = $1
    AND s.created_at > clock.now - interval '${ABSOLUTE_HOURS} hours'
    AND s.seen_at > clock.now - interval '${IDLE_MINUTES} minutes'
  JOIN account a ON a.id = s.account_id AND a.disabled_at IS NULL
  LEFT JOIN membership m ON m.association_id = s.association_id AND m.account_id = s.account_id
    AND m.starts_at <= clock.now AND (m.ends_at IS NULL OR m.ends_at > clock.now)
  WHERE s.association_id IS NULL OR m.account_id IS NOT NULL`;

interface Found {
  id: string;
  account_id: AccountId;
  association_id: AssociationId | null;
  created_at: Date;
  name: string;
  roles: string[];
  stale: boolean;
  now: Date;
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
  ) {}

  /** Whose token this is, with the roles of this moment. */
  async find(token: string): Promise<Caller | undefined> {
    const [found] = await rows<Found>(this.source, FIND, [fingerprint(token), this.clock?.() ?? null]);
    if (!found) return undefined;
    if (found.stale) await this.see(found);
    return {
      actor: { kind: 'staff', id: found.account_id, name: found.name, roles: found.roles },
      association: found.association_id ?? undefined,
      session: { id: found.id, expiresAt: expiryOf(found.created_at) },
    };
  }

  async open(op: PlatformOp, account: AccountId, association: AssociationId | null): Promise<OpenedSession> {
    const [id, token] = [newId(), newSecret()];
    await op.db.query(
      `INSERT INTO session (id, token_hash, account_id, association_id, created_at, seen_at) VALUES ($1, $2, $3, $4, $5, $5)`,
      [id, fingerprint(token), account, association, op.now],
    );
    op.record({ action: 'session.opened', subject: { type: 'session', id }, detail: { association } });
    return { id, token, expiresAt: expiryOf(op.now) };
  }

  async end(op: PlatformOp, id: string): Promise<void> {
    await rows(op.db, 'DELETE FROM session WHERE id = $1', [id]);
    op.record({ action: 'session.ended', subject: { type: 'session', id } });
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
