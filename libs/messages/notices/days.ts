import { type Bilingual, dateInWords } from '../findings';

/** Why a day counted or did not, as business time tells it. */
export type DayWords =
  | { readonly code: 'counted'; readonly n: number }
  | { readonly code: 'start' | 'restart' | 'resume' | 'weeklyRest' }
  | { readonly code: 'pause'; readonly reason: string }
  | { readonly code: 'holiday'; readonly name: Bilingual; readonly source: string; readonly substituteFor?: string }
  | { readonly code: 'voided'; readonly restart: string };

/** One day of a deadline's explanation in words. */
export function dayInWords(day: DayWords): Bilingual {
  switch (day.code) {
    case 'counted':
      return { ar: `محسوب، الرقم ${day.n}`, en: `counted, number ${day.n}` };
    case 'pause':
      return { ar: `المهلة متوقفة: ${day.reason}`, en: `paused: ${day.reason}` };
    case 'holiday':
      return holidayInWords(day);
    case 'voided':
      return both(
        dateInWords(day.restart),
        'لم يعد محسوبًا، فقد بدأ الحساب من جديد في ',
        'no longer counts: the clock began anew on ',
      );
    default:
      return plain[day.code];
  }
}

const plain = {
  start: { ar: 'يوم البداية، ولا يُحسب', en: 'the day of the start, which does not count' },
  restart: { ar: 'يوم بدء الحساب من جديد، ولا يُحسب', en: 'the day of the new start, which does not count' },
  resume: { ar: 'يوم استئناف المهلة، ولا يُحسب', en: 'the day the clock resumed, which does not count' },
  weeklyRest: { ar: 'راحة أسبوعية', en: 'weekly rest' },
} as const satisfies Record<string, Bilingual>;

function holidayInWords({ name, substituteFor }: Extract<DayWords, { code: 'holiday' }>): Bilingual {
  const holiday = { ar: `إجازة: ${name.ar}`, en: `holiday: ${name.en}` };
  if (substituteFor === undefined) return holiday;
  return both(dateInWords(substituteFor), `${holiday.ar}، تعويضًا عن `, `${holiday.en}, in place of `);
}

const both = (date: Bilingual, ar: string, en: string): Bilingual => ({ ar: ar + date.ar, en: en + date.en });

/** Where an obligation stands, in words. */
export const standingWords = {
  onTime: { ar: 'في الموعد', en: 'On time' },
  late: { ar: 'متأخر', en: 'Late' },
  paused: { ar: 'المهلة متوقفة', en: 'Paused' },
  met: { ar: 'تم في الموعد', en: 'Met' },
  metLate: { ar: 'تم بعد الموعد', en: 'Met late' },
  notStarted: { ar: 'لم يبدأ حساب المدة', en: 'Not started' },
  closed: { ar: 'انتهت بلا رد مطلوب', en: 'Closed: no reply is owed' },
  unbounded: { ar: 'لا موعد أقصى في السياسة', en: 'No upper limit in the policy' },
} as const satisfies Record<string, Bilingual>;
