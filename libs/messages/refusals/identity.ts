import type { RefusalText } from '../refusal';

/** Second factors, sessions, and what asks for a person. */
export const identityRefusals = {
  'session.factor_needed': {
    kind: 'forbidden',
    ar: 'بقيت خطوة واحدة للدخول: أدخل رمز التحقق أو استعمل مفتاح المرور.',
    en: 'One step of signing in is left: enter a code, or use a passkey.',
  },
  'session.enrolment_needed': {
    kind: 'forbidden',
    ar: 'لا بد من وسيلة تحقق ثانية قبل المتابعة: أضف تطبيق رموز أو مفتاح مرور.',
    en: 'A second factor is needed before you go on: add an authenticator app or a passkey.',
  },
  'session.already_complete': {
    kind: 'conflict',
    ar: 'اكتمل الدخول في هذه الجلسة من قبل. تابع عملك.',
    en: 'This session has completed its sign-in already. Go on with your work.',
  },
  'session.confirmation_needed': {
    kind: 'forbidden',
    ar: 'هذا إجراء حساس. أكّد حضورك بكلمة المرور أو برمز (POST /api/session/confirmation)، ويكفي ذلك {minutes} دقائق.',
    en: 'This is a sensitive act. Prove your presence by password or code (POST /api/session/confirmation); it is good for {minutes} minutes.',
  },
  'session.bound': {
    kind: 'forbidden',
    ar: 'فُتحت هذه الجلسة عبر مزوّد دخول الجمعية فلا تنتقل إلى غيرها. سجّل الدخول بكلمة المرور للانتقال.',
    en: 'This session was opened through the association’s sign-in provider and stays there. Sign in with your password to move.',
  },
  'session.oidc_missing': {
    kind: 'missing',
    ar: 'لا مزوّد دخول لهذه الجمعية. سجّل الدخول بالبريد الإلكتروني وكلمة المرور.',
    en: 'This association has no sign-in provider. Sign in with email and password.',
  },
  'session.oidc_unavailable': {
    kind: 'unavailable',
    ar: 'لا يجيب مزوّد الدخول الآن. أعد المحاولة بعد قليل أو سجّل الدخول بكلمة المرور.',
    en: 'The sign-in provider does not answer right now. Try again shortly, or sign in with your password.',
  },
  'session.oidc_rejected': {
    kind: 'unauthenticated',
    ar: 'لم يكتمل الدخول عبر مزوّد الجمعية. أعد المحاولة، وتأكد أن بريدك هناك مؤكد وأنه بريد حسابك هنا.',
    en: 'Signing in through the association’s provider did not succeed. Try again, and check that your email is verified there and is that of your account here.',
  },
  'session.enrolment_by_password': {
    kind: 'forbidden',
    ar: 'لا وسيلة تحقق في حسابك بعد. سجّل الدخول بكلمة المرور مرة وأضف وسيلة، ثم استعمل مزوّد الجمعية.',
    en: 'Your account has no second factor yet. Sign in with your password once and add one, then use the provider.',
  },
  'identity_provider.issuer_invalid': {
    kind: 'invalid',
    ar: 'عنوان المزوّد (issuer) رابط عام كامل يبدأ بـ https. صحّحه.',
    en: 'The issuer is a full public link that begins with https. Correct it.',
  },
  'identity_provider.secret_needed': {
    kind: 'invalid',
    ar: 'أرسل سر العميل (clientSecret) مع أول إعداد ومع كل تغيير للمزوّد.',
    en: 'Send the client secret (clientSecret) with the first settings, and whenever the issuer changes.',
  },
  'identity_provider.unreachable': {
    kind: 'rule',
    ar: 'لا يجيب المزوّد على العنوان {issuer}. تحقّق من العنوان، ومن أن المزوّد متاح من الإنترنت بشهادة صحيحة.',
    en: 'No provider answers at {issuer}. Check the address, and that the provider is on the internet with a valid certificate.',
  },
  'identity_provider.not_openid': {
    kind: 'rule',
    ar: 'ما يجيب على {issuer} لا يصف مزوّد OpenID Connect. انسخ عنوان المُصدر (issuer) من إعدادات التطبيق عند المزوّد.',
    en: 'What answers at {issuer} does not describe an OpenID Connect provider. Copy the issuer from the application’s settings at the provider.',
  },
  'identity_provider.issuer_differs': {
    kind: 'rule',
    ar: 'المزوّد على {issuer} يسمّي نفسه بعنوان مُصدر آخر. انسخ عنوان المُصدر كما يكتبه المزوّد حرفًا بحرف.',
    en: 'The provider at {issuer} calls itself by another issuer. Copy the issuer exactly as the provider writes it.',
  },
  'nafath.off': {
    kind: 'missing',
    ar: 'الدخول عبر نفاذ غير مفعّل هنا. سجّل الدخول بالبريد الإلكتروني وكلمة المرور.',
    en: 'Signing in by Nafath is not available here. Sign in with email and password.',
  },
  'nafath.id_invalid': {
    kind: 'invalid',
    ar: 'رقم الهوية (nationalId) عشرة أرقام يبدأ بـ 1 أو 2. صحّحه.',
    en: 'The number (nationalId) has ten digits and begins with 1 or 2. Correct it.',
  },
  'nafath.taken': {
    kind: 'conflict',
    ar: 'رقم الهوية (nationalId) مرتبط بحساب آخر. ألغِ ربطه هناك أولًا.',
    en: 'The number (nationalId) is linked to another account. Unlink it there first.',
  },
  'nafath.nothing_waits': {
    kind: 'missing',
    ar: 'لا طلب ينتظر هذا الرقم. ابدأ الدخول عبر نفاذ من الصفحة أولًا.',
    en: 'Nothing waits for this id. Begin to sign in by Nafath on the page first.',
  },
  'access.person_needed': {
    kind: 'forbidden',
    ar: 'هذا الإجراء لشخص في جلسته لا لرمز آلة. سجّل الدخول ثم أعد المحاولة.',
    en: 'This is for a person in a session, not for a machine’s token. Sign in, then try again.',
  },
  'session.proof_rejected': {
    kind: 'rule',
    ar: 'لم يُقبل الرمز أو كلمة المرور أو مفتاح المرور. الرمز يصلح مرة واحدة ولنصف دقيقة: انتظر الرمز التالي ثم أعد المحاولة.',
    en: 'The code, password or passkey was not accepted. A code serves once, for half a minute: wait for the next one, then try again.',
  },
  'session.proof_missing': {
    kind: 'invalid',
    ar: 'أرسل أحد الحقول: password أو code أو response.',
    en: 'Send one of the fields password, code and response.',
  },
  'factor.code_wrong': {
    kind: 'rule',
    ar: 'الرمز (code) ليس ما يعرضه التطبيق الآن. راجع ساعة الجهاز وأدخل الرمز الظاهر.',
    en: 'The code is not what the application shows now. Check the clock of the device, and enter the code you see.',
  },
  'factor.passkey_rejected': {
    kind: 'rule',
    ar: 'لم يُقبل مفتاح المرور. ابدأ إضافته من جديد من صفحة الحساب وأكمل التحقق على الجهاز خلال خمس دقائق.',
    en: 'The passkey was not accepted. Begin again on the account page, and finish on the device within five minutes.',
  },
  'factor.none_yet': {
    kind: 'rule',
    ar: 'لا وسيلة تحقق في حسابك بعد. أضف واحدة فتُعطى رموز الاسترداد معها.',
    en: 'Your account has no factor yet. Add one, and recovery codes come with it.',
  },
  'membership.end_needed': {
    kind: 'invalid',
    ar: 'الدور «{role}» يُمنح لمدة محددة. حدّد نهاية العضوية (endsAt).',
    en: 'The role “{role}” is given for a time. Say when the membership ends (endsAt).',
  },
  'factor.too_many': {
    kind: 'rule',
    ar: 'لحسابك {most} وسائل تحقق، وهو الحد الأقصى. احذف إحداها ثم أضف الجديدة.',
    en: 'Your account has {most} factors, which is the most. Remove one, then add the new one.',
  },
  'factor.last_one': {
    kind: 'rule',
    ar: 'هذه آخر وسيلة تحقق في حسابك فلا تُحذف. أضف وسيلة أخرى أولًا.',
    en: 'This is the last factor of your account and stays. Add another one first.',
  },
} as const satisfies Record<string, RefusalText>;
