import { Refusal } from '@sanad/messages';
import { checkDates } from './policy.minutes.dates';

type Dated = Parameters<typeof checkDates>[0];

function refusalOf(minutes: Dated): string | undefined {
  try {
    checkDates(minutes, '2026-01-10');
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return undefined;
}

test.each<[Dated, string | undefined]>([
  [{}, undefined],
  [{ gregorianDate: '2026-01-11' }, 'policy.minutes_date_ahead'],
  [{ hijriDate: '1447/07/23' }, 'policy.minutes_date_ahead'],
  [{ gregorianDate: '2023-11-16', hijriDate: '1445/05/02' }, undefined],
  [{ gregorianDate: '2023-11-16', hijriDate: '1445/05/03' }, 'policy.minutes_calendar_unset'],
  [{ gregorianDate: '2023-11-16', hijriDate: '1445/05/03', governingCalendar: 'gregorian' }, undefined],
  [
    { gregorianDate: '2023-11-16', hijriDate: '1445/05/04', governingCalendar: 'gregorian' },
    'policy.minutes_dates_apart',
  ],
  [{ gregorianDate: '2020-01-01', hijriDate: '1445/05/03', governingCalendar: 'hijri' }, 'policy.minutes_dates_apart'],
])('both calendars: %j', (minutes, expected) => expect(refusalOf(minutes)).toBe(expected));

test.each<[Dated, string | undefined]>([
  [{ dateAsWritten: '8 / 5 / 2025' }, 'policy.minutes_date_open'],
  [{ dateAsWritten: 'يوم الأحد الماضي' }, 'policy.minutes_date_open'],
  [{ dateAsWritten: '8/5/25' }, 'policy.minutes_date_open'],
  [{ dateAsWritten: '2022/12/25م' }, undefined],
  [{ dateAsWritten: '8 / 5 / 2025', gregorianDate: '2025-05-08' }, undefined],
  [{ dateAsWritten: '8 / 5 / 2025', gregorianDate: '2025-08-05' }, undefined],
  [{ dateAsWritten: '3 / 27 / 2023', gregorianDate: '2024-01-01' }, 'policy.minutes_date_unwritten'],
  [{ dateAsWritten: '٣ / ٢٧ / ٢٠٢٣م', hijriDate: '1444/09/05' }, undefined],
  [{ dateAsWritten: 'غير مقروء', gregorianDate: '2024-01-01' }, undefined],
  [{ dateAsWritten: '1445/05/03 هـ الموافق 2023/11/16 م', hijriDate: '1445/05/03' }, undefined],
])('as written: %j', (minutes, expected) => expect(refusalOf(minutes)).toBe(expected));

test.each<[Dated, string | undefined]>([
  [{ weekday: 'الخميس', gregorianDate: '2023-11-16' }, undefined],
  [{ weekday: 'يوم الخميس', gregorianDate: '2023-11-16' }, undefined],
  [{ weekday: 'الإثنين', gregorianDate: '2023-11-20' }, undefined],
  [{ weekday: 'الاحد', gregorianDate: '2023-11-16' }, 'policy.minutes_weekday_differs'],
  [{ weekday: 'Sunday', gregorianDate: '2023-11-16' }, 'policy.minutes_weekday_differs'],
  [{ weekday: 'الجمعة', gregorianDate: '2023-11-16', hijriDate: '1445/05/03', governingCalendar: 'hijri' }, undefined],
  [{ weekday: 'الأحد' }, undefined],
  [{ weekday: 'غير مكتوب', gregorianDate: '2023-11-16' }, undefined],
])('weekday: %j', (minutes, expected) => expect(refusalOf(minutes)).toBe(expected));
