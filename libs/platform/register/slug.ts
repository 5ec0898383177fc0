import { Refusal } from '@sanad/messages';

const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LEAST = 2;
const MOST = 41;

/** First words of addresses that are, or may become, the product's own. */
const RESERVED: ReadonlySet<string> = new Set(
  `about account accounts admin api app apps assets assistance associations auth bodies calendar cases committees console dashboard demo docs
   documents en favicon files fonts healthz help home identity images invitation invitations livez login logout metrics new ncnp oidc onboarding
   operator people platform policies policy portal privacy public readyz requests reset robots sanad search session sessions settings sign-in
   sign-out signin signout site sitting sittings sso staff static status supervision supervisor support system terms track tracking users well-known
   www`.split(/\s+/),
);

/** @throws Refusal `association.slug_invalid`, `association.slug_reserved` */
export function assertSlug(slug: string): void {
  if (!SLUG.test(slug) || slug.length < LEAST || slug.length > MOST) {
    throw new Refusal('association.slug_invalid', { slug, least: LEAST, most: MOST });
  }
  if (RESERVED.has(slug)) throw new Refusal('association.slug_reserved', { slug });
}
