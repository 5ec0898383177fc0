import type { Refusal } from '@sanad/messages';
import type { AccessTable, Op } from '@sanad/platform';
import type { CaseFile } from './case-file';
import { intakeActions } from './intake.actions';

/** What somebody may do with a case by their roles, whatever its state, and who may do what they may not. */
export interface Rights {
  readonly may: readonly string[];
  readonly rolesOf: (action: string) => string[];
  /** Why nothing decisive is open to them now. */
  readonly held?: Refusal;
}

/** By the table that the guard enforces; a role that is limited to its own cases reaches no other here either. */
export function rightsOf(access: AccessTable, { actor, held }: Op, file: CaseFile): Rights {
  const roles = 'roles' in actor ? actor.roles : [];
  const isOwn = file.assigneeId === actor.id || file.delegateId === actor.id;
  const may = intakeActions.filter(
    (action) => access.allows(roles, action) && (isOwn || access.reach(roles, action) === 'all'),
  );
  return { may, rolesOf: (action) => access.holders(action), ...(held && { held }) };
}
