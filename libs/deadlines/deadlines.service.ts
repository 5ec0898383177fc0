import { Injectable } from '@nestjs/common';
import { type CivilDate, dayFrom } from '@sanad/business-time';
import { newId, type AccountId } from '@sanad/kernel';
import { dateInWords, Refusal } from '@sanad/messages';
import { Notifications, type Op } from '@sanad/platform';
import type { CaseMoment, Obligation } from '@sanad/policy/pure';
import { Calendars, type Stamped } from './calendars';
import {
  type Deadline,
  type Standing,
  standingOf,
  type Subject,
  type Withheld,
  WITHHELD_FROM_NOBODY,
} from './deadline';
import { insertDeadlines, loadDeadlines, loadStandings, writeTurns } from './deadlines.store';
import { enforced, floorStanding, type FloorStanding } from './floor';
import { type Happening, isOpen, turnOf } from './happening';
import { lay } from './laying';
import type { Turn } from './reckoning';
import { type OpeningPolicy, type Terms, termsOf } from './rule';

export interface Opening {
  readonly subject: Subject;
  readonly obligation: Obligation;
  /** The version the case is opened under; later versions do not touch it. */
  readonly policy: OpeningPolicy;
  /** What has just happened to the case. Clocks that start on another moment wait for `reach`. */
  readonly moment: CaseMoment;
  /** When it happened, at the latest now. A date alone where nobody knows the hour. */
  readonly at: Date | CivilDate;
  readonly responsible: AccountId | null;
  /** Whom a moved date is told, besides the staff. */
  readonly beneficiary?: string | null;
  /** Whom no reminder of it may reach; nobody where it is left out. */
  readonly withheld?: Withheld;
}

/** The clocks of cases: every change is a turn added to their history, from which their dates are told anew. */
@Injectable()
export class Deadlines {
  constructor(
    private readonly calendars: Calendars,
    private readonly notifications: Notifications,
  ) {}

  /**
   * Opens every clock that the policy sets on the obligation, and starts those that start on this moment. Where the policy sets
   * none the case is unbounded and nothing is written. Opening again only does what `reach` does.
   * @throws Refusal `deadline.in_the_future`, `time.outside_calendar`
   */
  async open(op: Op, opening: Opening): Promise<void> {
    const terms = termsOf(opening.policy, opening.obligation);
    if (terms.length === 0) return;
    const stamped = await this.calendars.held(op);
    const start = startTurn(op, opening.at, stamped);
    const deadlines = terms.map((term) => {
      const starts = term.rule.startsOn === opening.moment;
      return lay(unstarted(term, opening), starts ? [start] : [], stamped, op.now);
    });
    const inserted = await insertDeadlines(op, deadlines);
    if (inserted.size < terms.length)
      await this.reach(op, opening.subject, opening.obligation, opening.moment, opening.at);
  }

  /** The case reached a moment: clocks that start on it start, clocks that stop on it are met. @returns how many turned. */
  reach(op: Op, subject: Subject, obligation: Obligation, moment: CaseMoment, at: Date | CivilDate): Promise<number> {
    return this.turn(op, subject, obligation, (stamped) => {
      const { kind: _start, ...when } = startTurn(op, at, stamped);
      return { kind: 'reach', moment, ...when };
    });
  }

  /** Stops ceilings and targets; the days used stay used. Floors run on. @returns how many turned: none where nothing runs. */
  pause(op: Op, subject: Subject, obligation: Obligation, reason: string, at: Date = op.now): Promise<number> {
    return this.turn(op, subject, obligation, () => ({ kind: 'pause', reason, at }));
  }

  resume(op: Op, subject: Subject, obligation: Obligation, at: Date = op.now): Promise<number> {
    return this.turn(op, subject, obligation, () => ({ kind: 'resume', at }));
  }

  /** Begins anew, because the applicant changed the request. Floors run on. */
  restart(op: Op, subject: Subject, obligation: Obligation, at: Date = op.now): Promise<number> {
    return this.turn(op, subject, obligation, () => ({ kind: 'restart', at }));
  }

  /**
   * The same is owed once more, from this instant, as by an office that is to rule again: a clock that waits starts; one that runs, stands
   * still or was met begins anew. @returns how many turned.
   */
  again(op: Op, subject: Subject, obligation: Obligation, at: Date = op.now): Promise<number> {
    return this.turn(op, subject, obligation, () => ({ kind: 'again', at }));
  }

  /** What was owed was done: every clock of the obligation is met, whatever moment it stops on. */
  meet(op: Op, subject: Subject, obligation: Obligation, at: Date = op.now): Promise<number> {
    return this.turn(op, subject, obligation, () => ({ kind: 'meet', at }));
  }

  /**
   * What met the clocks that stop on this moment did not happen, as when a reply came back: they go on as if they had never been met,
   * late if their day is over, with the reminders that had not fired. @returns how many turned.
   */
  reopen(op: Op, subject: Subject, obligation: Obligation, moment: CaseMoment, at: Date = op.now): Promise<number> {
    return this.turn(op, subject, obligation, () => ({ kind: 'reopen', moment, at }));
  }

  /** Nothing is owed any more, as after a withdrawal: neither met nor late. */
  close(op: Op, subject: Subject, obligation?: Obligation, at: Date = op.now): Promise<number> {
    return this.turn(op, subject, obligation, () => ({ kind: 'close', at }));
  }

  /** From now on nobody of these is reminded of its clocks, nor told of a date of theirs that moved. */
  async keepFrom(op: Op, subject: Subject, barred: readonly AccountId[]): Promise<void> {
    await op.db.query(
      'UPDATE deadline SET barred_ids = $4 WHERE association_id = $1 AND subject_id = $2 AND subject_type = $3',
      [op.association, subject.id, subject.type, barred],
    );
  }

  /** Reminders go to this person from now on, those of a met clock too: it may be reopened. */
  async assign(op: Op, subject: Subject, responsible: AccountId | null): Promise<void> {
    await op.db.query(
      `UPDATE deadline SET responsible_id = $4
       WHERE association_id = $1 AND subject_id = $2 AND subject_type = $3 AND state <> 'closed'`,
      [op.association, subject.id, subject.type, responsible],
    );
  }

  /** Its clocks, those that are over too, are kept from others from now on. */
  async withhold(op: Op, subject: Subject, { about, party }: Withheld): Promise<void> {
    await op.db.query(
      `UPDATE deadline SET about_ids = $4, party_id = $5 WHERE association_id = $1 AND subject_id = $2 AND subject_type = $3`,
      [op.association, subject.id, subject.type, about, party],
    );
  }

  /** What a floor says to a notice. A floor read as an expectation says nothing. */
  async notBefore(op: Op, subject: Subject, obligation: Obligation): Promise<FloorStanding | undefined> {
    const floor = (await loadDeadlines(op, subject, { obligation })).find(enforced);
    return floor && floorStanding(floor);
  }

  /** Why a notice may not go out at this moment; undefined where it may. */
  async heldBack(op: Op, subject: Subject, obligation: Obligation): Promise<Refusal | undefined> {
    const floor = await this.notBefore(op, subject, obligation);
    if (!floor) return undefined;
    if ('unresolved' in floor) return new Refusal('deadline.floor_unresolved');
    if ('notStarted' in floor) return new Refusal('deadline.floor_not_started', { startsOn: floor.notStarted });
    return floor.instant > op.now ? tooEarly(floor.instant) : undefined;
  }

  async standing(op: Op, subject: Subject, obligation: Obligation): Promise<Standing> {
    const standings = await this.standings(op, [subject.id], obligation);
    return standings.get(subject.id)!;
  }

  /** The standings of many cases in one question, by the id of the case; for lists. */
  async standings(op: Op, subjectIds: readonly string[], obligation: Obligation): Promise<Map<string, Standing>> {
    const byCase = new Map<string, Deadline[]>(subjectIds.map((id) => [id, []]));
    for (const deadline of await loadStandings(op, subjectIds, obligation))
      byCase.get(deadline.subject.id)?.push(deadline);
    return new Map([...byCase].map(([id, deadlines]) => [id, standingOf(deadlines, op.now)]));
  }

  private async turn(
    op: Op,
    subject: Subject,
    obligation: Obligation | undefined,
    happens: (stamped: Stamped) => Happening,
  ): Promise<number> {
    const stamped = await this.calendars.held(op);
    const found = await loadDeadlines(op, subject, { obligation, forUpdate: true });
    if (found.length === 0) return 0;
    const happening = happens(stamped);
    const turned = found.flatMap((deadline) => {
      const turn = turnOf(deadline, happening);
      return turn ? [{ turn, deadline: add(deadline, turn, stamped, op.now) }] : [];
    });
    if (turned.length === 0) return 0;
    await writeTurns(op, turned);
    await this.notifications.cancel(
      op,
      turned.filter(({ deadline }) => !isOpen(deadline)).map(({ deadline }) => deadline.id),
    );
    return turned.length;
  }
}

/** @throws Refusal `deadline.in_the_future`, `time.segments_invalid` for a turn before the last one */
function add(deadline: Deadline, turn: Turn, stamped: Stamped, now: Date): Deadline {
  refuseFuture(turn.at, now);
  const last = deadline.turns.at(-1);
  if (last && turn.at < last.at) {
    throw new Refusal('time.segments_invalid', { position: deadline.turns.length + 1, segment: turn.kind });
  }
  return lay(deadline, [...deadline.turns, turn], stamped, now);
}

export function startTurn(op: Op, at: Date | CivilDate, { calendar }: Stamped): Turn & { kind: 'start' } {
  const turn = typeof at === 'string' ? { at: new Date(calendar.startOf(dayFrom(at))), dateOnly: true } : { at };
  refuseFuture(turn.at, op.now);
  return { kind: 'start', ...turn };
}

function refuseFuture(at: Date, now: Date): void {
  if (at > now) throw new Refusal('deadline.in_the_future');
}

const MINUTE = 60_000;
const RIYADH = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Riyadh',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Told by the minute, a started one as over: whoever waits until then does not come too early again. */
function tooEarly(floor: Date): Refusal {
  const minute = Math.ceil(floor.getTime() / MINUTE) * MINUTE;
  const [date = '', time = ''] = RIYADH.format(minute).split(' ');
  return new Refusal('deadline.notice_too_early', { date: dateInWords(date), time });
}

/** A clock before its first turn. */
export function unstarted({ kind, source, rule, ladder }: Terms, opening: Opening): Deadline {
  const { subject, obligation, responsible, beneficiary = null, withheld = WITHHELD_FROM_NOBODY } = opening;
  return {
    ...{ id: newId(), subject, obligation, kind, source, rule, ladder, responsible, beneficiary, withheld },
    calendarStamp: '',
    state: 'waiting',
    stage: 0,
    generation: 0,
    turns: [],
  };
}
