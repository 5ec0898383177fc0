/**
 * The Arabic words the linter knows, folded by `foldArabic` unless a comment says «as written».
 * Rules read the text through this file; none holds a word of its own.
 */

/** A joining «و» at the head of a word. */
export const JOINING = /^و/;
/** The same where a definite word follows: it cannot be the word's own letter. */
export const JOINING_DEFINITE = /^و(?=ال)/;
/** A word with its marks; the tatweel is a part of it. */
export const WORD = /[\p{L}\p{M}\p{N}ـ]+/gu;

// ── Names ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The kind of body at the head of a name, with the clitics that stand before it. */
export const BODY_WORD = /^[وفبكل]?(?:ال|ل)?(?:جمعيه|م[ؤو]سسه)$/;
/** Begins words about the place, which are no part of the name: «بمنطقة …». */
export const PLACE_WORD = /^ب(?:منطقه|محافظه|مدينه|مركز|المملكه)$/;
/** Begins the part of a name that says what it is for: «للعناية …», «الشبابية». */
export const QUALIFIER_WORD = /^(?:ال|ل).{2,}/;
/** The same where nothing stands before it, and a first word such as «لبيك» must stay a name. */
export const LEADING_QUALIFIER_WORD = /^(?:ال|لل).{2,}/;

// ── The people served ──────────────────────────────────────────────────────────────────────────────────────────────

export interface TermWords {
  /** The citation form, as written, for the message. */
  shown: string;
  singular: readonly string[];
  plural: readonly string[];
  /** A participle may also describe a thing: «النموذج المستخدم». */
  participle: boolean;
}

export const TERMS: readonly TermWords[] = [
  {
    shown: 'مستفيد',
    singular: ['مستفيد'],
    plural: ['مستفيدين', 'مستفيدون', 'مستفيدي', 'مستفيدات'],
    participle: true,
  },
  { shown: 'مستخدم', singular: ['مستخدم'], plural: ['مستخدمين', 'مستخدمون', 'مستخدمي'], participle: true },
  { shown: 'عضو', singular: ['عضو'], plural: ['اعضاء', 'عضوات'], participle: false },
  { shown: 'مساهم', singular: ['مساهم'], plural: ['مساهمين', 'مساهمون', 'مساهمي'], participle: true },
  { shown: 'عميل', singular: ['عميل'], plural: ['عملاء', 'عميلات'], participle: false },
];

/** What may stand before a noun without a space: conjunction, preposition, article. */
export const CLITICS = '(?:[وف]?(?:[بك]?ال|لل|[بكل])?)';
export const DEFINITE = /^(?:[وف]?(?:[بك]?ال|لل)).{2,}/;
/** With the article alone, hence perhaps an adjective of the word before it. */
export const PLAIN_DEFINITE = /^ال.{2,}/;
/** A body whose members are not the people served: «عضو اللجنة», «أعضاء مجلس الإدارة». */
export const GOVERNING_BODY = /^(?:ال)?(?:مجلس|لجنه|لجان|هيئه|فريق|اداره)$/;

// ── Committees ─────────────────────────────────────────────────────────────────────────────────────────────────────

export const COMMITTEE_WORD = /^(?:ال)?(?:لجنه|لجان)$/;
/** Says of a committee only that it is the right one, hence not which. */
export const GENERIC_COMMITTEE_WORD = /^(?:ال)?(?:مختصه|معنيه|مذكوره|مشكله|مكلفه)$/;

// ── Speed, intervals, authorities ──────────────────────────────────────────────────────────────────────────────────

export const SPEED_WORD = /^[وفبل]?(?:ال)?(?:سرعه|سريع|سريعه)$/;
/** Units that make a promise of speed a number of something. */
export const TIME_UNIT_WORD = /^(?:ال)?(?:يوم|يوما|يومين|ايام|ساعه|ساعات|ساعتين|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر)$/;
export const PERIODIC_WORD = /^(?:ال)?(?:دوري|دوريا|دوريه|مستمر|مستمره|باستمرار|منتظم|منتظمه)$/;

/** A body that was renamed or followed by another: the former names and the present ones, as written. */
export const SUCCESSIONS: readonly { former: readonly string[]; present: readonly string[] }[] = [
  {
    former: ['وزارة العمل والتنمية الاجتماعية', 'وزارة الشؤون الاجتماعية'],
    present: ['وزارة الموارد البشرية والتنمية الاجتماعية', 'المركز الوطني لتنمية القطاع غير الربحي'],
  },
];

// ── Channels ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** As written: what separates two channels typed in one line. */
export const CHANNEL_SEPARATOR = /\s*[-–—/\\|+،,]\s*/;
export const DIRECT_LINK_WORD = /^[وفبل]?(?:ال)?رابط$/;

// ── Signing, referral ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** The act of signing, in whose neighbourhood the signer would stand. */
export const SIGNING_WORD = /^[وفبل]?(?:ال)?(?:توقيع|توقيعه|يوقع|موقعه)$/;
/** The title of an officer, apart from the work that follows it. */
export const OFFICER_WORD = /^[وفبل]?(?:ال)?(?:مسؤول|مسئول|موظف|ضابط|منسق|مشرف|اخصائي|باحث|مدير)$/;
