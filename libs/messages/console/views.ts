import type { ConsoleArea } from './text';

/** The views of cases that everybody has, by the names they carry in the address. */
export const views = {
  mine: { ar: 'معاملاتي', en: 'My cases' },
  unassigned: { ar: 'غير مسندة', en: 'Unassigned' },
  ruling: { ar: 'تنتظر إثبات الاكتمال', en: 'Waiting for the ruling on completeness' },
  committee: { ar: 'أمام اللجنة', en: 'Before the committee' },
  late: { ar: 'متأخرة', en: 'Late' },
  dueSoon: { ar: 'يقترب موعدها', en: 'Due soon' },
  unbounded: { ar: 'بلا موعد أقصى', en: 'Without a maximum time' },
} as const satisfies ConsoleArea;
