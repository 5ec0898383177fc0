import type { ComplaintEventName, complaintOutcomes, complaintStates } from './complaint-words';
import type { Bilingual } from './findings';

/** Where a complaint stands, to whoever sent it. What is settled and not told yet reads as under way. */
export const complaintStandings = {
  REFERRED: { ar: 'محفوظ، ولا تنظر فيه الجمعية', en: 'Kept; the association does not look into it' },
  RECEIVED: { ar: 'وصل', en: 'Received' },
  ACKNOWLEDGED: { ar: 'وصل وسُجّل', en: 'Received and registered' },
  ASSESSED: { ar: 'قُرئ، ويُسند إلى من ينظر فيه', en: 'Read; it is being put to whoever looks into it' },
  UNDER_INVESTIGATION: { ar: 'قيد النظر', en: 'Being looked into' },
  RESOLVED: { ar: 'قيد النظر', en: 'Being looked into' },
  ANSWERED: { ar: 'صدر الرد', en: 'Answered' },
  CLOSED: { ar: 'مغلق', en: 'Closed' },
  WITHDRAWN: { ar: 'مسحوب', en: 'Withdrawn' },
} as const satisfies Record<keyof typeof complaintStates, Bilingual>;

/** What that means for them. */
export const complaintMeanings = {
  REFERRED: {
    ar: 'حُفظ ما أرسلته كما كتبته، ولا يُنظر فيه هنا.',
    en: 'What you sent is kept as you wrote it. It is not looked into here.',
  },
  RECEIVED: { ar: 'لا يلزمك شيء الآن.', en: 'You need not do anything now.' },
  ACKNOWLEDGED: {
    ar: 'لا يلزمك شيء الآن. يُقرأ ثم يُسند إلى من ينظر فيه، ولا يتولاه من يخصّه.',
    en: 'You need not do anything now. It is read, then put to whoever looks into it; never to anybody whom it concerns.',
  },
  ASSESSED: { ar: 'لا يلزمك شيء الآن.', en: 'You need not do anything now.' },
  UNDER_INVESTIGATION: {
    ar: 'ينظر فيه من أُسند إليه. إن وصلك عرض تسوية ظهر في هذه الصفحة.',
    en: 'Those it was put to look into it. An offer to settle would appear on this page.',
  },
  RESOLVED: {
    ar: 'ينظر فيه من أُسند إليه. إن وصلك عرض تسوية ظهر في هذه الصفحة.',
    en: 'Those it was put to look into it. An offer to settle would appear on this page.',
  },
  ANSWERED: { ar: 'الرد أدناه، ولك أن تقول رأيك فيه.', en: 'The answer is below; you may say what you think of it.' },
  CLOSED: { ar: 'انتهى النظر فيه.', en: 'It is over.' },
  WITHDRAWN: { ar: 'سُحب كما رغبت.', en: 'It was withdrawn, as you wished.' },
} as const satisfies Record<keyof typeof complaintStates, Bilingual>;

/** Answered by what both agreed on. */
export const agreedStanding = { ar: 'تم الاتفاق على تسوية', en: 'A settlement was agreed on' };
export const agreedMeaning = {
  ar: 'نص الاتفاق أدناه. يُغلق متى نُفّذ، ولك أن تقول رأيك في تنفيذه.',
  en: 'What was agreed on stands below. It is closed once it is carried out; you may say what you think of that.',
};

export const portalOutcomes = {
  upheld: { ar: 'ثبت ما ذكرته', en: 'What you said was found to be so' },
  partlyUpheld: { ar: 'ثبت بعض ما ذكرته', en: 'Part of what you said was found to be so' },
  notUpheld: { ar: 'لم يثبت ما ذكرته', en: 'What you said was not found to be so' },
  referred: { ar: 'أُحيل إلى جهة أخرى', en: 'It was referred elsewhere' },
  solved: { ar: 'حُلّ الإشكال', en: 'The problem was solved' },
  settled: { ar: 'انتهى بتسوية ودية', en: 'It was settled amicably' },
  withdrawn: { ar: 'سُحب كما رغبت', en: 'It was withdrawn, as you wished' },
} as const satisfies Record<keyof typeof complaintOutcomes, Bilingual>;

/** What the history says of each event to whoever complained. */
export const portalComplaintEvents = {
  received: { ar: 'وصلنا ما أرسلته', en: 'We received what you sent' },
  acknowledged: { ar: 'أُشعرت باستلامه', en: 'You were told that it arrived' },
  assessed: { ar: 'قُرئ', en: 'It was read' },
  identified: { ar: 'حُدّد من يخصّه', en: 'It was said whom it is about' },
  routed: { ar: 'أُسند إلى من ينظر فيه', en: 'It was put to those who look into it' },
  settlementAttempted: { ar: 'محاولة للتسوية الودية', en: 'An attempt to settle it amicably' },
  offerMade: { ar: 'عرض تسوية', en: 'An offer to settle' },
  offerAccepted: { ar: 'قبول العرض', en: 'The offer was accepted' },
  offerDeclined: { ar: 'الاعتذار عن العرض', en: 'The offer was declined' },
  agreementRecorded: { ar: 'إثبات الاتفاق', en: 'The agreement was recorded' },
  resolved: { ar: 'تقررت النتيجة', en: 'The outcome was settled' },
  answered: { ar: 'أُرسل إليك الرد', en: 'The answer was sent to you' },
  told: { ar: 'وصلك الرد', en: 'The answer reached you' },
  accepted: { ar: 'رضاك عن الرد', en: 'You were satisfied with the answer' },
  contested: { ar: 'عدم رضاك عن الرد', en: 'You were not satisfied with the answer' },
  escalated: { ar: 'رُفع إلى درجة أعلى', en: 'It went one step up' },
  closed: { ar: 'أُغلق', en: 'It was closed' },
  reopened: { ar: 'أُعيد فتحه', en: 'It was opened again' },
  withdrawn: { ar: 'سُحب كما رغبت', en: 'Withdrawn, as you wished' },
} as const satisfies Record<ComplaintEventName, Bilingual>;
