import type { RefusalText } from '../refusal';

export const platformRefusals = {
  'request.invalid': { kind: 'invalid', ar: 'في الطلب حقول تحتاج إلى تصحيح.', en: 'Some fields need correcting.' },
  'request.not_found': { kind: 'missing', ar: 'لا يوجد شيء بهذا العنوان.', en: 'There is nothing at this address.' },
} as const satisfies Record<string, RefusalText>;
