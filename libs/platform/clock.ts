/** Tests put a clock of their own here; everywhere else the database's clock is read. */
export const CLOCK = Symbol('clock');
export type Clock = () => Date;
