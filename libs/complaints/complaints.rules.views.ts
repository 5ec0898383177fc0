import { ClauseTextView, OriginView } from '@sanad/deadlines';
import { Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsDate, IsInt, IsString, ValidateNested } from 'class-validator';
import { ComplaintCodeView, ComplaintWordsView } from './complaints.views';

class ComplaintRuleView extends ComplaintCodeView {
  /** Where it is off, nothing of it can be done. */
  @IsBoolean() on!: boolean;
  /** Days, where it is a time. */
  @Nullable() @IsInt() days!: number | null;
  /** Of the text, or who added it; null where it is off. */
  @Nullable() @ValidateNested() @Type(() => OriginView) from!: OriginView | null;
}

class ComplaintTimeView extends ComplaintCodeView {
  @ValidateNested() @Type(() => ComplaintWordsView) rule!: ComplaintWordsView;
  @ValidateNested() @Type(() => OriginView) from!: OriginView;
}

/** What the policy in force says of complaints, what was added, and what is off. */
export class ComplaintRulesView {
  /** Where the text sends complaints instead. */
  @Nullable() @IsString() refersTo!: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComplaintCodeView) channels!: ComplaintCodeView[];
  /** As the text names it. */
  @Nullable() @IsString() committee!: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComplaintRuleView) items!: ComplaintRuleView[];
  /** Limits of the text, and targets beside it; none where nothing bounds them. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComplaintTimeView) times!: ComplaintTimeView[];
  /** The clauses that these rest on, word for word. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ClauseTextView) clauses!: ClauseTextView[];
}

class ComplaintCountView extends ComplaintCodeView {
  @IsInt() count!: number;
}

class ComplaintAgesView {
  /** Open for up to 7 days. */
  @IsInt() week!: number;
  /** Up to 14. */
  @IsInt() fortnight!: number;
  /** Up to 30. */
  @IsInt() month!: number;
  @IsInt() older!: number;
}

class ThemeCountView {
  @IsString() theme!: string;
  @IsInt() complaints!: number;
  @IsInt() enquiries!: number;
}

class ComplaintTimelinessView {
  @IsInt() onTime!: number;
  @IsInt() late!: number;
  @IsInt() metOnTime!: number;
  @IsInt() metLate!: number;
  /** Neither a limit of the text nor a target that was added. */
  @IsInt() unbounded!: number;
}

class ComplaintSettlementsView {
  /** In which a settlement was sought at all; the other three are parts of them. */
  @IsInt() tried!: number;
  @IsInt() agreed!: number;
  @IsInt() declined!: number;
  @IsInt() underWay!: number;
}

/** For management: numbers, and nothing of any one of them. */
export class ComplaintOverviewView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComplaintCountView) kinds!: ComplaintCountView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComplaintCountView) outcomes!: ComplaintCountView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComplaintCountView) severities!: ComplaintCountView[];
  @ValidateNested() @Type(() => ComplaintAgesView) open!: ComplaintAgesView;
  @ValidateNested() @Type(() => ComplaintAgesView) openEnquiries!: ComplaintAgesView;
  @ValidateNested() @Type(() => ComplaintTimelinessView) timeliness!: ComplaintTimelinessView;
  @ValidateNested() @Type(() => ComplaintSettlementsView) settlements!: ComplaintSettlementsView;
  /** The twenty that come up most: the theme of a complaint, the label of an enquiry. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ThemeCountView) themes!: ThemeCountView[];
  @IsDate() countedAt!: Date;
}
