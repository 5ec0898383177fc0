import { Injectable } from '@nestjs/common';
import { parseReference } from '@sanad/intake';
import { rows, type Op } from '@sanad/platform';
import type { Complaint } from './complaint';
import { COMPLAINT_COLUMNS } from './complaints.columns';
import type { ComplaintQuery } from './complaints.dto';
import { conditionOf, overdueAt, viewsOf, type ComplaintListView } from './complaints.list-views';
import { seenBy, Sights } from './complaints.sight';

export type ComplaintFilter = Omit<ComplaintQuery, 'limit' | 'cursor'>;

type Parameter = (value: unknown) => string;

@Injectable()
export class ComplaintLists {
  constructor(private readonly sights: Sights) {}

  /** Newest first, as far as whoever asks sees. That sensitive ones were among them is recorded. */
  async page(op: Op, limit: number, filter: ComplaintFilter, before?: string): Promise<Complaint[]> {
    const parameters: unknown[] = [op.association];
    const parameter: Parameter = (value) => `$${parameters.push(value)}`;
    const conditions = conditionsOf(op, filter, parameter);
    if (before) conditions.push(`c.id < ${parameter(before)}::uuid`);
    const most = parameter(limit);
    const seen = seenBy(await this.sights.of(op), parameters.length + 1);
    const where = ['c.association_id = $1', ...conditions].join(' AND ');
    const sql = `SELECT ${COMPLAINT_COLUMNS} FROM complaint c WHERE ${where}${seen.sql} ORDER BY c.id DESC LIMIT ${most}`;
    const found = await rows<Complaint>(op.db, sql, [...parameters, ...seen.parameters]);
    for (const { id } of found.filter(({ sensitive }) => sensitive)) {
      op.record({ action: 'complaints.sensitive_listed', subject: { type: 'complaint', id } });
    }
    return found;
  }

  /** How many each view holds for whoever asks. */
  async counts(op: Op, reports: boolean): Promise<{ code: ComplaintListView; count: number }[]> {
    const views = viewsOf(reports);
    const counted = views.map(
      (view) =>
        `count(*) FILTER (WHERE ${conditionOf(
          view,
          () => '$2',
          () => '$3',
        )})::int AS "${view}"`,
    );
    const seen = seenBy(await this.sights.of(op), 4);
    const sql = `SELECT ${counted.join(', ')} FROM complaint c WHERE c.association_id = $1
      AND c.kind ${reports ? '=' : '<>'} 'violationReport'${seen.sql}`;
    const parameters = [op.association, op.actor.kind === 'system' ? null : op.actor.id, op.now, ...seen.parameters];
    const [found] = await rows<Record<ComplaintListView, number>>(op.db, sql, parameters);
    return views.map((code) => ({ code, count: found![code] }));
  }
}

function conditionsOf(op: Op, filter: ComplaintFilter, parameter: Parameter): string[] {
  const { view, reports, sensitive, overdue, handler, reference } = filter;
  const { kind, state, severity, rung } = filter;
  const equal = { kind, state, severity, rung, assignee_id: handler };
  return [
    ...Object.entries(equal).flatMap(([column, value]) => (value ? [`c.${column} = ${parameter(value)}`] : [])),
    ...(view
      ? [
          conditionOf(
            view,
            () => parameter(op.actor.id),
            () => parameter(op.now),
          ),
        ]
      : []),
    ...(reports ? [`c.kind ${reports === 'yes' ? '=' : '<>'} 'violationReport'`] : []),
    ...(sensitive ? [`c.sensitive = ${parameter(sensitive === 'yes')}`] : []),
    ...(overdue ? [`${overdue === 'yes' ? '' : 'NOT '}(${overdueAt(parameter(op.now))})`] : []),
    // A reference whose check does not fit is nobody's.
    ...(reference === undefined ? [] : [`c.reference = ${parameter(parseReference(reference) ?? '')}`]),
  ];
}
