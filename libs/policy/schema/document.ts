import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  Equals,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { Rules } from './rules';
import {
  BENEFICIARY_TERMS,
  CLAUSE_KINDS,
  EFFECTS,
  LIST_STYLES,
  MODULE_STATUSES,
  MODULES,
  SECTION_KINDS,
  type BeneficiaryTerm,
  type ClauseKind,
  type Effect,
  type ListStyle,
  type ModuleName,
  type ModuleStatus,
  type SectionKind,
} from './vocabulary';

const ID = /^[a-z0-9][a-z0-9-]*$/;

/** One sentence, item, heading or piece of furniture, verbatim. Every sentence of the source is a clause, so nothing falls out. */
export class Clause {
  /** Unique in the policy; rules and findings name it. */
  @Matches(ID) id!: string;
  @IsIn(CLAUSE_KINDS) kind!: ClauseKind;
  @IsIn(EFFECTS) effect!: Effect;
  /** As the source has it, spelling mistakes included; without the list mark. */
  @IsString() text!: string;
  @IsOptional() @IsIn(LIST_STYLES) style?: ListStyle;
  /** The mark as printed («- 1 -», «٢.», «أ-»), so that rendering neither loses nor doubles it. */
  @IsOptional() @IsString() mark?: string;
  /** The clause this one is a child of («عن طريق ما يلي»). */
  @IsOptional() @Matches(ID) parent?: string;
  /** Printed right behind the clause before it, in the same paragraph. */
  @IsOptional() @Equals(true) joined?: true;
  /** Empty lines before the clause in the source; unset means none. */
  @IsOptional() @IsInt() @Min(0) blankBefore?: number;
}

export class Section {
  @Matches(ID) id!: string;
  @IsIn(SECTION_KINDS) kind!: SectionKind;
  @ValidateNested({ each: true }) @Type(() => Clause) @IsArray() clauses!: Clause[];
}

/** The legal name as the licence has it, once a person has confirmed it; other spellings are aliases that search finds. */
export class AssociationNames {
  @IsOptional() @IsString() legalName?: string;
  @ValidateNested({ each: true }) @Type(() => NameMention) @ArrayNotEmpty() mentions!: NameMention[];
}

export class NameMention {
  @IsString() text!: string;
  @Matches(ID) clause!: string;
  /** A short form on purpose («جمعية بسمات») or words from around the name («بمنطقة عسير»). */
  @IsOptional() @IsIn(['full', 'short']) form?: 'full' | 'short';
}

/** A licence or a registration as the document states it. An unknown authority stays unset: unknown is not expired. */
export class Licence {
  @IsIn(['licence', 'registration']) kind!: 'licence' | 'registration';
  /** A string: old numbers have two to four digits, leading zeros count. */
  @IsString() number!: string;
  @IsOptional() @IsString() authority?: string;
  @Matches(ID) clause!: string;
}

/** The grammatical forms that messages need of the association's word for the people it serves. */
export class TermForms {
  @IsString() singular!: string;
  @IsString() plural!: string;
  @IsIn(['masculine', 'feminine']) gender!: 'masculine' | 'feminine';
}

export class Terms {
  /** The word for the people served. Unset while the text uses several and nobody has chosen. */
  @IsIn(BENEFICIARY_TERMS) beneficiary!: BeneficiaryTerm;
  @ValidateNested() @Type(() => TermForms) forms!: TermForms;
  /** The title of the officer who receives them («موظف علاقات المساهمين»). */
  @IsOptional() @IsString() officerTitle?: string;
}

export class Module {
  @IsIn(MODULES) name!: ModuleName;
  @IsIn(MODULE_STATUSES) status!: ModuleStatus;
  /** Where the text decides, doubts or refers; empty only for a silent module. */
  @Matches(ID, { each: true }) @IsArray() clauses!: string[];
  /** Where a referred question is sent, as written («أنظمة العمل والعقود»). */
  @IsOptional() @IsString() refersTo?: string;
}

/**
 * The policy of one association: its text clause by clause, and the typed rules bound to those clauses.
 * What the text does not say is unset here. Decisions of people and overlays stand apart (`decisions.ts`).
 */
export class PolicyDocument {
  @Equals(1) schema!: 1;
  /** As printed. */
  @IsString() title!: string;
  @ValidateNested() @Type(() => AssociationNames) names!: AssociationNames;
  @ValidateNested({ each: true }) @Type(() => Licence) @IsArray() licences!: Licence[];
  @ValidateNested() @Type(() => Terms) terms!: Terms;
  @ValidateNested({ each: true }) @Type(() => Section) @ArrayNotEmpty() sections!: Section[];
  @ValidateNested({ each: true }) @Type(() => Module) @ArrayNotEmpty() modules!: Module[];
  @ValidateNested() @Type(() => Rules) rules!: Rules;
}
