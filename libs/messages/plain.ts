import { fieldNames } from './fields';
import { inLanguage, type Bilingual, type FindingParams } from './findings/text';
import { fill } from './refusal';

/**
 * A sentence of the catalogue for whoever has a page before them. The catalogue puts behind what people call a field what
 * programs call it, in brackets: «القالب (template)». Only brackets of the template itself are left out, and only those that
 * hold nothing else; what is filled in afterwards stays as it is.
 */
export function plain(template: string, params: FindingParams, language: keyof Bilingual): string {
  const filled = Object.entries(inLanguage(params, language)).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replace(DAY, '\u2066$&\u2069') : value,
  ]);
  return fill(withoutAsides(template), Object.fromEntries(filled));
}

/** Behind an Arabic word the parts of a day in digits would change places: each day is kept whole. */
const DAY = /\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?/g;

const withoutAsides = (template: string): string =>
  template.replace(/ \(([^)]*)\)/g, (whole, inside: string) => (isAside(inside) ? '' : whole));

const ROUTES = ['GET /', 'POST /', 'PUT /', 'PATCH /', 'DELETE /'];
/** Parameters that are filled with what only programs know: the name of a field, codes of findings, an action. */
const FOR_PROGRAMS = ['{field}', '{findings}', '{action}'];
const JOINING = ['أو', 'and', 'or', '/'];

/** Whether brackets hold nothing but a route, or names of fields, with or without a value behind them. */
export function isAside(inside: string): boolean {
  if (ROUTES.some((route) => inside.startsWith(route)) || FOR_PROGRAMS.includes(inside)) return true;
  const [names = ''] = inside.split(': {');
  const words = names.split(/[\s,،]+/).filter((word) => !JOINING.includes(word));
  return words.length > 0 && words.every(isName);
}

/** A field of a request, the way to one, or a value of several words written as one; the Arabic «and» is written onto its word. */
function isName(word: string): boolean {
  const [first = '', ...rest] = word.replace(/^و/, '').split('.');
  return (first in fieldNames || /^[a-z]+[A-Z]/.test(first)) && rest.every((part) => /^\w+$/.test(part));
}
