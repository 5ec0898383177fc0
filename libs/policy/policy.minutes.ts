import { Equals, IsIn, IsOptional, Matches } from 'class-validator';
import { IsDay, IsText, Nested, NestedList } from './schema/fields';
import { Chair } from './schema/rules';
import { APPROVAL_KINDS, type ApprovalKind } from './schema/vocabulary';

/** Somebody who signed. A name that is only printed in the document is no signature and does not belong here. */
export class Signatory {
  @IsText() name!: string;
  @IsOptional() @IsText() title?: string;
}

/** The scan of the minutes, by its name and what was in it. */
export class MinutesFile {
  @IsText() name!: string;
  @Matches(/^[0-9a-f]{64}$/) sha256!: string;
}

/** What the minutes say of the approval, entered by a person. Every fact is optional: unknown is not 0 and not today. */
export class ApprovalMinutes {
  @IsOptional() @IsIn(APPROVAL_KINDS) kind?: ApprovalKind;
  /** As written: «الأول» and «12» are both numbers of a meeting. */
  @IsOptional() @IsText() meetingNumber?: string;
  @IsOptional() @IsText() boardTerm?: string;
  @IsOptional() @IsText() resolutionNumber?: string;
  /** The letter of the resolution's sub-clause («أ»). */
  @IsOptional() @IsText() subClause?: string;
  @IsOptional() @IsText() weekday?: string;
  /** Exactly as written, both calendars where both stand. */
  @IsOptional() @IsText() dateAsWritten?: string;
  @IsOptional() @IsDay() gregorianDate?: string;
  /** By Umm al-Qura, as `1445/05/03`. */
  @IsOptional() @Matches(/^\d{4}\/\d{2}\/\d{2}$/) hijriDate?: string;
  /** Which of the two dates governs where they differ. */
  @IsOptional() @IsIn(['gregorian', 'hijri']) governingCalendar?: 'gregorian' | 'hijri';
  @IsOptional() @Nested(() => Chair) chair?: Chair;
  @IsOptional() @NestedList(() => Signatory) signatories?: Signatory[];
  /** From this day on, and not before it, the version may be in force. */
  @IsOptional() @IsDay() effectiveDate?: string;
  /** When the policy is to be looked at again; unset where nothing was said of it. */
  @IsOptional() @IsDay() nextReviewOn?: string;
  @IsOptional() @Nested(() => MinutesFile) file?: MinutesFile;
  /** Invented for the demonstration, and shown as such. */
  @IsOptional() @Equals(true) demo?: true;
}

/** A date, or a number by which the minutes can be found. A chair's name alone shows nothing. */
type Evidence = Pick<ApprovalMinutes, 'gregorianDate' | 'dateAsWritten' | 'meetingNumber' | 'resolutionNumber'>;

export function isEvidence({ gregorianDate, dateAsWritten, meetingNumber, resolutionNumber }: Evidence): boolean {
  return [gregorianDate, dateAsWritten, meetingNumber, resolutionNumber].some((fact) => fact !== undefined);
}
