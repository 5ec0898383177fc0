import type { Bilingual } from './findings/text';

/**
 * What a template leaves open, by the names that stand in its braces: the Arabic one is filled in Arabic, the English one in English. The word for
 * the people served is the association's own; its places are named by «مخدوم» in the grammatical form that is put there.
 */
export const placeholderNames = {
  applicant: { ar: 'اسم المتقدم', en: 'applicant' },
  beneficiary: { ar: 'اسم صاحب الطلب', en: 'beneficiary' },
  reference: { ar: 'رقم الطلب', en: 'reference' },
  subject: { ar: 'موضوع الطلب', en: 'subject' },
  association: { ar: 'اسم الجمعية', en: 'association' },
  officer: { ar: 'اسم الموظف', en: 'officer' },
  today: { ar: 'تاريخ اليوم', en: 'today' },
  person: { ar: 'مخدوم', en: 'person served' },
  thePerson: { ar: 'المخدوم', en: 'the person served' },
  toThePerson: { ar: 'للمخدوم', en: 'for the person served' },
  people: { ar: 'مخدومون', en: 'people served' },
  thePeople: { ar: 'المخدومون', en: 'the people served' },
  ofPeople: { ar: 'مخدومين', en: 'of people served' },
  ofThePeople: { ar: 'المخدومين', en: 'of the people served' },
  toThePeople: { ar: 'للمخدومين', en: 'for people served' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Placeholder = keyof typeof placeholderNames;

/** A day as letters name it, in both calendars. */
export const bothCalendars = {
  ar: '{gregorian}، الموافق {hijri} هـ',
  en: '{gregorian}, which is {hijri} AH',
} as const satisfies Bilingual;
