import type { FindingText } from './text';

/** What is wrong with the text as a text. */
export const wordingFindings = {
  'text.damaged': {
    message: {
      ar: 'في النص خطأ طباعة أو استخراج: «{quote}».',
      en: 'The text was damaged in typing or extraction: “{quote}”.',
    },
    remedy: {
      ar: 'قارنوه بالأصل؛ ويبقى كما هو حتى تعديل معتمد.',
      en: 'Compare it with the original; it stays as it is until an approved amendment.',
    },
  },
  'text.unfilled_template': {
    message: {
      ar: 'بقي في النص فراغ قالب لم يُملأ: «{quote}».',
      en: 'A placeholder of a template was left unfilled: “{quote}”.',
    },
    remedy: { ar: 'املؤوا الفراغ من الأصل المعتمد.', en: 'Fill it in from the approved original.' },
  },
  'text.unreadable': {
    message: {
      ar: 'تعذّرت قراءة جزء من النص: «{quote}».',
      en: 'Part of the text could not be read: “{quote}”.',
    },
    remedy: {
      ar: 'أدخلوا النص من الأصل؛ فلا تنفذ سياسة لم يُقرأ نصها كاملًا.',
      en: 'Enter it from the original; a policy that was not read in full does not come into force.',
    },
  },
  'text.of_template': {
    message: {
      ar: 'البند من نص نموذج، ولم يقل أحد إن الجمعية تتبناه: «{quote}».',
      en: 'The clause has the words of a template, and nobody has said that the association makes them its own: “{quote}”.',
    },
    remedy: {
      ar: 'يؤكد صاحب صلاحية أنه نص الجمعية، أو يُكتب البند بكلماتها.',
      en: 'Let somebody entitled confirm that it is the association’s text, or write the clause in its own words.',
    },
  },
  'contents.differ': {
    message: {
      ar: 'الفهرس يخالف العناوين: {pairs}.',
      en: 'The table of contents differs from the headings: {pairs}.',
    },
    remedy: { ar: 'حدّثوا الفهرس.', en: 'Update the table of contents.' },
  },
} as const satisfies Record<string, FindingText>;
