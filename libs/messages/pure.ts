/** What pages say, without the texts of the server that no page needs. */
export { associationKindWords, regionWords } from './association-words';
export { memberCapacities, sittingStates, voteNames } from './committee-words';
export type { Bilingual } from './findings/text';
export { consoleResources, type ConsoleText } from './console';
export { roleNames } from './console/roles';
export { forPages } from './for-pages';
export { whenMissing } from './console/sittings';
export { identityRefusals } from './refusals/identity';
export { caseKinds, caseStates, caseViewNames, channelNames } from './case-words';
export { moduleNames, momentNames, obligationNames, sectionNames } from './policy-vocabulary';
export { approvalKinds, reminderRecipients } from './policy-rules';
export { versionStates } from './policy-words';
