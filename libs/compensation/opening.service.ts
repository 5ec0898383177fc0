import { Injectable } from '@nestjs/common';
import { UpheldComplaints } from '@sanad/complaints';
import { Cases, newReference } from '@sanad/intake';
import { dayInRiyadh, newId, type AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { People } from '@sanad/people';
import { rows, Staff, type Op } from '@sanad/platform';
import { Policies, type PinnedPolicy } from '@sanad/policy';
import { alikeTo, type Harm } from './alike';
import type { Compensation, CompensationChange } from './compensation';
import { toldApart } from './compensation.changes';
import type { CompensationOrigin } from './compensation.kinds';
import { COMPENSATION_OPENED, compensationEvent } from './compensation.events';
import { CompensationStore } from './compensation.store';
import { assertPerson } from './persons';

export interface NewCompensation {
  readonly complaint?: string;
  readonly case?: string;
  /** Left out where the complaint or the case says who was harmed. */
  readonly claimant?: string;
  readonly about?: string;
  readonly harm: string;
  /** `YYYY-MM-DD` */
  readonly harmedOn?: string;
  /** Why it is another harm, where a file stands that looks like it. */
  readonly anotherHarm?: string;
  /** Of a file by itself; otherwise the means that was agreed there. */
  readonly replyChannel?: string;
}

/** Where it comes from, and what is known from there. */
type Source = Pick<Compensation, 'origin' | 'complaintId' | 'caseId' | 'about'> & {
  readonly claimant: string | null;
  readonly channel: string | null;
};

/** Of 40 bits: thrice in a row is a broken generator. */
const TRIES = 3;

/** Opens files. They are there only where the policy, or an addition to it, has compensation. */
@Injectable()
export class CompensationOpening {
  constructor(
    private readonly policies: Policies,
    private readonly people: People,
    private readonly staff: Staff,
    private readonly cases: Cases,
    private readonly complaints: UpheldComplaints,
    private readonly store: CompensationStore,
  ) {}

  /**
   * @throws Refusal `policy.none_in_force`, `compensation.off`, `compensation.referred`, `compensation.claimant_missing`,
   * `compensation.about_missing`, `compensation.opened_already`, `compensation.own_claim`, `complaints.not_found`, `complaints.not_upheld`, `intake.not_found`, `people.not_found`,
   * `staff.not_found`, `compensation.harm_ahead`, `compensation.harm_known`
   */
  async open(op: Op, facts: NewCompensation): Promise<string> {
    const policy = await this.policyOf(op);
    if (facts.about !== undefined) await this.staff.get(op, facts.about);
    const { claimant, channel, ...source } = await this.sourceOf(op, facts);
    const claimantId = facts.claimant ?? claimant;
    if (claimantId === null) throw new Refusal('compensation.claimant_missing');
    const claimantAccount = await this.accountOf(op, claimantId);
    const { harm, harmedOn = null, replyChannel = channel ?? 'INTERVIEW' } = facts;
    if (harmedOn !== null && harmedOn > dayInRiyadh(op.now)) throw new Refusal('compensation.harm_ahead');
    const apart = await this.apart(op, { caseId: source.caseId, claimantId, harmedOn }, facts.anotherHarm);
    const file = await this.insert(op, {
      ...UNTOUCHED,
      ...{ ...source, ...apart?.set, id: newId(), policyVersionId: policy.versionId, claimantId, claimantAccount },
      ...{ harm, harmedOn, replyChannel, openedAt: op.now, openedBy: op.actor.id },
    });
    const detail = { origin: file.origin };
    op.record({ action: 'compensation.opened', subject: { type: 'compensation', id: file.id }, detail });
    op.emit(compensationEvent(COMPENSATION_OPENED, file));
    if (apart) await this.store.change(op, await this.store.get(op, file.id), apart);
    return file.id;
  }

  /**
   * One case is one harm until a person says otherwise, with the reason; whatever else looks alike may be told apart later. Where nothing does,
   * there is nothing to be told apart from. @throws Refusal `compensation.harm_known`, `compensation.person_needed`
   */
  private async apart(op: Op, harm: Harm, reason: string | undefined): Promise<CompensationChange | undefined> {
    const alike = await alikeTo(op, harm);
    if (reason === undefined && alike.some(({ by }) => by === 'case')) throw new Refusal('compensation.harm_known');
    if (reason === undefined || alike.length === 0) return undefined;
    assertPerson(op);
    return toldApart(reason, op.actor.id, op.now);
  }

  /**
   * Why no file may be opened from a complaint at this moment; undefined where one may. Goes by what `open` refuses by.
   * @throws Refusal `complaints.not_found`
   */
  async refusalOf(op: Op, complaint: string): Promise<Refusal | undefined> {
    try {
      await this.policyOf(op);
      const { complainantId } = await this.complaints.get(op, complaint);
      await this.accountOf(op, complainantId);
    } catch (error) {
      if (error instanceof Refusal && error.code !== 'complaints.not_found') return error;
      throw error;
    }
    const standing = await rows(op.db, OPENED_FROM, [op.association, complaint]);
    return standing.length > 0 ? new Refusal('compensation.opened_already') : undefined;
  }

  /** @throws Refusal `policy.none_in_force`, `compensation.off`, `compensation.referred` */
  private async policyOf(op: Op): Promise<PinnedPolicy> {
    const policy = await this.policies.inForce(op);
    const { effective } = policy;
    if (effective.compensation) return policy;
    const to = effective.module('compensation')?.refersTo;
    throw to === undefined ? new Refusal('compensation.off') : new Refusal('compensation.referred', { to });
  }

  /** Of whoever claims, where they work here. @throws Refusal `compensation.own_claim` */
  private async accountOf(op: Op, claimant: string | null): Promise<AccountId | null> {
    const account = claimant === null ? null : ((await this.people.accounts(op, [claimant])).get(claimant) ?? null);
    if (account !== null && account === op.actor.id) throw new Refusal('compensation.own_claim');
    return account;
  }

  /** Whom a complaint is about is whom it is about here too, whatever is said. */
  private async sourceOf(op: Op, facts: NewCompensation): Promise<Source> {
    const about = (facts.about as AccountId | undefined) ?? null;
    if (facts.complaint !== undefined) {
      const found = await this.complaints.get(op, facts.complaint);
      return {
        ...{
          origin: 'complaint',
          complaintId: found.id,
          // The case of the complaint is the one that it is about, whatever is said.
          caseId: found.caseId ?? facts.case ?? null,
          about: found.about ?? about ?? onlyOne(found.meant),
        },
        ...{ claimant: found.complainantId, channel: found.replyChannel },
      };
    }
    if (facts.case === undefined) return { ...ALONE, origin: 'own', about };
    const { file } = await this.cases.get(op, facts.case);
    return {
      ...{ origin: 'case' satisfies CompensationOrigin, complaintId: null, caseId: file.id, about },
      ...{ claimant: file.beneficiaryId, channel: file.replyChannel },
    };
  }

  private async insert(op: Op, file: Compensation): Promise<Compensation> {
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const drawn = { ...file, reference: newReference() };
      if (await this.store.insert(op, drawn)) return drawn;
    }
    throw new Error('no free reference was found');
  }
}

/** Whom the words of a complaint may mean. @throws Refusal `compensation.about_missing` where that is more than one */
function onlyOne([meant, ...others]: readonly AccountId[]): AccountId | null {
  if (others.length > 0) throw new Refusal('compensation.about_missing');
  return meant ?? null;
}

/** Whoever asks need not see it: a second one is refused all the same. */
const OPENED_FROM = `
  SELECT FROM compensation WHERE association_id = $1 AND complaint_id = $2 AND state <> 'CLOSED'`;

const ALONE = { complaintId: null, caseId: null, claimant: null, channel: null } as const;

const UNTOUCHED = {
  ...{ apartReason: null, apartBy: null, apartAt: null, restsOn: null, adoptedBy: null },
  ...{ reference: '', state: 'OPENED' as const, basis: null, amount: null, terms: null, round: 0, scanId: null },
  ...{
    refusedBy: null,
    refusedReason: null,
    settledAt: null,
    refusedAt: null,
    paidAt: null,
    closedAt: null,
    version: 1,
  },
} as const;
