import { IsVersion, Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { CodeView, NamedView } from '../case.views';
import { WRITTEN_INTO, type WrittenInto } from './macros.service';

const LONGEST = 4000;

export class NewTemplate {
  @IsString() @MinLength(2) @MaxLength(80) name!: string;
  /** Places in braces are filled for each case; which there are is told with the list. No data of a person. */
  @IsString() @MinLength(2) @MaxLength(LONGEST) text!: string;
}

export class ChangeTemplate extends NewTemplate {
  @IsVersion() version!: number;
}

/** Upon what was read. */
export class Archive {
  @IsVersion() version!: number;
}

export class NewMacro {
  @IsString() @MinLength(2) @MaxLength(80) name!: string;
  /** The template whose text is put, filled, into a form. Nothing is sent by it. */
  @IsOptional() @IsUUID() template?: string;
  @IsOptional() @IsIn(WRITTEN_INTO) into?: WrittenInto;
  /** Labels that are added to those of the case. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MinLength(2, { each: true })
  @MaxLength(40, { each: true })
  tags?: string[];
  /** Given to whoever runs it. */
  @IsOptional() @IsBoolean() takeOver?: boolean;
  @IsOptional() @IsUUID() assignee?: string;
  /** How many days of the calendar it stays out of the view of whoever runs it. */
  @IsOptional() @IsInt() @Min(1) @Max(90) putOffDays?: number;
}

export class ChangeMacro extends NewMacro {
  @IsVersion() version!: number;
}

class ShelvedView extends NamedView {
  /** To be named with a change. */
  @IsInt() version!: number;
  /** Out of use since then; null while it is in use. */
  @Nullable() @IsDate() archivedAt!: Date | null;
}

export class TemplateView extends ShelvedView {
  @IsString() text!: string;
}

export class TemplatesView {
  /** Those in use by name, then the archived ones. */
  @ValidateNested({ each: true }) @Type(() => TemplateView) @IsArray() items!: TemplateView[];
  /** What may stand in braces. */
  @ValidateNested({ each: true }) @Type(() => CodeView) @IsArray() placeholders!: CodeView[];
}

export class MacroView extends ShelvedView {
  @Nullable() @ValidateNested() @Type(() => NamedView) template!: NamedView | null;
  @Nullable() @IsIn(WRITTEN_INTO) into!: WrittenInto | null;
  @IsArray() @IsString({ each: true }) tags!: string[];
  @IsBoolean() takeOver!: boolean;
  @Nullable() @ValidateNested() @Type(() => NamedView) assignee!: NamedView | null;
  @Nullable() @IsInt() putOffDays!: number | null;
}

export class MacrosView {
  @ValidateNested({ each: true }) @Type(() => MacroView) @IsArray() items!: MacroView[];
}

export class FilledTemplateView extends NamedView {
  /** With its places filled for this case. */
  @IsString() text!: string;
}

export class FilledTemplatesView {
  @ValidateNested({ each: true }) @Type(() => FilledTemplateView) @IsArray() items!: FilledTemplateView[];
}

export const MACRO_ACTS = ['write', 'label', 'assign', 'putOff'] as const;
export type MacroAct = (typeof MACRO_ACTS)[number];

/** What a step would do in this case. */
export class MacroStepView {
  @IsIn(MACRO_ACTS) act!: MacroAct;
  /** Whether the API would take it now, from whoever asks. */
  @IsBoolean() open!: boolean;
  /** Why it would not. */
  @IsOptional() @ValidateNested() @Type(() => CodeView) why?: CodeView;
  /** There is nothing to do: it is as the step would have it. */
  @IsBoolean() needless!: boolean;
  /** Of `write`: the text, and the act into whose form it is put. */
  @IsOptional() @ValidateNested() @Type(() => FilledTemplateView) template?: FilledTemplateView;
  @IsOptional() @ValidateNested() @Type(() => CodeView) into?: CodeView;
  /** Of `label`: those that the case does not bear yet. */
  @IsOptional() @IsArray() @IsString({ each: true }) tags?: string[];
  /** Of `assign`. */
  @IsOptional() @ValidateNested() @Type(() => NamedView) assignee?: NamedView;
  /** Of `putOff`. */
  @IsOptional() @IsDate() until?: Date;
}

export class CaseMacroView extends NamedView {
  /** In the order in which they are done: what changes the case comes before it is put off, or it would be back at once. */
  @ValidateNested({ each: true }) @Type(() => MacroStepView) @IsArray() steps!: MacroStepView[];
}

export class CaseMacrosView {
  @ValidateNested({ each: true }) @Type(() => CaseMacroView) @IsArray() items!: CaseMacroView[];
}
