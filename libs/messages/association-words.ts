import type { Bilingual } from './findings/text';

/** Words of the register, of supervision and of the way in. */

/** Whom to ask, where nobody has told who issued a licence. */
export const wherever = { authority: { ar: 'الجهة المصدرة للترخيص', en: 'the authority that issued it' } } as const;

export const regionWords = {
  riyadh: { ar: 'الرياض', en: 'Riyadh' },
  makkah: { ar: 'مكة المكرمة', en: 'Makkah' },
  madinah: { ar: 'المدينة المنورة', en: 'Madinah' },
  qassim: { ar: 'القصيم', en: 'Qassim' },
  eastern: { ar: 'الشرقية', en: 'Eastern Province' },
  asir: { ar: 'عسير', en: 'Asir' },
  tabuk: { ar: 'تبوك', en: 'Tabuk' },
  hail: { ar: 'حائل', en: 'Hail' },
  northernBorders: { ar: 'الحدود الشمالية', en: 'Northern Borders' },
  jazan: { ar: 'جازان', en: 'Jazan' },
  najran: { ar: 'نجران', en: 'Najran' },
  bahah: { ar: 'الباحة', en: 'Bahah' },
  jawf: { ar: 'الجوف', en: 'Jawf' },
} as const;

export const associationKindWords = {
  association: { ar: 'جمعية أهلية', en: 'Association' },
  foundation: { ar: 'مؤسسة أهلية', en: 'Foundation' },
  cooperative: { ar: 'جمعية تعاونية', en: 'Cooperative' },
} as const;

export const licenceWords = {
  unknown: { ar: 'تاريخ الانتهاء غير معروف', en: 'End unknown' },
  valid: { ar: 'سارٍ', en: 'Valid' },
  ending: { ar: 'ينتهي قريبًا', en: 'Ends soon' },
  expired: { ar: 'منتهٍ', en: 'Expired' },
} as const;

/** Why a supervising body should look at an association, the most pressing first. */
export const attentionWords = {
  late: { ar: 'معاملات متأخرة', en: 'Late cases' },
  policyMissing: { ar: 'لا سياسة نافذة', en: 'No policy in force' },
  licenceExpired: { ar: 'ترخيص منتهٍ', en: 'Licence ended' },
  licenceEnding: { ar: 'ترخيص ينتهي قريبًا', en: 'Licence about to end' },
  suspended: { ar: 'الاستقبال موقوف', en: 'Intake suspended' },
  reviewDue: { ar: 'حلّ موعد مراجعة السياسة', en: 'Policy due for review' },
  boardTermEnded: { ar: 'انتهت دورة المجلس', en: 'Board term ended' },
} as const;
export type Attention = keyof typeof attentionWords;

export const onboardingSteps = {
  facts: { ar: 'بيانات الجمعية', en: 'The facts of the association' },
  policy: { ar: 'نص السياسة', en: 'The text of the policy' },
  findings: { ar: 'الملاحظات والقرارات', en: 'Findings and decisions' },
  minutes: { ar: 'محضر الاعتماد', en: 'The minutes of the approval' },
  force: { ar: 'النفاذ', en: 'Coming into force' },
  staff: { ar: 'العاملون واللجنة', en: 'Staff and committee' },
  calendar: { ar: 'التقويم وساعات العمل', en: 'Calendar and hours' },
  portal: { ar: 'فتح البوابة', en: 'Opening the portal' },
} as const;
export type OnboardingStepName = keyof typeof onboardingSteps;

/** Why a step is open or blocked, and what to do. */
export const onboardingReasons = {
  facts_unconfirmed: {
    ar: 'راجعوا بيانات الجمعية ثم احفظوها.',
    en: 'Check the facts of the association and save them.',
  },
  no_version: { ar: 'ابدؤوا من نموذج أو ارفعوا ملف السياسة.', en: 'Start from a preset, or upload the policy.' },
  findings_open: {
    ar: 'بقيت ملاحظات تمنع النفاذ: {findings}. أجيبوا عنها أو عدّلوا النص.',
    en: 'Findings still keep it from coming into force: {findings}. Answer them, or change the text.',
  },
  not_approved: {
    ar: 'سجّلوا محضر اعتماد مجلس الإدارة.',
    en: 'Record the minutes of the board’s approval.',
  },
  not_in_force: { ar: 'ضعوا الإصدار المعتمد موضع النفاذ.', en: 'Put the approved version in force.' },
  scheduled: { ar: 'يبدأ النفاذ في {date}.', en: 'It comes into force on {date}.' },
  waits_for: { ar: 'تسبقها الخطوات: {steps}.', en: 'These steps come first: {steps}.' },
  staff_missing: {
    ar: 'لا يزال ينقص: {missing}.',
    en: 'Still missing: {missing}.',
  },
  calendar_unconfirmed: {
    ar: 'راجعوا أيام العمل وساعاته ثم احفظوها.',
    en: 'Check the working days and hours, and save them.',
  },
  licence_expired: {
    ar: 'انتهى الترخيص في {date}، فلا تُستقبل طلبات جديدة.',
    en: 'The licence ended on {date}: no new requests are taken in.',
  },
  suspended: {
    ar: 'أوقفت الاستقبال: {by}.',
    en: 'Intake is suspended by {by}.',
  },
  portal_closed: { ar: 'كل شيء جاهز لفتح البوابة.', en: 'Everything is ready to open the portal.' },
} as const;
export type OnboardingReason = keyof typeof onboardingReasons;

export const staffNeeds = {
  executiveDirector: { ar: 'مدير تنفيذي', en: 'an executive director' },
  relationsOfficer: { ar: 'موظف علاقات المستفيدين', en: 'a relations officer' },
  committeeHead: { ar: 'لجنة لدراسة الطلبات لها رئيس', en: 'a committee that studies requests, with its head' },
} as const;
export type StaffNeed = keyof typeof staffNeeds;

export const presetWords = {
  'template-a': {
    title: { ar: 'النموذج أ: تمهيد وأهداف وقنوات وخطوات', en: 'Template A: preamble, goals, channels, steps' },
    about: {
      ar: 'للجمعيات التي تدرس لجنة البحث طلباتها: حد أدنى قبل الإبلاغ بالقرار، وتسجيل وتقديم خدمة، والخلافات بحسب أنظمة العمل والعقود.',
      en: 'For associations whose research committee studies requests: a least time before the decision is told, registration and delivery; disputes go by labour law and contracts.',
    },
  },
  'template-b': {
    title: { ar: 'النموذج ب: نطاق وبيان ومسؤوليات', en: 'Template B: scope, statement, responsibilities' },
    about: {
      ar: 'للجمعيات التي تلتزم بموعد أقصى للرد: شكاوى وتعويض وضابط اتصال وقياس رضا وتوقيع العاملين.',
      en: 'For associations that promise a reply by a last day: complaints, compensation, a liaison officer, satisfaction, the staff’s signature.',
    },
  },
} as const;
export type PresetName = keyof typeof presetWords;

export const presetBlanks = {
  associationName: { ar: 'اسم الجمعية كما في الترخيص', en: 'The name of the association, as its licence has it' },
} as const;

/** Joins words into a list of each language. */
export function joined(words: readonly { readonly ar: string; readonly en: string }[]): { ar: string; en: string } {
  return { ar: words.map(({ ar }) => ar).join('، '), en: words.map(({ en }) => en).join(', ') };
}

/** Beside the states of a version. */
export const withoutPolicy = { ar: 'لا نص بعد', en: 'No text yet' } as const;

/** Where spaces or marks alone were sent. */
export const wordNeeded = {
  ar: 'اكتب في «{field}» كلمة على الأقل، ولا تكفي المسافات والعلامات.',
  en: 'Write at least a word into “{field}”: spaces and marks alone are none.',
} as const;

/** Where an hour of the wall clock is cut short, or none. */
export const hourNeeded = {
  ar: 'اكتب «{field}» كاملة: الساعة والدقيقة، مثل 08:00.',
  en: 'Give “{field}” in full: hours and minutes, like 08:00.',
} as const;

/** Where those are who serve no association alone. */
export const platformWords: Bilingual = { ar: 'منصة سند', en: 'Sanad platform' };
