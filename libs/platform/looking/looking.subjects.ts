import type { Op } from '../op';

/** Where a subject stands. */
export interface Standing {
  readonly version: number;
  /** The actor of its last change; null where nobody knows. */
  readonly changedBy: string | null;
  /** What stands beside it and makes no version, such as labels: another value when that has changed. */
  readonly beside?: string | null;
}

/** A kind of thing that several people may have before them at once. */
export interface SubjectKind {
  /** `case`, as in `case:<id>`. */
  readonly type: string;
  /** What somebody has to be allowed in order to look at it. */
  readonly action: string;
  /** Set where a change of it may take it out of the sight of somebody whose role is to see all of its kind. */
  readonly narrows?: true;
  /** Those of the ids that the op's actor reaches. */
  readonly standings: (op: Op, ids: readonly string[]) => Promise<ReadonlyMap<string, Standing>>;
}

/** The kinds of the process: each chapter has its own, `LookingModule.forRoot` puts them together. */
export const SUBJECT_KINDS = Symbol('kinds of subjects');
