import { ArrayNotEmpty, Equals, IsIn, IsInt, IsOptional, Min } from 'class-validator';
import {
  IsChoiceList,
  IsDay,
  IsId,
  IsSlug,
  IsText,
  IsTextList,
  Nested,
  NestedList,
  RefersTo,
  RefersToEach,
} from './fields';
import {
  APPROVAL_KINDS,
  BOUNDS,
  CASE_MOMENTS,
  CHANNEL_KINDS,
  COMMITTEE_DUTIES,
  COMMITTEE_POWERS,
  COMPENSATION_CONDITIONS,
  COMPENSATION_READINGS,
  CONTACT_KINDS,
  DURATION_UNITS,
  FLOOR_READINGS,
  OBLIGATIONS,
  SATISFACTION_METHODS,
  STEP_KINDS,
  SUBJECTS,
  TOOL_KINDS,
  type ApprovalKind,
  type Bound,
  type CaseMoment,
  type ChannelKind,
  type CommitteeDuty,
  type CommitteePower,
  type CompensationConditionKind,
  type CompensationReading,
  type ContactKind,
  type DurationUnit,
  type FloorReading,
  type Obligation,
  type SatisfactionMethodKind,
  type StepKind,
  type Subject,
  type ToolKind,
} from './vocabulary';

/** Every rule is bound to the clause it was read from. */
abstract class FromClause {
  @RefersTo('clause') clause!: string;
}

abstract class Rule extends FromClause {
  @IsId('rule') id!: string;
}

/** A contact channel; the order of the list is the policy's. Two channels may share a clause («الموقع - البريد الإلكتروني»). */
export class ChannelRule extends Rule {
  @IsIn(CHANNEL_KINDS) kind!: ChannelKind;
  @IsText() label!: string;
}

/** A place beside the main office where people are received («فرع الدمام»). What nobody says of it stays unset. */
export abstract class BranchFacts {
  @IsText() label!: string;
  /** Whom or where it serves. */
  @IsOptional() @IsText() serves?: string;
  /** On which channels one reaches it; unset: on those of the policy. */
  @IsOptional() @IsChoiceList(CHANNEL_KINDS) channels?: ChannelKind[];
  /** When it is open, in words: no deadline counts by them. */
  @IsOptional() @IsText() hours?: string;
}

/** A branch that was added beside the text. */
export class Branch extends BranchFacts {
  /** As cases received there know it. */
  @IsSlug() id!: string;
}

/** A branch that the text names. */
export class BranchRule extends BranchFacts {
  @IsId('rule') id!: string;
  @RefersTo('clause') clause!: string;
}

export class BranchRules {
  @NestedList(() => BranchRule) @ArrayNotEmpty() places!: BranchRule[];
}

/** An address printed in the document, to be confirmed before it is published. A handle whose platform is unknown has none. */
export class ContactRule extends Rule {
  @IsIn(CONTACT_KINDS) kind!: ContactKind;
  @IsOptional() @IsText() value?: string;
  @IsOptional() @IsText() platform?: string;
}

export class ToolRule extends Rule {
  @IsIn(TOOL_KINDS) kind!: ToolKind;
  @IsText() label!: string;
  @IsIn(SUBJECTS) subject!: Subject;
}

/** One step of handling a case, in order. A clause may hold several steps, and a step may be repeated by several clauses. */
export class StepRule extends Rule {
  @IsIn(STEP_KINDS) kind!: StepKind;
  /** Who signs an attestation, as far as the text says it. */
  @IsOptional() @IsIn(['applicant', 'officer']) signer?: 'applicant' | 'officer';
  /** The title of the officer a case is referred to, as written. */
  @IsOptional() @IsText() refersTo?: string;
  @IsOptional() @IsIn(SUBJECTS) subject?: Subject;
  /** Of a notice: the text promises to tell of every change, not of the decision alone. */
  @IsOptional() @Equals(true) updates?: true;
}

/** A floor (`AT_LEAST`) or a ceiling (`AT_MOST`) on one obligation. Both may stand together. */
export class DeadlineRule extends Rule {
  @IsIn(OBLIGATIONS) obligation!: Obligation;
  @IsIn(BOUNDS) bound!: Bound;
  @IsInt() @Min(1) amount!: number;
  @IsIn(DURATION_UNITS) unit!: DurationUnit;
  /** Unset where the text does not say when the clock starts: the association chooses, by minutes. */
  @IsOptional() @IsIn(CASE_MOMENTS) startsOn?: CaseMoment;
  @IsIn(CASE_MOMENTS) stopsOn!: CaseMoment;
  /** Unset until a person has chosen a reading of an ambiguous floor. */
  @IsOptional() @IsIn(FLOOR_READINGS) reading?: FloorReading;
}

/** A committee by the name the text gives it. Whether two names are one body is a person's answer, never ours. */
export class CommitteeRule extends FromClause {
  @IsId('committee') id!: string;
  @IsText() name!: string;
  @IsIn(COMMITTEE_DUTIES, { each: true }) @ArrayNotEmpty() duties!: CommitteeDuty[];
  @IsOptional() @IsIn(COMMITTEE_POWERS) power?: CommitteePower;
  @IsOptional() @RefersTo('committee') sameAs?: string;
}

export class CompensationCondition extends Rule {
  @IsIn(COMPENSATION_CONDITIONS) kind!: CompensationConditionKind;
  /** The committee whose minutes admit the harm. */
  @IsOptional() @RefersTo('committee') committee?: string;
}

export class CompensationRules {
  @NestedList(() => CompensationCondition) @ArrayNotEmpty() conditions!: CompensationCondition[];
  /** Set only where the text itself says «and» or «or». */
  @IsOptional() @IsIn(['and', 'or']) connective?: 'and' | 'or';
  @IsOptional() @IsIn(COMPENSATION_READINGS) reading?: CompensationReading;
}

export class ComplaintChannel extends Rule {
  @IsIn(CHANNEL_KINDS) kind!: ChannelKind;
}

export class ComplaintRules {
  @NestedList(() => ComplaintChannel) channels!: ComplaintChannel[];
  @IsOptional() @RefersTo('committee') committee?: string;
  /** Clauses that promise speed without a number. */
  @RefersToEach('clause') speedClauses!: string[];
  @IsOptional() @RefersTo('clause') amicableClause?: string;
  @IsOptional() @RefersTo('clause') supportClause?: string;
}

export class SatisfactionMethod extends Rule {
  @IsIn(SATISFACTION_METHODS) kind!: SatisfactionMethodKind;
  @IsText() label!: string;
}

export class Interval {
  @IsInt() @Min(1) amount!: number;
  @IsIn(['week', 'month', 'year']) unit!: 'week' | 'month' | 'year';
}

export class SatisfactionRules {
  @NestedList(() => SatisfactionMethod) methods!: SatisfactionMethod[];
  /** Unset where the text names no interval or an unreadable one («بكل دوري»). */
  @IsOptional() @Nested(() => Interval) interval?: Interval;
  /** The clause that promises measuring at all. */
  @RefersTo('clause') clause!: string;
}

export class InformationRules {
  @IsOptional() @RefersTo('clause') liaisonClause?: string;
  @IsOptional() @RefersTo('clause') formsClause?: string;
  @IsOptional() @RefersTo('clause') updatesClause?: string;
}

export class RelationRules {
  @IsOptional() @RefersTo('clause') intellectualPropertyClause?: string;
  @IsOptional() @RefersTo('clause') privacyClause?: string;
  @IsOptional() @RefersTo('clause') duesClause?: string;
  @IsOptional() @RefersTo('clause') ethicsClause?: string;
}

export class ResponsibilityRules {
  @IsOptional() @RefersTo('clause') signatureClause?: string;
  @IsOptional() @RefersTo('clause') scopeClause?: string;
  @IsOptional() @RefersTo('clause') exceptionsClause?: string;
  @IsOptional() @RefersTo('clause') awarenessClause?: string;
}

export class Chair {
  @IsOptional() @IsText() title?: string;
  @IsText() name!: string;
}

/** What the document itself says of its approval. Every fact is optional: unknown is not 0 and not today. A printed name is not a signature. */
export class ApprovalStatement {
  @RefersTo('clause') clause!: string;
  @IsOptional() @IsIn(APPROVAL_KINDS) kind?: ApprovalKind;
  /** As a string: «الأول» and «12» are both numbers of a meeting. */
  @IsOptional() @IsText() meetingNumber?: string;
  @IsOptional() @IsText() boardTerm?: string;
  @IsOptional() @IsText() resolutionNumber?: string;
  /** The date exactly as printed, both calendars where both stand. */
  @IsOptional() @IsText() dateAsWritten?: string;
  /** Set only where exactly one reading is possible and undisputed. */
  @IsOptional() @IsDay() gregorianDate?: string;
  @IsOptional() @Nested(() => Chair) chair?: Chair;
  @IsOptional() @IsDay() effectiveDate?: string;
}

/** «This policy replaces …»: named targets, or a whole class that a person must name. */
export class Supersession extends Rule {
  @IsText() asWritten!: string;
  @IsIn(SUBJECTS) subject!: Subject;
  /** The policies replaced, by name; empty where the text names none. */
  @IsTextList() targets!: string[];
}

export class Review {
  @RefersTo('clause') clause!: string;
  @IsOptional() @Nested(() => Interval) interval?: Interval;
  @IsOptional() @IsDay() nextDate?: string;
  /** Who looks at it again, as written («إدارة الحوكمة»). */
  @IsOptional() @IsText() owner?: string;
}

export class Rules {
  @NestedList(() => ChannelRule) channels!: ChannelRule[];
  @IsOptional() @Nested(() => BranchRules) branches?: BranchRules;
  @NestedList(() => ContactRule) contacts!: ContactRule[];
  @NestedList(() => ToolRule) tools!: ToolRule[];
  @NestedList(() => StepRule) steps!: StepRule[];
  @NestedList(() => DeadlineRule) deadlines!: DeadlineRule[];
  @NestedList(() => CommitteeRule) committees!: CommitteeRule[];
  @IsOptional() @Nested(() => CompensationRules) compensation?: CompensationRules;
  @IsOptional() @Nested(() => ComplaintRules) complaints?: ComplaintRules;
  @IsOptional() @Nested(() => SatisfactionRules) satisfaction?: SatisfactionRules;
  @IsOptional() @Nested(() => InformationRules) information?: InformationRules;
  @IsOptional() @Nested(() => RelationRules) relation?: RelationRules;
  @IsOptional() @Nested(() => ResponsibilityRules) responsibilities?: ResponsibilityRules;
  @IsOptional() @Nested(() => ApprovalStatement) approval?: ApprovalStatement;
  @NestedList(() => Supersession) supersedes!: Supersession[];
  @IsOptional() @Nested(() => Review) review?: Review;
}
