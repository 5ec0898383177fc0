import { Injectable } from '@nestjs/common';
import { type Calendar, type CivilDate, civilFrom, dayFrom, type Holiday } from '@sanad/business-time';
import { Refusal } from '@sanad/messages';
import { type Op, type PlatformOp, rows } from '@sanad/platform';
import type { DataSource } from 'typeorm';
import { keepChange } from './calendar-changes';
import { Calendars } from './calendars';

export interface Announcement extends Omit<Holiday, 'date'> {
  /** First and last day, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
}

const MOST_DAYS = 31;

/** Holidays as they are announced: the association's own, and the platform's, which hold for all. */
@Injectable()
export class Holidays {
  constructor(private readonly calendars: Calendars) {}

  /**
   * Adds days to the association's table. Open deadlines follow by `Recalculation`, which the caller starts after the commit;
   * should it not, the worker does.
   * @throws Refusal `holiday.range_invalid`, `holiday.outside_cover`, `holiday.already_known`
   */
  async announce(op: Op, announcement: Announcement): Promise<Holiday[]> {
    const days = await this.daysToAdd(op, announcement);
    const [bumped] = await rows<{ revision: number }>(op.db, BUMP_OWN, [op.association]);
    await op.db.query(ADD_OWN, [op.association, JSON.stringify(days), op.now, bumped!.revision]);
    const { from, to, source, name } = announcement;
    await keepChange(op, { kind: 'announced', what: { name, from, to }, why: source });
    op.record({ action: 'holiday.announced', subject: { type: 'holiday', id: from }, detail: { from, to, source } });
    return days;
  }

  /** The calendar as it would be with the days announced. @throws Refusal as `announce` */
  async announced(op: Op, announcement: Announcement): Promise<Calendar> {
    const days = await this.daysToAdd(op, announcement);
    return this.calendars.proposed(op, (known) => [...days, ...known]);
  }

  /**
   * Takes a day out of the association's table. Open deadlines follow as after an announcement.
   * @throws Refusal `holiday.not_own`
   */
  async withdraw(op: Op, date: CivilDate, reason: string): Promise<void> {
    const [removed] = await rows<Named>(op.db, REMOVE_OWN, [op.association, date]);
    if (!removed) throw new Refusal('holiday.not_own');
    await op.db.query(BUMP_OWN, [op.association]);
    await op.db.query(KEEP_OWN_NAME, [op.association, removed.ar, removed.en]);
    await keepChange(op, { kind: 'withdrawn', what: { name: removed, from: date, to: date }, why: reason });
    op.record({ action: 'holiday.withdrawn', subject: { type: 'holiday', id: date }, detail: { reason } });
  }

  /** The calendar as it would be without the association's holiday. @throws Refusal `holiday.not_own` */
  async withdrawn(op: Op, date: CivilDate): Promise<Calendar> {
    return this.calendars.proposed(op, (known) => {
      const others = known.filter((holiday) => !holiday.own || holiday.date !== date);
      if (others.length === known.length) throw new Refusal('holiday.not_own');
      return others;
    });
  }

  /**
   * Adds days for every association; a day that stands there is replaced. Open deadlines follow by the worker's next round.
   * @throws Refusal `holiday.range_invalid`, `holiday.outside_cover`
   */
  announceForAll(op: PlatformOp, announcement: Announcement): Promise<Holiday[]> {
    return this.write(op, announcement, 'holiday.announced');
  }

  /** The days that would be added for every association. @throws Refusal as `announceForAll` */
  async daysForAll(op: PlatformOp, announcement: Announcement): Promise<Holiday[]> {
    const days = daysOf(announcement);
    const [covers] = await rows<HolidayTable['covers']>(op.db, COVER);
    for (const { date } of days) {
      if (covers && (date < covers.from || date > covers.to))
        throw new Refusal('holiday.outside_cover', { date, ...covers });
    }
    return days;
  }

  /** The association's calendar as it would be with these days in the platform's table. What is its own still speaks first. */
  announcedForAll(op: Op, days: readonly Holiday[]): Promise<Calendar> {
    const replaced = new Set(days.map(({ date }) => date));
    return this.calendars.proposed(op, (known) => [
      ...known.filter(({ own }) => own),
      ...days,
      ...known.filter(({ own, date }) => !own && !replaced.has(date)),
    ]);
  }

  private async write(op: PlatformOp, announcement: Announcement, action: string): Promise<Holiday[]> {
    const days = await this.daysForAll(op, announcement);
    const [bumped] = await rows<{ revision: number }>(op.db, BUMP_SHARED);
    if (!bumped) throw new Error('the table of holidays is empty: it is filled when the database is prepared');
    await op.db.query(ADD_SHARED, [JSON.stringify(days), bumped.revision]);
    const { from, to, source } = announcement;
    op.record({ action, subject: { type: 'holiday', id: from }, detail: { from, to, source } });
    return days;
  }

  /** The platform's table, of one year or of all. */
  async shared(op: PlatformOp, year?: number): Promise<HolidayTable> {
    const [covers] = await rows<HolidayTable['covers']>(op.db, COVER);
    if (!covers) throw new Error('the table of holidays is empty: it is filled when the database is prepared');
    const holidays = await rows<SharedRow>(op.db, SHARED, [year ?? null]);
    return { covers, holidays: holidays.map(holidayOf) };
  }

  /** Corrects what stands for a day. @throws Refusal `holiday.unknown` */
  async correctForAll(op: PlatformOp, holiday: Holiday): Promise<Holiday> {
    await this.assertShared(op, holiday.date);
    await this.write(op, { ...holiday, from: holiday.date, to: holiday.date }, 'holiday.corrected');
    return holiday;
  }

  /** A day that was announced and is none after all, as when an Eid has moved. @throws Refusal `holiday.unknown` */
  async withdrawForAll(op: PlatformOp, date: string): Promise<void> {
    await this.assertShared(op, date);
    await rows(op.db, BUMP_SHARED);
    const [removed] = await rows<Named>(op.db, REMOVE_SHARED, [date]);
    await rows(op.db, KEEP_SHARED_NAME, [removed!.ar, removed!.en]);
    op.record({ action: 'holiday.withdrawn', subject: { type: 'holiday', id: date } });
  }

  /** The association's calendar as it would be without this day of the platform's table. */
  withdrawnForAll(op: Op, date: CivilDate): Promise<Calendar> {
    return this.calendars.proposed(op, (known) => known.filter((holiday) => holiday.own || holiday.date !== date));
  }

  /** @throws Refusal `holiday.unknown` */
  async assertShared(op: PlatformOp, date: string): Promise<void> {
    const found = await rows(op.db, 'SELECT 1 FROM holiday WHERE date = $1', [date]);
    if (found.length === 0) throw new Refusal('holiday.unknown');
  }

  private async daysToAdd(op: Op, announcement: Announcement): Promise<Holiday[]> {
    const days = daysOf(announcement);
    const calendar = await this.calendars.of(op);
    for (const { date } of days) this.refuseKnown(calendar, date, announcement);
    return days;
  }

  /** A rest day may be announced as a holiday: it may carry a substitute. A holiday may not be announced twice. */
  private refuseKnown(calendar: Calendar, date: string, { name }: Announcement): void {
    const { from, to } = calendar.covers;
    if (date < from || date > to) throw new Refusal('holiday.outside_cover', { date, from, to });
    const kind = calendar.kindOf(dayFrom(date));
    if (kind.code === 'holiday')
      throw new Refusal('holiday.already_known', { date, name: kind.holiday.name.ar }, name.en);
  }
}

export interface HolidayTable {
  readonly covers: { readonly from: string; readonly to: string };
  readonly holidays: readonly Holiday[];
}

/** Fills the platform's table from the file that a release brings, where the database has none yet. @returns whether it did. */
export async function seedHolidays(db: DataSource, { covers, holidays }: HolidayTable): Promise<boolean> {
  const first = await rows(db, SEED_COVER, [covers.from, covers.to]);
  if (first.length === 0) return false;
  await db.query(ADD_SHARED, [JSON.stringify(holidays), 1]);
  return true;
}

function daysOf({ from, to, ...shared }: Announcement): Holiday[] {
  const [first, last] = [dayFrom(from), dayFrom(to)];
  if (last < first || last - first >= MOST_DAYS) {
    throw new Refusal('holiday.range_invalid', { from, to, most: MOST_DAYS });
  }
  return Array.from({ length: last - first + 1 }, (_, i) => ({ date: civilFrom(first + i), ...shared }));
}

interface Named {
  readonly ar: string;
  readonly en: string;
}

interface SharedRow {
  readonly date: string;
  readonly name: Holiday['name'];
  readonly source: string;
  readonly note: string | null;
  readonly substituteFor: string | null;
}

const holidayOf = ({ note, substituteFor, ...day }: SharedRow): Holiday => ({
  ...day,
  ...(note !== null && { note }),
  ...(substituteFor !== null && { substituteFor }),
});

const COVER = 'SELECT covers_from::text AS "from", covers_to::text AS "to" FROM holiday_cover';

const SHARED = `
  SELECT date::text, jsonb_build_object('ar', name_ar, 'en', name_en) AS name, source, note, substitute_for::text AS "substituteFor"
  FROM holiday WHERE $1::int IS NULL OR date >= make_date($1, 1, 1) AND date <= make_date($1, 12, 31) ORDER BY date`;

const RECORD = 'AS h (date date, name jsonb, source text, note text, "substituteFor" date)';
const VALUES = `h.date, h.name->>'ar', h.name->>'en', h.source, h.note, h."substituteFor"`;
const COLUMNS = 'date, name_ar, name_en, source, note, substitute_for';

const ADD_OWN = `
  INSERT INTO association_holiday (association_id, ${COLUMNS}, announced_at, revision)
  SELECT $1, ${VALUES}, $3, $4 FROM jsonb_to_recordset($2) ${RECORD}`;

const REMOVE_OWN = `
  DELETE FROM association_holiday WHERE association_id = $1 AND date = $2 RETURNING name_ar AS ar, name_en AS en`;

const REMOVE_SHARED = 'DELETE FROM holiday WHERE date = $1 RETURNING name_ar AS ar, name_en AS en';

/** With the revision at which it went, so that each association is told of those alone that are news to it. */
const KEEP_OWN_NAME = `
  UPDATE association_calendar
  SET withdrawn = withdrawn || jsonb_build_array(jsonb_build_object('ar', $2::text, 'en', $3::text, 'revision', revision))
  WHERE association_id = $1`;

const KEEP_SHARED_NAME = `
  UPDATE holiday_cover
  SET withdrawn = withdrawn || jsonb_build_array(jsonb_build_object('ar', $1::text, 'en', $2::text, 'revision', revision))
  RETURNING revision`;

const ADD_SHARED = `
  INSERT INTO holiday (${COLUMNS}, revision) SELECT ${VALUES}, $2 FROM jsonb_to_recordset($1) ${RECORD}
  ON CONFLICT (date) DO UPDATE SET name_ar = excluded.name_ar, name_en = excluded.name_en, source = excluded.source,
    note = excluded.note, substitute_for = excluded.substitute_for, revision = excluded.revision`;

const BUMP_OWN = `
  INSERT INTO association_calendar (association_id, revision, applied_cover)
  SELECT $1, 1, revision FROM holiday_cover
  ON CONFLICT (association_id) DO UPDATE SET revision = association_calendar.revision + 1 RETURNING revision`;

const BUMP_SHARED = 'UPDATE holiday_cover SET revision = revision + 1 RETURNING revision';

const SEED_COVER = `
  INSERT INTO holiday_cover (id, covers_from, covers_to, revision) VALUES (1, $1, $2, 1)
  ON CONFLICT DO NOTHING RETURNING id`;
