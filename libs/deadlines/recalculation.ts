import { Injectable, Logger } from '@nestjs/common';
import type { AssociationId } from '@sanad/kernel';
import type { Calendar } from '@sanad/business-time';
import { calendarChange, holidayWithdrawn, Refusal, type Bilingual } from '@sanad/messages';
import { Dispatcher, Notifications, type Op, Ops, rows, system } from '@sanad/platform';
import { Calendars, type Stamped } from './calendars';
import { CANARY } from './canary';
import type { Deadline } from './deadline';
import { lay } from './laying';
import { type Cause, type Move, Moves } from './moves';
import { Offices } from './recipients';
import { RunningDeadlines } from './running.store';

const PAGE = 2_000;
const JOB = 'deadlines.recalculate';

const STALE = `association_calendar WHERE applied_revision < revision
  OR applied_cover < (SELECT revision FROM holiday_cover)`;

/** Brings open deadlines to the calendar as it is now. It takes no input but the association: whoever calls it, and how often, is the same. */
@Injectable()
export class Recalculation {
  private readonly logger = new Logger(JOB);

  constructor(
    private readonly ops: Ops,
    private readonly calendars: Calendars,
    private readonly notifications: Notifications,
    private readonly offices: Offices,
    private readonly dispatcher: Dispatcher,
    private readonly running: RunningDeadlines,
  ) {}

  /** Finds what an announcement has not reached, as after the platform's or after a crash. @returns how many associations. */
  async reconcile(): Promise<number> {
    const stale = await this.dispatcher.associations(STALE);
    for (const association of stale)
      await this.apply(association).catch((error: Error) => this.skip(association, error));
    return stale.length;
  }

  /**
   * One transaction for all open deadlines of the association. First, in an Op of its own, it waits for those who are opening one with
   * the calendar of before. @returns how many deadlines were brought up to date.
   */
  async apply(association: AssociationId): Promise<number> {
    const who = system(association, JOB);
    await this.ops.run(who, (op) => this.calendars.waitForHolders(op));
    const changed = await this.ops.run(who, (op) => this.recalculate(op));
    if (changed > 0) await this.notifications.hint([association]);
    return changed;
  }

  /**
   * After a change of the calendar that stands already: where its deadlines cannot follow at once, the worker's next round brings them along, and
   * whoever made the change is not told of a fault. @returns as `apply`; null where they follow later.
   */
  async follow(association: AssociationId): Promise<number | null> {
    return this.apply(association).catch((error: Error) => {
      this.skip(association, error);
      return null;
    });
  }

  /**
   * What the open deadlines would come to under another calendar: the move itself, with nothing written and nobody told.
   * @throws Refusal `request.given_up` between two pages, once nobody waits for it
   */
  async foresee(op: Op, calendar: Calendar, gone?: AbortSignal): Promise<Foreseen> {
    const moves: Move[] = [];
    let open = 0;
    for await (const laid of this.laid(op, { calendar, stamp: PROPOSED }, '')) {
      if (gone?.aborted) throw new Refusal('request.given_up');
      open += laid.length;
      moves.push(...laid.filter(isMoved));
    }
    return { open, moves };
  }

  /** How many open deadlines have not been brought to the calendar of now. */
  async pending(op: Op): Promise<number> {
    const { stamp } = await this.calendars.stamped(op);
    const [found] = await rows<{ count: number }>(op.db, `SELECT count(*)::int AS count FROM deadline d ${OPEN}`, [
      op.association,
      stamp,
    ]);
    return found?.count ?? 0;
  }

  /** One association that fails costs the others nothing; its turn comes again. */
  private skip(association: AssociationId, error: Error): void {
    this.logger.error({ message: 'association skipped', job: JOB, association, error: error.message });
  }

  /** While one page is computed here, the database writes the one before and reads the one after. */
  private async recalculate(op: Op): Promise<number> {
    const stamped = await this.calendars.stamped(op);
    const moves = new Moves(stamped.stamp, await this.causeOf(op));
    let writing: Promise<unknown> = Promise.resolve();
    let changed = 0;
    for await (const laid of this.laid(op, stamped, LOCKED)) {
      await writing;
      writing = this.write(op, laid, moves, stamped);
      changed += laid.length;
    }
    await writing;
    moves.record(op);
    await this.notifications.add(op, await moves.digests(op, this.offices));
    const [cover, revision] = stamped.stamp.split('.');
    await op.db.query(APPLIED, [op.association, revision, cover]);
    return changed;
  }

  /** The open deadlines that were told with another calendar, told anew with this one, page by page. */
  private async *laid(op: Op, stamped: Stamped, lock: typeof LOCKED | ''): AsyncGenerator<Move[]> {
    const page = (after: string): Promise<Deadline[]> =>
      this.running.load(op, `${OPEN} AND d.id > $3 ORDER BY d.id LIMIT $4 ${lock}`, [
        op.association,
        stamped.stamp,
        after,
        PAGE,
      ]);
    let found = await page(NIL);
    while (found.length > 0) {
      const following = found.length < PAGE ? Promise.resolve([]) : page(found.at(-1)!.id);
      // Whoever goes through the pages may fail first; this one's fault is told where it is awaited.
      following.catch(() => undefined);
      yield found.map((before) => ({ before, after: lay(before, before.turns, stamped, op.now) }));
      found = await following;
    }
  }

  private write(op: Op, laid: readonly Move[], moves: Moves, { stamp }: Stamped): Promise<unknown> {
    const moved = laid.filter(isMoved);
    return Promise.all([
      op.db.query(UPDATE, [op.association, stamp, ...columns(laid.map(({ after }) => after))]),
      this.notifications.add(op, moves.noticesOf(moved)),
    ]);
  }

  /** The holidays announced and withdrawn since the last time, by their names; there are none when only the week or a season changed. */
  private async causeOf(op: Op): Promise<Cause> {
    const found = await rows<Bilingual & { withdrawn: boolean }>(op.db, SINCE_APPLIED, [op.association]);
    if (found.length === 0) return { holidayAr: calendarChange.ar, holidayEn: calendarChange.en };
    const names = found.map(({ withdrawn, ...name }) => (withdrawn ? holidayWithdrawn(name) : name));
    return { holidayAr: names.map(({ ar }) => ar).join('، '), holidayEn: names.map(({ en }) => en).join(', ') };
  }
}

const isMoved = ({ before, after }: Move): boolean => before.dueDate !== after.dueDate;

export interface Foreseen {
  /** How many clocks run. */
  readonly open: number;
  /** Those whose date would be another. */
  readonly moves: readonly Move[];
}

function columns(deadlines: readonly Deadline[]): unknown[] {
  return [
    deadlines.map(({ id }) => id),
    deadlines.map(({ state }) => state),
    deadlines.map(({ dueDate }) => dueDate ?? null),
    deadlines.map(({ dueAt }) => instant(dueAt)),
    deadlines.map(({ notBefore }) => instant(notBefore)),
    deadlines.map(({ stage }) => stage),
    deadlines.map(({ fireAt }) => instant(fireAt)),
    deadlines.map(({ generation }) => generation),
    deadlines.map(({ laidFor }) => laidFor ?? null),
  ];
}

/** Written by the language itself, which is several times faster at it than the driver. */
const instant = (at: Date | undefined): string | null => at?.toISOString() ?? null;

const NIL = '00000000-0000-0000-0000-000000000000';

const LOCKED = 'FOR UPDATE OF d';

/** No calendar has it. */
const PROPOSED = 'proposed';

/** Running, and told with another calendar than that of the stamp. */
const OPEN = `WHERE d.association_id = $1 AND d.state = 'running' AND d.subject_type <> '${CANARY}' AND d.calendar_stamp <> $2`;

const UPDATE = `
  UPDATE deadline d SET calendar_stamp = $2, state = n.state, due_date = n.due_date, due_at = n.due_at, not_before = n.not_before,
    next_stage = n.stage, next_fire_at = n.fire_at, generation = n.generation, laid_for = n.laid_for
  FROM unnest($3::uuid[], $4::text[], $5::date[], $6::timestamptz[], $7::timestamptz[], $8::int[], $9::timestamptz[], $10::int[],
    $11::date[]) AS n (id, state, due_date, due_at, not_before, stage, fire_at, generation, laid_for)
  WHERE d.association_id = $1 AND d.id = n.id`;

const SINCE_APPLIED = `
  WITH applied AS (SELECT * FROM association_calendar WHERE association_id = $1), fresh AS (
    SELECT h.name_ar, h.name_en FROM association_holiday h, applied a
    WHERE h.association_id = $1 AND h.revision > a.applied_revision
    UNION SELECT h.name_ar, h.name_en FROM holiday h, applied a WHERE h.revision > a.applied_cover
  ), gone AS (
    SELECT w FROM applied a, jsonb_array_elements(a.withdrawn) AS w WHERE (w->>'revision')::int > a.applied_revision
    UNION SELECT w FROM holiday_cover c, jsonb_array_elements(c.withdrawn) AS w, applied a WHERE (w->>'revision')::int > a.applied_cover
  ) SELECT DISTINCT name_ar AS ar, name_en AS en, false AS withdrawn FROM fresh
    UNION SELECT w->>'ar', w->>'en', true FROM gone ORDER BY withdrawn, ar`;

const APPLIED = `
  UPDATE association_calendar SET applied_revision = $2, applied_cover = $3, withdrawn = coalesce(
    (SELECT jsonb_agg(w) FROM jsonb_array_elements(withdrawn) AS w WHERE (w->>'revision')::int > $2::int), '[]')
  WHERE association_id = $1`;
