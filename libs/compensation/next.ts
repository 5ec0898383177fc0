import type { CompensationAction, CompensationFacts } from './compensation.states';
import { compensationPermission } from './compensation.states';

/** What a file waits for somebody of the staff to do, one after the other. Papers to be validated are told one by one. */
export const NEXT_STEPS = ['sign', 'approve', 'order', 'attest'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export const ACTION_OF_STEP = {
  sign: 'signAssociation',
  approve: 'approve',
  order: 'orderPayment',
  attest: 'recordPaid',
} as const satisfies Record<NextStep, CompensationAction>;

const isOpen = (step: NextStep, facts: CompensationFacts): boolean =>
  compensationPermission(ACTION_OF_STEP[step], facts).open;

/** What has become open by a change: those concerned hear of it then, and not again at the next. */
export const begunBy = (before: CompensationFacts, after: CompensationFacts): NextStep[] =>
  NEXT_STEPS.filter((step) => isOpen(step, after) && !isOpen(step, before));
