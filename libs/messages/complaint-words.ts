import type { Bilingual } from './findings';

type Words = Readonly<Record<string, Bilingual>>;

export const complaintKinds = {
  complaint: { ar: 'شكوى', en: 'Complaint' },
  dispute: { ar: 'خلاف', en: 'Dispute' },
  technicalSupport: { ar: 'دعم فني', en: 'Technical support' },
  violationReport: { ar: 'بلاغ مخالفة', en: 'Report of a violation' },
} as const satisfies Words;

export const complaintStates = {
  REFERRED: { ar: 'محال إلى جهة أخرى', en: 'Referred elsewhere' },
  RECEIVED: { ar: 'مستلَم', en: 'Received' },
  ACKNOWLEDGED: { ar: 'أُشعر باستلامه', en: 'Acknowledged' },
  ASSESSED: { ar: 'مقيَّم', en: 'Assessed' },
  UNDER_INVESTIGATION: { ar: 'قيد النظر', en: 'Under investigation' },
  RESOLVED: { ar: 'تقررت نتيجته', en: 'Resolved' },
  ANSWERED: { ar: 'أُبلغت نتيجته', en: 'Answered' },
  CLOSED: { ar: 'مغلق', en: 'Closed' },
  WITHDRAWN: { ar: 'مسحوب', en: 'Withdrawn' },
} as const satisfies Words;

export const complaintSeverities = {
  low: { ar: 'منخفضة', en: 'Low' },
  medium: { ar: 'متوسطة', en: 'Medium' },
  high: { ar: 'عالية', en: 'High' },
  critical: { ar: 'حرجة', en: 'Critical' },
} as const satisfies Words;

export const complaintOutcomes = {
  upheld: { ar: 'ثبوتها', en: 'Upheld' },
  partlyUpheld: { ar: 'ثبوت بعضها', en: 'Partly upheld' },
  notUpheld: { ar: 'عدم ثبوتها', en: 'Not upheld' },
  referred: { ar: 'إحالتها إلى جهة أخرى', en: 'Referred elsewhere' },
  solved: { ar: 'حل الإشكال', en: 'Solved' },
  settled: { ar: 'التسوية الودية', en: 'Settled amicably' },
  withdrawn: { ar: 'سحبها', en: 'Withdrawn' },
} as const satisfies Words;

export const rungNames = {
  officer: { ar: 'المكلَّف بها', en: 'the officer' },
  committee: { ar: 'اللجنة', en: 'the committee' },
  executiveDirector: { ar: 'المدير التنفيذي', en: 'the executive director' },
  board: { ar: 'مجلس الإدارة', en: 'the board' },
  supervisingBody: { ar: 'الجهة المشرفة', en: 'the supervising body' },
} as const satisfies Words;

/** What keeps one from going on that is in nobody's hands yet. */
export const complaintGaps = {
  boardUnattended: {
    ar: 'هي أمام مجلس الإدارة، ولا أحد يتسلّمها هناك ممن لا تخصّه. يُسند دور «أمانة مجلس الإدارة» من صفحة العاملين، ثم يُدوَّن جواب المجلس.',
    en: 'It is before the board, and nobody whom it does not concern receives it there. Give somebody the role “Board secretary” on the page of the staff; then the answer of the board can be recorded.',
  },
} as const satisfies Words;

/** What lists say of the time of a complaint that no limit of the text bounds. */
export const complaintDues = {
  acknowledgementLate: { ar: 'تأخر الإشعار بالاستلام', en: 'Acknowledgement overdue' },
  target: { ar: 'ضمن الهدف الداخلي', en: 'Within the target' },
  targetPassed: { ar: 'تجاوزت الهدف الداخلي', en: 'Past the target' },
  unbounded: { ar: 'لا موعد أقصى', en: 'No upper limit' },
} as const satisfies Words;

export const complaintViewNames = {
  open: { ar: 'الجارية كلها', en: 'All open' },
  mine: { ar: 'المسندة إليّ', en: 'Put to me' },
  toAcknowledge: { ar: 'بانتظار الإشعار بالاستلام', en: 'To be acknowledged' },
  toAssess: { ar: 'بانتظار التقييم والإسناد', en: 'To be assessed and put to somebody' },
  investigated: { ar: 'قيد النظر', en: 'Under investigation' },
  toTell: { ar: 'بانتظار إبلاغ النتيجة', en: 'Outcome to be told' },
  overdue: { ar: 'تجاوزت مدتها', en: 'Overdue' },
  sensitive: { ar: 'السرية', en: 'Sensitive' },
  referred: { ar: 'محالة إلى جهة أخرى', en: 'Referred elsewhere' },
  closed: { ar: 'المنتهية', en: 'Ended' },
} as const satisfies Words;

/** Verbal nouns, as they stand on buttons. */
export const complaintActionNames = {
  acknowledge: { ar: 'إشعار بالاستلام', en: 'Acknowledge' },
  assess: { ar: 'تقييم', en: 'Assess' },
  identify: { ar: 'تحديد من تخصّه', en: 'Say whom it is about' },
  route: { ar: 'إسناد', en: 'Put to' },
  attemptSettlement: { ar: 'تسجيل محاولة صلح', en: 'Record an attempt to settle' },
  makeOffer: { ar: 'تسجيل عرض تسوية', en: 'Record an offer' },
  answerOffer: { ar: 'تسجيل الرد على العرض', en: 'Record the answer to the offer' },
  recordAgreement: { ar: 'إثبات الاتفاق', en: 'Record the agreement' },
  resolve: { ar: 'تقرير النتيجة', en: 'Settle the outcome' },
  answer: { ar: 'إبلاغ النتيجة', en: 'Tell the outcome' },
  attestAnswer: { ar: 'إثبات وصول الرد', en: 'Attest that it arrived' },
  recordResponse: { ar: 'تسجيل رأي مقدّمها في النتيجة', en: 'Record what they say of it' },
  escalate: { ar: 'تصعيد', en: 'Escalate' },
  close: { ar: 'إغلاق', en: 'Close' },
  reopen: { ar: 'إعادة فتح', en: 'Open again' },
  withdraw: { ar: 'سحب', en: 'Withdraw' },
} as const satisfies Words;

/** What the history says of each event. */
export const complaintEvents = {
  received: { ar: 'استلام', en: 'Received' },
  acknowledged: { ar: 'إشعار بالاستلام', en: 'Acknowledged' },
  assessed: { ar: 'تقييم', en: 'Assessed' },
  identified: { ar: 'تحديد من تخصّه', en: 'Said whom it is about' },
  routed: { ar: 'إسناد', en: 'Put to those who look at it' },
  settlementAttempted: { ar: 'محاولة صلح', en: 'Attempt to settle' },
  offerMade: { ar: 'عرض تسوية', en: 'Offer' },
  offerAccepted: { ar: 'قبول العرض', en: 'Offer consented to' },
  offerDeclined: { ar: 'الاعتذار عن العرض', en: 'Offer declined' },
  agreementRecorded: { ar: 'اتفاق', en: 'Agreement' },
  resolved: { ar: 'تقرير النتيجة', en: 'Outcome settled' },
  answered: { ar: 'إبلاغ النتيجة', en: 'Outcome told' },
  told: { ar: 'وصول الرد', en: 'The answer arrived' },
  accepted: { ar: 'رضا مقدّمها بالنتيجة', en: 'Outcome accepted' },
  contested: { ar: 'اعتراض مقدّمها على النتيجة', en: 'Outcome contested' },
  escalated: { ar: 'تصعيد', en: 'Escalated' },
  closed: { ar: 'إغلاق', en: 'Closed' },
  reopened: { ar: 'إعادة فتح', en: 'Opened again' },
  withdrawn: { ar: 'سحب', en: 'Withdrawn' },
} as const satisfies Words;

export type ComplaintEventName = keyof typeof complaintEvents;

/** What management is shown of what the policy does and does not say. */
export const complaintRuleTexts = {
  handled: { ar: 'تنظر الجمعية في الشكاوى والخلافات', en: 'The association handles complaints and disputes' },
  amicable: { ar: 'التسوية الودية', en: 'Amicable settlement' },
  support: { ar: 'الدعم الفني', en: 'Technical support' },
  anonymous: { ar: 'الشكوى بلا اسم', en: 'Complaints without a name' },
  reopenWithinDays: { ar: 'إعادة الفتح', en: 'Opening again' },
  escalateAfterDays: { ar: 'سلّم التصعيد', en: 'The escalation ladder' },
} as const satisfies Words;
