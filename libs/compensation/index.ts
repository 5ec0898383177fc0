export * from './compensation.kinds';
export { compensationActions } from './compensation.actions';
export * from './compensation.events';
export { CompensationModule } from './compensation.module';
export { CompensationSubject } from './compensation.subject';
export { CompensationReading } from './compensation.reading';
export type { CompensationRulesView, CompensationTotalsView } from './compensation.rules.views';
export type { CompensationView } from './compensation.views';
export { compensationMigrations } from './migrations';
export { CompensationOpening } from './opening.service';
export { CompensationPortalModule } from './portal/compensation-portal.module';
export {
  CompensationPortal,
  type PortalCompensation,
  type PortalOfferLine,
} from './portal/compensation-portal.service';
export { CompensationPayments } from './payments.service';
export { CompensationProofs } from './proofs.service';
export { CompensationSettling } from './settling.service';
