import { OriginView } from '@sanad/deadlines';
import { Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsInt, IsString, Matches, ValidateNested } from 'class-validator';
import { AMOUNT, CompensationClauseView, CompensationCodeView } from './compensation.views';

class CompensationTierView {
  /** Whole riyals; null for whatever lies above. */
  @Nullable() @IsInt() upTo!: number | null;
  @IsInt() approvers!: number;
}

/** What the policy in force says of compensation, what was added, and where it sends the question. */
export class CompensationRulesView {
  @IsBoolean() on!: boolean;
  @Nullable() @IsString() refersTo!: string | null;
  @Nullable() @ValidateNested() @Type(() => OriginView) from!: OriginView | null;
  @Nullable() @ValidateNested() @Type(() => CompensationCodeView) reading!: CompensationCodeView | null;
  @Nullable() @ValidateNested() @Type(() => OriginView) readingFrom!: OriginView | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CompensationClauseView) conditions!: CompensationClauseView[];
  @Nullable() @IsString() body!: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CompensationTierView) tiers!: CompensationTierView[];
  @Nullable() @ValidateNested() @Type(() => OriginView) tiersFrom!: OriginView | null;
  /** Whether whoever asks may open a file. */
  @IsBoolean() mayOpen!: boolean;
}

class CompensationCountView extends CompensationCodeView {
  @IsInt() count!: number;
}

/** Counts and sums of the files that whoever asks may see. */
export class CompensationTotalsView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => CompensationCountView) states!: CompensationCountView[];
  /** Agreed on and not paid, in halalas. */
  @Matches(AMOUNT) owed!: string;
  /** Paid and not come back. */
  @Matches(AMOUNT) paid!: string;
  /** Came back. */
  @Matches(AMOUNT) reversed!: string;
}
