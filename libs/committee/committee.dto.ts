import { OUTCOMES, type Outcome } from '@sanad/intake/pure';
import { ORDINALS } from '@sanad/messages';
import { IsDay, IsInstant, PageQuery, Unless } from '@sanad/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import {
  CORRECTED,
  MEMBER_CAPACITIES,
  SITTING_STATES,
  VOTES,
  type CorrectedPart,
  type MemberCapacity,
  type SittingState,
  type Vote,
} from './committee.kinds';

export class FoundCommittee {
  /** The id of a committee's rule in the policy in force. */
  @IsString() @MaxLength(100) rule!: string;
  /** Other names it goes by. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  aliases?: string[];
}

export class AnswerName {
  /** The id of another committee's rule in the policy in force. */
  @IsString() @MaxLength(100) rule!: string;
  @IsBoolean() sameBody!: boolean;
  /** The minutes that say so. */
  @IsString() @MinLength(3) @MaxLength(200) minutes!: string;
}

export class ProveDisclosure {
  /** The day on which it was made. */
  @IsDay() madeOn!: string;
  /** The number of the letter, or of the entry in the register of the authority. */
  @IsString() @MinLength(2) @MaxLength(200) reference!: string;
}

export class AppointMember {
  @IsUUID() account!: string;
  @IsIn(MEMBER_CAPACITIES) capacity!: MemberCapacity;
  /** Of a secretary; heads and members always vote. */
  @IsOptional() @IsBoolean() votes?: boolean;
  /** The first day; today, where it is left out. */
  @IsOptional() @IsDay() since?: string;
  /** The last day. */
  @IsOptional() @IsDay() until?: string;
}

export class EndTerm {
  /** The last day; today, where it is left out. */
  @IsOptional() @IsDay() until?: string;
  /** For absences: refused unless there are more of them than the policy allows. */
  @IsOptional() @IsIn(['absences']) because?: 'absences';
}

export class PlanSitting {
  @IsUUID() committee!: string;
  @IsInstant() at!: Date;
  @IsOptional() @IsString() @MinLength(2) @MaxLength(200) place?: string;
  /** Where it meets at a distance. */
  @IsOptional() @IsString() @MinLength(2) @MaxLength(200) platform?: string;
  /** By which members come in. It is shown to whoever may read the sitting, and stands in no minutes. */
  @IsOptional() @IsUrl({ protocols: ['https'], require_protocol: true }) @MaxLength(500) link?: string;
  /** Why it is urgent; an ordinary sitting has none. */
  @IsOptional() @IsString() @MinLength(3) @MaxLength(1000) urgentBecause?: string;
  /** How every member agreed to less than the notice. */
  @IsOptional() @IsString() @MinLength(3) @MaxLength(1000) waiver?: string;
  /** The sitting without a quorum that it is called for again. */
  @IsOptional() @IsUUID() recallOf?: string;
  /** Cases under study, in the order in which they are taken. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(ORDINALS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  cases!: string[];
}

export class MoveSitting {
  /** The new time. */
  @IsInstant() at!: Date;
  @IsString() @MinLength(3) @MaxLength(1000) reason!: string;
  /** Why it is urgent; one that is not urgent at its new time has none. */
  @IsOptional() @IsString() @MinLength(3) @MaxLength(1000) urgentBecause?: string;
  /** How every member agreed to less than the notice. */
  @IsOptional() @IsString() @MinLength(3) @MaxLength(1000) waiver?: string;
}

export class ListSittings extends PageQuery {
  @IsOptional() @IsUUID() committee?: string;
  @IsOptional() @IsIn(SITTING_STATES) state?: SittingState;
  /** Only those with a recommendation that waits for somebody to confirm it. */
  @IsOptional() @IsIn(['yes']) unconfirmed?: 'yes';
}

export class OpenSitting {
  /** The accounts of members who are there already. */
  @IsOptional() @IsArray() @ArrayUnique() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) present?: string[];
}

export class CallRoll {
  @IsUUID() account!: string;
  /** False for a member who is absent, or leaves. */
  @IsBoolean() present!: boolean;
  /** True for one who comes by video. */
  @IsOptional() @IsBoolean() remote?: boolean;
}

export class CastVote {
  @IsIn(VOTES) vote!: Vote;
}

/** A recusal, a dissent, an adjournment or a cancellation. */
export class GiveReason {
  @IsString() @MinLength(3) @MaxLength(1000) reason!: string;
}

export class CorrectMinutes {
  @IsIn(CORRECTED) section!: CorrectedPart;
  /** What is to be read, as it is to be read. */
  @IsString() @MinLength(3) @MaxLength(2000) words!: string;
  @IsString() @MinLength(3) @MaxLength(1000) reason!: string;
}

export class SignMinutes {
  /** Of the text that was read. */
  @IsString() @Matches(/^[0-9a-f]{64}$/) contentHash!: string;
  /** The name as it is signed. */
  @Unless('objection') @IsString() @MinLength(2) @MaxLength(200) signedAs?: string;
  /** In place of a signature: why it is not given. */
  @Unless('signedAs') @IsString() @MinLength(3) @MaxLength(1000) objection?: string;
}

/** An item of the case's checklist, or the label of something it does not list. */
export class AskedFor {
  @Unless('label') @IsString() @MaxLength(60) item?: string;
  @Unless('item') @IsString() @MinLength(2) @MaxLength(200) label?: string;
}

export class AnnounceDecision {
  /** Held against the votes; they decide. */
  @IsIn(OUTCOMES) outcome!: Outcome;
  /** Needed for everything but an acceptance. */
  @IsOptional() @IsString() @MinLength(3) @MaxLength(2000) reason?: string;
  /** What is asked for, with a completion request. */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => AskedFor) items?: AskedFor[];
}

export class ConfirmRecommendation {
  @IsBoolean() confirmed!: boolean;
  /** Needed where it is not confirmed. */
  @IsOptional() @IsString() @MinLength(3) @MaxLength(2000) reason?: string;
}
