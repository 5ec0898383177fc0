import { Injectable } from '@nestjs/common';
import { Deadlines, type Standing } from '@sanad/deadlines';
import { newId, type AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import type { Disclosed } from './committee.kinds';
import { dayOf } from './days';

export interface Disclosure {
  readonly id: string;
  readonly what: Disclosed;
  /** Of the sitting whose decisions are disclosed. */
  readonly sitting: string | null;
  readonly number: number | null;
  /** Whose appointment or departure it is. */
  readonly member: string | null;
  readonly name: string | null;
  readonly aroseAt: Date;
  readonly madeOn: string | null;
  /** What shows that it was made: the number of the letter or of the entry in the register. */
  readonly reference: string | null;
}

export interface Arisen {
  readonly committee: string;
  readonly what: Disclosed;
  readonly sitting?: string;
  readonly member?: string;
}

export interface Proof {
  readonly madeOn: string;
  readonly reference: string;
}

const OBLIGATION = 'committeeDisclosure';
const subjectOf = (id: string): { type: string; id: string } => ({ type: 'committeeDisclosure', id });

/** Who sits in a committee and what it decides is told to the supervising authority, where the association has set a time for it. */
@Injectable()
export class Disclosures {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly policies: Policies,
  ) {}

  /** Whether the version in force sets a time for it; without one nothing is owed, and nothing is counted. */
  async isOwed(op: Op): Promise<boolean> {
    return ((await this.policies.findInForce(op))?.effective.targetsOn(OBLIGATION).length ?? 0) > 0;
  }

  async arise(op: Op, { committee, what, sitting, member }: Arisen): Promise<void> {
    const policy = await this.policies.findInForce(op);
    if (!policy || policy.effective.targetsOn(OBLIGATION).length === 0) return;
    const id = newId();
    await op.db.query(ARISE, [op.association, id, committee, what, sitting ?? null, member ?? null, op.now]);
    await this.deadlines.open(op, {
      ...{ subject: subjectOf(id), obligation: OBLIGATION, policy, moment: 'decision', at: op.now },
      responsible: op.actor.kind === 'staff' ? (op.actor.id as AccountId) : null,
    });
  }

  /** An appointment that will never begin: what was told of it is followed by the departure, and what was not is owed no longer. */
  async withdrawn(op: Op, committee: string, member: string): Promise<void> {
    const [appointment] = await rows<{ id: string; told: boolean }>(op.db, APPOINTMENT, [op.association, member]);
    if (appointment?.told) await this.arise(op, { committee, what: 'departure', member });
    else if (appointment) await this.deadlines.close(op, subjectOf(appointment.id));
  }

  /** The latest first, each with its clock. */
  async of(op: Op, committee: string): Promise<{ disclosure: Disclosure; clock: Standing }[]> {
    const found = await rows<Disclosure>(op.db, LIST, [op.association, committee]);
    const clocks = await this.deadlines.standings(
      op,
      found.map(({ id }) => id),
      OBLIGATION,
    );
    return found.map((disclosure) => ({ disclosure, clock: clocks.get(disclosure.id)! }));
  }

  /**
   * Records that it was made, and what shows it.
   * @throws Refusal `committee.disclosure_not_found`, `committee.disclosed_already`, `committee.disclosed_ahead`
   */
  async prove(op: Op, committee: string, id: string, { madeOn, reference }: Proof): Promise<void> {
    const [found] = await rows<{ aroseAt: Date; madeOn: string | null }>(op.db, LOCK, [op.association, committee, id]);
    if (!found) throw new Refusal('committee.disclosure_not_found');
    if (found.madeOn !== null) throw new Refusal('committee.disclosed_already');
    if (madeOn > dayOf(op.now) || madeOn < dayOf(found.aroseAt)) throw new Refusal('committee.disclosed_ahead');
    await op.db.query(PROVE, [op.association, id, madeOn, reference, op.now, op.actor.id]);
    // The day it was made meets the clock, not the day somebody wrote it down.
    const at = madeOn === dayOf(op.now) ? op.now : madeOn === dayOf(found.aroseAt) ? found.aroseAt : madeOn;
    await this.deadlines.reach(op, subjectOf(id), OBLIGATION, 'disclosure', at);
    const detail = { disclosure: id, madeOn, reference };
    op.record({ action: 'committee.disclosed', subject: { type: 'committee', id: committee }, detail });
  }
}

const ARISE = `
  INSERT INTO committee_disclosure (association_id, id, committee_id, what, sitting_id, member_id, arose_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

const APPOINTMENT = `
  SELECT id, made_on IS NOT NULL AS told FROM committee_disclosure
  WHERE association_id = $1 AND member_id = $2 AND what = 'appointment' FOR UPDATE`;

/** Of an appointment that was taken back before anybody was told of it, nothing is disclosed. */
const OWED = `NOT EXISTS (
  SELECT FROM committee_member w WHERE w.association_id = d.association_id AND w.id = d.member_id
    AND w.ended_because = 'withdrawn' AND d.what = 'appointment' AND d.made_on IS NULL)`;

const LIST = `
  SELECT d.id, d.what, d.sitting_id AS sitting, s.number, d.member_id AS member, a.name, d.arose_at AS "aroseAt",
    d.made_on::text AS "madeOn", d.reference
  FROM committee_disclosure d
  LEFT JOIN sitting s ON s.association_id = d.association_id AND s.id = d.sitting_id
  LEFT JOIN committee_member m ON m.association_id = d.association_id AND m.id = d.member_id
  LEFT JOIN account a ON a.id = m.account_id
  WHERE d.association_id = $1 AND d.committee_id = $2 AND ${OWED} ORDER BY d.id DESC`;

const LOCK = `
  SELECT d.arose_at AS "aroseAt", d.made_on::text AS "madeOn" FROM committee_disclosure d
  WHERE d.association_id = $1 AND d.committee_id = $2 AND d.id = $3 AND ${OWED} FOR UPDATE`;

const PROVE = `
  UPDATE committee_disclosure SET made_on = $3, reference = $4, proven_at = $5, proven_by = $6
  WHERE association_id = $1 AND id = $2`;
