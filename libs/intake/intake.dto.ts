import { STANDING_STATES, type StandingState } from '@sanad/deadlines';
import { IsDay, IsDayOrInstant, IsInstant, IsVersion, PageQuery, Unless } from '@sanad/platform';
import { CHANNEL_KINDS, type ChannelKind } from '@sanad/policy/pure';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import {
  ATTESTATION_METHODS,
  CAPACITIES,
  CASE_KINDS,
  CASE_STATES,
  ORIGINS,
  REPLY_MEANS,
  type AttestationMethod,
  type Capacity,
  type CaseKind,
  type CaseState,
  type Origin,
  type ReplyMeans,
} from './case.kinds';
import { LIST_VIEWS, type ListViewName } from './list-views';

/** What any change may say: the version of the case it was decided on. */
export class OnVersion {
  /** A change made meanwhile is not overwritten: 409 says what it was. */
  @IsOptional() @IsVersion() version?: number;
}

class Document {
  /** When it arrived; now, or with the request, where it is left out. */
  @IsOptional() @IsInstant() arrivedAt?: Date;
  @IsOptional() @IsDay() validFrom?: string;
  @IsOptional() @IsDay() validUntil?: string;
}

class BroughtAlong extends Document {
  @IsString() @MaxLength(60) item!: string;
}

class DelegateReceipt {
  @IsUUID() account!: string;
  @IsInstant() receivedAt!: Date;
}

export class ReceiveCase {
  @IsIn(CASE_KINDS) kind!: CaseKind;
  /** What is asked for, in few words; no identity numbers. */
  @IsString() @MinLength(2) @MaxLength(2000) subject!: string;
  @IsUUID() applicant!: string;
  /** For whom, where the applicant is a guardian or an agent. */
  @IsOptional() @IsUUID() beneficiary?: string;
  @IsOptional() @IsIn(CAPACITIES) capacity?: Capacity;
  @IsIn(CHANNEL_KINDS) channel!: ChannelKind;
  @IsOptional() @IsString() @MaxLength(100) channelLabel?: string;
  /** The means agreed for the reply; it may lie outside the list of the policy. */
  @IsString() @MinLength(2) @MaxLength(100) replyChannel!: string;
  @IsOptional() @IsIn(ORIGINS) origin?: Origin;
  /** When it arrived, apart from when it is entered; the day alone where nobody knows the hour, as with a letter. */
  @IsOptional() @IsDayOrInstant() receivedAt?: Date | string;
  /** Of the letter by which it came: its own number, and its own date, as they stand on it. */
  @IsOptional() @IsString() @MinLength(1) @MaxLength(60) letterNumber?: string;
  @IsOptional() @IsString() @MinLength(1) @MaxLength(60) letterDate?: string;
  /** Of the policy in force: the branch at which it was received. */
  @IsOptional() @IsString() @MaxLength(100) branch?: string;
  @IsOptional() @ValidateNested() @Type(() => DelegateReceipt) delegate?: DelegateReceipt;
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => BroughtAlong)
  @IsArray()
  @ArrayMaxSize(50)
  items?: BroughtAlong[];
  /** Criteria and conditions were handed over at once. */
  @IsOptional() @IsBoolean() criteriaGiven?: boolean;
  @IsOptional() @IsUUID() assignee?: string;
}

/** Who has a case, as a list is asked: `me`, `none`, or an account. */
export const ASSIGNEE_ASKED = /^(me|none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export class CaseQuery extends PageQuery {
  /** One of `/api/case-views`; the other conditions narrow it further. */
  @IsOptional() @IsIn(LIST_VIEWS) view?: ListViewName;
  /** A reference, the number of a letter, or the beginnings of words of a name, of the applicant or the beneficiary. */
  @IsOptional() @IsString() @MinLength(2) @MaxLength(200) q?: string;
  @IsOptional() @IsString() @MaxLength(40) tag?: string;
  @IsOptional() @IsIn(CASE_KINDS) kind?: CaseKind;
  @IsOptional() @IsIn(CASE_STATES) state?: CaseState;
  /** `me`, `none`, or an account. */
  @IsOptional() @Matches(ASSIGNEE_ASKED) assignee?: string;
  /** The id of a branch of the policy: cases received there. */
  @IsOptional() @IsString() @MaxLength(100) branch?: string;
  /** `no` for cases that came on a channel the policy does not list. */
  @IsOptional() @IsIn(['yes', 'no']) listed?: 'yes' | 'no';
  /** `yes` for requests whose applicants owe nothing more, and which wait for the ruling on their completeness. */
  @IsOptional() @IsIn(['yes', 'no']) awaitsRuling?: 'yes' | 'no';
  @IsOptional() @IsIn(STANDING_STATES) standing?: StandingState;
  @IsOptional() @IsUUID() applicant?: string;
  /** As somebody wrote it down; spaces, hyphens and small letters do not matter. */
  @IsOptional() @IsString() @MaxLength(40) reference?: string;
}

export class CorrectCase {
  @IsVersion() version!: number;
  /** Who changes it: the applicant what is asked for, or the office what it wrote down. */
  @IsIn(['applicant', 'office']) by!: 'applicant' | 'office';
  @IsOptional() @IsString() @MinLength(2) @MaxLength(2000) subject?: string;
  @IsOptional() @IsUUID() beneficiary?: string;
  @IsOptional() @IsIn(CAPACITIES) capacity?: Capacity;
  @IsOptional() @IsString() @MinLength(2) @MaxLength(100) replyChannel?: string;
  /** Of the letter by which it came, which nobody signed for; empty where it has none. */
  @IsOptional() @IsString() @MaxLength(60) letterNumber?: string;
  @IsOptional() @IsString() @MaxLength(60) letterDate?: string;
}

export class BringItem extends Document {
  @IsOptional() @IsVersion() version?: number;
}

export class RuleItem extends OnVersion {
  @IsBoolean() valid!: boolean;
  @IsOptional() @IsString() @MinLength(3) @MaxLength(500) reason?: string;
}

export class AttestCase extends OnVersion {
  @IsIn(ATTESTATION_METHODS) method!: AttestationMethod;
  @IsString() @MinLength(2) @MaxLength(200) signedAs!: string;
  /** When it was given; not before what it covers was there. */
  @IsOptional() @IsInstant() signedAt?: Date;
  /** Of a drawn signature: its strokes over 600 by 200 points, as a path of SVG that knows M and L alone. Sealed under the applicant's key. */
  @IsOptional() @MaxLength(20_000) @Matches(/^M\d{1,4} \d{1,4}(?: [ML]\d{1,4} \d{1,4})*$/) drawing?: string;
  /** Of what the signer was shown. */
  @IsOptional() @Matches(/^[0-9a-f]{64}$/) contentHash?: string;
}

/** An item of the checklist, or the label of one it does not have. */
export class AskedItem {
  @Unless('label') @IsString() @MaxLength(60) item?: string;
  @Unless('item') @IsString() @MinLength(2) @MaxLength(200) label?: string;
}

export class RequestItems extends OnVersion {
  @ValidateNested({ each: true }) @Type(() => AskedItem) @ArrayNotEmpty() @ArrayMaxSize(20) items!: AskedItem[];
  @IsString() @MinLength(3) @MaxLength(500) reason!: string;
}

export class ReasonedAction extends OnVersion {
  @IsString() @MinLength(3) @MaxLength(500) why!: string;
}

export class AttestReply extends OnVersion {
  @IsIn(REPLY_MEANS) means!: ReplyMeans;
  @IsOptional() @IsInstant() at?: Date;
}

export class AgreeReplyChannel extends OnVersion {
  /** It may lie outside the list of the policy. */
  @IsString() @MinLength(2) @MaxLength(100) replyChannel!: string;
}

export class RecordBounce extends OnVersion {
  @IsOptional() @IsInstant() at?: Date;
}

class PromisedService {
  @IsString() @MinLength(2) @MaxLength(500) description!: string;
  @IsDay() dueOn!: string;
}

export class PromiseDelivery extends PromisedService {
  @IsOptional() @IsVersion() version?: number;
}

export class RecordDelivery extends OnVersion {
  /** What shows that it was delivered: a number of a receipt or of a transfer. */
  @IsString() @MinLength(2) @MaxLength(500) proof!: string;
  @IsOptional() @IsInstant() at?: Date;
  /** What is still due, where only a part was delivered. */
  @IsOptional() @ValidateNested() @Type(() => PromisedService) remainder?: PromisedService;
}

export class AssignCase extends OnVersion {
  /** Whoever is to have it; whoever asks, where it is left out. */
  @IsOptional() @IsUUID() assignee?: string;
}

export class AnswerBody extends OnVersion {
  @IsString() @MinLength(2) @MaxLength(5000) answer!: string;
  /** What it rests on: the clause, the guide, and their version. */
  @IsString() @MinLength(2) @MaxLength(500) source!: string;
}

export class ReferCase extends OnVersion {
  @IsString() @MinLength(3) @MaxLength(2000) question!: string;
}

export class StartVisit {
  @IsString() @MinLength(2) @MaxLength(200) place!: string;
  @IsOptional() @IsUUID() person?: string;
  @IsOptional() @IsUUID() caseId?: string;
  @IsOptional() @IsInstant() arrivedAt?: Date;
}

export class EndVisit {
  @IsOptional() @IsUUID() caseId?: string;
  @IsOptional() @IsInstant() endedAt?: Date;
  /** The itemised receipt of what is missing was handed over. */
  @IsOptional() @IsBoolean() receiptGiven?: boolean;
}
