export * from './compensation.kinds';
export {
  COMPENSATION_ACTIONS,
  compensationPermission,
  openCompensationActions,
  paymentLocks,
  type CompensationAction,
  type CompensationFacts,
  type CompensationGate,
  type CompensationPermission,
  type PaymentLock,
} from './compensation.states';
export { approversOf, halalasOf, inRiyals, MOST_HALALAS, parseRiyals } from './money.states';
export { answererOf, lastOffer, offerStanding, type OfferEntry, type OfferStanding } from './offer.states';
export {
  attemptOf,
  mayFollow,
  paidOf,
  paymentStanding,
  type LedgerEntry,
  type PaymentStanding,
} from './payment.states';
export { lacksOf, settlementSuffices, unprovenOf, type ProofLack, type ProofPaper } from './proof.states';
