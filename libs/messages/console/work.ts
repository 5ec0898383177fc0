import type { ConsoleArea } from './text';

/** Work that takes its time: how far it is, how it is stopped, and what it could not do. */
export const work = {
  stop: { ar: 'إيقاف', en: 'Stop' },
  howMany: { ar: '{done} من {total}', en: '{done} of {total}' },
  sending: { ar: 'يُرفع الملف', en: 'Sending the file' },
  checking: { ar: 'وصل الملف، ويُفحص الآن', en: 'The file has arrived, and is being checked' },
  uploadStopped: {
    ar: 'أُوقف الرفع، ولم يُحفظ من الملف شيء.',
    en: 'The upload was stopped. Nothing of the file was kept.',
  },
  counting: { ar: 'تُحسب المواعيد المفتوحة كلها', en: 'Counting through all open deadlines' },
  countingStopped: {
    ar: 'أُوقف الحساب، ولم يتغيّر شيء.',
    en: 'The counting was stopped. Nothing has changed.',
  },
  giving: { ar: 'تكليف المعاملات المحددة', en: 'Assigning the chosen cases' },
  tagging: { ar: 'وسم المعاملات المحددة', en: 'Labelling the chosen cases' },
  snoozing: { ar: 'تأجيل المعاملات المحددة', en: 'Snoozing the chosen cases' },
  waking: { ar: 'إلغاء تأجيل المعاملات المحددة', en: 'Ending the snooze of the chosen cases' },
  undoing: { ar: 'إعادة المعاملات إلى ما كانت', en: 'Putting the cases back as they were' },
  stopping: {
    ar: 'يتوقف بعد الدفعة الجارية، حتى لا يُجهل ما تم منها',
    en: 'Stopping after the batch under way, so that it is known what was done',
  },
  left: {
    ar: {
      zero: 'أُوقف العمل بعد آخر معاملة.',
      one: 'أُوقف العمل. معاملة واحدة بقيت على حالها، ولا تزال محددة.',
      two: 'أُوقف العمل. معاملتان بقيتا على حالهما، ولا تزالان محددتين.',
      few: 'أُوقف العمل. {count} معاملات بقيت على حالها، ولا تزال محددة.',
      many: 'أُوقف العمل. {count} معاملة بقيت على حالها، ولا تزال محددة.',
      other: 'أُوقف العمل. {count} معاملة بقيت على حالها، ولا تزال محددة.',
    },
    en: {
      one: 'Stopped: {count} case is as it was, and still chosen.',
      other: 'Stopped: {count} cases are as they were, and still chosen.',
    },
  },
  failures: {
    ar: {
      zero: 'لم يتعذّر شيء.',
      one: 'تعذّرت واحدة:',
      two: 'تعذّرت اثنتان:',
      few: 'تعذّرت {count}:',
      many: 'تعذّرت {count}:',
      other: 'تعذّرت {count}:',
    },
    en: { one: '{count} could not be done:', other: '{count} could not be done:' },
  },
  restInFile: {
    ar: {
      zero: 'لا شيء غيرها.',
      one: 'وواحدة غيرها في الملف.',
      two: 'واثنتان غيرها في الملف.',
      few: 'و{count} غيرها في الملف.',
      many: 'و{count} غيرها في الملف.',
      other: 'و{count} غيرها في الملف.',
    },
    en: { one: 'And {count} more, in the file.', other: 'And {count} more, in the file.' },
  },
  saveFailures: { ar: 'تنزيل ما تعذّر (CSV)', en: 'Download what failed (CSV)' },
  why: { ar: 'السبب', en: 'Reason' },
  file: { ar: 'المتعذر', en: 'not-done' },
  unanswered: {
    ar: 'انقطع الاتصال قبل وصول الجواب. تلزم مراجعة المعاملة قبل إعادة المحاولة.',
    en: 'The connection broke before an answer came. Look at the case before trying again.',
  },
} as const satisfies ConsoleArea;
