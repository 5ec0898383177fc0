/** The body word without the article: «الجمعية» only looks back to a name. */
export const INDEFINITE = /^[وفبكل]?(?:جمعيه|م[ؤو]سسه)$/;

/** «أي جمعية أخرى», «كل جمعية خيرية»: no name. */
export const NOT_BEFORE = /^(?:اي|كل|غير|ايه)$/;

export const NOT_AFTER = /^(?:اخري|ما|اهليه|خيريه|عموميه|او|التي|هي|غير|علي|في|من|عن|الي|ان|هذه|وفق|حسب|بما|ذات)$/;

export const DEFINITE_NOUN = /^ال\p{L}{2,}/u;
/** What a name goes on with: what it is for, joined or not, and an adjective that agrees with «جمعية». */
export const GOES_ON = /^(?:و?لل?\p{L}{3,}|بال\p{L}{3,}|وال\p{L}{3,}|ال\p{L}+ه)$/u;

/** Begins what the association does; the name is over: «تضع جمعية … السياسات». */
export const NOT_IN_NAME =
  /^(?:ال)?خدم|^و?(?:ال|ل|ب)?(?:ل)?(?:سياس\S*|اجراءات|علاق\S*|حقوق|مستفيد\S*|هذه|بتنظيم|لتنظيم|بوضع|بتقديم|لتقديم|طلبات|تحقيق|اليات|الاليات|معايير|جهود\S*|بجميع|بكافه|عنايه خاصه|بما|بان|لضمان|لضبط|بشكل|لجميع|لكافه|المسجله|المرخصه|المشهره)$/u;

export const BEHIND_NAME =
  /^(?:ترخيص|مسجله|رقم|هاتف|المسجله|المرخصه|تحت|مع|ب(?:ال)?(?:مستفيد|مستخدم|اعضاء|عملاء|عضو)\S*)$/u;

export const CLITIC = /^[وفبكل]/;
