import type { RefusalText } from '../refusal';

export const portalSiteRefusals = {
  'site.unknown': {
    kind: 'missing',
    ar: 'لا توجد جمعية بهذا العنوان. راجع الرابط الذي وصلك منها.',
    en: 'There is no association at this address. Check the link it gave you.',
  },
  'site.closed': {
    kind: 'missing',
    ar: 'لم تفتح الجمعية موقعها بعد. تواصل معها مباشرة بقنواتها المعروفة.',
    en: 'The association has not opened its site yet. Please reach it directly by its known channels.',
  },
  'site.form_expired': {
    kind: 'forbidden',
    ar: 'فُتحت هذه الصفحة قبل وقت طويل أو في متصفح آخر. أعد تحميلها ثم أرسل من جديد.',
    en: 'This page was opened long ago, or in another browser. Load it again, then send once more.',
  },
} as const satisfies Record<string, RefusalText>;
