/** The rules of passwords speak of no field; on a page they belong to the one of the new password. */
export const PASSWORD_RULES = {
  'password.too_short': 'password',
  'password.too_long': 'password',
  'password.too_common': 'password',
  'password.missing': 'password',
} as const;
