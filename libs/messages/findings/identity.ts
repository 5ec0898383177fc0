import type { FindingText } from './text';

export const identityFindings = {
  'names.differ': {
    message: {
      ar: 'كُتب اسم الجمعية بأكثر من صورة: {names}.',
      en: 'The name of the association is written in more than one way: {names}.',
    },
    remedy: {
      ar: 'اعتمدوا الاسم كما في الترخيص، وتبقى الصور الأخرى أسماء بديلة يجدها البحث.',
      en: 'Confirm the name as the licence has it; the other spellings stay as aliases that search finds.',
    },
  },
  'names.short_form': {
    message: {
      ar: 'ورد اسم الجمعية مختصرًا ({short}) إلى جانب اسمها الكامل ({full}).',
      en: 'The association also appears under a short form ({short}) of its full name ({full}).',
    },
    remedy: {
      ar: 'لا يلزم إجراء؛ تُحفظ الصيغة المختصرة اسمًا بديلًا يجده البحث.',
      en: 'Nothing is required; the short form is kept as an alias that search finds.',
    },
  },
  'terms.several': {
    message: {
      ar: 'تعددت تسمية من تخدمهم الجمعية: {terms}.',
      en: 'The people served are called by several words: {terms}.',
    },
    remedy: {
      ar: 'اختاروا تسمية واحدة للشاشات والرسائل، ويبقى نص السياسة كما هو.',
      en: 'Choose one word for screens and letters; the text of the policy stays as it is.',
    },
  },
  'licence.missing': {
    message: { ar: 'لم يُذكر رقم الترخيص.', en: 'No licence number is given.' },
    remedy: {
      ar: 'أدخلوه كما في الشهادة مع الجهة المصدرة.',
      en: 'Enter it as the certificate has it, with the issuing authority.',
    },
  },
  'licence.authority_missing': {
    message: {
      ar: 'ذُكر الرقم {number} بلا اسم الجهة المصدرة.',
      en: 'The number {number} is given without the authority that issued it.',
    },
    remedy: {
      ar: 'ثبّتوا الجهة المصدرة وتاريخ الإصدار كما في الشهادة.',
      en: 'Record the issuing authority and the date of issue as the certificate has them.',
    },
  },
  'authority.old_and_new': {
    message: {
      ar: 'ورد اسم الجهة القديم والجديد معًا: {names}.',
      en: 'An authority appears under its former and its present name: {names}.',
    },
    remedy: {
      ar: 'ثبّتوا الجهة المصدرة باسمها يوم الإصدار، مع التاريخ.',
      en: 'Record the issuing authority under its name on the day of issue, with the date.',
    },
  },
} as const satisfies Record<string, FindingText>;
