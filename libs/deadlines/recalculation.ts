import { Injectable, Logger } from '@nestjs/common';
import type { AccountId, AssociationId } from '@sanad/kernel';
import { calendarChange } from '@sanad/messages';
import { Dispatcher, type Notice, Notifications, type Op, Ops, rows, Staff, system } from '@sanad/platform';
import { Calendars, type Stamped } from './calendars';
import { CANARY } from './canary';
import type { Deadline } from './deadline';
import { type DeadlineRow, SELECT_RUNNING, toDeadline } from './deadlines.store';
import { lay } from './laying';
import { Recipients } from './recipients';

const BATCH = 5_000;
/** An audit entry holds so many moves: a chain of one entry per move would make an announcement four times as dear. */
const MOVES_PER_ENTRY = 500;
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
    private readonly staff: Staff,
    private readonly dispatcher: Dispatcher,
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

  /** One association that fails costs the others nothing; its turn comes again. */
  private skip(association: AssociationId, error: Error): void {
    this.logger.error({ message: 'association skipped', job: JOB, association, error: error.message });
  }

  private async recalculate(op: Op): Promise<number> {
    const stamped = await this.calendars.stamped(op);
    const cause = await this.causeOf(op);
    let changed = 0;
    for (let after = NIL; ;) {
      const found = await rows<DeadlineRow>(op.db, STALE_DEADLINES, [op.association, stamped.stamp, after, BATCH]);
      const laid = found
        .map(toDeadline)
        .map((before) => ({ before, after: lay(before, before.turns, stamped, op.now) }));
      await this.write(op, laid, cause, stamped);
      changed += found.length;
      if (found.length < BATCH) break;
      after = found.at(-1)!.id;
    }
    const [cover, revision] = stamped.stamp.split('.');
    await op.db.query(APPLIED, [op.association, revision, cover]);
    return changed;
  }

  private async write(op: Op, laid: readonly Move[], cause: Cause, { stamp }: Stamped): Promise<void> {
    if (laid.length === 0) return;
    await op.db.query(UPDATE, [op.association, stamp, ...columns(laid.map(({ after }) => after))]);
    const moved = laid.filter(({ before, after }) => before.dueDate !== after.dueDate);
    await this.tell(op, moved, cause, stamp);
    for (let i = 0; i < moved.length; i += MOVES_PER_ENTRY) {
      const moves = moved
        .slice(i, i + MOVES_PER_ENTRY)
        .map(({ before, after }) => [before.id, before.dueDate, after.dueDate]);
      op.record({
        action: 'deadline.moved',
        subject: { type: 'calendar', id: stamp },
        detail: { because: cause, fields: ['deadline', 'old', 'new'], moves },
      });
    }
  }

  private async tell(op: Op, moved: readonly Move[], cause: Cause, stamp: string): Promise<void> {
    const recipients = new Recipients(this.staff, op);
    const notices: Notice[] = [];
    for (const move of moved) {
      notices.push(...noticesOf(move, await recipients.of(move.before.responsible, 'assignee'), cause, stamp));
    }
    await this.notifications.add(op, notices);
  }

  /** The holidays announced since the last time, by their names; there are none when only the week or a season changed. */
  private async causeOf(op: Op): Promise<Cause> {
    const [names] = await rows<{ ar: string | null; en: string | null }>(op.db, SINCE_APPLIED, [op.association]);
    return { holidayAr: names?.ar ?? calendarChange.ar, holidayEn: names?.en ?? calendarChange.en };
  }
}

interface Move {
  readonly before: Deadline;
  readonly after: Deadline;
}

interface Cause {
  readonly holidayAr: string;
  readonly holidayEn: string;
}

/** The staff hears of every date that moved, the beneficiary of the policy's own. */
function noticesOf({ before, after }: Move, staff: AccountId, cause: Cause, stamp: string): Notice[] {
  const template = before.kind === 'target' ? 'target.moved' : 'deadline.moved';
  const notice = {
    deadlineId: before.id,
    subject: before.subject,
    stage: `moved ${stamp}`,
    generation: after.generation,
    template,
    params: { obligation: before.obligation, old: before.dueDate ?? '', new: after.dueDate ?? '', ...cause },
  };
  const inbox: Notice = { ...notice, recipient: { kind: 'staff', id: staff }, channel: 'inbox' };
  if (before.kind !== 'ceiling' || !before.beneficiary) return [inbox];
  return [inbox, { ...notice, recipient: { kind: 'beneficiary', id: before.beneficiary }, channel: 'agreed' }];
}

function columns(deadlines: readonly Deadline[]): unknown[] {
  return [
    deadlines.map(({ id }) => id),
    deadlines.map(({ dueDate }) => dueDate ?? null),
    deadlines.map(({ dueAt }) => dueAt ?? null),
    deadlines.map(({ notBefore }) => notBefore ?? null),
    deadlines.map(({ stage }) => stage),
    deadlines.map(({ fireAt }) => fireAt ?? null),
    deadlines.map(({ generation }) => generation),
    deadlines.map(({ laidFor }) => laidFor ?? null),
  ];
}

const NIL = '00000000-0000-0000-0000-000000000000';

const STALE_DEADLINES = `${SELECT_RUNNING}
  WHERE d.association_id = $1 AND d.state = 'running' AND d.subject_type <> '${CANARY}' AND d.calendar_stamp <> $2 AND d.id > $3
  ORDER BY d.id LIMIT $4 FOR UPDATE OF d`;

const UPDATE = `
  UPDATE deadline d SET calendar_stamp = $2, due_date = n.due_date, due_at = n.due_at, not_before = n.not_before,
    next_stage = n.stage, next_fire_at = n.fire_at, generation = n.generation, laid_for = n.laid_for
  FROM unnest($3::uuid[], $4::date[], $5::timestamptz[], $6::timestamptz[], $7::int[], $8::timestamptz[], $9::int[], $10::date[])
    AS n (id, due_date, due_at, not_before, stage, fire_at, generation, laid_for)
  WHERE d.association_id = $1 AND d.id = n.id`;

const SINCE_APPLIED = `
  WITH applied AS (SELECT * FROM association_calendar WHERE association_id = $1), fresh AS (
    SELECT h.name_ar, h.name_en FROM association_holiday h, applied a
    WHERE h.association_id = $1 AND h.revision > a.applied_revision
    UNION SELECT h.name_ar, h.name_en FROM holiday h, applied a WHERE h.revision > a.applied_cover
  ) SELECT string_agg(name_ar, '، ' ORDER BY name_ar) AS ar, string_agg(name_en, ', ' ORDER BY name_ar) AS en FROM fresh`;

const APPLIED = `
  UPDATE association_calendar SET applied_revision = $2, applied_cover = $3 WHERE association_id = $1`;
