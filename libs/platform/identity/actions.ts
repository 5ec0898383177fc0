/** What the platform's own routes let somebody do. */
export const platformActions = [
  'tokens.manage',
  'identityProvider.manage',
  'staff.read',
  'staff.absence',
  'staff.manage',
  'staff.appointAdministrators',
] as const;
