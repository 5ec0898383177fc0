import { rows, type Op } from '@sanad/platform';

/** Enquiries for management: how old the open ones are, and what they were labelled with. */
export interface EnquiryCounts {
  /** Open for so many days at the most: 7, 14, 30, and longer. */
  readonly open: readonly [week: number, fortnight: number, month: number, older: number];
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
}

const DAY_MS = 86_400_000;

export async function countEnquiries(op: Op): Promise<EnquiryCounts> {
  const before = (days: number): Date => new Date(op.now.getTime() - days * DAY_MS);
  const [[ages], tags] = await Promise.all([
    rows<Record<'week' | 'fortnight' | 'month' | 'older', number>>(op.db, AGES, [
      ...[op.association, before(7), before(14), before(30)],
    ]),
    rows<{ tag: string; count: number }>(op.db, TAGS, [op.association]),
  ]);
  return { open: [ages!.week, ages!.fortnight, ages!.month, ages!.older], tags };
}

const AGES = `
  SELECT count(*) FILTER (WHERE received_at > $2)::int AS week,
    count(*) FILTER (WHERE received_at <= $2 AND received_at > $3)::int AS fortnight,
    count(*) FILTER (WHERE received_at <= $3 AND received_at > $4)::int AS month,
    count(*) FILTER (WHERE received_at <= $4)::int AS older
  FROM case_file WHERE association_id = $1 AND kind = 'enquiry' AND state = 'OPEN'`;

const TAGS = `
  SELECT t.tag, count(*)::int AS count FROM case_tag t
  JOIN case_file c ON c.association_id = t.association_id AND c.id = t.case_id AND c.kind = 'enquiry'
  WHERE t.association_id = $1 GROUP BY t.tag ORDER BY 2 DESC, 1 LIMIT 20`;
