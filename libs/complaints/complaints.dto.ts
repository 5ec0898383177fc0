import { IsInstant, IsVersion, PageQuery } from '@sanad/platform';
import { CHANNEL_KINDS, type ChannelKind } from '@sanad/policy/pure';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import {
  COMPLAINT_KINDS,
  COMPLAINT_OUTCOMES,
  COMPLAINT_STATES,
  PARTIES,
  RUNGS,
  SEVERITIES,
  type ComplaintKind,
  type ComplaintState,
  type DecidedOutcome,
  type Party,
  type Rung,
  type Severity,
} from './complaint.kinds';
import { COMPLAINT_VIEWS, type ComplaintListView } from './complaints.list-views';

const MOST_VIEWERS = 20;

const isDecided = (outcome: string): outcome is DecidedOutcome => outcome !== 'settled' && outcome !== 'withdrawn';
const DECIDED = COMPLAINT_OUTCOMES.filter(isDecided);

class ReporterBody {
  @IsString() @MinLength(2) @MaxLength(200) name!: string;
  @IsOptional() @IsString() @MaxLength(30) mobile?: string;
  @IsOptional() @IsEmail() @MaxLength(200) email?: string;
}

export class LodgeComplaint {
  @IsIn(COMPLAINT_KINDS) kind!: ComplaintKind;
  /** What it is about. */
  @IsString() @MinLength(2) @MaxLength(4000) subject!: string;
  /** What would put it right, in the words of whoever complains. */
  @IsOptional() @IsString() @MaxLength(2000) remedySought?: string;
  /** The person or the service complained of, in the words of whoever complains. */
  @IsOptional() @IsString() @MaxLength(300) concerns?: string;
  /** A person of the register; left out where they stay unnamed, and with a report of a violation. */
  @IsOptional() @IsUUID() complainant?: string;
  @IsOptional() @IsBoolean() anonymous?: boolean;
  /** Who reports a violation: sealed at once. */
  @IsOptional() @ValidateNested() @Type(() => ReporterBody) reporter?: ReporterBody;
  /** The means of the answer; the channel it came by, where it is left out. */
  @IsOptional() @IsString() @MinLength(2) @MaxLength(100) replyChannel?: string;
  @IsIn(CHANNEL_KINDS) channel!: ChannelKind;
  @IsOptional() @IsString() @MaxLength(100) channelLabel?: string;
  @IsOptional() @IsInt() @Min(1) @Max(1000) faxPages?: number;
  /** The account of the person complained of, where they work here. */
  @IsOptional() @IsUUID() about?: string;
  /** The request it concerns. Nothing of it is touched. */
  @IsOptional() @IsUUID() case?: string;
  @IsOptional() @IsInstant() receivedAt?: Date;
  /** The receipt was handed over at once, which acknowledges it. */
  @IsOptional() @IsBoolean() receiptGiven?: boolean;
}

type YesOrNo = 'yes' | 'no';

/** Reports of violations are looked at apart from the others; without a word on it a list holds both. */
export class ComplaintViewsQuery {
  @IsOptional() @IsIn(['yes', 'no']) reports?: YesOrNo;
}

export class ComplaintQuery extends PageQuery {
  @IsOptional() @IsIn(COMPLAINT_VIEWS) view?: ComplaintListView;
  @IsOptional() @IsIn(['yes', 'no']) reports?: YesOrNo;
  @IsOptional() @IsIn(SEVERITIES) severity?: Severity;
  @IsOptional() @IsIn(RUNGS) rung?: Rung;
  @IsOptional() @IsIn(['yes', 'no']) sensitive?: YesOrNo;
  /** A clock of it that runs is over: a limit of the text, or a target that was added. */
  @IsOptional() @IsIn(['yes', 'no']) overdue?: YesOrNo;
  /** Written as people write it, spaces and small letters among it. */
  @IsOptional() @IsString() @MaxLength(40) reference?: string;
  @IsOptional() @IsIn(COMPLAINT_KINDS) kind?: ComplaintKind;
  @IsOptional() @IsIn(COMPLAINT_STATES) state?: ComplaintState;
  /** The account of whom it was put to. */
  @IsOptional() @IsUUID() handler?: string;
}

/** What any change may say: the version of the complaint it was decided on. */
export class OnComplaint {
  @IsOptional() @IsVersion() version?: number;
}

class WithViewers extends OnComplaint {
  /** Accounts that may see a sensitive one; those that were named stay so. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(MOST_VIEWERS)
  @IsUUID(undefined, { each: true })
  viewers?: string[];
}

export class AssessComplaint extends WithViewers {
  @IsIn(SEVERITIES) severity!: Severity;
  /** A word of the office's own, by which management counts. */
  @IsOptional() @IsString() @MinLength(2) @MaxLength(60) theme?: string;
  @IsOptional() @IsBoolean() sensitive?: boolean;
}

export class IdentifyComplaint extends WithViewers {
  /** The account of the person complained of; left out where it is nobody of the staff. */
  @IsOptional() @IsUUID() about?: string;
  /** Needed where somebody else was named before, or meant. */
  @IsOptional() @IsString() @MinLength(3) @MaxLength(1000) reason?: string;
}

export class RouteComplaint extends WithViewers {
  @IsOptional() @IsUUID() committee?: string;
  @IsOptional() @IsUUID() assignee?: string;
}

export class SettlementWords extends OnComplaint {
  @IsString() @MinLength(3) @MaxLength(4000) words!: string;
}

export class MakeOffer extends SettlementWords {
  @IsIn(PARTIES) party!: Party;
}

export class AnswerOffer extends MakeOffer {
  @IsBoolean() consents!: boolean;
}

export class ResolveComplaint extends OnComplaint {
  @IsIn(DECIDED) outcome!: DecidedOutcome;
  @IsString() @MinLength(3) @MaxLength(4000) reason!: string;
}

export class TellOutcome extends OnComplaint {
  /** Told on the spot; otherwise a message goes out by the means agreed. */
  @IsOptional() @IsBoolean() inPerson?: boolean;
}

export class RespondToOutcome extends OnComplaint {
  @IsBoolean() accepted!: boolean;
  @IsOptional() @IsString() @MaxLength(4000) words?: string;
}

export class EscalateComplaint extends OnComplaint {
  @IsString() @MinLength(3) @MaxLength(1000) reason!: string;
  /** Needed for the step to the supervising body: under which number it was put there. */
  @IsOptional() @IsString() @MinLength(1) @MaxLength(100) outsideReference?: string;
}

export class ReopenComplaint extends OnComplaint {
  @IsString() @MinLength(3) @MaxLength(1000) reason!: string;
}
