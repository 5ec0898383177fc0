import { Injectable } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';
import { mayNameOneBody, Policies } from '@sanad/policy';
import { goesBy, type Committee } from './committee';
import { Committees } from './committees.service';

/** Whether another name of the policy means this committee, as the association's minutes say. */
export interface NameAnswer {
  readonly rule: string;
  readonly same: boolean;
  readonly minutes: string;
}

/** A committee that stands, and a name of the policy that may mean the same body. */
export interface NameQuestion {
  readonly committee: Committee;
  readonly rule: string;
  readonly name: string;
}

/** Names of one body or of several: the text leaves it open, and so does the registry until a person answers. */
@Injectable()
export class CommitteeNames {
  constructor(
    private readonly committees: Committees,
    private readonly policies: Policies,
  ) {}

  /** What nobody has answered yet, of the names in the policy in force. */
  async open(op: Op): Promise<NameQuestion[]> {
    const [policy, committees, answered] = await Promise.all([
      this.policies.findInForce(op),
      this.committees.list(op),
      rows<{ committee: string; rule: string }>(op.db, ANSWERED, [op.association]),
    ]);
    const isAnswered = (committee: Committee, rule: string): boolean =>
      answered.some((one) => one.committee === committee.id && one.rule === rule);
    // Who founds a committee by a name has said that it is one of its own.
    const isTaken = (rule: string): boolean => committees.some((committee) => goesBy(committee, rule));
    const named = (policy?.effective.committees ?? []).filter(({ id, sameAs }) => sameAs === undefined && !isTaken(id));
    return committees.flatMap((committee) =>
      named
        .filter(({ id, name }) => mayNameOneBody(committee, { name }) && !isAnswered(committee, id))
        .map(({ id: rule, name }) => ({ committee, rule, name })),
    );
  }

  /**
   * Records what the association found. The last answer on a name holds.
   * @throws Refusal `committee.not_found`, `committee.rule_unknown`, `committee.name_own`, `committee.founded_already`,
   * `committee.name_answered`
   */
  async answer(op: Op, committeeId: string, { rule, same, minutes }: NameAnswer): Promise<Committee> {
    const committee = await this.committees.lock(op, committeeId);
    const { effective } = await this.policies.inForce(op);
    const named = effective.committee(rule);
    if (!named) {
      throw new Refusal('committee.rule_unknown', { rule, known: effective.committees.map(({ id }) => id).join(', ') });
    }
    if (committee.ruleId === rule) throw new Refusal('committee.name_own', { name: named.name });
    if (same) refuseTaken(await this.committees.list(op), committee, rule);
    await op.db.query(ANSWER, [
      ...[op.association, newId(), committeeId, rule, named.name, same, minutes, op.now, op.actor.id],
    ]);
    const detail = { rule, same, minutes };
    op.record({ action: 'committee.name_answered', subject: { type: 'committee', id: committeeId }, detail });
    return this.committees.get(op, committeeId);
  }
}

function refuseTaken(committees: readonly Committee[], { id }: Committee, rule: string): void {
  if (committees.some(({ ruleId }) => ruleId === rule)) throw new Refusal('committee.founded_already');
  const other = committees.find((one) => one.id !== id && one.alsoRules.includes(rule));
  if (other) throw new Refusal('committee.name_answered', { name: other.name });
}

const ANSWERED = 'SELECT committee_id AS committee, rule_id AS rule FROM committee_name WHERE association_id = $1';

const ANSWER = `
  INSERT INTO committee_name (association_id, id, committee_id, rule_id, name, same, minutes, answered_at, answered_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
