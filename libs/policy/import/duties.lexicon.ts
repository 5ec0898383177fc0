/**
 * Whose a period is, by the words before it (folded). Each pattern is a governor: the last one before the number tells.
 * None of them goes over a word boundary more than a few times, so that a long text stays quick.
 */

/** Those who are served, and who complains. */
const PERSON =
  '(?:مستفيد(?:ه|ين|ون|ات)?|متقدم(?:ه|ين)?|مقدم(?:ه)? (?:ال)?(?:طلب|شكوي|تظلم|اعتراض)|صاحب(?:ه)? (?:ال)?(?:طلب|شكوي|شان|تظلم|علاقه|حاجه)|طالب(?:ه)? (?:ال)?(?:خدمه|مساعده|دعم)|مراجع(?:ه|ين)?|مستخدم(?:ين)?|عميل|عملاء|عضو(?! (?:ال)?(?:لجنه|مجلس|اداره))|اعضاء(?! (?:ال)?(?:لجنه|مجلس|اداره))|مساهم(?:ين)?|مشتكي|شاكي|متظلم|معترض|اسره|اسر|ولي (?:ال)?امر)';

const THE_PERSON = `(?:ال)?${PERSON}`;

/** What they do, as a noun: filing, objecting, completing. */
const THEIR_DEEDS =
  '(?:تقديم|التقدم|الاعتراض|اعتراض|التظلم|تظلم|رفع|طلب|مراجعه|استكمال|اكمال|الرجوع|الاستيناف|الطعن|سحب|تعديل|تزويد|تصعيد|التصعيد|الحق|حق|ان|ابداء|احضار|ارفاق|اختيار|قبول|رفض)';

/** What they do, as a verb without its person: «لم يراجع خلال …» has none. */
const THEIR_VERBS =
  '(?:لتزم|تقدم|قدم|ستكمل|كمل|راجع|رفع|عترض|تظلم|شتكي|رفق|حضر|سدد|ستلم|تسلم|وقع|عيد|طلب|تعهد|بادر|جيب|جب|رد|ستجيب|تجاوب|حدث|ثبت|رغب|قوم|تولي)';

/** The association and those who work for it. */
const STAFF = '(?:ال)?(?:جمعيه|موظف(?:ين)?|اداره|لجنه|مدير|مسؤول|باحث|مختص|اخصائي|مشرف|قسم|وحده|ضابط)';

/** A clause begins: nothing, a joining letter, or a word that puts a duty or a right on somebody before it. */
const BEGINS =
  '(?:^|[،؛.:(]\\s*|(?:^|\\s)(?:كما|ثم|لكن|بحيث|ان|انه|فان|و?يجب|و?ينبغي|و?يتعين|و?يلزم|و?يشترط|و?يحق|و?يجوز|و?يمكن|و?يسمح|و?يكون|و?يتاح) )';

/** A verb that stands for itself: «يُبلَّغ», «تعالج الجمعية». */
const OUR_VERBS =
  '(?:[يت](?:بلغ|شعر|خطر|فاد|وافي|زود|وضح|رد|جيب|جاب|بت|درس|عالج|صدر|علن|حل|غلق|نهي|نظر|فحص|راجع|دقق|تحقق|تاكد|قرر|تخذ)|(?:ي|ت)تم|(?:ي|ت)لتزم|(?:ي|ت)تولي|(?:ي|ت)جري)';

/** What the association does, as a noun. */
const OUR_DEEDS =
  '(?:رد|رده|ردها|اجابه|الاجابه|ابلاغ\\S*|اشعار\\S*|اخطار\\S*|افاد\\S*|موافا\\S*|اعلام\\S*|بت|دراس\\S*|معالج\\S*|حل|اغلاق|انهاء|نتيجه|نظر|فحص|تدقيق|تحقق|تاكد|قرار\\S*|اصدار|صدور)';

/** What is neither an answer nor a decision: payment, delivery, validity. */
const OTHER_DEEDS =
  '(?:صرف|تسليم|ايداع|تحويل|صلاحيه|سريان|تنفيذ|تجديد|توصيل|ايصال|تقديم (?:ال)?(?:خدم\\S*|مساعد\\S*|دعم)|زياره|معاينه|احاله|رفع|عرض)';

const OTHER_VERBS =
  '(?:[يت](?:صرف|سري|سلم|ودع|حول|نفذ|جدد|وصل|رفع|عرض|حال|زور)|صالح(?:ه|ا)?|ساري(?:ه|ا)?|صلاحي\\S*|نافذ(?:ه|ا)?)';

/** Before a noun that only says when: «بعد استكمال المستندات». */
const NO_EVENT = '(?<!(?:بعد|عند|فور|حال|من|تاريخ|متي|منذ|قبل|لحين|حين|حتي|بمجرد|و?بعد تمام) (?:تاريخ )?(?:ال)?)';
/** «على المستفيد أن يرد», «إذا لم يرد»: a part of what was begun before, and no clause of its own; «على أن يرد» is one. */
const NO_PART = '(?<!(?<!علي )(?:ان|لم) )';
const HEAD = '(?<!\\p{L})[وف]?';
const NOUN = `${HEAD}[بل]?(?:ال|ل)?`;
const ENDS = '(?!\\p{L})';

const pattern = (...of: string[]): RegExp => new RegExp(of.join('|'), 'gu');

/** The person is the one who may or must; holds until a verb of somebody else's. */
export const THEIRS: RegExp = pattern(
  `${BEGINS}[وف]?(?:لل|ل)${PERSON}${ENDS}`,
  `${HEAD}(?:لل|ل)${PERSON} ${THEIR_DEEDS}${ENDS}`,
  `${BEGINS}[وف]?علي ${THE_PERSON}${ENDS}`,
  `${HEAD}(?:له|لها|لهم|عليه|عليها|عليهم) (?:ان|الحق|حق|تقديم|استكمال|الاعتراض|التظلم|مراجعه)${ENDS}`,
  `${HEAD}من حق ${THE_PERSON}${ENDS}`,
  `${HEAD}(?:ي|ت)(?:مهل|منح|عطي|نذر)(?: (?:ال)?جمعيه)? ${THE_PERSON}${ENDS}`,
  `${HEAD}س?[يت]${THEIR_VERBS} ${THE_PERSON}${ENDS}`,
  `${HEAD}[يت](?:بلغ|شعر|خطر|زود|وافي|فيد) ${THE_PERSON} ${STAFF}${ENDS}`,
  `${HEAD}(?:ال)?مهله (?:ال)?(?:ممنوحه )?ل?(?:ل|ال)?${PERSON}${ENDS}`,
  `${HEAD}(?:امام|لدي) ${THE_PERSON}${ENDS}`,
  `${HEAD}${THE_PERSON} (?:الذي |التي )?(?:لم |لا )?[يت]${THEIR_VERBS}${ENDS}`,
  `${HEAD}(?:لم|عدم) (?:[يت])?(?:راجع|حضر|ستكمل|تجاوب|حضور|مراجعه|استكمال|تجاوب|استجاب|اكمال|تقدم|ستجب|راجعه)\\S*`,
);

/** A clause of its own about what the association does; whoever was spoken of before is not any more. */
export const OURS: RegExp = pattern(
  `${NO_PART}${HEAD}س?${OUR_VERBS}${ENDS}(?! ${THE_PERSON} (?:علي|ب(?:ال)?(?:رد|ابلاغ|اشعار|استكمال|تقديم|تزويد)))(?! ${THE_PERSON} ${STAFF})`,
  `${BEGINS}[وف]?علي ${STAFF}${ENDS}`,
  `${HEAD}(?:يحصل|يتلقي|الحصول|تلقي|معرفه) (?:\\S+ )?(?:علي )?(?:ال)?(?:رد|اجابه|نتيجه|قرار)${ENDS}`,
);

/** A verb about something else. */
export const OTHERS: RegExp = pattern(
  `${HEAD}س?${OTHER_VERBS}${ENDS}`,
  // What is not done is a condition, and nobody's duty.
  `${HEAD}(?:لم [يت]\\p{L}+|[لب]?عدم \\p{L}+)`,
);

/** Nouns say whose it is where no person was put under a duty in the same clause. */
export const THEIR_NOUNS: RegExp = pattern(
  `${NO_EVENT}${NOUN}(?:استكمال(?:ه|ها)?|اكمال) ?(?:ال)?(?:نواقص|مستندات|متطلبات|وثائق|وثايق|بيانات|طلبه|ملفه|اوراق|مرفقات)?${ENDS}`,
  `${NO_EVENT}${NOUN}(?:تقديم|رفع|تقدم) (?:ب)?(?:ال)?(?:شكوي|شكواه|شكاوي|اعتراض|اعتراضه|تظلم|تظلمه)${ENDS}(?! (?:ال\\S+ )?(?:الي|علي|ل))`,
  `${HEAD}[يت](?:قدم|رفع|تقدم) (?:ب)?(?:ال)?(?:شكوي|شكواه|شكاوي|اعتراض|اعتراضه|تظلم|تظلمه)${ENDS}(?! (?:ال\\S+ )?(?:الي|علي|ل))`,
  `${NO_EVENT}${NOUN}(?:تظلم|اعتراض|طعن|استئناف|استيناف)${ENDS}`,
);

export const OUR_NOUNS: RegExp = pattern(`${NO_EVENT}${NOUN}${OUR_DEEDS}${ENDS}`);

export const OTHER_NOUNS: RegExp = pattern(`${NO_EVENT}${NOUN}${OTHER_DEEDS}${ENDS}`);

/** What a clause of its own ends with. */
export const CLAUSE_END = /[،؛.:]/g;
