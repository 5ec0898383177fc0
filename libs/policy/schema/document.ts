import { ArrayNotEmpty, Equals, IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { IsId, IsText, Nested, NestedList, RefersTo, RefersToEach } from './fields';
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

/** One sentence, item, heading or piece of furniture, verbatim. Every sentence of the source is a clause, so nothing falls out. */
export class Clause {
  /** Unique in the policy; rules and findings name it. */
  @IsId('clause') id!: string;
  @IsIn(CLAUSE_KINDS) kind!: ClauseKind;
  @IsIn(EFFECTS) effect!: Effect;
  /** As the source has it, spelling mistakes included; without the list mark. */
  @IsText() text!: string;
  @IsOptional() @IsIn(LIST_STYLES) style?: ListStyle;
  /** The mark exactly as printed, up to the text («- 1 - », «- 2-», «٢. »), so that rendering neither loses nor doubles it. */
  @IsOptional() @IsText() mark?: string;
  /** The clause this one is a child of («عن طريق ما يلي»). */
  @IsOptional() @RefersTo('clause') parent?: string;
  /** Printed right behind the clause before it, in the same paragraph. */
  @IsOptional() @Equals(true) joined?: true;
  /** Empty lines before the clause in the source; unset means none. */
  @IsOptional() @IsInt() @Min(0) blankBefore?: number;
}

export class Section {
  @IsId('section') id!: string;
  @IsIn(SECTION_KINDS) kind!: SectionKind;
  @NestedList(() => Clause) clauses!: Clause[];
}

/** The legal name as the licence has it, once a person has confirmed it; other spellings are aliases that search finds. */
export class AssociationNames {
  @IsOptional() @IsText() legalName?: string;
  @NestedList(() => NameMention) @ArrayNotEmpty() mentions!: NameMention[];
}

export class NameMention {
  @IsText() text!: string;
  @RefersTo('clause') clause!: string;
  /** A short form on purpose («جمعية بسمات») or words from around the name («بمنطقة عسير»). */
  @IsOptional() @IsIn(['full', 'short']) form?: 'full' | 'short';
}

/** A licence or a registration as the document states it. An unknown authority stays unset: unknown is not expired. */
export class Licence {
  @IsIn(['licence', 'registration']) kind!: 'licence' | 'registration';
  /** A string: old numbers have two to four digits, leading zeros count. */
  @IsText() number!: string;
  @IsOptional() @IsText() authority?: string;
  @RefersTo('clause') clause!: string;
}

/** The grammatical forms that messages need of the association's word for the people it serves. */
export class TermForms {
  @IsText() singular!: string;
  @IsText() plural!: string;
  /** «مستفيدين» beside «مستفيدون», after a preposition or as a second noun. */
  @IsOptional() @IsText() pluralOblique?: string;
  @IsIn(['masculine', 'feminine']) gender!: 'masculine' | 'feminine';
}

export class Terms {
  /** The word of the title. Where the text uses several, the association chooses; the text stays as it is. */
  @IsIn(BENEFICIARY_TERMS) beneficiary!: BeneficiaryTerm;
  @Nested(() => TermForms) forms!: TermForms;
  /** The title of the officer who receives them («موظف علاقات المساهمين»). */
  @IsOptional() @IsText() officerTitle?: string;
}

/** Which edition the document itself says it is («رقم الإصدار: 3»). Versions here are counted on their own. */
export class Edition {
  /** As written: «3», «2.1» and «الثاني» are all numbers of editions. */
  @IsText() number!: string;
  @RefersTo('clause') clause!: string;
}

export class Module {
  @IsIn(MODULES) name!: ModuleName;
  @IsIn(MODULE_STATUSES) status!: ModuleStatus;
  /** Where the text decides, doubts or refers; empty only for a silent module. */
  @RefersToEach('clause') clauses!: string[];
  /** Where a referred question is sent, as written («أنظمة العمل والعقود»). */
  @IsOptional() @IsText() refersTo?: string;
}

/**
 * The policy of one association: its text clause by clause, and the typed rules bound to those clauses.
 * What the text does not say is unset here. Decisions of people and overlays stand apart (`decisions.ts`).
 */
export class PolicyDocument {
  @Equals(1) schema!: 1;
  /** As printed. */
  @IsText() title!: string;
  @IsOptional() @Nested(() => Edition) edition?: Edition;
  @Nested(() => AssociationNames) names!: AssociationNames;
  @NestedList(() => Licence) licences!: Licence[];
  @Nested(() => Terms) terms!: Terms;
  @NestedList(() => Section) @ArrayNotEmpty() sections!: Section[];
  @NestedList(() => Module) @ArrayNotEmpty() modules!: Module[];
  @Nested(() => Rules) rules!: Rules;
}
