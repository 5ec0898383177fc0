import type { ConsoleArea } from './text';

export const identityProvider = {
  title: { ar: 'الدخول الموحد', en: 'Own sign-in' },
  lead: {
    ar: 'يدخل المنسوبون بحساباتهم في مزوّد الجمعية (OpenID Connect)، مثل Microsoft Entra ID أو Google Workspace. ويبقى الدخول بالبريد وكلمة المرور متاحًا.',
    en: 'Staff sign in with their accounts at the association’s provider (OpenID Connect), such as Microsoft Entra ID or Google Workspace. Email and password stay open as well.',
  },
  atProvider: { ar: 'أولًا: عند المزوّد', en: 'First: at the provider' },
  atProviderLead: {
    ar: 'أنشئوا هناك تطبيق ويب، وانسخوا إليه هذا العنوان، واسمحوا له بقراءة البريد (openid وemail).',
    en: 'Create a web application there, copy this address into it, and let it read the email address (openid, email).',
  },
  callback: { ar: 'عنوان العودة (redirect URI)', en: 'Redirect address (redirect URI)' },
  here: { ar: 'ثانيًا: في سند', en: 'Second: in Sanad' },
  name: { ar: 'الاسم الظاهر للمنسوبين', en: 'Name the staff see' },
  nameHint: { ar: 'يظهر على الزر: الدخول عبر …', en: 'Shown on the button: Sign in with …' },
  issuer: { ar: 'عنوان المُصدر (issuer)', en: 'Issuer' },
  issuerHint: {
    ar: 'كما يكتبه المزوّد حرفًا بحرف، ويبدأ بـ https.',
    en: 'Exactly as the provider writes it, with https.',
  },
  clientId: { ar: 'معرّف التطبيق (client ID)', en: 'Client ID' },
  secret: { ar: 'سر التطبيق (client secret)', en: 'Client secret' },
  secretHint: { ar: 'يُحفظ مشفّرًا ولا يُعرض بعد ذلك.', en: 'Kept encrypted, and never shown again.' },
  secretKept: {
    ar: 'السر محفوظ ولا يُعرض. يُترك فارغًا ليبقى كما هو، ويلزم من جديد إن تغيّر المُصدر.',
    en: 'A secret is kept and not shown. Leave empty to keep it; another issuer needs its own.',
  },
  factors: { ar: 'ما يُعد تحققًا بخطوتين عند المزوّد', en: 'What counts as a second factor there' },
  factorsHint: {
    ar: 'قيم amr أو acr تفصل بينها فواصل، مثل mfa. إن تُرك فارغًا طُلب العامل الثاني في سند دائمًا.',
    en: 'Values of amr or acr, separated by commas, such as mfa. Left empty, Sanad always asks for its own second factor.',
  },
  save: { ar: 'حفظ الإعداد', en: 'Save the settings' },
  kept: { ar: 'حُفظ الإعداد.', en: 'The settings are kept.' },
  check: { ar: 'فحص المزوّد', en: 'Check the provider' },
  found: {
    ar: 'المزوّد يجيب، وتُفتح صفحة دخوله على {host}. بقي أن يجرّب أحد المنسوبين الدخول.',
    en: 'The provider answers; its sign-in page stands at {host}. What is left is that a member of the staff tries it.',
  },
  inUse: { ar: 'المزوّد المعتمد', en: 'The provider in use' },
  none: {
    ar: 'لا مزوّد حتى الآن. يدخل المنسوبون بالبريد وكلمة المرور.',
    en: 'None yet. Staff sign in by email and password.',
  },
  link: { ar: 'رابط الدخول للمنسوبين', en: 'Sign-in link for the staff' },
  linkHint: {
    ar: 'يُرسل إليهم أو يوضع في صفحتهم الداخلية. يدخل به من كان بريده عند المزوّد هو بريد حسابه هنا.',
    en: 'Send it to them, or put it on your intranet. It lets in those whose email there is that of their account here.',
  },
  updated: { ar: 'آخر تغيير', en: 'Last changed' },
  remove: { ar: 'إزالة المزوّد', en: 'Remove the provider' },
  removeSure: {
    ar: 'لن يستطيع أحد الدخول عبر «{name}» بعد الإزالة، ويُحذف السر. يبقى لكل منسوب الدخول بالبريد وكلمة المرور، ومن لا كلمة مرور له يطلبها من صفحة الدخول.',
    en: 'Nobody can sign in through “{name}” any more, and the secret is deleted. Everybody can still use email and password; whoever has none asks for one on the sign-in page.',
  },
  removed: { ar: 'أُزيل المزوّد.', en: 'The provider is removed.' },
} as const satisfies ConsoleArea;
