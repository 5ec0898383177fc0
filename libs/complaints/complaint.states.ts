import type { ComplaintKind, ComplaintState, DecidedOutcome, Rung } from './complaint.kinds';
import type { SettlementStanding } from './settlement';

export const COMPLAINT_ACTIONS = [
  'acknowledge',
  'assess',
  'identify',
  'route',
  'attemptSettlement',
  'makeOffer',
  'answerOffer',
  'recordAgreement',
  'resolve',
  'answer',
  'attestAnswer',
  'recordResponse',
  'escalate',
  'close',
  'reopen',
  'withdraw',
] as const;
export type ComplaintAction = (typeof COMPLAINT_ACTIONS)[number];

/** What the gates look at. */
export interface ComplaintFacts {
  readonly kind: ComplaintKind;
  readonly state: ComplaintState;
  /** The policy seeks an amicable settlement. */
  readonly amicable: boolean;
  /** Somebody has added a ladder to the policy. */
  readonly ladder: boolean;
  /** Somebody has added to the policy that a closed one may be opened again. */
  readonly reopening: boolean;
  readonly settlement: SettlementStanding;
  readonly rung: Rung | null;
  /** Whether the answer reached whoever complained. */
  readonly told: boolean;
  /** What they said of the outcome. */
  readonly accepted: boolean | null;
  readonly reopened: boolean;
  /** Whether the window for opening it again is over. */
  readonly windowOver: boolean;
  /** Whether whoever asks is one of those it lies with, or oversees complaints. */
  readonly theirs: boolean;
}

export type ComplaintGate =
  | 'attempt'
  | 'offer'
  | 'consent'
  | 'agreed'
  | 'board'
  | 'top'
  | 'told'
  | 'toldAlready'
  | 'contested'
  | 'once'
  | 'window'
  | 'theirs';

export type ComplaintPermission =
  { readonly open: true } | { readonly open: false; readonly because: 'state' | 'policy' | ComplaintGate };

const OPEN: ComplaintPermission = { open: true };
const shut = (because: 'state' | 'policy' | ComplaintGate): ComplaintPermission => ({ open: false, because });

const SETTLING = ['attemptSettlement', 'makeOffer', 'answerOffer', 'recordAgreement'] as const;

/** What belongs to each stage, its gates open or not. */
const IN_STATE: Readonly<Record<ComplaintState, readonly ComplaintAction[]>> = {
  REFERRED: ['identify', 'close', 'withdraw'],
  RECEIVED: ['acknowledge', 'identify', 'withdraw'],
  ACKNOWLEDGED: ['assess', 'identify', 'route', 'withdraw'],
  ASSESSED: ['assess', 'identify', 'route', 'withdraw'],
  UNDER_INVESTIGATION: ['assess', 'identify', 'route', ...SETTLING, 'resolve', 'escalate', 'withdraw'],
  RESOLVED: ['identify', 'answer', 'escalate', 'withdraw'],
  ANSWERED: ['identify', 'attestAnswer', 'recordResponse', 'escalate', 'close'],
  CLOSED: ['identify', 'reopen'],
  WITHDRAWN: [],
};

/** Support is given without an assessment, a committee or a ladder. What was violated is not settled between two parties. */
const NOT_OF: Partial<Record<ComplaintKind, readonly ComplaintAction[]>> = {
  technicalSupport: [...SETTLING, 'assess', 'escalate'],
  violationReport: SETTLING,
};

/** A complaint is assessed before it is handed on; support is handed on at once. */
function belongs(action: ComplaintAction, { kind, state }: Pick<ComplaintFacts, 'kind' | 'state'>): boolean {
  if (NOT_OF[kind]?.includes(action)) return false;
  if (action === 'route' && state === 'ACKNOWLEDGED') return kind === 'technicalSupport';
  return IN_STATE[state].includes(action);
}

/** What the policy has to say, or somebody to have added to it, for an action to be there at all. */
function isOff(action: ComplaintAction, { amicable, ladder, reopening }: ComplaintFacts): boolean {
  if ((SETTLING as readonly ComplaintAction[]).includes(action)) return !amicable;
  return (action === 'escalate' && !ladder) || (action === 'reopen' && !reopening);
}

type Gatekeeper = (facts: ComplaintFacts) => ComplaintGate | undefined;

const GATES: Partial<Record<ComplaintAction, Gatekeeper>> = {
  route: ({ rung }) => (rung === 'board' ? 'board' : undefined),
  attemptSettlement: ({ settlement }) => (settlement === 'agreed' ? 'agreed' : undefined),
  makeOffer: ({ settlement }) => (settlement === 'none' ? 'attempt' : settlement === 'agreed' ? 'agreed' : undefined),
  answerOffer: ({ settlement }) =>
    settlement === 'offered' ? undefined : settlement === 'agreed' ? 'agreed' : 'offer',
  recordAgreement: ({ settlement, theirs }) => {
    if (settlement !== 'consented') return settlement === 'agreed' ? 'agreed' : 'consent';
    return theirs ? undefined : 'theirs';
  },
  resolve: ({ theirs }) => (theirs ? undefined : 'theirs'),
  attestAnswer: ({ told }) => (told ? 'toldAlready' : undefined),
  recordResponse: ({ told }) => (told ? undefined : 'told'),
  escalate: ({ rung, state, accepted }) => {
    if (rung === 'supervisingBody') return 'top';
    return state === 'ANSWERED' && accepted !== false ? 'contested' : undefined;
  },
  close: ({ state, told }) => (state === 'REFERRED' || told ? undefined : 'told'),
  reopen: ({ reopened, windowOver }) => (reopened ? 'once' : windowOver ? 'window' : undefined),
};

/** One function for the server that enforces it and the page that shows it. */
export function complaintPermission(action: ComplaintAction, facts: ComplaintFacts): ComplaintPermission {
  if (!belongs(action, facts)) return shut('state');
  if (isOff(action, facts)) return shut('policy');
  const gate = GATES[action]?.(facts);
  return gate ? shut(gate) : OPEN;
}

export const openComplaintActions = (facts: ComplaintFacts): ComplaintAction[] =>
  COMPLAINT_ACTIONS.filter((action) => complaintPermission(action, facts).open);

/** The outcomes that may be decided on for a kind. */
export function outcomesOf(kind: ComplaintKind): readonly DecidedOutcome[] {
  return kind === 'technicalSupport' ? ['solved', 'referred'] : ['upheld', 'partlyUpheld', 'notUpheld', 'referred'];
}

export const isOver = (state: ComplaintState): boolean => state === 'CLOSED' || state === 'WITHDRAWN';
