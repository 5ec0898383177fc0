import type { ConsoleArea } from './text';

export const keys = {
  title: { ar: 'اختصارات لوحة المفاتيح', en: 'Keyboard shortcuts' },
  lead: {
    ar: 'المفتاح بموضعه على اللوحة، أيًا كانت لغة الكتابة. لا يعمل شيء منها أثناء الكتابة في حقل، عدا ما معه مفتاح تحكم.',
    en: 'A key is meant by its place, whatever language is being typed. None of them works while you type in a field, except those with a control key.',
  },
  key: { ar: 'المفتاح', en: 'Key' },
  does: { ar: 'العمل', en: 'What it does' },
  single: { ar: 'تشغيل المفاتيح المفردة على هذا الجهاز', en: 'Single keys work on this device' },
  sheet: { ar: 'عرض هذه القائمة', en: 'Show this list' },
  home: { ar: 'الانتقال إلى الرئيسة', en: 'Go to the home page' },
  nextRow: { ar: 'السطر التالي في القائمة', en: 'Next line of the list' },
  previousRow: { ar: 'السطر السابق في القائمة', en: 'Previous line of the list' },
  openRow: { ar: 'فتح السطر المحدد', en: 'Open the line in focus' },
  search: { ar: 'الانتقال إلى البحث', en: 'Go to the search' },
  nextCase: { ar: 'المعاملة التالية', en: 'Next case' },
  previousCase: { ar: 'المعاملة السابقة', en: 'Previous case' },
  nextItem: { ar: 'البند التالي', en: 'Next item' },
  previousItem: { ar: 'البند السابق', en: 'Previous item' },
  keepView: { ar: 'حفظ العرض الحالي', en: 'Save the present view' },
  toSittings: { ar: 'العودة إلى جلسات اللجان', en: 'Back to the sittings' },
  cases: { ar: 'الانتقال إلى المعاملات', en: 'Go to the cases' },
} as const satisfies ConsoleArea;
