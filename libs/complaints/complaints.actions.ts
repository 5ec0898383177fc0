import type { ComplaintKind, Rung } from './complaint.kinds';
import type { ComplaintAction } from './complaint.states';

/** What the role table speaks of in this chapter. */
export const complaintActions = [
  'complaints.lodge',
  'complaints.read',
  'complaints.readAll',
  'complaints.triage',
  'complaints.handle',
  'complaints.answerForBoard',
  'complaints.custody',
  'complaints.oversee',
] as const;
type RoleAction = (typeof complaintActions)[number];

/** Whose role takes each action: triage is at the door, the rest with those it was put to. */
export const COMPLAINT_ROLE_ACTION = {
  acknowledge: 'complaints.triage',
  assess: 'complaints.triage',
  identify: 'complaints.triage',
  route: 'complaints.triage',
  attemptSettlement: 'complaints.handle',
  makeOffer: 'complaints.handle',
  answerOffer: 'complaints.handle',
  recordAgreement: 'complaints.handle',
  resolve: 'complaints.handle',
  answer: 'complaints.handle',
  attestAnswer: 'complaints.handle',
  recordResponse: 'complaints.handle',
  escalate: 'complaints.handle',
  close: 'complaints.handle',
  reopen: 'complaints.handle',
  withdraw: 'complaints.handle',
} as const satisfies Record<ComplaintAction, RoleAction>;

/** What disposes of a complaint: shut to whoever owes a signature under the policy. Receiving it, telling its outcome and taking it further never are. */
export const DECISIVE_COMPLAINT_ACTIONS: readonly ComplaintAction[] = ['recordAgreement', 'resolve', 'close'];

/** What is said in the board's name while a complaint is before it. */
const BY_THE_BOARD: readonly ComplaintAction[] = [
  ...(['attemptSettlement', 'makeOffer', 'answerOffer', 'recordAgreement', 'resolve'] as const),
];

/** What a role needs for an action on this complaint: whom a report of a violation is about, a custodian alone says. */
export function neededFor(
  action: ComplaintAction,
  { kind, rung }: { readonly kind: ComplaintKind; readonly rung: Rung | null },
): RoleAction {
  if (action === 'identify' && kind === 'violationReport') return 'complaints.custody';
  return rung === 'board' && BY_THE_BOARD.includes(action)
    ? 'complaints.answerForBoard'
    : COMPLAINT_ROLE_ACTION[action];
}
