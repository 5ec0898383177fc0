import { findingText, type FindingCode, type FindingParams } from '@sanad/messages';
import type { Finding } from '../finding';
import type { PolicyDocument } from '../schema/document';

/** Looks at one policy and says what it found; knows no other policy, no slug and no name of an association. */
export type LintRule = (document: PolicyDocument) => Finding[];

type Details = Pick<Finding, 'module' | 'subject' | 'candidates'>;

/** A finding with its texts. `clauses` may hold gaps and repetitions; the first clause is the one shown. */
export function finding(
  code: FindingCode,
  severity: Finding['severity'],
  clauses: readonly (string | undefined)[],
  params: FindingParams = {},
  details: Details = {},
): Finding {
  const known = [...new Set(clauses.filter((clause) => clause !== undefined))];
  return { code, severity, clause: known[0], clauses: known, ...details, ...findingText(code, params) };
}
