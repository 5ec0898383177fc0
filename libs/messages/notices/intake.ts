import type { Bilingual } from '../findings';

/** To applicants, on the means agreed; `referral_asked` and `referral_answered` to the staff. They hold references and dates, and no data of a person. */
export const intakeNotices = {
  'intake.received': {
    ar: 'وصلنا ما قدّمته، شكرًا لك. رقمه: {reference}، ويمكنك متابعته به في أي وقت.',
    en: 'We have received what you sent, thank you. Its reference is {reference}; you can follow it by that at any time.',
  },
  'intake.referral_asked': {
    ar: 'أُحيل إليكم سؤال عن إجراء في المعاملة رقم {reference}، وهو بانتظار من يقبله ويجيب عنه.',
    en: 'A question on a procedure in case {reference} has been referred to you. It waits to be taken on and answered.',
  },
  'intake.referral_answered': {
    ar: 'وصل جواب السؤال المُحال منك في المعاملة رقم {reference}.',
    en: 'The question you referred in case {reference} has been answered.',
  },
  'intake.items_missing': {
    ar: 'استلمنا ما قدّمته برقم {reference}، شكرًا لك. ينقص الطلب: {items}. نكمل معك دراسته متى اكتمل.',
    en: 'We have received what you brought under {reference}, thank you. The request still lacks: {items}. We go on with it once it is complete.',
  },
  'intake.items_missing_ceiling': {
    ar: 'استلمنا ما قدّمته برقم {reference}، شكرًا لك. ينقص الطلب: {items}. يبدأ حساب مدة الرد متى اكتمل.',
    en: 'We have received what you brought under {reference}, thank you. The request still lacks: {items}. The time for our answer starts once it is complete.',
  },
  'intake.items_asked': {
    ar: 'نحتاج لإكمال طلبك رقم {reference} إلى: {items}. نكمل معك دراسته متى وصلنا ذلك.',
    en: 'To go on with your request {reference} we need: {items}. We go on with it once that has arrived.',
  },
  'intake.items_asked_ceiling': {
    ar: 'نحتاج لإكمال طلبك رقم {reference} إلى: {items}. المدة متوقفة حتى يصلنا ذلك، وما مضى منها محسوب لك.',
    en: 'To go on with your request {reference} we need: {items}. The clock stands still until that arrives, and the days that have passed stay counted.',
  },
  'intake.completed': {
    ar: 'اكتمل طلبك رقم {reference} في {completed}، وسيُعرض على {committee}. يصلك الرد عبر {channel} كما اتفقنا، في موعد أقصاه نهاية يوم {date} ({days}). وإن تغيّر الموعد لإجازة رسمية أبلغناك.',
    en: 'Your request {reference} was complete on {completed} and goes to {committee}. Our answer reaches you by {channel}, as agreed, by the end of {date} at the latest ({days}). Should a public holiday move that day, we will tell you.',
  },
  'intake.put_to_committee': {
    ar: 'رُفع طلبك رقم {reference} إلى {committee} لدراسته، وسنوافيك بالجديد عبر {channel}.',
    en: 'Your request {reference} has been put to {committee}. We will tell you of any news by {channel}.',
  },
  'intake.put_under_floor': {
    ar: 'رُفع طلبك رقم {reference} إلى {committee} لدراسته. بحسب سياسة الجمعية لا يصدر إليك الرد بقبوله أو رفضه قبل {date}، ولا تحدد السياسة موعدًا أقصى. يمكنك متابعته برقمه في أي وقت.',
    en: 'Your request {reference} has been put to {committee}. By the policy of the association no answer goes out before {date}, and the policy sets no latest day. You can follow it by its reference at any time.',
  },
  'intake.put_floor_unset': {
    ar: 'رُفع طلبك رقم {reference} إلى {committee} لدراسته. في سياسة الجمعية حد أدنى قبل صدور الرد، ولم تحدد الجمعية بعد متى يبدأ حسابه، ولا تحدد السياسة موعدًا أقصى. يمكنك متابعته برقمه في أي وقت.',
    en: 'Your request {reference} has been put to {committee}. The policy sets a least time before an answer goes out, the association has not settled yet when it starts, and there is no latest day. You can follow it by its reference at any time.',
  },
  'intake.deferred': {
    ar: 'نظرت {committee} في طلبك رقم {reference} وأجّلت القرار فيه، وسنوافيك بالجديد.',
    en: '{committee} looked at your request {reference} and put its decision off. We will tell you of any news.',
  },
  'intake.accepted': {
    ar: 'يسعدنا إبلاغك بقبول طلبك رقم {reference}. نتواصل معك في الخطوة التالية.',
    en: 'We are glad to tell you that your request {reference} is accepted. We will be in touch about what follows.',
  },
  'intake.accepted_registration': {
    ar: 'يسعدنا إبلاغك بقبول طلبك رقم {reference}. الخطوة التالية: تسجيله ثم تقديم الخدمة.',
    en: 'We are glad to tell you that your request {reference} is accepted. Next it is registered, and then the service is delivered.',
  },
  'intake.rejected': {
    ar: 'دُرس طلبك رقم {reference} بعناية، ونأسف لعدم قبوله. السبب: {reason}. ويمكنك التقدّم من جديد إذا تغيّرت ظروفك.',
    en: 'Your request {reference} was studied with care, and we are sorry that it is not accepted. The reason: {reason}. You may apply again when your circumstances change.',
  },
  'intake.registered': {
    ar: 'سُجّل طلبك رقم {reference} برقم القيد {fileNumber}.',
    en: 'Your request {reference} is registered under file number {fileNumber}.',
  },
  'intake.answered': {
    ar: 'أجبنا عما قدّمته برقم {reference}. شكرًا لتواصلك.',
    en: 'What you sent under {reference} has been answered. Thank you for writing to us.',
  },
  'intake.withdrawn': {
    ar: 'سُحب ما قدّمته برقم {reference} كما رغبت. يمكنك التقدّم من جديد متى شئت.',
    en: 'What you sent under {reference} is withdrawn, as you wished. You may apply again at any time.',
  },
  'intake.access_renewed': {
    ar: 'أصدرت {association} رمزًا جديدًا لمتابعة ما قدّمته برقم {reference}، في {at}، بعد التحقق من الهوية حضوريًا. ولم يعد أي رمز قبله صالحًا. إن لم يكن ذلك بطلب منك فالمرجو إبلاغ {officer} في مقر الجمعية فورًا، ليوقَف هذا الرمز ويُصدر لك غيره. ولا يُرسل الرمز في رسالة، ولا يُطلب منك في اتصال.',
    en: '{association} issued a new code for following {reference} on {at}, after an identity check in person. No earlier code works any more. If you did not ask for it, please tell {officer} at the office of the association at once: this code is then stopped and another one given to you. The code is never sent in a message, nor asked for on the telephone.',
  },
} as const satisfies Record<string, Bilingual>;

/** The wording that is signed. A changed wording gets a new version; what was signed keeps its own. */
export const attestationWording = {
  version: 'attestation-1',
  self: {
    ar: 'أقرّ بأن البيانات والمعلومات المقدَّمة في هذا الطلب صحيحة، وأتحمّل المسؤولية المباشرة عن صحتها.',
    en: 'I declare that the data and information given in this request are true, and I am directly responsible for their truth.',
  },
  guardian: {
    ar: 'بصفتي وليًا عن {name}، أقرّ بأن البيانات والمعلومات المقدَّمة في هذا الطلب صحيحة، وأتحمّل المسؤولية المباشرة عن صحتها.',
    en: 'As the guardian of {name}, I declare that the data and information given in this request are true, and I am directly responsible for their truth.',
  },
  agent: {
    ar: 'بصفتي وكيلًا عن {name}، أقرّ بأن البيانات والمعلومات المقدَّمة في هذا الطلب صحيحة، وأتحمّل المسؤولية المباشرة عن صحتها.',
    en: 'As the agent of {name}, I declare that the data and information given in this request are true, and I am directly responsible for their truth.',
  },
} as const;

/** In a declaration, where the name itself is not to be shown. */
export const personServed = {
  ar: 'من قُدّم هذا الطلب عنه',
  en: 'the person this request is for',
} as const satisfies Bilingual;

/** The signature, where it stands among the missing items. */
export const signatureItem = {
  ar: 'توقيع الإقرار بصحة البيانات',
  en: 'the signed attestation of truth',
} as const satisfies Bilingual;
