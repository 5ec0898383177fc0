/** What the routes of this chapter let somebody do. */
export const oversightActions = [
  'associations.read',
  'associations.onboard',
  'associations.suspend',
  'associations.license',
  'supervision.arrange',
  'onboarding.read',
  'onboarding.lead',
] as const;
