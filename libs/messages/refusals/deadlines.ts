import type { RefusalText } from '../refusal';

export const deadlineRefusals = {
  'deadline.not_found': {
    kind: 'missing',
    ar: 'لا توجد مهلة لهذه المعاملة.',
    en: 'This case has no deadline.',
  },
  'deadline.in_the_future': {
    kind: 'rule',
    ar: 'الوقت (at) لم يأتِ بعد. اكتب وقت ما حدث فعلًا.',
    en: 'The time (at) has not come yet. State when it really happened.',
  },
  'deadline.notice_too_early': {
    kind: 'rule',
    ar: 'لا يُبلَّغ القرار قبل {date}، الساعة {time}، بحسب سياسة الجمعية. انتظر حتى ذلك الوقت، أو سجّل استثناءً لحالة ضرورة.',
    en: 'By the policy of the association no notice of the decision goes out before {date}, {time}. Wait until then, or record a hardship override.',
  },
  'deadline.floor_unresolved': {
    kind: 'rule',
    ar: 'لا يُبلَّغ القرار قبل أن تحدد الجمعية متى يبدأ حساب الحد الأدنى للرد. أضيفوا القرار إلى السياسة بمحضر.',
    en: 'No notice of the decision goes out until the association has chosen when the least time before a reply starts. Add the choice to the policy, with its minutes.',
  },
  'deadline.floor_not_started': {
    kind: 'rule',
    ar: 'لم يبدأ بعد حساب الحد الأدنى للرد، وبدايته: {startsOn}. سجّل ذلك أولًا.',
    en: 'The least time before a reply has not started yet; it starts on: {startsOn}. Record that first.',
  },
  'calendar.changed_meanwhile': {
    kind: 'conflict',
    ar: 'تغيّر التقويم بعد أن فتحته. أعد فتحه ثم تابع (الإصدار الآن {version}).',
    en: 'The calendar has changed since you opened it. Open it again, then go on (it is now at version {version}).',
  },
  'holiday.already_known': {
    kind: 'conflict',
    ar: 'يوم {date} مسجل إجازةً من قبل: {name}.',
    en: '{date} is already recorded as a holiday: {name}.',
  },
  'holiday.not_own': {
    kind: 'missing',
    ar: 'ليس في هذا اليوم إجازة أعلنتها الجمعية. إجازات المنصة تُعدَّل لدى المنصة.',
    en: 'The association announced no holiday on this day. Those of the platform are changed by the platform.',
  },
  'holiday.range_invalid': {
    kind: 'invalid',
    ar: 'المدة من {from} إلى {to} غير صحيحة. اجعل آخرها بعد أولها، ولا تزد على {most} يومًا.',
    en: 'The range from {from} to {to} is not usable. Let it end after it begins, within {most} days.',
  },
  'holiday.outside_cover': {
    kind: 'rule',
    ar: 'التاريخ {date} خارج السنوات المعروفة في جدول الإجازات ({from} – {to}).',
    en: '{date} lies outside the years that the table of holidays knows ({from} – {to}).',
  },
} as const satisfies Record<string, RefusalText>;
