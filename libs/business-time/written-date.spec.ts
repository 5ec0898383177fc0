import * as fc from 'fast-check';
import { parseWrittenDate } from '.';

const brief = (text: string) =>
  parseWrittenDate(text).candidates.map(({ date, reading, reason }) => [date, reading, reason]);

describe('the dates of the five policies', () => {
  test('natiq: only month first fits, since 27 is no month', () => {
    expect(parseWrittenDate('٣ / ٢٧ / ٢٠٢٣م')).toEqual({
      text: '٣ / ٢٧ / ٢٠٢٣م',
      candidates: [
        {
          place: 1,
          calendar: 'gregorian',
          written: { year: 2023, month: 3, day: 27 },
          date: '2023-03-27',
          reading: 'monthDayYear',
          reason: 'onlyFit',
          calendarBy: 'mark',
        },
      ],
      problems: [],
    });
  });

  test('basmat: a pair a day apart by Umm al-Qura, none by the tabular calendar', () => {
    const { candidates, pair } = parseWrittenDate('1445/05/03 هـ الموافق 2023/11/16 م');
    expect(candidates.map(({ calendar, date }) => [calendar, date])).toEqual([
      ['ummAlQura', '2023-11-17'],
      ['gregorian', '2023-11-16'],
    ]);
    expect(pair).toEqual({
      hijri: { year: 1445, month: 5, day: 3 },
      gregorian: '2023-11-16',
      hijriByUmmAlQura: '2023-11-17',
      byUmmAlQura: -1,
      byTabular: 0,
    });
  });

  test('ghimar: truly two readings', () => {
    expect(brief('8 / 5 / 2025 م')).toEqual([
      ['2025-05-08', 'dayMonthYear', 'ambiguous'],
      ['2025-08-05', 'monthDayYear', 'ambiguous'],
    ]);
  });

  test('awj: year first', () => {
    expect(brief('بتاريخ 2022/12/25م.')).toEqual([['2022-12-25', 'yearMonthDay', 'yearFirst']]);
  });
});

test.each([
  ['16/11/2023', '2023-11-16', 'dayMonthYear', 'onlyFit'],
  ['5/5/2025', '2025-05-05', 'dayMonthYear', 'sameEitherWay'],
  ['2023-11-16', '2023-11-16', 'yearMonthDay', 'yearFirst'],
  ['۱۶.۱۱.۲۰۲۳', '2023-11-16', 'dayMonthYear', 'onlyFit'],
  ['\u200f١٦\u200f/\u200f١١\u200f/\u200f٢٠٢٣', '2023-11-16', 'dayMonthYear', 'onlyFit'],
  ['الخميس 16 نوفمبر 2023م', '2023-11-16', 'dayMonthYear', 'monthNamed'],
  ['٨ أغسطس، ٢٠٢٥', '2025-08-08', 'dayMonthYear', 'monthNamed'],
  ['16 تشرين الثاني 2023', '2023-11-16', 'dayMonthYear', 'monthNamed'],
  ['November 16, 2023', '2023-11-16', 'monthDayYear', 'monthNamed'],
  ['3 جمادى الأولى 1445هـ', '2023-11-17', 'dayMonthYear', 'monthNamed'],
  ['الأول 1 من شهر رمضان لعام 1447 هـ', '2026-02-18', 'dayMonthYear', 'monthNamed'],
  ['٩ ذي الحجة ١٤٤٧', '2026-05-26', 'dayMonthYear', 'monthNamed'],
  ['1445/05/03', '2023-11-17', 'yearMonthDay', 'yearFirst'],
])('«%s» is %s', (text, ...expected) => {
  expect(brief(text)).toEqual([expected]);
});

test('a year in no calendar of the text is told by its size, its mark or its month', () => {
  const by = (text: string) => parseWrittenDate(text).candidates[0]?.calendarBy;
  expect([by('1445/05/03'), by('1445/05/03هـ'), by('3 رجب 1445')]).toEqual(['year', 'mark', 'monthName']);
});

test.each([
  ['30/2/2025', 'impossible'],
  ['2023/13/45', 'impossible'],
  ['1445/01/30 هـ', 'impossible'],
  ['0/0/2025', 'impossible'],
  ['8/5/25', 'yearIncomplete'],
  ['1445/05/03 م', 'calendarUnclear'],
  ['16 نوفمبر 1445', 'calendarUnclear'],
])('«%s» is no date: %s', (text, code) => {
  expect(parseWrittenDate(text)).toEqual({ text, candidates: [], problems: [{ place: 1, code }] });
});

test('a pair decides the order of day and month that neither date could alone', () => {
  expect(brief('3/5/1445 هـ الموافق 16/11/2023 م')).toEqual([
    ['2023-11-17', 'dayMonthYear', 'agreesWithOther'],
    ['2023-11-16', 'dayMonthYear', 'onlyFit'],
  ]);
});

test('a pair that is months apart decides nothing and shows its difference', () => {
  const { candidates, pair } = parseWrittenDate('1445/05/03 هـ الموافق 8/5/2025 م');
  expect(candidates).toHaveLength(3);
  expect(Math.abs(pair?.byUmmAlQura ?? 0)).toBeGreaterThan(300);
});

test('numbers that are no dates are left alone', () => {
  for (const text of ['', 'رقم (12)', '0555162333', '1-2', '1/2/3/2025', 'المادة 5.1.2']) {
    expect(parseWrittenDate(text)).toEqual({ text, candidates: [], problems: [] });
  }
});

test('whatever the text, it is kept as given and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'٠١٢٣459/-. مهـرجب') }), (text) => {
      expect(parseWrittenDate(text).text).toBe(text);
    }),
  );
});

describe('a date in words', () => {
  it.each<[string, string, string]>([
    ['الخامس عشر من محرم سنة ألف وأربعمائة وسبع وأربعين', '1447-01-15', 'ummAlQura'],
    ['اليوم الحادي والعشرين من شهر رجب عام ألف وأربعمئة وخمسة وأربعين للهجرة', '1445-07-21', 'ummAlQura'],
    ['العاشر من يوليو سنة ألفين وخمس وعشرين', '2025-07-10', 'gregorian'],
    ['الخامس والعشرين من ربيع الأول لعام 1446هـ', '1446-03-25', 'ummAlQura'],
    ['12 من مارس ألفين وأربعة وعشرين م', '2024-03-12', 'gregorian'],
    ['الثاني عشر من ذي القعدة سنة ألف وأربعمائة وستة وأربعين', '1446-11-12', 'ummAlQura'],
    ['الأول من يناير سنة ألف وتسعمائة وتسع وتسعين', '1999-01-01', 'gregorian'],
  ])('%s', (text, written, calendar) => {
    const [found, ...others] = parseWrittenDate(text).candidates;
    const { year, month, day } = found!.written;
    expect(others).toEqual([]);
    expect([`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, found!.calendar]).toEqual([
      written,
      calendar,
    ]);
  });

  it('words of numbers alone are none, and neither is a day that no month has', () => {
    expect(parseWrittenDate('ألف وأربعمائة وسبع وأربعين ريالًا').candidates).toEqual([]);
    expect(parseWrittenDate('الحادي والثلاثين من فبراير سنة ألفين وخمسة وعشرين').problems).toEqual([
      { place: 1, code: 'impossible' },
    ]);
  });
});
