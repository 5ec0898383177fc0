import type { Bilingual } from './text';

/** The words that fill the braces of findings, in both languages. */

export const approvalFacts = {
  date: { ar: 'تاريخ الاعتماد', en: 'date of approval' },
  boardTerm: { ar: 'دورة المجلس', en: 'board term' },
  chair: { ar: 'رئيس مجلس الإدارة', en: 'chair' },
  effectiveDate: { ar: 'تاريخ النفاذ', en: 'effective date' },
} as const satisfies Record<string, Bilingual>;

export const contactGaps = {
  SOCIAL_HANDLE: { ar: 'حساب تواصل اجتماعي بلا قناة', en: 'a social handle without a channel' },
  PHONE: { ar: 'هاتف بلا قناة', en: 'a telephone without a channel' },
  FAX: { ar: 'فاكس بلا قناة', en: 'a fax number without a channel' },
  EMAIL: { ar: 'بريد إلكتروني بلا قناة', en: 'an e-mail address without a channel' },
  WEBSITE: { ar: 'موقع بلا قناة', en: 'a website without a channel' },
  COMPLAINT_LINK: { ar: 'رابط شكاوى بلا قناة', en: 'a complaint link without a channel' },
} as const satisfies Record<string, Bilingual>;

export const addressGaps = {
  SOCIAL_HANDLE: { ar: 'تواصل اجتماعي بلا حساب', en: 'social media without a handle' },
  PHONE: { ar: 'هاتف بلا رقم', en: 'telephone without a number' },
  FAX: { ar: 'فاكس بلا رقم', en: 'fax without a number' },
  EMAIL: { ar: 'بريد إلكتروني بلا عنوان', en: 'e-mail without an address' },
  WEBSITE: { ar: 'موقع بلا عنوان', en: 'website without an address' },
  COMPLAINT_LINK: { ar: 'رابط مباشر بلا عنوان', en: 'direct link without an address' },
} as const satisfies Record<string, Bilingual>;

export const contentsWords = {
  noHeading: { ar: 'لا عنوان يقابله', en: 'no heading for it' },
  noRow: { ar: 'غائب عن الفهرس', en: 'missing from the contents' },
} as const satisfies Record<string, Bilingual>;

const MONTHS_AR = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
];
const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Sunday first, as in a week here. */
export const weekdayNames: readonly Bilingual[] = [
  { ar: 'الأحد', en: 'Sunday' },
  { ar: 'الاثنين', en: 'Monday' },
  { ar: 'الثلاثاء', en: 'Tuesday' },
  { ar: 'الأربعاء', en: 'Wednesday' },
  { ar: 'الخميس', en: 'Thursday' },
  { ar: 'الجمعة', en: 'Friday' },
  { ar: 'السبت', en: 'Saturday' },
];

/** An ISO Gregorian date in words: «8 مايو 2025», “8 May 2025”. */
export function dateInWords(iso: string): Bilingual {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { ar: `${day} ${MONTHS_AR[month - 1]} ${year}`, en: `${day} ${MONTHS_EN[month - 1]} ${year}` };
}

/** `YYYY-MM` as people write it: «يناير 2026». */
export function monthInWords(month: string): Bilingual {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return { ar: `${MONTHS_AR[of - 1]} ${year}`, en: `${MONTHS_EN[of - 1]} ${year}` };
}

type CountForms = readonly [one: string, two: string, few: string, many: string, other: string];
const UNITS: Record<'workingDay' | 'calendarDay' | 'week', { ar: CountForms; en: readonly [string, string] }> = {
  workingDay: {
    ar: ['يوم عمل واحد', 'يوما عمل', '{n} أيام عمل', '{n} يوم عمل', '{n} يوم عمل'],
    en: ['working day', 'working days'],
  },
  calendarDay: { ar: ['يوم واحد', 'يومان', '{n} أيام', '{n} يومًا', '{n} يوم'], en: ['day', 'days'] },
  week: { ar: ['أسبوع واحد', 'أسبوعان', '{n} أسابيع', '{n} أسبوعًا', '{n} أسبوع'], en: ['week', 'weeks'] },
};

/** A length of time in words, in the Arabic form that its number asks for: by the last two digits, 103 is few, 111 many. */
export function durationInWords(amount: number, unit: keyof typeof UNITS): Bilingual {
  const { ar, en } = UNITS[unit];
  const form = amount <= 2 ? amount - 1 : formOf(amount % 100);
  return {
    ar: (ar[form] ?? ar[4]).replace('{n}', String(amount)),
    en: `${amount} ${amount === 1 ? en[0] : en[1]}`,
  };
}

const TWO_AFTER_PREPOSITION = { workingDay: 'يومي عمل', calendarDay: 'يومين', week: 'أسبوعين' } as const;

/** The same after a preposition, which changes the dual: «لا تقل عن أسبوعين», «خلال يومي عمل». */
export function durationAfterPreposition(amount: number, unit: keyof typeof UNITS): Bilingual {
  const { ar, en } = durationInWords(amount, unit);
  return { ar: amount === 2 ? TWO_AFTER_PREPOSITION[unit] : ar, en };
}

/** With ب before it, which joins a word and is lengthened before a number: «بيومي عمل», «بـ5 أيام عمل». */
export const byLength = ({ ar, en }: Bilingual): Bilingual => ({ ar: `${/^\d/.test(ar) ? 'بـ' : 'ب'}${ar}`, en });

function formOf(lastTwo: number): number {
  if (lastTwo >= 3 && lastTwo <= 10) return 2;
  return lastTwo >= 11 ? 3 : 4;
}

/** Joined by commas, or by «أو» / “or” where the reader chooses one. */
export function listInWords(parts: readonly Bilingual[], choice = false): Bilingual {
  return {
    ar: parts.map((part) => part.ar).join(choice ? ' أو ' : '، '),
    en: parts.map((part) => part.en).join(choice ? ' or ' : ', '),
  };
}

/** Words of the source itself, quoted the same in both languages but for the marks. */
export function quoted(text: string): Bilingual {
  return { ar: `«${text}»`, en: `“${text}”` };
}
