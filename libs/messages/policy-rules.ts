import { inLanguage, type Bilingual, type FindingParams } from './findings/text';
import { fill } from './refusal';

type Words = Readonly<Record<string, Bilingual>>;

/** What the rules of a policy say, each in a line of its own. Braces are filled with words of the policy. */
export const ruleTexts = {
  channel: { ar: 'قناة للتواصل: {label}', en: 'Contact channel: {kind}' },
  branch: { ar: 'فرع: {branch}', en: 'Branch: {branch}' },
  branchServes: { ar: 'يخدم {serves}', en: 'serves {serves}' },
  branchChannels: { ar: 'قنواته: {channels}', en: 'reached by: {channels}' },
  branchHours: { ar: 'أوقاته: {hours}', en: 'open: {hours}' },
  contact: { ar: 'بيان تواصل، {kind}: {value}', en: 'Contact detail, {kind}: {value}' },
  tool: { ar: 'أداة للموظف، {kind}: {label}', en: 'Staff tool, {kind}: {label}' },
  step: { ar: 'خطوة: {step}', en: 'Step: {step}' },
  stepTo: { ar: 'خطوة: {step}، إلى {to}', en: 'Step: {step}, to {to}' },
  stepSigned: { ar: 'خطوة: {step}، والموقّع: {signer}', en: 'Step: {step}, signed by {signer}' },
  stepUpdates: { ar: 'خطوة: {step}، مع الإبلاغ بكل جديد', en: 'Step: {step}, with word of every change' },
  deadline: {
    ar: '{obligation}: {bound} {duration}؛ تبدأ من: {startsOn}؛ تنتهي عند: {stopsOn}',
    en: '{obligation}: {bound} {duration}; from {startsOn}; until {stopsOn}',
  },
  committee: { ar: '{name}: {duties}', en: '{name}: {duties}' },
  approval: {
    ar: 'التاريخ كما كُتب: {date}؛ رقم الاجتماع: {meeting}',
    en: 'Date as written: {date}; meeting: {meeting}',
  },
  supersedes: { ar: 'تحل محل: {written}', en: 'Supersedes: {written}' },
  condition: { ar: 'شرط للتعويض: {condition}', en: 'Condition of compensation: {condition}' },
  complaintChannel: { ar: 'تُستقبل الشكوى عبر: {channel}', en: 'Complaints are taken by: {channel}' },
  complaintCommittee: { ar: 'تنظر في الشكوى: {committee}', en: 'Complaints go to: {committee}' },
  complaintSpeed: { ar: 'سرعة بلا مدة محددة', en: 'Speed without a number' },
  amicable: { ar: 'تُسوّى الخلافات وديًا', en: 'Disputes are settled amicably' },
  support: { ar: 'دعم فني وجواب للاستفسارات', en: 'Technical support and answers to enquiries' },
  satisfaction: { ar: 'يُقاس الرضا', en: 'Satisfaction is measured' },
  satisfactionMethod: { ar: 'أداة لقياس الرضا: {label}', en: 'Means of measuring satisfaction: {label}' },
  liaison: { ar: 'ضابط اتصال لكل فئة ومجال', en: 'A liaison officer per category and field' },
  forms: { ar: 'النماذج متاحة في كل قناة', en: 'Forms are to be had on every channel' },
  updates: {
    ar: 'تُنشر المعلومة المحدّثة في الوسائل المعتمدة',
    en: 'What changes is published on the approved channels',
  },
  intellectualProperty: { ar: 'حفظ الملكية الفكرية', en: 'Intellectual property is kept' },
  privacy: { ar: 'حفظ الخصوصية والسرية', en: 'Privacy and confidentiality are kept' },
  dues: { ar: 'تُؤدّى الحقوق عند استحقاقها', en: 'What is due is delivered when it is due' },
  ethics: { ar: 'ميثاق لأخلاقيات المهنة', en: 'A charter of ethics' },
  signature: { ar: 'اطلاع العاملين على السياسة وتوقيعهم', en: 'Staff read the policy and sign it' },
  scope: { ar: 'نطاق التطبيق', en: 'Scope' },
  exceptions: { ar: 'استثناء بسياسات خاصة', en: 'Exceptions by policies of their own' },
  awareness: { ar: 'التوعية، وتزويد كل إدارة بنسخة', en: 'Awareness, and a copy for each department' },
  review: { ar: 'مراجعة السياسة، والموعد: {date}', en: 'Review of the policy; date: {date}' },
  reviewOwner: { ar: 'تتولى مراجعة السياسة: {owner}', en: 'Reviewed by: {owner}' },
  edition: { ar: 'رقم إصدار الوثيقة: {number}', en: 'Edition of the document: {number}' },
} as const satisfies Words;

/** What overlays add, each in a line of its own. */
export const overlayTexts = {
  target: { ar: 'هدف داخلي: {limit}', en: 'Internal target: {limit}' },
  before: { ar: 'تذكير قبل الموعد {by}، إلى {to}', en: 'Reminder {by} before the date, to {to}' },
  today: { ar: 'تذكير في يوم الموعد، إلى {to}', en: 'Reminder on the day, to {to}' },
  after: { ar: 'تنبيه بعد الموعد {by}، إلى {to}', en: 'Warning {by} after the date, to {to}' },
  quorum: { ar: 'النصاب، بعدد الحاضرين: {count}', en: 'Quorum, by members present: {count}' },
  checklist: { ar: 'المطلوب مع الطلب: {items}', en: 'What a request has to bring: {items}' },
  optional: { ar: '{label} (اختياري)', en: '{label} (optional)' },
  delegate: { ar: 'يُحسب الوقت من استلام المندوب', en: 'Time counts from the delegate’s receipt' },
  signature: { ar: 'يوقّع العاملون على السياسة بعد قراءتها', en: 'Staff read the policy and sign it' },
  grace: {
    ar: 'مهلة التوقيع خلال {days} من وصول السياسة، ثم تُوقف الإجراءات الحاسمة عمّن لم يوقّع',
    en: 'To be signed within {days} of its arrival; then decisive actions are shut to whoever has not signed',
  },
  joiners: { ar: 'يوقّع من يلتحق لاحقًا خلال {days}', en: 'Whoever joins later signs within {days}' },
  office: { ar: 'يُحسب الوقت من استلام المكتب', en: 'Time counts from the office’s receipt' },
  notice: { ar: 'يُدعى إلى الجلسة العادية قبلها بـ{days}', en: 'An ordinary sitting is called {days} before it' },
  urgentNotice: { ar: 'يُدعى إلى الجلسة العاجلة قبلها بـ{days}', en: 'An urgent sitting is called {days} before it' },
  noticeWaivable: {
    ar: 'تُعقد الجلسة قبل مدة الدعوة إن وافق جميع الأعضاء',
    en: 'A sitting may be held on shorter notice if every member agrees',
  },
  recall: {
    ar: 'إن لم يكتمل النصاب دُعي إلى الجلسة من جديد خلال {days}',
    en: 'Without a quorum the sitting is called again within {days}',
  },
  headBreaksTies: { ar: 'إن تساوت الأصوات رجح صوت الرئاسة', en: 'Where votes are even, the vote of the head tells' },
  secretBallot: { ar: 'يجوز أن يكون التصويت سريًّا', en: 'A vote may be held in secret' },
  absences: {
    ar: 'تنتهي عضوية من زاد غيابه على هذا العدد من الجلسات: {count}',
    en: 'Whoever is absent from more sittings than this has their membership ended: {count}',
  },
  fewestMembers: {
    ar: 'أقل عدد لأعضاء اللجنة ممن لهم صوت: {count}',
    en: 'The fewest members with a vote that the committee is to have: {count}',
  },
  mostMembers: {
    ar: 'أكثر عدد لأعضاء اللجنة ممن لهم صوت: {count}',
    en: 'The most members with a vote that the committee is to have: {count}',
  },
  absenceExcusable: {
    ar: 'لا يُحسب غيابًا ما اعتذر عنه العضو قبل الجلسة',
    en: 'A sitting from which a member excused themselves beforehand counts as no absence',
  },
  complaintsHandled: {
    ar: 'تنظر الجمعية بنفسها في الشكاوى والخلافات',
    en: 'The association handles complaints and disputes itself',
  },
  appeals: {
    ar: 'لمن لم يُقبل طلبه التظلّم خلال {days} من وصول القرار إليه',
    en: 'Whoever was refused may appeal within {days} of the decision reaching them',
  },
  complaintsAnonymous: { ar: 'تُقبل الشكوى بلا اسم لمن رغب', en: 'A complaint may be made without a name' },
  complaintsReopened: {
    ar: 'يُعاد فتح الشكوى المغلقة مرة واحدة خلال {days}',
    en: 'A closed complaint may be opened again once within {days}',
  },
  complaintsEscalated: {
    ar: 'تُصعَّد الشكوى درجة إن لم تُعالج خلال {days}',
    en: 'A complaint goes one step up unless it is resolved within {days}',
  },
  tool: { ar: 'أداة للموظف ({kind}): {label}', en: 'Staff tool ({kind}): {label}' },
  compensationHandled: {
    ar: 'تنظر الجمعية بنفسها في تعويض من لحقه ضرر منها',
    en: 'The association itself compensates for harm that it caused',
  },
  compensationReading: {
    ar: 'قراءة شروط التعويض: {reading}',
    en: 'Reading of the conditions of compensation: {reading}',
  },
  compensationApprovals: {
    ar: 'اعتمادات التعويض حتى {upTo} ريال: {approvers}',
    en: 'Approvals of compensation up to {upTo} riyals: {approvers}',
  },
  compensationApprovalsAbove: {
    ar: 'اعتمادات التعويض فيما زاد: {approvers}',
    en: 'Approvals of compensation above that: {approvers}',
  },
} as const satisfies Words;

export const ruleUnset: Bilingual = { ar: 'لم يُذكر', en: 'not stated' };

export const signerNames = {
  applicant: { ar: 'مقدّم الطلب', en: 'the applicant' },
  officer: { ar: 'الموظف', en: 'the officer' },
} as const satisfies Words;

export const reminderRecipients = {
  assignee: { ar: 'المكلَّف بالمعاملة', en: 'the assignee' },
  supervisorOfAssignee: { ar: 'المشرف على المكلَّف', en: 'the assignee’s supervisor' },
  executive: { ar: 'الإدارة التنفيذية', en: 'the executive' },
} as const satisfies Words;

export const approvalKinds = {
  meeting: { ar: 'اجتماع', en: 'Meeting' },
  session: { ar: 'جلسة', en: 'Session' },
  minutes: { ar: 'محضر', en: 'Minutes' },
  resolution: { ar: 'قرار', en: 'Resolution' },
} as const satisfies Words;

export const contactKinds = {
  PHONE: { ar: 'هاتف', en: 'telephone' },
  FAX: { ar: 'فاكس', en: 'fax' },
  EMAIL: { ar: 'بريد إلكتروني', en: 'e-mail' },
  WEBSITE: { ar: 'موقع', en: 'website' },
  SOCIAL_HANDLE: { ar: 'حساب تواصل اجتماعي', en: 'social handle' },
  COMPLAINT_LINK: { ar: 'رابط الشكاوى', en: 'complaint link' },
} as const satisfies Words;

export const toolKinds = {
  BYLAW: { ar: 'لائحة', en: 'by-law' },
  GUIDE: { ar: 'دليل', en: 'guide' },
  POLICY: { ar: 'سياسة', en: 'policy' },
  FORM: { ar: 'نموذج', en: 'form' },
  OTHER: { ar: 'أخرى', en: 'other' },
} as const satisfies Words;

export const conditionNames = {
  fault: { ar: 'ثبوت الخطأ والضرر', en: 'fault and harm established' },
  admission: { ar: 'إقرار الجمعية بمحضر', en: 'admission in minutes' },
  ruling: { ar: 'حكم قضائي أو نهائي', en: 'a judgment or final ruling' },
  negotiation: { ar: 'التفاوض والتسوية', en: 'negotiation and settlement' },
  other: { ar: 'شرط آخر', en: 'another condition' },
} as const satisfies Words;

/** A text with its braces filled, in both languages. */
export function inWords(text: Bilingual, params: FindingParams = {}): Bilingual {
  return { ar: fill(text.ar, inLanguage(params, 'ar')), en: fill(text.en, inLanguage(params, 'en')) };
}
