import { IsDay, Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { CodeView } from '../case.views';
import { CALLER_CHECKS, NOTE_KINDS, type CallerCheck, type NoteKind } from './case-note';

export class WriteNote {
  @IsIn(NOTE_KINDS) kind!: NoteKind;
  @IsString() @MinLength(2) @MaxLength(5000) text!: string;
  /** Of a call: who was on the line. */
  @IsOptional() @IsString() @MinLength(2) @MaxLength(200) spokenWith?: string;
  /** Of a call: how it was made sure that it was they. */
  @IsOptional() @IsIn(CALLER_CHECKS) callerCheck?: CallerCheck;
  /** Of a call: the day for which another one was promised. It waits until a later call of the office is noted. */
  @IsOptional() @IsDay() callBackOn?: string;
}

/** Nothing of what was written: an answer that may be given again is kept as it is. */
export class NoteWrittenView {
  @IsUUID() id!: string;
}

export class CaseNoteView {
  @IsUUID() id!: string;
  @ValidateNested() @Type(() => CodeView) kind!: CodeView;
  /** Null once the applicant's data were erased. */
  @Nullable() @IsString() text!: string | null;
  @Nullable() @IsString() spokenWith!: string | null;
  @Nullable() @ValidateNested() @Type(() => CodeView) callerCheck!: CodeView | null;
  @Nullable() @IsString() callBackOn!: string | null;
  /** The call that was promised has not been made. */
  @IsBoolean() waits!: boolean;
  @IsString() writtenBy!: string;
  @IsDate() writtenAt!: Date;
}

export class CaseNotesView {
  @ValidateNested({ each: true }) @Type(() => CaseNoteView) @IsArray() items!: CaseNoteView[];
}

/** How the day of a promised call stands to today. */
export const DUE = ['ahead', 'today', 'passed'] as const;

export class CallBackView {
  /** Of the note in which it was promised. */
  @IsUUID() id!: string;
  @IsUUID() caseId!: string;
  @IsString() reference!: string;
  @Nullable() @IsString() spokenWith!: string | null;
  @IsString() callBackOn!: string;
  @IsIn(DUE) due!: (typeof DUE)[number];
  /** Nobody has the case. */
  @IsBoolean() isNobodys!: boolean;
}
