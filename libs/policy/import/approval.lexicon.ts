import type { ApprovalKind } from '../schema/vocabulary';

export const APPROVES =
  /(?:^|\s)(?:و?تم |و?جري )?(?:اعتماد|اعتمد|اعتمدت|اقر|اقرت|اقرار|اعتمدها|اجاز|اجازت|صدرت|اعتمدوا)(?:\s|$)/u;

export const BODY = /مجلس|(?:ال)?جمعيه (?:ال)?عموميه/u;

/** A row of the table on the first page: «تاريخ الاعتماد: …». */
export const DATE_ROW = /تاريخ (?:ال)?(?:اعتماد|اقرار)|(?:ال)?اعتماد(?: في)? ?:/u;

export const EFFECTIVE =
  /(?:تاريخ (?:ال)?(?:نفاذ|سريان|عمل ب|تطبيق|تفعيل)|(?:يعمل|العمل) بها|تسري|يسري|تنفذ|نافذه|يبدا (?:ال)?عمل)/u;

export const KINDS: readonly (readonly [ApprovalKind, RegExp])[] = [
  ['session', /جلس[هت]/u],
  ['meeting', /اجتماع/u],
  ['minutes', /محضر/u],
  ['resolution', /(?:ال)?قرار/u],
];

export const VALUE =
  '(?:(?:ذي\\s+|ذو\\s+)?(?:ال)?رقم\\s*)?[:(]?\\s*(?:\\(\\s*)?(?<value>[0-9٠-٩]{1,4}(?:\\s*[/-]\\s*(?:\\p{L}|[0-9٠-٩]{1,4})){0,2}(?![0-9٠-٩])|ال(?:أول|اول|ثان|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي|واحد)\\p{L}*(?:\\s+(?:عشرة?|وال\\p{L}+))?)\\s*\\)?';

export const OF = '(?:\\s+(?:مجلس|المجلس|الإدارة|الادارة|إدارة|الجمعية|المنعقد(?:ة)?|العادي(?:ة)?))*';

export const MEETING = new RegExp(
  `(?<!تاريخ )(?<!\\p{L})[وفبل]{0,2}(?:اجتماع(?:ه|ها)?|الاجتماع|جلست(?:ه|ها)|جلسة|الجلسة|محضر(?:ه)?|المحضر)${OF}\\s*${VALUE}`,
  'u',
);

export const TERM = new RegExp(`(?:دورت(?:ه|ها)|الدورة|دورة)${OF}\\s*${VALUE}`, 'u');

export const RESOLUTION = new RegExp(
  `(?<!تاريخ )(?<!\\p{L})[وفبل]{0,2}(?:قرار(?:ه)?|القرار|بقرار(?:ه)?|قرارها)${OF}\\s*${VALUE}`,
  'u',
);

export const CHAIR = /^(?:يعتمد[،: ]*)?(?:ال)?رئيس مجلس (?:ال)?(?:اداره|امناء)|^(?:ال)?رئيس (?:ال)?مجلس/u;

export const CHAIR_WORDS = /^.*?مجلس (?:الإدارة|الادارة|الأمناء)|^.*?رئيس المجلس/u;

export const TITLE =
  /^(?:أ\s*\.\s*د\s*\.|[دأم]\s*[.\/]|(?:ال)?(?:دكتورة?|أستاذة?|مهندسة?|شيخ(?:ة)?|لواء|مستشارة?|أستاذ الدكتور))\s*(?:\/\s*)?/u;

export const NO_NAME = /مجلس|اداره|سياسه|جمعيه|توقيع|ختم|تاريخ|نائب|امين|اعضاء|المدير/u;

export const THIS_POLICY = /هذه (?:ال)?(?:سياسه|لائحه|لايحه)/u;

export const NAME_LABEL = /^(?:الاسم|الإسم)\s*:?\s*/u;

export const APPROVAL_WORD = /اعتماد/u;

/** Minutes or a resolution of the board that begin a line of their own, wherever it stands. */
export const MINUTES = /^(?:بموجب |حسب |وفق )?(?:ال)?(?:محضر|قرار|جلسه|اجتماع)(?: (?:ال)?(?:اجتماع|جلسه))? (?:ال)?مجلس/u;

/** «برئاسة …» within the sentence, up to where it goes on to something else. */
export const PRESIDED =
  /(?:^|\s)ب(?:رئاسة|رئاسه)\s+(?:(?:سعادة|معالي|رئيس(?: مجلس)?(?: ال(?:مجلس|إدارة|ادارة))?)\s+)*(?<name>[^.،؛:()0-9٠-٩]{3,60})/u;

export const BEHIND_PRESIDED = /\s+(?:و?ذلك|و?بحضور|و?بتاريخ|في|يوم|المنعقد|وعضوية|وتم|بتوقيع|حيث|رئيس)(?:\s.*)?$/u;
