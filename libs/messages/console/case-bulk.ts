import type { ConsoleArea } from './text';

/** What is done to many cases of the list at once. */
export const caseBulk = {
  choose_one: { ar: 'تحديد {reference}', en: 'Choose {reference}' },
  chooseAll: { ar: 'تحديد المعروض', en: 'Choose all shown' },
  chosen: {
    ar: {
      zero: 'لم تُحدَّد معاملة',
      one: 'معاملة واحدة محددة',
      two: 'معاملتان محددتان',
      few: '{count} معاملات محددة',
      many: '{count} معاملة محددة',
      other: '{count} معاملة محددة',
    },
    en: { one: '{count} chosen', other: '{count} chosen' },
  },
  giveTo: { ar: 'التكليف لـ', en: 'Assign to' },
  give: { ar: 'تكليف', en: 'Assign' },
  given: {
    ar: {
      zero: 'لم تُكلَّف معاملة.',
      one: 'تم تكليف معاملة واحدة.',
      two: 'تم تكليف معاملتين.',
      few: 'تم تكليف {count} معاملات.',
      many: 'تم تكليف {count} معاملة.',
      other: 'تم تكليف {count} معاملة.',
    },
    en: { one: '{count} case assigned.', other: '{count} cases assigned.' },
  },
  tagged: {
    ar: {
      zero: 'لم تُوسم معاملة.',
      one: 'تم وسم معاملة واحدة.',
      two: 'تم وسم معاملتين.',
      few: 'تم وسم {count} معاملات.',
      many: 'تم وسم {count} معاملة.',
      other: 'تم وسم {count} معاملة.',
    },
    en: { one: '{count} case labelled.', other: '{count} cases labelled.' },
  },
  snoozed: {
    ar: {
      zero: 'لم تُؤجَّل معاملة.',
      one: 'تم تأجيل معاملة واحدة.',
      two: 'تم تأجيل معاملتين.',
      few: 'تم تأجيل {count} معاملات.',
      many: 'تم تأجيل {count} معاملة.',
      other: 'تم تأجيل {count} معاملة.',
    },
    en: { one: '{count} case snoozed.', other: '{count} cases snoozed.' },
  },
  woken: {
    ar: {
      zero: 'لم يُلغَ تأجيل معاملة.',
      one: 'تم إلغاء تأجيل معاملة واحدة.',
      two: 'تم إلغاء تأجيل معاملتين.',
      few: 'تم إلغاء تأجيل {count} معاملات.',
      many: 'تم إلغاء تأجيل {count} معاملة.',
      other: 'تم إلغاء تأجيل {count} معاملة.',
    },
    en: { one: 'The snooze of {count} case has ended.', other: 'The snooze of {count} cases has ended.' },
  },
  addTags: { ar: 'وسوم تُضاف', en: 'Labels to add' },
  removeTags: { ar: 'وسوم تُزال', en: 'Labels to take off' },
} as const satisfies ConsoleArea;
