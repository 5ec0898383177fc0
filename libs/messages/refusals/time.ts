import type { RefusalText } from '../refusal';

export const timeRefusals = {
  'time.date_invalid': {
    kind: 'invalid',
    ar: '«{date}» ليس تاريخًا ميلاديًّا صحيحًا. اكتبه على صورة 2026-01-08.',
    en: '“{date}” is not a date of the Gregorian calendar. Write it like 2026-01-08.',
  },
  'time.instant_invalid': {
    kind: 'invalid',
    ar: 'الوقت المكتوب ({field}) لا يدل على لحظة موجودة. اكتب يومًا موجودًا وساعته كاملين.',
    en: 'The time given ({field}) is no moment that exists. Give a day that exists, and its time, in full.',
  },
  'time.hijri_invalid': {
    kind: 'invalid',
    ar: 'التاريخ الهجري {date} غير موجود؛ فشهره ليس فيه هذا اليوم بتقويم أم القرى. راجع اليوم والشهر.',
    en: 'The Hijri date {date} does not exist: by Umm al-Qura its month has no such day. Check day and month.',
  },
  'time.hijri_outside_table': {
    kind: 'invalid',
    ar: 'جدول أم القرى يغطي السنوات من 1300 إلى 1600 هـ، والتاريخ {date} خارجها. اكتب التاريخ الميلادي.',
    en: 'The Umm al-Qura table covers 1300 to 1600 AH and {date} is outside it. Give the Gregorian date.',
  },
  'time.amount_invalid': {
    kind: 'invalid',
    ar: 'المدة {amount} غير صالحة. اكتب عددًا صحيحًا من {least} إلى {most}.',
    en: 'The amount {amount} is not usable. Give a whole number from {least} to {most}.',
  },
  'time.bound_mismatch': {
    kind: 'rule',
    ar: 'هذه المدة ليست {expected}؛ فالحد الأدنى (AT_LEAST) لا موعد أقصى له، والحد الأقصى (AT_MOST) لا يمنع الرد المبكر. اختر القاعدة المناسبة.',
    en: 'This rule is not {expected}: a floor (AT_LEAST) has no due date and a ceiling (AT_MOST) forbids no early reply. Choose the fitting rule.',
  },
  'time.segments_invalid': {
    kind: 'rule',
    ar: 'سجل المهلة غير متسق عند المقطع {position} ({segment}). تبدأ المهلة مرة واحدة، ولا تُستأنف إلا بعد إيقاف، وتُرتَّب المقاطع زمنيًّا.',
    en: 'The segments of the clock do not fit at segment {position} ({segment}). It starts once, resumes only after a pause, and its segments are in order of time.',
  },
  'time.outside_calendar': {
    kind: 'rule',
    ar: 'التقويم يغطي من {from} إلى {to}، والحساب يحتاج إلى {date}. أضف إجازات تلك السنوات إلى جدول الإجازات أولًا.',
    en: 'The calendar covers {from} to {to} and the answer needs {date}. Add the holidays of those years to the holiday table first.',
  },
  'time.calendar_span_invalid': {
    kind: 'invalid',
    ar: 'مدة التقويم من {from} إلى {to} غير صالحة. اجعلها تبدأ بعد عام 1970 ولا تزيد على {most} يومًا.',
    en: 'The calendar cannot cover {from} to {to}. Let it begin after 1970 and be at most {most} days long.',
  },
  'time.zone_unknown': {
    kind: 'invalid',
    ar: 'المنطقة الزمنية «{zone}» غير معروفة. اكتبها على صورة Asia/Riyadh.',
    en: 'The time zone “{zone}” is unknown. Write it like Asia/Riyadh.',
  },
  'time.hours_invalid': {
    kind: 'invalid',
    ar: 'ساعات العمل «{hours}» غير صالحة. اكتب فترات مرتبة غير متداخلة بين 00:00 و24:00، وفترة واحدة على الأقل في الأسبوع.',
    en: 'The working hours “{hours}” are not usable. Give ordered intervals that do not overlap, between 00:00 and 24:00, and at least one in the week.',
  },
  'time.season_invalid': {
    kind: 'invalid',
    ar: 'الموسم من {from} إلى {to} غير صالح. اجعل نهايته بعد بدايته، ولا تجعل موسمين يتداخلان.',
    en: 'The season from {from} to {to} is not usable. Let it end after it begins, and let no two seasons overlap.',
  },
  'time.holiday_invalid': {
    kind: 'invalid',
    ar: 'سطر الإجازة {row} غير صالح عند الحقل {field}. صحّحه في جدول الإجازات.',
    en: 'Row {row} of the holiday table is not usable at its field {field}. Correct it in the table.',
  },
} as const satisfies Record<string, RefusalText>;
