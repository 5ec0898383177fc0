import type { StepKind } from '@sanad/policy/pure';
import type { RequestState } from './case.kinds';

export const REQUEST_ACTIONS = [
  'giveCriteria',
  'bringItem',
  'matchItem',
  'attest',
  'ruleComplete',
  'requestItems',
  'refer',
  'putToCommittee',
  'decide',
  'overrideFloor',
  'notifyDecision',
  'attestReply',
  'register',
  'recordDelivery',
  'close',
  'withdraw',
] as const;
export type RequestAction = (typeof REQUEST_ACTIONS)[number];

/** What the gates look at. All of it is read from the case's own rows and from the steps of its own policy version. */
export interface RequestFacts {
  readonly state: RequestState;
  readonly steps: ReadonlySet<StepKind>;
  readonly criteriaGiven: boolean;
  /** Required items that have not arrived, or were found not valid as of the submission. */
  readonly missingItems: number;
  /** Items that arrived and that nobody has matched yet. */
  readonly unmatchedItems: number;
  /** An attestation that still fits the data. */
  readonly attested: boolean;
  readonly notified: boolean;
  /** The decision reached the person on the agreed channel. */
  readonly replied: boolean;
  readonly registered: boolean;
  readonly dueDeliveries: number;
  readonly deliveries: number;
}

/** Why an action that belongs to this state cannot be taken yet. */
export type Gate =
  'criteria' | 'items' | 'matching' | 'attestation' | 'notification' | 'reply' | 'registration' | 'delivery';

const OPEN: readonly RequestState[] = [
  'AWAITING_ITEMS',
  'COMPLETE',
  'UNDER_STUDY',
  'DEFERRED',
  'ACCEPTED',
  'IN_DELIVERY',
];
const BEFORE_DECISION: readonly RequestState[] = ['AWAITING_ITEMS', 'COMPLETE', 'UNDER_STUDY', 'DEFERRED'];
const DECIDED: readonly RequestState[] = ['ACCEPTED', 'REJECTED', 'IN_DELIVERY'];

/** In which states an action exists at all. A step that the version does not list has no actions. */
const STATES: Readonly<Record<RequestAction, { in: readonly RequestState[]; step?: StepKind }>> = {
  giveCriteria: { in: BEFORE_DECISION, step: 'criteria' },
  bringItem: { in: BEFORE_DECISION },
  matchItem: { in: BEFORE_DECISION, step: 'dataMatching' },
  attest: { in: BEFORE_DECISION, step: 'attestation' },
  ruleComplete: { in: ['AWAITING_ITEMS'] },
  requestItems: { in: ['COMPLETE', 'UNDER_STUDY', 'DEFERRED'] },
  refer: { in: BEFORE_DECISION, step: 'referral' },
  putToCommittee: { in: ['COMPLETE', 'DEFERRED'], step: 'committeeStudy' },
  decide: { in: ['UNDER_STUDY'] },
  overrideFloor: { in: DECIDED },
  notifyDecision: { in: DECIDED },
  attestReply: { in: DECIDED },
  register: { in: ['ACCEPTED'], step: 'registration' },
  recordDelivery: { in: ['ACCEPTED', 'IN_DELIVERY'], step: 'delivery' },
  close: { in: DECIDED },
  withdraw: { in: OPEN },
};

/** The gate that an action meets, beyond its state; the first one that is shut. */
const GATES: Partial<Record<RequestAction, (facts: RequestFacts) => Gate | undefined>> = {
  ruleComplete: completeness,
  putToCommittee: completeness,
  notifyDecision: (facts) => (facts.replied ? 'reply' : undefined),
  attestReply: (facts) => (facts.notified ? undefined : 'notification'),
  register: (facts) => (facts.registered ? 'registration' : completeness(facts)),
  recordDelivery: (facts) => (facts.steps.has('registration') && !facts.registered ? 'registration' : undefined),
  close: closing,
};

function completeness(facts: RequestFacts): Gate | undefined {
  if (facts.steps.has('criteria') && !facts.criteriaGiven) return 'criteria';
  if (facts.missingItems > 0) return 'items';
  if (facts.steps.has('dataMatching') && facts.unmatchedItems > 0) return 'matching';
  return facts.steps.has('attestation') && !facts.attested ? 'attestation' : undefined;
}

/** A rejected case closes once the answer arrived; an accepted one owes whatever its version lists besides. */
function closing(facts: RequestFacts): Gate | undefined {
  if (!facts.replied) return 'reply';
  if (facts.state === 'REJECTED') return undefined;
  if (facts.steps.has('registration') && !facts.registered) return 'registration';
  const owesDelivery = facts.steps.has('delivery') && (facts.deliveries === 0 || facts.dueDeliveries > 0);
  return owesDelivery ? 'delivery' : undefined;
}

export type Permission = { readonly open: true } | { readonly open: false; readonly because: 'state' | 'step' | Gate };

/** Whether an action can be taken, and if not, what stands in its way. The server enforces what the screens show. */
export function permission(action: RequestAction, facts: RequestFacts): Permission {
  const { in: states, step } = STATES[action];
  if (step && !facts.steps.has(step)) return { open: false, because: 'step' };
  if (!states.includes(facts.state)) return { open: false, because: 'state' };
  const gate = GATES[action]?.(facts);
  return gate ? { open: false, because: gate } : { open: true };
}

/** The actions that can be taken now. */
export function openActions(facts: RequestFacts): RequestAction[] {
  return REQUEST_ACTIONS.filter((action) => permission(action, facts).open);
}
