import type { StepKind } from '@sanad/policy/pure';
import type { RequestState } from './case.kinds';

export const REQUEST_ACTIONS = [
  'giveCriteria',
  'bringItem',
  'ruleItem',
  'attest',
  'correct',
  'giveReceipt',
  'ruleComplete',
  'requestItems',
  'refer',
  'putToCommittee',
  'decide',
  'overrideFloor',
  'notifyDecision',
  'recordBounce',
  'attestReply',
  'register',
  'promiseDelivery',
  'recordDelivery',
  'close',
  'agreeReplyChannel',
  'withdraw',
  'assign',
] as const;
export type RequestAction = (typeof REQUEST_ACTIONS)[number];

/** What the gates look at. All of it is read from the case's own rows and from its own policy version. */
export interface RequestFacts {
  readonly state: RequestState;
  readonly steps: ReadonlySet<StepKind>;
  /** The version sets a floor on the reply. */
  readonly floor: boolean;
  readonly criteriaGiven: boolean;
  /** Required items that have not arrived, or were found not valid as of their submission. */
  readonly missingItems: number;
  /** Items that arrived and that nobody has matched yet. */
  readonly unmatchedItems: number;
  /** An attestation that still fits the data. */
  readonly attested: boolean;
  readonly notified: boolean;
  /** The decision reached the person on the agreed channel. */
  readonly replied: boolean;
  readonly registered: boolean;
  /** Entitlements in all, and those that are neither delivered nor cancelled. */
  readonly deliveries: number;
  readonly dueDeliveries: number;
}

/** Why an action that belongs to this state cannot be taken yet. */
export type Gate =
  | 'criteria'
  | 'items'
  | 'matching'
  | 'attestation'
  | 'nothingMissing'
  | 'notified'
  | 'notNotified'
  | 'replied'
  | 'notReplied'
  | 'registered'
  | 'notRegistered'
  | 'notDelivered';

const BEFORE_DECISION: readonly RequestState[] = ['AWAITING_ITEMS', 'COMPLETE', 'UNDER_STUDY', 'DEFERRED'];
const DECIDED: readonly RequestState[] = ['ACCEPTED', 'REJECTED', 'IN_DELIVERY'];
const OPEN: readonly RequestState[] = [...BEFORE_DECISION, ...DECIDED];
const WITHDRAWABLE = OPEN.filter((state) => state !== 'REJECTED');

/** In which states an action exists at all, and the step that its version has to list for it. */
const STATES: Readonly<Record<RequestAction, { in: readonly RequestState[]; step?: StepKind }>> = {
  giveCriteria: { in: BEFORE_DECISION, step: 'criteria' },
  bringItem: { in: ['AWAITING_ITEMS'] },
  ruleItem: { in: ['AWAITING_ITEMS'], step: 'dataMatching' },
  attest: { in: ['AWAITING_ITEMS'], step: 'attestation' },
  correct: { in: BEFORE_DECISION },
  giveReceipt: { in: ['AWAITING_ITEMS'] },
  ruleComplete: { in: ['AWAITING_ITEMS'] },
  requestItems: { in: ['COMPLETE', 'UNDER_STUDY', 'DEFERRED'] },
  refer: { in: BEFORE_DECISION, step: 'referral' },
  putToCommittee: { in: ['COMPLETE', 'DEFERRED'], step: 'committeeStudy' },
  decide: { in: ['UNDER_STUDY'], step: 'committeeStudy' },
  overrideFloor: { in: DECIDED },
  notifyDecision: { in: DECIDED },
  recordBounce: { in: DECIDED },
  attestReply: { in: DECIDED },
  register: { in: ['ACCEPTED'], step: 'registration' },
  promiseDelivery: { in: ['ACCEPTED', 'IN_DELIVERY'], step: 'delivery' },
  recordDelivery: { in: ['IN_DELIVERY'], step: 'delivery' },
  close: { in: DECIDED },
  agreeReplyChannel: { in: OPEN },
  withdraw: { in: WITHDRAWABLE },
  assign: { in: OPEN },
};

/** The gate that an action meets beyond its state; the first one that is shut. */
const GATES: Partial<Record<RequestAction, (facts: RequestFacts) => Gate | undefined>> = {
  giveReceipt: (facts) => (applicantOwes(facts) ? undefined : 'nothingMissing'),
  ruleComplete: completeness,
  putToCommittee: completeness,
  overrideFloor: (facts) => (facts.notified ? 'notified' : undefined),
  notifyDecision: (facts) => (facts.replied ? 'replied' : facts.notified ? 'notified' : undefined),
  recordBounce: (facts) => (facts.notified ? undefined : 'notNotified'),
  attestReply: (facts) => (facts.replied ? 'replied' : facts.notified ? undefined : 'notNotified'),
  // An entry in the register tells the applicant of the acceptance: under a floor it would be the notice gone out early.
  register: (facts) => (facts.registered ? 'registered' : facts.notified ? completeness(facts) : 'notNotified'),
  promiseDelivery: registration,
  close: closing,
};

function completeness(facts: RequestFacts): Gate | undefined {
  if (facts.steps.has('criteria') && !facts.criteriaGiven) return 'criteria';
  if (facts.missingItems > 0) return 'items';
  if (facts.steps.has('dataMatching') && facts.unmatchedItems > 0) return 'matching';
  return facts.steps.has('attestation') && !facts.attested ? 'attestation' : undefined;
}

/** Whether the applicant still has something to bring or to sign; otherwise it is the office's turn. */
export function applicantOwes({
  steps,
  missingItems,
  attested,
}: Pick<RequestFacts, 'steps' | 'missingItems' | 'attested'>): boolean {
  return missingItems > 0 || (steps.has('attestation') && !attested);
}

function registration({ steps, registered }: RequestFacts): Gate | undefined {
  return steps.has('registration') && !registered ? 'notRegistered' : undefined;
}

/** A rejected case closes once the answer has arrived; an accepted one owes whatever its version lists besides. */
function closing(facts: RequestFacts): Gate | undefined {
  if (!facts.replied) return 'notReplied';
  if (facts.state === 'REJECTED') return undefined;
  const owesDelivery = facts.steps.has('delivery') && (facts.deliveries === 0 || facts.dueDeliveries > 0);
  return registration(facts) ?? (owesDelivery ? 'notDelivered' : undefined);
}

export type Permission = { readonly open: true } | { readonly open: false; readonly because: 'state' | 'step' | Gate };

/** Whether an action belongs to the state and to the steps of the version, whatever its gate says beyond. */
export function belonging(action: RequestAction, facts: Pick<RequestFacts, 'state' | 'steps' | 'floor'>): Permission {
  const { in: states, step } = STATES[action];
  if ((step && !facts.steps.has(step)) || (action === 'overrideFloor' && !facts.floor)) {
    return { open: false, because: 'step' };
  }
  return states.includes(facts.state) ? { open: true } : { open: false, because: 'state' };
}

/** Whether an action can be taken, and if not, what stands in its way. The server enforces what the screens show. */
export function permission(action: RequestAction, facts: RequestFacts): Permission {
  const belongs = belonging(action, facts);
  if (!belongs.open) return belongs;
  const gate = GATES[action]?.(facts);
  return gate ? { open: false, because: gate } : { open: true };
}

/** The actions that can be taken now. */
export function openActions(facts: RequestFacts): RequestAction[] {
  return REQUEST_ACTIONS.filter((action) => permission(action, facts).open);
}
