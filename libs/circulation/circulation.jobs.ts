import { Injectable } from '@nestjs/common';
import { dayFrom } from '@sanad/business-time';
import type { AssociationId } from '@sanad/kernel';
import { Calendars, relay, type Stage } from '@sanad/deadlines';
import {
  EVERY_ASSOCIATION,
  Listens,
  Notifications,
  Rounds,
  Staff,
  type Notice,
  type Op,
  type StoredEvent,
} from '@sanad/platform';
import {
  Policies,
  POLICY_PUT_IN_FORCE,
  POLICY_START_TAKEN_BACK,
  type PolicyPutInForce,
  type PolicyStartTakenBack,
} from '@sanad/policy';
import { Circulations, ladderOf } from './circulations.service';
import { claimReaders, findRunning, layReaders, type Circulation, type Reader } from './circulations.store';
import { readerState } from './reader';
import { Reviews } from './reviews.service';

type Calendar = Awaited<ReturnType<Calendars['of']>>;

/** What the circulation hears of. */
@Injectable()
export class CirculationListeners {
  constructor(
    private readonly circulations: Circulations,
    private readonly reviews: Reviews,
  ) {}

  /** Nothing is said again when a scheduled start comes: the row waits for it. */
  @Listens(POLICY_PUT_IN_FORCE, 'circulation.planned')
  async planned(op: Op, event: StoredEvent): Promise<void> {
    const { versionId, startsAt, nextReviewOn, by } = event.payload as unknown as PolicyPutInForce;
    await this.circulations.plan(op, versionId, new Date(startsAt));
    // Events from before a start could set it have no such field.
    if (nextReviewOn) await this.reviews.setWithStart(op, versionId, nextReviewOn, by);
  }

  @Listens(POLICY_START_TAKEN_BACK, 'circulation.called_off')
  async calledOff(op: Op, event: StoredEvent): Promise<void> {
    const { versionId } = event.payload as unknown as PolicyStartTakenBack;
    await this.circulations.callOff(op, versionId);
  }
}

/** Reminds whoever has still to sign, by the ladder that was added; up the line where it says so. */
@Injectable()
export class SignatureReminders {
  constructor(
    private readonly policies: Policies,
    private readonly calendars: Calendars,
    private readonly staff: Staff,
    private readonly notifications: Notifications,
  ) {}

  /** @returns how many readers had a stage to fire */
  async fire(op: Op): Promise<number> {
    const circulation = await findRunning(op);
    await op.db.query(SETTLE, [op.association, op.now, circulation?.id ?? null]);
    if (!circulation) return 0;
    const [due, policy, calendar] = await Promise.all([
      claimReaders(op, circulation.id),
      this.policies.of(op, circulation.versionId),
      this.calendars.of(op),
    ]);
    const ladder = ladderOf(policy.effective.circulation);
    const notices: Notice[] = [];
    for (const reader of due) {
      const stage = ladder[reader.stage];
      const owes = ['waiting', 'late'].includes(readerState(reader, op.now));
      if (stage && owes) notices.push(await this.notice(op, { circulation, reader, stage, calendar }));
    }
    await this.notifications.add(op, notices);
    await layReaders(
      op,
      circulation.id,
      due.map((reader) => climbed(reader, ladder, calendar, op.now)),
    );
    return due.length;
  }

  private async notice(op: Op, { circulation, reader, stage, calendar }: Reminding): Promise<Notice> {
    const to = await this.staff.recipient(op, reader.account, stage.to);
    const own = to === reader.account;
    const due = dayFrom(reader.dueOn!);
    const today = calendar.dayOf(op.now.getTime());
    const days = Math.max(1, Math.abs(calendar.workingDaysBetween(today, due)));
    const when = today === due ? 'today' : today < due ? 'left' : 'late';
    return {
      subject: { type: 'circulation', id: circulation.id },
      stage: `${reader.stage} ${stage.name} ${reader.account}`,
      recipient: { kind: 'staff', id: to },
      channel: 'inbox',
      template: own ? `circulation.${when}` : 'circulation.others',
      params: { number: circulation.number, due: reader.dueOn!, ...(when !== 'today' && { days }) },
    };
  }
}

/** What is due in the circulations: beginnings, people who came and went, reminders, reviews. Everything is a row with its time. */
@Injectable()
export class CirculationSweep {
  constructor(
    private readonly rounds: Rounds,
    private readonly circulations: Circulations,
    private readonly reminders: SignatureReminders,
    private readonly reviews: Reviews,
    private readonly notifications: Notifications,
  ) {}

  /** @returns how much was found */
  async sweep(): Promise<number> {
    const written: AssociationId[] = [];
    const noted =
      (work: (op: Op) => Promise<number>) =>
      (op: Op): Promise<number> => {
        written.push(op.association);
        return work(op);
      };
    const looked = await this.rounds.each(
      'circulation.look',
      'circulation WHERE next_at <= :now',
      noted((op) => this.circulations.look(op)),
    );
    const fired = await this.rounds.each(
      'circulation.remind',
      'circulation_reader WHERE fire_at <= :now',
      noted((op) => this.reminders.fire(op)),
    );
    const reviewed = await this.rounds.each(
      'circulation.review',
      'policy_review WHERE fire_at <= :now',
      noted((op) => this.reviews.fire(op)),
    );
    await this.notifications.hint([...new Set(written)]);
    return looked + fired + reviewed;
  }

  /** Versions in force before there were circulations, and those of whose start no event was heard. */
  catchUp(): Promise<number> {
    return this.rounds.each('circulation.catch_up', EVERY_ASSOCIATION, (op) => this.circulations.catchUp(op));
  }
}

interface Reminding {
  readonly circulation: Circulation;
  readonly reader: Reader;
  readonly stage: Stage;
  readonly calendar: Calendar;
}

/** The reader after this stage of the ladder. */
function climbed(
  reader: Reader,
  ladder: readonly Stage[],
  calendar: Calendar,
  now: Date,
): Reader & { fireAt: Date | null } {
  if (!reader.dueOn) return { ...reader, fireAt: null };
  const schedule = { ladder, startedAt: reader.reachedAt, dueDate: reader.dueOn, calendar };
  const { stage, fireAt } = relay(schedule, { generation: 0, stage: reader.stage + 1, laidFor: reader.dueOn }, now);
  return { ...reader, stage, fireAt: fireAt ?? null };
}

// What belongs to no circulation under way reminds nobody.
const SETTLE = `
  UPDATE circulation_reader SET fire_at = NULL
  WHERE association_id = $1 AND fire_at <= $2 AND circulation_id IS DISTINCT FROM $3::uuid`;
