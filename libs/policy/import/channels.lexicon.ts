import type { ChannelKind } from '../schema/vocabulary';
import { stem } from './reading';

/** Which channel a label names (folded); the first that fits. What none fits is `OTHER` with its label. */
export const KINDS: readonly (readonly [ChannelKind, RegExp])[] = [
  ['OTHER', stem('تطبيق', 'برنامج')],
  ['SOCIAL_MEDIA', /تواصل (?:ال)?اجتماعي|(?:ال)?شبكات (?:ال)?اجتماعيه/u],
  ['EMAIL', /بريد\S* (?:ال)?(?:ال|ا)?[ال]*كتروني|ايميل|email|e-mail/u],
  ['FAX', /فاكس|ناسوخ/u],
  ['BRANCH_DELEGATE', stem('مندوب', 'مناديب', 'مندوبي')],
  ['VOLUNTEERING', stem('تطوع', 'متطوع')],
  ['WEBSITE', /موقع|(?:ال)?بوابه|منصه (?:ال)?(?:جمعيه|كترونيه)|رابط/u],
  ['PHONE', /هاتف|اتصالات|(?:ال)?اتصال(?! (?:ال)?(?:مرئي|عبر))|جوال(?!ه)|مكالم|رقم (?:ال)?موحد/u],
  ['LETTER', stem('خطاب', 'مخاطب', 'مراسل', 'رسايل (?:ال)?رسمي', 'رسائل (?:ال)?رسمي')],
  ['ASSISTANCE_REQUEST', /طلب\S* (?:ال)?مساعد/u],
  ['INTERVIEW', stem('مقابل', 'حضور', 'زياره (?:ال)?(?:مقر|جمعيه)', 'زيارات (?:ال)?(?:مقر|جمعيه)', 'لقاء')],
];

export const LINK = stem('رابط');

export const PLATFORMS = /تويتر|منصه x|انستقرام|انستغرام|سناب(?: ?شات)?|فيسبوك|تيك ?توك|يوتيوب|واتس ?اب|لينكد ?ان/u;

export const FAX_WORD = /فاكس/u;

/** As written: «و» before a noun with its article joins another channel, where both are known. */
export const AND = /\s+و(?=ال|زيار[ةه] |رسائل |منص[ةه] |تطبيق )/u;
