export const LETTER = '[أابتثجحخدذرزسشصضطظعغفقكلمنهوي]ـ?';

/** The order in which letters count: أ ب ج د, and أ ب ت ث as sources have it too. */
export const ABJAD = 'ابجدهوزحطيكلمنسعفصقرشتثخذضظغ';

export const HIJAI = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

export const ALEFS = /[أإآ]/;

export const ALEF = 'ا';

/** Words that count items, as written, each with and without its article: «الخطوة الأولى», «أولاً». */
export const ORDINALS: readonly RegExp[] = [
  /^(?:ال)?(?:[أا]ول)/u,
  /^(?:ال)?ثاني/u,
  /^(?:ال)?ثالث/u,
  /^(?:ال)?رابع/u,
  /^(?:ال)?خامس/u,
  /^(?:ال)?سادس/u,
  /^(?:ال)?سابع/u,
  /^(?:ال)?ثامن/u,
  /^(?:ال)?تاسع/u,
  /^(?:ال)?عاشر/u,
];

const ORDINAL =
  'ال(?:[أا]ول[ىي]?|ثاني[ةه]?|ثالث[ةه]?|رابع[ةه]?|خامس[ةه]?|سادس[ةه]?|سابع[ةه]?|ثامن[ةه]?|تاسع[ةه]?|عاشر[ةه]?)';

/** What stands before the words of an item and names it: «الخطوة الأولى:», «المرحلة 2 –». */
export const NAMED_ITEM = `(?:الخطوة|المرحلة|خطوة|مرحلة|القناة|الوسيلة|الأداة)\\s+(?:${ORDINAL}|(?:رقم\\s*)?\\(?\\s*[0-9٠-٩۰-۹]{1,2}\\s*\\)?)\\s*[-–—:.]+`;

/** «أولاً:» before the words of an item; whether it is one tells its place (`lettered.ts`). */
export const COUNTING_WORD = /^(?:[أا]ول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)[ًا]{1,2}\s*[-–—:.)/ـ]+\s*/u;
