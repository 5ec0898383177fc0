import { Inject, Injectable, Optional } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { newId, type AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import type { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../clock';
import { PLATFORM_SOURCE } from '../db/connections';
import { rows } from '../db/sql';
import type { Position } from '../http/page';
import type { IdempotentRequest } from '../idempotency';
import type { PlatformOp, Who } from '../op';
import { AccessTable } from './access';
import type { Caller } from './caller';
import { fingerprint, newSecret } from './secrets';

const PREFIX = 'sanad_';
const MOST_DAYS = 366;

const FIND = `
  WITH clock AS (SELECT coalesce($2::timestamptz, statement_timestamp()) AS now)
  SELECT t.association_id, t.id, t.name, t.roles, clock.now,
         t.used_at IS NULL OR t.used_at < clock.now - interval '1 minute' AS stale
  FROM clock JOIN api_token t ON t.token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > clock.now`;

export interface NewToken {
  readonly name: string;
  readonly roles: readonly string[];
  readonly expiresAt: Date;
}

export interface ApiToken extends NewToken {
  readonly id: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
  /** Told once, with the answer that created it. */
  readonly token: string | null;
}

export interface TokenChoices {
  readonly roles: readonly string[];
  readonly mostDays: number;
}

interface Found {
  association_id: AssociationId;
  id: string;
  name: string;
  roles: string[];
  now: Date;
  stale: boolean;
}

interface Row {
  id: string;
  name: string;
  roles: string[];
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
  request_hash?: string | null;
}

const COLUMNS = 'id, name, roles, created_at, expires_at, used_at, request_hash';

/** Tokens with which a machine of the association speaks to the API; 256 bits, kept as SHA-256, never without an end. */
@Injectable()
export class ApiTokens {
  constructor(
    @InjectDataSource(PLATFORM_SOURCE) private readonly source: DataSource,
    private readonly access: AccessTable,
    @Optional() @Inject(CLOCK) private readonly clock?: Clock,
  ) {}

  /** What a new one may be: its roles, and for how many days at most. */
  get choices(): TokenChoices {
    return { roles: this.access.forMachines, mostDays: MOST_DAYS };
  }

  /** Whose token this is. */
  async find(token: string): Promise<Caller | undefined> {
    if (!token.startsWith(PREFIX)) return undefined;
    const [found] = await rows<Found>(this.source, FIND, [fingerprint(token), this.clock?.() ?? null]);
    if (!found) return undefined;
    const { association_id: association, id, name, roles, now, stale } = found;
    const used = 'UPDATE api_token SET used_at = $3 WHERE association_id = $1 AND id = $2';
    if (stale) await rows(this.source, used, [association, id, now]);
    return { association, actor: { kind: 'machine', id, name, roles } };
  }

  /**
   * The same request again is answered with the token's description alone: its secret is not kept.
   * @throws Refusal `token.role_unknown`, `token.expiry_invalid`, `request.key_reused`
   */
  async create(op: PlatformOp, who: Who, token: NewToken, request?: IdempotentRequest): Promise<ApiToken> {
    this.assertUsable(op, token);
    const [id, secret] = [newId(), `${PREFIX}${newSecret()}`];
    const [made] = await rows<Row>(
      op.db,
      `INSERT INTO api_token (association_id, id, name, token_hash, roles, created_by, created_at, expires_at, request_key, request_hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (association_id, request_key) DO NOTHING RETURNING ${COLUMNS}`,
      [
        who.association, id, token.name, fingerprint(secret), token.roles, who.actor.id, op.now, token.expiresAt,
        request?.key ?? null, request?.requestHash ?? null,
      ], // prettier-ignore
    );
    if (!made) return this.made(op, who, request!);
    op.record({
      action: 'token.created',
      subject: { type: 'apiToken', id },
      detail: { association: who.association, roles: token.roles },
    });
    return describe(made, secret);
  }

  /** Tokens in force or expired, newest first; revoked ones are gone from the list. */
  async list(op: PlatformOp, who: Who, limit: number, after?: Position): Promise<ApiToken[]> {
    const found = await rows<Row>(
      op.db,
      `SELECT ${COLUMNS} FROM api_token
       WHERE association_id = $1 AND revoked_at IS NULL AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [who.association, after?.[0] ?? null, limit],
    );
    return found.map((row) => describe(row, null));
  }

  /** @throws Refusal `request.not_found` */
  async revoke(op: PlatformOp, who: Who, id: string): Promise<void> {
    const gone = await rows(
      op.db,
      `UPDATE api_token SET revoked_at = $3 WHERE association_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING id`,
      [who.association, id, op.now],
    );
    if (gone.length === 0) throw new Refusal('request.not_found');
    op.record({ action: 'token.revoked', subject: { type: 'apiToken', id }, detail: { association: who.association } });
  }

  private async made(op: PlatformOp, who: Who, request: IdempotentRequest): Promise<ApiToken> {
    const sql = `SELECT ${COLUMNS} FROM api_token WHERE association_id = $1 AND request_key = $2`;
    const [row] = await rows<Row>(op.db, sql, [who.association, request.key]);
    if (row?.request_hash !== request.requestHash) throw new Refusal('request.key_reused');
    return describe(row, null);
  }

  private assertUsable(op: PlatformOp, { roles, expiresAt }: NewToken): void {
    const { roles: known, mostDays } = this.choices;
    const role = roles.find((one) => !known.includes(one));
    if (role !== undefined) throw new Refusal('token.role_unknown', { role, known: known.join(', ') });
    const days = (expiresAt.getTime() - op.now.getTime()) / 86_400_000;
    if (!(days > 0 && days <= mostDays)) throw new Refusal('token.expiry_invalid', { days: mostDays });
  }
}

function describe(row: Row, token: string | null): ApiToken {
  const { id, name, roles } = row;
  return { id, name, roles, createdAt: row.created_at, expiresAt: row.expires_at, usedAt: row.used_at, token };
}
