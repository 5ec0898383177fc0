import type { Path } from '../load/problems';
import type { PolicyDocument } from '../schema/document';

export const PARTS = ['clause', 'section', 'rule', 'chapter', 'terms', 'identity', 'module', 'template'] as const;
export type Part = (typeof PARTS)[number];

/** What was changed: kept in the audit, old and new as they stand in the document. */
export interface Change {
  readonly part: Part;
  /** What of that part: an id, or a name. */
  readonly subject: string;
  readonly from: unknown;
  readonly to: unknown;
  /** What went along with what was removed, or stood on it, by its place in the document. */
  readonly along?: readonly string[];
  /** Why it was removed. */
  readonly reason?: string;
}

/** A document as somebody would have it. Whether it may be so is said by the schema and its coherence, afterwards. */
export interface Edited {
  readonly document: PolicyDocument;
  readonly change: Change;
  /** Where the part stands, and what the request calls it: a fault within it is told by the request's own name. */
  readonly at?: Path;
  readonly field?: string;
}

/** One change of a document, which is handed over to be changed. @throws Refusal why there is nothing to change */
export type Edit = (document: PolicyDocument) => Edited;
