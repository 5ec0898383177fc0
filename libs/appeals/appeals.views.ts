import { OriginView } from '@sanad/deadlines';
import { Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsDate, IsIn, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { APPEAL_LETTERS, type AppealLetter } from './appeal.kinds';

class AppealWordsView {
  @IsString() ar!: string;
  @IsString() en!: string;
}

export class AppealCodeView extends AppealWordsView {
  @IsString() code!: string;
}

class AppealNameView {
  @IsUUID() id!: string;
  @IsString() name!: string;
}

class AppealTargetView {
  @IsString() addedBy!: string;
  @IsOptional() @IsString() dueDate?: string;
  @IsBoolean() passed!: boolean;
}

class AppealClockView extends AppealWordsView {
  @IsString() state!: string;
  @IsOptional() @IsString() dueDate?: string;
  /** Those that were added to the policy; missing one makes nothing late. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => AppealTargetView) targets!: AppealTargetView[];
}

export class AppealActionView extends AppealCodeView {
  @IsBoolean() open!: boolean;
  /** Whether a role of whoever asks may take it. Both have to hold. */
  @IsBoolean() yours!: boolean;
  @IsArray() @IsString({ each: true }) roles!: string[];
  @IsOptional() @ValidateNested() @Type(() => AppealCodeView) why?: AppealCodeView;
}

class AppealViewCount extends AppealCodeView {
  @IsInt() count!: number;
}

export class AppealViewsView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => AppealViewCount) items!: AppealViewCount[];
}

class AppealCoreView {
  @IsUUID() id!: string;
  @IsUUID() caseId!: string;
  /** Of the request, as it is told to people. */
  @IsString() reference!: string;
  @IsString() subject!: string;
  @ValidateNested() @Type(() => AppealCodeView) state!: AppealCodeView;
  @IsDate() filedAt!: Date;
  /** To be named with a change that depends on what was read. */
  @IsInt() version!: number;
}

/** An appeal as lists show it. */
export class AppealSummaryView extends AppealCoreView {
  /** How many were named to review it. */
  @IsInt() reviewers!: number;
}

export class AppealView extends AppealCoreView {
  @ValidateNested() @Type(() => AppealCodeView) channel!: AppealCodeView;
  /** In the words of the applicant. */
  @IsString() grounds!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => AppealNameView) reviewers!: AppealNameView[];
  /** Who can be named: nobody who had a part in the decision or is a party to the request. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => AppealNameView) eligible!: AppealNameView[];
  @Nullable() @ValidateNested() @Type(() => AppealCodeView) outcome!: AppealCodeView | null;
  @Nullable() @IsString() reason!: string | null;
  @Nullable() @IsDate() decidedAt!: Date | null;
  @Nullable() @IsDate() answeredAt!: Date | null;
  @Nullable() @IsDate() toldAt!: Date | null;
  /** Letters that there is something to write in. */
  @IsArray() @IsIn(APPEAL_LETTERS, { each: true }) letters!: AppealLetter[];
  @ValidateNested() @Type(() => AppealClockView) clock!: AppealClockView;
  @IsArray() @ValidateNested({ each: true }) @Type(() => AppealActionView) openActions!: AppealActionView[];
  /** It waits for reviewers, and nobody who had no part in the decision may name them. */
  @Nullable() @ValidateNested() @Type(() => AppealCodeView) gap!: AppealCodeView | null;
}

/** What is to be said of appeals beside a request. */
export class CaseAppealView {
  /** Working days, and who gave them; null where there are no appeals. */
  @Nullable() @IsInt() withinDays!: number | null;
  @Nullable() @ValidateNested() @Type(() => OriginView) from!: OriginView | null;
  /** `YYYY-MM-DD`; null until the decision has reached the applicant. */
  @Nullable() @IsString() lastDay!: string | null;
  @ValidateNested() @Type(() => AppealActionView) filing!: AppealActionView;
  /** Null where there is none, or none that whoever asks may see. */
  @Nullable() @ValidateNested() @Type(() => AppealView) appeal!: AppealView | null;
}
