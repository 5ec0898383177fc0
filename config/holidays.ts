import { holidaysFile } from '@config/paths';
import { readFileSync } from 'node:fs';
import { type CivilDate, civilFrom, dayFrom, type Holiday } from '@sanad/business-time';
import { Refusal } from '@sanad/messages';
import { parse } from 'yaml';

/** The platform's holidays, one row for each civil date, and the dates for which they are known. */
export interface HolidayTable {
  readonly covers: { readonly from: CivilDate; readonly to: CivilDate };
  readonly holidays: readonly Holiday[];
}

/** Reads the table from a file. @throws Refusal as `readHolidays`; the file system's own error when there is no such file */
export function loadHolidays(file = holidaysFile): HolidayTable {
  return readHolidays(readFileSync(file, 'utf8'));
}

/** Reads the text of the table. @throws Refusal `time.holiday_invalid` with the row (from 1; 0 is the head) and field, `time.date_invalid` */
export function readHolidays(yaml: string): HolidayTable {
  const { covers, kinds, holidays } = fieldsOf(parse(yaml), 0, 'holidays');
  const span = fieldsOf(covers, 0, 'covers');
  const known = fieldsOf(kinds, 0, 'kinds');
  if (!Array.isArray(holidays)) throw wrong(0, 'holidays');
  return {
    covers: { from: dateOf(span['from'], 0, 'covers.from'), to: dateOf(span['to'], 0, 'covers.to') },
    holidays: holidays.flatMap((row: unknown, i) => daysOfRow(row, known, i + 1)),
  };
}

function daysOfRow(row: unknown, kinds: Fields, position: number): Holiday[] {
  const { kind, from, to, source, substituteFor } = fieldsOf(row, position, 'kind');
  const shared = fieldsOf(kinds[textOf(kind, position, 'kind')], position, 'kind');
  const name = fieldsOf(shared['name'], position, 'name');
  const holiday = {
    name: { ar: textOf(name['ar'], position, 'name.ar'), en: textOf(name['en'], position, 'name.en') },
    source: textOf(source ?? shared['source'], position, 'source'),
    ...(shared['note'] === undefined ? {} : { note: textOf(shared['note'], position, 'note') }),
    ...(substituteFor === undefined ? {} : { substituteFor: dateOf(substituteFor, position, 'substituteFor') }),
  };
  const first = dayFrom(dateOf(from, position, 'from'));
  const last = to === undefined ? first : dayFrom(dateOf(to, position, 'to'));
  if (last < first || last - first >= LONGEST) throw wrong(position, 'to');
  return Array.from({ length: last - first + 1 }, (_, i) => ({ date: civilFrom(first + i), ...holiday }));
}

// A longer row is a year mistyped.
const LONGEST = 31;

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown, row: number, field: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(row, field);
  return value as Fields;
}

function textOf(value: unknown, row: number, field: string): string {
  if (typeof value !== 'string' || !value.trim()) throw wrong(row, field);
  return value;
}

function dateOf(value: unknown, row: number, field: string): CivilDate {
  const date = textOf(value, row, field);
  dayFrom(date);
  return date;
}

function wrong(row: number, field: string): Refusal {
  return new Refusal('time.holiday_invalid', { row, field });
}
