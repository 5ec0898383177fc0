import type { ChannelKind, CompensationConditionKind } from '../schema/vocabulary';
import { stem } from './reading';

export const CONDITIONS: readonly (readonly [CompensationConditionKind, RegExp])[] = [
  ['ruling', /حكم|احكام قضائيه|(?:ال)?قضاء|(?:ال)?محكمه/u],
  ['admission', /اقرار|تقر |محضر|تعترف|اعتراف/u],
  ['negotiation', /تفاوض|تسويه|تراضي|صلح|اتفاق/u],
  ['fault', /ثبت|ثبوت|تسبب|خطا|تقصير|ضرر|اضرار/u],
];

export const UPDATES = stem('تحديث', 'تعديل', 'يحدث', 'تحدث');

export const PRIVACY = stem('خصوصي', 'سري(?!ان|ع)', 'حمايه (?:ال)?بيانات');

export const DUES = stem('استحقاق', 'مستحقات');

export const EXCEPTIONS = stem('يستثني', 'تستثني', 'استثناء', 'باستثناء');

export const STAFF = stem('عاملين', 'موظف', 'منسوب', 'متعاقد', 'علاقات تعاقدي', 'متطوع');

export const COMPLAINT_CHANNELS: readonly (readonly [string, ChannelKind, RegExp])[] = [
  ['link', 'WEBSITE', stem('رابط', 'موقع', 'بوابه', 'منصه')],
  ['fax', 'FAX', stem('فاكس')],
  ['email', 'EMAIL', /(?:ال)?بريد/u],
  ['phone', 'PHONE', stem('هاتف', 'اتصال', 'جوال', 'رقم (?:ال)?موحد')],
  ['interview', 'INTERVIEW', /حضوريا|حضور (?:ال)?شخصي|صندوق (?:ال)?شكاوي/u],
];

export const ALL_OF = /مجتمعه|جميع (?:ال)?(?:شروط|حالات)|كافه (?:ال)?شروط|توافر ما يلي جميعا/u;

export const ONE_OF = /احدي (?:ال)?حالات|احد (?:ال)?(?:شروط|امور)|اي من (?:ال)?(?:حالات|شروط)|(?:^| )او\s*$/u;

export const COMPLAINT = /شكوي|شكاوي/u;

export const AMICABLE = /وديا|(?:ال)?ودي[ه]?(?!\p{L})|تراضي|صلح/u;

export const SUPPORT = /دعم (?:ال)?فني|استقبال (?:ال)?استفسار/u;

export const LIAISON = /ضابط (?:ال)?اتصال|منسق (?:ال)?(?:اتصال|علاق)|(?:تحديد|تعيين) (?:ال)?موظف/u;

export const FORMS = /(?:تزويد|تسليم|اتاح|توفير|نشر)\S* .*(?:طلبات|نماذج)|(?:طلبات|نماذج).*(?:تزويد|اتاح|توفير)/u;

export const INTELLECTUAL_PROPERTY = /ملكيه (?:ال)?فكريه/u;

export const ETHICS = /ميثاق|اخلاقيات|قواعد (?:ال)?سلوك/u;

export const SIGNATURE = /(?:توقيع|يوقع)/u;

export const AWARENESS = /نشر (?:ال)?وعي|توعي|تثقيف|تعريف (?:ال)?(?:عاملين|موظفين|منسوبي)/u;
