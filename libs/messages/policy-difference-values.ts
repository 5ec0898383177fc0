import type { Bilingual } from './findings';

type Words = Readonly<Record<string, Bilingual>>;

/** «لا تقل» → «لا تزيد», as they stand between «من» and «إلى». */
const bounds = {
  AT_LEAST: { ar: '«لا تقل»', en: '“at least”' },
  AT_MOST: { ar: '«لا تزيد»', en: '“at most”' },
} as const satisfies Words;

const floorReadings = {
  noNoticeEarlier: { ar: 'لا يُبلَّغ القرار قبلها', en: 'no notice earlier' },
  expectation: { ar: 'توقُّع لا يمنع', en: 'an expectation' },
  slipForAtMost: { ar: '«لا تقل» تُقرأ «لا تزيد»', en: '“at least” is read as “at most”' },
} as const satisfies Words;

const compensationReadings = {
  proofThenSettlement: { ar: 'الإثبات ثم التسوية', en: 'proof, then settlement' },
  all: { ar: 'الشروط مجتمعة', en: 'all the conditions' },
  any: { ar: 'شرط واحد يكفي', en: 'any one of them' },
} as const satisfies Words;

const powers = {
  decides: { ar: 'تقرر', en: 'decides' },
  recommends: { ar: 'توصي', en: 'recommends' },
} as const satisfies Words;

const subjects = {
  beneficiaryRelations: { ar: 'العلاقة بمن تخدمهم الجمعية', en: 'relations with the people served' },
  socialResearch: { ar: 'البحث الاجتماعي', en: 'social research' },
  support: { ar: 'الدعم', en: 'support' },
  aidDisbursement: { ar: 'صرف المساعدات', en: 'disbursement of aid' },
  volunteering: { ar: 'التطوع', en: 'volunteering' },
  partners: { ar: 'الشركاء', en: 'partners' },
  governance: { ar: 'الحوكمة', en: 'governance' },
  serviceRequest: { ar: 'طلب الخدمة', en: 'requests for service' },
  other: { ar: 'موضوع آخر', en: 'another subject' },
} as const satisfies Words;

/** Words for the closed values of fields, by the field; where fields of one name differ, by topic and field. */
export const differenceValues = {
  bound: bounds,
  reading: { ...floorReadings, ...compensationReadings },
  floorReading: floorReadings,
  compensationReading: compensationReadings,
  power: powers,
  committeePower: powers,
  subject: subjects,
  connective: { and: { ar: 'مجتمعة', en: 'all of them' }, or: { ar: 'واحد يكفي', en: 'any of them' } },
  unit: {
    workingDay: { ar: 'يوم عمل', en: 'working day' },
    calendarDay: { ar: 'يوم', en: 'day' },
    week: { ar: 'أسبوع', en: 'week' },
    month: { ar: 'شهر', en: 'month' },
    year: { ar: 'سنة', en: 'year' },
  },
  gender: { masculine: { ar: 'مذكر', en: 'masculine' }, feminine: { ar: 'مؤنث', en: 'feminine' } },
  beneficiary: {
    beneficiary: { ar: 'مستفيد', en: 'beneficiary' },
    user: { ar: 'مستخدم', en: 'user' },
    member: { ar: 'عضو', en: 'member' },
    shareholder: { ar: 'مساهم', en: 'shareholder' },
    other: { ar: 'تسمية أخرى', en: 'another word' },
  },
  form: { full: { ar: 'كاملة', en: 'full' }, short: { ar: 'مختصرة', en: 'short' } },
  addedBy: {
    platform: { ar: 'المنصة', en: 'the platform' },
    supervisor: { ar: 'الجهة المشرفة', en: 'the supervising body' },
    association: { ar: 'الجمعية', en: 'the association' },
  },
  effect: {
    enforced: { ar: 'مُلزِم آليًا', en: 'enforced' },
    evidenced: { ar: 'يُوثَّق ويُعدّ', en: 'evidenced' },
    declaratory: { ar: 'للبيان', en: 'declaratory' },
  },
  style: {
    none: { ar: 'بلا ترقيم', en: 'none' },
    bullet: { ar: 'نقاط', en: 'bullets' },
    bulletNumber: { ar: 'نقطة ورقم', en: 'bullet and number' },
    number: { ar: 'أرقام', en: 'numbers' },
    arabicIndic: { ar: 'أرقام عربية', en: 'Arabic-Indic numbers' },
    abjad: { ar: 'حروف', en: 'letters' },
    latin: { ar: 'حروف لاتينية', en: 'Latin letters' },
    roman: { ar: 'أرقام رومانية', en: 'Roman numbers' },
    ordinal: { ar: 'كلمات ترتيب', en: 'words that count' },
    contentsRow: { ar: 'سطر فهرس', en: 'row of the contents' },
    markdownHeading: { ar: 'عنوان', en: 'heading' },
  },
  'modules.status': {
    specified: { ar: 'حددته السياسة', en: 'specified' },
    ambiguous: { ar: 'يحتمل أكثر من قراءة', en: 'ambiguous' },
    referred: { ar: 'أحالته إلى غيرها', en: 'referred elsewhere' },
    silent: { ar: 'لم تتناوله', en: 'silent' },
  },
  'clauses.kind': {
    furniture: { ar: 'ما حول النص', en: 'around the text' },
    heading: { ar: 'عنوان', en: 'heading' },
    paragraph: { ar: 'فقرة', en: 'paragraph' },
    item: { ar: 'عنصر قائمة', en: 'item' },
  },
  'licences.kind': { licence: { ar: 'ترخيص', en: 'licence' }, registration: { ar: 'تسجيل', en: 'registration' } },
  'satisfaction.kind': {
    survey: { ar: 'استبانة', en: 'survey' },
    fieldSurvey: { ar: 'مسح ميداني', en: 'field survey' },
    supervisoryVisit: { ar: 'زيارة إشرافية', en: 'supervisory visit' },
    interview: { ar: 'مقابلة', en: 'interview' },
    linkReview: { ar: 'مراجعة رابط الشكاوى والاستفسارات', en: 'review of the link' },
    liaisonSupervision: { ar: 'الإشراف على ضباط الاتصال', en: 'supervision of liaison officers' },
    other: { ar: 'أداة أخرى', en: 'another means' },
  },
} as const satisfies Readonly<Record<string, Words>>;
