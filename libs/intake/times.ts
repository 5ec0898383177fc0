import type { CivilDate } from '@sanad/business-time';
import { Refusal } from '@sanad/messages';

const RIYADH = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Riyadh' });

/** The day on the wall calendar of an association. */
export const dateOf = (at: Date): CivilDate => RIYADH.format(at);

const MIDNIGHT = 'T00:00:00+03:00';

/** The first instant of a day on the wall calendar of an association: Riyadh has kept its offset since 1947. */
export const startOfDay = (date: CivilDate): Date => new Date(date + MIDNIGHT);

/** Whether a time that somebody stated can be: not to come, and not before what it follows. @throws Refusal `intake.time_ahead`, `intake.time_before` */
export function assertTime(field: string, at: Date, now: Date, notBefore?: Date | null): void {
  if (at > now) throw new Refusal('intake.time_ahead', { field });
  if (notBefore && at < notBefore) throw new Refusal('intake.time_before', { field });
}

export function latest(...times: (Date | null | undefined)[]): Date {
  return new Date(Math.max(...times.map((time) => time?.getTime() ?? 0)));
}
