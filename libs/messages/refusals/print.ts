import type { RefusalText } from '../refusal';

export const printRefusals = {
  'print.too_long': {
    kind: 'unavailable',
    ar: 'استغرق إعداد الملف أطول من المسموح فأُوقف، ولم يتغير شيء. أعد المحاولة بعد قليل.',
    en: 'Preparing the file took longer than allowed and was stopped; nothing has changed. Try again shortly.',
  },
  'print.broken': {
    kind: 'unavailable',
    ar: 'توقف إعداد الملف قبل تمامه، ولم يتغير شيء. أعد المحاولة، وإن تكرر فأبلغنا برقم الطلب.',
    en: 'Preparing the file stopped before it was done; nothing has changed. Try again; if it persists, tell us the request number.',
  },
  'print.busy': {
    kind: 'unavailable',
    ar: 'ملفات كثيرة تُعد الآن. أعد المحاولة بعد قليل.',
    en: 'Many files are being prepared right now. Try again shortly.',
  },
  'print.page_undrawn': {
    kind: 'missing',
    ar: 'لا يمكن عرض هذه الصفحة صورةً. افتح الملف نفسه لرؤيتها.',
    en: 'This page cannot be shown as a picture. Open the file itself to see it.',
  },
  'print.too_large': {
    kind: 'rule',
    ar: 'النص أطول من أن يُعد في ملف واحد. اختصره ثم أعد المحاولة.',
    en: 'The text is too long for one file. Shorten it, then try again.',
  },
} as const satisfies Record<string, RefusalText>;
