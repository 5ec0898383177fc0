import { OWED_CEILING } from '@sanad/deadlines';
import type { Op } from '@sanad/platform';

/** What staff look at, in the order of a day's work. Each reads an index of its own, and no more of it than it shows. */
export const LIST_VIEWS = [
  'mine',
  'unassigned',
  'late',
  'dueSoon',
  'ruling',
  'completeness',
  'toCommittee',
  'committee',
  'toTell',
  'delivery',
  'enquiries',
  'unbounded',
  'snoozed',
  'open',
  'closed',
] as const;
export type ListViewName = (typeof LIST_VIEWS)[number];

export type Parameter = (value: unknown) => string;

/** Where a view looks, what it leaves out, and in what order it shows the rest. The case is `c`, the tenant `$1`. */
export interface ListView {
  readonly from: string;
  readonly where: string;
  /** What the order looks at before the case's id. */
  readonly by: string | null;
  readonly order: 'ASC' | 'DESC';
}

const SOON_MS = 3 * 86_400_000;

const FILES = 'case_file c';
const CLOCKS = 'deadline d JOIN case_file c ON c.association_id = d.association_id AND c.id = d.subject_id';
const SNOOZES = 'case_snooze z JOIN case_file c ON c.association_id = z.association_id AND c.id = z.case_id';

const newest = (where: string): ListView => ({ from: FILES, where, by: null, order: 'DESC' });
/** Those whose time is over longest, or soonest, come first. */
const byClock = (where: string): ListView => ({
  from: CLOCKS,
  where: `d.association_id = $1 AND ${OWED_CEILING} AND ${where}`,
  by: 'd.due_at',
  order: 'ASC',
});

/** The view for whoever asks, at this moment. */
export function listView(op: Op, name: ListViewName, parameter: Parameter): ListView {
  const simple = SIMPLE[name as keyof typeof SIMPLE];
  return simple ?? PERSONAL[name as keyof typeof PERSONAL](op, parameter);
}

const SIMPLE = {
  unassigned: newest('c.closed_at IS NULL AND c.assignee_id IS NULL'),
  ruling: newest('c.awaits_ruling_since IS NOT NULL'),
  completeness: newest(`c.state = 'AWAITING_ITEMS' AND c.awaits_ruling_since IS NULL`),
  toCommittee: newest(`c.state IN ('COMPLETE', 'DEFERRED')`),
  committee: newest(`c.state = 'UNDER_STUDY'`),
  toTell: newest('c.decided_at IS NOT NULL AND c.replied_at IS NULL AND c.closed_at IS NULL'),
  delivery: newest(`c.state = 'IN_DELIVERY'`),
  enquiries: newest(`c.state = 'OPEN'`),
  unbounded: newest('c.unbounded AND c.closed_at IS NULL'),
  open: newest('c.closed_at IS NULL'),
  closed: { from: FILES, where: 'c.closed_at IS NOT NULL', by: 'c.closed_at', order: 'DESC' },
} as const satisfies Partial<Record<ListViewName, ListView>>;

/** What is put off comes back on its day, or as soon as anything changes in it. */
const asleep = (now: string): string => `z.until > ${now} AND z.version = c.version`;

/** Those whom somebody has put off are found first, so that the index of their open cases answers alone, however few are left. */
const putOffBy = (me: string, now: string): string =>
  `ARRAY(SELECT z.case_id FROM ${SNOOZES} WHERE z.association_id = $1 AND z.by_id = ${me}::uuid AND ${asleep(now)})`;

const PERSONAL = {
  mine: ({ actor, now }: Op, parameter: Parameter): ListView => {
    const me = parameter(actor.id);
    const putOff = putOffBy(me, parameter(now));
    return newest(`c.closed_at IS NULL AND c.assignee_id = ${me}::uuid AND c.id <> ALL (${putOff})`);
  },
  snoozed: ({ actor, now }: Op, parameter: Parameter): ListView => ({
    from: SNOOZES,
    where: `z.association_id = $1 AND z.by_id = ${parameter(actor.id)}::uuid AND c.closed_at IS NULL AND ${asleep(parameter(now))}`,
    by: 'z.until',
    order: 'ASC',
  }),
  late: ({ now }: Op, parameter: Parameter): ListView => byClock(`d.due_at <= ${parameter(now)}`),
  dueSoon: ({ now }: Op, parameter: Parameter): ListView =>
    byClock(`d.due_at > ${parameter(now)} AND d.due_at <= ${parameter(new Date(now.getTime() + SOON_MS))}`),
} as const;
