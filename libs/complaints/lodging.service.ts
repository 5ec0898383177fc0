import { Injectable } from '@nestjs/common';
import { Deadlines } from '@sanad/deadlines';
import { newReference } from '@sanad/intake';
import { newId, type AccountId } from '@sanad/kernel';
import { Refusal, type NoticeTemplate } from '@sanad/messages';
import { People } from '@sanad/people';
import type { NoticeParams, Op } from '@sanad/platform';
import { Policies, type ChannelKind, type PinnedPolicy } from '@sanad/policy';
import { Arrivals } from './arrivals.service';
import { clockOf, withheldFrom, type Complaint, type ComplaintDossier } from './complaint';
import type { ComplaintKind } from './complaint.kinds';
import { COMPLAINT_RECEIVED, COMPLAINT_REFERRED, complaintEvent } from './complaints.events';
import { ComplaintsStore } from './complaints.store';
import { Custody, type Reporter } from './custody.service';

export interface NewComplaint {
  readonly kind: ComplaintKind;
  readonly subject: string;
  readonly remedySought?: string;
  readonly concerns?: string;
  /** A person of the register. Left out where they stay unnamed. */
  readonly complainant?: string;
  readonly anonymous?: boolean;
  /** Of a report of a violation: sealed at once, and no entry in the register. */
  readonly reporter?: Reporter;
  readonly replyChannel?: string;
  readonly channel: ChannelKind;
  readonly channelLabel?: string;
  readonly faxPages?: number;
  readonly about?: string;
  readonly case?: string;
  readonly receivedAt?: Date;
  /** The receipt was handed over at once. */
  readonly receiptGiven?: boolean;
  /** When, where that was before it was entered. */
  readonly acknowledgedAt?: Date;
}

/** What was settled when somebody sent it over the public site, before it was entered. */
export interface Submitted {
  readonly id: string;
  readonly reference: string;
  readonly policyVersion: string;
}

/** Of 40 bits: thrice in a row is a broken generator. */
const TRIES = 3;

/** Takes what comes in. Nothing is turned away because of its channel or its kind: what the policy sends elsewhere is kept, and said so. */
@Injectable()
export class Lodging {
  constructor(
    private readonly policies: Policies,
    private readonly people: People,
    private readonly deadlines: Deadlines,
    private readonly store: ComplaintsStore,
    private readonly custody: Custody,
    private readonly arrivals: Arrivals,
  ) {}

  /**
   * @throws Refusal `policy.none_in_force`, `complaints.complainant_missing`, `complaints.anonymous_named`, `complaints.anonymity_off`,
   * `complaints.reporter_sealed`, `complaints.reporter_of_report`, `complaints.fax_pages`, `complaints.received_in_future`,
   * `people.not_found`, `staff.not_found`, `intake.not_found`
   */
  async lodge(op: Op, facts: NewComplaint, sent?: Submitted): Promise<ComplaintDossier> {
    const policy = await (sent ? this.policies.of(op, sent.policyVersion) : this.policies.inForce(op));
    assertNamed(facts, policy);
    if (facts.faxPages !== undefined && facts.channel !== 'FAX') throw new Refusal('complaints.fax_pages');
    if (facts.receivedAt && facts.receivedAt > op.now) throw new Refusal('complaints.received_in_future');
    const complaint = await this.insert(op, { ...(await this.complaintOf(op, facts, policy)), ...idOf(sent) });
    const dossier: ComplaintDossier = { complaint, settlement: [], viewers: [], policy, theirs: false };
    if (facts.reporter) await this.custody.seal(op, complaint, facts.reporter);
    await this.openClocks(op, dossier);
    const { template, params } = receiptOf(dossier);
    await this.arrivals.tell(op, complaint, template, params);
    const { id, kind, channel, channelListed } = complaint;
    const subject = { type: 'complaint', id };
    op.record({ action: 'complaints.received', subject, detail: { kind, channel, channelListed } });
    op.emit(complaintEvent(complaint.state === 'REFERRED' ? COMPLAINT_REFERRED : COMPLAINT_RECEIVED, complaint));
    return dossier;
  }

  private async complaintOf(op: Op, facts: NewComplaint, policy: PinnedPolicy): Promise<Complaint> {
    const { kind, subject, channel, anonymous = false, receivedAt = op.now } = facts;
    return {
      ...UNTOUCHED,
      ...{ id: newId(), kind, subject, channel, anonymous, receivedAt, enteredAt: op.now },
      ...{ policyVersionId: policy.versionId, channelLabel: facts.channelLabel ?? null },
      channelListed: policy.effective.complaints.channels.includes(channel),
      faxPages: facts.faxPages ?? null,
      remedySought: facts.remedySought ?? null,
      concerns: facts.concerns ?? null,
      about: (facts.about as AccountId | undefined) ?? null,
      meant: facts.about === undefined ? await this.arrivals.meantBy(op, facts.concerns) : [],
      caseId: facts.case ?? null,
      sensitive: kind === 'violationReport',
      ...(await this.complainantOf(op, facts)),
      ...beginning(op, facts, policy),
    };
  }

  private async complainantOf(
    op: Op,
    { complainant, replyChannel, channel }: NewComplaint,
  ): Promise<Pick<Complaint, 'complainantId' | 'complainantAccount' | 'replyChannel'>> {
    if (!complainant) return { complainantId: null, complainantAccount: null, replyChannel: null };
    const accounts = await this.people.accounts(op, [complainant]);
    const complainantAccount = accounts.get(complainant) ?? null;
    return { complainantId: complainant, complainantAccount, replyChannel: replyChannel ?? channel };
  }

  private async insert(op: Op, complaint: Complaint): Promise<Complaint> {
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      // One that was told keeps its reference, unless it was taken in the moment since.
      const drawn = { ...complaint, reference: (attempt === 1 && complaint.reference) || newReference() };
      if (await this.store.insert(op, drawn)) return drawn;
    }
    throw new Error('no free reference was found');
  }

  /** What is kept and sent elsewhere has no time of ours. The clock of the request it concerns is not looked at, let alone touched. */
  private async openClocks(op: Op, { complaint, policy }: ComplaintDossier): Promise<void> {
    if (complaint.state === 'REFERRED') return;
    const opening = {
      ...({ subject: clockOf(complaint), policy, moment: 'submission', at: complaint.receivedAt } as const),
      ...{ responsible: null, beneficiary: complaint.complainantId },
      withheld: withheldFrom(complaint),
    };
    await this.deadlines.open(op, { ...opening, obligation: 'complaintAcknowledgement' });
    await this.deadlines.open(op, { ...opening, obligation: 'complaintResolution' });
    const { acknowledgedAt } = complaint;
    if (acknowledgedAt)
      await this.deadlines.reach(op, opening.subject, 'complaintAcknowledgement', 'acknowledgement', acknowledgedAt);
  }
}

/** Where it begins. Whoever stays unnamed has nothing but the receipt: it is the acknowledgement. */
function beginning(
  { now }: Op,
  { kind, complainant, receiptGiven, acknowledgedAt }: NewComplaint,
  policy: PinnedPolicy,
): Pick<Complaint, 'state' | 'acknowledgedAt' | 'referredTo'> {
  if (!isHandled(kind, policy)) {
    return { state: 'REFERRED', acknowledgedAt: null, referredTo: policy.effective.complaints.refersTo ?? null };
  }
  const acknowledged = (receiptGiven ?? false) || !complainant;
  return {
    state: acknowledged ? 'ACKNOWLEDGED' : 'RECEIVED',
    acknowledgedAt: acknowledged ? (acknowledgedAt ?? now) : null,
    referredTo: null,
  };
}

/** Whether the association handles it itself, by its text or by what was added to it. */
export function isHandled(
  kind: ComplaintKind,
  { effective: { complaints } }: Pick<PinnedPolicy, 'effective'>,
): boolean {
  if (kind !== 'technicalSupport') return complaints.handled !== undefined;
  return complaints.support !== undefined || complaints.handled?.from.source === 'overlay';
}

const idOf = (sent: Submitted | undefined): { id?: string; reference?: string } =>
  sent ? { id: sent.id, reference: sent.reference } : {};

function assertNamed({ kind, complainant, anonymous, reporter }: NewComplaint, { effective }: PinnedPolicy): void {
  if (kind === 'violationReport') {
    if (complainant) throw new Refusal('complaints.reporter_sealed');
    if (anonymous && reporter) throw new Refusal('complaints.anonymous_named');
    return;
  }
  if (reporter) throw new Refusal('complaints.reporter_of_report');
  if (anonymous && complainant) throw new Refusal('complaints.anonymous_named');
  if (anonymous && !effective.complaints.anonymous) throw new Refusal('complaints.anonymity_off');
  if (!anonymous && !complainant) throw new Refusal('complaints.complainant_missing');
}

/** What whoever complains is told at once: who looks at it, or where the policy sends it. */
export function receiptOf({
  complaint,
  policy,
}: {
  readonly complaint: Pick<Complaint, 'kind' | 'state' | 'referredTo'>;
  readonly policy: PinnedPolicy;
}): { template: NoticeTemplate; params: NoticeParams } {
  const { effective } = policy;
  if (complaint.state === 'REFERRED') {
    const to = complaint.referredTo;
    return to ? { template: 'complaints.referred', params: { to } } : { template: 'complaints.kept', params: {} };
  }
  if (complaint.kind === 'violationReport') return { template: 'complaints.received_report', params: {} };
  const rule = effective.complaints.committee;
  const committee = rule === undefined ? undefined : effective.committee(rule)?.name;
  if (complaint.kind === 'technicalSupport' || committee === undefined)
    return { template: 'complaints.received', params: {} };
  return { template: 'complaints.received_committee', params: { committee } };
}

const UNTOUCHED = {
  ...{ reference: '', severity: null, theme: null, rung: null, committeeId: null, assigneeId: null, escalatesAt: null },
  ...{ outsideReference: null, outcome: null, outcomeReason: null, resolvedAt: null, answeredAt: null, toldAt: null },
  ...{ accepted: null, response: null, closedAt: null, reopenedAt: null, version: 1 },
} as const;
