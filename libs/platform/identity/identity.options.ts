import type { OutgoingOptions } from '../http/outgoing';

/** What an installation decides about signing in. */
export interface IdentityOptions {
  /** `off` in the embedded demonstration alone: there a password opens everything, and every page says so. */
  readonly secondFactors: 'required' | 'off';
  /** The origin people see in their browser, such as `https://sanad.example`. Passkeys are bound to it. */
  readonly publicUrl: string;
  /** Signing in by Nafath: not at all, if not told. */
  readonly nafath?: 'simulator';
  /** How providers are asked; with nothing allowed beyond what is public, if not told. */
  readonly outgoing?: OutgoingOptions;
}
export const IDENTITY_OPTIONS = Symbol('identity options');
