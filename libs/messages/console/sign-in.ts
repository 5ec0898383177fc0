import type { ConsoleArea } from './text';

export const signIn = {
  title: { ar: 'تسجيل الدخول', en: 'Sign in' },
  lead: { ar: 'لمنسوبي الجمعيات وجهات المتابعة.', en: 'For the staff of associations and of supervising bodies.' },
  submit: { ar: 'تسجيل الدخول', en: 'Sign in' },
  forgotten: { ar: 'نسيت كلمة المرور', en: 'I forgot my password' },
  expired: {
    ar: 'انتهت الجلسة حفاظًا على البيانات. بعد تسجيل الدخول تعود إلى حيث كنت.',
    en: 'The session has ended, to protect the data. After signing in you return to where you were.',
  },
  signedOut: { ar: 'تم تسجيل الخروج.', en: 'You have signed out.' },
  passwordChanged: {
    ar: 'تم تعيين كلمة المرور. يمكن تسجيل الدخول بها الآن.',
    en: 'The password is set. You can sign in with it now.',
  },
  accepted: { ar: 'تم قبول الدعوة. يمكن تسجيل الدخول الآن.', en: 'The invitation is accepted. You can sign in now.' },
  place: { ar: 'الجمعية', en: 'Association' },
  placesLead: {
    ar: 'هذا الحساب يعمل في أكثر من مكان. يكفي اختيار أحدها، ثم المتابعة.',
    en: 'This account works in more than one place. Choose one, then go on.',
  },
  choosePlace: { ar: 'أين تعمل الآن؟', en: 'Where are you working now?' },
  viaProvider: { ar: 'الدخول عبر {name}', en: 'Sign in with {name}' },
  ownProvider: { ar: 'دخول موحد لجمعية', en: 'An association’s own sign-in' },
  associationSlugHint: {
    ar: 'أحرف لاتينية صغيرة، كما في رابط بوابتها.',
    en: 'Small Latin letters, as in the address of its portal.',
  },
  providerFailed: {
    ar: 'لم يكتمل الدخول الموحد. أعد المحاولة، أو ادخل بالبريد وكلمة المرور.',
    en: 'The association’s own sign-in was not completed. Try again, or use email and password.',
  },
  lookUp: { ar: 'عرض طرق الدخول', en: 'Show ways to sign in' },
  noProvider: {
    ar: 'لا يوجد دخول موحد لهذه الجمعية. الدخول بالبريد وكلمة المرور.',
    en: 'This association has no sign-in of its own. Use email and password.',
  },
  factorTitle: { ar: 'التحقق بخطوتين', en: 'Second step' },
  factorLead: {
    ar: 'كلمة المرور صحيحة. بقي إثبات الحضور بعامل ثانٍ.',
    en: 'The password is right. One more proof that it is you.',
  },
  totp: { ar: 'رمز التطبيق', en: 'App code' },
  totpHint: {
    ar: 'ستة أرقام من تطبيق المصادقة، وتتغير كل نصف دقيقة.',
    en: 'Six digits from the authenticator app; they change every half minute.',
  },
  recoveryCode: { ar: 'رمز استرداد', en: 'Recovery code' },
  recoveryHint: {
    ar: 'أحد الرموز المحفوظة عند التسجيل، ويُستعمل مرة واحدة.',
    en: 'One of the codes kept at enrolment. Each works once.',
  },
  passkey: { ar: 'مفتاح مرور', en: 'Passkey' },
  usePasskey: { ar: 'استعمال مفتاح المرور', en: 'Use the passkey' },
  passkeyHint: {
    ar: 'بصمة أو وجه أو رمز هذا الجهاز، أو مفتاح أمان.',
    en: 'Fingerprint, face or code of this device, or a security key.',
  },
  passkeyFailed: {
    ar: 'لم يكتمل التحقق بمفتاح المرور. أعد المحاولة أو استعمل طريقة أخرى.',
    en: 'The passkey was not confirmed. Try again, or use another way.',
  },
  verify: { ar: 'تحقّق', en: 'Verify' },
  startOver: { ar: 'الدخول بحساب آخر', en: 'Sign in as somebody else' },
  resetTitle: { ar: 'استعادة كلمة المرور', en: 'Reset the password' },
  resetLead: {
    ar: 'يصل رابط التعيين إلى بريد الحساب، وصلاحيته نصف ساعة.',
    en: 'A link is sent to the account’s address. It works for half an hour.',
  },
  resetSend: { ar: 'إرسال الرابط', en: 'Send the link' },
  resetSent: {
    ar: 'إن كان لهذا البريد حساب فسيصله الرابط خلال دقائق. عند عدم وصوله تُراجع رسائل البريد غير المرغوب.',
    en: 'If this address has an account, the link arrives within minutes. If it does not, look among unwanted mail.',
  },
  newPasswordTitle: { ar: 'تعيين كلمة مرور', en: 'Set a password' },
  newPassword: { ar: 'كلمة المرور الجديدة', en: 'New password' },
  newPasswordHint: {
    ar: 'اثنا عشر حرفًا على الأقل. جملة من عدة كلمات أسهل حفظًا.',
    en: 'At least twelve characters. A phrase of several words is easy to remember.',
  },
  resetAgain: { ar: 'طلب رابط جديد', en: 'Ask for a new link' },
  setPassword: { ar: 'تعيين كلمة المرور', en: 'Set the password' },
  invitationTitle: { ar: 'دعوة', en: 'Invitation' },
  invitedTo: { ar: 'دعوة للعمل في {association}', en: 'Invitation to work for {association}' },
  invitedToPlatform: { ar: 'دعوة للعمل في سند', en: 'Invitation to work for Sanad' },
  invitedAs: { ar: 'بدور: {roles}', en: 'As: {roles}' },
  invitedUntil: { ar: 'صالحة حتى {date}', en: 'Valid until {date}' },
  accept: { ar: 'قبول الدعوة', en: 'Accept the invitation' },
  knownAccount: {
    ar: 'لهذا البريد حساب قائم، وكلمة مروره كما هي.',
    en: 'This address has an account already; its password stays as it is.',
  },
  linkIncomplete: { ar: 'الرابط ناقص', en: 'The link is incomplete' },
  linkIncompleteRemedy: {
    ar: 'افتح الرابط من الرسالة نفسها، أو اطلب إرساله من جديد.',
    en: 'Open the link from the message itself, or ask for it to be sent again.',
  },
  toSignIn: { ar: 'صفحة تسجيل الدخول', en: 'To the sign-in page' },
} as const satisfies ConsoleArea;
