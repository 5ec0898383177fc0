import { IsInstant, IsVersion, Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { CodeView } from './case.views';

export class TagCase {
  /** Words of the office's own; no data of a person. */
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MinLength(2, { each: true })
  @MaxLength(40, { each: true })
  tags!: string[];
}

export class SnoozeCase {
  @IsInstant() until!: Date;
}

class CaseToAssign {
  @IsUUID() case!: string;
  @IsOptional() @IsVersion() version?: number;
  /** Whoever is to have it; nobody, where it is left out. */
  @IsOptional() @IsUUID() assignee?: string;
}

export class AssignCases {
  @ValidateNested({ each: true }) @Type(() => CaseToAssign) @ArrayNotEmpty() @ArrayMaxSize(100) cases!: CaseToAssign[];
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
