import type { Bilingual } from '../findings';

/** Reminders and `calendar.moved` go to staff, `deadline.moved` to the beneficiary. A target is internal and is called that. */
export const deadlineNotices = {
  'deadline.left': {
    ar: '{obligation}: المتبقي {days}، وآخر موعد نهاية يوم {due}.',
    en: '{obligation}: {days} left; due by the end of {due}.',
  },
  'deadline.today': {
    ar: '{obligation}: آخر موعد اليوم، {due}.',
    en: '{obligation}: due today, {due}.',
  },
  'deadline.late': {
    ar: '{obligation}: التأخر {days}، وكان آخر موعد {due}.',
    en: '{obligation}: late by {days}; it was due on {due}.',
  },
  'target.left': {
    ar: 'هدف داخلي – {obligation}: المتبقي {days}، حتى نهاية يوم {due}.',
    en: 'Internal target – {obligation}: {days} left, until the end of {due}.',
  },
  'target.today': {
    ar: 'هدف داخلي – {obligation}: ينتهي اليوم، {due}.',
    en: 'Internal target – {obligation}: ends today, {due}.',
  },
  'target.passed': {
    ar: 'هدف داخلي – {obligation}: مضى عليه {days}، وكان في {due}.',
    en: 'Internal target – {obligation}: passed by {days}; it was {due}.',
  },
  'deadline.moved': {
    ar: 'تغيّر موعد الرد من {old} إلى {new} بسبب {holiday}.',
    en: 'The date of the reply has moved from {old} to {new} because of {holiday}.',
  },
  'calendar.moved': {
    ar: 'عدد المواعيد التي تغيّرت بسبب {holiday}: {count}. المواعيد الجديدة ظاهرة في معاملاتك.',
    en: 'Dates that have moved because of {holiday}: {count}. Your cases show the new ones.',
  },
  'canary.beat': { ar: 'فحص دوري لسلسلة التذكير.', en: 'A periodic check of the chain of reminders.' },
} as const satisfies Record<string, Bilingual>;

/** Stands for the holiday's name where several changes were applied at once. */
export const calendarChange = { ar: 'تعديل في التقويم', en: 'a change of the calendar' } as const satisfies Bilingual;

/** Stands for the name of a holiday that is none any more. */
export const holidayWithdrawn = ({ ar, en }: Bilingual): Bilingual => ({
  ar: `سحب «${ar}»`,
  en: `the withdrawal of “${en}”`,
});
