import { Injectable } from '@nestjs/common';
import type { AssociationId } from '@sanad/kernel';
import { Refusal, roleCalled } from '@sanad/messages';
import type { Actor, PlatformOp } from '../op';
import { shutBy, type StaffAction, type Standing } from '../staff/staff.actions';
import { AccessTable } from './access';

interface Wanted {
  readonly association: AssociationId | null;
  readonly roles: readonly string[];
  readonly endsAt?: Date;
}

/** Somebody and the roles they hold. */
interface Holder {
  readonly account: string;
  readonly roles: readonly string[];
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

  /** The roles of the association that somebody who manages staff may give and take. */
  givableBy(actor: Actor): string[] {
    const isKept = (role: string): boolean => this.administrators.includes(role);
    return this.access.held('association').filter((role) => !isKept(role) || this.appoints(actor));
  }

  /** @throws Refusal `staff.administrator_only` */
  assertMayGive(actor: Actor, roles: readonly string[]): void {
    const role = this.administrationIn(roles);
    if (role !== undefined && !this.appoints(actor))
      throw new Refusal('staff.administrator_only', { role: roleCalled(role) });
  }

  /** How somebody who asks stands to a member of the staff. */
  standing(actor: Actor, member: Holder): Standing {
    return {
      isSelf: actor.id === member.account,
      administers: this.administrationIn(member.roles) !== undefined,
      appoints: this.appoints(actor),
    };
  }

  /** @throws Refusal `staff.administrator_only`, `staff.own_membership` */
  assertOpen(action: StaffAction, actor: Actor, member: Holder): void {
    const shut = shutBy(action, this.standing(actor, member));
    // Says by which role.
    if (shut === 'staff.administrator_only') this.assertMayGive(actor, member.roles);
    if (shut) throw new Refusal(shut);
  }

  private administrationIn(roles: readonly string[]): string | undefined {
    return roles.find((role) => this.administrators.includes(role));
  }

  private appoints(actor: Actor): boolean {
    return 'roles' in actor && this.access.allows(actor.roles, APPOINTS_ADMINISTRATORS);
  }
}
