import type { Bilingual } from './findings';

type Words = Readonly<Record<string, Bilingual>>;

export const appealStates = {
  FILED: { ar: 'مقدَّم', en: 'Filed' },
  UNDER_REVIEW: { ar: 'قيد المراجعة', en: 'Under review' },
  DECIDED: { ar: 'تقررت نتيجته', en: 'Decided' },
  ANSWERED: { ar: 'أُبلغت نتيجته', en: 'Answered' },
  WITHDRAWN: { ar: 'مسحوب', en: 'Withdrawn' },
} as const satisfies Words;

/** What staff look at, in the order of a day's work. */
export const appealViewNames = {
  open: { ar: 'الجارية كلها', en: 'All open' },
  waiting: { ar: 'بانتظار المراجعين', en: 'Waiting for reviewers' },
  mine: { ar: 'المسندة إليّ', en: 'Put to me' },
  toTell: { ar: 'بانتظار إبلاغ النتيجة', en: 'Outcome to be told' },
  ended: { ar: 'المنتهية', en: 'Ended' },
} as const satisfies Words;

/** What keeps one from going on that is in nobody's hands yet. */
export const appealGaps = {
  unattended: {
    ar: 'ينتظر إسناده إلى مراجعين، ولا أحد يسنده ممن لم يشارك في القرار. يُسند دور «أمانة مجلس الإدارة» من صفحة العاملين.',
    en: 'It waits to be put to reviewers, and nobody who had no part in the decision may do so. Give somebody the role “Board secretary” on the page of the staff.',
  },
} as const satisfies Words;

/** The same to the applicant: what is settled and not told yet is under review. */
export const appealStandings = {
  FILED: {
    ar: 'وصل، ويُسند إلى من لم يشارك في القرار',
    en: 'Received; it is being put to people who had no part in the decision',
  },
  UNDER_REVIEW: { ar: 'ينظر فيه من لم يشارك في القرار', en: 'Under review by people who had no part in the decision' },
  DECIDED: { ar: 'ينظر فيه من لم يشارك في القرار', en: 'Under review by people who had no part in the decision' },
  ANSWERED: { ar: 'صدر الرد', en: 'Answered' },
  WITHDRAWN: { ar: 'مسحوب', en: 'Withdrawn' },
} as const satisfies Record<keyof typeof appealStates, Bilingual>;

export const appealOutcomes = {
  upheld: { ar: 'بقاء القرار', en: 'the decision stands' },
  changed: { ar: 'تعديل القرار إلى القبول', en: 'the decision is changed to an acceptance' },
  returned: { ar: 'إعادة الطلب إلى اللجنة', en: 'the request goes back to the committee' },
} as const satisfies Words;

/** Verbal nouns, as they stand on buttons. */
export const appealActionNames = {
  file: { ar: 'تسجيل تظلّم', en: 'File an appeal' },
  assign: { ar: 'إسناد إلى مراجعين', en: 'Put to reviewers' },
  decide: { ar: 'البت في التظلّم', en: 'Decide the appeal' },
  answer: { ar: 'إبلاغ النتيجة', en: 'Tell the outcome' },
  attestAnswer: { ar: 'إثبات وصول الرد', en: 'Attest that it arrived' },
  withdraw: { ar: 'سحب التظلّم', en: 'Withdraw the appeal' },
} as const satisfies Words;

export const appealEvents = {
  filed: { ar: 'تقديم التظلّم', en: 'Filed' },
  assigned: { ar: 'إسناد إلى مراجعين', en: 'Put to reviewers' },
  decided: { ar: 'البت', en: 'Decided' },
  answered: { ar: 'إبلاغ النتيجة', en: 'Outcome told' },
  told: { ar: 'وصول الرد', en: 'The answer arrived' },
  withdrawn: { ar: 'سحب', en: 'Withdrawn' },
} as const satisfies Words;

export type AppealEventName = keyof typeof appealEvents;
