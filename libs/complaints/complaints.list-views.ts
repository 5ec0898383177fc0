/** What staff look at, in the order of a day's work. */
export const COMPLAINT_VIEWS = [
  'open',
  'mine',
  'toAcknowledge',
  'toAssess',
  'investigated',
  'toTell',
  'overdue',
  'sensitive',
  'referred',
  'closed',
] as const;
export type ComplaintListView = (typeof COMPLAINT_VIEWS)[number];

/** All of these are sensitive, and the policy sends none of them elsewhere under a view of its own. */
const NOT_OF_REPORTS: readonly ComplaintListView[] = ['sensitive', 'referred'];

export const viewsOf = (reports: boolean): readonly ComplaintListView[] =>
  reports ? COMPLAINT_VIEWS.filter((view) => !NOT_OF_REPORTS.includes(view)) : COMPLAINT_VIEWS;

/** Of `complaint c`: a clock that runs is over, whoever set it. */
export const overdueAt = (now: string): string => `c.closed_at IS NULL AND EXISTS (SELECT FROM deadline d
  WHERE d.association_id = $1 AND d.subject_id = c.id AND d.subject_type = 'complaint'
    AND d.state = 'running' AND d.kind <> 'floor' AND d.due_at <= ${now})`;

/** An expression of the caller's statement; asked only where a condition looks at it. */
type Asked = () => string;

const CONDITIONS: Readonly<Record<ComplaintListView, (me: Asked, now: Asked) => string>> = {
  open: () => 'c.closed_at IS NULL',
  mine: (me) => `c.closed_at IS NULL AND c.assignee_id = ${me()}::uuid`,
  toAcknowledge: () => `c.state = 'RECEIVED'`,
  toAssess: () => `c.state IN ('ACKNOWLEDGED', 'ASSESSED')`,
  investigated: () => `c.state = 'UNDER_INVESTIGATION'`,
  toTell: () => `c.state = 'RESOLVED' OR (c.state = 'ANSWERED' AND c.told_at IS NULL)`,
  overdue: (_me, now) => overdueAt(now()),
  sensitive: () => 'c.closed_at IS NULL AND c.sensitive',
  referred: () => `c.state = 'REFERRED'`,
  closed: () => 'c.closed_at IS NOT NULL',
};

/** Which complaints a view holds for whoever looks, at a moment. */
export const conditionOf = (view: ComplaintListView, me: Asked, now: Asked): string => `(${CONDITIONS[view](me, now)})`;
