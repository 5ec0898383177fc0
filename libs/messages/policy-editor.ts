import type { Bilingual } from './findings/text';

type Words = Readonly<Record<string, Bilingual>>;

/** Words of a policy's vocabulary that only whoever edits it reads. */
export const subjectNames = {
  beneficiaryRelations: { ar: 'العلاقة مع من تخدمهم الجمعية', en: 'Relations with the people served' },
  socialResearch: { ar: 'البحث الاجتماعي', en: 'Social research' },
  support: { ar: 'الدعم', en: 'Support' },
  aidDisbursement: { ar: 'صرف المساعدات', en: 'Disbursement of aid' },
  volunteering: { ar: 'التطوع', en: 'Volunteering' },
  partners: { ar: 'الشركاء والمنفذون', en: 'Partners' },
  governance: { ar: 'الحوكمة', en: 'Governance' },
  serviceRequest: { ar: 'طلب الخدمة', en: 'Requests for a service' },
  other: { ar: 'موضوع آخر', en: 'Something else' },
} as const satisfies Words;

export const clauseKindNames = {
  paragraph: { ar: 'فقرة', en: 'Paragraph' },
  item: { ar: 'عنصر في قائمة', en: 'Item of a list' },
  heading: { ar: 'عنوان', en: 'Heading' },
  furniture: { ar: 'مما حول النص', en: 'Around the text' },
} as const satisfies Words;

export const listStyleNames = {
  none: { ar: 'بلا علامة', en: 'No mark' },
  bullet: { ar: 'نقطة', en: 'Bullet' },
  bulletNumber: { ar: 'نقطة ورقم', en: 'Bullet and number' },
  number: { ar: 'رقم', en: 'Number' },
  arabicIndic: { ar: 'رقم هندي', en: 'Arabic-Indic number' },
  abjad: { ar: 'حرف أبجدي', en: 'Letter' },
  latin: { ar: 'حرف لاتيني', en: 'Latin letter' },
  roman: { ar: 'رقم روماني', en: 'Roman number' },
  ordinal: { ar: 'كلمة ترتيب', en: 'Word that counts' },
  contentsRow: { ar: 'سطر في الفهرس', en: 'Row of the contents' },
  markdownHeading: { ar: 'عنوان نصي', en: 'Heading in plain text' },
} as const satisfies Words;

export const moduleStateNames = {
  specified: { ar: 'حددته السياسة', en: 'Specified' },
  ambiguous: { ar: 'يحتمل أكثر من قراءة', en: 'Ambiguous' },
  referred: { ar: 'محال إلى غيرها', en: 'Referred' },
  silent: { ar: 'لم تتناوله السياسة', en: 'Silent' },
} as const satisfies Words;

/** What something is done each of. */
export const spanNames = {
  week: { ar: 'أسبوع', en: 'Weeks' },
  month: { ar: 'شهر', en: 'Months' },
  year: { ar: 'سنة', en: 'Years' },
} as const satisfies Words;
