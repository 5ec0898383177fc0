export { bindingsOf, idsIn, type Binding } from './bindings';
export { checked } from './checked';
export { addClause, addSection, moveClause, removeClause, removeSection, setClause, type Place } from './clauses';
export type { Change, Edit, Edited, Part } from './edit';
export { setIdentity, setModule, setTerms, type Identity } from './facts';
export {
  addRule,
  CHAPTERS,
  removeChapter,
  removeRule,
  RULE_KINDS,
  setChapter,
  setRule,
  type Chapter,
  type RuleGiven,
  type RuleKind,
  type RulePlace,
} from './rules';
export { insertTemplate, type TemplatePart } from './template';
