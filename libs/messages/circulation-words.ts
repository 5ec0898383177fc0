import type { Bilingual } from './findings';

/** What somebody signs; the hash of a signature names its version. */
export const readingWording = {
  version: 'reading-1',
  words: {
    ar: 'أقرّ بأنني اطّلعت على هذه السياسة وعلى ما يتعلق بعملي منها وألممت بها، وألتزم بما ورد فيها عند أداء واجباتي ومسؤولياتي.',
    en: 'I declare that I have read this policy and what of it concerns my work, that I understand it, and that I will keep to it in my duties and responsibilities.',
  },
} as const satisfies { version: string; words: Bilingual };

export const readerStates = {
  signed: { ar: 'وقّع', en: 'Signed' },
  waiting: { ar: 'لم يوقّع بعد', en: 'Not signed yet' },
  late: { ar: 'متأخر', en: 'Late' },
  excepted: { ar: 'مستثنى', en: 'Excepted' },
  left: { ar: 'لم يعد يعمل هنا', en: 'Left' },
} as const satisfies Record<string, Bilingual>;

/** What is asked of a department's name. */
export const departmentFormat: Bilingual = {
  ar: 'اكتب «الإدارة أو القسم» بلا فراغ في أوله أو آخره.',
  en: 'Write “department” without a space at either end.',
};
