import { standingCondition, type StandingState } from '@sanad/deadlines';
import { rows, type Op } from '@sanad/platform';
import type { CaseKind, CaseState } from './case.kinds';
import type { CaseFile } from './case-file';
import { CASE_COLUMNS } from './case-file.columns';
import { ownCases } from './own';

export interface CaseFilter {
  readonly kind?: CaseKind;
  readonly state?: CaseState;
  /** An account; `none` for cases that nobody has. */
  readonly assignee?: string;
  readonly channelListed?: boolean;
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
  const { kind, state, assignee, channelListed, standing, applicant, reference } = filter;
  const conditions: string[] = [];
  if (kind) conditions.push(`c.kind = ${parameter(kind)}`);
  if (state) conditions.push(`c.state = ${parameter(state)}`);
  if (assignee === 'none') conditions.push('c.assignee_id IS NULL');
  else if (assignee) conditions.push(`c.assignee_id = ${parameter(assignee)}`);
  if (channelListed !== undefined) conditions.push(`c.channel_listed = ${parameter(channelListed)}`);
  if (applicant) conditions.push(`c.applicant_id = ${parameter(applicant)}`);
  if (reference !== undefined) conditions.push(`c.reference = ${parameter(reference)}`);
  if (standing) {
    conditions.push(
      `c.kind = 'supportRequest'`,
      standingCondition(standing, 'c.association_id', 'c.id', 'requestResponse', () => parameter(op.now)),
    );
  }
  return conditions;
}
