import { Injectable, Logger } from '@nestjs/common';
import type { AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { KeyRing } from '../crypto/keyring';
import { Ops } from '../ops.service';
import type { Actor } from '../op';
import { IdentityProviders } from './identity-providers';
import { OidcClient } from './oidc.client';
import { OidcDoor } from './oidc.door';
import { OIDC_MINUTES, openUnderWay, sealUnderWay } from './oidc.cookie';
import type { OpenedSession } from './sessions';

const NOBODY: Actor = { kind: 'system', id: 'sign-in' };

export interface Returned {
  /** The query of the address the browser came back to, with its question mark. */
  readonly query: string;
  readonly cookie: string | undefined;
  readonly agent: string | undefined;
}

/**
 * Signing in through the association's own provider. Its word opens sessions of that association and of nobody but its members;
 * nobody is created. Adding a first factor needs the password: otherwise whoever runs a provider could take over accounts that
 * serve other associations, too.
 */
@Injectable()
export class Oidc {
  private readonly log = new Logger('oidc');

  constructor(
    private readonly ops: Ops,
    private readonly providers: IdentityProviders,
    private readonly client: OidcClient,
    private readonly door: OidcDoor,
    private readonly ring: KeyRing,
  ) {}

  /** @throws Refusal `session.oidc_missing`, `session.oidc_unavailable`, `session.too_many_attempts` */
  async begin(slug: string, address: string): Promise<{ url: string; cookie: string }> {
    const { provider, now } = await this.ops.platform(NOBODY, async (op) => {
      await this.door.takeTry(op, address);
      return { provider: await this.providers.bySlug(op, slug), now: op.now };
    });
    if (!provider) throw new Refusal('session.oidc_missing');
    const { url, checks } = await this.client.begin(provider).catch((error: unknown) => {
      throw new Refusal('session.oidc_unavailable', {}, reasonOf(error));
    });
    const until = now.getTime() + OIDC_MINUTES * 60_000;
    const cookie = sealUnderWay(this.ring, { ...checks, association: provider.association, until });
    return { url, cookie };
  }

  /** @throws Refusal `session.oidc_rejected`, `session.enrolment_by_password` */
  async finish({ query, cookie, agent }: Returned): Promise<OpenedSession> {
    const { provider, underWay } = await this.ops.platform(NOBODY, async (op) => {
      const found = openUnderWay(this.ring, cookie, op.now);
      const association = found?.association as AssociationId | undefined;
      return { underWay: found, provider: association && (await this.providers.find(op, association)) };
    });
    if (!provider || !underWay) throw new Refusal('session.oidc_rejected');
    const identity = await this.client.finish(provider, underWay, query).catch((error: unknown) => {
      this.log.warn({ association: provider.association, reason: reasonOf(error) });
      throw new Refusal('session.oidc_rejected');
    });
    const opened = await this.ops.platform(NOBODY, (op) => this.door.open(op, provider, identity, agent));
    if (!opened) throw new Refusal('session.oidc_rejected');
    return opened;
  }
}

/** The kind of an error; its text may quote what a provider said of a person. */
function reasonOf(error: unknown): string {
  const { name = 'unknown', code, fault } = error as { name?: string; code?: string; fault?: string };
  return [name, code ?? fault].filter(Boolean).join(' ');
}
