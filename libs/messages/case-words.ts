import { type Bilingual, dateInWords, durationInWords } from './findings';
import { standingWords } from './notices/days';

type Words = Readonly<Record<string, Bilingual>>;

export const channelNames = {
  INTERVIEW: { ar: 'المقابلة', en: 'interview' },
  PHONE: { ar: 'الهاتف', en: 'telephone' },
  SOCIAL_MEDIA: { ar: 'وسائل التواصل الاجتماعي', en: 'social media' },
  LETTER: { ar: 'الخطابات', en: 'letter' },
  FAX: { ar: 'الفاكس', en: 'fax' },
  ASSISTANCE_REQUEST: { ar: 'خدمات طلب المساعدة', en: 'assistance request' },
  VOLUNTEERING: { ar: 'خدمة التطوع', en: 'volunteering service' },
  WEBSITE: { ar: 'الموقع الإلكتروني', en: 'website' },
  EMAIL: { ar: 'البريد الإلكتروني', en: 'e-mail' },
  BRANCH_DELEGATE: { ar: 'مندوب المكتب الفرعي', en: 'branch delegate' },
  OTHER: { ar: 'وسيلة أخرى', en: 'another means' },
} as const satisfies Words;

export const caseKinds = {
  supportRequest: { ar: 'طلب دعم', en: 'Support request' },
  enquiry: { ar: 'استفسار', en: 'Enquiry' },
  suggestion: { ar: 'مقترح', en: 'Suggestion' },
} as const satisfies Words;

export const caseStates = {
  AWAITING_ITEMS: { ar: 'قيد الاستكمال', en: 'Awaiting items' },
  COMPLETE: { ar: 'مكتمل', en: 'Complete' },
  UNDER_STUDY: { ar: 'قيد الدراسة', en: 'Under study' },
  DEFERRED: { ar: 'مؤجَّل', en: 'Deferred' },
  ACCEPTED: { ar: 'مقبول', en: 'Accepted' },
  REJECTED: { ar: 'غير مقبول', en: 'Not accepted' },
  IN_DELIVERY: { ar: 'قيد تقديم الخدمة', en: 'In delivery' },
  CLOSED: { ar: 'مغلق', en: 'Closed' },
  WITHDRAWN: { ar: 'مسحوب', en: 'Withdrawn' },
  OPEN: { ar: 'مفتوح', en: 'Open' },
  ANSWERED: { ar: 'أُجيب عنه', en: 'Answered' },
} as const satisfies Words;

/** Verbal nouns, as they stand on buttons. */
export const caseActions = {
  giveCriteria: { ar: 'تسليم المعايير والاشتراطات', en: 'Give the criteria' },
  bringItem: { ar: 'إرفاق الناقص', en: 'Attach what is missing' },
  ruleItem: { ar: 'مطابقة مستند', en: 'Match an item' },
  attest: { ar: 'أخذ الإقرار', en: 'Take the attestation' },
  correct: { ar: 'تعديل البيانات', en: 'Correct the data' },
  giveReceipt: { ar: 'إشعار بالنواقص', en: 'Notice of missing items' },
  ruleComplete: { ar: 'إثبات الاكتمال', en: 'Confirm completeness' },
  requestItems: { ar: 'طلب استكمال', en: 'Request items' },
  refer: { ar: 'إحالة إلى مسؤول البحث الاجتماعي', en: 'Refer' },
  putToCommittee: { ar: 'عرض على اللجنة', en: 'Put to committee' },
  decide: { ar: 'قرار اللجنة', en: 'Decision of the committee' },
  overrideFloor: { ar: 'استثناء لحالة ضرورة', en: 'Hardship override' },
  notifyDecision: { ar: 'إبلاغ القرار', en: 'Send decision' },
  recordBounce: { ar: 'تسجيل تعذّر الوصول', en: 'Record that it came back' },
  attestReply: { ar: 'إثبات وصول الرد', en: 'Confirm the reply arrived' },
  register: { ar: 'تسجيل', en: 'Register' },
  promiseDelivery: { ar: 'إضافة استحقاق', en: 'Add an entitlement' },
  recordDelivery: { ar: 'إثبات تقديم الخدمة', en: 'Record delivery' },
  answer: { ar: 'إجابة', en: 'Answer' },
  agreeReplyChannel: { ar: 'الاتفاق على وسيلة الرد', en: 'Agree on the means of reply' },
  close: { ar: 'إغلاق', en: 'Close' },
  withdraw: { ar: 'سحب الطلب', en: 'Withdraw' },
  assign: { ar: 'تكليف', en: 'Assign' },
} as const satisfies Words;

/** The views of the list of cases. */
export const caseViewNames = {
  mine: { ar: 'معاملاتي', en: 'Mine' },
  unassigned: { ar: 'بلا مكلَّف', en: 'Unassigned' },
  late: { ar: 'المتأخرة', en: 'Late' },
  dueSoon: { ar: 'تحل خلال ثلاثة أيام', en: 'Due within three days' },
  ruling: { ar: 'بانتظار إثبات الاكتمال', en: 'Completeness to be confirmed' },
  completeness: { ar: 'بانتظار استكمال المتقدم', en: 'Awaiting the applicant' },
  toCommittee: { ar: 'للعرض على اللجنة', en: 'To be put to the committee' },
  committee: { ar: 'لدى اللجنة', en: 'With the committee' },
  toTell: { ar: 'صدر قرارها ولم يصل الرد', en: 'Decided, reply not arrived' },
  delivery: { ar: 'قيد تقديم الخدمة', en: 'In delivery' },
  enquiries: { ar: 'استفسارات ومقترحات بلا إجابة', en: 'Enquiries to answer' },
  unbounded: { ar: 'بلا موعد أقصى', en: 'No upper limit' },
  snoozed: { ar: 'أجّلتها', en: 'Snoozed by me' },
  open: { ar: 'كل المفتوحة', en: 'All open' },
  closed: { ar: 'المغلقة', en: 'Closed' },
} as const satisfies Words;

/** Of the notes that the office keeps of a case. */
export const noteKinds = {
  internal: { ar: 'ملاحظة داخلية', en: 'Internal note' },
  incomingCall: { ar: 'مكالمة واردة', en: 'Incoming call' },
  outgoingCall: { ar: 'مكالمة صادرة', en: 'Outgoing call' },
} as const satisfies Words;

/** How it was made sure who was on the line. */
export const callerChecks = {
  notChecked: { ar: 'لم يُتحقَّق منه', en: 'Not checked' },
  registeredNumber: { ar: 'برقم جواله المسجل', en: 'By the registered number' },
  askedFacts: { ar: 'بأسئلة عن بياناته', en: 'By questions on what is registered' },
  referenceAndCode: { ar: 'برقم المعاملة ورمز المتابعة', en: 'By the reference and its code' },
} as const satisfies Words;

/** What the audit says of a case beside its events. */
export const caseAuditWords = {
  'intake.documents_listed': { ar: 'اطّلاع على قائمة المستندات', en: 'Documents listed' },
  'document.kept': { ar: 'حفظ مستند', en: 'Document kept' },
  'document.read': { ar: 'تنزيل مستند', en: 'Document downloaded' },
  'document.destroyed': { ar: 'إتلاف مستند', en: 'Document destroyed' },
  'intake.drawing_read': { ar: 'اطّلاع على رسم التوقيع', en: 'Signature looked at' },
  'portal.access_renewed': { ar: 'إصدار رمز جديد للمتابعة', en: 'New code for the public site' },
  'portal.entered': { ar: 'قيد طلب ورد من الموقع', en: 'Entered from the public site' },
  'portal.refused': { ar: 'إجراء من الموقع لم يُقبل', en: 'An act on the public site was refused' },
  'intake.tagged': { ar: 'تغيير الوسوم', en: 'Labels changed' },
  'intake.snoozed': { ar: 'تأجيل من أحد الموظفين لنفسه', en: 'Snoozed by an officer for themselves' },
  'intake.woken': { ar: 'إلغاء التأجيل', en: 'Snooze ended' },
} as const satisfies Words;

/** What the timeline says of each event. */
export const caseEvents = {
  received: { ar: 'استلام', en: 'Received' },
  criteriaGiven: { ar: 'تسليم المعايير والاشتراطات', en: 'Criteria given' },
  itemBrought: { ar: 'وصول مستند', en: 'Item arrived' },
  itemValid: { ar: 'مطابقة مستند', en: 'Item matched' },
  itemNotValid: { ar: 'مستند غير صالح', en: 'Item not valid' },
  attested: { ar: 'إقرار بصحة البيانات', en: 'Attested' },
  countersigned: { ar: 'توقيع الموظف على شرح الإقرار', en: 'Countersigned' },
  attestationVoided: { ar: 'بطلان الإقرار لتغيّر البيانات', en: 'Attestation voided: data changed' },
  corrected: { ar: 'تعديل البيانات', en: 'Data corrected' },
  receiptGiven: { ar: 'إشعار بالنواقص', en: 'Notice of missing items' },
  completed: { ar: 'إثبات الاكتمال', en: 'Completeness confirmed' },
  itemsRequested: { ar: 'طلب استكمال', en: 'Items requested' },
  referred: { ar: 'إحالة', en: 'Referred' },
  referralAccepted: { ar: 'قبول الإحالة', en: 'Referral accepted' },
  referralAnswered: { ar: 'جواب الإحالة', en: 'Referral answered' },
  putToCommittee: { ar: 'عرض على اللجنة', en: 'Put to committee' },
  decided: { ar: 'قرار', en: 'Decided' },
  deferred: { ar: 'تأجيل', en: 'Deferred' },
  floorOverridden: { ar: 'استثناء لحالة ضرورة', en: 'Hardship override' },
  decisionNotified: { ar: 'إبلاغ القرار', en: 'Decision sent' },
  bounced: { ar: 'تعذّر وصول الرد', en: 'Reply came back' },
  replyChannelAgreed: { ar: 'الاتفاق على وسيلة الرد', en: 'Means of reply agreed' },
  replied: { ar: 'وصول الرد', en: 'Reply arrived' },
  registered: { ar: 'تسجيل', en: 'Registered' },
  deliveryPromised: { ar: 'استحقاق', en: 'Entitlement added' },
  delivered: { ar: 'تقديم خدمة', en: 'Delivered' },
  deliveryCancelled: { ar: 'إلغاء استحقاق', en: 'Entitlement cancelled' },
  answered: { ar: 'إجابة', en: 'Answered' },
  closed: { ar: 'إغلاق', en: 'Closed' },
  withdrawn: { ar: 'سحب', en: 'Withdrawn' },
  assigned: { ar: 'تكليف', en: 'Assigned' },
  changedByAppeal: { ar: 'تعديل القرار بتظلّم', en: 'Decision changed on appeal' },
  returnedByAppeal: { ar: 'إعادة إلى اللجنة بتظلّم', en: 'Returned to the committee on appeal' },
  visitEnded: { ar: 'انتهاء زيارة', en: 'Visit ended' },
  noted: noteKinds.internal,
  callReceived: noteKinds.incomingCall,
  callMade: noteKinds.outgoingCall,
} as const satisfies Words;

export type CaseEventName = keyof typeof caseEvents;

/** Why a clock stands still. */
export const pauseReasons = {
  itemsRequested: { ar: 'بانتظار المستندات المطلوبة', en: 'the items asked for are awaited' },
  applicantOwes: { ar: 'بانتظار ما ينقص من المتقدم', en: 'what the applicant still owes is awaited' },
  signatureAwaited: { ar: 'بانتظار التوقيع على ما تغيّر', en: 'the signature on what changed is awaited' },
} as const satisfies Words;

interface ClockFacts {
  readonly state: keyof typeof standingWords;
  /** `YYYY-MM-DD` */
  readonly dueDate?: string;
  /** `YYYY-MM-DD` */
  readonly notBefore?: string;
}

/** Where a case stands with its time, in one sentence for whoever looks at it. */
export function clockInWords({ state, dueDate, notBefore }: ClockFacts): Bilingual {
  const parts = [standingWords[state], dueSentence(state, dueDate), notBefore && floorSentence(notBefore)];
  const said = parts.filter((part): part is Bilingual => typeof part === 'object');
  return { ar: said.map(({ ar }) => ar).join('. '), en: said.map(({ en }) => en).join('. ') };
}

interface BriefFacts {
  /** Those of the calendar until the last day, or since. */
  readonly days?: number;
  /** The day before which the floor lets no notice out, as long as it is to come. */
  readonly notBefore?: string;
}

/** The same in a few words for lists. */
export function clockInBrief(state: ClockFacts['state'], { days, notBefore }: BriefFacts = {}): Bilingual {
  if (state === 'unbounded') return withoutCeiling(notBefore);
  if (days === undefined || (state !== 'onTime' && state !== 'late')) return standingWords[state];
  if (days === 0) return { ar: 'آخر موعد: اليوم', en: 'Due today' };
  const words = durationInWords(days, 'calendarDay');
  return state === 'late'
    ? { ar: `التأخر: ${words.ar}`, en: `Late by: ${words.en}` }
    : { ar: `المتبقي: ${words.ar}`, en: `Left: ${words.en}` };
}

/** What a floor promises is said as well: that nothing is owed by a day is not all of it. */
function withoutCeiling(notBefore: string | undefined): Bilingual {
  const none = { ar: 'لا موعد أقصى', en: 'No upper limit' };
  if (notBefore === undefined) return none;
  const date = dateInWords(notBefore);
  return { ar: `${none.ar}، ولا إبلاغ قبل ${date.ar}`, en: `${none.en}, no notice before ${date.en}` };
}

function dueSentence(state: ClockFacts['state'], dueDate: string | undefined): Bilingual | undefined {
  if (dueDate === undefined || state === 'closed') return undefined;
  const date = dateInWords(dueDate);
  if (state === 'onTime') return { ar: `آخر موعد نهاية يوم ${date.ar}`, en: `Due by the end of ${date.en}` };
  return { ar: `كان آخر موعد ${date.ar}`, en: `It was due on ${date.en}` };
}

function floorSentence(notBefore: string): Bilingual {
  const date = dateInWords(notBefore);
  return { ar: `لا يُبلَّغ القرار قبل ${date.ar}`, en: `No notice before ${date.en}` };
}
