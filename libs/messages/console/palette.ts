import type { ConsoleArea } from './text';

export const palette = {
  open: { ar: 'بحث وانتقال', en: 'Search and go' },
  search: { ar: 'صفحة أو رقم معاملة أو اسم', en: 'Page, case reference or name' },
  results: { ar: 'النتائج', en: 'Results' },
  pages: { ar: 'الصفحات', en: 'Pages' },
  views: { ar: 'المعاملات', en: 'Cases' },
  cases: { ar: 'معاملة بهذا الرقم', en: 'The case of this reference' },
  people: { ar: 'الأشخاص', en: 'People' },
  nothing: { ar: 'لا نتائج لما كُتب.', en: 'Nothing found for what was typed.' },
  looking: { ar: 'جارٍ البحث', en: 'Searching' },
  failed: { ar: 'تعذّر البحث في المعاملات والأشخاص.', en: 'Cases and people could not be searched.' },
} as const satisfies ConsoleArea;
