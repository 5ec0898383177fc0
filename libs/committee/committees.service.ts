import { Injectable } from '@nestjs/common';
import { newId, type AccountId } from '@sanad/kernel';
import { Refusal, type RefusalCode } from '@sanad/messages';
import { rows, Staff, type Op } from '@sanad/platform';
import { Policies, type PinnedPolicy } from '@sanad/policy';
import { goesBy, isInOffice, overlaps, standingOn, type Committee, type Mandate, type Term } from './committee';
import type { MemberCapacity } from './committee.kinds';
import { Absences } from './absences.service';
import { dayOf } from './days';
import { Disclosures } from './disclosures.service';
import { rulesOf } from './notice';
import type { Opening } from './sitting';
import type { RollMember } from './sitting.log';

export interface Appointment {
  readonly account: string;
  readonly capacity: MemberCapacity;
  /** Of a secretary alone; without it a secretary sits without a vote. */
  readonly votes?: boolean;
  /** Today, where it is left out. */
  readonly since?: string;
  readonly until?: string;
}

/** The committees of an association as its policy names them, and who sits in them from when to when. */
@Injectable()
export class Committees {
  constructor(
    private readonly absences: Absences,
    private readonly disclosures: Disclosures,
    private readonly policies: Policies,
    private readonly staff: Staff,
  ) {}

  /**
   * Sets up a committee that the policy in force names.
   * @throws Refusal `policy.none_in_force`, `committee.rule_unknown`, `committee.founded_already`, `committee.name_answered`
   */
  async found(op: Op, rule: string, aliases: readonly string[] = []): Promise<Committee> {
    const { effective } = await this.policies.inForce(op);
    const charged = effective.committee(rule);
    if (!charged) {
      const known = effective.committees.map(({ id }) => id).join(', ');
      throw new Refusal('committee.rule_unknown', { rule, known });
    }
    const same = (await this.list(op)).find(({ alsoRules }) => alsoRules.includes(rule));
    if (same) throw new Refusal('committee.name_answered', { name: same.name });
    const committee: Committee = { id: newId(), ruleId: rule, name: charged.name, aliases, alsoRules: [] };
    const parameters = [op.association, committee.id, rule, charged.name, aliases, op.now];
    const founded = await rows(op.db, FOUND, parameters);
    if (founded.length === 0) throw new Refusal('committee.founded_already');
    op.record({ action: 'committee.founded', subject: { type: 'committee', id: committee.id }, detail: { rule } });
    return committee;
  }

  list(op: Op): Promise<Committee[]> {
    return rows<Committee>(op.db, `${SELECT} ORDER BY c.name, c.id`, [op.association]);
  }

  /** @throws Refusal `committee.not_found` */
  get(op: Op, id: string): Promise<Committee> {
    return this.one(op, id, '');
  }

  /** The committee under its lock: its terms and the numbers of its sittings are given out one at a time. */
  lock(op: Op, id: string): Promise<Committee> {
    return this.one(op, id, 'FOR UPDATE OF c');
  }

  /** Committees that the version in force names and nobody has set up. */
  async unfounded(op: Op): Promise<{ rule: string; name: string }[]> {
    const [policy, founded] = await Promise.all([this.policies.findInForce(op), this.list(op)]);
    const named = policy?.effective.committees.map(({ id, name }) => ({ rule: id, name })) ?? [];
    return named.filter(({ rule }) => !founded.some((one) => goesBy(one, rule)));
  }

  async mandate(op: Op, { ruleId }: Committee): Promise<Mandate> {
    return (await this.policies.findInForce(op))?.effective.committee(ruleId);
  }

  /**
   * Makes somebody of the staff a member for a time.
   * @throws Refusal `staff.not_found`, `committee.not_found`, `committee.term_reversed`, `committee.vote_not_optional`,
   * `committee.member_in_office`, `committee.head_in_office`
   */
  async appoint(op: Op, committeeId: string, appointment: Appointment): Promise<Term> {
    const { capacity, votes = capacity !== 'secretary', since = dayOf(op.now), until = null } = appointment;
    if (until !== null && until < since) throw new Refusal('committee.term_reversed');
    if (!votes && capacity !== 'secretary') throw new Refusal('committee.vote_not_optional');
    const { account, name } = await this.staff.get(op, appointment.account);
    await this.lock(op, committeeId);
    const term: Term = { id: newId(), account, name, capacity, votes, since, until };
    const clash = clashOf(term, await this.terms(op, committeeId));
    if (clash) throw new Refusal(clash);
    await op.db.query(APPOINT, [
      ...[op.association, term.id, committeeId, account, capacity, votes, since, until],
      ...[op.now, op.actor.id],
    ]);
    const detail = { member: term.id, account, capacity, since, until };
    op.record({ action: 'committee.appointed', subject: { type: 'committee', id: committeeId }, detail });
    await this.disclosures.arise(op, { committee: committeeId, what: 'appointment', member: term.id });
    return term;
  }

  /**
   * Ends a term with a day that still counts. Sittings that were opened keep their roll. For absences only where there are more of them
   * than the policy allows: it is a person that ends a membership, and never the count.
   * @throws Refusal `committee.member_not_found`, `committee.term_over`, `committee.term_reversed`, `committee.term_meets`,
   * `committee.absences_off`, `committee.absences_within`
   */
  async endTerm(
    op: Op,
    committeeId: string,
    memberId: string,
    { until = dayOf(op.now), because }: { readonly until?: string; readonly because?: 'absences' } = {},
  ): Promise<Term> {
    const committee = await this.lock(op, committeeId);
    const terms = await this.terms(op, committeeId);
    const term = terms.find(({ id }) => id === memberId);
    if (!term) throw new Refusal('committee.member_not_found');
    if (standingOn(term, dayOf(op.now)) === 'past') throw new Refusal('committee.term_over');
    if (until < term.since) throw new Refusal('committee.term_reversed');
    const ended: Term = { ...term, until };
    if (clashOf(ended, terms)) throw new Refusal('committee.term_meets');
    if (because) await this.absences.assertTooMany(op, term, committeeId, await this.mandate(op, committee));
    await op.db.query(END_TERM, [op.association, memberId, until, because ?? null]);
    const detail = { member: memberId, until, before: term.until, ...(because && { because }) };
    op.record({ action: 'committee.term_ended', subject: { type: 'committee', id: committeeId }, detail });
    await this.disclosures.arise(op, { committee: committeeId, what: 'departure', member: memberId });
    return ended;
  }

  /**
   * Takes back an appointment that has yet to begin: from then on it is no term at all, and the audit alone tells of it.
   * @throws Refusal `committee.member_not_found`, `committee.term_begun`
   */
  async withdraw(op: Op, committeeId: string, memberId: string): Promise<void> {
    await this.lock(op, committeeId);
    const term = (await this.terms(op, committeeId)).find(({ id }) => id === memberId);
    if (!term) throw new Refusal('committee.member_not_found');
    if (standingOn(term, dayOf(op.now)) !== 'toCome') throw new Refusal('committee.term_begun');
    await op.db.query(WITHDRAW, [op.association, memberId]);
    const detail = { member: memberId, account: term.account, since: term.since };
    op.record({ action: 'committee.appointment_withdrawn', subject: { type: 'committee', id: committeeId }, detail });
    await this.disclosures.withdrawn(op, committeeId, memberId);
  }

  /** All terms, past and to come, oldest first; without those that were taken back before they began. */
  terms(op: Op, committeeId: string): Promise<Term[]> {
    return rows<Term>(op.db, TERMS, [op.association, committeeId]);
  }

  /** With whom, and under what, a sitting of it opens now. */
  async opening(op: Op, { id, ruleId }: Committee, { versionId, effective }: PinnedPolicy): Promise<Opening> {
    const mandate = effective.committee(ruleId);
    return {
      roll: await this.inOffice(op, id, dayOf(op.now)),
      policyVersionId: versionId,
      ...{ quorum: mandate?.quorum?.value ?? null, power: mandate?.power?.value ?? null },
      rules: rulesOf(mandate?.conduct),
    };
  }

  /** Whoever sits in it on a day and still works here, the head first. */
  async inOffice(op: Op, committeeId: string, day: string): Promise<RollMember[]> {
    const [terms, staff] = await Promise.all([this.terms(op, committeeId), this.staff.list(op)]);
    const here = new Set<AccountId>(staff.map(({ account }) => account));
    return rollOn(day, terms, ({ account }) => here.has(account));
  }

  /** Whoever sat in it on a day and worked here then, whatever became of them since: the roll of a paper is that of its day. The head first. */
  async satOn(op: Op, committeeId: string, day: string): Promise<RollMember[]> {
    const left = rows<{ account: AccountId; at: Date }>(op.db, LEFT, [op.association]);
    const [terms, gone] = await Promise.all([this.terms(op, committeeId), left]);
    const before = new Set(gone.filter(({ at }) => dayOf(at) < day).map(({ account }) => account));
    return rollOn(day, terms, ({ account }) => !before.has(account));
  }

  private async one(op: Op, id: string, lock: string): Promise<Committee> {
    const [committee] = await rows<Committee>(op.db, `${SELECT} AND c.id = $2 ${lock}`, [op.association, id]);
    if (!committee) throw new Refusal('committee.not_found');
    return committee;
  }
}

function rollOn(day: string, terms: readonly Term[], isHere: (term: Term) => boolean): RollMember[] {
  return terms
    .filter((term) => isInOffice(term, day) && isHere(term))
    .map(({ account, name, capacity, votes }) => ({ account, name, capacity, votes }))
    .sort((one, other) => RANK[one.capacity] - RANK[other.capacity]);
}

/** Nobody sits in it twice at a time, and it has one head. */
function clashOf(term: Term, terms: readonly Term[]): RefusalCode | undefined {
  const meanwhile = terms.filter((other) => other.id !== term.id && overlaps(term, other));
  if (meanwhile.some(({ account }) => account === term.account)) return 'committee.member_in_office';
  const isHeaded = term.capacity === 'head' && meanwhile.some(({ capacity }) => capacity === 'head');
  return isHeaded ? 'committee.head_in_office' : undefined;
}

const RANK: Readonly<Record<MemberCapacity, number>> = { head: 0, secretary: 1, member: 2 };

/** With the names that somebody found to mean it; of several answers on one name the last holds. */
const SELECT = `
  SELECT c.id, c.rule_id AS "ruleId", c.name, c.aliases || n.names AS aliases, n.rules AS "alsoRules"
  FROM committee c CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(a.name) FILTER (WHERE a.name <> ALL (c.aliases)), '{}') AS names,
      coalesce(array_agg(a.rule_id), '{}') AS rules
    FROM (
      SELECT DISTINCT ON (rule_id) rule_id, name, same FROM committee_name
      WHERE association_id = c.association_id AND committee_id = c.id ORDER BY rule_id, id DESC
    ) a WHERE a.same
  ) n WHERE c.association_id = $1`;

const FOUND = `
  INSERT INTO committee (association_id, id, rule_id, name, aliases, founded_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (association_id, rule_id) DO NOTHING RETURNING id`;

const LEFT = `
  SELECT account_id AS account, ends_at AS at FROM membership WHERE association_id = $1 AND ends_at IS NOT NULL`;

const APPOINT = `
  INSERT INTO committee_member (association_id, id, committee_id, account_id, capacity, votes, since, until, appointed_at,
    appointed_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const END_TERM = 'UPDATE committee_member SET until = $3, ended_because = $4 WHERE association_id = $1 AND id = $2';

const WITHDRAW = `UPDATE committee_member SET ended_because = 'withdrawn' WHERE association_id = $1 AND id = $2`;

const TERMS = `
  SELECT m.id, m.account_id AS account, a.name, m.capacity, m.votes, m.since::text AS since, m.until::text AS until
  FROM committee_member m JOIN account a ON a.id = m.account_id
  WHERE m.association_id = $1 AND m.committee_id = $2 AND m.ended_because IS DISTINCT FROM 'withdrawn'
  ORDER BY m.since, m.id`;
