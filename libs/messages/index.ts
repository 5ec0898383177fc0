export * from './refusal';
export { Refusal } from './refusal.error';
export { refusals, type RefusalCode } from './refusals';
export * from './fields';
export * from './validation';
export * from './findings';
export { policyFileExpectations, policyFileProblems } from './policy-file';
export * from './local';
