import type { StepKind } from '../schema/vocabulary';
import { stem } from './reading';

const COMMITTEE = stem('لجنه', 'لجان');
export const TELLING = stem(
  'توضيح',
  'ايضاح',
  'ابلاغ',
  'اشعار',
  'اخطار',
  'افاد',
  'اعلام',
  'موافا',
  'يوضح',
  'يبلغ',
  'يشعر',
  'تبلغ',
  'تشعر',
);

/** The signs of each step in a sentence, all of them. A sentence may hold several steps; the order is that of a case. */
export const SIGNS: readonly (readonly [StepKind, readonly RegExp[]])[] = [
  [
    'reception',
    [
      /لباقه|احترام|اخلاق|ضياف|ترحيب|بشاشه|حفاوه|انصات|حسن (?:ال)?استقبال|(?:ال)?وقت (?:ال)?كافي|^(?:ثم )?(?:ي|ت)?ستقبل|^استقبال (?:ال)?(?:مستفيد|مراجع|عضو|اعضاء|مستخدم|عميل|عملاء)/u,
    ],
  ],
  [
    'criteria',
    [
      stem('معايير', 'اشتراطات', 'شروط', 'ضوابط'),
      stem('تزويد', 'تسليم', 'توضيح', 'بيان', 'اعطاء', 'شرح', 'ايضاح', 'تعريف', 'اطلاع'),
    ],
  ],
  [
    'completeness',
    [
      /كافه|جميع|اكتمال|كامله|استكمال|استيفاء|مكتمل|نواقص/u,
      /معلومات|بيانات|مستندات|وثائق|وثايق|متطلبات|مرفقات|استلامها|اوراق/u,
    ],
  ],
  [
    'dataMatching',
    [
      stem('مطابق', 'تطابق', 'صلاحيتها', 'سريان (?:ال)?(?:مستند|وثائق|وثايق)'),
      /بيانات|معلومات|مستندات|وثائق|وثايق|اصول|هويه/u,
    ],
  ],
  ['referral', [stem('احاله', 'احالته', 'احالتها', 'يحال', 'تحال', 'توجيهه', 'تحويله', 'يحيل')]],
  ['attestation', [/صحه|صحتها|صدق/u, stem('توقيع', 'يوقع', 'اقرار', 'تعهد', 'يقر', 'التوقيع')]],
  ['committeeNotice', [TELLING, /لجنه|نتيجه|(?:ال)?قرار|موعد (?:ال)?رد/u]],
  [
    'committeeStudy',
    [
      COMMITTEE,
      stem(
        'دراس',
        'تدرس',
        'يدرس',
        'عرض',
        'يعرض',
        'تعرض',
        'رفع',
        'سيرفع',
        'يرفع',
        'ترفع',
        'نظر',
        'تنظر',
        'بت',
        'تبت',
        'احاله',
        'يحال',
        'تحال',
      ),
    ],
  ],
  ['registration', [/(?:ال)?تسجيل|يسجل|تسجل|قيد(?:ه|ها)? |رقم (?:ال)?ملف/u, /اجراءات|سجل|طلب|ملف|مستفيد|عضو|بيانات/u]],
  [
    'delivery',
    [
      /^(?:ثم )?(?:و?يتم |و?تتولي \S+ |و?تقوم \S+ ب)?(?:ال)?(?:تقديم|تسليم|صرف|ايصال|توصيل|تقدم|يقدم|تصرف|يصرف|تنفيذ)(?: \S+){0,5}? \S*(?:خدم|مساعد|دعم|معون|اعان|سلال|منتج|وحد)/u,
    ],
  ],
];

/** Looks like a step and is none: the officer, the committee or a case is what is received, referred or registered. */
export const EXCEPT: Readonly<Partial<Record<StepKind, RegExp>>> = {
  completeness: /^(?:ثم )?(?:استكمال|اكمال) (?:ال)?اجراءات/u,
  committeeStudy: /^[وف]?(?:[يت](?:جتمع|عقد|نعقد|تكون|تشكل|شكل|تالف|راس)|اجتماع(?:ات)?|جلسات|تشكيل) /u,
  delivery: /قائمه|شروط|نموذج|معايير|استماره|استبان/u,
  registration: /(?:ال)?تسجيل (?:ال)?(?:صوتي|مرئي)|تاريخ (?:ال)?(?:تسجيل|قيد)/u,
};

export const STAFF = stem('موظف', 'مسؤول', 'مسئول');

export const PEOPLE = stem('مستفيد', 'مستخدم', 'طالب', 'مراجع', 'عضو', 'عميل', 'مساهم', 'مقدم (?:ال)?طلب', 'متقدم');

export const OFFICER = /^[وفبل]?(?:ال|ل)?(?:مسؤول|مسئول|موظف|ضابط|منسق|مشرف|اخصائي|باحث|مدير)$/;

export const GENERAL = /^(?:المختص|المعني|المسؤول)$/;

export const UPDATES = /موافا|(?:كل|ب)(?:ال)? ?جديد|مستجد/u;

export const ATTESTS = /^(?:اقرار|يقر|يوقع|تعهد)$/u;

export const APPLICANT = /^(?:مقدم|طالب) /u;

export const REFERS = /^(?:احال|يحال|تحال|توجيه|تحويل|يحيل)/u;

export const CLITIC = /^[وفبل]/;

export const REFERRED = /احالت/u;

export const ARTICLE = /^ال/u;

export const LAM_OF_OFFICER = /^[وف]?ل(?=[^ل])/u;

/** Only says when: «من تاريخ استيفاء المستندات» checks none. */
export const SINCE = /(?:من|منذ|بعد) (?:تاريخ|وقت|اليوم التالي) \S+(?: \S+){0,3}/gu;
