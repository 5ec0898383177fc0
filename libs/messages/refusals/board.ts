import type { RefusalText } from '../refusal';

export const boardRefusals = {
  'board.decided_already': {
    kind: 'conflict',
    ar: 'الإصدار {number} اعتمده المجلس، فلا تُعد له ورقة. أعدّوها لمسودة تُعرض عليه.',
    en: 'The board has approved version {number}; no paper is prepared of it. Prepare one of a draft that is to be voted on.',
  },
  'board.papers_many': {
    kind: 'rule',
    ar: 'لهذا الإصدار {most} ورقة، وهي أكثر ما يُحفظ. أنشئوا مسودة جديدة مبنية عليه (basedOn).',
    en: 'This version has {most} papers, which is as many as are kept. Create a new draft based on it (basedOn).',
  },
} as const satisfies Record<string, RefusalText>;
