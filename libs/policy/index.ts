export * from './pure';
export { ImportReader, type Reading } from './imports/import.reader';
export { PolicyImportsModule } from './imports/imports.module';
export { PolicyImports } from './imports/imports.service';
export { Policies, type PinnedPolicy } from './policies.service';
export { policyStanding, POLICY_STANDINGS, type PolicyStanding, type PolicyStandingState } from './policy.standing';
export { policySubject } from './policy.subject';
export { PolicyVersions, type NewDraft, type Start } from './policy-versions.service';
export { policyActions } from './policy.actions';
export {
  POLICY_APPROVED,
  POLICY_PUT_IN_FORCE,
  POLICY_START_TAKEN_BACK,
  type PolicyApproved,
  type PolicyPutInForce,
  type PolicyStartTakenBack,
} from './policy.events';
export { approvalFacts } from './policy.approval';
export { ApprovalMinutes } from './policy.minutes';
export { checkReviewDay, reviewSaid } from './policy.review';
export { policyMigrations } from './policy.migrations';
export { MinutesFilesModule, PolicyModule } from './policy.module';
export { aroundOf, NO_MARKS, textOf } from './print/around';
export { letterheadOf, officialName } from './print/official';
export { OfficialPrints } from './print/official.service';
export { versionPage } from './print/publication';
export { OfficialPrintsModule, PublicationModule } from './print/publication.module';
export { getPublished, listPublished, type PublishedHead, type PublishedVersion } from './policy.published';
export { earlierVersion, getVersion as policyVersion } from './policy.store';
export { PolicyVersion } from './policy.version';
export { blanksOf, filledPreset, type PolicyPreset } from './presets';
export { PolicyEditsModule } from './policy.edits.module';
export type { Keeps } from './policy-versions.service';
export type { StaffTool } from './tools/tool';
export { PolicyToolsKeepingModule, PolicyToolsModule } from './tools/tools.module';
export type { ToolForm } from './tools/tool';
export { PolicyTools } from './tools/tools.service';
export { ToolView, toToolView } from './tools/tools.views';
export { PolicyPresetsModule } from './presets.http';
