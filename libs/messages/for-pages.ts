import type { constraintTexts } from './constraint-texts';
import type { Bilingual } from './findings/text';
import { fill, type FieldProblem } from './refusal';

/** What a page says where the API speaks of the form of a request: there is a list, a calendar or a box to tick before whoever reads it. */
const CHOOSE: Bilingual = { ar: 'اختر «{field}».', en: 'Choose “{field}”.' };
const DAY: Bilingual = {
  ar: 'اكتب «{field}» كاملًا: اليوم والشهر والسنة.',
  en: 'Give “{field}” in full: day, month and year.',
};
const TIME: Bilingual = { ar: 'اكتب «{field}» كاملًا: اليوم والساعة.', en: 'Give “{field}” in full: day and time.' };
const FILL: Bilingual = { ar: 'الحقل «{field}» مطلوب.', en: '“{field}” is required.' };

const INSTEAD: Readonly<Record<string, Bilingual>> = {
  ...{ isIn: CHOOSE, isEnum: CHOOSE, isBoolean: CHOOSE, isUuid: CHOOSE },
  isInstant: { ar: 'اكتب «{field}» بيوم موجود وساعته.', en: 'Give “{field}” as a day that exists, and its time.' },
  ...{ isDay: DAY, isDateString: DAY, isIso8601: DAY, isDayOrInstant: DAY, isDate: TIME },
  ...{ isDefined: FILL, nestedValidation: FILL },
} satisfies Partial<Record<keyof typeof constraintTexts, Bilingual>>;

/**
 * A problem of a field as a page says it, by the constraint that is not met; with the word that stands above the input, where
 * that is another than the field's own. What stands in a file has no constraint, and is named as the file has it.
 */
export function forPages<Problem extends FieldProblem>(problem: Problem, label?: string): Problem {
  const { name, constraint = '', ar, en } = problem;
  if (!name) return problem;
  const called = label === undefined ? name : { ar: label, en: label };
  const text = INSTEAD[constraint];
  if (text) return { ...problem, ar: fill(text.ar, { field: called.ar }), en: fill(text.en, { field: called.en }) };
  return {
    ...problem,
    ar: ar.split(`«${name.ar}»`).join(`«${called.ar}»`),
    en: en.split(`“${name.en}”`).join(`“${called.en}”`),
  };
}
