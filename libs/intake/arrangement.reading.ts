import { rows, type Op } from '@sanad/platform';

/** What staff see beside a case of theirs: its labels, and until when they have put it off. */
export interface Arranged {
  readonly tags: string[];
  readonly snoozedUntil: Date | null;
}

/** Of many cases at once, for lists. */
export async function arrangementOf(op: Op, ids: readonly string[]): Promise<(id: string) => Arranged> {
  const account = op.actor.kind === 'staff' ? op.actor.id : null;
  const [tags, snoozes] = await Promise.all([
    rows<{ id: string; tags: string[] }>(op.db, TAGS, [op.association, ids]),
    rows<{ id: string; until: Date }>(op.db, SNOOZES, [op.association, ids, account, op.now]),
  ]);
  const tagsOf = new Map(tags.map((row) => [row.id, row.tags]));
  const untilOf = new Map(snoozes.map((row) => [row.id, row.until]));
  return (id) => ({ tags: tagsOf.get(id) ?? [], snoozedUntil: untilOf.get(id) ?? null });
}

const TAGS = `
  SELECT case_id AS id, array_agg(tag ORDER BY tag) AS tags FROM case_tag
  WHERE association_id = $1 AND case_id = ANY($2::uuid[]) GROUP BY case_id`;

const SNOOZES = `
  SELECT s.case_id AS id, s.until FROM case_snooze s JOIN case_file c ON c.association_id = $1 AND c.id = s.case_id
  WHERE s.association_id = $1 AND s.by_id = $3::uuid AND s.case_id = ANY($2::uuid[]) AND s.until > $4 AND s.version = c.version`;
