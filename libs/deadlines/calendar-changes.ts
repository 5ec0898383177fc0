import { newId } from '@sanad/kernel';
import { rows, type Op } from '@sanad/platform';

export const CALENDAR_CHANGES = ['announced', 'withdrawn', 'stated'] as const;

interface Change {
  readonly kind: (typeof CALENDAR_CHANGES)[number];
  /** Of a holiday: its name and its days. Nothing of a week, which stands above. */
  readonly what: {
    readonly name?: { readonly ar: string; readonly en: string };
    readonly from?: string;
    readonly to?: string;
  };
  readonly why: string;
}

export interface KeptChange extends Change {
  readonly at: Date;
  /** Null where no person did it. */
  readonly by: string | null;
}

/** More than anybody looks through; the audit has them all. */
const SHOWN = 20;

/** Beside the calendar, who changed it and why. */
export async function keepChange(op: Op, { kind, what, why }: Change): Promise<void> {
  await op.db.query(KEEP, [op.association, newId(), kind, what, why, op.actor.id, op.now]);
}

/** The last ones, the newest first. */
export const calendarChanges = (op: Op): Promise<KeptChange[]> =>
  rows<KeptChange>(op.db, LAST, [op.association, SHOWN]);

const KEEP = `
  INSERT INTO calendar_change (association_id, id, kind, what, why, changed_by, at) VALUES ($1, $2, $3, $4, $5, $6, $7)`;

// Machines have no account, and so no name.
const LAST = `
  SELECT c.kind, c.what, c.why, c.at,
    CASE WHEN c.changed_by ~ '^[0-9a-f-]{36}$' THEN (SELECT a.name FROM account a WHERE a.id = c.changed_by::uuid) END AS "by"
  FROM calendar_change c WHERE c.association_id = $1 ORDER BY c.id DESC LIMIT $2`;
