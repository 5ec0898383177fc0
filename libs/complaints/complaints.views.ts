import { OriginView, PreviewView, StandingView } from '@sanad/deadlines';
import { DOCUMENT_STATES, Nullable, type DocumentState } from '@sanad/platform';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsDate, IsIn, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { COMPLAINT_LETTERS, PARTIES, SETTLEMENT_STEPS, type ComplaintLetter } from './complaint.kinds';

export class ComplaintWordsView {
  @IsString() ar!: string;
  @IsString() en!: string;
}

export class ComplaintCodeView extends ComplaintWordsView {
  @IsString() code!: string;
}

class ComplaintNameView {
  @IsUUID() id!: string;
  @IsString() name!: string;
}

/** What is due next, in a few words for lists. */
class ComplaintDueView extends ComplaintCodeView {
  /** Its last day, where something bounds it. */
  @IsOptional() @IsString() date?: string;
}

/** A complaint as lists show it. What a sensitive one says stands on its own page alone. */
export class ComplaintSummaryView {
  @IsUUID() id!: string;
  @IsString() reference!: string;
  @ValidateNested() @Type(() => ComplaintCodeView) kind!: ComplaintCodeView;
  @ValidateNested() @Type(() => ComplaintCodeView) state!: ComplaintCodeView;
  @Nullable() @ValidateNested() @Type(() => ComplaintCodeView) severity!: ComplaintCodeView | null;
  @Nullable() @IsString() subject!: string | null;
  @IsBoolean() sensitive!: boolean;
  @Nullable() @ValidateNested() @Type(() => ComplaintCodeView) rung!: ComplaintCodeView | null;
  @Nullable() @IsUUID() assigneeId!: string | null;
  @IsDate() receivedAt!: Date;
  /** How many days ago it came in; until its end, where it has one. */
  @IsInt() days!: number;
  /** Null once nothing is owed any more. */
  @Nullable() @ValidateNested() @Type(() => ComplaintDueView) due!: ComplaintDueView | null;
  /** To be named with a change that depends on what was read. */
  @IsInt() version!: number;
}

class ComplaintChannelView extends ComplaintCodeView {
  @Nullable() @IsString() label!: string | null;
  /** Whether the policy names it for complaints. Where it does not, what came by it is kept all the same. */
  @IsBoolean() listed!: boolean;
  /** Of a fax. */
  @Nullable() @IsInt() pages!: number | null;
}

class SettlementEntryView {
  @IsIn(SETTLEMENT_STEPS) step!: (typeof SETTLEMENT_STEPS)[number];
  @IsIn(PARTIES) party!: (typeof PARTIES)[number];
  @IsString() words!: string;
  @IsDate() at!: Date;
}

class SettlementView {
  @IsString() standing!: string;
  /** Whose answer an open offer waits for. */
  @Nullable() @IsIn(PARTIES) awaits!: (typeof PARTIES)[number] | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => SettlementEntryView) log!: SettlementEntryView[];
}

class ComplaintClockView extends ComplaintWordsView {
  @IsString() state!: string;
  @IsOptional() @IsString() dueDate?: string;
  /** Those that were added to the policy; missing one makes nothing late. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComplaintTargetView) targets!: ComplaintTargetView[];
}

class ComplaintTargetView {
  @IsString() addedBy!: string;
  @IsOptional() @IsString() dueDate?: string;
  @IsBoolean() passed!: boolean;
}

class ComplaintActionView extends ComplaintCodeView {
  @IsBoolean() open!: boolean;
  /** Whether a role of whoever asks may take it. Both have to hold. */
  @IsBoolean() yours!: boolean;
  @IsArray() @IsString({ each: true }) roles!: string[];
  /** Why it cannot be taken: not yet, or because the policy does not speak of it. */
  @IsOptional() @ValidateNested() @Type(() => ComplaintCodeView) why?: ComplaintCodeView;
}

class ComplaintRungView extends ComplaintCodeView {
  /** passed, here, ahead, or off where nobody has added a ladder. */
  @IsString() standing!: string;
}

class ComplaintCaseView {
  @IsUUID() id!: string;
  @IsString() reference!: string;
}

class ComplaintPolicyView {
  @IsInt() number!: number;
  @Nullable() @ValidateNested() @Type(() => ComplaintWordsView) demo!: ComplaintWordsView | null;
}

export class ComplaintView extends ComplaintSummaryView {
  @ValidateNested() @Type(() => ComplaintChannelView) channel!: ComplaintChannelView;
  @Nullable() @IsString() remedySought!: string | null;
  /** The person or the service complained of, in the words of whoever complains. */
  @Nullable() @IsString() concerns!: string | null;
  /** Null where they stay unnamed, and with a report of a violation. */
  @Nullable() @ValidateNested() @Type(() => ComplaintNameView) complainant!: ComplaintNameView | null;
  @IsBoolean() anonymous!: boolean;
  @Nullable() @IsString() replyChannel!: string | null;
  @Nullable() @ValidateNested() @Type(() => ComplaintNameView) about!: ComplaintNameView | null;
  /** Those of the staff whom these words may mean; it is kept from all of them until somebody says whom it is about. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComplaintNameView) meant!: ComplaintNameView[];
  @Nullable() @IsUUID() caseId!: string | null;
  /** Where the policy sends it instead. */
  @Nullable() @IsString() referredTo!: string | null;
  @Nullable() @IsString() theme!: string | null;
  @IsArray() @IsUUID(undefined, { each: true }) viewers!: string[];
  /** The same by name. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComplaintNameView) named!: ComplaintNameView[];
  @Nullable() @ValidateNested() @Type(() => ComplaintNameView) assignee!: ComplaintNameView | null;
  @Nullable() @ValidateNested() @Type(() => ComplaintNameView) committee!: ComplaintNameView | null;
  /** The request it concerns. */
  @Nullable() @ValidateNested() @Type(() => ComplaintCaseView) case!: ComplaintCaseView | null;
  /** The version it came in under, and keeps. */
  @ValidateNested() @Type(() => ComplaintPolicyView) policy!: ComplaintPolicyView;
  /** The steps from below, and where it stands on them; none where nobody has added a ladder. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComplaintRungView) ladder!: ComplaintRungView[];
  /** Whether the identity of whoever reported lies sealed beside it. */
  @IsBoolean() sealed!: boolean;
  /** How many documents lie with it. */
  @IsInt() documents!: number;
  /** What may be settled on for its kind. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComplaintCodeView) outcomes!: ComplaintCodeView[];
  @Nullable() @IsUUID() committeeId!: string | null;
  @Nullable() @IsDate() escalatesAt!: Date | null;
  @Nullable() @IsString() outsideReference!: string | null;
  @Nullable() @ValidateNested() @Type(() => ComplaintCodeView) outcome!: ComplaintCodeView | null;
  @Nullable() @IsString() outcomeReason!: string | null;
  @Nullable() @IsDate() acknowledgedAt!: Date | null;
  @Nullable() @IsDate() resolvedAt!: Date | null;
  @Nullable() @IsDate() answeredAt!: Date | null;
  /** When the answer reached whoever complained. */
  @Nullable() @IsDate() toldAt!: Date | null;
  /** What they say of the outcome. */
  @Nullable() @IsBoolean() accepted!: boolean | null;
  @Nullable() @IsString() response!: string | null;
  @Nullable() @IsDate() closedAt!: Date | null;
  @Nullable() @IsDate() reopenedAt!: Date | null;
  @ValidateNested() @Type(() => SettlementView) settlement!: SettlementView;
  /** Letters that there is something to write in. */
  @IsArray() @IsIn(COMPLAINT_LETTERS, { each: true }) letters!: ComplaintLetter[];
  @ValidateNested() @Type(() => ComplaintClockView) clock!: ComplaintClockView;
  /** What can be done now, and what cannot, with the reason. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComplaintActionView) openActions!: ComplaintActionView[];
  /** Before the board, and nobody receives it there: until somebody does, its answer cannot be recorded. */
  @Nullable() @ValidateNested() @Type(() => ComplaintCodeView) gap!: ComplaintCodeView | null;
}

export class ComplaintIdentifiedView {
  /** Null where it is kept from whoever said so, from now on. */
  @Nullable() @ValidateNested() @Type(() => ComplaintView) complaint!: ComplaintView | null;
}

export class ComplaintReceivedView {
  @IsUUID() id!: string;
  @IsString() reference!: string;
  @ValidateNested() @Type(() => ComplaintCodeView) state!: ComplaintCodeView;
  @ValidateNested() @Type(() => ComplaintChannelView) channel!: ComplaintChannelView;
  /** Channels that the policy names for complaints, to point to where this one is not among them. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComplaintCodeView) redirect!: ComplaintCodeView[];
  @Nullable() @IsString() referredTo!: string | null;
  /** What whoever complains is told. */
  @ValidateNested() @Type(() => ComplaintWordsView) receipt!: ComplaintWordsView;
  @IsInt() version!: number;
}

class ComplaintDocumentView {
  @IsUUID() id!: string;
  @IsString() name!: string;
  @IsString() mediaType!: string;
  /** Bytes. */
  @IsInt() size!: number;
  @IsIn(DOCUMENT_STATES) state!: DocumentState;
  @IsDate() arrivedAt!: Date;
}

export class ComplaintDocumentsView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComplaintDocumentView) items!: ComplaintDocumentView[];
}

class ComplaintLineView extends ComplaintCodeView {
  @IsDate() at!: Date;
  /** The step it was put to. */
  @Nullable() @ValidateNested() @Type(() => ComplaintCodeView) rung!: ComplaintCodeView | null;
  /** Why, as it was written; `time` where the time on a step was over. */
  @Nullable() @IsString() reason!: string | null;
  @Nullable() @IsString() by!: string | null;
}

export class ComplaintTimelineView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComplaintLineView) items!: ComplaintLineView[];
}

class ComplaintStepView {
  @ValidateNested() @Type(() => ComplaintCodeView) rung!: ComplaintCodeView;
  @IsInt() days!: number;
  @ValidateNested() @Type(() => OriginView) from!: OriginView;
  @ValidateNested() @Type(() => PreviewView) explained!: PreviewView;
}

/** The clocks of a complaint and of the step it stands on, day by day. */
export class ComplaintClocksView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => StandingView) items!: StandingView[];
  /** Until when it stays on its step; null where it stays there. */
  @Nullable() @ValidateNested() @Type(() => ComplaintStepView) step!: ComplaintStepView | null;
}

/** Who may look at a complaint: whoever it is about, and everybody who answers to them, is not among them. */
export class ComplaintCandidatesView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComplaintNameView) handlers!: ComplaintNameView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComplaintNameView) viewers!: ComplaintNameView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComplaintNameView) committees!: ComplaintNameView[];
  /** The committee that the policy charges, as its text names it; it goes there and nowhere else. */
  @Nullable() @IsString() charged!: string | null;
}

class ComplaintViewCount extends ComplaintCodeView {
  @IsInt() count!: number;
}

export class ComplaintViewsView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ComplaintViewCount) items!: ComplaintViewCount[];
}

export class ReporterView {
  @IsString() name!: string;
  @IsOptional() @IsString() mobile?: string;
  @IsOptional() @IsString() email?: string;
}

/** Told once: what it opens is followed by these. */
export class ComplaintAccessView {
  @IsString() reference!: string;
  @IsString() secret!: string;
  @IsString() code!: string;
}
