import { OriginView } from '@sanad/deadlines';
import { Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { COMPENSATION_LETTERS } from './compensation.kinds';

/** Whole halalas in digits. */
export const AMOUNT = /^-?[0-9]{1,20}$/;

class CompensationWordsView {
  @IsString() ar!: string;
  @IsString() en!: string;
}

export class CompensationCodeView extends CompensationWordsView {
  @IsString() code!: string;
}

class CompensationNameView {
  @IsUUID() id!: string;
  @IsString() name!: string;
}

/** A file as lists show it. */
export class CompensationSummaryView {
  @IsUUID() id!: string;
  @IsString() reference!: string;
  @ValidateNested() @Type(() => CompensationCodeView) origin!: CompensationCodeView;
  @ValidateNested() @Type(() => CompensationCodeView) state!: CompensationCodeView;
  @ValidateNested() @Type(() => CompensationNameView) claimant!: CompensationNameView;
  /** What was agreed on, in halalas. */
  @Nullable() @Matches(AMOUNT) amount!: string | null;
  @IsDate() openedAt!: Date;
  /** To be named with a change that depends on what was read. */
  @IsInt() version!: number;
}

export class CompensationClauseView {
  @IsString() id!: string;
  @IsString() text!: string;
  @ValidateNested() @Type(() => CompensationWordsView) citation!: CompensationWordsView;
}

/** What keeps a payment locked, and the clauses it rests on. */
class CompensationLockView extends CompensationCodeView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => CompensationClauseView) clauses!: CompensationClauseView[];
}

/** People who stand on two sides of a file. */
class CompensationWarningView extends CompensationCodeView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => CompensationNameView) people!: CompensationNameView[];
}

class CompensationComplaintView {
  @IsUUID() id!: string;
  @IsString() reference!: string;
  /** A report of a violation, which has a page of its own. */
  @IsBoolean() isReport!: boolean;
}

class CompensationAlikeView {
  @IsUUID() id!: string;
  @IsString() reference!: string;
  @ValidateNested() @Type(() => CompensationCodeView) state!: CompensationCodeView;
  /** What makes it look like a file of the same harm. */
  @ValidateNested() @Type(() => CompensationCodeView) likeness!: CompensationCodeView;
}

class CompensationApartView {
  @IsString() reason!: string;
  @IsString() by!: string;
  @IsDate() at!: Date;
}

class CompensationProofMemberView {
  @IsUUID() account!: string;
  @IsString() name!: string;
  @ValidateNested() @Type(() => CompensationCodeView) stand!: CompensationCodeView;
  /** Why they stepped back. */
  @Nullable() @IsString() reason!: string | null;
}

class CompensationProofView {
  @IsUUID() id!: string;
  @ValidateNested() @Type(() => CompensationCodeView) kind!: CompensationCodeView;
  @ValidateNested() @Type(() => CompensationCodeView) standing!: CompensationCodeView;
  /** `YYYY-MM-DD` */
  @Nullable() @IsString() dated!: string | null;
  @Nullable() @IsString() number!: string | null;
  @Nullable() @IsString() issuedBy!: string | null;
  @Nullable() @IsString() harm!: string | null;
  @Nullable() @IsString() extent!: string | null;
  @Nullable() @IsString() causes!: string | null;
  @IsBoolean() isFinal!: boolean;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => CompensationProofMemberView)
  members!: CompensationProofMemberView[];
  @Nullable() @IsString() admittedBy!: string | null;
  @Nullable() @ValidateNested() @Type(() => CompensationCodeView) admittedAs!: CompensationCodeView | null;
  @Nullable() @IsString() entitledBy!: string | null;
  /** In halalas, of what a court or an authority awarded. */
  @Nullable() @Matches(AMOUNT) awarded!: string | null;
  /** Whether its amount may be taken without a settlement. */
  @IsBoolean() executable!: boolean;
  @Nullable() @IsUUID() documentId!: string | null;
  @IsString() enteredBy!: string;
  @Nullable() @IsDate() validatedAt!: Date | null;
  @Nullable() @IsString() validatedBy!: string | null;
  @Nullable() @IsString() withdrawnReason!: string | null;
  /** What it still lacks before somebody may validate it. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => CompensationCodeView) lacks!: CompensationCodeView[];
  /** Whether whoever asks may validate it: somebody else than whoever entered it. */
  @IsBoolean() yours!: boolean;
}

class CompensationOfferView {
  @ValidateNested() @Type(() => CompensationCodeView) step!: CompensationCodeView;
  @ValidateNested() @Type(() => CompensationCodeView) party!: CompensationCodeView;
  @Nullable() @Matches(AMOUNT) amount!: string | null;
  @IsString() words!: string;
  @IsDate() at!: Date;
  @IsString() enteredBy!: string;
}

class CompensationSignatureView {
  @ValidateNested() @Type(() => CompensationCodeView) party!: CompensationCodeView;
  @ValidateNested() @Type(() => CompensationCodeView) method!: CompensationCodeView;
  @IsString() signedAs!: string;
  @IsDate() at!: Date;
}

class CompensationApprovalView {
  @IsString() name!: string;
  @ValidateNested() @Type(() => CompensationCodeView) verdict!: CompensationCodeView;
  @Nullable() @IsString() reason!: string | null;
  @IsDate() at!: Date;
}

class CompensationApprovalsView {
  /** Null where nobody has added approvals: none is asked for. */
  @Nullable() @IsInt() needed!: number | null;
  /** The amount lies above every step that was added. */
  @IsBoolean() beyond!: boolean;
  @IsInt() given!: number;
  /** Who added the steps. */
  @Nullable() @ValidateNested() @Type(() => OriginView) from!: OriginView | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CompensationApprovalView) items!: CompensationApprovalView[];
}

class CompensationPaymentView {
  @IsInt() attempt!: number;
  @ValidateNested() @Type(() => CompensationCodeView) step!: CompensationCodeView;
  @Matches(AMOUNT) amount!: string;
  @Nullable() @ValidateNested() @Type(() => CompensationCodeView) payBy!: CompensationCodeView | null;
  /** The last four characters of the account. */
  @Nullable() @IsString() ibanTail!: string | null;
  @Nullable() @IsString() reference!: string | null;
  @Nullable() @IsString() reason!: string | null;
  @IsDate() at!: Date;
  @IsString() by!: string;
}

class CompensationActionView extends CompensationCodeView {
  @IsBoolean() open!: boolean;
  /** Whether a role of whoever asks may take it. Both have to hold. */
  @IsBoolean() yours!: boolean;
  @IsArray() @IsString({ each: true }) roles!: string[];
  /** Why it cannot be taken. */
  @IsOptional() @ValidateNested() @Type(() => CompensationCodeView) why?: CompensationCodeView;
}

class CompensationSeatView {
  @IsUUID() account!: string;
  @IsString() name!: string;
}

/** Whoever sat on a day in the body whose minutes count. */
export class CompensationSeatsView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => CompensationSeatView) items!: CompensationSeatView[];
}

export class CompensationView extends CompensationSummaryView {
  @Nullable() @IsUUID() complaintId!: string | null;
  /** Null also where whoever asks may not see the complaint. */
  @Nullable() @ValidateNested() @Type(() => CompensationComplaintView) complaint!: CompensationComplaintView | null;
  @Nullable() @IsUUID() caseId!: string | null;
  @Nullable() @ValidateNested() @Type(() => CompensationNameView) about!: CompensationNameView | null;
  @IsString() harm!: string;
  /** `YYYY-MM-DD` */
  @Nullable() @IsString() harmedOn!: string | null;
  /** Files that were opened before and may be about the same harm, as far as whoever asks finds them. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => CompensationAlikeView) alike!: CompensationAlikeView[];
  /** How many more there are that whoever asks does not find. */
  @IsInt() alikeUnseen!: number;
  /** Why it is another harm, and who said so. */
  @Nullable() @ValidateNested() @Type(() => CompensationApartView) apart!: CompensationApartView | null;
  @IsString() replyChannel!: string;
  @Nullable() @IsString() terms!: string | null;
  /** Of the text, or who added the chapter. */
  @ValidateNested() @Type(() => OriginView) from!: OriginView;
  /** How the conditions are read; null while nobody has chosen. */
  @Nullable() @ValidateNested() @Type(() => CompensationCodeView) reading!: CompensationCodeView | null;
  @Nullable() @ValidateNested() @Type(() => OriginView) readingFrom!: OriginView | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CompensationClauseView) conditions!: CompensationClauseView[];
  /** The body whose minutes admit a harm, as the policy names it. */
  @Nullable() @IsString() body!: string | null;
  /** Whoever sits in it today. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => CompensationSeatView) seated!: CompensationSeatView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CompensationWarningView) warnings!: CompensationWarningView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CompensationLockView) locks!: CompensationLockView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CompensationProofView) proofs!: CompensationProofView[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => CompensationOfferView) offers!: CompensationOfferView[];
  /** Whose answer the open offer waits for. */
  @Nullable() @IsString() answerer!: string | null;
  /** Of what is signed; to be sent back with a signature. */
  @Nullable() @IsString() contentHash!: string | null;
  @Nullable() @IsUUID() scanId!: string | null;
  /** The paper whose amount was taken without a settlement, and who took it. */
  @Nullable() @IsUUID() restsOn!: string | null;
  @Nullable() @IsString() adoptedBy!: string | null;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => CompensationSignatureView)
  signatures!: CompensationSignatureView[];
  @ValidateNested() @Type(() => CompensationApprovalsView) approvals!: CompensationApprovalsView;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CompensationPaymentView) ledger!: CompensationPaymentView[];
  /** Paid and not come back, in halalas. */
  @Matches(AMOUNT) paid!: string;
  @Nullable() @ValidateNested() @Type(() => CompensationCodeView) refusedBy!: CompensationCodeView | null;
  @Nullable() @IsString() refusedReason!: string | null;
  @Nullable() @IsDate() refusedAt!: Date | null;
  @Nullable() @IsDate() settledAt!: Date | null;
  @Nullable() @IsDate() paidAt!: Date | null;
  @Nullable() @IsDate() closedAt!: Date | null;
  /** Letters that there is something to write in. */
  @IsArray() @IsIn(COMPENSATION_LETTERS, { each: true }) letters!: (typeof COMPENSATION_LETTERS)[number][];
  /** What can be done now, and what cannot, with the reason. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => CompensationActionView) openActions!: CompensationActionView[];
}

class CompensationFileNameView {
  @IsUUID() id!: string;
  @IsString() reference!: string;
}

/** Whether a file may be opened from a complaint, and with what it would begin. */
export class CompensationOpeningView {
  /** By the policy and by what came of the complaint. */
  @IsBoolean() open!: boolean;
  /** Whether a role of whoever asks may open it. Both have to hold. */
  @IsBoolean() yours!: boolean;
  @Nullable() @ValidateNested() @Type(() => CompensationCodeView) why!: CompensationCodeView | null;
  /** The one that was opened from it, where whoever asks may see it. */
  @Nullable() @ValidateNested() @Type(() => CompensationFileNameView) file!: CompensationFileNameView | null;
  @ValidateNested() @Type(() => CompensationComplaintView) complaint!: CompensationComplaintView;
  @IsString() subject!: string;
  /** Null where whoever complained stays unnamed: somebody is named then. */
  @Nullable() @ValidateNested() @Type(() => CompensationNameView) claimant!: CompensationNameView | null;
  /** Whom the complaint is about, and the file with it. */
  @Nullable() @ValidateNested() @Type(() => CompensationNameView) about!: CompensationNameView | null;
  /** Whom it may be about, as long as nobody has said so. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => CompensationNameView) meant!: CompensationNameView[];
}

class CompensationLineView extends CompensationCodeView {
  @IsDate() at!: Date;
  @Nullable() @IsString() by!: string | null;
}

export class CompensationTimelineView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => CompensationLineView) items!: CompensationLineView[];
}
