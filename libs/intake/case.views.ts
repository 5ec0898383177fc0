import { OriginView } from '@sanad/deadlines';
import type { Bilingual } from '@sanad/messages';
import { IsDayOrInstant, Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { ATTESTATION_METHODS, CAPACITIES, ITEM_STATES, ORIGINS } from './case.kinds';

export class WordsView implements Bilingual {
  @IsString() ar!: string;
  @IsString() en!: string;
}

/** A code with its name. */
export class CodeView extends WordsView {
  @IsString() code!: string;
}

export class NamedView {
  @IsUUID() id!: string;
  @IsString() name!: string;
}

export class ChannelView extends CodeView {
  /** As it was written down, for a channel of another kind. */
  @Nullable() @IsString() label!: string | null;
  /** Whether the policy lists it. Where it does not, the case is kept all the same, and `redirect` names those that are listed. */
  @IsBoolean() listed!: boolean;
}

export class PinnedView {
  @IsUUID() versionId!: string;
  @IsInt() number!: number;
  /** Set where something in the version was invented for the demonstration; to be shown beside it. */
  @Nullable() @ValidateNested() @Type(() => WordsView) demo!: Bilingual | null;
}

export class ClockSummaryView extends WordsView {
  @IsString() state!: string;
  /** In a few words, for lists: how many days are left, or how late it is. */
  @ValidateNested() @Type(() => WordsView) brief!: WordsView;
  @IsOptional() @IsString() dueDate?: string;
  @IsOptional() @IsDate() notBefore?: Date;
  /** Set where the limit, its start or its reading was invented for the demonstration; to be shown beside the date. */
  @Nullable() @ValidateNested() @Type(() => WordsView) demo!: Bilingual | null;
  /** Where every day of it is explained. */
  @IsString() explanation!: string;
}

export class ActionView extends CodeView {
  @IsBoolean() open!: boolean;
  /** Whether a role of whoever asks may take it. Both have to hold. */
  @IsBoolean() yours!: boolean;
  /** The roles that may. None: it is taken elsewhere, as in a sitting. */
  @IsArray() @IsString({ each: true }) roles!: string[];
  /** Why it cannot be taken yet. */
  @IsOptional() @ValidateNested() @Type(() => CodeView) why?: CodeView;
}

export class ItemView {
  @IsString() id!: string;
  @IsString() label!: string;
  @IsBoolean() required!: boolean;
  /** How long it is good for after its date of issue, where the checklist says so. */
  @Nullable() @IsInt() validityMonths!: number | null;
  @IsIn(ITEM_STATES) state!: (typeof ITEM_STATES)[number];
  @Nullable() @IsDate() arrivedAt!: Date | null;
  @Nullable() @IsString() validFrom!: string | null;
  @Nullable() @IsString() validUntil!: string | null;
  /** Its validity had ended on the day it was submitted. */
  @IsBoolean() lapsed!: boolean;
  @Nullable() @IsString() reason!: string | null;
  /** Who put it on the checklist, with what is to be shown beside it; null for what was asked for in this case alone. */
  @Nullable() @ValidateNested() @Type(() => OriginView) from!: OriginView | null;
}

export class SignedView {
  @IsIn(ATTESTATION_METHODS) method!: (typeof ATTESTATION_METHODS)[number];
  @IsString() signedAs!: string;
  @IsDate() signedAt!: Date;
  @IsString() contentHash!: string;
  @IsString() wordingVersion!: string;
  /** Its strokes lie with it, to be read by those who read documents. */
  @IsBoolean() drawn!: boolean;
  @Nullable() @IsString() countersignedBy!: string | null;
}

export class DrawingView {
  /** A path of SVG over 600 by 200 points. */
  @IsString() path!: string;
}

export class ToSignView {
  @IsString() contentHash!: string;
  @IsString() wordingVersion!: string;
  @ValidateNested() @Type(() => WordsView) wording!: WordsView;
  /** What has changed since the last signature; empty for a first one. */
  @IsArray() @IsString({ each: true }) difference!: string[];
}

export class AttestationView {
  @Nullable() @ValidateNested() @Type(() => SignedView) standing!: SignedView | null;
  @Nullable() @ValidateNested() @Type(() => ToSignView) toSign!: ToSignView | null;
}

export class EntitlementView {
  @IsUUID() id!: string;
  @IsString() description!: string;
  @IsString() dueOn!: string;
  @Nullable() @IsDate() deliveredAt!: Date | null;
  @Nullable() @IsString() proof!: string | null;
  @IsBoolean() partial!: boolean;
  @Nullable() @IsString() cancelledBecause!: string | null;
}

export class DecisionView {
  @IsUUID() id!: string;
  @Nullable() @IsString() reason!: string | null;
  @Nullable() @IsDate() decidedAt!: Date | null;
  @Nullable() @IsDate() notifiedAt!: Date | null;
  @Nullable() @IsDate() bouncedAt!: Date | null;
  @Nullable() @IsDate() repliedAt!: Date | null;
  /** A hardship for which the notice may go out before the floor. */
  @Nullable() @IsObject() floorOverride!: object | null;
}

export class AssigneeView extends NamedView {
  /** Set while the assignee is away. */
  @IsOptional() @IsDate() absentUntil?: Date;
  @IsOptional() @ValidateNested() @Type(() => NamedView) deputy?: NamedView;
}

/** A case as lists show it. */
export class CaseSummaryView {
  @IsUUID() id!: string;
  @ValidateNested() @Type(() => CodeView) kind!: CodeView;
  @IsString() reference!: string;
  @ValidateNested() @Type(() => CodeView) state!: CodeView;
  @IsString() subject!: string;
  @ValidateNested() @Type(() => NamedView) applicant!: NamedView;
  @ValidateNested() @Type(() => ChannelView) channel!: ChannelView;
  /** A day alone where nobody knows the hour. */
  @IsDayOrInstant() receivedAt!: Date | string;
  @Nullable() @IsUUID() assigneeId!: string | null;
  @Nullable() @IsInt() fileNumber!: number | null;
  /** Words of the office's own. */
  @IsArray() @IsString({ each: true }) tags!: string[];
  /** Put off by whoever asks, until then or until something changes in it. */
  @Nullable() @IsDate() snoozedUntil!: Date | null;
  /** Of the answer that is owed: to a request, an enquiry or a suggestion. */
  @ValidateNested() @Type(() => ClockSummaryView) clock!: ClockSummaryView;
  /** To be named with a change that depends on what was read. */
  @IsInt() version!: number;
}

export class ReceivedView {
  @IsUUID() id!: string;
  @IsString() reference!: string;
  @ValidateNested() @Type(() => CodeView) state!: CodeView;
  @ValidateNested() @Type(() => ChannelView) channel!: ChannelView;
  /** Channels of the policy to point to, where this one is not listed. */
  @IsArray() @IsString({ each: true }) redirect!: string[];
  @ValidateNested() @Type(() => PinnedView) policy!: PinnedView;
  @ValidateNested({ each: true }) @Type(() => ItemView) @IsArray() items!: ItemView[];
  /** What the applicant is told. */
  @ValidateNested() @Type(() => WordsView) receipt!: WordsView;
  @IsInt() version!: number;
}

export class CaseBranchView {
  @IsString() id!: string;
  @IsString() label!: string;
}

/** A case with everything staff work from. */
export class CaseView extends CaseSummaryView {
  @ValidateNested() @Type(() => NamedView) beneficiary!: NamedView;
  @IsIn(CAPACITIES) capacity!: (typeof CAPACITIES)[number];
  @IsIn(ORIGINS) origin!: (typeof ORIGINS)[number];
  @IsString() replyChannel!: string;
  @IsArray() @IsString({ each: true }) redirect!: string[];
  @ValidateNested() @Type(() => PinnedView) policy!: PinnedView;
  @Nullable() @ValidateNested() @Type(() => AssigneeView) assignee!: AssigneeView | null;
  /** Where it was received, as its version names it; null where no branch was named. */
  @Nullable() @ValidateNested() @Type(() => CaseBranchView) branch!: CaseBranchView | null;
  @Nullable() @IsUUID() delegateId!: string | null;
  @Nullable() @IsDate() delegateReceivedAt!: Date | null;
  @IsDate() enteredAt!: Date;
  /** Of the letter by which it came, as they stand on it. */
  @Nullable() @IsString() letterNumber!: string | null;
  @Nullable() @IsString() letterDate!: string | null;
  @Nullable() @IsDate() criteriaGivenAt!: Date | null;
  @Nullable() @IsDate() completeAt!: Date | null;
  /** Since when the applicant owes nothing more, while the ruling on completeness waits for the office. */
  @Nullable() @IsDate() awaitsRulingSince!: Date | null;
  @Nullable() @IsDate() putToCommitteeAt!: Date | null;
  @Nullable() @IsDate() closedAt!: Date | null;
  @ValidateNested({ each: true }) @Type(() => ItemView) @IsArray() items!: ItemView[];
  @ValidateNested() @Type(() => AttestationView) attestation!: AttestationView;
  @Nullable() @ValidateNested() @Type(() => DecisionView) decision!: DecisionView | null;
  @ValidateNested({ each: true }) @Type(() => EntitlementView) @IsArray() entitlements!: EntitlementView[];
  /** What whoever asks may do with this case by their roles, whatever its state: actions of the table of roles. */
  @IsArray() @IsString({ each: true }) may!: string[];
  /** What can be done now, and what cannot yet, with the reason. */
  @ValidateNested({ each: true }) @Type(() => ActionView) @IsArray() openActions!: ActionView[];
}
