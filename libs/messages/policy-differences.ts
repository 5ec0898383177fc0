import { quoted, type Bilingual } from './findings';

type Words = Readonly<Record<string, Bilingual>>;

/** What two versions differ in: the sentences around the words of a policy. */
export const differenceTexts = {
  title: { ar: '{topic}: {name}', en: '{topic}: {name}' },
  changed: { ar: '{field}: من {before} إلى {after}', en: '{field}: from {before} to {after}' },
  stated: { ar: '{field}: صار {after}، ولم يكن مذكورًا', en: '{field}: now {after}, which was not stated' },
  unstated: { ar: '{field}: لم يعد مذكورًا، وكان {before}', en: '{field}: no longer stated; it was {before}' },
  is: { ar: '{field}: {value}', en: '{field}: {value}' },
  listed: { ar: '{field}: أُضيف {items}', en: '{field}: added {items}' },
  unlisted: { ar: '{field}: حُذف {items}', en: '{field}: removed {items}' },
  reordered: { ar: '{field}: تغيّر الترتيب أو التفصيل', en: '{field}: another order or detail' },
  moved: { ar: 'انتقل من الترتيب {before} إلى الترتيب {after}', en: 'Moved from place {before} to place {after}' },
  movedBetween: { ar: 'انتقل من «{before}» إلى «{after}»', en: 'Moved from “{before}” to “{after}”' },
  movedWithin: { ar: 'تغيّر موضعه في بابه', en: 'Moved within its chapter' },
  reworded: { ar: 'تغيّرت ألفاظه', en: 'Its words changed' },
  renamed: { ar: 'تغيّر معرّفه في الملف', en: 'Another id in the file' },
  clockStart: { ar: 'متى تبدأ المهلة', en: 'When the clock starts' },
  about: { ar: 'عن: {subject}', en: 'About: {subject}' },
  minuted: { ar: '{by}، {on}', en: '{by}, {on}' },
  clause: { ar: 'البند {text}', en: 'the clause {text}' },
  removedPiece: { ar: '[حُذف: {text}]', en: '[removed: {text}]' },
  addedPiece: { ar: '[أُضيف: {text}]', en: '[added: {text}]' },
  none: { ar: 'لا فرق بين الإصدارين.', en: 'The two versions do not differ.' },
  wholePolicy: { ar: 'السياسة كلها', en: 'The policy as a whole' },
  answersOfPeople: { ar: 'الإجابات عن الملاحظات', en: 'Answers to findings' },
  additions: { ar: 'إضافات ليست من نص السياسة', en: 'Additions that are not policy text' },
} as const satisfies Words;

export const differenceKinds = {
  added: { ar: 'أُضيف', en: 'Added' },
  removed: { ar: 'حُذف', en: 'Removed' },
  moved: { ar: 'نُقل', en: 'Moved' },
  changed: { ar: 'عُدّل', en: 'Changed' },
} as const satisfies Words;

/** What a difference is about. */
export const differenceTopics = {
  title: { ar: 'عنوان السياسة', en: 'Title of the policy' },
  names: { ar: 'اسم الجمعية', en: 'Name of the association' },
  licences: { ar: 'الترخيص', en: 'Licence' },
  terms: { ar: 'تسمية من تخدمهم الجمعية', en: 'Word for the people served' },
  sections: { ar: 'باب', en: 'Chapter' },
  clauses: { ar: 'بند', en: 'Clause' },
  modules: { ar: 'ما تقرره السياسة', en: 'What the policy decides' },
  channels: { ar: 'قناة', en: 'Channel' },
  branches: { ar: 'فرع', en: 'Branch' },
  contacts: { ar: 'بيان تواصل', en: 'Contact detail' },
  tools: { ar: 'أداة', en: 'Tool' },
  steps: { ar: 'خطوة', en: 'Step' },
  deadlines: { ar: 'مهلة', en: 'Deadline' },
  committees: { ar: 'لجنة', en: 'Committee' },
  compensation: { ar: 'التعويض', en: 'Compensation' },
  complaints: { ar: 'الشكاوى والخلافات', en: 'Complaints and disputes' },
  satisfaction: { ar: 'قياس الرضا', en: 'Satisfaction' },
  information: { ar: 'التزويد بالمعلومات', en: 'Information' },
  relation: { ar: 'بناء العلاقة', en: 'Relation' },
  responsibilities: { ar: 'المسؤوليات', en: 'Responsibilities' },
  approval: { ar: 'الاعتماد كما في النص', en: 'Approval as the text has it' },
  supersedes: { ar: 'ما تحل محله السياسة', en: 'What the policy replaces' },
  review: { ar: 'مراجعة السياسة', en: 'Review' },
  other: { ar: 'بيان آخر', en: 'Another fact' },
  overlays: { ar: 'إضافة', en: 'Addition' },
  decisions: { ar: 'إجابة عن ملاحظة', en: 'Answer to a finding' },
} as const satisfies Words;

/** What a difference means for the work. */
export const caseEffects = {
  newRequests: {
    ar: 'للطلبات الجديدة فقط؛ وما قُدّم قبل نفاذه يبقى على إصداره.',
    en: 'For new requests only; what was submitted before keeps its version.',
  },
  newEnquiries: {
    ar: 'للاستفسارات الجديدة فقط؛ وما سبقها يبقى على إصداره.',
    en: 'For new enquiries only; earlier ones keep their version.',
  },
  newComplaints: {
    ar: 'للشكاوى الجديدة فقط؛ وما سبقها يبقى على إصداره.',
    en: 'For new complaints only; earlier ones keep their version.',
  },
  newCases: {
    ar: 'للمعاملات الجديدة فقط؛ وما بدأ قبل نفاذه يبقى على إصداره.',
    en: 'For new cases only; what began before keeps its version.',
  },
  site: {
    ar: 'يظهر للزوار من يوم نفاذه، ولا يغيّر معاملة.',
    en: 'Shown to visitors from the day it is in force; changes no case.',
  },
  staff: {
    ar: 'يلتزم به العاملون من يوم نفاذه، ولا يغيّر معاملة مفتوحة.',
    en: 'Binds the staff from the day it is in force; changes no open case.',
  },
  none: { ar: 'لا أثر له في المعاملات.', en: 'Changes no case.' },
} as const satisfies Words;

/** Fields of a policy by their names in its file, in the order in which their changes are told. */
export const differenceFields = {
  title: { ar: 'العنوان', en: 'Title' },
  schema: { ar: 'صيغة الملف', en: 'Schema of the file' },
  legalName: { ar: 'الاسم النظامي', en: 'Legal name' },
  name: { ar: 'الاسم', en: 'Name' },
  label: { ar: 'التسمية', en: 'Label' },
  kind: { ar: 'النوع', en: 'Kind' },
  obligation: { ar: 'الالتزام', en: 'Obligation' },
  bound: { ar: 'الحد', en: 'Bound' },
  duration: { ar: 'المدة', en: 'Length' },
  amount: { ar: 'العدد', en: 'Amount' },
  unit: { ar: 'الوحدة', en: 'Unit' },
  startsOn: { ar: 'تبدأ من', en: 'Starts on' },
  stopsOn: { ar: 'تنتهي عند', en: 'Stops on' },
  calendar: { ar: 'التقويم', en: 'Calendar' },
  reading: { ar: 'القراءة', en: 'Reading' },
  status: { ar: 'الحكم', en: 'Status' },
  refersTo: { ar: 'الإحالة إلى', en: 'Refers to' },
  duties: { ar: 'المهام', en: 'Duties' },
  power: { ar: 'الصلاحية', en: 'Power' },
  sameAs: { ar: 'هي نفسها', en: 'The same as' },
  committee: { ar: 'اللجنة', en: 'Committee' },
  signer: { ar: 'الموقّع', en: 'Signer' },
  updates: { ar: 'الإبلاغ بكل جديد', en: 'Word of every change' },
  subject: { ar: 'الموضوع', en: 'Subject' },
  value: { ar: 'القيمة', en: 'Value' },
  platform: { ar: 'المنصة', en: 'Platform' },
  connective: { ar: 'الجمع بين الشروط', en: 'How the conditions combine' },
  conditions: { ar: 'الشروط', en: 'Conditions' },
  channels: { ar: 'القنوات', en: 'Channels' },
  methods: { ar: 'الأدوات', en: 'Means' },
  interval: { ar: 'الفترة', en: 'Interval' },
  nextDate: { ar: 'موعد المراجعة القادم', en: 'Next review' },
  beneficiary: { ar: 'من تخدمهم', en: 'The people served' },
  forms: { ar: 'صيغ التسمية', en: 'Forms of the word' },
  singular: { ar: 'المفرد', en: 'Singular' },
  plural: { ar: 'الجمع', en: 'Plural' },
  pluralOblique: { ar: 'الجمع مجرورًا', en: 'Oblique plural' },
  gender: { ar: 'الجنس', en: 'Gender' },
  officerTitle: { ar: 'مسمى الموظف', en: 'Title of the officer' },
  number: { ar: 'الرقم', en: 'Number' },
  authority: { ar: 'الجهة المصدرة', en: 'Issuing authority' },
  form: { ar: 'صورة الاسم', en: 'Form of the name' },
  mentions: { ar: 'مواضع الاسم', en: 'Mentions' },
  asWritten: { ar: 'كما كُتب', en: 'As written' },
  targets: { ar: 'السياسات المستبدلة', en: 'Policies replaced' },
  meetingNumber: { ar: 'رقم الاجتماع', en: 'Meeting' },
  boardTerm: { ar: 'دورة المجلس', en: 'Board term' },
  resolutionNumber: { ar: 'رقم القرار', en: 'Resolution' },
  dateAsWritten: { ar: 'التاريخ كما كُتب', en: 'Date as written' },
  gregorianDate: { ar: 'التاريخ الميلادي', en: 'Gregorian date' },
  chair: { ar: 'رئيس المجلس', en: 'Chair' },
  effectiveDate: { ar: 'تاريخ النفاذ', en: 'Effective date' },
  speedClauses: { ar: 'بنود السرعة', en: 'Clauses on speed' },
  amicableClause: { ar: 'بند التسوية الودية', en: 'Clause on amicable settlement' },
  supportClause: { ar: 'بند الدعم والاستفسارات', en: 'Clause on support' },
  liaisonClause: { ar: 'بند ضابط الاتصال', en: 'Clause on liaison officers' },
  formsClause: { ar: 'بند النماذج', en: 'Clause on forms' },
  updatesClause: { ar: 'بند تحديث المعلومات', en: 'Clause on updates' },
  intellectualPropertyClause: { ar: 'بند الملكية الفكرية', en: 'Clause on intellectual property' },
  privacyClause: { ar: 'بند الخصوصية', en: 'Clause on privacy' },
  duesClause: { ar: 'بند الحقوق', en: 'Clause on dues' },
  ethicsClause: { ar: 'بند الأخلاقيات', en: 'Clause on ethics' },
  signatureClause: { ar: 'بند توقيع العاملين', en: 'Clause on signatures' },
  scopeClause: { ar: 'بند النطاق', en: 'Clause on scope' },
  exceptionsClause: { ar: 'بند الاستثناء', en: 'Clause on exceptions' },
  awarenessClause: { ar: 'بند التوعية', en: 'Clause on awareness' },
  text: { ar: 'النص', en: 'Text' },
  effect: { ar: 'أثر البند', en: 'Effect of the clause' },
  mark: { ar: 'علامة البند', en: 'Mark' },
  style: { ar: 'نمط الترقيم', en: 'Style of the list' },
  parent: { ar: 'يتبع', en: 'Stands under' },
  joined: { ar: 'متصل بما قبله', en: 'Joined to the clause before' },
  blankBefore: { ar: 'أسطر خالية قبله', en: 'Empty lines before' },
  clause: { ar: 'البند', en: 'Clause' },
  clauses: { ar: 'البنود', en: 'Clauses' },
  sections: { ar: 'الأبواب', en: 'Chapters' },
  id: { ar: 'المعرّف', en: 'Id' },
  addedBy: { ar: 'صفة المُضيف', en: 'Added as' },
  deadline: { ar: 'الهدف', en: 'Target' },
  reminders: { ar: 'التذكيرات', en: 'Reminders' },
  daysBefore: { ar: 'أيام عمل قبل الموعد', en: 'Working days before the date' },
  to: { ar: 'إلى', en: 'To' },
  appliesTo: { ar: 'ما تخصه', en: 'Applies to' },
  quorum: { ar: 'النصاب', en: 'Quorum' },
  checklist: { ar: 'المطلوب مع الطلب', en: 'What a request has to bring' },
  required: { ar: 'مطلوب', en: 'Required' },
  validityMonths: { ar: 'الصلاحية بالأشهر', en: 'Good for, in months' },
  delegateReceipt: { ar: 'استلام المندوب', en: 'Receipt by a delegate' },
  branches: { ar: 'الفروع', en: 'Branches' },
  places: { ar: 'الفروع في النص', en: 'Branches of the text' },
  serves: { ar: 'يخدم', en: 'Serves' },
  hours: { ar: 'أوقات الاستقبال', en: 'Open' },
  circulation: { ar: 'التعميم والتوقيع', en: 'Circulation' },
  signature: { ar: 'التوقيع', en: 'Signature' },
  graceDays: { ar: 'مهلة التوقيع بأيام العمل', en: 'Working days to sign' },
  joinerDays: { ar: 'مهلة من يلتحق بأيام العمل', en: 'Working days of whoever joins' },
  complaints: { ar: 'الشكاوى', en: 'Complaints' },
  appeals: { ar: 'التظلّم', en: 'Appeals' },
  withinDays: { ar: 'المدة بأيام العمل', en: 'Time in working days' },
  handled: { ar: 'تعالجها الجمعية', en: 'Handled by the association' },
  anonymous: { ar: 'بلا اسم', en: 'Anonymous' },
  reopenWithinDays: { ar: 'إعادة الفتح خلال أيام', en: 'Opened again within days' },
  escalateAfterDays: { ar: 'التصعيد بعد أيام عمل', en: 'One step up after working days' },
  approvals: { ar: 'اعتمادات التعويض', en: 'Approvals of compensation' },
  upTo: { ar: 'حتى مبلغ بالريال', en: 'Up to an amount in riyals' },
  approvers: { ar: 'عدد المعتمِدين', en: 'How many approve' },
  conduct: { ar: 'سير عمل اللجنة', en: 'Conduct of a committee' },
  noticeDays: { ar: 'أيام الدعوة العادية', en: 'Days of ordinary notice' },
  urgentNoticeDays: { ar: 'أيام الدعوة العاجلة', en: 'Days of urgent notice' },
  noticeWaivable: { ar: 'تقصير مدة الدعوة باتفاق الأعضاء', en: 'Shorter notice by agreement' },
  recallWithinDays: { ar: 'أيام إعادة الدعوة لعدم النصاب', en: 'Days to call again without a quorum' },
  headBreaksTies: { ar: 'ترجيح صوت الرئاسة', en: 'The head breaks ties' },
  secretBallot: { ar: 'التصويت السري', en: 'Secret ballot' },
  absencesAllowed: { ar: 'الغيابات التي لا تنهي العضوية', en: 'Absences that end no membership' },
  fewestMembers: { ar: 'أقل عدد لأعضاء اللجنة', en: 'Fewest members of the committee' },
  mostMembers: { ar: 'أكثر عدد لأعضاء اللجنة', en: 'Most members of the committee' },
  absenceExcusable: { ar: 'الغياب بعذر', en: 'Excused absence' },
  edition: { ar: 'الطبعة', en: 'Edition' },
  owner: { ar: 'جهة المراجعة', en: 'Who reviews it' },
  template: { ar: 'من القالب', en: 'Text of a template' },
  why: { ar: 'السبب', en: 'Why' },
  finding: { ar: 'الملاحظة', en: 'Finding' },
  date: { ar: 'تاريخ الاعتماد', en: 'Date of approval' },
  floorReading: { ar: 'قراءة الحد الأدنى', en: 'Reading of the least time' },
  compensationReading: { ar: 'قراءة شروط التعويض', en: 'Reading of the conditions' },
  committeePower: { ar: 'صلاحية اللجنة', en: 'Power of the committee' },
  supersedes: { ar: 'السياسات المستبدلة', en: 'Policies replaced' },
  confirmed: { ar: 'ما أُكّد', en: 'Confirmed' },
  by: { ar: 'من أجاب', en: 'Answered by' },
  on: { ar: 'في', en: 'On' },
  minutes: { ar: 'المحضر', en: 'Minutes' },
  demo: { ar: 'بيانات للعرض التجريبي', en: 'Demonstration data' },
} as const satisfies Words;

export const yesOrNo = { true: { ar: 'نعم', en: 'yes' }, false: { ar: 'لا', en: 'no' } } as const satisfies Words;

type Forms = readonly [one: string, two: string, few: string, many: string, other: string];
const INTERVALS: Readonly<Record<'week' | 'month' | 'year', { ar: Forms; en: string }>> = {
  week: { ar: ['أسبوع', 'أسبوعين', '{n} أسابيع', '{n} أسبوعًا', '{n} أسبوع'], en: 'week' },
  month: { ar: ['شهر', 'شهرين', '{n} أشهر', '{n} شهرًا', '{n} شهر'], en: 'month' },
  year: { ar: ['سنة', 'سنتين', '{n} سنوات', '{n} سنة', '{n} سنة'], en: 'year' },
};

/** How often something recurs, as it stands after «كل» or «من»: «كل 6 أشهر», “every 6 months”. */
export function intervalInWords(amount: number, unit: keyof typeof INTERVALS): Bilingual {
  const { ar, en } = INTERVALS[unit];
  const last = amount % 100;
  const form = amount <= 2 ? amount - 1 : last >= 3 && last <= 10 ? 2 : last >= 11 ? 3 : 4;
  return {
    ar: `كل ${(ar[form] ?? ar[4]).replace('{n}', String(amount))}`,
    en: amount === 1 ? `every ${en}` : `every ${amount} ${en}s`,
  };
}

const SHOWN_CHARACTERS = 60;

/** Enough of a clause to know it by, quoted. */
export function excerpt(text: string): Bilingual {
  if (text.length <= SHOWN_CHARACTERS) return quoted(text);
  const cut = text.slice(0, SHOWN_CHARACTERS);
  return quoted(`${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHOWN_CHARACTERS / 2)).trimEnd()} …`);
}
