import { newId, type AssociationId } from '@sanad/kernel';
import type { Subject } from '@sanad/deadlines';
import type { Op } from '@sanad/platform';
import { type DeadlinesWorld, openDeadlinesWorld, plantStaff, policy, rule } from '../world/deadlines';
import { as } from '../world/platform';
import { dayOf, OracleDeadline, type OracleTurn } from './g10.oracle';

export interface Recomputing {
  /** Stops once so many deadlines were told anew. */
  readonly recomputations: number;
  /**
   * `fromScratch`: an announcement that lays ladders as if nothing had fired. `unheard`: an announcement that open deadlines are not
   * brought to.
   */
  readonly plant?: 'fromScratch' | 'unheard';
}

export interface Differences {
  readonly recomputed: number;
  /** Rows that are not what the oracle says. */
  readonly differing: number;
  /** Reminders that had fired and were changed, or fired twice, or were never to fire. */
  readonly rewritten: number;
}

const OPEN = 30;
const STEPS = 40;
const HOUR = 3_600_000;
const REPLY = 'requestResponse';
const STAGES = [5, 2, 0, -1];
const LADDER = STAGES.map((days) => [days, 'assignee'] as const);

interface Case {
  readonly subject: Subject;
  readonly oracle: OracleDeadline;
}

/** Random lives of deadlines, each step told to rows and to an oracle; then both are compared. */
export async function recompute({ recomputations, plant }: Recomputing): Promise<Differences> {
  // A life comes to some 190, more or less by chance; those that are not needed are not lived.
  const rounds = Math.ceil(recomputations / 120) + 2;
  const world = await openDeadlinesWorld({ associations: rounds });
  const sum = { recomputed: 0, differing: 0, rewritten: 0 };
  try {
    for (const [place, association] of world.associations.entries()) {
      if (sum.recomputed >= recomputations) break;
      if (place > 0) await plantStaff(world.admin, association);
      const life = new Life(world, association, plant);
      await life.live();
      sum.recomputed += life.recomputed;
      sum.differing += life.differing;
      sum.rewritten += life.rewritten;
    }
    return sum;
  } finally {
    await world.close();
  }
}

class Life {
  recomputed = 0;
  differing = 0;
  rewritten = 0;
  private readonly cases: Case[] = [];
  private readonly holidays = new Set<string>();
  private readonly seen = new Map<string, string>();
  private now = new Date('2026-01-04T06:00:00Z');

  constructor(
    private readonly world: DeadlinesWorld,
    private readonly association: AssociationId,
    private readonly plant: Recomputing['plant'],
  ) {}

  async live(): Promise<void> {
    this.tick(0);
    for (let i = 0; i < OPEN; i++) await this.open();
    for (let step = 0; step < STEPS; step++) {
      const deed = DEEDS[Math.floor(Math.random() * DEEDS.length)]!;
      await this[deed]();
      await this.compare();
    }
  }

  /** Time goes on by up to four days; what is due fires. */
  async wait(): Promise<void> {
    this.tick(Math.floor(Math.random() * 96 * HOUR));
    await this.sweep();
  }

  /** The clock is set back an hour, and then right again. */
  async clockSlips(): Promise<void> {
    this.tick(-HOUR);
    await this.sweep();
    this.tick(HOUR);
    await this.sweep();
  }

  async announce(): Promise<void> {
    const date = dayOf(new Date(this.now.getTime() + Math.floor(Math.random() * 40 - 5) * 24 * HOUR));
    if (this.holidays.has(date)) return;
    this.holidays.add(date);
    await this.run((op) => this.world.holidays.announce(op, { from: date, to: date, name: NAME, source: 'test' }));
    if (this.plant !== 'unheard') await this.world.recalculation.apply(this.association);
    if (this.plant === 'fromScratch') await this.world.rows(FROM_SCRATCH, [this.association]);
    const open = this.cases.filter(({ oracle }) => oracle.state === 'running');
    for (const { oracle } of open) oracle.reckon(this.now);
    this.recomputed += open.length;
  }

  async open(): Promise<void> {
    const subject = { type: 'supportRequest', id: newId() };
    const amount = 3 + Math.floor(Math.random() * 18);
    const at = new Date(this.now.getTime() - Math.floor(Math.random() * 72 * HOUR));
    await this.run((op) =>
      this.world.deadlines.open(op, {
        ...{ subject, obligation: REPLY, policy: policy(rule({ amount, ladder: LADDER })), moment: 'completeness', at },
        responsible: null,
      }),
    );
    const oracle = new OracleDeadline(amount, STAGES, this.holidays);
    oracle.turn({ kind: 'start', at }, this.now);
    this.cases.push({ subject, oracle });
    this.recomputed++;
  }

  pause = () =>
    this.turn('pause', ['running'], (op, { subject }) => this.world.deadlines.pause(op, subject, REPLY, '-'));
  resume = () => this.turn('resume', ['paused'], (op, { subject }) => this.world.deadlines.resume(op, subject, REPLY));
  restart = () =>
    this.turn('restart', ['running', 'paused'], (op, { subject }) => this.world.deadlines.restart(op, subject, REPLY));
  meet = () =>
    this.turn('met', ['running', 'paused'], (op, { subject }) => this.world.deadlines.meet(op, subject, REPLY));

  /** The reply came back: what met the clock did not happen. */
  reopen = () =>
    this.turn('reopened', ['met'], (op, { subject }) => this.world.deadlines.reopen(op, subject, REPLY, 'reply'));
  close = () =>
    this.turn('closed', ['running', 'paused'], (op, { subject }) => this.world.deadlines.close(op, subject, REPLY));

  private async turn(
    kind: OracleTurn['kind'],
    states: readonly string[],
    deed: (op: Op, about: Case) => Promise<number>,
  ): Promise<void> {
    const able = this.cases.filter(({ oracle }) => states.includes(oracle.state));
    const about = able[Math.floor(Math.random() * able.length)];
    if (!about) return;
    const turned = await this.run((op) => deed(op, about));
    if (turned > 0) about.oracle.turn({ kind, at: this.now }, this.now);
    this.recomputed += turned;
  }

  private async sweep(): Promise<void> {
    while ((await this.world.sweep.sweep()) > 0);
    for (const { oracle } of this.cases) oracle.sweep(this.now);
  }

  private async compare(): Promise<void> {
    const found = await this.world.rows<Row>(ROWS, [this.association]);
    const byCase = new Map(found.map((row) => [row.subject_id, row]));
    for (const { subject, oracle } of this.cases) {
      const row = byCase.get(subject.id)!;
      const expected = [oracle.state, oracle.due, oracle.fireAt, oracle.generation, [...oracle.fired].sort().join()];
      const actual = [row.state, row.due_date, row.next_fire_at?.getTime() ?? null, row.generation, row.fired ?? ''];
      if (oracle.state === 'met' || oracle.state === 'closed') expected[1] = actual[1]!;
      if (JSON.stringify(expected) !== JSON.stringify(actual)) this.differing++;
    }
    await this.compareFired();
  }

  /** Every reminder that has fired is as it was when it fired. */
  private async compareFired(): Promise<void> {
    const fired = await this.world.rows<{ id: string; said: string }>(FIRED, [this.association]);
    for (const { id, said } of fired) {
      if (this.seen.has(id) && this.seen.get(id) !== said) this.rewritten++;
      this.seen.set(id, said);
    }
    const promised = this.cases.reduce((sum, { oracle }) => sum + oracle.fired.length, 0);
    this.rewritten += Math.abs(promised - fired.length);
  }

  private tick(milliseconds: number): void {
    this.now = new Date(this.now.getTime() + milliseconds);
    this.world.at(this.now.toISOString());
  }

  private run<T>(work: (op: Op) => Promise<T>): Promise<T> {
    return this.world.ops.run(as(this.association), work);
  }
}

const NAME = { ar: 'إجازة', en: 'Holiday' };
const DEEDS = [
  ...(['wait', 'wait', 'wait', 'clockSlips', 'announce', 'announce'] as const),
  ...(['open', 'pause', 'pause', 'resume', 'resume', 'restart', 'meet', 'meet'] as const),
  ...(['reopen', 'close'] as const),
];

interface Row {
  subject_id: string;
  state: string;
  due_date: string | null;
  next_fire_at: Date | null;
  generation: number;
  fired: string | null;
}

const REMINDERS = `n.template NOT LIKE '%.moved'`;

const ROWS = `
  SELECT d.subject_id, d.state, d.due_date::text, d.next_fire_at, d.generation, (
    SELECT string_agg(split_part(n.stage, ' ', 1) || '/' || n.generation, ',' ORDER BY split_part(n.stage, ' ', 1) || '/' || n.generation)
    FROM notification n WHERE n.deadline_id = d.id AND ${REMINDERS}) AS fired
  FROM deadline d WHERE d.association_id = $1`;

const FIRED = `
  SELECT id, concat_ws('|', stage, generation, recipient_id, template, params, created_at) AS said
  FROM notification n WHERE association_id = $1 AND ${REMINDERS}`;

const FROM_SCRATCH = `
  UPDATE deadline SET next_stage = 0, generation = generation + 1 WHERE association_id = $1 AND state = 'running'
    AND next_fire_at IS NOT NULL`;
