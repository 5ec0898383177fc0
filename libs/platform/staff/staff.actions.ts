/** What may be done with somebody of the staff, and what a role has to permit for it. */
export const STAFF_ASKS = {
  changeRoles: 'staff.manage',
  statePosition: 'staff.manage',
  stateReportingLine: 'staff.manage',
  keepAbsences: 'staff.absence',
  endSessions: 'staff.manage',
  endMembership: 'staff.manage',
} as const;

export type StaffAction = keyof typeof STAFF_ASKS;
export const STAFF_ACTIONS = Object.keys(STAFF_ASKS) as readonly StaffAction[];

/** Who asks, and about whom. */
export interface Standing {
  /** Whether both are the same. */
  readonly isSelf: boolean;
  /** Whether it is about somebody who administers the association. */
  readonly administers: boolean;
  /** Whether whoever asks may give and take that. */
  readonly appoints: boolean;
}

const OF_MEMBERSHIP: readonly StaffAction[] = ['changeRoles', 'endSessions', 'endMembership'];

/** Why an action is shut to somebody whose roles permit it: by the refusal's code. */
export function shutBy(
  action: StaffAction,
  { isSelf, administers, appoints }: Standing,
): 'staff.administrator_only' | 'staff.own_membership' | undefined {
  if (OF_MEMBERSHIP.includes(action) && administers && !appoints) return 'staff.administrator_only';
  if (isSelf && action === 'endMembership') return 'staff.own_membership';
  // Of one's own nothing can be changed but the roles beside the one that administers.
  if (isSelf && action === 'changeRoles' && !administers) return 'staff.own_membership';
  return undefined;
}

/** What is open: the pages offer these, and the routes refuse the others. */
export function openStaffActions(permits: (action: string) => boolean, standing: Standing): StaffAction[] {
  return STAFF_ACTIONS.filter((action) => permits(STAFF_ASKS[action]) && !shutBy(action, standing));
}
