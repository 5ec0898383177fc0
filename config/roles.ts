import { platformActions, type RoleRow } from '@sanad/platform';

/** Every action of the product, by the chapters that declare them on their routes. */
export const actions = [...platformActions] as const;
export type Action = (typeof actions)[number];

type Row = RoleRow<Action>;
const inAssociation = (...may: Action[]): Row => ({ of: 'association', may });
const onPlatform = (...may: Action[]): Row => ({ of: 'platform', may });

/** Role × action. A route names its action; whoever holds one of the roles that list it may use the route. */
export const roles = {
  associationAdministrator: inAssociation('tokens.manage'),
  executiveDirector: inAssociation(),
  relationsOfficer: inAssociation(),
  branchDelegate: inAssociation(),
  socialResearchOfficer: inAssociation(),
  socialResearcher: inAssociation(),
  committeeHead: inAssociation(),
  committeeSecretary: inAssociation(),
  committeeMember: inAssociation(),
  complaintsOfficer: inAssociation(),
  liaisonOfficer: inAssociation(),
  supervisor: onPlatform(),
  platformOperator: onPlatform(),
} as const satisfies Record<string, Row>;

export type Role = keyof typeof roles;
