import type { ConsoleArea } from './text';

export const looking = {
  also: { ar: 'ينظر هنا الآن أيضًا: {names}', en: 'Also looking at this now: {names}' },
  since: { ar: '(منذ {time})', en: '(since {time})' },
  changed: {
    ar: 'أجرى شخص آخر تغييرًا بعد أن فُتحت هذه الصفحة.',
    en: 'Somebody else has changed this since you opened it.',
  },
  show: { ar: 'عرض الأحدث', en: 'Show the latest' },
} as const satisfies ConsoleArea;
