import { Injectable } from '@nestjs/common';
import { type Op, rows } from '@sanad/platform';
import type { Deadline } from './deadline';
import { type DeadlineRow, toDeadline, TURNS } from './deadlines.store';
import type { KeptRule, Stage } from './rule';

interface Kept {
  readonly rule: KeptRule;
  readonly ladder: readonly Stage[];
}

type RunningRow = Omit<DeadlineRow, keyof Kept> & { policy_version_id: string | null; rule_id: string };

const MOST_REMEMBERED = 2_000;
const NONE: Kept = { rule: {} as KeptRule, ladder: [] };

/**
 * Running clocks in bulk, for the sweep and for recalculations. Few rules stand behind many rows and never change, so each is read once
 * per process.
 */
@Injectable()
export class RunningDeadlines {
  private readonly remembered = new Map<string, Kept>();

  /** `condition` follows the columns: it starts with WHERE, and speaks of the deadline as `d`. */
  async load(op: Op, condition: string, parameters: readonly unknown[]): Promise<Deadline[]> {
    if (this.remembered.size > MOST_REMEMBERED) this.remembered.clear();
    const found = await rows<RunningRow>(op.db, `${COLUMNS} ${condition}`, parameters);
    const missing = found.filter((row) => row.policy_version_id !== null && !this.remembered.has(keyOf(op, row)));
    if (missing.length > 0) await this.remember(op, missing);
    return found.map((row) => toDeadline({ ...row, ...(this.remembered.get(keyOf(op, row)) ?? NONE) }));
  }

  private async remember(op: Op, missing: readonly RunningRow[]): Promise<void> {
    const versions = [...new Set(missing.map((row) => row.policy_version_id))];
    const found = await rows<Kept & Pick<RunningRow, 'policy_version_id' | 'rule_id'>>(op.db, RULES, [
      op.association,
      versions,
    ]);
    for (const row of found) this.remembered.set(keyOf(op, row), { rule: row.rule, ladder: row.ladder });
  }
}

const keyOf = ({ association }: Op, row: Pick<RunningRow, 'policy_version_id' | 'rule_id'>): string =>
  `${association} ${row.policy_version_id} ${row.rule_id}`;

const RULES = `
  SELECT policy_version_id, rule_id, rule, ladder FROM deadline_rule
  WHERE association_id = $1 AND policy_version_id = ANY($2::uuid[])`;

// Of a clock that has only been started the row itself knows the one turn.
const COLUMNS = `
  SELECT d.id, d.subject_type, d.subject_id, d.obligation, d.policy_version_id, d.rule_id, d.kind, d.source, d.state, d.started_at,
    d.due_date::text, d.next_stage, d.next_fire_at, d.generation, d.laid_for::text, d.responsible_id, d.beneficiary_id,
    CASE WHEN d.turned OR d.kind = 'floor' THEN ${TURNS} END AS turns
  FROM deadline d`;
