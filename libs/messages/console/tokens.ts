import type { ConsoleArea } from './text';

/** Tokens of machines. */
export const tokens = {
  title: { ar: 'رموز الأنظمة', en: 'Tokens of machines' },
  lead: {
    ar: 'الرمز يدخل به نظام آخر للجمعية، كالموقع أو المحاسبة، بلا موظف. كل رمز لنظام واحد، بأدوار محددة وإلى يوم محدد.',
    en: 'With a token another system of the association, such as its site or its accounts, speaks to Sanad without a person. One for each system, with set roles and until a set day.',
  },
  new: { ar: 'رمز جديد', en: 'A new token' },
  machine: { ar: 'النظام', en: 'System' },
  machineHint: { ar: 'اسم يُعرف به لاحقًا، مثل: موقع الجمعية.', en: 'A name to know it by later, such as: our site.' },
  roles: { ar: 'ما يُسمح به', en: 'What it may do' },
  rolesHint: {
    ar: 'يعمل الرمز ما تعمله هذه الأدوار، إلا ما يلزم له حضور شخص. الأقل أسلم.',
    en: 'It may do what these roles may, except what asks for a person. The fewer, the safer.',
  },
  lastDay: { ar: 'آخر يوم صلاحية', en: 'Last day' },
  lastDayHint: { ar: 'خلال {days} يومًا على الأكثر.', en: 'Within {days} days at most.' },
  create: { ar: 'إصدار الرمز', en: 'Create the token' },
  made: { ar: 'صدر الرمز: {name}', en: 'The token is made: {name}' },
  shownOnce: {
    ar: 'يُعرض الرمز هذه المرة فقط ولا يُحفظ نصه. انسخه الآن إلى النظام نفسه، لا إلى بريد أو محادثة.',
    en: 'It is shown this once and not kept. Copy it into the system now, and not into a mail or a chat.',
  },
  lost: {
    ar: 'صدر الرمز، ولم يصل نصه بسبب انقطاع الاتصال، ولا يُعرض ثانية. ألغِه من القائمة وأصدر غيره.',
    en: 'It was made, but the connection broke before its text arrived, and it is not shown again. Revoke it in the list and make another.',
  },
  token: { ar: 'الرمز', en: 'Token' },
  known: { ar: 'الرموز الصادرة', en: 'Tokens that were made' },
  none: { ar: 'لم يصدر رمز بعد.', en: 'No token has been made yet.' },
  mayAs: { ar: 'يُسمح له بما لهذه الأدوار: {roles}', en: 'May do what these roles may: {roles}' },
  expires: { ar: 'ينتهي: {date}', en: 'Expires: {date}' },
  expired: { ar: 'انتهى: {date}', en: 'Expired: {date}' },
  over: { ar: 'منتهٍ', en: 'Expired' },
  created: { ar: 'صدر: {date}', en: 'Made: {date}' },
  used: { ar: 'آخر استعمال: {date}', en: 'Last used: {date}' },
  neverUsed: { ar: 'لم يُستعمل بعد', en: 'Not used yet' },
  revoke: { ar: 'إلغاء الرمز', en: 'Revoke' },
  revokeSure: {
    ar: 'يتوقف فورًا كل نظام يستعمل رمز «{name}»، ولا يعود هذا الرمز إلى العمل.',
    en: 'Every system that uses the token “{name}” is shut out at once, and the token does not come back.',
  },
} as const satisfies ConsoleArea;
