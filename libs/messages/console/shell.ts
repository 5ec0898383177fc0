import type { ConsoleArea } from './text';

export const shell = {
  navigation: { ar: 'التنقل', en: 'Navigation' },
  openNavigation: { ar: 'فتح قائمة التنقل أو إغلاقها', en: 'Open or close the navigation' },
  home: { ar: 'الرئيسة', en: 'Home' },
  associations: { ar: 'الجمعيات', en: 'Associations' },
  bodies: { ar: 'جهات المتابعة', en: 'Supervising bodies' },
  platformHolidays: { ar: 'إجازات المنصة', en: 'Platform holidays' },
  onboarding: { ar: 'تهيئة الجمعية', en: 'Setting up' },
  policy: { ar: 'السياسة', en: 'Policy' },
  calendar: { ar: 'التقويم', en: 'Calendar' },
  committees: { ar: 'اللجان', en: 'Committees' },
  sittings: { ar: 'جلسات اللجان', en: 'Sittings' },
  staff: { ar: 'منسوبو الجمعية', en: 'Staff' },
  identityProvider: { ar: 'الدخول الموحد', en: 'Own sign-in' },
  receive: { ar: 'الاستقبال', en: 'Reception' },
  people: { ar: 'الأشخاص', en: 'People' },
  account: { ar: 'الحساب', en: 'Account' },
  platform: { ar: 'منصة سند', en: 'Sanad platform' },
  switchPlace: { ar: 'الانتقال إلى مكان آخر', en: 'Switch to another place' },
  signOut: { ar: 'تسجيل الخروج', en: 'Sign out' },
  factorsOff: {
    ar: 'نسخة عرض: التحقق بخطوتين متوقف، والبيانات مخترعة.',
    en: 'Demonstration: the second step of sign-in is off, and the data are invented.',
  },
  welcome: { ar: 'أهلًا {name}', en: 'Welcome, {name}' },
  roles: { ar: 'الأدوار', en: 'Roles' },
  nothingHere: { ar: 'لا توجد صفحات لهذا الدور بعد', en: 'There are no pages for this role yet' },
  nothingHereRemedy: {
    ar: 'أعمال هذا الدور تُجرى حاليًا عبر الواجهة البرمجية. الحساب وإعداداته من القائمة.',
    en: 'What this role does is done over the API for now. The account and its settings are in the menu.',
  },
} as const satisfies ConsoleArea;
