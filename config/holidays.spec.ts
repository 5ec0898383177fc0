import { Calendar, civilFrom, dayFrom, fromUmmAlQura, toUmmAlQura } from '@sanad/business-time';
import { Refusal } from '@sanad/messages';
import { type HolidayTable, loadHolidays, readHolidays } from './holidays';

const table = loadHolidays();

/** The rule of the Eids, said apart from the table: four days after 29 Ramadan, four from 9 Dhu al-Hijjah. */
function eidsByRule(years: readonly number[]): string[] {
  return years
    .flatMap((year) => [
      dayFrom(fromUmmAlQura({ year, month: 9, day: 29 })) + 1,
      dayFrom(fromUmmAlQura({ year, month: 12, day: 9 })),
    ])
    .flatMap((first) => [0, 1, 2, 3].map((i) => civilFrom(first + i)));
}

function expectEidsByRule({ covers, holidays }: HolidayTable): void {
  const first = toUmmAlQura(covers.from).year;
  const years = Array.from({ length: toUmmAlQura(covers.to).year - first + 1 }, (_, i) => first + i);
  const inside = eidsByRule(years).filter((date) => date >= covers.from && date <= covers.to);
  const written = holidays.filter(({ name }) => name.en.startsWith('Eid')).map(({ date }) => date);
  expect(written.sort()).toEqual(inside.sort());
}

test('the Eids of every covered year stand where Umm al-Qura puts them', () => {
  expectEidsByRule(table);
});

test('an Eid a day off is seen', () => {
  const holidays = table.holidays.map((row) => (row.date === '2026-03-19' ? { ...row, date: '2026-03-18' } : row));
  expect(() => expectEidsByRule({ ...table, holidays })).toThrow();
});

test('Eid al-Fitr 1447 is 19–22 March 2026', () => {
  const fitr = table.holidays.filter(({ name, date }) => name.en === 'Eid al-Fitr' && date.startsWith('2026'));
  expect(fitr.map(({ date }) => date)).toEqual(['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22']);
});

test('National Day in each year, Founding Day since 2022, every row with Arabic, English and a source', () => {
  const datesOf = (english: string) => table.holidays.filter(({ name }) => name.en === english).map(({ date }) => date);
  expect(datesOf('National Day')).toEqual(Array.from({ length: 16 }, (_, i) => `${2020 + i}-09-23`));
  expect(datesOf('Founding Day')).toEqual(Array.from({ length: 14 }, (_, i) => `${2022 + i}-02-22`));
  for (const { name, source } of table.holidays) {
    expect(name.ar).toMatch(/\p{Script=Arabic}/u);
    expect(source.length).toBeGreaterThan(20);
  }
});

test('the table makes a calendar', () => {
  const calendar = new Calendar(table);
  expect(calendar.kindOf(dayFrom('2026-03-19'))).toMatchObject({
    code: 'holiday',
    holiday: { name: { en: 'Eid al-Fitr' } },
  });
});

test.each([
  ['an unknown kind', '{ kind: ghost, from: 2026-01-01 }', 'kind'],
  ['no date', '{ kind: day }', 'from'],
  ['an end before its beginning', '{ kind: day, from: 2026-01-05, to: 2026-01-01 }', 'to'],
  ['a year mistyped', '{ kind: day, from: 2026-01-05, to: 2027-01-06 }', 'to'],
])('a row with %s is refused and named', (_, row, field) => {
  const yaml = `covers: { from: 2026-01-01, to: 2026-12-31 }
kinds: { day: { name: { ar: يوم, en: A day }, source: invented } }
holidays:
  - { kind: day, from: 2026-01-01 }
  - ${row}`;
  try {
    readHolidays(yaml);
    throw new Error('was read');
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    expect(error).toMatchObject({ code: 'time.holiday_invalid', params: { row: 2, field } });
  }
});
