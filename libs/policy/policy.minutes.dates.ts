import { dayFrom, fromUmmAlQura, hijriText, parseWrittenDate, weekdayOf, type CivilDate } from '@sanad/business-time';
import { foldHamza } from '@sanad/kernel';
import { dateInWords, listInWords, Refusal, weekdayNames } from '@sanad/messages';
import type { ApprovalMinutes } from './policy.minutes';

/** What the minutes say of their day, each as far as they say it. */
type Dated = Pick<ApprovalMinutes, 'gregorianDate' | 'hijriDate' | 'governingCalendar' | 'dateAsWritten' | 'weekday'>;

/** A month begins by sighting in one calendar and by a table in the other: further apart, one of two dates is a slip. */
const CALENDARS_DIFFER_BY = 1;

/**
 * All stays as written; what does not agree waits for a person.
 * @throws Refusal `policy.minutes_date_ahead`, `policy.minutes_dates_apart`, `policy.minutes_calendar_unset`, `policy.minutes_date_open`,
 * `policy.minutes_date_unwritten`, `policy.minutes_weekday_differs`, `time.hijri_invalid`, `time.hijri_outside_table`
 */
export function checkDates(minutes: Dated, today: CivilDate): void {
  const { gregorianDate, hijriDate } = minutes;
  const converted = hijriDate === undefined ? undefined : fromUmmAlQura(hijriOf(hijriDate));
  const named = [gregorianDate, converted].filter((date) => date !== undefined);
  const ahead = named.find((date) => date > today);
  if (ahead !== undefined) throw new Refusal('policy.minutes_date_ahead', { date: dateInWords(ahead) });
  refuseApart(minutes, converted);
  refuseUnwritten(minutes, named);
  refuseOtherWeekday(minutes, named);
}

/** The day of the approval, as `2026-01-08`: the Gregorian date, unless the minutes say that the Hijri one governs or name no other. */
export function governingDate({ gregorianDate, hijriDate, governingCalendar }: Dated): CivilDate | undefined {
  if (hijriDate === undefined || (gregorianDate !== undefined && governingCalendar !== 'hijri')) return gregorianDate;
  return fromUmmAlQura(hijriOf(hijriDate));
}

function refuseApart({ gregorianDate, hijriDate, governingCalendar }: Dated, converted: CivilDate | undefined): void {
  if (gregorianDate === undefined || hijriDate === undefined || converted === undefined) return;
  const days = Math.abs(dayFrom(gregorianDate) - dayFrom(converted));
  const dates = { hijri: hijriText(hijriOf(hijriDate)), converted, gregorian: gregorianDate };
  if (days > CALENDARS_DIFFER_BY) throw new Refusal('policy.minutes_dates_apart', { ...dates, days });
  if (days > 0 && !governingCalendar) throw new Refusal('policy.minutes_calendar_unset', dates);
}

/** No day is taken from what is only written, unless it can be no other; and none beside it that it cannot mean. */
function refuseUnwritten({ dateAsWritten: written }: Dated, named: readonly CivilDate[]): void {
  if (written === undefined) return;
  const { candidates, problems } = parseWrittenDate(written);
  const meant = [...new Set(candidates.map(({ date }) => date))];
  if (named.length === 0) {
    if (meant.length === 1 && problems.length === 0) return;
    throw new Refusal('policy.minutes_date_open', { written });
  }
  if (meant.length === 0 || named.some((date) => meant.includes(date))) return;
  const dates = listInWords(meant.map(dateInWords), true);
  throw new Refusal('policy.minutes_date_unwritten', { written, dates, named: dateInWords(named[0]!) });
}

/** Where the calendars are a day apart, it may be that of either. */
function refuseOtherWeekday({ weekday: written }: Dated, named: readonly CivilDate[]): void {
  if (written === undefined || named.length === 0) return;
  const folded = foldHamza(written);
  const said = weekdayNames.find(({ ar, en }) => [ar, en].some((name) => folded.includes(foldHamza(name))));
  const days = named.map((date) => weekdayNames[weekdayOf(dayFrom(date))]!);
  if (said === undefined || days.includes(said)) return;
  throw new Refusal('policy.minutes_weekday_differs', { written, date: dateInWords(named[0]!), weekday: days[0]! });
}

function hijriOf(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('/').map(Number);
  return { year, month, day };
}
