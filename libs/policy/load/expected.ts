import { fill, policyFileExpectations } from '@sanad/messages';
import { shapeOf, type Field } from '../schema/shape';

type Expectation = keyof typeof policyFileExpectations;
const LANGUAGES = ['ar', 'en'] as const;

/** What the field takes, in words, for the remedy. */
export function expected(field: Field): { ar: { expected: string }; en: { expected: string } } {
  const [ar, en] = LANGUAGES.map((language) => ({ expected: inWords(field, language) })) as [
    { expected: string },
    { expected: string },
  ];
  return { ar, en };
}

function inWords(field: Field, language: 'ar' | 'en'): string {
  const item = fill(policyFileExpectations[itemKind(field)][language], {
    allowed: allowedIn(field),
    minimum: field.minimum ?? 0,
  });
  if (!field.list) return item;
  return fill(policyFileExpectations[field.notEmpty ? 'listNotEmpty' : 'list'][language], { item });
}

function itemKind(field: Field): Expectation {
  return field.type === 'integer' && field.minimum !== undefined ? 'integerFrom' : field.type;
}

export function allowedIn(field: Field): string {
  return (field.nested ? [...shapeOf(field.nested).keys()] : (field.allowed ?? [])).join(', ');
}
