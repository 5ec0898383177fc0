import type { CivilDate } from '@sanad/business-time';
import type { Subject } from '@sanad/deadlines';
import type { AccountId } from '@sanad/kernel';
import type { PinnedPolicy } from '@sanad/policy';
import type { AttestationMethod, Capacity, CaseKind, CaseState, ItemState, Origin } from './case.kinds';
import { dateOf } from './times';

/** A hardship that lets a notice go out before the floor: who said so, when, and why. */
export interface FloorOverride {
  readonly by: AccountId;
  readonly at: string;
  readonly why: string;
}

/** A case as its row has it. */
export interface CaseFile {
  readonly id: string;
  readonly kind: CaseKind;
  readonly reference: string;
  readonly policyVersionId: string;
  readonly state: CaseState;
  readonly origin: Origin;
  /** A kind of channel; `channelLabel` where the policy knows no such kind. */
  readonly channel: string;
  readonly channelLabel: string | null;
  readonly channelListed: boolean;
  readonly subject: string;
  readonly applicantId: string;
  readonly beneficiaryId: string;
  readonly capacity: Capacity;
  readonly replyChannel: string;
  /** Of its version; null where it came to the office itself, or nobody said. */
  readonly branch: string | null;
  readonly delegateId: AccountId | null;
  readonly delegateReceivedAt: Date | null;
  /** Where only the day is known: the beginning of that day. */
  readonly receivedAt: Date;
  readonly receivedDateOnly: boolean;
  readonly enteredAt: Date;
  /** Of the letter by which it came, as they stand on it. */
  readonly letterNumber: string | null;
  readonly letterDate: string | null;
  /** The number as it is searched for. */
  readonly letterKey: string | null;
  readonly criteriaGivenAt: Date | null;
  readonly completeAt: Date | null;
  /** When the clock was last stopped; kept after it went on. */
  readonly pausedAt: Date | null;
  /** The applicant changed the request: its clock begins anew once it is complete again. */
  readonly clockRestarts: boolean;
  /** Since when nothing is owed by the applicant any more, while nobody has ruled the request complete. */
  readonly awaitsRulingSince: Date | null;
  /** Its version sets no limit on the answer from above. */
  readonly unbounded: boolean;
  readonly putToCommitteeAt: Date | null;
  readonly decidedAt: Date | null;
  readonly decisionId: string | null;
  readonly decisionReason: string | null;
  readonly notifiedAt: Date | null;
  readonly bouncedAt: Date | null;
  readonly repliedAt: Date | null;
  readonly closedAt: Date | null;
  readonly floorOverride: FloorOverride | null;
  readonly fileNumber: number | null;
  readonly assigneeId: AccountId | null;
  readonly version: number;
}

/** One line of the checklist of the pinned version, or of what was asked for afterwards. */
export interface CaseItem {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly validityMonths: number | null;
  readonly state: ItemState;
  readonly arrivedAt: Date | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** Its validity had ended on the day it was submitted. What ends later does not undo it. */
  readonly lapsed: boolean;
  readonly reason: string | null;
}

export interface Attestation {
  readonly id: string;
  readonly content: Readonly<Record<string, string>>;
  readonly contentHash: string;
  readonly wordingVersion: string;
  readonly method: AttestationMethod;
  readonly capacity: Capacity;
  readonly signedAs: string;
  readonly signedAt: Date;
  /** Whether the strokes of the signature lie with it, sealed. */
  readonly drawn: boolean;
  readonly countersignedBy: string | null;
  readonly voidedAt: Date | null;
  readonly voidedBecause: string | null;
}

export interface Entitlement {
  readonly id: string;
  readonly description: string;
  /** `YYYY-MM-DD` */
  readonly dueOn: string;
  readonly deliveredAt: Date | null;
  readonly proof: string | null;
  readonly partial: boolean;
  readonly cancelledBecause: string | null;
}

/** A case with everything its gates look at. */
export interface Dossier {
  readonly file: CaseFile;
  readonly items: readonly CaseItem[];
  /** Oldest first; at most the last one stands. */
  readonly attestations: readonly Attestation[];
  readonly entitlements: readonly Entitlement[];
  readonly policy: PinnedPolicy;
}

export const clockOf = ({ kind, id }: Pick<CaseFile, 'kind' | 'id'>): Subject => ({ type: kind, id });

export const missingItems = (items: readonly CaseItem[]): CaseItem[] =>
  items.filter(({ required, state }) => required && (state === 'missing' || state === 'notValid'));

export const standingAttestation = ({ attestations }: Dossier): Attestation | undefined =>
  attestations.find(({ voidedAt }) => voidedAt === null);

/** When the request was submitted, by the receipt that its policy names. */
export function submittedAt(
  { receivedAt, delegateReceivedAt }: Pick<CaseFile, 'receivedAt' | 'delegateReceivedAt'>,
  { effective }: PinnedPolicy,
): Date {
  return delegateReceivedAt && effective.delegateReceipt?.value === 'delegate' ? delegateReceivedAt : receivedAt;
}

/** A moment of the case as it is known: the day alone where the request came with no more than that. */
export function asKnown(file: Pick<CaseFile, 'receivedAt' | 'receivedDateOnly'>, at: Date): Date | CivilDate {
  return file.receivedDateOnly && at.getTime() === file.receivedAt.getTime() ? dateOf(at) : at;
}
