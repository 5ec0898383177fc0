export { createAssociation, findAssociation, listAssociations, type Association } from './associations';
export { Sites, type PublicSite } from './sites';
export { asKept, Associations, today } from './register/associations.service';
export * from './register/facts';
export { OversightOps, type OversightOp } from './register/oversight-ops';
export { CLOCK, type Clock } from './clock';
export { confined, ConfinedError, type Confines, type Overrun } from './confined';
export { DatabaseModule, type DatabaseOptions, type DatabaseUrls, type OneRoleOptions } from './database.module';
export { lintCatalogue, type CatalogueFinding } from './db/catalogue';
export { DISPATCHER_SOURCE, OVERSIGHT_SOURCE, PLATFORM_SOURCE, pool, type Entities } from './db/connections';
export { compareEntities } from './db/entities';
export { Dispatcher, system } from './db/dispatcher';
export { migrate, migrateQueueTables, oldestFirst, ownerSource, type Migration } from './db/migrate';
export { databaseStatements, LOGIN_ROLES, type LoginRole, type RolePasswords } from './db/roles';
export { rows } from './db/sql';
export {
  createGlobalTable,
  createTenantTable,
  dropTables,
  letDispatcherList,
  letOversightRead,
  letPortal,
  shutPortal,
  type Grants,
  type PortalWindow,
} from './db/tables';
export type { IdempotentRequest } from './idempotency';
export { defineJob, Handles, Listens, type JobKind, type JobRef, type StoredEvent } from './jobs/job';
export { Backlog, type BacklogFigures } from './jobs/backlog';
export { Housekeeping } from './jobs/housekeeping';
export { JobsModule, type JobsOptions } from './jobs/jobs.module';
export { loop } from './jobs/loop';
export { DeliverEvent, Outbox } from './jobs/outbox';
export { JobQueues, type QueueAddress, type QueuedJob } from './jobs/queue';
export { JOB_KINDS, JobRegistry } from './jobs/registry';
export { EVERY_ASSOCIATION, Rounds } from './jobs/rounds';
export { AuditHeads } from './audit/heads';
export { AuditSealer } from './audit/sealer';
export { verifyAuditChain, type ChainHead, type ChainReport } from './audit/verify';
export type { Actor, AuditEntry, DomainEvent, Op, PlatformOp, Reach, Who } from './op';
export { Ops, type RunOptions } from './ops.service';
export { runProcess } from './process';
export { platformMigrations } from './migrations';
export { POSITION_KINDS, setPosition, type PositionKind } from './staff/position';
export { RECIPIENTS, Staff, type Absence, type Recipient, type StaffMember } from './staff/staff';
export { ReportingLines, superiorsOf, type Lines } from './staff/reporting';
export { StaffModule } from './staff/staff.module';
export { CryptoModule } from './crypto/crypto.module';
export {
  generateKeyRing,
  KeyRing,
  loadKeyRing,
  parseKeyRing,
  type KeySources,
  type SealingKey,
} from './crypto/keyring';
export { blindIndex, seal, unseal, type Cell } from './crypto/seal';
export { SubjectKeys } from './crypto/subject-keys';
export { checkDocument } from './documents/document.content';
export {
  DOCUMENT_LIMITS,
  DOCUMENT_STATES,
  MEDIA_TYPES,
  type CheckedFile,
  type DocumentState,
  type SentFile,
} from './documents/document.kinds';
export { DocumentSweep } from './documents/document.sweep';
export { Documents, type KeptDocument } from './documents/documents';
export { DocumentsModule } from './documents/documents.module';
export { DraftsModule } from './drafts/drafts.module';
export { Answers, AnswersEvents, AnswersPage, AnswersRedirect, AnswersText } from './http/answers';
export { IsDay } from './http/day';
export { refuseDeepBodies } from './http/depth';
export { IsVersion } from './http/version';
export { dtoShapes, Nullable, Unless, type DtoShape } from './http/dto-schemas';
export { serveDocs } from './http/docs';
export { describeError, faultOf } from './http/faults';
export { assertSameSite } from './identity/csrf';
export { languageOf } from './http/language';
export { guardBrowsers, type Guarding } from './http/headers';
export { HealthModule } from './http/health.module';
export { HttpModule } from './http/http.module';
export { HungUp } from './http/hung-up';
export { IdPipe } from './http/id.pipe';
export { IsDayOrInstant, IsInstant } from './http/instant';
export { hashOf, Idempotent } from './http/idempotent';
export { AnswersFile, AnswersPicture, downloadOf, pictureOf, takeUploads, TakesFile, uploadOf } from './http/uploads';
export { createLog, logAnswers, NestLog } from './http/log';
export { describeApi } from './http/openapi';
export { Outgoing, OutgoingError, type OutgoingOptions } from './http/outgoing';
export { pageOf, PageQuery, positionOf, type Page, type Position } from './http/page';
export { Problem, statusOf } from './http/problem';
export { refuseUnreadable } from './http/problem.filter';
export { READINESS, ReadinessCheck, type ReadinessOptions } from './http/readiness';
export { createServer, type ServerOptions } from './http/server';
export { AccessModule } from './identity/access.module';
export {
  AccessTable,
  Confirmed,
  Decisive,
  InPerson,
  May,
  OwnAccount,
  Public,
  SignedIn,
  SigningIn,
  type Declaration,
  type RoleRow,
  type RoleRows,
  type Stage,
} from './identity/access';
export { createAccount, disableAccount, foldEmail, setMembership, takePlatformRole } from './identity/accounts';
export { platformActions } from './identity/actions';
export { Attempts } from './identity/attempts';
export {
  CurrentCaller,
  CurrentPermits,
  CurrentPerson,
  CurrentWho,
  type Caller,
  type Permits,
  type PersonCaller,
} from './identity/caller';
export { Holds } from './identity/holds';
export { IdentityModule } from './identity/identity.module';
export type { IdentityOptions } from './identity/identity.options';
export {
  forgetInvitations,
  HOURS_OPEN,
  Invitations,
  type Invitation,
  type NewInvitation,
} from './identity/invitations';
export { assertAcceptable } from './identity/password.rules';
export { HASH_COST, Passwords, type HashCost } from './identity/passwords';
export { resetCell, ResetLetters } from './identity/reset.letters';
export { RoleRules } from './identity/role.rules';
export { Routes, type Route } from './identity/routes';
export { Sessions } from './identity/sessions';
export { SESSION_COOKIE } from './identity/strategies';
export { LookingModule } from './looking/looking.module';
export type { Standing, SubjectKind } from './looking/looking.subjects';
export { standingsOf } from './looking/standings';
export { Links, type Link } from './mail/links';
export { Mail, type Letter } from './mail/mail';
export { LogTransport } from './mail/log.transport';
export { MailModule } from './mail/mail.module';
export { MailSender, PUBLIC_URL } from './mail/sender';
export { SmtpTransport, type SmtpOptions } from './mail/smtp.transport';
export { MailTransport, type OutgoingMail } from './mail/transport';
export * from './notifications';
export type { Letter as PrintedLetter } from './print/letter';
export { accountRow, plainPart, type Account, type AccountPart, type AccountRow } from './print/account';
export { Print, type Printable } from './print/print';
export { PagePictures } from './print/page-pictures';
export { PagePicturesModule, PrintModule } from './print/print.module';
