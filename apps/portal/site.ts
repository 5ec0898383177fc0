import { PortalWords, type Bilingual, type PortalKey, type RefusalParams } from '@sanad/messages';
import type { PublicSite } from '@sanad/platform';
import type { PinnedPolicy } from '@sanad/policy';

export type Language = 'ar' | 'en';

/** An association's public site in one language, under the policy in force. */
export class Site {
  readonly words: PortalWords;

  constructor(
    readonly association: PublicSite,
    readonly policy: PinnedPolicy,
    readonly language: Language,
  ) {
    this.words = new PortalWords(language, policy.effective.terms);
  }

  say(key: PortalKey, params?: RefusalParams): string {
    return this.words.say(key, params);
  }

  of(text: Bilingual): string {
    return text[this.language];
  }

  /** The address of a page of this site, in this language. */
  path(page = '', language = this.language): string {
    const parts = [this.association.slug, ...(language === 'en' ? ['en'] : []), ...(page ? [page] : [])];
    return `/${parts.join('/')}`;
  }
}
