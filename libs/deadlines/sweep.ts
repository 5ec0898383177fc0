import { Injectable } from '@nestjs/common';
import type { AssociationId } from '@sanad/kernel';
import { type AuditEntry, type Notice, Notifications, type Op, Rounds } from '@sanad/platform';
import { Calendars, type Stamped } from './calendars';
import { beat, beatNotice, CANARY } from './canary';
import type { Deadline } from './deadline';
import { advance } from './laying';
import { Recalculation } from './recalculation';
import { Offices, Recipients } from './recipients';
import { reminder } from './reminder';
import { RunningDeadlines } from './running.store';

const BATCH = 500;

/**
 * Finds what is due and writes it down: the notices and the ladder's next rung land in one commit, so a stage fires once, whoever dies
 * when. The queue is only told afterwards that something waits.
 */
@Injectable()
export class DeadlineSweep {
  constructor(
    private readonly rounds: Rounds,
    private readonly running: RunningDeadlines,
    private readonly calendars: Calendars,
    private readonly recalculation: Recalculation,
    private readonly notifications: Notifications,
    private readonly offices: Offices,
  ) {}

  /**
   * One round over every association with something due, up to 500 deadlines of each; announced holidays are applied first, so that
   * nothing fires by a date that has moved. @returns how many deadlines fired.
   */
  async sweep(): Promise<number> {
    await this.recalculation.reconcile();
    const written: AssociationId[] = [];
    const fired = await this.rounds.each('deadlines.sweep', 'deadline WHERE next_fire_at <= :now', (op) => {
      written.push(op.association);
      return this.fire(op);
    });
    await this.notifications.hint(written);
    return fired;
  }

  private async fire(op: Op): Promise<number> {
    const [found, stamped] = await Promise.all([
      this.running.load(op, CLAIM, [op.association, op.now, BATCH]),
      this.calendars.stamped(op),
    ]);
    if (found.length === 0) return 0;
    const recipients = new Recipients(this.offices, op);
    const notices: Notice[] = [];
    const climbed: Deadline[] = [];
    for (const deadline of found) {
      const due = stagesDue(deadline, stamped, op.now);
      for (const stage of due.stages) {
        const to = await recipients.of(deadline, deadline.ladder[stage]!.to);
        if (to) notices.push(reminder(deadline, stage, to, stamped, op.now));
        else op.record(unheard(deadline, stage));
      }
      if (deadline.subject.type === CANARY) notices.push(beatNotice(deadline));
      climbed.push(due.after);
    }
    await Promise.all([this.notifications.add(op, notices), op.db.query(CLIMB, [op.association, ...columns(climbed)])]);
    return found.length;
  }
}

/** That nobody was there to be reminded has to be found again; whom it is about stands in neither. */
const unheard = ({ id, ladder }: Deadline, stage: number): AuditEntry => ({
  ...{ action: 'deadline.unheard', subject: { type: 'deadline', id } },
  detail: { stage: ladder[stage]!.name },
});

/** Every stage that is due, each of them once, and where the ladder stands afterwards. */
function stagesDue(deadline: Deadline, stamped: Stamped, now: Date): { stages: number[]; after: Deadline } {
  if (deadline.subject.type === CANARY) return { stages: [], after: beat(deadline, now) };
  const stages: number[] = [];
  let after = deadline;
  while (after.fireAt && after.fireAt <= now) {
    stages.push(after.stage);
    after = advance(after, after.stage + 1, stamped);
  }
  return { stages, after };
}

function columns(climbed: readonly Deadline[]): unknown[] {
  return [
    climbed.map(({ id }) => id),
    climbed.map(({ stage }) => stage),
    climbed.map(({ fireAt }) => fireAt ?? null),
    climbed.map(({ generation }) => generation),
  ];
}

// Rows that another worker holds are left to it.
const CLAIM = `
  WHERE d.association_id = $1 AND d.next_fire_at <= $2 ORDER BY d.next_fire_at LIMIT $3 FOR UPDATE OF d SKIP LOCKED`;

const CLIMB = `
  UPDATE deadline d SET next_stage = n.stage, next_fire_at = n.fire_at, generation = n.generation
  FROM unnest($2::uuid[], $3::int[], $4::timestamptz[], $5::int[]) AS n (id, stage, fire_at, generation)
  WHERE d.association_id = $1 AND d.id = n.id`;
