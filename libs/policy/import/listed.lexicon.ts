/** As written: behind these words a sentence lists what it lists; the one furthest to the left decides. */
export const BEHIND =
  /(?:(?:^|\s)(?:عبر|من خلال|بواسط[ةه]|عن طريق|وهي|هي|تشمل|منها|مثل|ومنها)(?:\s+(?:كل من|أي من|أحد|إحدى))?(?:\s+\S+){0,3}?(?:\s+(?:الآتية|الاتية|التالية|ما يلي))?\s*:|(?:الآتية|الاتية|التالية|كما يلي|ما يلي|يلي)\s*:|(?:^|\s)(?:عبر|من خلال|بواسط[ةه]|عن طريق|وهي|هي|تشمل)(?=\s))\s*/u;

/** Behind a preposition joined to the first of them: «بالهاتف أو البريد». */
export const BEHIND_JOINED = /(?:^|\s)ب(?=ال\p{L})/u;

/** Words whose first letter «و» is their own, without it. */
const OWN =
  'سائل|سايل|سيل|اتس|زار[ةه] ال(?!مقر|جمعي)|رش|كال|كيل|حد[ةه]|ثائق|ثيق|صول|رقي|طني|لي(?:\\s|$)|جه|ضع|قت|فق|صف|اجبات|اقع|احد|سط|ظائف|ظيف';

/** Between what is listed in a sentence. */
export const BETWEEN = new RegExp(`\\s*[،,؛]\\s*(?:و(?!${OWN}))?|\\s+أو\\s+|\\s+و(?!${OWN})`, 'u');

/** What is left before the name of one of them: «بالهاتف», «عبر البريد», «كذلك الفاكس». */
export const BEFORE_NAME = /^(?:(?:كذلك|أيضًا|أيضا|عبر|من خلال|عن طريق|بواسط[ةه])\s+|ب(?=ال\p{L}))/u;

/** Folded: begins with a verb, hence says something instead of naming something. The words behind «?!» are nouns that look like one. */
export const SAYS =
  /^[وف]?(?:(?:لا|لم|لن|قد|سوف|كما|علي|في حال|اذا|عند|يحق|من حق) |(?:س(?!ياس|يار|ير|يد|تار|تر))?(?!تطبيق|توعي|تواصل|تويتر|تيك|تيلي|تليجرام|تلغرام|تلفون|تلفاز|تعميم|تعهد|تقرير|تقارير|تقويم|ترخيص|تصريح|تذكره|تذاكر|تفويض|توكيل|تسجيل|تقديم|تطوع|تعليمات|تعريف|يوتيوب|يوميات|نموذج|نماذج|نظام|نظم|نسخ|نشره|نشرات|نافذه|نص|نقاط|نقطه|نادي|نداء|ندوه|ندوات)[يتن]\p{L}{2,} )/u;
