import { Injectable } from '@nestjs/common';
import type { AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import type { PlatformOp } from '../op';
import { AccessTable } from './access';

interface Wanted {
  readonly association: AssociationId | null;
  readonly roles: readonly string[];
  readonly endsAt?: Date;
}

/** Which roles may be given to people, and which of them only until a day. */
@Injectable()
export class RoleRules {
  constructor(private readonly access: AccessTable) {}

  /** @throws Refusal `staff.role_unknown`, `staff.end_needed`, `staff.end_passed` */
  assertGivable(op: PlatformOp, { association, roles, endsAt }: Wanted): void {
    const known = this.access.held(association ? 'association' : 'platform');
    const stranger = roles.find((role) => !known.includes(role));
    if (stranger !== undefined) throw new Refusal('staff.role_unknown', { role: stranger, known: known.join(', ') });
    const passing = roles.find((role) => this.access.rows[role]?.expires);
    if (passing !== undefined && !endsAt) throw new Refusal('staff.end_needed', { role: passing });
    if (endsAt && endsAt <= op.now) throw new Refusal('staff.end_passed');
  }
}
