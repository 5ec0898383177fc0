import type { RefusalText } from '../refusal';

export const associationRefusals = {
  'association.suspended': {
    kind: 'rule',
    ar: 'استقبال المعاملات الجديدة في الجمعية موقوف منذ {since}، وما فُتح قبل ذلك مستمر. للاستفسار راجع: {by}.',
    en: 'The association has taken in no new cases since {since}; those opened before go on. Ask: {by}.',
  },
  'association.licence_expired': {
    kind: 'rule',
    ar: 'انتهى ترخيص الجمعية في {since}، فلا تُستقبل معاملات جديدة حتى يُجدَّد، وما فُتح قبل ذلك مستمر. يُجدَّد لدى: {authority}، ثم تُسجَّل المدة الجديدة لدى جهة المتابعة.',
    en: 'The licence of the association ended on {since}: no new cases are taken in until it is renewed; those opened before go on. Renew it with {authority}, then have the new end recorded by the supervising body.',
  },
  'association.slug_invalid': {
    kind: 'invalid',
    ar: 'المعرّف «{slug}» في العنوان (slug) غير صالح. استعمل من {least} إلى {most} من الحروف اللاتينية الصغيرة والأرقام، تفصل بينها شرطة، ويبدأ بحرف.',
    en: '“{slug}” cannot be an address (slug). Use {least} to {most} small Latin letters and digits, with single dashes between them, and begin with a letter.',
  },
  'association.slug_reserved': {
    kind: 'conflict',
    ar: 'المعرّف «{slug}» (slug) محجوز لعناوين سند. اختر معرّفًا آخر.',
    en: 'The address “{slug}” (slug) is kept for Sanad’s own pages. Choose another.',
  },
  'association.slug_taken': {
    kind: 'conflict',
    ar: 'المعرّف «{slug}» (slug) مستعمل. اختر معرّفًا آخر.',
    en: 'The address “{slug}” (slug) is in use. Choose another.',
  },
  'association.number_taken': {
    kind: 'conflict',
    ar: 'الرقم في الحقل {field} مسجل من قبل لدى الجهة نفسها (authority). راجع الرقم والجهة المصدرة، فإن كانا صحيحين فأبلغ مشغّل المنصة.',
    en: 'The number in {field} is recorded already for this authority. Check the number and who issued it; if both are right, tell the platform’s operator.',
  },
  'association.days_reversed': {
    kind: 'invalid',
    ar: 'التاريخ في {to} أسبق من التاريخ في {from}. صحّح أحدهما.',
    en: 'The date in {to} lies before the one in {from}. Correct one of them.',
  },
  'association.number_needed': {
    kind: 'invalid',
    ar: 'اكتب رقم الترخيص (licenceNumber) أو رقم التسجيل (registrationNumber)، كما في الشهادة.',
    en: 'Give the licence number (licenceNumber) or the registration number (registrationNumber), as the certificate has it.',
  },
  'association.suspended_already': {
    kind: 'conflict',
    ar: 'أوقفت جهتكم استقبال هذه الجمعية من قبل. أنهوا الإيقاف أولًا إن أردتم تغيير سببه.',
    en: 'Your body has suspended this association already. End that suspension first to give another reason.',
  },
  'association.not_suspended': {
    kind: 'conflict',
    ar: 'لم توقف جهتكم استقبال هذه الجمعية. من أوقفه هو من ينهي الإيقاف.',
    en: 'Your body has not suspended this association. Whoever suspended it ends the suspension.',
  },
  'supervision.no_body': {
    kind: 'forbidden',
    ar: 'حسابك ليس ضمن جهة متابعة. اطلب من مشغّل المنصة ضمّه إلى جهتك.',
    en: 'Your account belongs to no supervising body. Ask the platform’s operator to add it to yours.',
  },
  'supervision.body_taken': {
    kind: 'conflict',
    ar: 'توجد جهة بالاسم «{name}» (name). استعملها أو اكتب اسمًا آخر.',
    en: 'There is a body named “{name}” (name) already. Use that one, or give another name.',
  },
  'supervision.seated_already': {
    kind: 'conflict',
    ar: 'صاحب البريد {email} (email) ضمن جهة متابعة من قبل، ولا يكون الحساب في جهتين. ادعُ شخصًا آخر.',
    en: '{email} (email) serves a supervising body already, and an account serves one alone. Invite somebody else.',
  },
  'supervision.running_already': {
    kind: 'conflict',
    ar: 'هذه الجهة تتابع الجمعية «{association}» الآن.',
    en: 'This body oversees the association “{association}” already.',
  },
  'supervision.association_unknown': {
    kind: 'rule',
    ar: 'لا جمعية بالمعرّف «{association}» (association). راجع المعرّف كما في عنوانها.',
    en: 'There is no association with the address “{association}” (association). Check how it is written in its address.',
  },
  'onboarding.fact_kept': {
    kind: 'rule',
    ar: 'الحقل {field} سجلته جهة المتابعة، ولا تغيّره الجمعية. اطلب منها تصحيحه.',
    en: 'The supervising body has recorded {field}; an association does not change it. Ask that body to correct it.',
  },
  'onboarding.draft_too_large': {
    kind: 'invalid',
    ar: 'المسودة (data) أكبر من {most} حرفًا. ارفع نص السياسة مسودةً لها بدلًا من حفظه هنا.',
    en: 'The draft (data) is longer than {most} characters. Put the text of a policy into a draft of the policy instead.',
  },
  'onboarding.portal_blocked': {
    kind: 'rule',
    ar: 'لا تُفتح البوابة قبل إتمام الخطوات: {steps}.',
    en: 'The portal does not open before these steps are done: {steps}.',
  },
  'preset.unknown': {
    kind: 'missing',
    ar: 'لا نموذج بهذا المعرّف. اختر واحدًا من قائمة النماذج.',
    en: 'There is no preset by this name. Choose one from the list of presets.',
  },
  'preset.blank_unknown': {
    kind: 'invalid',
    ar: 'لا فراغ في النموذج باسم «{blank}» (blanks). فراغاته: {known}.',
    en: 'The preset has no blank named “{blank}” (blanks). It has: {known}.',
  },
  'preset.blank_invalid': {
    kind: 'invalid',
    ar: 'اكتب في الفراغ «{blank}» (blanks) نصًّا من 1 إلى 200 حرف.',
    en: 'Write a text of 1 to 200 characters into the blank “{blank}” (blanks).',
  },
  'calendar.week_empty': {
    kind: 'invalid',
    ar: 'لا يوم عمل في الأسبوع (week). اكتب ساعات يوم واحد على الأقل.',
    en: 'The week (week) has no working day. Give the hours of at least one.',
  },
  'calendar.season_invalid': {
    kind: 'invalid',
    ar: 'الموسم من {from} إلى {to} (seasons) غير صحيح: يبدأ بعد نهايته، أو يتداخل مع موسم آخر، أو لا ساعات فيه.',
    en: 'The season from {from} to {to} (seasons) is not usable: it ends before it begins, overlaps another, or has no hours.',
  },
  'holiday.unknown': {
    kind: 'missing',
    ar: 'لا إجازة في هذا اليوم في جدول المنصة.',
    en: 'The platform’s table has no holiday on this day.',
  },
} as const satisfies Record<string, RefusalText>;
