import { Injectable } from '@nestjs/common';
import {
  Calendar,
  type Holiday,
  type Hours,
  minutesOf,
  SAUDI_WEEK,
  type Season,
  WEEKDAYS,
  type WorkingWeek,
} from '@sanad/business-time';
import { dateInWords, fieldProblem, Refusal } from '@sanad/messages';
import { type Op, rows } from '@sanad/platform';
import { keepChange } from './calendar-changes';

/** Calendars that are built and kept; one takes about 50 kB, and associations that add nothing share one. */
const MOST_KEPT = 200;

/** The version of a calendar that its association has changed nothing of. */
export const UNSTATED = 0;

/** A calendar and the stamp by which a deadline remembers what it was computed with. */
export interface Stamped {
  readonly calendar: Calendar;
  readonly stamp: string;
}

/** When each association works: the platform's holidays, its own, its week and its seasons. */
@Injectable()
export class Calendars {
  private readonly kept = new Map<string, Calendar>();

  async of(op: Op): Promise<Calendar> {
    return (await this.stamped(op)).calendar;
  }

  async stamped(op: Op): Promise<Stamped> {
    return this.build(op, await rows<StampRow>(op.db, STAMP, [op.association]));
  }

  /** The calendar as people read it. Where both name a date, the association's own row stands first. */
  async describe(op: Op): Promise<CalendarDescription> {
    const found = await rows<StampRow>(op.db, STAMP, [op.association]);
    const { calendar } = await this.build(op, found);
    const { zone, covers } = calendar;
    const holidays = await this.holidaysOf(op, found[0]!);
    const { week, seasons } = found[0]!;
    const version = versionOf(found[0]!);
    return { zone, covers, holidays, week: week ?? SAUDI_WEEK, seasons: seasons ?? [], stated: week !== null, version };
  }

  /** The calendar as it would be with other holidays: built for whoever asks, and kept nowhere. */
  async proposed(op: Op, change: (holidays: readonly OwnedHoliday[]) => readonly Holiday[]): Promise<Calendar> {
    const [row] = await rows<StampRow>(op.db, STAMP, [op.association]);
    return calendarOf(row!, change(await this.holidaysOf(op, row!)));
  }

  /**
   * States the week and the seasons. Open deadlines follow by `Recalculation`, which the caller starts after the commit; should it not,
   * the worker does.
   * @throws Refusal `calendar.changed_meanwhile`, `calendar.week_empty`, `calendar.season_invalid`, `time.hours_invalid`
   */
  async state(op: Op, stated: StatedCalendar, why: string): Promise<void> {
    const [row] = await rows<StampRow>(op.db, STAMP, [op.association]);
    assertUsable(stated, row!);
    const { week, seasons, version } = stated;
    const said = [JSON.stringify(week), JSON.stringify(seasons), version ?? null];
    const [after] = await rows<{ revision: number }>(op.db, STATE, [op.association, ...said]);
    // Somebody was faster between the look and the change.
    if (!after) throw changedMeanwhile((await rows<StampRow>(op.db, STAMP, [op.association]))[0]!);
    const seasonDays = seasons.map(({ from, to }) => `${from}/${to}`);
    await keepChange(op, { kind: 'stated', what: {}, why });
    const detail = { days: Object.keys(week), seasons: seasonDays, revision: after.revision, why };
    op.record({ action: 'calendar.stated', subject: { type: 'calendar', id: op.association }, detail });
  }

  /** The calendar as it would be with this week and these seasons. @throws Refusal as `state` */
  async restated(op: Op, stated: StatedCalendar): Promise<Calendar> {
    const [row] = await rows<StampRow>(op.db, STAMP, [op.association]);
    assertUsable(stated, row!);
    return calendarOf({ ...row!, ...stated }, await this.holidaysOf(op, row!));
  }

  /** The days and hours of work the association states as its own; undefined where it has stated none. */
  async statedWeek(op: Op): Promise<WorkingWeek | undefined> {
    const sql = 'SELECT week FROM association_calendar WHERE association_id = $1';
    const [own] = await rows<{ week: WorkingWeek | null }>(op.db, sql, [op.association]);
    return own?.week ?? undefined;
  }

  /**
   * The calendar for a clock that is about to be written. Until the end of the Op no announcement is applied to the association, so a
   * deadline computed with the calendar of before is there to be found when it is.
   */
  async held(op: Op): Promise<Stamped> {
    const [, found] = await Promise.all([
      op.db.query(HOLD, [op.association]),
      rows<StampRow>(op.db, STAMP, [op.association]),
    ]);
    // From its first deadline on an association is known to whoever applies the platform's announcements.
    if (found[0]?.revision === null) await op.db.query(KNOWN, [op.association, found[0].cover]);
    return this.build(op, found);
  }

  /** Waits until every Op that holds a calendar of the association has ended. */
  async waitForHolders(op: Op): Promise<void> {
    await op.db.query(FENCE, [op.association]);
  }

  private async build(op: Op, [row]: readonly StampRow[]): Promise<Stamped> {
    if (!row) throw new Error('the table of holidays is empty: it is filled when the database is prepared');
    const stamp = `${row.cover}.${row.revision ?? 0}`;
    const key = row.revision ? `${op.association} ${stamp}` : String(row.cover);
    const calendar = this.kept.get(key) ?? calendarOf(row, await this.holidaysOf(op, row));
    this.kept.delete(key);
    this.kept.set(key, calendar);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return { calendar, stamp };
  }

  private async holidaysOf(op: Op, { covers_from, covers_to }: StampRow): Promise<OwnedHoliday[]> {
    const found = await rows<HolidayRow>(op.db, HOLIDAYS, [op.association, covers_from, covers_to]);
    return found.map((row) => ({ ...holidayOf(row), own: row.own }));
  }
}

function calendarOf({ week, seasons, covers_from, covers_to }: Spec, holidays: readonly Holiday[]): Calendar {
  const covers = { from: covers_from, to: covers_to };
  return new Calendar({ ...(week && { week }), seasons: seasons ?? [], holidays, covers });
}

type Spec = Pick<StampRow, 'covers_from' | 'covers_to'> & {
  readonly [Part in 'week' | 'seasons']: StatedCalendar[Part] | null;
};

/** Of the association alone, or of the platform. */
export type OwnedHoliday = Holiday & { readonly own: boolean };

export interface CalendarDescription {
  readonly zone: string;
  readonly covers: Calendar['covers'];
  readonly week: WorkingWeek;
  readonly seasons: Season[];
  /** The association has stated its week itself; else it is the country's. */
  readonly stated: boolean;
  readonly version: number;
  readonly holidays: readonly OwnedHoliday[];
}

export interface StatedCalendar {
  readonly week: WorkingWeek;
  readonly seasons: readonly Season[];
  /** Upon which it was decided; left out by whoever has read none. */
  readonly version?: number | undefined;
}

/** The refusal names the day whose hours it is about. */
function assertHours(hours: readonly Hours[], path: string): void {
  try {
    minutesOf(hours);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.code, error.params, undefined, [fieldProblem(path, 'hoursInOrder')]);
  }
}

const versionOf = ({ revision }: StampRow): number => revision ?? UNSTATED;

const changedMeanwhile = (row: StampRow): Refusal =>
  new Refusal('calendar.changed_meanwhile', { version: versionOf(row) });

/** It was decided on the calendar as it stands. A calendar is built of it, as every deadline will: what cannot be built is refused here. */
function assertUsable({ week, seasons, version }: StatedCalendar, row: StampRow): void {
  const { covers_from, covers_to } = row;
  if (version !== undefined && version !== versionOf(row)) throw changedMeanwhile(row);
  if (!WEEKDAYS.some((weekday) => week[weekday]?.length)) throw new Refusal('calendar.week_empty');
  const sorted = [...seasons].sort((one, other) => (one.from < other.from ? -1 : 1));
  for (const [place, { from, to, hours }] of sorted.entries()) {
    const next = sorted[place + 1];
    if (to < from || hours.length === 0 || (next && next.from <= to)) {
      throw new Refusal('calendar.season_invalid', { from: dateInWords(from), to: dateInWords(to) });
    }
  }
  for (const weekday of WEEKDAYS) assertHours(week[weekday] ?? [], `week.${weekday}`);
  for (const [place, { hours }] of seasons.entries()) assertHours(hours, `seasons.${place}.hours`);
  new Calendar({ week, seasons, holidays: [], covers: { from: covers_from, to: covers_to } });
}

interface StampRow {
  cover: number;
  revision: number | null;
  covers_from: string;
  covers_to: string;
  week: WorkingWeek | null;
  seasons: Season[] | null;
}

interface HolidayRow {
  date: string;
  name_ar: string;
  name_en: string;
  source: string;
  note: string | null;
  substitute_for: string | null;
  own: boolean;
}

const holidayOf = ({ date, name_ar, name_en, source, note, substitute_for }: HolidayRow): Holiday => ({
  date,
  name: { ar: name_ar, en: name_en },
  source,
  ...(note !== null && { note }),
  ...(substitute_for !== null && { substituteFor: substitute_for }),
});

const STAMP = `
  SELECT t.revision AS cover, c.revision, t.covers_from::text, t.covers_to::text, c.week, c.seasons
  FROM holiday_cover t LEFT JOIN association_calendar c ON c.association_id = $1`;

const KNOWN = `
  INSERT INTO association_calendar (association_id, applied_cover) VALUES ($1, $2) ON CONFLICT DO NOTHING`;

const STATE = `
  INSERT INTO association_calendar (association_id, week, seasons, revision, applied_cover)
  SELECT $1, $2, $3, 1, revision FROM holiday_cover
  ON CONFLICT (association_id) DO UPDATE SET week = excluded.week, seasons = excluded.seasons,
    revision = association_calendar.revision + 1
  WHERE $4::int IS NULL OR association_calendar.revision = $4 RETURNING revision`;

const LOCK_KEY = `hashtextextended('calendar ' || $1::text, 0)`;
const HOLD = `SELECT pg_advisory_xact_lock_shared(${LOCK_KEY})`;
const FENCE = `SELECT pg_advisory_xact_lock(${LOCK_KEY})`;

// Where both name a date, the association's own row speaks: it may carry the substitute.
const DAY = 'date::text, name_ar, name_en, source, note, substitute_for::text';
const HOLIDAYS = `
  SELECT ${DAY}, true AS own FROM association_holiday WHERE association_id = $1 AND date BETWEEN $2 AND $3
  UNION ALL SELECT ${DAY}, false FROM holiday WHERE date BETWEEN $2 AND $3
  ORDER BY own DESC, date`;
