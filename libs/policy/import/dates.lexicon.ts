import { WORDED_DATE } from '@sanad/business-time';

export const D = '[0-9٠-٩۰-۹]';

export const SEPARATOR = '\\s*[/.\\-\\u060d\\u2044\\u2215]\\s*';

export const MARK = '(?:\\s*(?:هـ|ه|م|ميلادية?|هجرية?)(?!\\p{L}))?';

export const NUMERIC = `${D}{1,4}${SEPARATOR}${D}{1,2}${SEPARATOR}${D}{1,4}${MARK}`;

export const NAMED = `${D}{1,2}\\s*(?:[/-]\\s*)?(?:من\\s+)?(?:شهر\\s+)?\\p{L}+(?:\\s+\\p{L}+)?\\s*(?:[/،-]\\s*)?(?:(?:عام|لعام|سنة|لسنة|من عام)\\s+)?${D}{4}${MARK}`;

export const ONE = `(?:${NUMERIC}|${NAMED}|(?:${WORDED_DATE})${MARK})`;

export const SPAN = new RegExp(
  `${ONE}(?:\\s*[-–،,(]?\\s*(?:و?الموافق|الموافقة|المصادف)?\\s*(?:يوم\\s+\\p{L}+)?\\s*:?\\s*(?:لـ?\\s*)?${ONE}\\)?)?`,
  'gu',
);
