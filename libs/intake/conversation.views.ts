import { Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import { NamedView } from './case.views';
import { IsArray, IsDate, IsInt, IsObject, IsString, IsUUID, ValidateNested } from 'class-validator';

export class ReferralView {
  @IsUUID() id!: string;
  @IsUUID() caseId!: string;
  @IsString() question!: string;
  @IsDate() askedAt!: Date;
  @Nullable() @IsUUID() officer!: string | null;
  @Nullable() @IsDate() acceptedAt!: Date | null;
  @Nullable() @IsString() answer!: string | null;
  @Nullable() @IsString() source!: string | null;
  @Nullable() @IsDate() answeredAt!: Date | null;
  /** How long it has waited, or waited for its answer, in whole hours. */
  @IsInt() ageHours!: number;
}

export class WaitingReferralView extends ReferralView {
  /** Of its case. */
  @IsString() reference!: string;
}

export class ReferralsView {
  @ValidateNested({ each: true }) @Type(() => ReferralView) @IsArray() items!: ReferralView[];
}

export class VisitView {
  @IsUUID() id!: string;
  @Nullable() @ValidateNested() @Type(() => NamedView) person!: NamedView | null;
  @Nullable() @IsUUID() caseId!: string | null;
  @IsString() place!: string;
  @IsDate() arrivedAt!: Date;
  @Nullable() @IsDate() endedAt!: Date | null;
  @Nullable() @IsObject() receipt!: object | null;
}

export class AnswerView {
  @IsUUID() id!: string;
  @IsString() answer!: string;
  @IsString() source!: string;
  @IsString() answeredBy!: string;
  @IsDate() answeredAt!: Date;
}

export class AnswersView {
  @ValidateNested({ each: true }) @Type(() => AnswerView) @IsArray() items!: AnswerView[];
}
