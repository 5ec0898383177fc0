import { Injectable } from '@nestjs/common';
import { dayInRiyadh, newId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { Documents, rows, Staff, type CheckedFile, type KeptDocument, type Op } from '@sanad/platform';
import { Policies } from '@sanad/policy';

export interface Guest {
  readonly account: string;
  readonly name: string;
  readonly department: string | null;
  /** Null until somebody has ticked the list. */
  readonly attended: boolean | null;
}

export interface AwarenessSession {
  readonly id: string;
  readonly topic: string;
  readonly heldOn: string;
  readonly place: string | null;
  readonly versionId: string;
  readonly number: number;
  readonly evidenceId: string | null;
  readonly attendanceAt: Date | null;
  readonly guests: readonly Guest[];
}

export interface NewSession {
  readonly topic: string;
  readonly heldOn: string;
  readonly place?: string;
  readonly invited: readonly string[];
}

/** Sessions in which people are told what the policy asks of them: who was invited, who came, and what shows it. */
@Injectable()
export class Awareness {
  constructor(
    private readonly policies: Policies,
    private readonly staff: Staff,
    private readonly documents: Documents,
  ) {}

  /** The latest first. */
  list(op: Op): Promise<AwarenessSession[]> {
    return rows<AwarenessSession>(op.db, `${SELECT} ORDER BY s.held_on DESC, s.id DESC LIMIT ${MOST_LISTED}`, [
      op.association,
    ]);
  }

  /** @throws Refusal `awareness.not_found` */
  async get(op: Op, id: string): Promise<AwarenessSession> {
    const [found] = await rows<AwarenessSession>(op.db, `${SELECT} AND s.id = $2`, [op.association, id]);
    if (!found) throw new Refusal('awareness.not_found');
    return found;
  }

  /** About the version in force. @throws Refusal `policy.none_in_force`, `staff.not_found` */
  async arrange(op: Op, { topic, heldOn, place, invited }: NewSession): Promise<AwarenessSession> {
    const { versionId } = await this.policies.inForce(op);
    const members = new Set<string>((await this.staff.list(op)).map(({ account }) => account));
    if (invited.some((account) => !members.has(account))) throw new Refusal('staff.not_found');
    const id = newId();
    await op.db.query(ARRANGE, [op.association, id, topic, heldOn, place ?? null, versionId, op.actor.id, op.now]);
    await op.db.query(INVITE, [op.association, id, invited]);
    record(op, id, 'awareness.arranged', { heldOn, invited: invited.length });
    return this.get(op, id);
  }

  /**
   * Ticks who was there; whoever is not named was not. May be corrected.
   * @throws Refusal `awareness.not_found`, `awareness.ahead`, `awareness.not_invited`
   */
  async attend(op: Op, id: string, attended: readonly string[]): Promise<AwarenessSession> {
    const { heldOn, guests } = await this.get(op, id);
    if (heldOn > dayInRiyadh(op.now)) throw new Refusal('awareness.ahead', { date: heldOn });
    const invited = new Set(guests.map(({ account }) => account));
    if (attended.some((account) => !invited.has(account))) throw new Refusal('awareness.not_invited');
    await op.db.query(ATTEND, [op.association, id, attended]);
    await op.db.query(ATTENDED, [op.association, id, op.now]);
    record(op, id, 'awareness.attended', { attended: attended.length, invited: guests.length });
    return this.get(op, id);
  }

  /** A signed list, or a picture of it. A later one takes the place of the one before, which stays kept. */
  async show(op: Op, id: string, file: CheckedFile): Promise<AwarenessSession> {
    await this.get(op, id);
    const document = await this.documents.keep(op, file, id);
    await op.db.query(SHOW, [op.association, id, document]);
    record(op, id, 'awareness.evidence', { document });
    return this.get(op, id);
  }

  /** @throws Refusal `awareness.not_found`, `awareness.no_evidence` */
  async evidence(op: Op, id: string): Promise<KeptDocument & { readonly bytes: Buffer }> {
    const { evidenceId } = await this.get(op, id);
    if (!evidenceId) throw new Refusal('awareness.no_evidence');
    return this.documents.read(op, evidenceId);
  }
}

function record(op: Op, id: string, action: string, detail: Readonly<Record<string, unknown>>): void {
  op.record({ action, subject: { type: 'awareness_session', id }, detail });
}

/** Some years of them; an association holds a few a year. */
const MOST_LISTED = 100;

const SELECT = `
  SELECT s.id, s.topic, s.held_on::text AS "heldOn", s.place, s.version_id AS "versionId", v.number, s.evidence_id AS "evidenceId",
    s.attendance_at AS "attendanceAt", coalesce((
      SELECT json_agg(json_build_object('account', g.account_id, 'name', a.name, 'department', m.department, 'attended', g.attended)
        ORDER BY m.department NULLS LAST, a.name, g.account_id)
      FROM awareness_guest g
      JOIN membership m ON m.association_id = g.association_id AND m.account_id = g.account_id
      JOIN account a ON a.id = g.account_id
      WHERE g.association_id = s.association_id AND g.session_id = s.id), '[]') AS guests
  FROM awareness_session s JOIN policy_version v ON v.association_id = s.association_id AND v.id = s.version_id
  WHERE s.association_id = $1`;

const ARRANGE = `
  INSERT INTO awareness_session (association_id, id, topic, held_on, place, version_id, created_by, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

const INVITE = `
  INSERT INTO awareness_guest (association_id, session_id, account_id) SELECT $1, $2, account FROM unnest($3::uuid[]) AS account`;

const ATTEND = `
  UPDATE awareness_guest SET attended = account_id = ANY($3::uuid[]) WHERE association_id = $1 AND session_id = $2`;

const ATTENDED = 'UPDATE awareness_session SET attendance_at = $3 WHERE association_id = $1 AND id = $2';

const SHOW = 'UPDATE awareness_session SET evidence_id = $3 WHERE association_id = $1 AND id = $2';
