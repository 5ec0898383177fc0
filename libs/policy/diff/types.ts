import type { Bilingual } from '@sanad/messages';
import type { PolicyAnswers } from '../schema/decisions';
import type { PolicyDocument } from '../schema/document';
import type { SectionKind } from '../schema/vocabulary';

/** What a version says: its text with its rules, and what people answered and added beside it. */
export interface PolicyContent {
  readonly document: PolicyDocument;
  readonly answers: PolicyAnswers;
}

/** What of a policy a difference is about, in the order in which differences are told. */
export const DIFFERENCE_TOPICS = [
  'title',
  'names',
  'licences',
  'terms',
  'sections',
  'clauses',
  'modules',
  'channels',
  'branches',
  'contacts',
  'tools',
  'steps',
  'deadlines',
  'committees',
  'compensation',
  'complaints',
  'satisfaction',
  'information',
  'relation',
  'responsibilities',
  'approval',
  'supersedes',
  'review',
  'other',
  'overlays',
  'decisions',
] as const;
export type DifferenceTopic = (typeof DIFFERENCE_TOPICS)[number];

export const DIFFERENCE_KINDS = ['added', 'removed', 'moved', 'changed'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** What a difference means for the work: a case keeps the version it began under, so none reaches an open one. */
export const CASE_EFFECTS = [
  'newRequests',
  'newEnquiries',
  'newComplaints',
  'newCases',
  'site',
  'staff',
  'none',
] as const;
export type CaseEffect = (typeof CASE_EFFECTS)[number];

export const PIECE_KINDS = ['same', 'removed', 'added'] as const;
/** A run of words of a text that stayed, went or came. */
export interface Piece {
  readonly kind: (typeof PIECE_KINDS)[number];
  readonly text: string;
}

/** Something on either side: in the earlier version, in the later one. */
export interface Sides<T> {
  readonly before: T;
  readonly after: T;
}

/** One difference of two versions in words. */
export interface Difference {
  readonly topic: DifferenceTopic;
  readonly kind: DifferenceKind;
  /** The chapter it belongs to; null where it concerns the policy as a whole. */
  readonly chapter: SectionKind | null;
  /** The clauses concerned, by their ids in each version. */
  readonly clauses: Sides<readonly string[]>;
  /** What has changed: «مدة: الرد على الطلب». */
  readonly title: Bilingual;
  /** What has changed in it: «المدة: من 15 يوم عمل إلى 10 أيام عمل». */
  readonly lines: readonly Bilingual[];
  /** Of a clause whose words changed. */
  readonly pieces?: readonly Piece[];
  readonly effect: CaseEffect;
  /** JSON pointers of everything in the two contents that it tells of. */
  readonly covers: Sides<readonly string[]>;
  /** Where the same thing has another id in the later version. */
  readonly renamed?: Sides<string>;
}

/** A clause beside the one it became. */
export interface ClausePair {
  readonly chapter: SectionKind;
  /** Its ids; unset on the side that does not have it. */
  readonly before?: string;
  readonly after?: string;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Every clause of either version, in the order of the later one; what went stands where it stood. */
  readonly pairs: readonly ClausePair[];
}
