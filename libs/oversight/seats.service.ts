import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { Invitations, rows, takePlatformRole, type PlatformOp, type Position } from '@sanad/platform';
import { Bodies } from './bodies.service';

export const SEAT_STATES = ['invited', 'expired', 'seated', 'ended', 'withdrawn'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** Somebody who serves a body, has served it, or was asked to. */
export interface Seat {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly state: SeatState;
  readonly since: Date;
  readonly endedAt: Date | null;
  /** Until when the invitation opens, while it waits. */
  readonly expiresAt: Date | null;
}

/** Who serves a body, and until when. */
@Injectable()
export class Seats {
  constructor(
    private readonly bodies: Bodies,
    private readonly invitations: Invitations,
  ) {}

  /** Those that have ended among them; the latest first. @throws Refusal `request.not_found` */
  async list(op: PlatformOp, body: string, limit: number, after?: Position): Promise<Seat[]> {
    await this.bodies.get(op, body);
    return rows<Seat>(op.db, SEATS, [body, op.now, after?.[0] ?? null, limit]);
  }

  /**
   * From now on its holder sees nothing of the body's associations and is signed out; a link that still waits opens nothing.
   * @throws Refusal `request.not_found`
   */
  async end(op: PlatformOp, body: string, seat: string): Promise<void> {
    const [ended] = await rows<Held>(op.db, END, [seat, body, op.now]);
    if (!ended) throw new Refusal('request.not_found');
    const account = ended.account ?? (await acceptedBy(op, ended.invitation));
    if (account) await takePlatformRole(op, account, 'supervisor');
    else await this.invitations.withdraw(op, { actor: op.actor, association: null }, ended.invitation!);
    const subject = account ? { type: 'account', id: account } : { type: 'invitation', id: ended.invitation! };
    op.record({ action: 'supervisor.unseated', subject, detail: { body } });
  }
}

interface Held {
  readonly account: AccountId | null;
  readonly invitation: string | null;
}

/** Under the lock that accepting takes: a seat is not left behind by somebody who accepts at this moment. */
async function acceptedBy(op: PlatformOp, invitation: string | null): Promise<AccountId | undefined> {
  const sql = 'SELECT account_id AS account FROM invitation WHERE id = $1 FOR UPDATE';
  return (await rows<{ account: AccountId | null }>(op.db, sql, [invitation]))[0]?.account ?? undefined;
}

const END = `
  UPDATE supervisor SET ended_at = $3 WHERE id = $1 AND body_id = $2 AND ended_at IS NULL
  RETURNING account_id AS account, invitation_id AS invitation`;

// An invitation that made way for a newer one leaves a seat that never was.
const SEATS = `
  SELECT s.id, coalesce(a.name, i.name) AS name, coalesce(a.email, i.email) AS email,
    CASE WHEN s.ended_at IS NOT NULL THEN CASE WHEN a.id IS NULL THEN 'withdrawn' ELSE 'ended' END
      WHEN a.id IS NOT NULL THEN 'seated' WHEN i.expires_at > $2 THEN 'invited' ELSE 'expired' END AS state,
    coalesce(i.accepted_at, s.since) AS since, s.ended_at AS "endedAt",
    CASE WHEN a.id IS NULL AND s.ended_at IS NULL THEN i.expires_at END AS "expiresAt"
  FROM supervisor s LEFT JOIN invitation i ON i.id = s.invitation_id
  LEFT JOIN account a ON a.id = coalesce(s.account_id, i.account_id)
  WHERE s.body_id = $1 AND (s.ended_at IS NOT NULL OR i.withdrawn_at IS NULL) AND ($3::uuid IS NULL OR s.id < $3)
  ORDER BY s.id DESC LIMIT $4`;
