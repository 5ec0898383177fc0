import { Injectable } from '@nestjs/common';
import type { AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import type { Actor, PlatformOp } from '../op';
import { AccessTable } from './access';

interface Wanted {
  readonly association: AssociationId | null;
  readonly roles: readonly string[];
  readonly endsAt?: Date;
}

/** Whoever may do this gives and takes every role of the association; the others who manage staff give and take all but those that may. */
const APPOINTS_ADMINISTRATORS = 'staff.appointAdministrators';

/** Which roles may be given to people, by whom, and which of them only until a day. */
@Injectable()
export class RoleRules {
  constructor(private readonly access: AccessTable) {}

  /** The roles that administer an association. */
  get administrators(): string[] {
    return this.access.held('association').filter((role) => this.access.allows([role], APPOINTS_ADMINISTRATORS));
  }

  /** @throws Refusal `staff.role_unknown`, `membership.end_needed`, `staff.end_passed` */
  assertGivable(op: PlatformOp, { association, roles, endsAt }: Wanted): void {
    const known = this.access.held(association ? 'association' : 'platform');
    const stranger = roles.find((role) => !known.includes(role));
    if (stranger !== undefined) throw new Refusal('staff.role_unknown', { role: stranger, known: known.join(', ') });
    this.access.assertEnds(roles, endsAt);
    if (endsAt && endsAt <= op.now) throw new Refusal('staff.end_passed');
  }

  /** @throws Refusal `staff.administrator_only` */
  assertMayGive(actor: Actor, roles: readonly string[]): void {
    const held = 'roles' in actor ? actor.roles : [];
    const protectedRole = roles.find((role) => this.administrators.includes(role));
    if (protectedRole !== undefined && !this.access.allows(held, APPOINTS_ADMINISTRATORS))
      throw new Refusal('staff.administrator_only', { role: protectedRole });
  }
}
