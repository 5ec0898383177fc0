export * from './schema/vocabulary';
export * from './schema/rules';
export * from './schema/document';
export * from './schema/decisions';
export { loadAnswers, loadPolicy } from './load';
export * from './finding';
export { lint } from './linter';
export { mayNameOneBody } from './same-body';
export {
  accountFor,
  importFile,
  importPolicy,
  type Accounted,
  type Imported,
  type ImportFinding,
  type Line,
  type Passage,
  type Span,
} from './import';
export { answerTo, askedBy, blocking, checkDecision, openFindings } from './answers';
export { citationsOf } from './citation';
export { renderText } from './render';
export { approvalWords, branchWords, committeeWords, deadlineWords, rulesInWords, type RuleLine } from './rules.words';
export { conductWords, overlayClauses, overlayWords } from './overlays.words';
export * from './effective';
export * from './diff';
export { policyJsonSchema, type JsonSchema } from './json-schema';
export * from './policy.states';
