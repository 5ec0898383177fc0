import { Injectable } from '@nestjs/common';
import type { CaseFile } from '@sanad/intake';
import { newId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';
import type { Committee } from './committee';
import { HOLDING_STATES, VOTES, type SittingState, type Vote } from './committee.kinds';
import type { Invitation } from './notice';
import type { Tally } from './tally';
import {
  after,
  fold,
  type Agenda,
  type AgendaItem,
  type LoggedFact,
  type Sitting,
  type SittingFact,
} from './sitting.log';

/** What was arranged before the sitting began. */
export interface Plan extends Invitation {
  readonly id: string;
  readonly committeeId: string;
  readonly committeeName: string;
  /** Counted within the committee, from 1. */
  readonly number: number;
  readonly at: Date;
  readonly place: string | null;
  readonly platform: string | null;
  /** By which members come in; for them alone, and in no minutes. */
  readonly link: string | null;
  /** The sitting without a quorum that this one is called for again. */
  readonly recallOf: string | null;
  /** The one that was called in place of this. */
  readonly recalledBy: string | null;
  /** When it was called first. */
  readonly plannedAt: Date;
}

export type NewPlan = Omit<Plan, 'id' | 'committeeId' | 'committeeName' | 'number' | 'recalledBy' | 'plannedAt'>;

export interface Held {
  readonly plan: Plan;
  readonly sitting: Sitting;
}

/** A sitting as lists show it. */
export interface Listed extends Plan {
  readonly state: SittingState;
  /** How many cases stand on its agenda, and how many of them wait for somebody to confirm what was recommended. */
  readonly items: number;
  readonly unconfirmed: number;
}

export interface SittingFilter {
  readonly committee?: string;
  readonly state?: SittingState;
  readonly unconfirmed?: 'yes';
}

/** Sittings as they are kept: a plan, an agenda, and the log that all the rest is read off. */
@Injectable()
export class SittingsStore {
  /** @throws Refusal `committee.sitting_not_found` */
  get(op: Op, id: string): Promise<Held> {
    return this.load(op, id, '');
  }

  /** Under its lock: what happens in a sitting happens one after the other. */
  lock(op: Op, id: string): Promise<Held> {
    return this.load(op, id, 'FOR UPDATE');
  }

  /** Gives it the next number of its committee, which the caller has locked. */
  async insert(op: Op, { id }: Committee, plan: NewPlan): Promise<Plan> {
    const { urgency, urgentBecause, noticeDays, noticeWaived, link, recallOf } = plan;
    const parameters = [
      ...[op.association, newId(), id, plan.at, plan.place, plan.platform, op.now, op.actor.id],
      ...[urgency, urgentBecause, noticeDays, noticeWaived, link, recallOf],
    ];
    const [inserted] = await rows<Plan>(op.db, INSERT, parameters);
    return inserted!;
  }

  /** Puts cases on the agenda in this order. @throws Refusal `committee.case_on_agenda` for one that another agenda holds */
  async putOnAgenda(op: Op, { id }: Plan, cases: readonly Pick<CaseFile, 'id' | 'reference'>[]): Promise<Agenda> {
    const lines = cases.map(({ id: caseId, reference }) => ({ id: newId(), caseId, reference }));
    const put = await rows<{ id: string }>(op.db, PUT, [op.association, id, JSON.stringify(lines)]);
    const held = lines.find((line) => !put.some((one) => one.id === line.id));
    if (held) throw new Refusal('committee.case_on_agenda', { reference: held.reference });
    return lines;
  }

  /** The time and the notice that go with a fact just written. */
  async move(op: Op, { plan, sitting }: Held, to: Invitation & Pick<Plan, 'at'>): Promise<Held> {
    const { at, urgency, urgentBecause, noticeDays, noticeWaived } = to;
    const parameters = [op.association, plan.id, at, urgency, urgentBecause, noticeDays, noticeWaived];
    await op.db.query(MOVE, parameters);
    return { plan: { ...plan, ...to }, sitting };
  }

  /** Writes facts to the log, and beside it the states that they led to. */
  async append(op: Op, { plan, sitting }: Held, facts: readonly SittingFact[]): Promise<Held> {
    if (facts.length === 0) return { plan, sitting };
    const logged = facts.map((fact, nth) => ({ ...fact, seq: sitting.version + nth + 1, at: op.now, by: op.actor.id }));
    const now = logged.reduce<Sitting>(after, sitting);
    const lines = JSON.stringify(facts.map(lineOf));
    const states = JSON.stringify(now.items.map(({ id, state }) => ({ id, state })));
    await op.db.query(APPEND, [
      ...[op.association, plan.id, sitting.version, op.now, op.actor.kind, op.actor.id, lines],
      ...[now.state, now.version, states],
    ]);
    for (const { name, item, account } of facts.map(lineOf)) {
      const detail = { ...(item && { item }), ...(account && { account }) };
      op.record({ action: `committee.${name}`, subject: { type: 'sitting', id: plan.id }, detail });
    }
    return { plan, sitting: now };
  }

  /** What was decided or recommended, as a record of its own that a case can point to. */
  async insertDecision(op: Op, { id, caseId, ruling }: AgendaItem): Promise<void> {
    if (!ruling) return;
    const { decisionId, outcome, reason, binding, tally, castingVote } = ruling;
    await op.db.query(DECISION, [
      ...[op.association, decisionId, id, caseId, outcome, reason, binding, tally, castingVote],
      ...[op.now, op.actor.id],
    ]);
  }

  /** One more of its kind; nothing that is written tells whose it was. */
  async putInBox(op: Op, item: string, round: number, vote: Vote): Promise<void> {
    await op.db.query(
      `INSERT INTO ballot_box AS b (association_id, item_id, round, "${vote}") VALUES ($1, $2, $3, 1)
       ON CONFLICT (association_id, item_id, round) DO UPDATE SET "${vote}" = b."${vote}" + 1`,
      [op.association, item, round],
    );
  }

  /** The sums of the present rounds of these items, by the item. */
  async boxes(op: Op, items: readonly AgendaItem[]): Promise<ReadonlyMap<string, Tally>> {
    const secret = items.filter((item) => item.secret);
    if (secret.length === 0) return new Map();
    const found = await rows<{ item: string; round: number } & Tally>(op.db, BOXES, [
      op.association,
      secret.map(({ id }) => id),
    ]);
    return new Map(
      found
        .filter(({ item, round }) => secret.some((one) => one.id === item && one.secret?.round === round))
        .map(({ item, round: _, ...sums }) => [item, sums as Tally]),
    );
  }

  /** Cases that stand on an agenda or await a confirmation. */
  async heldCases(op: Op): Promise<ReadonlySet<string>> {
    const held = await rows<{ caseId: string }>(op.db, HELD, [op.association, HOLDING_STATES]);
    return new Set(held.map(({ caseId }) => caseId));
  }

  /** The latest first, one more than the limit so that the end is known. */
  async list(op: Op, filter: SittingFilter, limit: number, before?: string): Promise<Listed[]> {
    const { committee = null, state = null, unconfirmed } = filter;
    const parameters = [op.association, committee, state, before ?? null, limit + 1, unconfirmed === 'yes'];
    return rows(op.db, LIST, parameters);
  }

  private async load(op: Op, id: string, lock: string): Promise<Held> {
    const key = [op.association, id];
    // Sent in one go and answered in turn: what happened so far is read once the lock is held.
    const [[plan], agenda, log] = await Promise.all([
      rows<Plan>(op.db, `SELECT ${PLAN} FROM sitting WHERE association_id = $1 AND id = $2 ${lock}`, key),
      rows<Agenda[number]>(op.db, AGENDA, key),
      rows<Line>(op.db, LOG, key),
    ]);
    if (!plan) throw new Refusal('committee.sitting_not_found');
    return { plan, sitting: fold(agenda, log.map(factOf)) };
  }
}

interface Line {
  readonly seq: number;
  readonly name: string;
  readonly at: Date;
  readonly by: string;
  readonly item: string | null;
  readonly account: string | null;
  readonly detail: object;
}

type Written = Pick<Line, 'name' | 'item' | 'account' | 'detail'>;

function lineOf(fact: SittingFact): Written {
  const { name, item = null, account = null, ...detail } = fact as SittingFact & { item?: string; account?: string };
  return { name, item, account, detail };
}

/** The inverse of `lineOf`; only what it wrote is read. */
function factOf({ detail, item, account, ...line }: Line): LoggedFact {
  return { ...line, ...detail, ...(item && { item }), ...(account && { account }) } as LoggedFact;
}

const PLAN = `id, committee_id AS "committeeId", number, at, place, platform, link, urgency,
  urgent_because AS "urgentBecause", notice_days AS "noticeDays", notice_waived AS "noticeWaived", recall_of AS "recallOf",
  planned_at AS "plannedAt",
  (SELECT r.id FROM sitting r WHERE r.association_id = sitting.association_id AND r.recall_of = sitting.id
    AND r.state <> 'CANCELLED') AS "recalledBy",
  (SELECT c.name FROM committee c WHERE c.association_id = sitting.association_id AND c.id = committee_id) AS "committeeName"`;

const INSERT = `
  INSERT INTO sitting (association_id, id, committee_id, number, at, place, platform, state, version, planned_at, planned_by,
    urgency, urgent_because, notice_days, notice_waived, link, recall_of)
  SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, 'PLANNED', 0, $7, $8, $9, $10, $11::int, $12, $13, $14::uuid
  FROM sitting WHERE association_id = $1 AND committee_id = $3
  RETURNING ${PLAN}`;

const MOVE = `
  UPDATE sitting SET at = $3, urgency = $4, urgent_because = $5, notice_days = $6, notice_waived = $7
  WHERE association_id = $1 AND id = $2`;

const PUT = `
  INSERT INTO agenda_item (association_id, id, sitting_id, place, case_id, reference, state)
  SELECT $1, a.id, $2, a.place, a."caseId", a.reference, 'PENDING'
  FROM ROWS FROM (jsonb_to_recordset($3) AS (id uuid, "caseId" uuid, reference text))
    WITH ORDINALITY AS a (id, "caseId", reference, place)
  ON CONFLICT DO NOTHING RETURNING id`;

const AGENDA = `
  SELECT id, case_id AS "caseId", reference FROM agenda_item WHERE association_id = $1 AND sitting_id = $2 ORDER BY place`;

const LOG = `
  SELECT seq, name, at, by_id AS by, item_id AS item, account_id AS account, detail
  FROM sitting_event WHERE association_id = $1 AND sitting_id = $2 ORDER BY seq`;

const APPEND = `
  WITH written AS (
    INSERT INTO sitting_event (association_id, sitting_id, seq, name, at, by_kind, by_id, item_id, account_id, detail)
    SELECT $1, $2, $3::int + l.nth, l.name, $4, $5, $6, l.item, l.account, l.detail
    FROM ROWS FROM (jsonb_to_recordset($7) AS (name text, item uuid, account uuid, detail jsonb))
      WITH ORDINALITY AS l (name, item, account, detail, nth)
  ), states AS (
    UPDATE agenda_item a SET state = s.state FROM jsonb_to_recordset($10) AS s (id uuid, state text)
    WHERE a.association_id = $1 AND a.sitting_id = $2 AND a.id = s.id AND a.state <> s.state
  )
  UPDATE sitting SET state = $8, version = $9 WHERE association_id = $1 AND id = $2`;

const DECISION = `
  INSERT INTO committee_decision (association_id, id, item_id, case_id, outcome, reason, binding, tally, casting_vote,
    decided_at, decided_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

const BOXES = `
  SELECT item_id AS item, round, ${VOTES.map((vote) => `"${vote}"`).join(', ')} FROM ballot_box
  WHERE association_id = $1 AND item_id = ANY($2::uuid[])`;

const HELD = `
  SELECT case_id AS "caseId" FROM agenda_item WHERE association_id = $1 AND state = ANY($2::text[])`;

const LIST = `
  SELECT ${PLAN}, state, agenda.items, agenda.unconfirmed
  FROM sitting CROSS JOIN LATERAL (
    SELECT count(*)::int AS items, count(*) FILTER (WHERE i.state = 'RECOMMENDED')::int AS unconfirmed
    FROM agenda_item i WHERE i.association_id = sitting.association_id AND i.sitting_id = sitting.id
  ) agenda
  WHERE association_id = $1 AND ($2::uuid IS NULL OR committee_id = $2) AND ($3::text IS NULL OR state = $3)
    AND ($4::uuid IS NULL OR id < $4) AND (NOT $6::boolean OR agenda.unconfirmed > 0)
  ORDER BY id DESC LIMIT $5`;
