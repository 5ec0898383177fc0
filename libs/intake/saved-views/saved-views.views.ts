import { IsVersion } from '@sanad/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { CASE_KINDS, CASE_STATES, type CaseKind, type CaseState } from '../case.kinds';
import { ASSIGNEE_ASKED } from '../intake.dto';
import { LIST_VIEWS, type ListViewName } from '../list-views';
import { MOST_SAVED_VIEWS } from './saved-views.service';

class SavedViewWords {
  /** What its owner calls it; no data of a person. */
  @IsString() @MinLength(2) @MaxLength(60) name!: string;
  /** The fixed view it narrows, whose order it keeps. */
  @IsIn(LIST_VIEWS) view!: ListViewName;
  @IsOptional() @IsIn(CASE_KINDS) kind?: CaseKind;
  @IsOptional() @IsIn(CASE_STATES) state?: CaseState;
  @IsOptional() @IsString() @MaxLength(40) tag?: string;
  /** `me`, `none`, or an account. */
  @IsOptional() @Matches(ASSIGNEE_ASKED) assignee?: string;
  /** The id of a branch of the policy. */
  @IsOptional() @IsString() @MaxLength(100) branch?: string;
}

export class NewSavedView extends SavedViewWords {
  /** Before how many of one's own it stood, where one puts back what was removed; at the end without it. */
  @IsOptional() @IsInt() @Min(0) @Max(MOST_SAVED_VIEWS) position?: number;
}

export class ChangeSavedView extends SavedViewWords {
  @IsVersion() version!: number;
}

/** Upon what was read. */
export class RemoveSavedView {
  @IsVersion() version!: number;
}

export class OrderSavedViews {
  /** One’s own, the first one first; those that are not named come behind. */
  @IsArray() @ArrayMaxSize(MOST_SAVED_VIEWS) @IsUUID(undefined, { each: true }) views!: string[];
}

export class SavedViewView extends SavedViewWords {
  @IsUUID() id!: string;
  @IsInt() version!: number;
}

class CountedSavedView extends SavedViewView {
  @IsInt() count!: number;
  /** There are more than that; how many was not counted. */
  @IsBoolean() more!: boolean;
}

export class SavedViewsView {
  @ValidateNested({ each: true }) @Type(() => CountedSavedView) @IsArray() items!: CountedSavedView[];
}
