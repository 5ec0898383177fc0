import type { RefusalText } from '../refusal';

export const platformRefusals = {
  'request.invalid': { kind: 'invalid', ar: 'في الطلب حقول تحتاج إلى تصحيح.', en: 'Some fields need correcting.' },
  'request.malformed': {
    kind: 'invalid',
    ar: 'تعذرت قراءة الطلب. راجع صيغة JSON والعنوان ثم أعد الإرسال.',
    en: 'The request could not be read. Check its JSON and its address, then send it again.',
  },
  'request.too_large': {
    kind: 'invalid',
    ar: 'حجم الطلب أكبر من المسموح. اختصره أو أرسله على دفعات.',
    en: 'The request is too large. Shorten it or send it in parts.',
  },
  'request.media_type': {
    kind: 'invalid',
    ar: 'نوع المحتوى غير مدعوم. أرسل الطلب بصيغة application/json.',
    en: 'This content type is not supported. Send application/json.',
  },
  'request.cursor_invalid': {
    kind: 'invalid',
    ar: 'مؤشر الصفحة (cursor) غير صحيح. ابدأ من الصفحة الأولى أو انسخه من الحقل next كما ورد.',
    en: 'The cursor is not valid. Start from the first page, or copy it from “next” as it was given.',
  },
  'request.key_invalid': {
    kind: 'invalid',
    ar: 'الترويسة Idempotency-Key غير صحيحة. استعمل من 8 إلى 128 من الحروف اللاتينية والأرقام و - و _.',
    en: 'The Idempotency-Key header is not valid. Use 8 to 128 Latin letters, digits, - and _.',
  },
  'request.key_reused': {
    kind: 'rule',
    ar: 'استُعمل مفتاح Idempotency-Key هذا مع طلب آخر. استعمل مفتاحًا جديدًا لكل طلب جديد.',
    en: 'This Idempotency-Key came with a different request before. Use a new key for each new request.',
  },
  'request.given_up': {
    kind: 'unavailable',
    ar: 'انقطع الاتصال قبل تمام الحساب، فتوقف. أعد المحاولة حين تحتاجه.',
    en: 'The connection ended before the calculation did, so it was stopped. Try again when you need it.',
  },
  'request.not_found': { kind: 'missing', ar: 'لا يوجد شيء بهذا العنوان.', en: 'There is nothing at this address.' },
  'request.too_many': {
    kind: 'tooMany',
    ar: 'وصلت طلبات كثيرة في وقت قصير. انتظر قليلًا ثم أعد المحاولة.',
    en: 'Too many requests in a short time. Wait a little, then try again.',
  },
  'presence.too_many': {
    kind: 'tooMany',
    ar: 'لهذه الجلسة {most} صفحات مفتوحة تتابع من ينظر معها. أغلق إحداها ثم أعد المحاولة.',
    en: 'This session has {most} pages open already that follow who else is looking. Close one, then try again.',
  },
  'request.unavailable': {
    kind: 'unavailable',
    ar: 'الخدمة غير متاحة الآن. أعد المحاولة بعد قليل.',
    en: 'The service is not available right now. Try again shortly.',
  },
  'request.failed': {
    kind: 'fault',
    ar: 'حدث خطأ من جهتنا ولم يُحفظ شيء. أعد المحاولة، وإن تكرر فأبلغنا برقم الطلب.',
    en: 'Something went wrong on our side and nothing was saved. Try again; if it persists, tell us the request number.',
  },
  'session.required': {
    kind: 'unauthenticated',
    ar: 'سجّل الدخول أولًا، فلا توجد جلسة سارية.',
    en: 'Sign in first: there is no session in force.',
  },
  'session.rejected': {
    kind: 'unauthenticated',
    ar: 'البريد الإلكتروني أو كلمة المرور غير صحيحة. راجعهما ثم أعد المحاولة.',
    en: 'The email or the password is not right. Check both and try again.',
  },
  'session.too_many_attempts': {
    kind: 'tooMany',
    ar: 'محاولات كثيرة لتسجيل الدخول. أعد المحاولة بعد {minutes} دقيقة.',
    en: 'Too many attempts to sign in. Try again after {minutes} minutes.',
  },
  'session.busy': {
    kind: 'unavailable',
    ar: 'محاولات تسجيل الدخول كثيرة الآن. أعد المحاولة بعد لحظات.',
    en: 'Many people are signing in right now. Try again in a moment.',
  },
  'session.association_needed': {
    kind: 'rule',
    ar: 'لحسابك أكثر من مكان عمل: {places}. اختر أحدها (association، أو platform للمنصة).',
    en: 'Your account serves more than one place: {places}. Choose one (association, or platform for the platform).',
  },
  'session.no_membership': {
    kind: 'forbidden',
    ar: 'لا توجد لحسابك عضوية سارية في هذه الجمعية. راجع مسؤول النظام فيها.',
    en: 'Your account has no membership in force in this association. Ask its administrator.',
  },
  'session.other_site': {
    kind: 'forbidden',
    ar: 'جاء الطلب من موقع آخر فلم يُنفَّذ. أعد العملية من صفحات سند.',
    en: 'The request came from another site and was not carried out. Repeat it from the pages of Sanad.',
  },
  'session.csrf_missing': {
    kind: 'forbidden',
    ar: 'الترويسة X-CSRF-Token ناقصة أو غير صحيحة. خذ قيمتها من GET /api/session وأعد الإرسال.',
    en: 'The X-CSRF-Token header is missing or wrong. Take its value from GET /api/session and send again.',
  },
  'access.denied': {
    kind: 'forbidden',
    ar: 'هذا الإجراء ({action}) ليس من صلاحيات دورك. اطلبه ممن يملك الصلاحية.',
    en: 'This action ({action}) is not among those of your role. Ask someone whose role allows it.',
  },
  'access.association_needed': {
    kind: 'forbidden',
    ar: 'هذا الإجراء يخص جمعية بعينها. سجّل الدخول إلى جمعية.',
    en: 'This action belongs to one association. Sign in to an association.',
  },
  'password.too_short': {
    kind: 'invalid',
    ar: 'كلمة المرور قصيرة. اجعلها {least} حرفًا على الأقل؛ وجملة من عدة كلمات أسهل حفظًا.',
    en: 'The password is too short. Use at least {least} characters; a phrase of several words is easy to remember.',
  },
  'password.too_long': {
    kind: 'invalid',
    ar: 'كلمة المرور أطول من {most} حرفًا. اختصرها.',
    en: 'The password is longer than {most} characters. Shorten it.',
  },
  'password.too_common': {
    kind: 'invalid',
    ar: 'كلمة المرور هذه شائعة أو سهلة التخمين. اختر جملة لا يعرفها غيرك.',
    en: 'This password is common or easy to guess. Choose a phrase that only you know.',
  },
  'token.role_unknown': {
    kind: 'rule',
    ar: 'الدور {role} لا يُمنح لرمز. اختر من: {known}.',
    en: 'The role {role} cannot be given to a token. Choose from: {known}.',
  },
  'token.expiry_invalid': {
    kind: 'rule',
    ar: 'تاريخ الانتهاء (expiresAt) خارج المسموح. اختر تاريخًا قادمًا خلال {days} يومًا.',
    en: 'The expiry (expiresAt) is out of range. Choose a date to come, within {days} days.',
  },
  'subject.erased': {
    kind: 'missing',
    ar: 'أُتلفت بيانات صاحب هذا السجل، ولا يمكن عرضها.',
    en: 'The data of this person have been destroyed and cannot be shown.',
  },
} as const satisfies Record<string, RefusalText>;
