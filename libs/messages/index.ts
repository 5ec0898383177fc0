export * from './refusal';
export { refusals, type RefusalCode } from './refusals';
