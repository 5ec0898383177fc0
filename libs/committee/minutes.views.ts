import { correctedParts, demoMark, minutesStates } from '@sanad/messages';
import { Nullable } from '@sanad/platform';
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
import { CORRECTED, URGENCIES, type CorrectedPart, type Urgency } from './committee.kinds';
import { CodeView, CommitteeOfferView, named, toCommitteeOffer, WordsView } from './committee.views';
import type { KeptMinutes, MinutesSignature } from './minutes.service';
import { minutesState, unsigned } from './minutes.states';
import type { Offer } from './offers';
import type { Tally } from './tally';

export class AttendeeView {
  @IsString() name!: string;
  @ValidateNested() @Type(() => CodeView) capacity!: CodeView;
  @IsBoolean() attended!: boolean;
  @IsBoolean() votes!: boolean;
  /** By video. */
  @IsOptional() @IsBoolean() remote?: boolean;
  /** Did not come, and had sent word of it before. */
  @IsOptional() @IsBoolean() excused?: boolean;
}

export class WrittenRemarkView {
  @IsString() name!: string;
  /** Null where the case is the member's own. */
  @Nullable() @IsString() reason!: string | null;
}

export class WrittenDecisionView {
  @ValidateNested() @Type(() => WordsView) ordinal!: WordsView;
  @IsString() reference!: string;
  @ValidateNested() @Type(() => CodeView) outcome!: CodeView;
  /** False for a recommendation. */
  @IsBoolean() binding!: boolean;
  @Nullable() @IsString() reason!: string | null;
  @IsObject() tally!: Tally;
  @IsBoolean() castingVote!: boolean;
  /** Voted on in secret: that each voted is known, and not how. */
  @IsOptional() @IsBoolean() secret?: boolean;
  @ValidateNested({ each: true }) @Type(() => WrittenRemarkView) @IsArray() recusals!: WrittenRemarkView[];
  @ValidateNested({ each: true }) @Type(() => WrittenRemarkView) @IsArray() dissents!: WrittenRemarkView[];
}

export class WrittenInvitationView {
  @IsIn(URGENCIES) urgency!: Urgency;
  @Nullable() @IsString() urgentBecause!: string | null;
  @Nullable() @IsInt() noticeDays!: number | null;
  @Nullable() @IsString() noticeWaived!: string | null;
  @IsBoolean() recall!: boolean;
}

export class WrittenCorrectionView {
  @IsInt() number!: number;
  @IsIn(CORRECTED) section!: CorrectedPart;
  @IsString() words!: string;
  @IsString() reason!: string;
  @IsString() by!: string;
  @IsString() at!: string;
}

export class MinutesContentView {
  @IsInt() number!: number;
  @IsString() committee!: string;
  @Nullable() @IsString() place!: string | null;
  @Nullable() @IsString() platform!: string | null;
  @ValidateNested() @Type(() => WordsView) weekday!: WordsView;
  /** `2026-01-08` */
  @IsString() gregorian!: string;
  /** By Umm al-Qura, `1447/07/19`. */
  @IsString() hijri!: string;
  /** By the clock in Riyadh, `10:30`. */
  @IsString() startedAt!: string;
  @IsString() endedAt!: string;
  @ValidateNested() @Type(() => CodeView) ending!: CodeView;
  @Nullable() @IsString() endedBecause!: string | null;
  @Nullable() @IsInt() quorum!: number | null;
  @IsInt() policyVersion!: number;
  @IsBoolean() demo!: boolean;
  @ValidateNested({ each: true }) @Type(() => AttendeeView) @IsArray() attendees!: AttendeeView[];
  /** The references of the cases, in their order. */
  @IsArray() @IsString({ each: true }) agenda!: string[];
  @ValidateNested({ each: true }) @Type(() => WrittenDecisionView) @IsArray() decisions!: WrittenDecisionView[];
  /** What was left undecided. */
  @IsArray() @IsString({ each: true }) carried!: string[];
  @IsOptional() @ValidateNested() @Type(() => WrittenInvitationView) invitation?: WrittenInvitationView;
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => WrittenCorrectionView)
  @IsArray()
  corrections?: WrittenCorrectionView[];
}

export class MinutesSignatureView {
  @IsUUID() account!: string;
  @IsString() name!: string;
  /** Null where it was not given. */
  @Nullable() @IsString() signedAs!: string | null;
  /** Why it was not given. */
  @Nullable() @IsString() objection!: string | null;
  @IsString() hash!: string;
  @IsDate() at!: Date;
  /** False for one of before a correction: it is asked for anew. */
  @IsBoolean() stands!: boolean;
}

export class MinutesSealView {
  /** Over the hash of the text and the signatures. */
  @IsString() hash!: string;
  @IsDate() at!: Date;
}

/** The minutes of a sitting. `contentHash` is the SHA-256 of `content` as it stands here, in compact JSON. */
export class MinutesView {
  @ValidateNested() @Type(() => MinutesContentView) content!: MinutesContentView;
  @IsString() contentHash!: string;
  @IsDate() madeAt!: Date;
  /** Of the text as it was drafted; another one only where something was corrected. */
  @IsString() draftHash!: string;
  @ValidateNested() @Type(() => CodeView) state!: CodeView;
  @ValidateNested({ each: true }) @Type(() => MinutesSignatureView) @IsArray() signatures!: MinutesSignatureView[];
  /** Who has still to sign. */
  @IsArray() @IsString({ each: true }) awaited!: string[];
  @Nullable() @ValidateNested() @Type(() => MinutesSealView) seal!: MinutesSealView | null;
  /** What a correction may be about. */
  @ValidateNested({ each: true }) @Type(() => CodeView) @IsArray() sections!: CodeView[];
  @ValidateNested({ each: true }) @Type(() => CommitteeOfferView) @IsArray() actions!: CommitteeOfferView[];
  @Nullable() @ValidateNested() @Type(() => WordsView) demo!: WordsView | null;
}

export function toMinutesView(kept: KeptMinutes, offers: readonly Offer[]): MinutesView {
  const { content, contentHash, madeAt, draftHash, signatures, seal, standing } = kept;
  const state = minutesState(standing);
  return {
    ...{ content: content as MinutesContentView, contentHash, madeAt, draftHash, seal },
    state: named(state, minutesStates[state]),
    signatures: signatures.map((one) => signatureView(one, contentHash)),
    awaited: standing.sealed ? [] : unsigned(standing).map(({ name }) => name),
    sections: CORRECTED.map((section) => named(section, correctedParts[section])),
    demo: content.demo ? demoMark : null,
    actions: offers.map(toCommitteeOffer),
  };
}

const signatureView = (
  { account, name, signedAs, objection, hash, at, contentHash }: MinutesSignature,
  current: string,
): MinutesSignatureView => ({ account, name, signedAs, objection, hash, at, stands: contentHash === current });
