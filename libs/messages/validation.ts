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
  // What is not a field has no name, though another request may have a field of that name.
  const name = constraint === 'whitelistValidation' ? { ar: path, en: path } : nameOf(path);
  return { path, ar: fill(text.ar, name.ar, params), en: fill(text.en, name.en, params) };
}

/** What people call the field; of one inside another, with the place where it stands. */
function nameOf(path: string): Text {
  const name = fieldNames[path.split('.').at(-1)!];
  if (!name) return { ar: path, en: path };
  return path.includes('.') ? { ar: `${name.ar} (${path})`, en: `${name.en} (${path})` } : name;
}

function fill(template: string, field: string, params: readonly unknown[]): string {
  return template.replace(/\{(field|\d)\}/g, (brace, slot: string) => {
    if (slot === 'field') return field;
    const value = params[Number(slot)];
    if (value === undefined) return brace;
    return Array.isArray(value) ? value.join(' · ') : String(value);
  });
}
