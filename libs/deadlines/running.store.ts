import { Injectable } from '@nestjs/common';
import type { AssociationId } from '@sanad/kernel';
import { type Op, rows } from '@sanad/platform';
import type { Deadline } from './deadline';
import { type ClockRow, type Kept, toDeadline, TURNS } from './deadlines.store';

interface RunningRow extends ClockRow {
  readonly policy_version_id: string | null;
  readonly rule_id: string;
}

/** By version and rule. */
type Rules = Map<string, Map<string, Kept>>;

const MOST_ASSOCIATIONS = 1_000;
const NONE: Kept = { rule: {} as Kept['rule'], ladder: [] };

/**
 * Running clocks in bulk, for the sweep and for recalculations. Few rules stand behind many rows and never change, so each is read once
 * per process.
 */
@Injectable()
export class RunningDeadlines {
  private readonly remembered = new Map<AssociationId, Rules>();

  /** `condition` follows the columns: it starts with WHERE, and speaks of the deadline as `d`. */
  async load(op: Op, condition: string, parameters: readonly unknown[]): Promise<Deadline[]> {
    const found = await rows<RunningRow>(op.db, `${COLUMNS} ${condition}`, parameters);
    const rules = this.rulesOf(op.association);
    const missing = found.filter((row) => row.policy_version_id !== null && !keptOf(rules, row));
    if (missing.length > 0) await remember(op, rules, missing);
    return found.map((row) => toDeadline(row, keptOf(rules, row) ?? NONE));
  }

  private rulesOf(association: AssociationId): Rules {
    const known = this.remembered.get(association);
    if (known) return known;
    if (this.remembered.size >= MOST_ASSOCIATIONS) this.remembered.clear();
    const rules: Rules = new Map();
    this.remembered.set(association, rules);
    return rules;
  }
}

async function remember(op: Op, rules: Rules, missing: readonly RunningRow[]): Promise<void> {
  const versions = [...new Set(missing.map((row) => row.policy_version_id!))];
  const found = await rows<Kept & { version: string; id: string }>(op.db, RULES, [op.association, versions]);
  for (const version of versions) rules.set(version, new Map());
  for (const { version, id, rule, ladder } of found) rules.get(version)!.set(id, { rule, ladder });
}

const keptOf = (rules: Rules, row: RunningRow): Kept | undefined =>
  rules.get(row.policy_version_id ?? '')?.get(row.rule_id);

const RULES = `
  SELECT policy_version_id AS version, rule_id AS id, rule, ladder FROM deadline_rule
  WHERE association_id = $1 AND policy_version_id = ANY($2::uuid[])`;

// Of a clock that has only been started the row itself knows the one turn.
const COLUMNS = `
  SELECT d.id, d.subject_type, d.subject_id, d.obligation, d.policy_version_id, d.rule_id, d.kind, d.source, d.state, d.started_at,
    d.due_date::text, d.next_stage, d.next_fire_at, d.generation, d.laid_for::text, d.responsible_id, d.beneficiary_id, d.about_ids, d.party_id,
    CASE WHEN d.turned OR d.kind = 'floor' THEN ${TURNS} END AS turns
    , d.barred_ids
  FROM deadline d`;
