/** `blocksForce` keeps a version from coming into force, `blocksModule` only its own module; the rest warn or inform. */
export type Severity = 'blocksForce' | 'blocksModule' | 'warning' | 'information';

/** One thing the linter found in a policy. */
export interface Finding {
  /** Fixed for ever: decisions refer to it. */
  code: string;
  severity: Severity;
  /** The clause concerned, where there is one; the first of several. */
  clause?: string;
  clauses: readonly string[];
  /** The rule concerned, where the answer must name it (a floor, a committee). */
  subject?: string;
  message: { ar: string; en: string };
  remedy: { ar: string; en: string };
}
