import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayNotEmpty, IsArray, IsIn, IsInt, IsOptional, IsString, Matches, Min, ValidateNested } from 'class-validator';
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

const ID = /^[a-z0-9][a-z0-9-]*$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Every rule is bound to the clause it was read from. */
abstract class Rule {
  @Matches(ID) id!: string;
  @Matches(ID) clause!: string;
}

/** A contact channel; the order of the list is the policy's. Two channels may share a clause («الموقع - البريد الإلكتروني»). */
export class ChannelRule extends Rule {
  @IsIn(CHANNEL_KINDS) kind!: ChannelKind;
  @IsString() label!: string;
}

/** An address printed in the document, to be confirmed before it is published. A handle whose platform is unknown has none. */
export class ContactRule extends Rule {
  @IsIn(CONTACT_KINDS) kind!: ContactKind;
  @IsOptional() @IsString() value?: string;
  @IsOptional() @IsString() platform?: string;
}

export class ToolRule extends Rule {
  @IsIn(TOOL_KINDS) kind!: ToolKind;
  @IsString() label!: string;
  @IsIn(SUBJECTS) subject!: Subject;
}

/** One step of handling a case, in order. A clause may hold several steps, and a step may be repeated by several clauses. */
export class StepRule extends Rule {
  @IsIn(STEP_KINDS) kind!: StepKind;
  /** Who signs an attestation, as far as the text says it. */
  @IsOptional() @IsIn(['applicant', 'officer']) signer?: 'applicant' | 'officer';
  /** The title of the officer a case is referred to, as written. */
  @IsOptional() @IsString() refersTo?: string;
  @IsOptional() @IsIn(SUBJECTS) subject?: Subject;
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
export class CommitteeRule extends Rule {
  @IsString() name!: string;
  @IsIn(COMMITTEE_DUTIES, { each: true }) @ArrayNotEmpty() duties!: CommitteeDuty[];
  @IsOptional() @IsIn(COMMITTEE_POWERS) power?: CommitteePower;
  @IsOptional() @Matches(ID) sameAs?: string;
}

export class CompensationCondition extends Rule {
  @IsIn(COMPENSATION_CONDITIONS) kind!: CompensationConditionKind;
  /** The committee whose minutes admit the harm. */
  @IsOptional() @Matches(ID) committee?: string;
}

export class CompensationRules {
  @ValidateNested({ each: true }) @Type(() => CompensationCondition) @ArrayNotEmpty() conditions!: CompensationCondition[];
  /** Set only where the text itself says «and» or «or». */
  @IsOptional() @IsIn(['and', 'or']) connective?: 'and' | 'or';
  @IsOptional() @IsIn(COMPENSATION_READINGS) reading?: CompensationReading;
}

export class ComplaintChannel extends Rule {
  @IsIn(CHANNEL_KINDS) kind!: ChannelKind;
}

export class ComplaintRules {
  @ValidateNested({ each: true }) @Type(() => ComplaintChannel) @IsArray() channels!: ComplaintChannel[];
  @IsOptional() @Matches(ID) committee?: string;
  /** Clauses that promise speed without a number. */
  @Matches(ID, { each: true }) @IsArray() speedClauses!: string[];
  @IsOptional() @Matches(ID) amicableClause?: string;
  @IsOptional() @Matches(ID) supportClause?: string;
}

export class SatisfactionMethod extends Rule {
  @IsIn(SATISFACTION_METHODS) kind!: SatisfactionMethodKind;
  @IsString() label!: string;
}

export class Interval {
  @IsInt() @Min(1) amount!: number;
  @IsIn(['week', 'month', 'year']) unit!: 'week' | 'month' | 'year';
}

export class SatisfactionRules {
  @ValidateNested({ each: true }) @Type(() => SatisfactionMethod) @IsArray() methods!: SatisfactionMethod[];
  /** Unset where the text names no interval or an unreadable one («بكل دوري»). */
  @IsOptional() @ValidateNested() @Type(() => Interval) interval?: Interval;
  /** The clause that promises measuring at all. */
  @Matches(ID) clause!: string;
}

export class InformationRules {
  @IsOptional() @Matches(ID) liaisonClause?: string;
  @IsOptional() @Matches(ID) formsClause?: string;
  @IsOptional() @Matches(ID) updatesClause?: string;
}

export class RelationRules {
  @IsOptional() @Matches(ID) intellectualPropertyClause?: string;
  @IsOptional() @Matches(ID) privacyClause?: string;
  @IsOptional() @Matches(ID) duesClause?: string;
  @IsOptional() @Matches(ID) ethicsClause?: string;
}

export class ResponsibilityRules {
  @IsOptional() @Matches(ID) signatureClause?: string;
  @IsOptional() @Matches(ID) scopeClause?: string;
  @IsOptional() @Matches(ID) exceptionsClause?: string;
  @IsOptional() @Matches(ID) awarenessClause?: string;
}

export class Chair {
  @IsOptional() @IsString() title?: string;
  @IsString() name!: string;
}

/** What the document itself says of its approval. Every fact is optional: unknown is not 0 and not today. A printed name is not a signature. */
export class ApprovalStatement {
  @Matches(ID) clause!: string;
  @IsOptional() @IsIn(APPROVAL_KINDS) kind?: ApprovalKind;
  /** As a string: «الأول» and «12» are both numbers of a meeting. */
  @IsOptional() @IsString() meetingNumber?: string;
  @IsOptional() @IsString() boardTerm?: string;
  @IsOptional() @IsString() resolutionNumber?: string;
  /** The date exactly as printed, both calendars where both stand. */
  @IsOptional() @IsString() dateAsWritten?: string;
  /** Set only where exactly one reading is possible and undisputed. */
  @IsOptional() @Matches(ISO_DATE) gregorianDate?: string;
  @IsOptional() @ValidateNested() @Type(() => Chair) chair?: Chair;
  @IsOptional() @Matches(ISO_DATE) effectiveDate?: string;
}

/** «This policy replaces …»: named targets, or a whole class that a person must name. */
export class Supersession extends Rule {
  @IsString() asWritten!: string;
  @IsIn(SUBJECTS) subject!: Subject;
  /** The policies replaced, by name; empty where the text names none. */
  @IsString({ each: true }) @IsArray() targets!: string[];
}

export class Review {
  @Matches(ID) clause!: string;
  @IsOptional() @ValidateNested() @Type(() => Interval) interval?: Interval;
  @IsOptional() @Matches(ISO_DATE) nextDate?: string;
}

export class Rules {
  @ValidateNested({ each: true }) @Type(() => ChannelRule) @IsArray() channels!: ChannelRule[];
  @ValidateNested({ each: true }) @Type(() => ContactRule) @IsArray() contacts!: ContactRule[];
  @ValidateNested({ each: true }) @Type(() => ToolRule) @IsArray() tools!: ToolRule[];
  @ValidateNested({ each: true }) @Type(() => StepRule) @IsArray() steps!: StepRule[];
  @ValidateNested({ each: true }) @Type(() => DeadlineRule) @IsArray() deadlines!: DeadlineRule[];
  @ValidateNested({ each: true }) @Type(() => CommitteeRule) @IsArray() committees!: CommitteeRule[];
  @IsOptional() @ValidateNested() @Type(() => CompensationRules) compensation?: CompensationRules;
  @IsOptional() @ValidateNested() @Type(() => ComplaintRules) complaints?: ComplaintRules;
  @IsOptional() @ValidateNested() @Type(() => SatisfactionRules) satisfaction?: SatisfactionRules;
  @IsOptional() @ValidateNested() @Type(() => InformationRules) information?: InformationRules;
  @IsOptional() @ValidateNested() @Type(() => RelationRules) relation?: RelationRules;
  @IsOptional() @ValidateNested() @Type(() => ResponsibilityRules) responsibilities?: ResponsibilityRules;
  @IsOptional() @ValidateNested() @Type(() => ApprovalStatement) approval?: ApprovalStatement;
  @ValidateNested({ each: true }) @Type(() => Supersession) @IsArray() supersedes!: Supersession[];
  @IsOptional() @ValidateNested() @Type(() => Review) review?: Review;
}
