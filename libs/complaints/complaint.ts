import type { Subject, Withheld } from '@sanad/deadlines';
import type { AccountId } from '@sanad/kernel';
import { Refusal, type ComplaintEventName, type RefusalCode } from '@sanad/messages';
import type { PinnedPolicy } from '@sanad/policy';
import type {
  ComplaintKind,
  ComplaintOutcome,
  ComplaintState,
  DecidedOutcome,
  Rung,
  SettlementStep,
  Severity,
} from './complaint.kinds';
import {
  complaintPermission,
  outcomesOf,
  type ComplaintAction,
  type ComplaintFacts,
  type ComplaintPermission,
} from './complaint.states';
import type { Concerned } from './routing';
import { answering, settlementStanding, type SettlementEntry } from './settlement';

/** A complaint as its row has it. */
export interface Complaint {
  readonly id: string;
  readonly kind: ComplaintKind;
  readonly reference: string;
  readonly policyVersionId: string;
  readonly state: ComplaintState;
  readonly channel: string;
  readonly channelLabel: string | null;
  readonly channelListed: boolean;
  /** Of a fax, as its log has it. */
  readonly faxPages: number | null;
  readonly subject: string;
  readonly remedySought: string | null;
  /** The person or the service complained of, in the words of whoever complains. */
  readonly concerns: string | null;
  /** Nobody, where whoever complains stays unnamed, and with a report of a violation, whose maker is sealed. */
  readonly complainantId: string | null;
  /** The staff account of whoever complains, where they have one. */
  readonly complainantAccount: AccountId | null;
  readonly anonymous: boolean;
  readonly replyChannel: string | null;
  /** The person complained of, where they work here. */
  readonly about: AccountId | null;
  /** Those of the staff whom `concerns` may mean, until somebody says who it is: it is kept from all of them. */
  readonly meant: readonly AccountId[];
  /** The request it concerns: nothing of it is touched. */
  readonly caseId: string | null;
  /** Where the policy sends it instead. */
  readonly referredTo: string | null;
  readonly severity: Severity | null;
  readonly theme: string | null;
  /** Seen by the few who are named, each reading recorded. */
  readonly sensitive: boolean;
  readonly rung: Rung | null;
  readonly committeeId: string | null;
  readonly assigneeId: AccountId | null;
  /** When it goes one step up by itself. */
  readonly escalatesAt: Date | null;
  readonly outsideReference: string | null;
  readonly outcome: ComplaintOutcome | null;
  readonly outcomeReason: string | null;
  readonly receivedAt: Date;
  readonly enteredAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly toldAt: Date | null;
  /** What whoever complained says of the outcome. */
  readonly accepted: boolean | null;
  readonly response: string | null;
  readonly closedAt: Date | null;
  readonly reopenedAt: Date | null;
  readonly version: number;
}

/** A complaint with everything its gates look at. */
export interface ComplaintDossier {
  readonly complaint: Complaint;
  readonly settlement: readonly SettlementEntry[];
  /** Who may see a sensitive one. */
  readonly viewers: readonly AccountId[];
  readonly policy: PinnedPolicy;
  /** Whether whoever reads it is one of those it lies with, or oversees complaints: they decide it. */
  readonly theirs: boolean;
}

/** What a verb changes, and the line of history that tells of it: ids and codes. */
export interface ComplaintChange {
  readonly set: Partial<Omit<Complaint, 'id' | 'version'>>;
  readonly name: ComplaintEventName;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export const clockOf = ({ id }: Pick<Complaint, 'id'>): Subject => ({ type: 'complaint', id });

/** As its clocks have it. */
export const withheldFrom = ({ about, meant, complainantAccount }: Complaint): Withheld => ({
  ...{ about: about === null ? meant : [about], party: complainantAccount },
});

export function concernedIn(complaint: Complaint): Concerned {
  const { about, party } = withheldFrom(complaint);
  return { about, complainantAccount: party };
}

const DAY = 86_400_000;

/** What `factsOf` reads of a complaint: less than a dossier, since whoever complains sees less of it. */
export interface ComplaintStanding {
  readonly complaint: Pick<
    Complaint,
    'kind' | 'state' | 'rung' | 'outcome' | 'toldAt' | 'accepted' | 'reopenedAt' | 'closedAt'
  >;
  readonly settlement: readonly Pick<SettlementEntry, 'step' | 'party'>[];
  readonly policy: PinnedPolicy;
  /** Left out for whoever complains, who decides nothing of it. */
  readonly theirs?: boolean;
}

export function factsOf(
  { complaint, settlement, policy, theirs = false }: ComplaintStanding,
  now: Date,
): ComplaintFacts {
  const { kind, state, rung, toldAt, accepted, reopenedAt, closedAt } = complaint;
  const { amicable, escalateAfterDays, reopenWithinDays } = policy.effective.complaints;
  const until = closedAt && reopenWithinDays ? closedAt.getTime() + reopenWithinDays.value * DAY : undefined;
  return {
    ...{ kind, state, rung, accepted, theirs },
    amicable: amicable !== undefined,
    ladder: escalateAfterDays !== undefined,
    reopening: reopenWithinDays !== undefined,
    settlement: settlementStanding(settlement, complaint.outcome),
    told: toldAt !== null,
    reopened: reopenedAt !== null,
    windowOver: until !== undefined && now.getTime() > until,
  };
}

/** The refusal behind each gate; a screen shows it beside an action that is not open. */
export const COMPLAINT_REFUSALS = {
  state: 'complaints.gate_state',
  policy: 'complaints.gate_policy',
  attempt: 'complaints.gate_attempt',
  offer: 'complaints.gate_offer',
  consent: 'complaints.gate_consent',
  agreed: 'complaints.gate_agreed',
  board: 'complaints.gate_board',
  top: 'complaints.gate_top',
  told: 'complaints.gate_told',
  toldAlready: 'complaints.gate_told_already',
  contested: 'complaints.gate_contested',
  once: 'complaints.gate_once',
  window: 'complaints.gate_window',
  theirs: 'complaints.gate_theirs',
} as const satisfies Record<Extract<ComplaintPermission, { open: false }>['because'], RefusalCode>;

/** @throws Refusal `complaints.gate_…` */
export function assertOpen(action: ComplaintAction, dossier: ComplaintDossier, now: Date): void {
  const found = complaintPermission(action, factsOf(dossier, now));
  if (!found.open) throw new Refusal(COMPLAINT_REFUSALS[found.because]);
}

export const acknowledged = (at: Date): ComplaintChange => ({
  set: { state: 'ACKNOWLEDGED', acknowledgedAt: at },
  name: 'acknowledged',
});

export interface Assessment {
  readonly severity: Severity;
  readonly theme?: string;
  readonly sensitive?: boolean;
}

/** What was once kept to a few stays so: it may be widened by naming more of them, and not by a click. */
export function assessed({ complaint }: ComplaintDossier, assessment: Assessment): ComplaintChange {
  const { severity, theme = complaint.theme } = assessment;
  const sensitive = complaint.sensitive || (assessment.sensitive ?? false);
  const state = complaint.state === 'ACKNOWLEDGED' ? 'ASSESSED' : complaint.state;
  return { set: { severity, theme, sensitive, state }, name: 'assessed', detail: { severity, sensitive } };
}

export interface Identification {
  /** Null where it is nobody of the staff. */
  readonly about: AccountId | null;
  /** Needed where something else was taken for granted so far. */
  readonly reason?: string;
}

/** Where it goes instead, if whoever had it may not have it any more; back to those who sort it where no route is left. */
export type Onward = Partial<Pick<Complaint, 'state' | 'rung' | 'committeeId' | 'assigneeId' | 'escalatesAt'>>;

/** @throws Refusal `complaints.correction_reason` */
export function identified(
  { complaint }: ComplaintDossier,
  { about, reason }: Identification,
  onward: Onward,
): ComplaintChange {
  const { about: before, meant } = complaint;
  const corrects = before !== null ? before !== about : meant.length > 0 && !meant.some((account) => account === about);
  if (corrects && reason === undefined) throw new Refusal('complaints.correction_reason');
  const { rung, assigneeId: assignee } = onward;
  const detail = { about, before, meant, reason, ...(rung && { rung, assignee }) };
  return { set: { ...onward, about, meant: [] }, name: 'identified', detail };
}

export interface Route {
  readonly rung: Rung;
  readonly committeeId: string | null;
  readonly assigneeId: AccountId | null;
  readonly escalatesAt: Date | null;
}

export const routed = (route: Route): ComplaintChange => ({
  set: { ...route, state: 'UNDER_INVESTIGATION' },
  name: 'routed',
  detail: { rung: route.rung, committee: route.committeeId, assignee: route.assigneeId },
});

/** @throws Refusal `complaints.outcome_not_of_kind` */
export function resolved(
  { complaint }: ComplaintDossier,
  outcome: DecidedOutcome,
  reason: string,
  at: Date,
): ComplaintChange {
  const known = outcomesOf(complaint.kind);
  if (!known.includes(outcome)) throw new Refusal('complaints.outcome_not_of_kind', { known: known.join(', ') });
  const set = { state: 'RESOLVED', outcome, outcomeReason: reason, resolvedAt: at, escalatesAt: null } as const;
  return { set, name: 'resolved', detail: { outcome } };
}

/** Told on the spot, or on its way. */
export const answered = (at: Date, inPerson: boolean): ComplaintChange => ({
  set: { state: 'ANSWERED', answeredAt: at, toldAt: inPerson ? at : null, accepted: null, response: null },
  name: 'answered',
  detail: { inPerson },
});

export const told = (at: Date): ComplaintChange => ({ set: { toldAt: at }, name: 'told' });

export const responded = (accepted: boolean, words: string | null): ComplaintChange => ({
  set: { accepted, response: words },
  name: accepted ? 'accepted' : 'contested',
});

/** One step up it is looked at anew, by others. */
export const escalated = (route: Route, outsideReference: string | null, reason: string): ComplaintChange => ({
  set: {
    ...route,
    state: 'UNDER_INVESTIGATION',
    ...(outsideReference !== null && { outsideReference }),
    ...{ outcome: null, outcomeReason: null, resolvedAt: null, answeredAt: null, toldAt: null },
    ...{ accepted: null, response: null },
  },
  name: 'escalated',
  detail: { rung: route.rung, assignee: route.assigneeId, reason },
});

export function closed({ complaint }: ComplaintDossier, at: Date): ComplaintChange {
  const outcome = complaint.state === 'REFERRED' ? 'referred' : complaint.outcome;
  return { set: { state: 'CLOSED', outcome, closedAt: at, escalatesAt: null }, name: 'closed', detail: { outcome } };
}

export const withdrawn = (at: Date): ComplaintChange => ({
  set: { state: 'WITHDRAWN', outcome: 'withdrawn', closedAt: at, escalatesAt: null },
  name: 'withdrawn',
});

/** Looked at once more by those who have it. */
export const reopened = (at: Date, escalatesAt: Date | null, reason: string): ComplaintChange => ({
  set: {
    ...{ state: 'UNDER_INVESTIGATION', reopenedAt: at, closedAt: null, escalatesAt },
    ...{ outcome: null, outcomeReason: null, resolvedAt: null, answeredAt: null, toldAt: null },
    ...{ accepted: null, response: null },
  },
  name: 'reopened',
  detail: { reason },
});

const EVENT_OF: Readonly<Record<SettlementStep, ComplaintEventName>> = {
  attempt: 'settlementAttempted',
  offer: 'offerMade',
  consent: 'offerAccepted',
  decline: 'offerDeclined',
  agreement: 'agreementRecorded',
};

/** A step towards a settlement changes nothing of the complaint itself: declining is held against nobody. */
export const settling = (step: Exclude<SettlementStep, 'agreement'>): ComplaintChange => ({
  ...{ set: {}, name: EVENT_OF[step] },
});

/** What both agreed on is the outcome, and both know it: nothing is left to be decided or told. It is closed once it is carried out. */
export const agreed = (words: string, at: Date): ComplaintChange => ({
  set: {
    ...{ state: 'ANSWERED', outcome: 'settled', outcomeReason: words, resolvedAt: at, answeredAt: at, toldAt: at },
    ...{ accepted: null, response: null, escalatesAt: null },
  },
  name: EVENT_OF.agreement,
});

/** @throws Refusal `complaints.own_offer` where somebody answers what they offered themselves */
export function assertAnswers(party: SettlementEntry['party'], { settlement }: ComplaintDossier): void {
  if (answering(settlement) !== party) throw new Refusal('complaints.own_offer');
}
