import { standingCondition, type StandingState } from '@sanad/deadlines';
import { rows, type Op } from '@sanad/platform';
import { CASE_KINDS, OBLIGATION_OF, type CaseKind, type CaseState } from './case.kinds';
import type { CaseFile } from './case-file';
import { CASE_COLUMNS } from './case-file.columns';
import { ownCases } from './own';

export interface CaseFilter {
  readonly kind?: CaseKind;
  readonly state?: CaseState;
  /** An account; `none` for cases that nobody has. */
  readonly assignee?: string;
  readonly channelListed?: boolean;
  /** Requests whose applicants owe nothing more, and which nobody has ruled complete. */
  readonly awaitsRuling?: boolean;
  readonly standing?: StandingState;
  readonly applicant?: string;
  readonly reference?: string;
}

/** Newest first, one more than the limit so that the end is known. `before` is the id of the last case seen. */
export async function listCases(op: Op, filter: CaseFilter, limit: number, before?: string): Promise<CaseFile[]> {
  const parameters: unknown[] = [op.association];
  const parameter = (value: unknown): string => `$${parameters.push(value)}`;
  const own = ownCases(op, parameters.length + 1);
  parameters.push(...own.parameters);
  const conditions = [`c.association_id = $1${own.sql}`, ...conditionsOf(op, filter, parameter)];
  if (before !== undefined) conditions.push(`c.id < ${parameter(before)}`);
  const sql = `SELECT ${CASE_COLUMNS} FROM case_file c WHERE ${conditions.join(' AND ')} ORDER BY c.id DESC LIMIT ${parameter(limit + 1)}`;
  return rows<CaseFile>(op.db, sql, parameters);
}

function conditionsOf(op: Op, filter: CaseFilter, parameter: (value: unknown) => string): string[] {
  const { kind, state, assignee, channelListed, standing, applicant, reference, awaitsRuling } = filter;
  const conditions: string[] = [];
  if (kind) conditions.push(`c.kind = ${parameter(kind)}`);
  if (state) conditions.push(`c.state = ${parameter(state)}`);
  if (assignee === 'none') conditions.push('c.assignee_id IS NULL');
  else if (assignee) conditions.push(`c.assignee_id = ${parameter(assignee)}`);
  if (channelListed !== undefined) conditions.push(`c.channel_listed = ${parameter(channelListed)}`);
  if (awaitsRuling !== undefined) conditions.push(`c.awaits_ruling_since IS ${awaitsRuling ? 'NOT ' : ''}NULL`);
  if (applicant) conditions.push(`c.applicant_id = ${parameter(applicant)}`);
  if (reference !== undefined) conditions.push(`c.reference = ${parameter(reference)}`);
  if (standing) conditions.push(standingOf(kind, standing, () => parameter(op.now)));
  return conditions;
}

/** Each kind stands by its own obligation. */
function standingOf(kind: CaseKind | undefined, standing: StandingState, now: () => string): string {
  const kinds = kind ? [kind] : CASE_KINDS;
  const owed = [...new Set(kinds.map((one) => OBLIGATION_OF[one]))].map((obligation) => {
    const of = kinds.filter((one) => OBLIGATION_OF[one] === obligation).map((one) => `'${one}'`);
    const stands = standingCondition(standing, 'c.association_id', 'c.id', obligation, now);
    return `(c.kind IN (${of.join(', ')}) AND ${stands})`;
  });
  return `(${owed.join(' OR ')})`;
}
