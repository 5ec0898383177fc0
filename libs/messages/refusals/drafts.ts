import type { RefusalText } from '../refusal';

export const draftRefusals = {
  'draft.too_large': {
    kind: 'invalid',
    ar: 'المسودة (data) أطول من {most} حرفًا. اختصر ما كُتب.',
    en: 'The draft (data) is longer than {most} characters. Shorten what was typed.',
  },
} as const satisfies Record<string, RefusalText>;
