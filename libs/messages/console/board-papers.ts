import type { ConsoleArea } from './text';

/** The papers by which the board votes on a draft. */
export const boardPapers = {
  title: { ar: 'ورقة المجلس', en: 'Paper for the board' },
  lead: {
    ar: 'ملف واحد للاجتماع: ما يتغير عن النافذ، والملاحظات، وأثر الإصدار في المعاملات السابقة، ومشروع القرار بفراغاته، ومكان التوقيع. ويُحفظ مع الإصدار.',
    en: 'One file for the meeting: what changes, the findings, what past cases would have come to, the draft of the decision with its blanks, and room for signatures. It is kept with the version. In Arabic.',
  },
  prepare: { ar: 'إعداد ورقة المجلس', en: 'Prepare the paper' },
  of: { ar: 'أُعدّت في {when}', en: 'Prepared on {when}' },
  changed: {
    ar: 'تغيّر الإصدار بعد إعدادها، فليست مما هو عليه الآن.',
    en: 'The version has changed since; this is not how it reads now.',
  },
} as const satisfies ConsoleArea;
