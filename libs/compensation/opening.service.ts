import { Injectable } from '@nestjs/common';
import { UpheldComplaints } from '@sanad/complaints';
import { Cases, newReference } from '@sanad/intake';
import { newId, type AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { People } from '@sanad/people';
import { Staff, type Op } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import type { Compensation } from './compensation';
import type { CompensationOrigin } from './compensation.kinds';
import { COMPENSATION_OPENED, compensationEvent } from './compensation.events';
import { CompensationStore } from './compensation.store';

export interface NewCompensation {
  readonly complaint?: string;
  readonly case?: string;
  /** Left out where the complaint or the case says who was harmed. */
  readonly claimant?: string;
  readonly about?: string;
  readonly harm: string;
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
   * `compensation.opened_already`, `compensation.own_claim`, `complaints.not_found`, `complaints.not_upheld`, `intake.not_found`, `people.not_found`,
   * `staff.not_found`
   */
  async open(op: Op, facts: NewCompensation): Promise<string> {
    const policy = await this.policies.inForce(op);
    const { effective } = policy;
    if (!effective.compensation) {
      const to = effective.module('compensation')?.refersTo;
      throw to === undefined ? new Refusal('compensation.off') : new Refusal('compensation.referred', { to });
    }
    if (facts.about !== undefined) await this.staff.get(op, facts.about);
    const { claimant, channel, ...source } = await this.sourceOf(op, facts);
    const claimantId = facts.claimant ?? claimant;
    if (claimantId === null) throw new Refusal('compensation.claimant_missing');
    const claimantAccount = (await this.people.accounts(op, [claimantId])).get(claimantId) ?? null;
    if (claimantAccount !== null && claimantAccount === op.actor.id) throw new Refusal('compensation.own_claim');
    const file = await this.insert(op, {
      ...UNTOUCHED,
      ...{ ...source, id: newId(), policyVersionId: policy.versionId, claimantId, claimantAccount, harm: facts.harm },
      ...{ replyChannel: facts.replyChannel ?? channel ?? 'INTERVIEW', openedAt: op.now, openedBy: op.actor.id },
    });
    const detail = { origin: file.origin };
    op.record({ action: 'compensation.opened', subject: { type: 'compensation', id: file.id }, detail });
    op.emit(compensationEvent(COMPENSATION_OPENED, file));
    return file.id;
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
          caseId: facts.case ?? found.caseId,
          about: found.about ?? about,
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

const ALONE = { complaintId: null, caseId: null, claimant: null, channel: null } as const;

const UNTOUCHED = {
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
