import { fill, type RefusalParams } from '../refusal';
import { appealTexts } from './appeals';
import { applyTexts, privacyTexts } from './apply';
import { compensationTexts } from './compensation';
import { complaintTexts } from './complaints';
import { policyTexts } from './policy';
import { siteTexts } from './site';
import { termParams, type TermSet } from './terms';
import { templateOf, type PortalText } from './text';
import { trackingTexts } from './tracking';

export { PRIVACY_VERSION } from './apply';
export type { TermSet } from './terms';

/** Every text of the portal. The Arabic is the source; a text that lacks one of the two languages does not compile. */
export const portalTexts = {
  ...siteTexts,
  ...policyTexts,
  ...applyTexts,
  ...privacyTexts,
  ...trackingTexts,
  ...complaintTexts,
  ...compensationTexts,
  ...appealTexts,
} as const satisfies Record<string, PortalText>;

export type PortalKey = keyof typeof portalTexts;

/** The texts of one language, with an association's own words for the people it serves. */
export class PortalWords {
  private readonly terms: RefusalParams;

  constructor(
    readonly language: 'ar' | 'en',
    terms: TermSet,
  ) {
    this.terms = termParams(terms, language);
  }

  /** The text with its braces filled; `count` chooses the form of a counted one. */
  say(key: PortalKey, params: RefusalParams = {}): string {
    return fill(this.template(key, params['count']), { ...this.terms, ...params });
  }

  /** The same in pieces: text and names of braces by turns, for what has to stand in an element of its own. */
  pieces(key: PortalKey, count?: number): string[] {
    return fill(this.template(key, count), this.terms).split(/\{(\w+)\}/);
  }

  private template(key: PortalKey, count: string | number | undefined): string {
    return templateOf(portalTexts[key], this.language, Number(count ?? 0));
  }
}
