import { Injectable } from '@nestjs/common';
import type { AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { KeyRing } from '../crypto/keyring';
import { seal, unseal, type Cell } from '../crypto/seal';
import { rows } from '../db/sql';
import { Outgoing } from '../http/outgoing';
import type { PlatformOp } from '../op';

export interface ProviderSettings {
  /** What people know it by, on the button that leads there. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** What of its `amr` or `acr` counts as a second factor; nothing does, if empty. */
  readonly acceptedFactors: readonly string[];
}

export interface NewProviderSettings extends ProviderSettings {
  /** Left out, the one that is kept stays, as long as the issuer does. */
  readonly clientSecret?: string;
}

/** A provider as signing in needs it. */
export interface IdentityProvider extends ProviderSettings {
  readonly association: AssociationId;
  readonly clientSecret: string;
  readonly updatedAt: Date;
}

const COLUMNS = `p.association_id AS association, p.name, p.issuer, p.client_id AS "clientId",
  p.client_secret AS "clientSecret", p.accepted_factors AS "acceptedFactors", p.updated_at AS "updatedAt"`;

/** The OpenID Connect provider of each association that has one. Its secret is sealed. */
@Injectable()
export class IdentityProviders {
  constructor(
    private readonly ring: KeyRing,
    private readonly outgoing: Outgoing,
  ) {}

  async find(op: PlatformOp, association: AssociationId): Promise<IdentityProvider | undefined> {
    const sql = `SELECT ${COLUMNS} FROM identity_provider p WHERE association_id = $1`;
    return this.opened((await rows<IdentityProvider>(op.db, sql, [association]))[0]);
  }

  async bySlug(op: PlatformOp, slug: string): Promise<IdentityProvider | undefined> {
    const sql = `SELECT ${COLUMNS} FROM identity_provider p JOIN association n ON n.id = p.association_id WHERE n.slug = $1`;
    return this.opened((await rows<IdentityProvider>(op.db, sql, [slug]))[0]);
  }

  /** @throws Refusal `identity_provider.issuer_invalid` for an address that may not be asked */
  assertPermitted(issuer: string): void {
    if (!this.outgoing.permits(issuer)) throw new Refusal('identity_provider.issuer_invalid');
  }

  /** @throws Refusal `identity_provider.issuer_invalid`, `identity_provider.secret_needed` */
  async set(op: PlatformOp, association: AssociationId, settings: NewProviderSettings): Promise<void> {
    const { name, issuer, clientId, acceptedFactors } = settings;
    this.assertPermitted(issuer);
    const kept = await this.find(op, association);
    // A secret that was told to one provider is not sent to another.
    const secret = settings.clientSecret ?? (kept?.issuer === issuer ? kept.clientSecret : undefined);
    if (secret === undefined) throw new Refusal('identity_provider.secret_needed');
    await op.db.query(
      `INSERT INTO identity_provider (association_id, name, issuer, client_id, client_secret, accepted_factors, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (association_id) DO UPDATE SET name = excluded.name, issuer = excluded.issuer,
         client_id = excluded.client_id, client_secret = excluded.client_secret,
         accepted_factors = excluded.accepted_factors, updated_at = excluded.updated_at`,
      [
        association, name, issuer, clientId, seal(this.ring.current, cellOf(association), secret), acceptedFactors,
        op.now,
      ], // prettier-ignore
    );
    const detail = { association, acceptedFactors };
    op.record({ action: 'identity_provider.set', subject: { type: 'association', id: association }, detail });
  }

  /** @throws Refusal `request.not_found` where there is none */
  async remove(op: PlatformOp, association: AssociationId): Promise<void> {
    const sql = 'DELETE FROM identity_provider WHERE association_id = $1 RETURNING association_id';
    if ((await rows(op.db, sql, [association])).length === 0) throw new Refusal('request.not_found');
    op.record({ action: 'identity_provider.removed', subject: { type: 'association', id: association } });
  }

  private opened(sealed: IdentityProvider | undefined): IdentityProvider | undefined {
    if (!sealed) return undefined;
    const clientSecret = unseal((id) => this.ring.find(id), cellOf(sealed.association), sealed.clientSecret);
    return { ...sealed, clientSecret };
  }
}

function cellOf(association: AssociationId): Cell {
  return { association, table: 'identity_provider', column: 'client_secret', row: association };
}
