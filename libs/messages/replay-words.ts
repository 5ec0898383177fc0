import type { Bilingual } from './findings';
import { dateInWords } from './findings';
import { templateOf, type Counted } from './portal/text';

/** What past cases come to under a version. */
export const replayOutcomes = {
  onTime: { ar: 'في وقتها', en: 'On time' },
  late: { ar: 'متأخرة', en: 'Late' },
  unbounded: { ar: 'بلا موعد أقصى', en: 'No upper limit' },
  open: { ar: 'لم تنتهِ مهلتها', en: 'Time not over' },
  ended: { ar: 'انتهت ولا رد مستحق', en: 'Ended, nothing owed' },
  uncounted: { ar: 'خارج التقويم المعروف', en: 'Beyond the known calendar' },
} as const satisfies Record<string, Bilingual>;

/** Counted beside the outcomes: it says nothing of the time that was allowed from above. */
export const replayHeld = {
  ar: 'يُمنع إبلاغ قرارها في الوقت الذي خرج فيه',
  en: 'Decision could not have gone out when it did',
} as const satisfies Bilingual;

/** Why a notice could not have gone out when it did. */
export const replayHeldWhy = {
  early: { ar: 'خرج الإبلاغ قبل انقضاء الحد الأدنى', en: 'The notice went out before the minimum time had passed' },
  notStarted: {
    ar: 'خرج الإبلاغ قبل أن يبدأ حساب الحد الأدنى',
    en: 'The notice went out before the minimum time began',
  },
  unresolved: {
    ar: 'لا يُعرف متى يبدأ حساب الحد الأدنى، فلا يخرج إبلاغ',
    en: 'Nobody has said when the minimum time begins, so no notice goes out',
  },
  stopped: {
    ar: 'في المدد ملاحظة بلا جواب، فلا يخرج إبلاغ',
    en: 'A finding on the time limits has no answer, so no notice goes out',
  },
} as const satisfies Record<string, Bilingual>;

export const replayStates = {
  waiting: { ar: 'بانتظار البدء', en: 'Waiting to begin' },
  running: { ar: 'تجري المحاكاة', en: 'Running' },
  done: { ar: 'تمت', en: 'Done' },
  cancelled: { ar: 'أُلغيت', en: 'Cancelled' },
  failed: { ar: 'تعذّرت', en: 'Failed' },
} as const satisfies Record<string, Bilingual>;

/** Why a result no longer says what it would say now. */
export const replayOutdated = {
  contentChanged: { ar: 'تغيّر الإصدار بعد هذه المحاكاة', en: 'The version has changed since' },
  calendarChanged: { ar: 'تغيّر تقويم الجمعية بعد هذه المحاكاة', en: "The association's calendar has changed since" },
  inForceChanged: { ar: 'صار إصدار آخر نافذًا بعد هذه المحاكاة', en: 'Another version has come into force since' },
} as const satisfies Record<string, Bilingual>;

/** Stands beside every figure of an invented case. */
export const replaySampleMark = {
  ar: 'عينة مختلقة للتجربة، وليست من معاملات الجمعية',
  en: "Invented sample, none of the association's own cases",
} as const satisfies Bilingual;

export interface ReplayFigures {
  readonly late: number;
  readonly held: number;
  readonly unbounded: number;
  readonly uncounted: number;
}

export interface ReplayHeadline {
  readonly version: number;
  readonly cases: number;
  readonly sample: boolean;
  /** `YYYY-MM-DD`, where the cases were received since a day. */
  readonly since: string | null;
  readonly proposed: ReplayFigures;
  /** What it is compared with, where there is something. */
  readonly before: ReplayFigures | null;
}

type Told = keyof ReplayFigures;

const CASES: Counted = {
  ar: {
    zero: 'لا معاملة',
    one: 'معاملة واحدة',
    two: 'معاملتين',
    few: '{n} معاملات',
    many: '{n} معاملة',
    other: '{n} معاملة',
  },
  en: { one: 'one case', other: '{n} cases' },
};

const TOLD: Readonly<Record<Told, Counted>> = {
  late: {
    ar: {
      zero: 'لا تتأخر معاملة',
      one: 'تتأخر معاملة واحدة',
      two: 'تتأخر معاملتان',
      few: 'تتأخر {n} معاملات',
      many: 'تتأخر {n} معاملة',
      other: 'تتأخر {n} معاملة',
    },
    en: { one: 'one is late', other: '{n} are late' },
  },
  held: {
    ar: {
      zero: 'لا يُمنع إبلاغ قرار في الوقت الذي خرج فيه',
      one: 'يُمنع إبلاغ القرار في الوقت الذي خرج فيه في معاملة واحدة',
      two: 'يُمنع إبلاغ القرار في الوقت الذي خرج فيه في معاملتين',
      few: 'يُمنع إبلاغ القرار في الوقت الذي خرج فيه في {n} معاملات',
      many: 'يُمنع إبلاغ القرار في الوقت الذي خرج فيه في {n} معاملة',
      other: 'يُمنع إبلاغ القرار في الوقت الذي خرج فيه في {n} معاملة',
    },
    en: {
      one: 'the decision of one is held back at the time it went out',
      other: 'the decisions of {n} are held back at the time they went out',
    },
  },
  unbounded: {
    ar: {
      zero: 'لا تبقى معاملة بلا موعد أقصى',
      one: 'تبقى معاملة واحدة بلا موعد أقصى',
      two: 'تبقى معاملتان بلا موعد أقصى',
      few: 'تبقى {n} معاملات بلا موعد أقصى',
      many: 'تبقى {n} معاملة بلا موعد أقصى',
      other: 'تبقى {n} معاملة بلا موعد أقصى',
    },
    en: { one: 'one has no upper limit', other: '{n} have no upper limit' },
  },
  uncounted: {
    ar: {
      zero: 'لا تخرج معاملة عن التقويم المعروف',
      one: 'تخرج معاملة واحدة عن التقويم المعروف فلا تُحسب',
      two: 'تخرج معاملتان عن التقويم المعروف فلا تُحسبان',
      few: 'تخرج {n} معاملات عن التقويم المعروف فلا تُحسب',
      many: 'تخرج {n} معاملة عن التقويم المعروف فلا تُحسب',
      other: 'تخرج {n} معاملة عن التقويم المعروف فلا تُحسب',
    },
    en: { one: 'one lies beyond the known calendar', other: '{n} lie beyond the known calendar' },
  },
};

/** «لو سرى الإصدار 2 على 120 معاملة …: تتأخر 12 معاملة بدل 3، …» */
export function replayHeadline(headline: ReplayHeadline): Bilingual {
  return { ar: inLanguage(headline, 'ar'), en: inLanguage(headline, 'en') };
}

function inLanguage(headline: ReplayHeadline, language: 'ar' | 'en'): string {
  const { version, cases, proposed, before } = headline;
  const of = `${counted(CASES, cases, language)} ${spanOf(headline, language)}`;
  const parts = (Object.keys(TOLD) as Told[])
    .filter((told) => told === 'late' || proposed[told] > 0 || (before?.[told] ?? 0) > 0)
    .map((told) => counted(TOLD[told], proposed[told], language) + insteadOf(headline, told, language));
  return language === 'ar'
    ? `لو سرى الإصدار ${version} على ${of}: ${parts.join('، و')}.`
    : `Had version ${version} applied to ${of}: ${parts.join(', ')}.`;
}

function spanOf({ sample, since }: ReplayHeadline, language: 'ar' | 'en'): string {
  if (sample) return language === 'ar' ? 'من عينة مختلقة' : 'of an invented sample';
  if (since === null) return language === 'ar' ? 'من معاملات الجمعية كلها' : 'of all that the association has had';
  const date = dateInWords(since)[language];
  return language === 'ar' ? `وردت منذ ${date}` : `received since ${date}`;
}

function insteadOf({ proposed, before, sample }: ReplayHeadline, told: Told, language: 'ar' | 'en'): string {
  if (before === null) return '';
  const was = before[told];
  if (proposed[told] === was) return SAME[sample ? 'today' : 'past'][language];
  if (language === 'en') return ` instead of ${was === 0 ? 'none' : was}`;
  return ` بدل ${WAS[was] ?? was}`;
}

const WAS: readonly (string | undefined)[] = ['صفر', 'واحدة', 'اثنتين'];

/** An invented case ran under no version: it is compared with what holds today. */
const SAME = {
  past: { ar: ' كما جرى', en: ', as it was' },
  today: { ar: ' كما هي اليوم', en: ', as it is today' },
};

const counted = (text: Counted, n: number, language: 'ar' | 'en'): string =>
  templateOf(n === 0 && language === 'en' ? NOBODY(text) : text, language, n).replace('{n}', String(n));

/** English has no form for none: «none are late». */
const NOBODY = (text: Counted): Counted => ({
  ...text,
  en: { ...text.en, other: text.en.other.replace('{n}', text === CASES ? 'no' : 'none') },
});
