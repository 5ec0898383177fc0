import type { Bilingual, FindingCode } from '@sanad/messages';
import type { ModuleName } from './schema/vocabulary';

/** `blocksForce` keeps a version from coming into force, `blocksModule` only its own module; the rest warn or inform. */
export const SEVERITIES = ['blocksForce', 'blocksModule', 'warning', 'information'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One thing the linter found in a policy. */
export interface Finding {
  /** Fixed for ever: decisions refer to it. */
  code: FindingCode;
  severity: Severity;
  /** The module that a `blocksModule` finding stops. */
  module?: ModuleName;
  /** The clause concerned, where there is one; the first of several. */
  clause?: string;
  clauses: readonly string[];
  /** The rule concerned, where the answer must name it (a floor, a committee). */
  subject?: string;
  /** The only answers that fit, where the text allows some and no others: ISO dates, or moments a clock may start on. */
  candidates?: readonly string[];
  message: Bilingual;
  remedy: Bilingual;
}
