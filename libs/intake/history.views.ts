import type { Bilingual, CaseEventName } from '@sanad/messages';
import { Nullable, type NoticeParams } from '@sanad/platform';
import { Type } from 'class-transformer';
import { IsArray, IsDate, IsObject, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { WordsView } from './case.views';

class ByView {
  @IsString() kind!: string;
  @IsString() id!: string;
  @IsOptional() @IsString() name?: string;
}

class TimelineEntryView {
  @IsString() name!: CaseEventName;
  @ValidateNested() @Type(() => WordsView) words!: Bilingual;
  @IsDate() at!: Date;
  @IsDate() enteredAt!: Date;
  @ValidateNested() @Type(() => WordsView) gregorian!: Bilingual;
  /** By Umm al-Qura. */
  @IsString() hijri!: string;
  @ValidateNested() @Type(() => ByView) by!: ByView;
  @IsObject() detail!: object;
}

export class AuditLineView {
  @IsUUID() id!: string;
  @IsDate() at!: Date;
  @IsString() action!: string;
  @ValidateNested() @Type(() => WordsView) words!: Bilingual;
  @ValidateNested() @Type(() => ByView) by!: ByView;
  @IsObject() detail!: object;
}

export class TimelineView {
  @ValidateNested({ each: true }) @Type(() => TimelineEntryView) @IsArray() items!: TimelineEntryView[];
}

class NoticeView {
  @IsUUID() id!: string;
  @IsString() template!: string;
  @ValidateNested() @Type(() => WordsView) text!: Bilingual;
  /** Dates, clause, version and minutes that it rests on. */
  @IsObject() params!: NoticeParams;
  /** Set where it rests on something that was invented for the demonstration; to be shown beside it. */
  @Nullable() @ValidateNested() @Type(() => WordsView) demo!: Bilingual | null;
  @IsString() channel!: string;
  @IsDate() givenAt!: Date;
}

export class NoticesView {
  @ValidateNested({ each: true }) @Type(() => NoticeView) @IsArray() items!: NoticeView[];
}
