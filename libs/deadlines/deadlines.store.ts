import { newId, type AccountId } from '@sanad/kernel';
import { type Op, rows } from '@sanad/platform';
import type { Obligation } from '@sanad/policy/pure';
import type { Deadline, Subject } from './deadline';
import type { Turn } from './reckoning';

/** Writes clocks that are not there yet, with their first turn. @returns the ids of those that are new. */
export async function insertDeadlines(op: Op, deadlines: readonly Deadline[]): Promise<Set<string>> {
  const list = deadlines.map((deadline) => ({ ...toRow(deadline), segment: firstTurn(deadline) }));
  const inserted = await rows<{ id: string }>(op.db, INSERT, [
    op.association,
    JSON.stringify(list),
    op.now,
    op.actor.id,
  ]);
  return new Set(inserted.map(({ id }) => id));
}

/** Writes where clocks stand after a turn, and the turn beside them. */
export async function writeTurns(op: Op, turned: readonly { deadline: Deadline; turn: Turn }[]): Promise<void> {
  const list = turned.map(({ deadline, turn }) => ({ ...toRow(deadline), segment: { id: newId(), ...turn } }));
  await op.db.query(TURN, [op.association, JSON.stringify(list), op.now, op.actor.id]);
}

/** Every clock of a subject, of one obligation where one is named, with its history. `forUpdate` locks the rows. */
export async function loadDeadlines(
  op: Op,
  subject: Subject,
  { obligation, forUpdate = false }: { obligation?: Obligation; forUpdate?: boolean } = {},
): Promise<Deadline[]> {
  const sql = `${SELECT} WHERE d.association_id = $1 AND d.subject_id = $2 AND d.subject_type = $3
    AND ($4::text IS NULL OR d.obligation = $4) ORDER BY d.id ${forUpdate ? 'FOR UPDATE OF d' : ''}`;
  const found = await rows<DeadlineRow>(op.db, sql, [op.association, subject.id, subject.type, obligation ?? null]);
  return found.map((row) => toDeadline(row, row));
}

/** As `loadDeadlines`, for whoever may not know who is responsible. */
export async function readDeadlines(op: Op, subject: Subject, obligation: Obligation): Promise<Deadline[]> {
  const sql = `SELECT ${CLOCK}, NULL AS responsible_id, NULL AS beneficiary_id, '{}'::uuid[] AS about_ids, NULL AS party_id, ${TURNS} AS turns ${FROM}
    WHERE d.association_id = $1 AND d.subject_id = $2 AND d.subject_type = $3 AND d.obligation = $4 ORDER BY d.id`;
  const found = await rows<DeadlineRow>(op.db, sql, [op.association, subject.id, subject.type, obligation]);
  return found.map((row) => toDeadline(row, row));
}

/** The clocks of one obligation of many subjects, without their histories; for lists. */
export async function loadStandings(op: Op, ids: readonly string[], obligation: Obligation): Promise<Deadline[]> {
  const sql = `SELECT ${COLUMNS}, '[]'::jsonb AS turns ${FROM}
    WHERE d.association_id = $1 AND d.subject_id = ANY($2::uuid[]) AND d.obligation = $3 ORDER BY d.id`;
  const found = await rows<DeadlineRow>(op.db, sql, [op.association, ids, obligation]);
  return found.map((row) => toDeadline(row, row));
}

function firstTurn({ turns: [turn] }: Deadline): object | null {
  return turn ? { id: newId(), ...turn } : null;
}

/** As SQL takes it by `jsonb_to_recordset`: names of columns, nulls for what is unset. */
function toRow(deadline: Deadline): object {
  return {
    id: deadline.id,
    subject_type: deadline.subject.type,
    subject_id: deadline.subject.id,
    obligation: deadline.obligation,
    policy_version_id: deadline.rule.policyVersion,
    rule_id: deadline.rule.id,
    kind: deadline.kind,
    source: deadline.source,
    rule: deadline.rule,
    ladder: deadline.ladder,
    calendar_stamp: deadline.calendarStamp,
    state: deadline.state,
    started_at: deadline.startedAt,
    due_date: deadline.dueDate,
    due_at: deadline.dueAt,
    not_before: deadline.notBefore,
    met_at: deadline.metAt,
    closed_at: deadline.closedAt,
    next_stage: deadline.stage,
    next_fire_at: deadline.fireAt,
    generation: deadline.generation,
    laid_for: deadline.laidFor,
    turned: deadline.turns.length > 1,
    responsible_id: deadline.responsible,
    beneficiary_id: deadline.beneficiary,
    about_ids: deadline.withheld.about,
    party_id: deadline.withheld.party,
  };
}

/** What a version says of a clock, the same for every case under it. */
export type Kept = Pick<Deadline, 'rule' | 'ladder'>;

export type DeadlineRow = ClockRow & Kept;

/** A clock without its rule. */
export interface ClockRow {
  id: string;
  subject_type: string;
  subject_id: string;
  obligation: Obligation;
  kind: Deadline['kind'];
  source: Deadline['source'];
  calendar_stamp?: string;
  state: Deadline['state'];
  started_at: Date | null;
  due_date: string | null;
  due_at?: Date | null;
  not_before?: Date | null;
  met_at?: Date | null;
  closed_at?: Date | null;
  next_stage: number;
  next_fire_at: Date | null;
  generation: number;
  laid_for: string | null;
  responsible_id: Deadline['responsible'];
  beneficiary_id: string | null;
  about_ids: Deadline['withheld']['about'];
  party_id: Deadline['withheld']['party'];
  turns: TurnRow[] | null;
  barred_ids?: AccountId[];
}

interface TurnRow {
  kind: Turn['kind'];
  at: string;
  dateOnly: boolean;
  reason: string | null;
}

export function toDeadline(row: ClockRow, { rule, ladder }: Kept): Deadline {
  return {
    id: row.id,
    subject: { type: row.subject_type, id: row.subject_id },
    obligation: row.obligation,
    kind: row.kind,
    source: row.source,
    rule,
    ladder,
    calendarStamp: row.calendar_stamp ?? '',
    state: row.state,
    startedAt: row.started_at ?? undefined,
    dueDate: row.due_date ?? undefined,
    dueAt: row.due_at ?? undefined,
    notBefore: row.not_before ?? undefined,
    metAt: row.met_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
    stage: row.next_stage,
    fireAt: row.next_fire_at ?? undefined,
    generation: row.generation,
    laidFor: row.laid_for ?? undefined,
    responsible: row.responsible_id,
    beneficiary: row.beneficiary_id,
    withheld: { about: row.about_ids, party: row.party_id },
    turns: row.turns?.map(toTurn) ?? [{ kind: 'start', at: row.started_at! }],
    ...(row.barred_ids && { barred: row.barred_ids }),
  };
}

function toTurn({ kind, at, dateOnly, reason }: TurnRow): Turn {
  const turn = { kind, at: new Date(at) };
  if (kind === 'start') return { ...turn, kind, dateOnly };
  return kind === 'pause' ? { ...turn, kind, reason: reason ?? '' } : { ...turn, kind };
}

/** What a clock says, without whom it speaks to. */
const CLOCK = `d.id, d.subject_type, d.subject_id, d.obligation, d.kind, d.source, r.rule, r.ladder, d.calendar_stamp, d.state,
  d.started_at, d.due_date::text, d.due_at, d.not_before, d.met_at, d.closed_at, d.next_stage, d.next_fire_at,
  d.generation, d.laid_for::text`;

const COLUMNS = `${CLOCK}, d.responsible_id, d.beneficiary_id, d.about_ids, d.party_id`;

/** The history of the deadline `d`, oldest turn first. */
export const TURNS = `coalesce((
  SELECT jsonb_agg(jsonb_build_object('kind', s.kind, 'at', s.at, 'dateOnly', s.date_only, 'reason', s.reason) ORDER BY s.at, s.id)
  FROM deadline_segment s WHERE s.association_id = d.association_id AND s.deadline_id = d.id), '[]')`;

const FROM = 'FROM deadline d JOIN deadline_rule r USING (association_id, policy_version_id, rule_id)';

const SELECT = `SELECT ${COLUMNS}, ${TURNS} AS turns, d.barred_ids ${FROM}`;

const RECORD = `jsonb_to_recordset($2) AS r (id uuid, subject_type text, subject_id uuid, obligation text,
  policy_version_id uuid, rule_id text, kind text, source text, rule jsonb, ladder jsonb, calendar_stamp text, state text, started_at timestamptz, due_date date,
  due_at timestamptz, not_before timestamptz, met_at timestamptz, closed_at timestamptz, next_stage int,
  next_fire_at timestamptz, generation int, laid_for date, turned boolean, responsible_id uuid, beneficiary_id uuid,
  about_ids uuid[], party_id uuid, segment jsonb)`;

const segments = (from: string): string => `
  INSERT INTO deadline_segment (association_id, id, deadline_id, kind, at, date_only, reason, entered_at, entered_by)
  SELECT $1, (r.segment->>'id')::uuid, r.id, r.segment->>'kind', (r.segment->>'at')::timestamptz,
    coalesce((r.segment->>'dateOnly')::boolean, false), r.segment->>'reason', $3, $4
  FROM ${from} WHERE r.segment IS NOT NULL`;

const INSERT = `
  WITH r AS MATERIALIZED (SELECT * FROM ${RECORD}),
  rules AS (
    INSERT INTO deadline_rule (association_id, policy_version_id, rule_id, rule, ladder)
    SELECT $1, policy_version_id, rule_id, rule, ladder FROM r ON CONFLICT DO NOTHING
  ),
  inserted AS (
    INSERT INTO deadline (association_id, id, subject_type, subject_id, obligation, policy_version_id, rule_id, kind, source,
      calendar_stamp, state, started_at, due_date, due_at, not_before, next_stage, next_fire_at, generation, laid_for,
      responsible_id, beneficiary_id, about_ids, party_id, created_at)
    SELECT $1, id, subject_type, subject_id, obligation, policy_version_id, rule_id, kind, source,
      calendar_stamp, state, started_at, due_date, due_at, not_before, next_stage, next_fire_at, generation, laid_for,
      responsible_id, beneficiary_id, about_ids, party_id, $3
    FROM r ON CONFLICT DO NOTHING RETURNING id
  ),
  turned AS (${segments('r JOIN inserted USING (id)')})
  SELECT id FROM inserted`;

const TURN = `
  WITH r AS MATERIALIZED (SELECT * FROM ${RECORD}),
  turned AS (${segments('r')})
  UPDATE deadline d SET calendar_stamp = r.calendar_stamp, state = r.state, started_at = r.started_at,
    due_date = r.due_date, due_at = r.due_at, not_before = r.not_before, met_at = r.met_at, closed_at = r.closed_at,
    next_stage = r.next_stage, next_fire_at = r.next_fire_at, generation = r.generation, laid_for = r.laid_for,
    turned = r.turned
  FROM r WHERE d.association_id = $1 AND d.id = r.id`;
