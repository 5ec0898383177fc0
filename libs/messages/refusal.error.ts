import { type FindingParams, inLanguage } from './findings/text';
import { plain } from './plain';
import { fill, type FieldProblem, type PlaceChoice, type RefusalKind } from './refusal';
import { refusals, type RefusalCode } from './refusals';

/**
 * The one way in which a piece of work says no. `params` are public and fill the braces of the texts, words in each language its own;
 * `detail` is for the log alone; `fields` name each wrong field, `places` those among which
 * one has to be chosen.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;

  constructor(
    readonly code: RefusalCode,
    readonly params: FindingParams = {},
    readonly detail?: string,
    readonly fields: readonly FieldProblem[] = [],
    readonly places: readonly PlaceChoice[] = [],
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'Refusal';
    this.kind = refusals[code].kind;
  }

  text(locale: 'ar' | 'en'): string {
    return fill(refusals[this.code][locale], inLanguage(this.params, locale));
  }

  /** For whoever has a page before them: without what only programs call a field. */
  plain(locale: 'ar' | 'en'): string {
    return plain(refusals[this.code][locale], this.params, locale);
  }
}
