import type { RefusalText } from '../refusal';

export const policyRefusals = {
  'policy.file_invalid': {
    kind: 'invalid',
    ar: 'في ملف السياسة «{file}» ما يحتاج إلى تصحيح ({count}). صحّحوا المواضع المذكورة ثم أعيدوا المحاولة.',
    en: 'The policy file “{file}” needs correcting in {count} places. Correct them and try again.',
  },
  'policy.file_unreadable': {
    kind: 'missing',
    ar: 'تعذّرت قراءة ملف السياسة «{file}». تأكدوا من المسار، أو استعملوا أحد الأسماء: {slugs}.',
    en: 'The policy file “{file}” cannot be read. Check the path, or use one of these names: {slugs}.',
  },
  'policy.answer_unmatched': {
    kind: 'invalid',
    ar: 'القرار عن «{subject}» لا يطابق قاعدة في هذه السياسة. صحّحوا الموضوع (subject).',
    en: 'The decision on “{subject}” matches no rule of this policy. Correct what it is about (subject).',
  },
} as const satisfies Record<string, RefusalText>;
