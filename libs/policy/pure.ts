export * from './schema/vocabulary';
export * from './schema/rules';
export * from './schema/document';
export * from './schema/decisions';
export { loadAnswers, loadPolicy } from './load';
