import { demoMark } from '@sanad/messages';
import { Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsDate, IsInt, IsObject, IsString, ValidateNested } from 'class-validator';
import { CodeView, WordsView } from './committee.views';
import type { KeptMinutes } from './minutes.service';
import type { Tally } from './tally';

export class AttendeeView {
  @IsString() name!: string;
  @ValidateNested() @Type(() => CodeView) capacity!: CodeView;
  @IsBoolean() attended!: boolean;
  @IsBoolean() votes!: boolean;
}

export class WrittenRemarkView {
  @IsString() name!: string;
  /** Null where the case is the member's own. */
  @Nullable() @IsString() reason!: string | null;
}

export class WrittenDecisionView {
  @ValidateNested() @Type(() => WordsView) ordinal!: WordsView;
  @IsString() reference!: string;
  @ValidateNested() @Type(() => CodeView) outcome!: CodeView;
  /** False for a recommendation. */
  @IsBoolean() binding!: boolean;
  @Nullable() @IsString() reason!: string | null;
  @IsObject() tally!: Tally;
  @IsBoolean() castingVote!: boolean;
  @ValidateNested({ each: true }) @Type(() => WrittenRemarkView) @IsArray() recusals!: WrittenRemarkView[];
  @ValidateNested({ each: true }) @Type(() => WrittenRemarkView) @IsArray() dissents!: WrittenRemarkView[];
}

export class MinutesContentView {
  @IsInt() number!: number;
  @IsString() committee!: string;
  @Nullable() @IsString() place!: string | null;
  @Nullable() @IsString() platform!: string | null;
  @ValidateNested() @Type(() => WordsView) weekday!: WordsView;
  /** `2026-01-08` */
  @IsString() gregorian!: string;
  /** By Umm al-Qura, `1447/07/19`. */
  @IsString() hijri!: string;
  /** By the clock in Riyadh, `10:30`. */
  @IsString() startedAt!: string;
  @IsString() endedAt!: string;
  @ValidateNested() @Type(() => CodeView) ending!: CodeView;
  @Nullable() @IsString() endedBecause!: string | null;
  @Nullable() @IsInt() quorum!: number | null;
  @IsInt() policyVersion!: number;
  @IsBoolean() demo!: boolean;
  @ValidateNested({ each: true }) @Type(() => AttendeeView) @IsArray() attendees!: AttendeeView[];
  /** The references of the cases, in their order. */
  @IsArray() @IsString({ each: true }) agenda!: string[];
  @ValidateNested({ each: true }) @Type(() => WrittenDecisionView) @IsArray() decisions!: WrittenDecisionView[];
  /** What was left undecided. */
  @IsArray() @IsString({ each: true }) carried!: string[];
}

/** The minutes of a sitting. `contentHash` is the SHA-256 of `content` as it stands here, in compact JSON. */
export class MinutesView {
  @ValidateNested() @Type(() => MinutesContentView) content!: MinutesContentView;
  @IsString() contentHash!: string;
  @IsDate() madeAt!: Date;
  @Nullable() @ValidateNested() @Type(() => WordsView) demo!: WordsView | null;
}

export function toMinutesView({ content, contentHash, madeAt }: KeptMinutes): MinutesView {
  return { content: content as MinutesContentView, contentHash, madeAt, demo: content.demo ? demoMark : null };
}
