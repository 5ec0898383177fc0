import { constraintTexts, type Text } from './constraint-texts';
import { fieldNames } from './fields';
import type { FieldProblem } from './refusal';

const nearest: Text = {
  ar: 'الحقل «{field}» غير معروف. لعلك تقصد «{0}».',
  en: '“{field}” is not a known field. Did you mean “{0}”?',
};
const unnamed: Text = {
  ar: 'قيمة «{field}» غير مقبولة. راجع وصف الحقل في وثائق الواجهة.',
  en: 'The value of “{field}” cannot be taken. See its description in the documentation.',
};

/** The problem of one field: `constraint` by its class-validator name, `own` where the rule brings a text of its own. */
export function fieldProblem(
  path: string,
  constraint: string,
  params: readonly unknown[] = [],
  own?: Text,
): FieldProblem {
  const known: Readonly<Record<string, Text>> = constraintTexts;
  const suggested = constraint === 'whitelistValidation' && params.length > 0 ? nearest : undefined;
  const text = own ?? suggested ?? known[constraint] ?? unnamed;
  const name = nameOf(path, constraint);
  return {
    ...{ path, name, constraint, params: told(params) },
    ar: fill(text.ar, name.ar, params),
    en: fill(text.en, name.en, params),
  };
}

/** What people call the field; the way to one inside another stands beside it in the path. */
function nameOf(path: string, constraint: string): Text {
  // What is not a field has no name, though another request may have a field of that name.
  const known = constraint === 'whitelistValidation' ? undefined : fieldNames[path.split('.').at(-1)!];
  return known ?? { ar: path, en: path };
}

/** What can be told of what a constraint was given: bounds and choices, and no pattern. */
const told = (params: readonly unknown[]): string[] =>
  params.flat().flatMap((param) => (typeof param === 'string' || typeof param === 'number' ? [String(param)] : []));

function fill(template: string, field: string, params: readonly unknown[]): string {
  return template.replace(/\{(field|\d)\}/g, (brace, slot: string) => {
    if (slot === 'field') return field;
    const value = params[Number(slot)];
    if (value === undefined) return brace;
    return Array.isArray(value) ? value.join(' · ') : String(value);
  });
}
