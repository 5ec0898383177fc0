import type { PortalText } from './text';

/** What stands around and between the pages of the portal. */
export const siteTexts = {
  'site.skip': { ar: 'تجاوز إلى المحتوى', en: 'Skip to the content' },
  // Each language names the other one in that one's own words.
  'site.otherLanguage': { ar: 'English', en: 'العربية' },
  'site.back': { ar: 'رجوع', en: 'Back' },
  'site.continue': { ar: 'متابعة', en: 'Continue' },
  'site.errorPrefix': { ar: 'خطأ: {title}', en: 'Error: {title}' },
  'site.problem': { ar: 'توجد مشكلة', en: 'There is a problem' },
  'site.title': { ar: '{page} – {association}', en: '{page} – {association}' },
  'site.licence': { ar: 'ترخيص رقم {number}', en: 'Licence {number}' },
  'site.registration': { ar: 'رقم التسجيل {number}', en: 'Registration {number}' },
  'site.policy': { ar: 'السياسة المنشورة', en: 'Published policy' },
  'site.privacy': { ar: 'إشعار الخصوصية', en: 'Privacy notice' },
  'site.accessibility': { ar: 'إمكانية الوصول', en: 'Accessibility' },
  'site.home': { ar: 'الصفحة الرئيسة', en: 'Home' },
  'site.footer': { ar: 'روابط الموقع', en: 'Links of the site' },
  'site.demo': {
    ar: 'جمعية للعرض التجريبي: لا تُدخل بيانات حقيقية، ولن يصلك رد.',
    en: 'An association for demonstration: enter no real data, and expect no reply.',
  },
  'site.optional': { ar: '{label} (اختياري)', en: '{label} (optional)' },
  'site.arabicText': { ar: 'النص كما ورد', en: 'The text is quoted in Arabic, as it was adopted.' },

  'root.title': { ar: 'مواقع الجمعيات', en: 'Sites of the associations' },
  'root.lead': {
    ar: 'لكل جمعية موقعها. اختر الجمعية التي تريد التواصل معها.',
    en: 'Each association has its own site. Choose the one you want to reach.',
  },
  'root.none': {
    ar: 'لم تفتح أي جمعية موقعها بعد.',
    en: 'No association has opened its site yet.',
  },

  'home.lead': {
    ar: 'تقديم الطلبات والاستفسارات ومتابعتها، وفق سياسة الجمعية المنشورة. لا تحتاج إلى حساب.',
    en: 'Send requests and enquiries and follow them, under the published policy of the association. No account is needed.',
  },
  'home.actions': { ar: 'ما الذي تريد إنجازه؟', en: 'What would you like to do?' },
  'home.apply': { ar: 'تقديم طلب', en: 'Make a request' },
  'home.applyHint': {
    ar: 'للحصول على خدمة أو دعم، لك أو لمن تتولى أمره',
    en: 'For a service or support, for yourself or somebody you act for',
  },
  'home.track': { ar: 'متابعة طلب', en: 'Follow a request' },
  'home.trackHint': {
    ar: 'حالة طلبك وما ينقصه والرد عليه، وسحبه',
    en: 'Where it stands, what is missing, the reply, and withdrawing it',
  },
  'home.enquiry': { ar: 'إرسال استفسار', en: 'Ask a question' },
  'home.enquiryHint': { ar: 'عن الخدمات والشروط والمستندات', en: 'About services, conditions and documents' },
  'home.suggestion': { ar: 'تقديم مقترح', en: 'Make a suggestion' },
  'home.suggestionHint': { ar: 'لتحسين ما تقدمه الجمعية', en: 'To better what the association does' },
  'home.policy': { ar: 'السياسة المنشورة', en: 'The published policy' },
  'home.policyHint': {
    ar: 'ما لك وما عليك، وكيف يُدرس طلبك',
    en: 'Your rights and duties, and how requests are studied',
  },
  'home.channels': { ar: 'قنوات التواصل', en: 'Ways to reach the association' },
  'home.channelsHint': {
    ar: 'كما وردت في سياسة الجمعية وبترتيبها',
    en: 'As the policy of the association lists them, in its order',
  },
  'home.hours': { ar: 'أيام العمل وساعاته', en: 'Days and hours of work' },
  'home.resumeHint': {
    ar: 'حُفظت إجاباتك على هذا الجهاز حتى 24 ساعة من آخر تعديل.',
    en: 'Your answers are kept for this device, up to 24 hours after the last change.',
  },

  'days.sunday': { ar: 'الأحد', en: 'Sunday' },
  'days.monday': { ar: 'الاثنين', en: 'Monday' },
  'days.tuesday': { ar: 'الثلاثاء', en: 'Tuesday' },
  'days.wednesday': { ar: 'الأربعاء', en: 'Wednesday' },
  'days.thursday': { ar: 'الخميس', en: 'Thursday' },
  'days.friday': { ar: 'الجمعة', en: 'Friday' },
  'days.saturday': { ar: 'السبت', en: 'Saturday' },

  'dates.both': { ar: '{gregorian}\u00a0م، {hijri}\u00a0هـ', en: '{gregorian} ({hijri}\u00a0AH)' },
  'dates.at': { ar: '{date}، الساعة {time}', en: '{date}, {time}' },
} as const satisfies Record<string, PortalText>;
