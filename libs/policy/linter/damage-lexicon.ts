/** What typing, scanning and extraction do to Arabic texts. Patterns are general; the few whole words stand with the context that makes them wrong. */

export interface DamagePattern {
  name: string;
  /** One expression per consecutive word. */
  words: readonly RegExp[];
  /** Compared as written, where folding would hide the damage. */
  asWritten?: true;
  /** The words must be one and the same. */
  same?: true;
  /** Some word of the clause must match, folded. */
  near?: RegExp;
  /** The word before must not match, folded. */
  notAfter?: RegExp;
  /** The word behind must not match, folded. */
  notBefore?: RegExp;
}

const SMALL_WORD = /^(?:من|في|على|إلى|الى|عن|مع|أو|او|أن|ان|هذه|هذا|التي|الذي)$/;
const POSSESSED = 'وقات|وقت|ظروف|حاجات|احتياجات|خدمات|معاملات|بيانات|متطلبات|مقترحات|استفسارات|تساولات|تساؤلات|حقوق';
const PEOPLE_DEFINITE = /^ال(?:مستفيد|مستفيدين|مستخدم|مستخدمين|عضو|اعضاء|مساهم|مساهمين|عملاء)$/;

export const DAMAGE: readonly DamagePattern[] = [
  // Extraction from PDF turns lam-alef around: «االجتماعية», «األهداف», «الئحة».
  { name: 'reversed lam-alef', words: [/^[وفبكل]?ا[اأإآ]ل\p{L}/u], asWritten: true },
  { name: 'reversed lam-alef', words: [/الئح/], asWritten: true },
  // Ta marbuta and alef maqsura only end a word: what follows has lost its space.
  { name: 'lost space', words: [/[ةى][\u0621-\u063a\u0641-\u064a]/], asWritten: true },
  { name: 'three letters in a row', words: [/([\u0621-\u063a\u0641-\u064a])\1\1/], asWritten: true },
  // «حفاظا لوقته» → «حفاظ الوقته»: the article and a possessive never meet on one noun.
  { name: 'article with possessive', words: [new RegExp(`^[وفبك]?ال(?:${POSSESSED})(?:ه|ها|هم|هن)$`)] },
  // «في خدمة الأعضاء» → «فيه الأعضاء», unless «فيه» looks back to «ما», «الذي» and the like.
  {
    name: 'preposition with pronoun before its noun',
    words: [/^فيه$/, PEOPLE_DEFINITE],
    notAfter: /^(?:ما|بما|مما|الذي|التي|يشارك|يسهم|يجتمع)$/,
  },
  // «للأعضاء الداخلي» → «لأعضاء الداخلي»: an indefinite noun before a definite adjective.
  {
    name: 'lost lam of the article',
    words: [/^ل(?:اعضاء|مستفيدين|مستخدمين|مساهمين|عملاء)$/, /^ال(?:داخلي|خارجي|داخليين|خارجيين|كرام|جدد)$/],
  },
  // «الخلل» → «الخل» where harm is spoken of.
  {
    name: 'lost letter',
    words: [/^(?:[وفبك]?ال|لل)خل$/],
    near: /^[وفبل]?(?:ال)?(?:ضرر|اضرار|تسبب|تقصير|خطا|اصلاح|معالجه)$/,
  },
  // «أيّ» with its hamza below; «إي» is left to oaths and to e-mail spelt out.
  { name: 'hamza on the wrong side', words: [/^[وفبل]?إي$/], asWritten: true, notBefore: /^(?:والله|وربي|ميل)$/ },
  { name: 'word typed twice', words: [SMALL_WORD, SMALL_WORD], asWritten: true, same: true },
];

/** As written: replacement characters, glyphs without meaning, UTF-8 read as Latin, runs of empty boxes. */
export const UNREADABLE = /[\ufffd\p{Co}]+|[^\P{Cc}\t\n\r]+|\(cid:\d+\)|(?:[ØÙ][^\sA-Za-z]){2,}|\?{4,}|[□■▯]{2,}/u;

/** As written: the holes of a template. */
export const PLACEHOLDER =
  /\$\{[^}]*\}|\{\{[^}]*\}\}|<<[^>]*>>|\[\s*(?:اسم|رقم|تاريخ|أدخل|ادخل|يكتب|تكتب|الجمعية)[^\]]*\]/;
