import type { AppealAction } from './appeal.states';

/** What the role table speaks of in this chapter. */
export const appealActions = [
  'appeals.file',
  'appeals.read',
  'appeals.readAll',
  'appeals.assign',
  'appeals.review',
] as const;
type RoleAction = (typeof appealActions)[number];

/** The desk files and tells; somebody above puts it to reviewers, who decide. */
export const APPEAL_ROLE_ACTION = {
  assign: 'appeals.assign',
  decide: 'appeals.review',
  answer: 'appeals.file',
  attestAnswer: 'appeals.file',
  withdraw: 'appeals.file',
} as const satisfies Record<AppealAction, RoleAction>;
