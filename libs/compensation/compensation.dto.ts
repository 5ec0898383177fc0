import { IsDay, IsVersion, PageQuery } from '@sanad/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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
  ADMITTERS,
  APPROVAL_VERDICTS,
  COMPENSATION_ORIGINS,
  COMPENSATION_STATES,
  MEMBER_STANDS,
  PAYMENT_MEANS,
  PROOF_KINDS,
  SETTLING_PARTIES,
  SIGNING_METHODS,
  type Admitter,
  type ApprovalVerdict,
  type CompensationOrigin,
  type CompensationState,
  type MemberStand,
  type PaymentMeans,
  type ProofKind,
  type SettlingParty,
  type SigningMethod,
} from './compensation.kinds';
import { HALALAS } from './money.states';

const MOST_MEMBERS = 20;
const DRAWING = 60_000;

export class OpenCompensation {
  /** One that was upheld, at least in part. */
  @IsOptional() @IsUUID() complaint?: string;
  @IsOptional() @IsUUID() case?: string;
  /** A person of the register; left out where the complaint or the case says who was harmed. */
  @IsOptional() @IsUUID() claimant?: string;
  /** The account of the person complained of, where they work here. */
  @IsOptional() @IsUUID() about?: string;
  @IsString() @MinLength(3) @MaxLength(4000) harm!: string;
  /** The day on which it happened. */
  @IsOptional() @IsDay() harmedOn?: string;
  /** Why it is another harm, where a file stands that may be about the same one. */
  @IsOptional() @IsString() @MinLength(3) @MaxLength(2000) anotherHarm?: string;
  /** Of a file by itself. */
  @IsOptional() @IsString() @MinLength(2) @MaxLength(100) replyChannel?: string;
}

export class CompensationSeatsQuery {
  /** Of the minutes. */
  @IsOptional() @IsDay() day?: string;
}

export class CompensationQuery extends PageQuery {
  @IsOptional() @IsIn(COMPENSATION_STATES) state?: CompensationState;
  @IsOptional() @IsIn(COMPENSATION_ORIGINS) origin?: CompensationOrigin;
}

/** What any change may say: the version of the file it was decided on. */
export class OnCompensation {
  @IsOptional() @IsVersion() version?: number;
}

class MinutesMemberBody {
  @IsUUID() account!: string;
  @IsIn(MEMBER_STANDS) stand!: MemberStand;
  /** Why they stepped back. */
  @IsOptional() @IsString() @MaxLength(2000) reason?: string;
}

export class AddCompensationProof extends OnCompensation {
  @IsIn(PROOF_KINDS) kind!: ProofKind;
  @IsOptional() @IsDay() dated?: string;
  @IsOptional() @IsString() @MaxLength(100) number?: string;
  @IsOptional() @IsString() @MaxLength(300) issuedBy?: string;
  @IsOptional() @IsString() @MaxLength(4000) harm?: string;
  @IsOptional() @IsString() @MaxLength(4000) extent?: string;
  @IsOptional() @IsString() @MaxLength(4000) causes?: string;
  /** Of a ruling: no way leads past it any more. */
  @IsOptional() @IsBoolean() isFinal?: boolean;
  /** Of minutes: everybody who sat in the body on that day. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_MEMBERS)
  @ValidateNested({ each: true })
  @Type(() => MinutesMemberBody)
  members?: MinutesMemberBody[];
  /** Of minutes: who admitted the harm for the association. */
  @IsOptional() @IsString() @MaxLength(200) admittedBy?: string;
  @IsOptional() @IsIn(ADMITTERS) admittedAs?: Admitter;
  /** Of an attorney: by which paper. */
  @IsOptional() @IsString() @MaxLength(300) entitledBy?: string;
  /** Of a judgment or a ruling: whole halalas in digits. */
  @IsOptional() @Matches(HALALAS) awarded?: string;
}

export class WithCompensationReason extends OnCompensation {
  @IsString() @MinLength(3) @MaxLength(2000) reason!: string;
}

export class MakeCompensationOffer extends OnCompensation {
  @IsIn(SETTLING_PARTIES) party!: SettlingParty;
  /** Whole halalas in digits, up to one billion riyals. */
  @Matches(HALALAS) halalas!: string;
  @IsString() @MinLength(3) @MaxLength(4000) words!: string;
}

export class AdoptCompensationAmount extends OnCompensation {
  /** The paper whose amount is taken. */
  @IsUUID() proof!: string;
  /** Of a paper that awards none: whole halalas in digits. */
  @IsOptional() @Matches(HALALAS) halalas?: string;
  @IsString() @MinLength(3) @MaxLength(4000) words!: string;
}

export class AnswerCompensationOffer extends OnCompensation {
  @IsIn(SETTLING_PARTIES) party!: SettlingParty;
  @IsBoolean() accepts!: boolean;
  @IsString() @MinLength(3) @MaxLength(4000) words!: string;
}

export class RefuseSettlement extends WithCompensationReason {
  @IsIn(SETTLING_PARTIES) party!: SettlingParty;
}

export class SignSettlement extends OnCompensation {
  @IsIn(SIGNING_METHODS) method!: SigningMethod;
  @IsString() @MinLength(2) @MaxLength(200) signedAs!: string;
  /** The strokes of a drawn signature, as a path. */
  @IsOptional() @IsString() @MinLength(1) @MaxLength(DRAWING) drawing?: string;
  /** Of what the signer was shown. */
  @Matches(/^[0-9a-f]{64}$/) contentHash!: string;
}

export class ApproveCompensation extends OnCompensation {
  @IsIn(APPROVAL_VERDICTS) verdict!: ApprovalVerdict;
  /** Needed where it is sent back. */
  @IsOptional() @IsString() @MinLength(3) @MaxLength(2000) reason?: string;
}

export class OrderCompensation extends OnCompensation {
  @IsIn(PAYMENT_MEANS) payBy!: PaymentMeans;
  /** Of a transfer. */
  @IsOptional() @IsString() @MinLength(15) @MaxLength(40) iban?: string;
}

export class AttestCompensation extends OnCompensation {
  /** Of the bank, or the number of the cheque. */
  @IsString() @MinLength(1) @MaxLength(100) reference!: string;
}
