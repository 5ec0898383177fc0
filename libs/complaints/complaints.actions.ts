import type { ComplaintKind } from './complaint.kinds';
import type { ComplaintAction } from './complaint.states';

/** What the role table speaks of in this chapter. */
export const complaintActions = [
  'complaints.lodge',
  'complaints.read',
  'complaints.readAll',
  'complaints.triage',
  'complaints.handle',
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

/** Whom a report of a violation is about, a custodian alone says. */
export const roleActionFor = (action: ComplaintAction, kind: ComplaintKind): RoleAction =>
  action === 'identify' && kind === 'violationReport' ? 'complaints.custody' : COMPLAINT_ROLE_ACTION[action];
