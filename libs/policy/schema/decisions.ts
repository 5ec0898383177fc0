import 'reflect-metadata';
import { Type } from 'class-transformer';
import { Equals, IsArray, IsIn, IsInt, IsOptional, IsString, Matches, Min, ValidateNested } from 'class-validator';
import { BOUNDS, CASE_MOMENTS, COMMITTEE_POWERS, COMPENSATION_READINGS, DURATION_UNITS, FLOOR_READINGS, OBLIGATIONS } from './vocabulary';
import type { Bound, CaseMoment, CommitteePower, CompensationReading, DurationUnit, FloorReading, Obligation } from './vocabulary';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What a person answered to a finding, with the evidence for it. It never changes the text; it chooses among the readings
 * the text allows. `demo` marks an answer invented for the demonstration, and stays visible wherever the answer is shown.
 */
export class Decision {
  /** The code of the finding answered, and the rule or clause it concerned. */
  @IsString() finding!: string;
  @IsOptional() @IsString() subject?: string;
  /** Who answered, in what capacity, on what minutes. */
  @IsString() by!: string;
  @Matches(ISO_DATE) on!: string;
  @IsOptional() @IsString() minutes?: string;
  @IsOptional() @Equals(true) demo?: true;

  // Exactly one of the answers below, fitting the finding's code.
  @IsOptional() @IsString() legalName?: string;
  @IsOptional() @Matches(ISO_DATE) date?: string;
  @IsOptional() @IsIn(CASE_MOMENTS) startsOn?: CaseMoment;
  @IsOptional() @IsIn(FLOOR_READINGS) floorReading?: FloorReading;
  @IsOptional() @IsIn(COMPENSATION_READINGS) compensationReading?: CompensationReading;
  @IsOptional() @IsIn(COMMITTEE_POWERS) committeePower?: CommitteePower;
  @IsOptional() @IsString({ each: true }) @IsArray() supersedes?: string[];
  @IsOptional() @IsString() confirmed?: string;
}

/** A reminder this many days (in the unit of its deadline's calendar: working days) before or after the due date. */
export class ReminderStage {
  @IsString() name!: string;
  /** Working days before the due date; negative means after it. */
  @IsInt() daysBefore!: number;
  @IsIn(['assignee', 'supervisorOfAssignee', 'executive']) to!: 'assignee' | 'supervisorOfAssignee' | 'executive';
}

/** An internal target or ladder that somebody adds beside the text, labelled «إضافة من …، وليست من نص السياسة». */
export class Overlay {
  @Matches(/^[a-z0-9][a-z0-9-]*$/) id!: string;
  @IsIn(['platform', 'supervisor', 'association']) addedBy!: 'platform' | 'supervisor' | 'association';
  @IsString() name!: string;
  @Matches(ISO_DATE) on!: string;
  @IsString() why!: string;
  @IsOptional() @Equals(true) demo?: true;
  @IsOptional() @ValidateNested() @Type(() => OverlayDeadline) deadline?: OverlayDeadline;
  @IsOptional() @ValidateNested({ each: true }) @Type(() => ReminderStage) @IsArray() reminders?: ReminderStage[];
  /** The least number of members present for a sitting to decide; no source states one. */
  @IsOptional() @IsInt() @Min(1) quorum?: number;
}

export class OverlayDeadline {
  @IsIn(OBLIGATIONS) obligation!: Obligation;
  @IsIn(BOUNDS) bound!: Bound;
  @IsInt() @Min(1) amount!: number;
  @IsIn(DURATION_UNITS) unit!: DurationUnit;
  @IsIn(CASE_MOMENTS) startsOn!: CaseMoment;
  @IsIn(CASE_MOMENTS) stopsOn!: CaseMoment;
}

/** What stands beside a document: answers and additions. Kept apart from the text, part of the version. */
export class PolicyAnswers {
  @ValidateNested({ each: true }) @Type(() => Decision) @IsArray() decisions!: Decision[];
  @ValidateNested({ each: true }) @Type(() => Overlay) @IsArray() overlays!: Overlay[];
}
