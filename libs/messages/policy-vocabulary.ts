import type { Bilingual } from './findings';

type Words = Readonly<Record<string, Bilingual>>;

/** The closed vocabularies of a policy in words, for whoever shows its rules. */
export const moduleNames = {
  channels: { ar: 'قنوات التواصل', en: 'Contact channels' },
  tools: { ar: 'أدوات الموظف', en: 'Staff tools' },
  handling: { ar: 'خطوات التعامل', en: 'Handling steps' },
  deadlines: { ar: 'المدد', en: 'Deadlines' },
  committees: { ar: 'اللجان', en: 'Committees' },
  compensation: { ar: 'التعويض', en: 'Compensation' },
  complaints: { ar: 'الشكاوى والخلافات', en: 'Complaints and disputes' },
  relation: { ar: 'بناء العلاقة', en: 'Relation' },
  information: { ar: 'التزويد بالمعلومات', en: 'Information' },
  satisfaction: { ar: 'قياس الرضا', en: 'Satisfaction' },
  responsibilities: { ar: 'المسؤوليات', en: 'Responsibilities' },
  approval: { ar: 'الاعتماد', en: 'Approval' },
  review: { ar: 'مراجعة السياسة', en: 'Review' },
} as const satisfies Words;

export const stepNames = {
  reception: { ar: 'الاستقبال والإجابة', en: 'Reception' },
  criteria: { ar: 'بيان المعايير والاشتراطات', en: 'Criteria handed over' },
  completeness: { ar: 'اكتمال الطلب', en: 'Completeness' },
  dataMatching: { ar: 'مطابقة البيانات وصلاحيتها', en: 'Data matching' },
  referral: { ar: 'الإحالة', en: 'Referral' },
  attestation: { ar: 'الإقرار بصحة البيانات', en: 'Attestation' },
  committeeNotice: { ar: 'إيضاح ما يلي وموعده', en: 'Notice of what follows' },
  committeeStudy: { ar: 'دراسة اللجنة', en: 'Committee study' },
  registration: { ar: 'التسجيل', en: 'Registration' },
  delivery: { ar: 'تقديم الخدمة', en: 'Delivery' },
} as const satisfies Words;

export const boundNames = {
  AT_LEAST: { ar: 'لا تقل عن', en: 'at least' },
  AT_MOST: { ar: 'لا تزيد على', en: 'at most' },
} as const satisfies Words;

export const obligationNames = {
  requestResponse: { ar: 'الرد على الطلب', en: 'Answer to a request' },
  completenessRuling: { ar: 'البت في اكتمال الطلب', en: 'Ruling on completeness' },
  referralAnswer: { ar: 'جواب الإحالة', en: 'Answer to a referral' },
  enquiryAnswer: { ar: 'جواب الاستفسار', en: 'Answer to an enquiry' },
  complaintAcknowledgement: { ar: 'إشعار استلام الشكوى', en: 'Acknowledgement of a complaint' },
  appealDecision: { ar: 'البت في التظلّم', en: 'Decision of an appeal' },
  complaintResolution: { ar: 'معالجة الشكوى', en: 'Resolution of a complaint' },
  deferredRequest: { ar: 'إعادة عرض طلب مؤجّل على اللجنة', en: 'Putting a deferred request to the committee again' },
  returnedRequest: { ar: 'استكمال طلب أعادته اللجنة', en: 'Completing a request that the committee returned' },
  committeeDisclosure: { ar: 'الإفصاح عن اللجنة', en: 'Disclosure of a committee' },
} as const satisfies Words;

export const momentNames = {
  submission: { ar: 'تقديم الطلب', en: 'submission' },
  completeness: { ar: 'اكتمال الطلب', en: 'completeness' },
  completenessRuling: { ar: 'البت في الاكتمال', en: 'the ruling on completeness' },
  committeeReferral: { ar: 'الرفع إلى اللجنة', en: 'referral to the committee' },
  decision: { ar: 'القرار', en: 'the decision' },
  reply: { ar: 'وصول الرد', en: 'the reply' },
  acknowledgement: { ar: 'إشعار الاستلام', en: 'the acknowledgement' },
  closure: { ar: 'الإغلاق', en: 'closure' },
  disclosure: { ar: 'الإفصاح', en: 'the disclosure' },
} as const satisfies Words;

export const dutyNames = {
  study: { ar: 'الدراسة', en: 'study' },
  reply: { ar: 'الرد', en: 'reply' },
  followUp: { ar: 'المتابعة', en: 'follow-up' },
  investigate: { ar: 'التحقيق', en: 'investigation' },
} as const satisfies Words;

export const sectionNames = {
  cover: { ar: 'الغلاف', en: 'Cover' },
  contents: { ar: 'الفهرس', en: 'Table of contents' },
  header: { ar: 'الترويسة', en: 'Header' },
  footer: { ar: 'التذييل', en: 'Footer' },
  title: { ar: 'العنوان', en: 'Title' },
  preamble: { ar: 'التمهيد', en: 'Preamble' },
  scope: { ar: 'النطاق', en: 'Scope' },
  generalObjective: { ar: 'الهدف العام', en: 'General objective' },
  specificObjectives: { ar: 'الأهداف التفصيلية', en: 'Specific objectives' },
  statement: { ar: 'البيان', en: 'Statement' },
  channels: { ar: 'قنوات التواصل', en: 'Contact channels' },
  tools: { ar: 'أدوات الموظف', en: 'Staff tools' },
  handling: { ar: 'خطوات التعامل', en: 'Handling steps' },
  compensation: { ar: 'التعويض', en: 'Compensation' },
  complaints: { ar: 'الشكاوى والخلافات', en: 'Complaints and disputes' },
  relation: { ar: 'بناء العلاقة', en: 'Relation' },
  information: { ar: 'التزويد بالمعلومات', en: 'Information' },
  satisfaction: { ar: 'قياس الرضا', en: 'Satisfaction' },
  responsibilities: { ar: 'المسؤوليات', en: 'Responsibilities' },
  closing: { ar: 'الخاتمة', en: 'Closing' },
  approval: { ar: 'الاعتماد', en: 'Approval' },
} as const satisfies Words;
