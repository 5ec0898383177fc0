import type { CaseMoment, Obligation } from '../schema/vocabulary';
import { stem } from './reading';

export const AT_LEAST =
  /(?:لا|ولا) .{2,60}? الا بعد|(?:لا|ولا) (?:\S+ ){0,6}?(?:ت|ي)قل(?: \S+){0,8}? عن|علي (?:ال)?اقل|(?:ك|ب)?حد (?:ال)?ادني|(?:ال)?حد (?:ال)?ادني|ليس قبل|لا يصدر \S+ قبل|لا (?:ي|ت)(?:بلغ|كون|شعر|خطر)(?: \S+){1,4}? قبل/u;

export const AT_MOST =
  /(?:لا|ولا) (?:ت|ي)(?:زيد|تجاوز|تعدي|تخطي)|اقصا(?:ها|ه)|(?:ك|ب)?حد (?:ال)?اقصي|في مده (?:لا|اقصاها)|(?<!\p{L})(?:خلال|غضون)|(?:ال)?مده (?:ل\S+ )?(?:\S+ ){0,4}ب|(?:ال)?مهله (?:\S+ ){0,4}ب|اكثر من/u;

/** How often, how long something is kept, how long somebody has been something: no limit on an answer. */
export const OTHER_USE =
  /(?<!\p{L})كل \S*$|(?:تحفظ|يحفظ|حفظ|احتفاظ)\S*(?: (?!ثم )\S+){0,8}\s*$|(?:ال)?عمر|خبره|مضي علي|مدته|مدتها|دوره (?:ال)?مجلس/u;

/** What a sentence with a limit is about, and on what its clock stops. */
export const OBLIGATIONS: readonly (readonly [Obligation, CaseMoment, RegExp])[] = [
  [
    'complaintAcknowledgement',
    'acknowledgement',
    /(?=.*(?:شكوي|شكاوي|شكواه))(?=.*(?:اشعار|تاكيد|افاده) (?:ب|ال)?(?:استلام|وصول|تسلم))/u,
  ],
  ['complaintResolution', 'closure', /(?=.*(?:شكوي|شكاوي|شكواه|شكواهم))(?=.*(?:معالج|تعالج|يعالج|اغلاق|حل|انهاء|بت))/u],
  [
    'complaintResolution',
    'reply',
    /(?=.*(?:شكوي|شكاوي|شكواه))(?=.*(?:(?<!\p{L})[وفبل]?(?:ال|ل)?رد(?:ه|ها)?(?!\p{L})|[يت]رد(?!\p{L})|[يت]جاب|[يت]جيب|اجابه|نتيجه|بلغ|ابلاغ|[يت]شعر|اشعار|[يت]خطر|اخطار|افاد|موافا|قرار))/u,
  ],
  ['enquiryAnswer', 'reply', /استفسار/u],
  [
    'completenessRuling',
    'completenessRuling',
    /(?:تحقق|تاكد|فحص|مراجعه|بت في|تدقيق) (?:من )?(?:مدي )?اكتمال|اشعار\S* بال?نواقص|طلب (?:ال)?نواقص/u,
  ],
  ['referralAnswer', 'reply', /(?:رد|اجاب)\S* (?:علي )?(?:ال)?احال|احال\S* .*(?:رد|اجاب)/u],
  [
    'requestResponse',
    'reply',
    /(?:طلب|معامل|مستفيد|متقدم|عضو).*(?:رد|رده|ابلاغ|اشعار|موافا|نتيجه|يبلغ|تبلغ|اخطار|افاد|[يت](?:شعر|خطر|فاد|وافي|جيب|جاب)(?!\p{L}))|(?:رد|ابلاغ|اشعار|موافا|نتيجه|يبلغ|تبلغ|اخطار|افاد|[يت](?:شعر|خطر|فاد|وافي|جيب|جاب)(?!\p{L})).*(?:طلب|معامل|مستفيد|متقدم|عضو)/u,
  ],
  ['requestResponse', 'decision', /(?:طلب|معامل).*(?:بت|قرار|دراس|تدرس)|(?:بت|قرار|دراس|تدرس).*(?:طلب|معامل)/u],
];

/** What is granted a period by the text, yet no clock of the product: an objection, a file. */
export const NO_CLOCK = /تظلم|اعتراض/u;

/** What is done with a complaint, in a chapter on complaints that need not name it again. */
export const SETTLES =
  /عالج|معالج|(?<!\p{L})[وفبل]?(?:ال|ل)?(?:حل|بت|نظر|فصل|رد)\S{0,2}(?!\p{L})|[يت](?:بت|رد|حل|نظر)(?!\p{L})|غلق|اغلاق|انهاء|[يت]نهي|فصل في/u;

/** That a request has arrived is no answer to it. */
export const RECEIPT =
  /(?:[يت](?:شعر|بلغ|خطر|فاد|وافي)|اشعار|ابلاغ|اخطار|تاكيد|افاده)\S*(?: (?:ال)?\S+){0,3} ب?(?:ال)?(?:استلام|تسلم|وصول|ورود|تسجيل) (?:ال)?(?:طلب|معامل)/u;

/** «from the day of … until …», before the number. */
export const FROM_TO = /(?<!\p{L})من (?:تاريخ|يوم|وقت) .{2,40}?(?= (?:حتي|الي)(?!\p{L}))/u;

export const STARTS: readonly (readonly [CaseMoment, RegExp])[] = [
  ['completeness', stem('اكتمال', 'استكمال', 'استيفاء', 'اكتملت')],
  ['committeeReferral', /(?:احال|رفع|عرض)\S* (?:\S+ ){0,3}(?:ل|ال|علي )?\S*لجنه/u],
  ['decision', /(?:صدور|تاريخ) (?:ال)?قرار|^صدور(?:ه|ها)?(?!\p{L})/u],
  [
    'submission',
    stem(
      'تقديم',
      'تقدم',
      'استلام',
      'تسلم',
      'ورود',
      'وصول',
      'تلقي',
      'استقبال',
      'قيد',
      'تسجيل',
      'ايداع',
      'رفع (?:ال)?طلب',
    ),
  ],
];

/** What may stand between a length of time and its start: a bound said again, «and that is», that it is counted. */
const BETWEEN =
  '(?:و?ذلك|فقط|متصله|متتاليه|تقويميه|(?:ك|ب)حد (?:ال)?(?:اقصي|ادني)|علي (?:ال)?(?:اكثر|اقل)|و?(?:ت|ي)بدا|احتسابها|حسابها|و?(?:ت|ي)حتسب|و?(?:ت|ي)حسب|محسوبه|محتسبه|اعتبارا|ابتداء|بدءا|و?تسري)';

/** Behind the length of time, up to the end of the phrase. */
export const FROM = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${BETWEEN}[،\\s]+){0,3}(?:من|منذ|بعد)(?: (?:تاريخ|يوم|وقت|لحظه))? (?<event>[^،؛.]{2,60})`,
  'u',
);

/** The other bound of the same clock, which starts where this one does: «ولا تزيد على …». */
export const BOTH = /^[^\p{L}\p{N}]*و?لا (?:ت|ي)(?:زيد|تجاوز|قل) .*?(?=(?<!\p{L})(?:من|منذ|بعد)(?!\p{L}))/u;

export const AT_LEAST_BEHIND = /^[^\p{L}\p{N}]*(?:علي (?:ال)?اقل|(?:ك|ب)حد (?:ال)?ادني)/u;

export const AT_MOST_BEHIND = /^[^\p{L}\p{N}]*(?:(?:ك|ب)حد (?:ال)?اقصي|علي (?:ال)?اكثر)/u;

/** «from 5 to 10 days» is two bounds, and says of neither that it binds. */
export const RANGE = /\d\s*(?:الي|حتي|-|–)\s*$/u;
/** What a sentence is about, where a phrase of it only says «it». */
export const SUBJECT = /شكوي|شكاوي|استفسار|طلب|معامله/u;
