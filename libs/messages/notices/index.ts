import { type Bilingual, dateInWords, durationInWords } from '../findings';
import { channelNames } from '../case-words';
import { obligationNames } from '../policy-vocabulary';
import { fill } from '../refusal';
import { datesInWords, instantInWords, isInstant } from '../mails/instants';
import { portalTexts } from '../portal';
import { appealNotices } from './appeals';
import { circulationNotices } from './circulation';
import { committeeNotices } from './committee';
import { compensationNotices } from './compensation';
import { complaintNotices } from './complaints';
import { deadlineNotices } from './deadlines';
import { intakeNotices } from './intake';

export { callInWords, placeInWords } from './committee';
export * from './days';
export { attestationWording, personServed, signatureItem } from './intake';

/** Every notice of the product by its template. Parameters hold ids, codes, dates and amounts; words are made of them here. */
export const notices = {
  ...deadlineNotices,
  ...intakeNotices,
  ...circulationNotices,
  ...complaintNotices,
  ...appealNotices,
  ...committeeNotices,
  ...compensationNotices,
} as const satisfies Record<string, Bilingual>;

export type NoticeTemplate = keyof typeof notices;

export function isNoticeTemplate(template: string): template is NoticeTemplate {
  return Object.hasOwn(notices, template);
}

type Params = Readonly<Record<string, string | number>>;

/**
 * The sentence of a notice. ISO dates and instants become words, `days` working days in their Arabic form, `obligation` and `channel` their names, and a
 * name that is stored in both languages (`holidayAr`, `holidayEn`) the one of the language. What is missing stays visible in braces. In a letter
 * `dress` sets apart what is filled in, and days are told in both calendars.
 */
export function noticeText(template: NoticeTemplate, params: Params, dress?: (value: string) => string): Bilingual {
  return {
    ar: fill(notices[template].ar, wordsOf(params, 'ar', dress)),
    en: fill(notices[template].en, wordsOf(params, 'en', dress)),
  };
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

function wordsOf(params: Params, language: 'ar' | 'en', dress?: (value: string) => string): Params {
  const suffix = language === 'ar' ? 'Ar' : 'En';
  const dateWords = dress ? datesInWords : dateInWords;
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const word = wordOf(name, value, dateWords)?.[language] ?? value;
      return [name.endsWith(suffix) ? name.slice(0, -2) : name, dress ? dress(String(word)) : word];
    }),
  );
}

function wordOf(name: string, value: string | number, dateWords: (iso: string) => Bilingual): Bilingual | undefined {
  if (name === 'days' && typeof value === 'number') return durationInWords(value, 'workingDay');
  if (name === 'channel') return channelNames[value as keyof typeof channelNames];
  if (name === 'obligation') return obligationNames[value as keyof typeof obligationNames];
  if (typeof value !== 'string') return undefined;
  return ISO_DATE.test(value) ? dateWords(value) : isInstant(value) ? instantInWords(value) : undefined;
}

/** Who receives people at the office, by the association's own title where its policy has one, as the `officer` of a notice. */
export function officerNamed(title: string | undefined): { officerAr: string; officerEn: string } {
  const desk = portalTexts['lost.whereDesk'];
  return { officerAr: title ?? desk.ar, officerEn: title ?? desk.en };
}
