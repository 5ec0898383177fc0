/** What pages say, without the texts of the server that no page needs. */
export { associationKindWords, regionWords } from './association-words';
export { appealStates } from './appeal-words';
export { complaintKinds, complaintSeverities, complaintStates, complaintViewNames, rungNames } from './complaint-words';
export {
  admitterNames,
  approvalVerdicts,
  compensationStates,
  memberStands,
  paymentMeansNames,
  proofKindNames,
  settlingParties,
  signingMethods,
} from './compensation-words';
export { conductNames, memberCapacities, sittingStates, voteNames } from './committee-words';
export { modelBylaw } from './model-bylaw';
export type { Bilingual } from './findings/text';
export { consoleResources, type ConsoleText } from './console';
export { sayOf } from './console/say';
export { roleNames } from './console/roles';
export { withPlainAyn } from './hijri-names';
export { forPages } from './for-pages';
export { whenMissing } from './console/sittings';
export { identityRefusals } from './refusals/identity';
export { callerChecks, caseKinds, caseStates, caseViewNames, channelNames, noteKinds } from './case-words';
export {
  boundNames,
  dutyNames,
  moduleNames,
  momentNames,
  obligationNames,
  sectionNames,
  stepNames,
} from './policy-vocabulary';
export { clauseKindNames, listStyleNames, moduleStateNames, spanNames, subjectNames } from './policy-editor';
export {
  approvalKinds,
  conditionNames,
  contactKinds,
  reminderRecipients,
  signerNames,
  toolKinds,
} from './policy-rules';
export { differenceFields } from './policy-differences';
export { differenceValues } from './policy-difference-values';
export { termParams } from './portal/terms';
export { toolForms, versionStates } from './policy-words';
