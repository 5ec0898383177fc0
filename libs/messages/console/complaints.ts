import { complaintActs } from './complaint-acts';
import { complaintDesk } from './complaint-desk';
import { complaintFigures } from './complaint-figures';
import type { ConsoleArea } from './text';

/** Complaints, and reports of violations apart from them. */
export const complaints = {
  ...complaintDesk,
  ...complaintActs,
  ...complaintFigures,

  title: { ar: 'الشكاوى', en: 'Complaints' },
  reports: { ar: 'بلاغات المخالفات', en: 'Reports of violations' },
  reportsAbout: {
    ar: 'يطّلع على البلاغ المؤتمن على هوية المبلِّغين ومن سُمّي له بالاسم، وكل اطلاع يُدوَّن. هوية المبلِّغ مختومة في موضع آخر.',
    en: 'A report is seen by the custodian of identities and by those who are named for it, and each look is on record. Who made it lies sealed elsewhere.',
  },
  takeIn: { ar: 'استلام شكوى', en: 'Take in a complaint' },
  overview: { ar: 'مؤشرات الشكاوى', en: 'Figures of complaints' },
  rules: { ar: 'الشكاوى في السياسة', en: 'Complaints in the policy' },
  area: { ar: 'صفحات الشكاوى', en: 'Pages of complaints' },
  view: { ar: 'العرض', en: 'View' },
  views: { ar: 'العروض', en: 'Views' },

  // The list
  reference: { ar: 'رقم الشكوى', en: 'Reference' },
  search: { ar: 'بحث برقم الشكوى', en: 'Search by reference' },
  kind: { ar: 'النوع', en: 'Kind' },
  state: { ar: 'المرحلة', en: 'Stage' },
  severity: { ar: 'درجة الخطورة', en: 'Severity' },
  severityOf: { ar: 'الخطورة: {severity}', en: 'Severity: {severity}' },
  rung: { ar: 'درجة التصعيد', en: 'Step of the ladder' },
  rungOf: { ar: 'لدى: {rung}', en: 'With {rung}' },
  sensitive: { ar: 'سرية', en: 'Sensitive' },
  sensitiveOnly: { ar: 'السرية', en: 'Sensitivity' },
  sensitive_yes: { ar: 'السرية وحدها', en: 'Sensitive ones alone' },
  sensitive_no: { ar: 'غير السرية', en: 'Without the sensitive ones' },
  overdue: { ar: 'المدة', en: 'Time' },
  overdue_yes: { ar: 'تجاوزت مدتها', en: 'Overdue' },
  overdue_no: { ar: 'لم تتجاوز مدتها', en: 'Not overdue' },
  hidden: { ar: 'سرية: يُقرأ موضوعها في صفحتها', en: 'Sensitive: read on its own page' },
  nobody: { ar: 'لم تُسند بعد', en: 'Put to nobody yet' },
  age: {
    ar: {
      zero: 'وردت اليوم',
      one: 'مضى عليها يوم',
      two: 'مضى عليها يومان',
      few: 'مضى عليها {count} أيام',
      many: 'مضى عليها {count} يومًا',
      other: 'مضى عليها {count} يوم',
    },
    en: { one: '{count} day old', other: '{count} days old' },
  },
  took: {
    ar: {
      zero: 'انتهت في يومها',
      one: 'استغرقت يومًا',
      two: 'استغرقت يومين',
      few: 'استغرقت {count} أيام',
      many: 'استغرقت {count} يومًا',
      other: 'استغرقت {count} يوم',
    },
    en: { one: 'Took {count} day', other: 'Took {count} days' },
  },
  nothing: { ar: 'لا شكوى في هذا العرض', en: 'No complaint in this view' },
  nothingReported: { ar: 'لا بلاغ في هذا العرض مما يُتاح لك', en: 'No report in this view that you may see' },
  noMatch: { ar: 'لا شكوى بهذه الشروط', en: 'No complaint matches' },
  noMatchRemedy: {
    ar: 'لا يظهر هنا إلا ما يُتاح لك. يمكن تغيير الشروط، أو البحث في عرض آخر.',
    en: 'Only what you may see is here. Change the conditions, or look in another view.',
  },
  backToList: { ar: 'العودة إلى القائمة', en: 'Back to the list' },
  neighbours: { ar: 'شكاوى العرض', en: 'Complaints of the view' },

  // Where the policy sends them elsewhere
  referredTitle: { ar: 'السياسة تحيل الشكاوى إلى جهة أخرى', en: 'The policy sends complaints elsewhere' },
  referredAbout: {
    ar: 'نص السياسة يحيل الشكاوى إلى «{to}». ما يرد هنا يُحفظ ويُخبر مقدّمه بذلك، ولا تبدأ له مدة.',
    en: 'The text refers complaints to “{to}”. What comes in is kept, whoever brings it is told, and no time begins to run.',
  },
  silentTitle: { ar: 'السياسة لا تذكر الشكاوى', en: 'The policy does not speak of complaints' },
  silentAbout: {
    ar: 'ما يرد هنا يُحفظ ويُخبر مقدّمه بذلك، ولا تبدأ له مدة.',
    en: 'What comes in is kept, whoever brings it is told, and no time begins to run.',
  },
  referredRemedy: {
    ar: 'تنظر الجمعية فيها بإضافة إلى السياسة باسم من أضافها.',
    en: 'The association handles them by an addition to the policy, under the name of whoever adds it.',
  },
  toRules: { ar: 'ما في السياسة عن الشكاوى', en: 'What the policy says of complaints' },
  referredHere: {
    ar: 'أُحيلت إلى «{to}» كما في السياسة، وأُخبر مقدّمها بذلك.',
    en: 'Referred to “{to}” as the policy says; whoever brought it was told.',
  },
  keptHere: {
    ar: 'لا تذكر السياسة من ينظر فيها: حُفظت، وأُخبر مقدّمها بذلك.',
    en: 'The policy does not say who looks at it: it was kept, and whoever brought it was told.',
  },

  // One complaint
  part_work: { ar: 'الشكوى', en: 'The complaint' },
  part_history: { ar: 'السجل', en: 'History' },
  stages: { ar: 'المراحل', en: 'Stages' },
  stage_received: { ar: 'الاستلام', en: 'Received' },
  stage_acknowledged: { ar: 'الإشعار', en: 'Acknowledged' },
  stage_assessed: { ar: 'التقييم', en: 'Assessed' },
  stage_investigated: { ar: 'النظر', en: 'Investigated' },
  stage_resolved: { ar: 'النتيجة', en: 'Resolved' },
  stage_answered: { ar: 'الإبلاغ', en: 'Answered' },
  stage_closed: { ar: 'الإغلاق', en: 'Closed' },
  withdrawnHere: { ar: 'سحبها مقدّمها.', en: 'Whoever brought it took it back.' },
  facts: { ar: 'البيانات', en: 'Facts' },
  unnamed: { ar: 'بلا اسم', en: 'Without a name' },
  sealedWho: { ar: 'هوية مختومة', en: 'Sealed' },
  theme: { ar: 'التصنيف', en: 'Theme' },
  handler: { ar: 'المكلَّف بها', en: 'Handled by' },
  committee: { ar: 'اللجنة', en: 'Committee' },
  channelFlag: { ar: 'ليست من قنوات الشكاوى في السياسة', en: 'Not a channel the policy names for complaints' },
  pages: { ar: 'صفحات الفاكس', en: 'Pages of the fax' },
  receivedAt: { ar: 'الاستلام', en: 'Received' },
  policy: { ar: 'السياسة', en: 'Policy' },
  reopenedAt: { ar: 'أُعيد فتحها', en: 'Opened again' },
  named_viewers: { ar: 'المصرّح لهم بالاطلاع', en: 'Who may see it' },
  viewersNone: { ar: 'لم يُسمَّ أحد بعد.', en: 'Nobody has been named yet.' },
  nothingKept: {
    ar: 'لم يرد ما يُحفظ ويُحال',
    en: 'Nothing has come in to be kept and sent on',
  },
  viewersAbout: {
    ar: 'لا يراها غير هؤلاء ومن أُسندت إليه. كل اطلاع يُدوَّن باسم من اطّلع.',
    en: 'Nobody sees it but these and whoever has it. Each look is on record under a name.',
  },
  identity: { ar: 'هوية المبلِّغ', en: 'Who reported' },
  identityAbout: {
    ar: 'مختومة بمفتاح خاص بهذا البلاغ. فتحها يتطلب تأكيد الحضور، ويُدوَّن باسمك ووقته.',
    en: 'Sealed with a key of this report alone. Opening it asks for a proof of presence, and is recorded under your name.',
  },
  identityNone: { ar: 'لم يذكر المبلِّغ هويته.', en: 'Whoever reported gave no identity.' },
  identityOthers: {
    ar: 'مختومة، ولا يفتحها إلا المؤتمن على هوية المبلِّغين.',
    en: 'Sealed; the custodian of identities alone opens it.',
  },
  openIdentity: { ar: 'فتح الهوية', en: 'Open the identity' },
  hideIdentity: { ar: 'إخفاء الهوية', en: 'Hide the identity' },

  evidence: { ar: 'ما قُدّم معها من مستندات', en: 'Documents that came with it' },
  evidenceCount: {
    ar: {
      zero: 'لم يُقدَّم معها مستند.',
      one: 'قُدّم معها مستند واحد.',
      two: 'قُدّم معها مستندان.',
      few: 'قُدّمت معها {count} مستندات.',
      many: 'قُدّم معها {count} مستندًا.',
      other: 'قُدّم معها {count} مستند.',
    },
    en: {
      zero: 'No document came with it.',
      one: 'One document came with it.',
      other: '{count} documents came with it.',
    },
  },

  settlement: { ar: 'التسوية الودية', en: 'Amicable settlement' },
  settlementNone: { ar: 'لم تُسجَّل محاولة صلح بعد.', en: 'No attempt to settle has been recorded yet.' },
  standing_none: { ar: 'لم تبدأ', en: 'Not begun' },
  standing_attempted: { ar: 'جارية', en: 'Under way' },
  standing_offered: { ar: 'عرض ينتظر الرد', en: 'An offer waits for an answer' },
  standing_consented: { ar: 'قُبل العرض', en: 'The offer was consented to' },
  standing_agreed: { ar: 'تم الاتفاق', en: 'Agreed' },
  awaits_association: { ar: 'ينتظر رد الجمعية', en: 'Waits for the association' },
  awaits_complainant: { ar: 'ينتظر رد مقدّم الشكوى', en: 'Waits for whoever complained' },
  step_attempt: { ar: 'محاولة صلح', en: 'Attempt' },
  step_offer: { ar: 'عرض', en: 'Offer' },
  step_consent: { ar: 'قبول العرض', en: 'Consent' },
  step_decline: { ar: 'الاعتذار عن العرض', en: 'Declined' },
  step_agreement: { ar: 'الاتفاق', en: 'Agreement' },
  party_association: { ar: 'الجمعية', en: 'The association' },
  party_complainant: { ar: 'مقدّم الشكوى', en: 'Whoever complained' },

  outcome: { ar: 'النتيجة', en: 'Outcome' },
  outcomeReason: { ar: 'الأسباب', en: 'Reasons' },
  resolvedAt: { ar: 'تقررت في', en: 'Settled on' },
  answeredAt: { ar: 'أُبلغت في', en: 'Told on' },
  toldAt: { ar: 'وصل الرد في', en: 'Arrived on' },
  notArrived: { ar: 'لم يثبت وصول الرد بعد', en: 'Not known to have arrived yet' },
  response: { ar: 'رأي مقدّم الشكوى', en: 'What whoever complained says' },
  accepted_yes: { ar: 'راضٍ بالنتيجة', en: 'Accepts the outcome' },
  accepted_no: { ar: 'معترض على النتيجة', en: 'Contests the outcome' },
  closedAt: { ar: 'أُغلقت في', en: 'Closed on' },

  ladder: { ar: 'سلّم التصعيد', en: 'The escalation ladder' },
  ladderOff: {
    ar: 'لا سلّم تصعيد: لا تذكره السياسة، ولم يُضَف إليها.',
    en: 'There is no ladder: the policy does not speak of one, and nobody has added it.',
  },
  rung_here: { ar: 'هنا الآن', en: 'Here now' },
  outsideReference: { ar: 'رقم الرفع إلى الجهة المشرفة', en: 'Reference at the supervising body' },
  escalatesAt: {
    ar: 'آخر يوم لها على هذه الدرجة: {date}، ثم ترتفع من نفسها.',
    en: 'Its last day on this step: {date}; then it goes up by itself.',
  },
  explain: { ar: 'بيان المدة يومًا بيوم', en: 'The time, day by day' },
  clock: { ar: 'المدد يومًا بيوم', en: 'The times, day by day' },
  openClock: { ar: '{words}، بيان المدد يومًا بيوم', en: '{words}; the times, day by day' },
  stepClock: { ar: 'مدة الدرجة: {rung}', en: 'Time on this step: {rung}' },

  timeline: { ar: 'ما جرى', en: 'What happened' },
  byTime: { ar: 'انتهت مدة الدرجة', en: 'The time of the step was over' },
  bySystem: { ar: 'النظام', en: 'The system' },
  withReason: { ar: 'السبب: {reason}', en: 'Why: {reason}' },

  // Home
  waiting: { ar: 'الشكاوى: ما ينتظر', en: 'Complaints: what waits' },
} as const satisfies ConsoleArea;
