import { constraintTexts } from './constraint-texts';
import type { Bilingual } from './findings/text';

/** What a page says where the API speaks of the form of a request: there is a list, a calendar or a box to tick before whoever reads it. */
const CHOOSE: Bilingual = { ar: 'اختر «{field}».', en: 'Choose “{field}”.' };
const DAY: Bilingual = {
  ar: 'اكتب «{field}» كاملًا: اليوم والشهر والسنة.',
  en: 'Give “{field}” in full: day, month and year.',
};
const TIME: Bilingual = { ar: 'اكتب «{field}» كاملًا: اليوم والساعة.', en: 'Give “{field}” in full: day and time.' };
const FILL: Bilingual = { ar: 'الحقل «{field}» مطلوب.', en: '“{field}” is required.' };

const INSTEAD: Partial<Record<keyof typeof constraintTexts, Bilingual>> = {
  ...{ isIn: CHOOSE, isEnum: CHOOSE, isBoolean: CHOOSE, isUuid: CHOOSE },
  ...{ isDay: DAY, isDateString: DAY, isIso8601: DAY, isDayOrInstant: DAY, isDate: TIME },
  ...{ isDefined: FILL, nestedValidation: FILL },
};

type Language = keyof Bilingual;
const LANGUAGES: readonly Language[] = ['ar', 'en'];

const REWORDED = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    Object.entries(INSTEAD).map(
      ([constraint, text]) =>
        [asPattern(constraintTexts[constraint as keyof typeof constraintTexts][language]), text[language]] as const,
    ),
  ]),
) as Record<Language, (readonly [RegExp, string])[]>;

/** The template as what finds it again once it is filled. */
function asPattern(template: string): RegExp {
  const plain = template.replace(/[.*+?^$()|[\]\\]|\{(?!field|\d)|(?<!field|\d)\}/g, '\\$&');
  return new RegExp(`^${plain.replace('{field}', '(?<field>.+?)').replace(/\{\d\}/g, '.+')}$`);
}

/** The name of a field in the request or several, with its value or without, or the route, which stands in brackets for whoever writes programs. */
const NAMES =
  / \((?:(?:GET|POST|PUT|PATCH|DELETE) \/[\w/:-]+|[a-z]\w*(?:\.\w+)*(?:(?:, | \/ )[a-z]\w*(?:\.\w+)*)*(?:: [0-9a-f-]{36})?)\)/g;

/** Behind an Arabic word the parts of a day in digits would change places: each day is kept whole. */
const DAYS = /\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?/g;

/** A refusal as a page says it: the field is before the reader under its own name, and its values are there in words. */
export function forPages<Said extends Bilingual>(said: Said): Said {
  return { ...said, ar: spoken('ar', said.ar), en: spoken('en', said.en) };
}

function spoken(language: Language, sentence: string): string {
  for (const [pattern, text] of REWORDED[language]) {
    const field = pattern.exec(sentence)?.groups?.['field'];
    if (field !== undefined) return text.replace('{field}', withoutNames(field));
  }
  return withoutNames(sentence);
}

const withoutNames = (words: string): string => words.replace(NAMES, '').replace(DAYS, '\u2066$&\u2069');
