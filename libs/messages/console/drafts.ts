import type { ConsoleArea } from './text';

export const drafts = {
  saved: { ar: 'حُفظت المسودة', en: 'Draft saved' },
  saving: { ar: 'تُحفظ المسودة', en: 'Saving the draft' },
  failed: {
    ar: 'لم تُحفظ المسودة بعد. ما كُتب باقٍ في هذه الصفحة، وتُعاد المحاولة مع أول تعديل.',
    en: 'The draft is not saved yet. What you typed is still on this page; the next change tries again.',
  },
  restored: { ar: 'هذا ما كُتب هنا من قبل ولم يُرسل.', en: 'This was typed here before and not sent.' },
  forget: { ar: 'مسح المسودة', en: 'Clear the draft' },
} as const satisfies ConsoleArea;
