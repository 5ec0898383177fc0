import { type FindingParams, inLanguage } from './findings/text';
import { fill, type FieldProblem, type RefusalKind } from './refusal';
import { refusals, type RefusalCode } from './refusals';

/**
 * The one way in which a piece of work says no. `params` are public and fill the braces of the texts, words in each language its own;
 * `detail` is for the log alone; `fields` name each wrong field.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;

  constructor(
    readonly code: RefusalCode,
    readonly params: FindingParams = {},
    readonly detail?: string,
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'Refusal';
    this.kind = refusals[code].kind;
  }

  text(locale: 'ar' | 'en'): string {
    return fill(refusals[this.code][locale], inLanguage(this.params, locale));
  }
}
