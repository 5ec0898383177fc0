import { applyDecorators } from '@nestjs/common';
import { IsInstant, IsVersion, Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsDate,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { CodeView } from './case.views';

/** More are asked for in several requests, so that each is over soon. */
const MOST_AT_ONCE = 100;

/** As many as a case may have. */
const MOST_TAGS = 10;

/** Words of the office's own; no data of a person. */
const Tags = (): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(MOST_TAGS),
    IsString({ each: true }),
    MinLength(2, { each: true }),
    MaxLength(40, { each: true }),
  );

class CaseToTag {
  @IsUUID() case!: string;
  @IsOptional() @Tags() add?: string[];
  /** What is to be added as well stays. */
  @IsOptional() @Tags() remove?: string[];
}

export class TagCases {
  @ValidateNested({ each: true })
  @Type(() => CaseToTag)
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_AT_ONCE)
  cases!: CaseToTag[];
}

export class SnoozeCase {
  @IsInstant() until!: Date;
}

class CaseToSnooze {
  @IsUUID() case!: string;
  /** Taken up again, where it is left out. */
  @IsOptional() @IsInstant() until?: Date;
}

export class SnoozeCases {
  @ValidateNested({ each: true })
  @Type(() => CaseToSnooze)
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_AT_ONCE)
  cases!: CaseToSnooze[];
}

class CaseToAssign {
  @IsUUID() case!: string;
  @IsOptional() @IsVersion() version?: number;
  /** Whoever is to have it; nobody, where it is left out. */
  @IsOptional() @IsUUID() assignee?: string;
}

export class AssignCases {
  @ValidateNested({ each: true })
  @Type(() => CaseToAssign)
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_AT_ONCE)
  cases!: CaseToAssign[];
}

class AssignedCaseView {
  @IsUUID() id!: string;
  @IsInt() version!: number;
  /** Who had it before. */
  @Nullable() @IsUUID() from!: string | null;
}

class RefusedCaseView {
  @IsUUID() id!: string;
  @ValidateNested() @Type(() => CodeView) why!: CodeView;
}

export class AssignedCasesView {
  @ValidateNested({ each: true }) @Type(() => AssignedCaseView) @IsArray() assigned!: AssignedCaseView[];
  @ValidateNested({ each: true }) @Type(() => RefusedCaseView) @IsArray() refused!: RefusedCaseView[];
}

class TaggedCaseView {
  @IsUUID() id!: string;
  /** Those that were not there before. */
  @IsArray() @IsString({ each: true }) added!: string[];
  @IsArray() @IsString({ each: true }) removed!: string[];
}

export class TaggedCasesView {
  @ValidateNested({ each: true }) @Type(() => TaggedCaseView) @IsArray() tagged!: TaggedCaseView[];
  @ValidateNested({ each: true }) @Type(() => RefusedCaseView) @IsArray() refused!: RefusedCaseView[];
}

class SnoozedCaseView {
  @IsUUID() id!: string;
  /** Until when it was put off before. */
  @Nullable() @IsDate() from!: Date | null;
}

export class SnoozedCasesView {
  @ValidateNested({ each: true }) @Type(() => SnoozedCaseView) @IsArray() snoozed!: SnoozedCaseView[];
  @ValidateNested({ each: true }) @Type(() => RefusedCaseView) @IsArray() refused!: RefusedCaseView[];
}

class CaseViewCount extends CodeView {
  @IsInt() count!: number;
  /** There are more than that; how many was not counted. */
  @IsBoolean() more!: boolean;
}

export class CaseViewsView {
  @ValidateNested({ each: true }) @Type(() => CaseViewCount) @IsArray() items!: CaseViewCount[];
}

export class TagsView {
  @IsArray() @IsString({ each: true }) items!: string[];
}
