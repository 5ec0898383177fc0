import type { CompensationAction } from './compensation.states';

/** What the role table speaks of in this chapter. */
export const compensationActions = [
  'compensation.read',
  'compensation.open',
  'compensation.prove',
  'compensation.validate',
  'compensation.negotiate',
  'compensation.sign',
  'compensation.approve',
  'compensation.pay',
] as const;
type RoleAction = (typeof compensationActions)[number];

/** Whose role takes each action: whoever gathers, whoever validates and whoever pays need not be the same, and the gates see to it that they are not. */
export const COMPENSATION_ROLE_ACTION = {
  addProof: 'compensation.prove',
  validateProof: 'compensation.validate',
  withdrawProof: 'compensation.prove',
  makeOffer: 'compensation.negotiate',
  answerOffer: 'compensation.negotiate',
  signClaimant: 'compensation.negotiate',
  signAssociation: 'compensation.sign',
  adopt: 'compensation.sign',
  refuse: 'compensation.negotiate',
  resume: 'compensation.negotiate',
  approve: 'compensation.approve',
  sendBack: 'compensation.approve',
  orderPayment: 'compensation.pay',
  recordPaid: 'compensation.pay',
  recordFailed: 'compensation.pay',
  reverse: 'compensation.pay',
  tellApart: 'compensation.open',
  close: 'compensation.negotiate',
} as const satisfies Record<CompensationAction, RoleAction>;

/** Shut to whoever owes a signature under the policy. Recording what became of a payment is not: it has happened. */
export const DECISIVE_COMPENSATION_ACTIONS: readonly CompensationAction[] = [
  'validateProof',
  'signAssociation',
  'adopt',
  'approve',
  'sendBack',
  'orderPayment',
];
