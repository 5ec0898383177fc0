export { Bodies, BODY_KINDS, type BodyKind, type NewBody } from './bodies.service';
export { oversightMigrations } from './migrations';
export { oversightActions } from './oversight.actions';
export { FiguresModule, OversightModule } from './oversight.module';
export { Recount } from './recount';
export { Supervision, type NewAssociation } from './supervision.service';
export * from './pure';
export { onboardingSubject } from './onboarding.subject';
