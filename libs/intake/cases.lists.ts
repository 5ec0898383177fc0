import { standingCondition, type StandingState } from '@sanad/deadlines';
import { rows, type Op, type Position } from '@sanad/platform';
import { CASE_KINDS, OBLIGATION_OF, type CaseKind, type CaseState } from './case.kinds';
import type { CaseFile } from './case-file';
import { CASE_COLUMNS } from './case-file.columns';
import { LIST_VIEWS, listView, type ListView, type ListViewName, type Parameter } from './list-views';
import { ownCases } from './own';

/** What somebody may have meant who looks for a case; any of it finds one. */
export interface Sought {
  readonly reference?: string;
  /** The key of a letter's number. */
  readonly letter: string | null;
  /** Applicants or beneficiaries. */
  readonly people?: readonly string[];
}

export interface CaseFilter {
  readonly view?: ListViewName;
  readonly kind?: CaseKind;
  readonly state?: CaseState;
  /** An account; `none` for cases that nobody has. */
  readonly assignee?: string;
  /** By its id in the policy. */
  readonly branch?: string;
  readonly channelListed?: boolean;
  /** Requests whose applicants owe nothing more, and which nobody has ruled complete. */
  readonly awaitsRuling?: boolean;
  readonly standing?: StandingState;
  readonly applicant?: string;
  readonly reference?: string;
  readonly sought?: Sought;
  readonly tag?: string;
}

/** A case with its place in the order of the list. */
export type Listed = CaseFile & { readonly orderedBy: Date | null };

const EVERY_CASE: ListView = { from: 'case_file c', where: 'true', by: null, order: 'DESC' };

/** Whether the order of a list looks at an instant before the id. */
export const isOrderedByInstant = (view: ListViewName | undefined): boolean =>
  view !== undefined && BY_INSTANT.includes(view);
const BY_INSTANT: readonly ListViewName[] = ['late', 'dueSoon', 'snoozed', 'closed'];

/** In the order of the view, newest first where there is none; one more than the limit so that the end is known. `after` is the place of the last case seen. */
export async function listCases(op: Op, filter: CaseFilter, limit: number, after?: Position): Promise<Listed[]> {
  const parameters: unknown[] = [op.association];
  const parameter: Parameter = (value) => `$${parameters.push(value)}`;
  const { from, where, by, order } = filter.view ? listView(op, filter.view, parameter) : EVERY_CASE;
  const conditions = ['c.association_id = $1', where, ...conditionsOf(op, filter, parameter)];
  const own = ownCases(op, parameters.length + 1);
  parameters.push(...own.parameters);
  const place = by ? `(${by}, c.id)` : 'c.id';
  if (after) {
    const values = after.map((value, nth) => `${parameter(value)}::${nth < after.length - 1 ? 'timestamptz' : 'uuid'}`);
    conditions.push(`${place} ${order === 'ASC' ? '>' : '<'} ${by ? `(${values.join(', ')})` : values[0]}`);
  }
  const sorted = [by, 'c.id'].filter(Boolean).map((column) => `${column} ${order}`);
  const sql = `SELECT ${CASE_COLUMNS}, ${by ?? 'NULL::timestamptz'} AS "orderedBy" FROM ${from}
    WHERE ${conditions.join(' AND ')}${own.sql} ORDER BY ${sorted.join(', ')} LIMIT ${parameter(limit + 1)}`;
  return rows<Listed>(op.db, sql, parameters);
}

/** Beyond this a view is only said to hold more, so that counting costs the same however many there are. */
export const COUNTED_UP_TO = 99;

export interface ViewCount {
  readonly view: ListViewName;
  readonly count: number;
}

/** How many cases are in each view, in one question; at most one more than is told. */
export async function countViews(op: Op): Promise<ViewCount[]> {
  const parameters: unknown[] = [op.association];
  const parameter: Parameter = (value) => `$${parameters.push(value)}`;
  const counts = LIST_VIEWS.map((name) => {
    const { from, where } = listView(op, name, parameter);
    const own = ownCases(op, parameters.length + 1);
    parameters.push(...own.parameters);
    return `SELECT '${name}' AS view, count(*)::int AS count FROM (
      SELECT 1 FROM ${from} WHERE c.association_id = $1 AND ${where}${own.sql} LIMIT ${COUNTED_UP_TO + 1}) seen`;
  });
  return rows<ViewCount>(op.db, counts.join(' UNION ALL '), parameters);
}

/** How many rows of a view are looked at for what no index finds: beyond them a count is only a least. */
const LOOKED_AT = 1000;

export interface KeptCount {
  readonly count: number;
  readonly more: boolean;
}

/**
 * How many cases fit each of these, in one question. What has an index (whom a case is with, its state, its labels) is asked
 * of the view itself; the kind has none, and is counted among the first cases of the view alone: a rare one would
 * otherwise have the whole view read, every time a list is opened.
 */
export async function countKept(op: Op, filters: readonly CaseFilter[]): Promise<KeptCount[]> {
  if (filters.length === 0) return [];
  const parameters: unknown[] = [op.association];
  const parameter: Parameter = (value) => `$${parameters.push(value)}`;
  const counts = filters.map(({ kind, ...filter }, nth) => {
    const { from, where } = filter.view ? listView(op, filter.view, parameter) : EVERY_CASE;
    const conditions = ['c.association_id = $1', where, ...conditionsOf(op, filter, parameter)];
    const own = ownCases(op, parameters.length + 1);
    parameters.push(...own.parameters);
    const fits = kind ? `kind = ${parameter(kind)}` : 'true';
    const most = kind ? LOOKED_AT : COUNTED_UP_TO;
    return `SELECT ${nth} AS nth, count(*) FILTER (WHERE ${fits})::int AS count, count(*) > ${most} AS more FROM (
      SELECT c.kind FROM ${from} WHERE ${conditions.join(' AND ')}${own.sql} LIMIT ${most + 1}) seen`;
  });
  const found = await rows<KeptCount>(op.db, `${counts.join(' UNION ALL ')} ORDER BY nth`, parameters);
  return found.map(({ count, more }) => ({
    count: Math.min(count, COUNTED_UP_TO),
    more: more || count > COUNTED_UP_TO,
  }));
}

function conditionsOf(op: Op, filter: CaseFilter, parameter: Parameter): string[] {
  const { kind, state, assignee, branch, channelListed, standing, applicant, reference, awaitsRuling, sought, tag } =
    filter;
  const conditions: string[] = [];
  if (kind) conditions.push(`c.kind = ${parameter(kind)}`);
  if (state) conditions.push(`c.state = ${parameter(state)}`);
  if (assignee === 'none') conditions.push('c.assignee_id IS NULL');
  else if (assignee) conditions.push(`c.assignee_id = ${parameter(assignee)}`);
  if (branch !== undefined) conditions.push(`c.branch = ${parameter(branch)}`);
  if (channelListed !== undefined) conditions.push(`c.channel_listed = ${parameter(channelListed)}`);
  if (awaitsRuling !== undefined) conditions.push(`c.awaits_ruling_since IS ${awaitsRuling ? 'NOT ' : ''}NULL`);
  if (applicant) conditions.push(`c.applicant_id = ${parameter(applicant)}`);
  if (reference !== undefined) conditions.push(`c.reference = ${parameter(reference)}`);
  if (sought) conditions.push(meantBy(sought, parameter));
  if (tag !== undefined) conditions.push(`EXISTS (${tagged(parameter(tag))})`);
  if (standing) conditions.push(standingOf(kind, standing, () => parameter(op.now)));
  return conditions;
}

function meantBy({ reference, letter, people }: Sought, parameter: Parameter): string {
  const ways: string[] = [];
  if (reference !== undefined) ways.push(`c.reference = ${parameter(reference)}`);
  if (letter !== null) ways.push(`c.letter_key = ${parameter(letter)}`);
  if (people) ways.push(about(parameter(people)));
  return `(${ways.join(' OR ') || 'false'})`;
}

const about = (people: string): string =>
  `c.applicant_id = ANY(${people}::uuid[]) OR c.beneficiary_id = ANY(${people}::uuid[])`;

const tagged = (tag: string): string =>
  `SELECT 1 FROM case_tag t WHERE t.association_id = $1 AND t.tag = ${tag} AND t.case_id = c.id`;

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
