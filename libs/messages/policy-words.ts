import type { Bilingual } from './findings';

/** Where a version of the policy stands. */
export const versionStates = {
  draft: { ar: 'مسودة', en: 'Draft' },
  approved: { ar: 'معتمدة', en: 'Approved' },
  scheduled: { ar: 'مجدولة النفاذ', en: 'Scheduled' },
  inForce: { ar: 'نافذة', en: 'In force' },
  superseded: { ar: 'حلّ محلها إصدار آخر', en: 'Superseded' },
} as const satisfies Record<string, Bilingual>;

/** How far a policy is that was handed in as a file. */
export const importStates = {
  reading: { ar: 'يُقرأ', en: 'Being read' },
  read: { ar: 'ينتظر التأكيد', en: 'Waits for confirmation' },
  refused: { ar: 'تعذّرت قراءته', en: 'Could not be read' },
  confirmed: { ar: 'صار مسودة', en: 'Became a draft' },
  withdrawn: { ar: 'صُرف النظر عنه', en: 'Given up' },
} as const satisfies Record<string, Bilingual>;

/** Whether a tool of the staff can be used. */
export const toolStates = {
  missing: { ar: 'لم يُرفق بعد', en: 'Nothing attached yet' },
  expired: { ar: 'انتهت صلاحيته', en: 'No longer valid' },
  ready: { ar: 'جاهز', en: 'Ready' },
} as const satisfies Record<string, Bilingual>;

/** What in Sanad does the work of a tool that is a form. */
export const toolForms = {
  intake: { ar: 'نموذج الاستقبال في سند', en: 'The intake form in Sanad' },
  publicRequest: { ar: 'نموذج الطلب في الموقع العام', en: 'The request form on the public site' },
  receipt: { ar: 'إيصال النواقص من المعاملة', en: 'The receipt of what is missing, from the case' },
  attestation: { ar: 'إقرار صحة البيانات من المعاملة', en: 'The attestation of truth, from the case' },
  complaint: { ar: 'نموذج استلام الشكاوى في سند', en: 'The form for taking in complaints in Sanad' },
  publicComplaint: { ar: 'نموذج الشكوى في الموقع العام', en: 'The complaint form on the public site' },
} as const satisfies Record<string, Bilingual>;

const moduleStates = {
  specified: { ar: 'حددته السياسة', en: 'Specified' },
  ambiguous: { ar: 'يحتمل أكثر من قراءة', en: 'Ambiguous' },
  silent: { ar: 'لم تتناوله السياسة', en: 'Silent' },
} as const satisfies Record<string, Bilingual>;

/** What a policy says of one of its modules, in words; a referred one names where to, as written. */
export function moduleStatus(status: keyof typeof moduleStates | 'referred', refersTo = ''): Bilingual {
  if (status !== 'referred') return moduleStates[status];
  return { ar: `تحيل السياسة إلى ${refersTo}`, en: `Referred to ${refersTo}` };
}

export const findingSeverities = {
  blocksForce: { ar: 'تمنع النفاذ', en: 'Blocks the version' },
  blocksModule: { ar: 'توقف بابها وحده', en: 'Blocks its module' },
  warning: { ar: 'تنبيه', en: 'Warning' },
  information: { ar: 'للعلم', en: 'Information' },
} as const satisfies Record<string, Bilingual>;

/** A clause as people name it: «البند ٦ من «ت- التعامل مع المستفيد»». Without a number it is the heading itself, or furniture. */
export function clauseCited(number: string | undefined, heading: string | undefined): Bilingual {
  const [inArabic, inEnglish] = heading ? [`«${heading}»`, `“${heading}”`] : ['صدر الوثيقة', 'the front matter'];
  if (number === undefined) return { ar: inArabic, en: inEnglish };
  return { ar: `البند ${number} من ${inArabic}`, en: `Clause ${number} of ${inEnglish}` };
}

/** The label that stands beside every overlay. */
export function overlayLabel(who: string): Bilingual {
  return { ar: `إضافة من ${who}، وليست من نص السياسة`, en: `Added by ${who}, not policy text` };
}

/** Stands beside whatever was invented for the demonstration. */
export const demoMark: Bilingual = { ar: 'بيانات للعرض التجريبي', en: 'Demonstration data' };
