/** A report of a violation is no complaint: other people handle it, and who made it is sealed. Technical support is a class of its own. */
export const COMPLAINT_KINDS = ['complaint', 'dispute', 'technicalSupport', 'violationReport'] as const;
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number];

/** The stages of ISO 10002: received and tracked, acknowledged, assessed, investigated, responded to, communicated, closed. */
export const COMPLAINT_STATES = [
  'REFERRED', // the policy sends it elsewhere: kept, and whoever complains is told where
  'RECEIVED',
  'ACKNOWLEDGED',
  'ASSESSED',
  'UNDER_INVESTIGATION',
  'RESOLVED', // the outcome is settled, and not told yet
  'ANSWERED', // told
  'CLOSED',
  'WITHDRAWN',
] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** What is written to whoever complained, each once there is something to tell. */
export const COMPLAINT_LETTERS = ['acknowledgement', 'outcome', 'settlement', 'escalation'] as const;
export type ComplaintLetter = (typeof COMPLAINT_LETTERS)[number];

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `solved` is for technical support, which is neither right nor wrong; `settled` follows from an agreement, `withdrawn` from the withdrawal. */
export const COMPLAINT_OUTCOMES = [
  ...(['upheld', 'partlyUpheld', 'notUpheld', 'referred', 'solved', 'settled'] as const),
  'withdrawn',
] as const;
export type ComplaintOutcome = (typeof COMPLAINT_OUTCOMES)[number];

/** Those that somebody decides on. */
export type DecidedOutcome = Exclude<ComplaintOutcome, 'settled' | 'withdrawn'>;

/** The ladder, from below. The last step lies outside the association. */
export const RUNGS = ['officer', 'committee', 'executiveDirector', 'board', 'supervisingBody'] as const;
export type Rung = (typeof RUNGS)[number];

export const SETTLEMENT_STEPS = ['attempt', 'offer', 'consent', 'decline', 'agreement'] as const;
export type SettlementStep = (typeof SETTLEMENT_STEPS)[number];

export const PARTIES = ['association', 'complainant'] as const;
export type Party = (typeof PARTIES)[number];
