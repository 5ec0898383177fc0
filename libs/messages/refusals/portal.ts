import type { RefusalText } from '../refusal';

/** To beneficiaries, on the portal. */
export const portalRefusals = {
  'portal.not_opened': {
    kind: 'missing',
    ar: 'رقم الطلب (reference) ورمزه (secret) لا يتطابقان. راجعهما كما وردا في الإشعار، وإن ضاع الرمز فراجع مقر الجمعية بهويتك.',
    en: 'The reference (reference) and the secret (secret) do not belong together. Check both as your receipt has them; if the secret is lost, come to the office with your identity card.',
  },
  'portal.too_many_tries': {
    kind: 'tooMany',
    ar: 'كثرت محاولات فتح هذا الطلب بالرمز. انتظر {minutes} دقيقة ثم أعد المحاولة، أو افتحه من رابطه.',
    en: 'There were too many tries to open this case by its code. Wait {minutes} minutes, then try again, or open it by its link.',
  },
  'portal.consent_missing': {
    kind: 'invalid',
    ar: 'لا ندرس طلبًا بلا موافقة على استعمال بياناته (consents.caseHandling). وافق بعد قراءة إشعار الخصوصية.',
    en: 'We cannot study a request without consent to the use of its data (consents.caseHandling). Give it once you have read the privacy notice.',
  },
  'portal.wording_changed': {
    kind: 'conflict',
    ar: 'تغيّر نص الإقرار بعد أن عُرض عليك (attestation.wordingVersion). اقرأه من جديد ثم وقّع.',
    en: 'The wording of the attestation has changed since it was shown (attestation.wordingVersion). Read it again, then sign.',
  },
  'portal.signature_empty': {
    kind: 'invalid',
    ar: 'اكتب اسمك كاملًا تحت الإقرار (attestation.signedAs).',
    en: 'Type your full name under the attestation (attestation.signedAs).',
  },
  'portal.subject_invalid': {
    kind: 'invalid',
    ar: 'اكتب ما تطلبه (subject وdetails) في حدود {most} حرف، وحرفين على الأقل.',
    en: 'Say what you ask for (subject and details) in 2 to {most} characters.',
  },
  'portal.reply_channel_invalid': {
    kind: 'invalid',
    ar: 'اختر وسيلة الرد (replyChannel) من الوسائل المعروضة، واكتب ما يلزمها: رقم الجوال أو البريد الإلكتروني.',
    en: 'Choose how we may answer (replyChannel) among the means shown, and give what it needs: a mobile number or an e-mail address.',
  },
  'portal.document_unknown': {
    kind: 'conflict',
    ar: 'أحد المستندات (items.document) لم يعد محفوظًا. أرفقه من جديد.',
    en: 'One of the documents (items.document) is kept no longer. Attach it again.',
  },
  'portal.draft_gone': {
    kind: 'missing',
    ar: 'لم تعد المسودة محفوظة، فقد مضى عليها يوم أو أُرسلت. ابدأ من جديد، أو تابع ما أرسلته برقمه.',
    en: 'The draft is kept no longer: a day has passed, or it was sent. Begin anew, or follow what you sent by its reference.',
  },
  'portal.draft_too_large': {
    kind: 'invalid',
    ar: 'ما كُتب أطول من المسموح. اختصره ثم احفظه.',
    en: 'What was typed is longer than can be kept. Shorten it, then save it.',
  },
  'portal.item_not_missing': {
    kind: 'conflict',
    ar: 'هذا المستند (item) ليس مما ينقص الطلب الآن. راجع قائمة النواقص.',
    en: 'This item (item) is not among what is missing now. Look at the list of what is missing.',
  },
  'portal.nothing_to_sign': {
    kind: 'conflict',
    ar: 'لا يلزم توقيع الآن. راجع قائمة النواقص.',
    en: 'Nothing has to be signed now. Look at the list of what is missing.',
  },
  'portal.not_withdrawable': {
    kind: 'conflict',
    ar: 'لا يُسحب الطلب في حالته الآن. تواصل مع الجمعية إن أردت شيئًا آخر.',
    en: 'The request cannot be withdrawn in its present state. Get in touch with the association if you need something else.',
  },
} as const satisfies Record<string, RefusalText>;
