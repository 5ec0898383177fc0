import { stem } from './reading';

/** «لجنة …», with what may be joined before it. */
export const WORD = /^[وفبك]?(?:ال|لل|ل)?(?:لجنه|لجان)$/u;

/** What the committee does stands behind its name, and is no part of it: «لجنة البحث والرد». */
export const DEEDS =
  /^و?ال(?:رد|بت|نظر|رفع|تي|ذي|طلب|طلبات|مستفيد|مستفيدين|جمعيه|شكوي|شكاوي|معامله|معاملات|حاله|حالات)$/u;

/** The key word of a name, and what the committee is called in an id. */
export const NAMES: readonly (readonly [RegExp, string])[] = [
  [/تحقيق/, 'investigation-committee'],
  [/متابع/, 'follow-up-committee'],
  [/بحث/, 'research-committee'],
  [/مختص/, 'competent-committee'],
  [/شكاوي|شكوي|تظلم/, 'complaints-committee'],
  [/خدم/, 'services-committee'],
  [/مساعد|دعم/, 'support-committee'],
];

/** «للجنة» joins a lam to «لجنة» or to «اللجنة». */
export const LAM_LAM = /^لل(?=جن)/u;

export const THE_COMMITTEE = 'الل';

export const A_COMMITTEE = 'ل';

export const STUDY = stem(
  'دراس',
  'تدرس',
  'يدرس',
  'نظر',
  'تنظر',
  'بحث طلب',
  'فحص',
  'تقييم',
  'عرض',
  'يعرض',
  'تعرض',
  'بت',
  'تبت',
);

export const REPLY = /(?<!\p{L})(?:و|ل|ت|ثم )(?:ال)?رد(?:ه|ها)?(?!\p{L})|(?<!\p{L})[ول]ابلاغ/u;

export const ARTICLE = /^ال/;

export const COMMITTEES = /لجان$/u;

export const JOINED_ARTICLE = /^و?ال/u;

export const DEFINITE_COMMITTEE = /^[وفبك]?(?:ال|لل)/u;

export const OF_A_COMMITTEE = /^[وفبك]?للجنه$/u;

export const CONJUNCTION = /^[وف](?=[ابكل])/u;

export const PREPOSITION = /^[بك](?=ال|ل)/u;

export const INVESTIGATES = /تحقيق/u;

export const FOLLOWS_UP = /متابع/u;

export const COMPLAINT = /شكوي|شكاوي|خلاف/u;

export const CHARGED_WITH = /(?:لدراس|دراسه|دراسته|للبت|تدرس|تنظر)/u;

export const NEW_SUBJECT = / و?(?:ان|سيتم|يتم|تقوم الجمعيه|تتولي الجمعيه|يقوم الموظف|تبلغ الجمعيه)(?= |$)/u;

export const RECOMMENDS = /توصي|ترفع توصي|توصيات/u;

export const DECIDES =
  /تقرر|(?:تصدر|اصدار|اتخاذ|تتخذ|لتتخذ) (?:ال)?قرار|(?<!\p{L})(?:وتبت|للبت|والبت|وبت)|قرارها نهائي/u;
