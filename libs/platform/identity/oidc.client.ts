import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
  type CustomFetchOptions,
} from 'openid-client';
import { Outgoing } from '../http/outgoing';
import { IDENTITY_OPTIONS, type IdentityOptions } from './identity.options';
import type { IdentityProvider } from './identity-providers';

interface Known {
  readonly of: Date;
  readonly until: number;
  readonly configuration: Promise<Configuration>;
}

type Discoverable = Pick<IdentityProvider, 'issuer' | 'clientId' | 'clientSecret'>;

const KNOWN_FOR_MS = 10 * 60_000;

/** What the browser has to bring back, for the answer to be of the request it began. */
export interface OidcChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What a provider says of who has signed in there. */
export interface OidcIdentity {
  readonly email: string | undefined;
  readonly emailVerified: boolean;
  /** How its user was recognised, in its own words. */
  readonly means: readonly string[];
}

/** OpenID Connect: authorization code with PKCE, state and nonce, signed tokens. It speaks to providers through `Outgoing` alone. */
@Injectable()
export class OidcClient {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly outgoing: Outgoing,
    @Inject(IDENTITY_OPTIONS) private readonly options: IdentityOptions,
  ) {}

  get callbackUrl(): string {
    return `${this.options.publicUrl}/api/session/oidc/callback`;
  }

  /** Where the browser goes, and what it has to bring back. */
  async begin(provider: IdentityProvider): Promise<{ url: string; checks: OidcChecks }> {
    const configuration = await this.configurationOf(provider);
    const checks = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: this.callbackUrl,
      scope: 'openid email',
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, checks };
  }

  /** `query` is what the browser came back with. @throws whatever is wrong with it, or with the provider's answers */
  async finish(provider: IdentityProvider, checks: OidcChecks, query: string): Promise<OidcIdentity> {
    const configuration = await this.configurationOf(provider);
    const tokens = await authorizationCodeGrant(configuration, new URL(`${this.callbackUrl}${query}`), {
      expectedState: checks.state,
      expectedNonce: checks.nonce,
      pkceCodeVerifier: checks.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims()!;
    // Many providers tell the address only when asked for it.
    const person = claims['email'] ? claims : await fetchUserInfo(configuration, tokens.access_token, claims.sub);
    const { email, email_verified: verified } = person as { email?: unknown; email_verified?: unknown };
    const { amr, acr } = claims as { amr?: unknown; acr?: unknown };
    return {
      email: typeof email === 'string' ? email : undefined,
      emailVerified: verified === true,
      means: [amr, acr].flat().filter((one): one is string => typeof one === 'string'),
    };
  }

  /**
   * Reads what a provider says of itself, as signing in would: where its sign-in page stands.
   * @throws Refusal `identity_provider.unreachable`, `identity_provider.not_openid`, `identity_provider.issuer_differs`
   */
  async look(issuer: string): Promise<string> {
    const nobodys = { issuer, clientId: 'look', clientSecret: 'look' };
    const configuration = await this.discover(nobodys).catch((error: unknown) => {
      throw refusalOf(error, issuer);
    });
    const { authorization_endpoint: page, token_endpoint: tokens, jwks_uri: keys } = configuration.serverMetadata();
    if (!page || !tokens || !keys) throw new Refusal('identity_provider.not_openid', { issuer });
    return page;
  }

  /** Its description is read again after ten minutes, or at once when the settings changed or it could not be had. */
  private configurationOf(provider: IdentityProvider): Promise<Configuration> {
    const { association, updatedAt } = provider;
    const known = this.known.get(association);
    if (known && known.until > Date.now() && known.of.getTime() === updatedAt.getTime()) return known.configuration;
    const configuration = this.discover(provider);
    this.known.set(association, { of: updatedAt, until: Date.now() + KNOWN_FOR_MS, configuration });
    configuration.catch(() => this.known.delete(association));
    return configuration;
  }

  private discover({ issuer, clientId, clientSecret }: Discoverable): Promise<Configuration> {
    const url = new URL(issuer);
    return discovery(url, clientId, undefined, ClientSecretBasic(clientSecret), {
      [customFetch]: (address: string, options: CustomFetchOptions) => this.fetch(address, options),
      // Whether an address without TLS may be asked at all is for `Outgoing` to say.
      execute: [enableNonRepudiationChecks, ...(url.protocol === 'http:' ? [allowInsecureRequests] : [])],
    });
  }

  private fetch(address: string, { method, headers, body, signal }: CustomFetchOptions): Promise<Response> {
    const text = typeof body === 'string' || body instanceof URLSearchParams ? body.toString() : undefined;
    return this.outgoing.fetch(address, { method, headers, body: text, signal });
  }
}

/** Nobody answered, somebody else answered, or what answered is no provider: three different remedies. */
function refusalOf(error: unknown, issuer: string): Refusal {
  const { code = '', name } = error as { code?: string; name?: string };
  const detail = `${name} ${code}`;
  if (code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED')
    return new Refusal('identity_provider.issuer_differs', { issuer }, detail);
  const isAnswer = /^OAUTH_(RESPONSE|PARSE|INVALID_RESPONSE|MISSING_SERVER|INVALID_SERVER)/.test(code);
  return new Refusal(isAnswer ? 'identity_provider.not_openid' : 'identity_provider.unreachable', { issuer }, detail);
}
