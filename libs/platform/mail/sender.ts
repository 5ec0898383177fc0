import { Inject, Injectable, Logger } from '@nestjs/common';
import { isMailTemplate, mailText } from '@sanad/messages';
import { KeyRing } from '../crypto/keyring';
import { unseal } from '../crypto/seal';
import { rows } from '../db/sql';
import { describeError } from '../http/faults';
import { DeliveryError, type Receipt } from '../notifications/driver';
import type { Actor } from '../op';
import { Ops } from '../ops.service';
import { Links, type LinkPurpose } from './links';
import { addressCell } from './mail';
import { MailTransport, type OutgoingMail } from './transport';

/** Where the pages of this installation are reached: `https://sanad.example.org`. */
export const PUBLIC_URL = Symbol('public url');

const BATCH = 10;
const LEASE_SECONDS = 120;
/** A letter whose turn comes later waits for its next lease: begun then, it could be sent twice. */
const BEGIN_WITHIN_MS = (LEASE_SECONDS / 2) * 1_000;
/** Tried again after 1, 2, 4 … minutes, and given up after the eighth time. */
const RETRY_SECONDS = 60;
const MOST_ATTEMPTS = 8;
const ALARM_SECONDS = 600;
const SENDER: Actor = { kind: 'system', id: 'mail.send' };

interface LeasedRow {
  readonly id: string;
  readonly address: string;
  readonly template: string;
  readonly language: 'ar' | 'en';
  readonly params: Readonly<Record<string, string | number>>;
  readonly link_purpose: LinkPurpose | null;
  readonly link_id: string | null;
  readonly link_generation: number | null;
}

interface LetterFigures {
  readonly waiting: number;
  /** How long the oldest has waited. */
  readonly oldestSeconds: number;
  readonly givenUp: number;
}

/** Sends the letters that wait: leases a few in one Op, talks to the server outside of any, and records each answer in an Op of its own. */
@Injectable()
export class MailSender {
  private readonly logger = new Logger('mail');

  constructor(
    private readonly ops: Ops,
    private readonly ring: KeyRing,
    private readonly links: Links,
    private readonly transport: MailTransport,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /** One round. @returns how many letters it tried, for the loop. */
  async send(): Promise<number> {
    const batch = await this.ops.platform(SENDER, async (op) => {
      await op.db.query(STALE, [op.now]);
      return rows<LeasedRow>(op.db, LEASE, [op.now, BATCH, LEASE_SECONDS]);
    });
    const leasedAt = performance.now();
    for (const row of batch) {
      if (performance.now() - leasedAt > BEGIN_WITHIN_MS) break;
      await this.settle(row.id, await this.carry(row));
    }
    return batch.length;
  }

  /** Logs an alarm when letters have waited for long, or were given up within the day. @returns 0, for the loop. */
  async watch(): Promise<number> {
    const figures = await this.ops.platform(
      SENDER,
      async (op) => (await rows<LetterFigures>(op.db, FIGURES, [op.now]))[0]!,
    );
    const late = figures.oldestSeconds > ALARM_SECONDS || figures.givenUp > 0;
    if (late) this.logger.error({ message: 'letters are left behind', ...figures });
    return 0;
  }

  private async carry(row: LeasedRow): Promise<Receipt | undefined> {
    try {
      return await this.transport.carry(this.written(row));
    } catch (error) {
      this.logger.warn({ mail: row.id, template: row.template, error: describeError(error) });
      return undefined;
    }
  }

  private written(row: LeasedRow): OutgoingMail {
    if (!isMailTemplate(row.template)) throw new DeliveryError('a letter of another release');
    const to = unseal((id) => this.ring.find(id), addressCell(row.id), row.address);
    return { key: row.id, to, ...mailText(row.template, row.language, row.params, this.urlOf(row)) };
  }

  private urlOf({ link_purpose: purpose, link_id: id, link_generation: generation }: LeasedRow): string | undefined {
    if (purpose === null || id === null || generation === null) return undefined;
    return this.links.urlOf(this.publicUrl, { purpose, id, generation });
  }

  private async settle(id: string, receipt: Receipt | undefined): Promise<void> {
    await this.ops.platform(SENDER, async (op) => {
      if (receipt) await op.db.query(SETTLED, [id, receipt.state, receipt.providerId, op.now]);
      else await op.db.query(FAILED, [id, op.now, RETRY_SECONDS, MOST_ATTEMPTS]);
    });
  }
}

const FIGURES = `
  SELECT count(*) FILTER (WHERE lease_until IS NOT NULL)::int AS waiting,
    coalesce(extract(epoch FROM $1::timestamptz - min(created_at) FILTER (WHERE lease_until IS NOT NULL)), 0)::float8 AS "oldestSeconds",
    count(*) FILTER (WHERE state = 'failed' AND settled_at > $1::timestamptz - interval '1 day')::int AS "givenUp"
  FROM mail`;

// A link that has run out meanwhile is not worth a letter.
const STALE = `
  UPDATE mail SET state = 'cancelled', address = NULL, lease_until = NULL, settled_at = $1
  WHERE lease_until <= $1 AND (params->>'expiresAt')::timestamptz <= $1`;

const LEASE = `
  UPDATE mail SET state = 'leased', attempts = attempts + 1, lease_until = $1::timestamptz + make_interval(secs => $3)
  WHERE id IN (SELECT id FROM mail WHERE lease_until <= $1 ORDER BY lease_until LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING id, address, template, language, params, link_purpose, link_id, link_generation`;

// One that was called back on its way has gone out all the same, and is recorded as such.
const SETTLED = `
  UPDATE mail SET state = $2, provider_id = $3, settled_at = $4, address = NULL, lease_until = NULL
  WHERE id = $1 AND state IN ('leased', 'cancelled')`;

const FAILED = `
  UPDATE mail SET
    state = CASE WHEN attempts >= $4 THEN 'failed' ELSE 'pending' END,
    address = CASE WHEN attempts < $4 THEN address END,
    settled_at = CASE WHEN attempts >= $4 THEN $2::timestamptz END,
    lease_until = CASE WHEN attempts < $4 THEN $2::timestamptz + make_interval(secs => $3 * power(2, attempts - 1)) END
  WHERE id = $1 AND state = 'leased'`;
