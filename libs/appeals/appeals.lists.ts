import { Injectable } from '@nestjs/common';
import { rows, type Op } from '@sanad/platform';
import type { Appeal } from './appeal';
import { APPEAL_VIEWS, type AppealListView } from './appeal.kinds';
import { AppealsStore } from './appeals.store';

/** An appeal with what its request is called. */
export interface ListedAppeal extends Pick<Appeal, 'id' | 'caseId' | 'state' | 'filedAt' | 'version'> {
  readonly reference: string;
  readonly subject: string;
  readonly reviewers: number;
}

/** Where a page goes on: whether the last one waited for reviewers, and its id. */
type Position = readonly string[];

/** An expression of the caller's statement for whoever looks; asked only where a condition looks at it. */
type Me = () => string;

const CONDITIONS: Readonly<Record<AppealListView, (me: Me) => string>> = {
  open: () => `(a.state IN ('FILED', 'UNDER_REVIEW') OR ${TO_TELL})`,
  waiting: () => `a.state = 'FILED'`,
  mine: (me) => `(a.state = 'UNDER_REVIEW' AND EXISTS (SELECT FROM appeal_reviewer r
    WHERE r.association_id = $1 AND r.appeal_id = a.id AND r.account_id = ${me()}::uuid))`,
  toTell: () => TO_TELL,
  ended: () => `(a.state = 'WITHDRAWN' OR (a.state = 'ANSWERED' AND a.told_at IS NOT NULL))`,
};

const TO_TELL = `(a.state = 'DECIDED' OR (a.state = 'ANSWERED' AND a.told_at IS NULL))`;

/** Appeals as far as whoever asks sees them, and how many each view holds of these. */
@Injectable()
export class AppealLists {
  constructor(private readonly store: AppealsStore) {}

  /** Those that wait for reviewers first, the newest of each first; one more than the limit. */
  async page(op: Op, limit: number, view?: AppealListView, after?: Position): Promise<ListedAppeal[]> {
    const parameters: unknown[] = [op.association];
    const parameter = (value: unknown): string => `$${parameters.push(value)}`;
    const conditions = ['a.association_id = $1'];
    if (view) conditions.push(CONDITIONS[view](() => parameter(op.actor.id)));
    if (after) {
      const [waits, id] = after.map(parameter);
      conditions.push(`((a.state = 'FILED')::int, a.id) < (${waits}::int, ${id}::uuid)`);
    }
    const most = parameter(limit);
    const seen = this.store.seenBy(op, parameters.length + 1);
    const sql = `${LISTED} WHERE ${conditions.join(' AND ')}${seen.sql}
      ORDER BY (a.state = 'FILED') DESC, a.id DESC LIMIT ${most}`;
    return rows<ListedAppeal>(op.db, sql, [...parameters, ...seen.parameters]);
  }

  async counts(op: Op): Promise<{ code: AppealListView; count: number }[]> {
    const counted = APPEAL_VIEWS.map(
      (view) => `count(*) FILTER (WHERE ${CONDITIONS[view](() => '$2')})::int AS "${view}"`,
    );
    const seen = this.store.seenBy(op, 3);
    const sql = `SELECT ${counted.join(', ')} FROM appeal a WHERE a.association_id = $1${seen.sql}`;
    const [found] = await rows<Record<AppealListView, number>>(op.db, sql, [
      ...[op.association, op.actor.kind === 'system' ? null : op.actor.id, ...seen.parameters],
    ]);
    return APPEAL_VIEWS.map((code) => ({ code, count: found![code] }));
  }
}

const LISTED = `
  SELECT a.id, a.case_id AS "caseId", a.state, a.filed_at AS "filedAt", a.version, c.reference, c.subject,
    (SELECT count(*)::int FROM appeal_reviewer r WHERE r.association_id = $1 AND r.appeal_id = a.id) AS reviewers
  FROM appeal a JOIN case_file c ON c.association_id = a.association_id AND c.id = a.case_id`;
