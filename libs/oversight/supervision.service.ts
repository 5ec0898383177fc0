import { Injectable } from '@nestjs/common';
import { newId, type AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import {
  Associations,
  createAssociation,
  Invitations,
  rows,
  type PlatformOp,
  type RegisterFacts,
} from '@sanad/platform';
import { Bodies, MARK_SUSPENSION, RESUME } from './bodies.service';

export interface NewAssociation {
  readonly slug: string;
  readonly name: string;
  readonly facts: Partial<RegisterFacts>;
  readonly administrator: { readonly email: string; readonly name: string };
}

export interface Suspension {
  readonly reason: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

/** What the supervisor of a body does with the associations it oversees. What it does not oversee is nothing to it. */
@Injectable()
export class Supervision {
  constructor(
    private readonly bodies: Bodies,
    private readonly associations: Associations,
    private readonly invitations: Invitations,
  ) {}

  /**
   * A new association, overseen by the body from now on; its first administrator is invited.
   * @throws Refusal `association.number_needed`, those of `createAssociation`, and those of `Invitations.invite`
   */
  async onboard(op: PlatformOp, body: string, { slug, name, facts, administrator }: NewAssociation): Promise<string> {
    assertNumbered(facts);
    const association = await createAssociation(op, { slug, name: name.trim(), demo: false }, facts);
    await this.bodies.oversee(op, body, association, slug);
    const roles = ['associationAdministrator'];
    await this.invitations.invite(op, { association, ...administrator, roles });
    return association;
  }

  /** Asks somebody to serve the body. @throws Refusal `request.not_found`, `supervision.seated_already`, and those of `Invitations.invite` */
  async inviteSupervisor(
    op: PlatformOp,
    body: string,
    person: { readonly email: string; readonly name: string },
  ): Promise<{ id: string; expiresAt: Date }> {
    await this.bodies.get(op, body);
    if (await this.bodies.serves(op, person.email))
      throw new Refusal('supervision.seated_already', { email: person.email });
    const { id, expiresAt } = await this.invitations.invite(op, {
      association: null,
      ...person,
      roles: ['supervisor'],
    });
    await this.bodies.seatInvited(op, body, id);
    return { id, expiresAt };
  }

  /** New cases are turned away from now on; open ones go on. @throws Refusal `request.not_found`, `association.suspended_already` */
  async suspend(op: PlatformOp, body: string, association: string, reason: string): Promise<void> {
    const id = await this.lock(op, body, association);
    const made = await rows(op.db, SUSPEND, [newId(), id, body, reason, op.now]);
    if (made.length === 0) throw new Refusal('association.suspended_already');
    await op.db.query(MARK_SUSPENSION, [id]);
    op.record({ action: 'association.suspended', subject: { type: 'association', id }, detail: { body } });
  }

  /** Ends what this body has suspended; what another has suspended stays so. @throws Refusal `request.not_found`, `association.not_suspended` */
  async resume(op: PlatformOp, body: string, association: string): Promise<void> {
    const id = await this.lock(op, body, association);
    const ended = await rows(op.db, RESUME, [id, body, op.now]);
    if (ended.length === 0) throw new Refusal('association.not_suspended');
    await op.db.query(MARK_SUSPENSION, [id]);
    op.record({ action: 'association.resumed', subject: { type: 'association', id }, detail: { body } });
  }

  /** @throws Refusal `request.not_found`, `association.number_needed`, and those of `Associations.state` */
  async license(op: PlatformOp, body: string, association: string, licence: Partial<RegisterFacts>): Promise<void> {
    assertNumbered(licence);
    const id = await this.lock(op, body, association);
    await this.associations.state(op, id, licence);
  }

  /** What this body has suspended, and when; the latest first. */
  suspensions(op: PlatformOp, body: string, association: string): Promise<Suspension[]> {
    return rows<Suspension>(op.db, SUSPENSIONS, [association, body]);
  }

  /** The association under its lock. @throws Refusal `request.not_found` for one that this body does not oversee now */
  private async lock(op: PlatformOp, body: string, association: string): Promise<AssociationId> {
    const [found] = await rows<{ id: AssociationId }>(op.db, LOCK, [association, body, op.now]);
    if (!found) throw new Refusal('request.not_found');
    return found.id;
  }
}

function assertNumbered({ licenceNumber, registrationNumber }: Partial<RegisterFacts>): void {
  if (!licenceNumber && !registrationNumber) throw new Refusal('association.number_needed');
}

const LOCK = `
  SELECT a.id FROM association a WHERE a.id = $1 AND EXISTS (
    SELECT FROM supervision s WHERE s.body_id = $2 AND s.association_id = a.id AND s.starts_at <= $3
      AND (s.ends_at IS NULL OR s.ends_at > $3))
  FOR UPDATE OF a`;

const SUSPEND = `
  INSERT INTO suspension (id, association_id, body_id, reason, started_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (association_id, body_id) WHERE ended_at IS NULL DO NOTHING RETURNING id`;

const SUSPENSIONS = `
  SELECT reason, started_at AS "startedAt", ended_at AS "endedAt" FROM suspension
  WHERE association_id = $1 AND body_id = $2 ORDER BY started_at DESC LIMIT 50`;
