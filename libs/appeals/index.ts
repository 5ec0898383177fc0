export * from './appeal.kinds';
export { AppealSubject } from './appeal.subject';
export { appealActions } from './appeals.actions';
export * from './appeals.events';
export { AppealsModule } from './appeals.module';
export type { AppealView, CaseAppealView } from './appeals.views';
export { appealMigrations } from './migrations';
export { AppealsPortalModule } from './portal/appeals-portal.module';
export { AppealsPortal, MOST_GROUNDS, type PortalAppeal } from './portal/appeals-portal.service';
