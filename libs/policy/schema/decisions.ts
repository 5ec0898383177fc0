import { Equals, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsDay, IsId, IsSlug, IsText, IsTextList, Nested, NestedList } from './fields';
import { Branch } from './rules';
import {
  CASE_MOMENTS,
  COMMITTEE_POWERS,
  COMPENSATION_READINGS,
  DURATION_UNITS,
  FLOOR_READINGS,
  OBLIGATIONS,
  TOOL_KINDS,
} from './vocabulary';
import type {
  CaseMoment,
  CommitteePower,
  CompensationReading,
  DurationUnit,
  FloorReading,
  Obligation,
  ToolKind,
} from './vocabulary';

/**
 * What a person answered to a finding, with the evidence for it. It never changes the text; it chooses among the readings
 * the text allows. `demo` marks an answer invented for the demonstration, and stays visible wherever the answer is shown.
 */
export class Decision {
  /** The code of the finding answered, and the rule or clause it concerned. */
  @IsText() finding!: string;
  @IsOptional() @IsText() subject?: string;
  /** Who answered, in what capacity, on what minutes. */
  @IsText() by!: string;
  @IsDay() on!: string;
  @IsOptional() @IsText() minutes?: string;
  @IsOptional() @Equals(true) demo?: true;

  // Exactly one of the answers below, fitting the finding's code.
  @IsOptional() @IsText() legalName?: string;
  @IsOptional() @IsDay() date?: string;
  @IsOptional() @IsIn(CASE_MOMENTS) startsOn?: CaseMoment;
  @IsOptional() @IsIn(FLOOR_READINGS) floorReading?: FloorReading;
  @IsOptional() @IsIn(COMPENSATION_READINGS) compensationReading?: CompensationReading;
  @IsOptional() @IsIn(COMMITTEE_POWERS) committeePower?: CommitteePower;
  @IsOptional() @IsTextList() supersedes?: string[];
  @IsOptional() @IsText() confirmed?: string;
}

/** The answers a decision may hold, of which it holds one. */
export const ANSWER_KINDS = [
  'legalName',
  'date',
  'startsOn',
  'floorReading',
  'compensationReading',
  'committeePower',
  'supersedes',
  'confirmed',
] as const satisfies readonly (keyof Decision)[];

/** A reminder this many days (in the unit of its deadline's calendar: working days) before or after the due date. */
export class ReminderStage {
  @IsText() name!: string;
  /** Working days before the due date; negative means after it. */
  @IsInt() daysBefore!: number;
  @IsIn(['assignee', 'supervisorOfAssignee', 'executive']) to!: 'assignee' | 'supervisorOfAssignee' | 'executive';
}

export class OverlayDeadline {
  @IsIn(OBLIGATIONS) obligation!: Obligation;
  /** A target is reached or missed. What holds a notice back is said by the text alone. */
  @IsIn(['AT_MOST']) bound!: 'AT_MOST';
  @IsInt() @Min(1) amount!: number;
  @IsIn(DURATION_UNITS) unit!: DurationUnit;
  @IsIn(CASE_MOMENTS) startsOn!: CaseMoment;
  @IsIn(CASE_MOMENTS) stopsOn!: CaseMoment;
}

/** One thing that a request brings along. No source lists documents: a checklist comes from the association's own guide. */
export class ChecklistItem {
  @IsSlug() id!: string;
  @IsText() label!: string;
  @IsIn([true, false]) required!: boolean;
  /** A document is good for this long after its date of issue, where it does not say so itself. */
  @IsOptional() @IsInt() @Min(1) validityMonths?: number;
}

/** Of the two moments at which a request through a delegate is received, the one that clocks use. */
export const DELEGATE_RECEIPTS = ['delegate', 'office'] as const;
export type DelegateReceipt = (typeof DELEGATE_RECEIPTS)[number];

/** How a version is brought to whoever works under it. No source sets a time for it; whether they sign may stand in the text. */
export class OverlayCirculation {
  /** Whoever works under the management of the association signs it. */
  @IsOptional() @Equals(true) signature?: true;
  /** Working days to sign in, from the day it reaches somebody. Where a signature is asked for, decisive actions are shut to whoever has not signed when they are over. */
  @IsOptional() @IsInt() @Min(1) @Max(365) graceDays?: number;
  /** Of whoever joins later, in place of those days. */
  @IsOptional() @IsInt() @Min(1) @Max(365) joinerDays?: number;
}

/** What an association adds for complaints where its text is silent or sends them elsewhere: each of them is off without it. */
export class ComplaintAdditions {
  /** They are handled by the association itself, by the committee of `appliesTo`. */
  @IsOptional() @Equals(true) handled?: true;
  /** Whoever complains may leave out who they are. */
  @IsOptional() @Equals(true) anonymous?: true;
  /** A closed complaint may be opened again, once, within so many days. */
  @IsOptional() @IsInt() @Min(1) reopenWithinDays?: number;
  /** One that is not resolved goes one step up the ladder after so many working days. */
  @IsOptional() @IsInt() @Min(1) escalateAfterDays?: number;
}

/** A tool of the staff that the text does not name, such as a guide for a step that it leaves to an officer. */
export class OverlayTool {
  /** As files and forms know it. */
  @IsSlug() id!: string;
  @IsIn(TOOL_KINDS) kind!: ToolKind;
  @IsText() label!: string;
}

/** Whether a refused applicant may appeal. No source speaks of it: it is off, and its time unset, until the association gives one. */
export class AppealAdditions {
  /** Working days from the day on which the decision reached the applicant. */
  @IsOptional() @IsInt() @Min(1) @Max(365) withinDays?: number;
}

/** How many approve an amount. */
export class ApprovalTier {
  /** Whole riyals, the amount itself included; unset: whatever lies above the other steps. */
  @IsOptional() @IsInt() @Min(1) @Max(1_000_000_000) upTo?: number;
  @IsInt() @Min(1) @Max(10) approvers!: number;
}

/** What an association adds for compensation: no source says how many approve it, and most send the question elsewhere. */
export class CompensationAdditions {
  /** The association compensates although its text sends the question elsewhere; the minutes are those of the committee of `appliesTo`. */
  @IsOptional() @Equals(true) handled?: true;
  /** How the proofs combine, where the text has no conditions that could be read. */
  @IsOptional() @IsIn(COMPENSATION_READINGS) reading?: CompensationReading;
  /** By amount. What lies above every step is not paid. */
  @IsOptional() @NestedList(() => ApprovalTier) approvals?: ApprovalTier[];
}

/** How a committee conducts its business, where the text is silent, of the committee of `appliesTo` or of all: each of them is off without it. */
export class ConductAdditions {
  /** Whole days between the invitation and an ordinary sitting. */
  @IsOptional() @IsInt() @Min(1) @Max(60) noticeDays?: number;
  /** The same for an urgent one, which has to say why it is. */
  @IsOptional() @IsInt() @Min(1) @Max(60) urgentNoticeDays?: number;
  /** A sitting may be held sooner where every member in office has agreed, and the invitation says so. */
  @IsOptional() @Equals(true) noticeWaivable?: true;
  /** A sitting adjourned for want of a quorum is called again within so many days, without another notice. */
  @IsOptional() @IsInt() @Min(1) @Max(60) recallWithinDays?: number;
  /** Where two sides are even, the one with the vote of the head carries. */
  @IsOptional() @Equals(true) headBreaksTies?: true;
  /** An item may be voted on in secret. */
  @IsOptional() @Equals(true) secretBallot?: true;
  /** Whoever is absent more often than this has their membership ended, once a person confirms it. */
  @IsOptional() @IsInt() @Min(1) @Max(60) absencesAllowed?: number;
  /** Whoever sent word before a sitting that they would not come was not absent from it. */
  @IsOptional() @Equals(true) absenceExcusable?: true;
  /** How many members with a vote it is to have, at the least and at the most. Outside of that it is warned of, and works all the same. */
  @IsOptional() @IsInt() @Min(1) @Max(60) fewestMembers?: number;
  @IsOptional() @IsInt() @Min(1) @Max(60) mostMembers?: number;
}

/** An internal target or ladder that somebody adds beside the text, labelled «إضافة من …، وليست من نص السياسة». */
export class Overlay {
  @IsId('overlay') id!: string;
  @IsIn(['platform', 'supervisor', 'association']) addedBy!: 'platform' | 'supervisor' | 'association';
  @IsText() name!: string;
  @IsDay() on!: string;
  @IsText() why!: string;
  @IsOptional() @Equals(true) demo?: true;
  @IsOptional() @Nested(() => OverlayDeadline) deadline?: OverlayDeadline;
  @IsOptional() @NestedList(() => ReminderStage) reminders?: ReminderStage[];
  /** What the ladder or the quorum belongs to: a deadline's or a committee's rule. Unset: its own deadline, or every committee. */
  @IsOptional() @IsText() appliesTo?: string;
  /** The least number of members present for a sitting to decide; no source states one. */
  @IsOptional() @IsInt() @Min(1) quorum?: number;
  /** What a request has to bring, in the order in which it is asked for. */
  @IsOptional() @NestedList(() => ChecklistItem) checklist?: ChecklistItem[];
  /** Unset: the office's receipt. */
  @IsOptional() @IsIn(DELEGATE_RECEIPTS) delegateReceipt?: DelegateReceipt;
  /** Reminders beside it, which belong to no deadline, are of the signature. */
  @IsOptional() @Nested(() => OverlayCirculation) circulation?: OverlayCirculation;
  @IsOptional() @Nested(() => ComplaintAdditions) complaints?: ComplaintAdditions;
  @IsOptional() @NestedList(() => OverlayTool) tools?: OverlayTool[];
  /** Branches that the text does not name. */
  @IsOptional() @NestedList(() => Branch) branches?: Branch[];
  @IsOptional() @Nested(() => AppealAdditions) appeals?: AppealAdditions;
  @IsOptional() @Nested(() => CompensationAdditions) compensation?: CompensationAdditions;
  @IsOptional() @Nested(() => ConductAdditions) conduct?: ConductAdditions;
}

/** Whether an overlay adds anything at all. */
export function isEmptyOverlay(overlay: Overlay): boolean {
  const { deadline, reminders, quorum, checklist, delegateReceipt, circulation, complaints } = overlay;
  const { tools, branches, appeals, compensation, conduct } = overlay;
  const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
  const says = (part: object | undefined): boolean =>
    Object.values((part ?? {}) as Record<string, unknown>).some((value) => value !== undefined && !isEmptyList(value));
  const isListed = [reminders, checklist, tools, branches].some((list) => Boolean(list?.length));
  const isSaid = [circulation, complaints, appeals, compensation, conduct].some(says);
  return !deadline && !isListed && quorum === undefined && !delegateReceipt && !isSaid;
}

/** What stands beside a document: answers and additions. Kept apart from the text, part of the version. */
export class PolicyAnswers {
  @NestedList(() => Decision) decisions!: Decision[];
  @NestedList(() => Overlay) overlays!: Overlay[];
}
