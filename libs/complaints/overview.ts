import { countEnquiries } from '@sanad/intake';
import { complaintKinds, complaintOutcomes, complaintSeverities } from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';
import { COMPLAINT_KINDS, COMPLAINT_OUTCOMES, SEVERITIES } from './complaint.kinds';
import type { ComplaintOverviewView } from './complaints.rules.views';
import { coded } from './complaints.words';

const DAY_MS = 86_400_000;
const MOST_THEMES = 20;

interface Ages {
  readonly week: number;
  readonly fortnight: number;
  readonly month: number;
  readonly older: number;
}

interface Counted {
  readonly code: string;
  readonly count: number;
}

/** Ageing and themes of complaints and enquiries alike. Reports of violations are counted, and their themes are told to nobody. */
export async function overviewOf(op: Op): Promise<ComplaintOverviewView> {
  const before = (days: number): Date => new Date(op.now.getTime() - days * DAY_MS);
  const counted = (column: string): Promise<Counted[]> => rows<Counted>(op.db, counting(column), [op.association]);
  const [kinds, outcomes, severities, [open], [timeliness], [settlements], themes, enquiries] = await Promise.all([
    counted('kind'),
    counted('outcome'),
    counted('severity'),
    rows<Ages>(op.db, AGES, [op.association, before(7), before(14), before(30)]),
    rows<ComplaintOverviewView['timeliness']>(op.db, TIMELINESS, [op.association, op.now]),
    rows<ComplaintOverviewView['settlements']>(op.db, SETTLEMENTS, [op.association]),
    rows<{ theme: string; count: number }>(op.db, THEMES, [op.association, MOST_THEMES]),
    countEnquiries(op),
  ]);
  const [week, fortnight, month, older] = enquiries.open;
  const all = (codes: readonly string[], words: Parameters<typeof coded>[1], found: readonly Counted[]) =>
    codes.map((code) => ({ ...coded(code, words), count: found.find((one) => one.code === code)?.count ?? 0 }));
  return {
    kinds: all(COMPLAINT_KINDS, complaintKinds, kinds),
    outcomes: all(COMPLAINT_OUTCOMES, complaintOutcomes, outcomes),
    severities: all(SEVERITIES, complaintSeverities, severities),
    open: { ...open! },
    timeliness: { ...timeliness! },
    settlements: { ...settlements! },
    openEnquiries: { week, fortnight, month, older },
    themes: themesOf(themes, enquiries.tags),
    countedAt: op.now,
  };
}

function themesOf(
  complaints: readonly { theme: string; count: number }[],
  enquiries: readonly { tag: string; count: number }[],
): ComplaintOverviewView['themes'] {
  const names = [...new Set([...complaints.map(({ theme }) => theme), ...enquiries.map(({ tag }) => tag)])];
  return names
    .map((theme) => ({
      theme,
      complaints: complaints.find((one) => one.theme === theme)?.count ?? 0,
      enquiries: enquiries.find(({ tag }) => tag === theme)?.count ?? 0,
    }))
    .sort((one, other) => other.complaints + other.enquiries - one.complaints - one.enquiries)
    .slice(0, MOST_THEMES);
}

const counting = (column: string): string =>
  `SELECT ${column} AS code, count(*)::int AS count FROM complaint WHERE association_id = $1 AND ${column} IS NOT NULL GROUP BY 1`;

const AGES = `
  SELECT count(*) FILTER (WHERE received_at > $2)::int AS week,
    count(*) FILTER (WHERE received_at <= $2 AND received_at > $3)::int AS fortnight,
    count(*) FILTER (WHERE received_at <= $3 AND received_at > $4)::int AS month,
    count(*) FILTER (WHERE received_at <= $4)::int AS older
  FROM complaint WHERE association_id = $1 AND closed_at IS NULL`;

/** The limit of the text where it sets one, otherwise the target that was added; what is sent elsewhere or taken back is none of ours. */
const TIMELINESS = `
  SELECT count(*) FILTER (WHERE d.state = 'running' AND d.due_at > $2)::int AS "onTime",
    count(*) FILTER (WHERE d.state = 'running' AND d.due_at <= $2)::int AS late,
    count(*) FILTER (WHERE d.state = 'met' AND (d.due_at IS NULL OR d.met_at < d.due_at))::int AS "metOnTime",
    count(*) FILTER (WHERE d.state = 'met' AND d.met_at >= d.due_at)::int AS "metLate",
    count(*) FILTER (WHERE d.state IS NULL)::int AS unbounded
  FROM complaint c LEFT JOIN LATERAL (
    SELECT d.state, d.due_at, d.met_at FROM deadline d
    WHERE d.association_id = $1 AND d.subject_id = c.id AND d.obligation = 'complaintResolution' AND d.kind <> 'floor'
    ORDER BY d.kind = 'ceiling' DESC LIMIT 1) d ON true
  WHERE c.association_id = $1 AND c.state <> 'WITHDRAWN' AND c.referred_to IS NULL AND c.state <> 'REFERRED'`;

/** Where the settlement of each stands: it is the outcome, it was declined with nothing offered since, or it is still under way. */
const SETTLEMENTS = `
  SELECT count(*)::int AS tried, count(*) FILTER (WHERE agreed)::int AS agreed,
    count(*) FILTER (WHERE NOT agreed AND last = 'decline')::int AS declined,
    count(*) FILTER (WHERE NOT agreed AND last <> 'decline')::int AS "underWay"
  FROM (SELECT coalesce(c.outcome = 'settled', false) AS agreed, (array_agg(s.step ORDER BY s.id DESC))[1] AS last
    FROM complaint_settlement s JOIN complaint c ON c.association_id = s.association_id AND c.id = s.complaint_id
    WHERE s.association_id = $1 AND c.association_id = $1 GROUP BY c.id, c.outcome) log`;

const THEMES = `
  SELECT theme, count(*)::int AS count FROM complaint
  WHERE association_id = $1 AND theme IS NOT NULL AND kind <> 'violationReport' AND NOT sensitive
  GROUP BY theme ORDER BY 2 DESC, 1 LIMIT $2`;
