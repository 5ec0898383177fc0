import type { ConsoleArea } from './text';

export const nafath = {
  title: { ar: 'الدخول عبر نفاذ', en: 'Sign in by Nafath' },
  lead: {
    ar: 'لمن ربط حسابه بنفاذ من صفحة الحساب.',
    en: 'For whoever has linked their account to Nafath on the account page.',
  },
  nationalId: { ar: 'رقم الهوية أو الإقامة', en: 'National ID or iqama' },
  ask: { ar: 'إرسال الطلب إلى نفاذ', en: 'Ask Nafath' },
  pick: { ar: 'الرقم المطلوب اختياره في تطبيق نفاذ', en: 'Pick this number in the Nafath app' },
  waiting: { ar: 'بانتظار الموافقة في التطبيق', en: 'Waiting for the approval in the app' },
  denied: {
    ar: 'رُفض الطلب في نفاذ. يمكن إرسال طلب جديد.',
    en: 'The request was denied in Nafath. A new one can be sent.',
  },
  expired: { ar: 'انتهت مهلة الطلب. يمكن إرسال طلب جديد.', en: 'The request has expired. A new one can be sent.' },
  section: { ar: 'نفاذ', en: 'Nafath' },
  linked: { ar: 'الحساب مرتبط بنفاذ.', en: 'The account is linked to Nafath.' },
  notLinked: { ar: 'الحساب غير مرتبط بنفاذ.', en: 'The account is not linked to Nafath.' },
  unlink: { ar: 'إلغاء الربط', en: 'Unlink' },
} as const satisfies ConsoleArea;
