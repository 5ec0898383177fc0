export { dayInRiyadh, instantOf, isDay } from './day';
export * from './ids';
export * from './text';
export * from './nearest';
