import type { CivilDate } from '@sanad/business-time';

/** What a document says of its own validity, both days included. */
export interface Validity {
  readonly validFrom?: CivilDate;
  readonly validUntil?: CivilDate;
}

/**
 * The last day a document is good for: its own, else so many months after its date of issue where the checklist says so. The
 * last day of a month stands for a day the month does not have.
 */
export function lastDay({ validFrom, validUntil }: Validity, months: number | null): CivilDate | undefined {
  if (validUntil !== undefined || validFrom === undefined || months === null) return validUntil;
  const [year = 0, month = 1, day = 1] = validFrom.split('-').map(Number);
  const ends = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = new Date(Date.UTC(ends.getUTCFullYear(), ends.getUTCMonth() + 1, 0)).getUTCDate();
  ends.setUTCDate(Math.min(day, length));
  return ends.toISOString().slice(0, 10);
}

/** Whether a document was no longer good on the day it was submitted. What happens to it later is of no account. */
export function hadLapsed(validity: Validity, months: number | null, submittedOn: CivilDate): boolean {
  const last = lastDay(validity, months);
  return last !== undefined && last < submittedOn;
}
