export { dayInRiyadh, instantOf, isDay } from './day';
export { deepFreeze } from './freeze';
export * from './ids';
export * from './text';
export * from './nearest';
