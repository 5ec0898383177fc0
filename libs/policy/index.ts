export * from './pure';
export { Policies, type PinnedPolicy } from './policies.service';
export { PolicyVersions, type NewDraft, type Start } from './policy-versions.service';
export { policyActions } from './policy.actions';
export { POLICY_APPROVED, POLICY_PUT_IN_FORCE, type PolicyApproved, type PolicyPutInForce } from './policy.events';
export { ApprovalMinutes } from './policy.minutes';
export { policyMigrations } from './policy.migrations';
export { PolicyModule } from './policy.module';
export { PolicyVersion } from './policy.version';
