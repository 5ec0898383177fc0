import type { ConsoleArea } from './text';

/** A file that is kept: with a case, or with a complaint. */
export const files = {
  download: { ar: 'تنزيل {name}', en: 'Download {name}' },
  kilobytes: { ar: '{size} كيلوبايت', en: '{size} KB' },
  kind_photograph: { ar: 'صورة', en: 'Photograph' },
  kind_pdf: { ar: 'مستند PDF', en: 'PDF document' },
  kind_word: { ar: 'مستند Word', en: 'Word document' },
  state_quarantined: { ar: 'محجوز حتى يُفحص', en: 'Held until it is scanned' },
  state_destroyed: { ar: 'أُتلف', en: 'Destroyed' },
} as const satisfies ConsoleArea;
