import type { ConsoleArea } from './text';

/** How the date of a clock came about, day by day. */
export const clock = {
  title: { ar: 'كيف حُسب الموعد', en: 'How the date was counted' },
  open: { ar: '{words}، كيف حُسب الموعد', en: '{words}: how the date was counted' },
  rule: { ar: 'المدة', en: 'Time allowed' },
  startsOn: { ar: 'تبدأ من', en: 'Runs from' },
  stopsOn: { ar: 'تنتهي عند', en: 'Ends with' },
  startedAt: { ar: 'بدأ الحساب', en: 'Started' },
  dueDate: { ar: 'آخر موعد', en: 'Last day' },
  notBefore: { ar: 'لا يُبلَّغ القرار قبل', en: 'No notice before' },
  reading: { ar: 'القراءة المعتمدة', en: 'Reading' },
  noNoticeEarlier: { ar: 'لا يُبلَّغ القرار قبل هذه المدة', en: 'No notice before this time' },
  expectation: { ar: 'توقّع للمدة، لا حدّ لها', en: 'An expectation, not a limit' },
  slipForAtMost: { ar: 'المقصود «لا تزيد على»', en: '“At most” was meant' },
  clause: { ar: 'البند {id}', en: 'Clause {id}' },
  byText: { ar: 'من نص السياسة، {clause}', en: 'From the text, {clause}' },
  byDecision: { ar: 'قرار {by}، {on}', en: 'Decided by {by}, {on}' },
  byMinutes: { ar: 'قرار {by}، {on}، المحضر {minutes}', en: 'Decided by {by}, {on}, minutes {minutes}' },
  ceiling: { ar: 'حد أقصى', en: 'Upper limit' },
  floor: { ar: 'حد أدنى', en: 'Lower limit' },
  target: { ar: 'هدف داخلي', en: 'Internal target' },
  days: { ar: 'يومًا بيوم', en: 'Day by day' },
  allDays: { ar: 'كل الأيام ({count})', en: 'All days ({count})' },
  notRunning: { ar: 'لم يبدأ حساب هذه المدة بعد.', en: 'This clock has not started yet.' },
  noClock: { ar: 'لا مهلة محسوبة.', en: 'No clock is kept.' },
} as const satisfies ConsoleArea;
