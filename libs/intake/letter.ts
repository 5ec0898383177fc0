import { foldSpaces } from '@sanad/kernel';
import type { CaseFile } from './case-file';

/** What stands on a letter that somebody brings or sends. */
export interface Letter {
  readonly letterNumber?: string;
  readonly letterDate?: string;
}

/** The form in which a letter's number is searched for: whatever digits it is written in, and however it is spaced. */
export const letterKeyOf = (number: string): string | null => foldSpaces(number) || null;

/** Kept as written: nobody takes the date of a letter for a day of the calendar. */
export function letterOf({
  letterNumber,
  letterDate,
}: Letter): Pick<CaseFile, 'letterNumber' | 'letterDate' | 'letterKey'> {
  return {
    letterNumber: letterNumber ?? null,
    letterDate: letterDate ?? null,
    letterKey: letterNumber === undefined ? null : letterKeyOf(letterNumber),
  };
}
