import { Injectable } from '@nestjs/common';
import { findReview } from '@sanad/circulation';
import { countCases } from '@sanad/intake';
import { EVERY_ASSOCIATION, Rounds, rows, type Op } from '@sanad/platform';
import { policyStanding, SEVERITIES, type PolicyStanding } from '@sanad/policy';
import { CASE_KINDS } from '@sanad/intake/pure';
import { atLeast, CELL_COLUMNS, gridOf } from './figures';

interface Age {
  readonly countedAt: Date | null;
  readonly recountAt: Date | null;
  /** When the newest line of the association's audit was written. */
  readonly changedAt: Date | null;
}

/** Work that was under way while the last count was taken may have been committed after it. */
const UNDER_WAY_MS = 60_000;

/**
 * Keeps the figures of each association. It takes no input: whatever the association does leaves a line in its audit, and what
 * happens by time alone (a deadline that passes, a policy that starts) was noted by the count before. So a round that is missed costs
 * nothing, and one that comes twice changes nothing.
 */
@Injectable()
export class Recount {
  constructor(private readonly rounds: Rounds) {}

  /** @returns how many associations were counted anew */
  round(): Promise<number> {
    return this.rounds.each('figures.recount', EVERY_ASSOCIATION, (op) => this.refresh(op));
  }

  /** One association, where something may have changed since it was counted. */
  async refresh(op: Op): Promise<0 | 1> {
    const [age] = await rows<Age>(op.db, AGE, [op.association]);
    if (!age || !isStale(age, op.now)) return 0;
    await this.count(op);
    return 1;
  }

  private async count(op: Op): Promise<void> {
    const [counts, standing] = await Promise.all([countCases(op), policyStanding(op)]);
    const review = standing.version ? await findReview(op, standing.version.id) : undefined;
    const grid = gridOf(counts);
    const cells = CELL_COLUMNS.map(({ kind, cell, column }) => [column, grid[kind][cell]] as const);
    const moments = [standing.changesAt, ...counts.map(({ nextDueAt }) => nextDueAt)].filter((one) => one !== null);
    const columns: (readonly [string, unknown])[] = [
      ...policyColumns(standing),
      // What the text says is taken over at the start; until then it is what there is.
      ['review_due_on', review?.nextOn ?? standing.document?.rules.review?.nextDate ?? null],
      ...cells,
      ['late_at_least', atLeast(CASE_KINDS.map((kind) => grid[kind].late))],
      ['counted_at', op.now],
      ['recount_at', moments.length > 0 ? new Date(Math.min(...moments.map(Number))) : null],
    ];
    const names = columns.map(([name]) => name);
    await op.db.query(upsert(names), [op.association, ...columns.map(([, value]) => value)]);
  }
}

function isStale({ countedAt, recountAt, changedAt }: Age, now: Date): boolean {
  if (!countedAt || (recountAt && recountAt <= now)) return true;
  return changedAt !== null && changedAt.getTime() > countedAt.getTime() - UNDER_WAY_MS;
}

function policyColumns({ state, next, version, openFindings }: PolicyStanding): [string, unknown][] {
  const open = SEVERITIES.map((severity) => openFindings.filter((finding) => finding.severity === severity).length);
  return [
    ['policy_state', state],
    ['policy_next', next],
    ['in_force_from', version?.inForceFrom ?? null],
    ...['blocks_force', 'blocks_module', 'warnings', 'informations'].map((column, i): [string, unknown] => [
      column,
      open[i],
    ]),
  ];
}

const AGE = `
  SELECT f.counted_at AS "countedAt", f.recount_at AS "recountAt",
    (SELECT at FROM audit WHERE association_id = $1 ORDER BY id DESC LIMIT 1) AS "changedAt"
  FROM (SELECT $1::uuid AS id) a LEFT JOIN association_figures f ON f.association_id = a.id AND f.association_id = $1`;

const upsert = (names: readonly string[]): string => `
  INSERT INTO association_figures (association_id, ${names.join(', ')})
  VALUES ($1, ${names.map((_, i) => `$${i + 2}`).join(', ')})
  ON CONFLICT (association_id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`;
