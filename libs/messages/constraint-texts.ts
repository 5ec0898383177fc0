export interface Text {
  ar: string;
  en: string;
}

/**
 * What each constraint of a request says when it is not met: the field, and the remedy. `{field}` is the field's name,
 * `{0}` and `{1}` the constraint's parameters.
 */
export const constraintTexts = {
  isDefined: { ar: 'الحقل «{field}» مطلوب. أضفه إلى الطلب.', en: '“{field}” is required. Add it.' },
  isNotEmpty: { ar: 'الحقل «{field}» فارغ. اكتب قيمته.', en: '“{field}” is empty. Fill it in.' },
  isText: { ar: 'الحقل «{field}» فارغ. اكتب قيمته.', en: '“{field}” is empty. Fill it in.' },
  isString: { ar: 'اكتب «{field}» نصًّا.', en: 'Write “{field}” as text.' },
  isInt: { ar: 'اكتب «{field}» عددًا صحيحًا.', en: 'Write “{field}” as a whole number.' },
  isNumber: { ar: 'اكتب «{field}» عددًا.', en: 'Write “{field}” as a number.' },
  isPositive: { ar: 'اكتب «{field}» عددًا أكبر من الصفر.', en: 'Write “{field}” as a number above zero.' },
  isBoolean: { ar: 'قيمة «{field}» إما true وإما false.', en: '“{field}” is either true or false.' },
  isArray: { ar: 'اكتب «{field}» قائمةً بين [ ].', en: 'Write “{field}” as a list in [ ].' },
  isObject: { ar: 'اكتب «{field}» كائنًا بين { }.', en: 'Write “{field}” as an object in { }.' },
  isUuid: {
    ar: 'الحقل «{field}» معرّف غير صحيح. انسخه كما ورد.',
    en: '“{field}” is not an identifier. Copy it as it was given.',
  },
  isEmail: { ar: 'اكتب «{field}» على صورة name@example.org.', en: 'Write “{field}” like name@example.org.' },
  isUrl: {
    ar: 'اكتب «{field}» رابطًا كاملًا يبدأ بـ https.',
    en: 'Write “{field}” as a full link that begins with https.',
  },
  isIn: { ar: 'اختر قيمة «{field}» من: {0}.', en: 'Choose “{field}” from: {0}.' },
  isEnum: { ar: 'اختر قيمة «{field}» من: {1}.', en: 'Choose “{field}” from: {1}.' },
  equals: { ar: 'قيمة «{field}» يجب أن تكون {0}.', en: '“{field}” has to be {0}.' },
  min: { ar: 'أقل قيمة للحقل «{field}» هي {0}.', en: '“{field}” is at least {0}.' },
  max: { ar: 'أعلى قيمة للحقل «{field}» هي {0}.', en: '“{field}” is at most {0}.' },
  minLength: { ar: 'النص في «{field}» قصير. أقل عدد للأحرف: {0}.', en: 'Give “{field}” at least {0} characters.' },
  maxLength: {
    ar: 'النص في «{field}» طويل. أكثر عدد للأحرف: {0}.',
    en: 'Shorten “{field}” to {0} characters at most.',
  },
  isLength: { ar: 'عدد الأحرف في «{field}» من {0} إلى {1}.', en: 'Give “{field}” {0} to {1} characters.' },
  arrayNotEmpty: {
    ar: 'القائمة «{field}» فارغة. أضف عنصرًا واحدًا على الأقل.',
    en: 'The list “{field}” is empty. Add at least one item.',
  },
  arrayMinSize: { ar: 'أقل عدد لعناصر «{field}» هو {0}.', en: 'The list “{field}” needs at least {0} items.' },
  arrayMaxSize: { ar: 'أكثر عدد لعناصر «{field}» هو {0}.', en: 'The list “{field}” takes at most {0} items.' },
  arrayUnique: { ar: 'في «{field}» عنصر مكرر. احذف المكرر.', en: '“{field}” repeats an item. Remove the repetition.' },
  matches: {
    ar: 'الحقل «{field}» ليس على الصورة المطلوبة. راجع مثاله في وثائق الواجهة.',
    en: '“{field}” does not have the form asked for. See its example in the documentation.',
  },
  isDateString: {
    ar: 'اكتب «{field}» على صورة 2026-01-08 أو 2026-01-08T09:30:00+03:00.',
    en: 'Write “{field}” like 2026-01-08 or 2026-01-08T09:30:00+03:00.',
  },
  isIso8601: {
    ar: 'اكتب «{field}» على صورة 2026-01-08 أو 2026-01-08T09:30:00+03:00.',
    en: 'Write “{field}” like 2026-01-08 or 2026-01-08T09:30:00+03:00.',
  },
  isDayOrInstant: {
    ar: 'اكتب «{field}» على صورة 2026-01-08T09:30:00+03:00، أو يومًا موجودًا على صورة 2026-01-08 حين لا تُعرف الساعة.',
    en: 'Write “{field}” like 2026-01-08T09:30:00+03:00, or as a day that exists, like 2026-01-08, where nobody knows the hour.',
  },
  isInstant: {
    ar: 'اكتب «{field}» بيوم موجود من أيام التقويم الميلادي وساعته، على صورة 2026-01-08T09:30:00+03:00.',
    en: 'Write “{field}” as a day that exists with its time, like 2026-01-08T09:30:00+03:00.',
  },
  isDay: {
    ar: 'اكتب «{field}» يومًا صحيحًا من أيام التقويم الميلادي على صورة 2026-01-08.',
    en: 'Write “{field}” as a day that exists, like 2026-01-08.',
  },
  isDate: {
    ar: 'اكتب «{field}» على صورة 2026-01-08T09:30:00+03:00.',
    en: 'Write “{field}” like 2026-01-08T09:30:00+03:00.',
  },
  nestedValidation: {
    ar: 'اكتب «{field}» كائنًا بين { } أو قائمة كائنات.',
    en: 'Write “{field}” as an object in { }, or a list of objects.',
  },
  hoursInOrder: {
    ar: 'ساعات «{field}» غير مرتبة. تنتهي كل فترة بعد بدايتها، ولا تبدأ قبل نهاية ما قبلها.',
    en: 'The hours of “{field}” are not in order. Each interval ends after it begins, and begins after the one before has ended.',
  },
  unknownValue: { ar: 'اكتب الطلب كائنًا واحدًا بين { }.', en: 'Send one object in { }.' },
  whitelistValidation: { ar: 'الحقل «{field}» غير معروف. احذفه.', en: '“{field}” is not a known field. Remove it.' },
  unstorable: {
    ar: 'في «{field}» رمز لا يمكن حفظه. امسحه ثم اكتبه من جديد.',
    en: '“{field}” holds a character that cannot be stored. Clear it and type it again.',
  },
} as const satisfies Record<string, Text>;
