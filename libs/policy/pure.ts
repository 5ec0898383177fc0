export * from './schema/vocabulary';
export * from './schema/rules';
export * from './schema/document';
export * from './schema/decisions';
export { loadAnswers, loadPolicy } from './load';
export * from './finding';
export { lint } from './linter';
export { blocking, checkDecision } from './answers';
