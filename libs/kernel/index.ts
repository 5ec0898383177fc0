export * from './ids';
export * from './text';
