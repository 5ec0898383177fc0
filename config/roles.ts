import { platformActions, type RoleRow } from '@sanad/platform';
import { policyActions } from '@sanad/policy';

/** Every action of the product, by the chapters that declare them on their routes. */
export const actions = [...platformActions, ...policyActions] as const;
export type Action = (typeof actions)[number];

type Row = RoleRow<Action>;
const inAssociation = (...may: Action[]): Row => ({ of: 'association', may });
const onPlatform = (...may: Action[]): Row => ({ of: 'platform', may });

/** Role × action. A route names its action; whoever holds one of the roles that list it may use the route. */
export const roles = {
  associationAdministrator: inAssociation('tokens.manage', 'policy.read', 'policy.write'),
  executiveDirector: inAssociation('policy.read', 'policy.write', 'policy.approve', 'policy.force'),
  relationsOfficer: inAssociation('policy.read'),
  branchDelegate: inAssociation('policy.read'),
  socialResearchOfficer: inAssociation('policy.read'),
  socialResearcher: inAssociation('policy.read'),
  committeeHead: inAssociation('policy.read'),
  committeeSecretary: inAssociation('policy.read'),
  committeeMember: inAssociation('policy.read'),
  complaintsOfficer: inAssociation('policy.read'),
  liaisonOfficer: inAssociation('policy.read'),
  supervisor: onPlatform(),
  platformOperator: onPlatform(),
} as const satisfies Record<string, Row>;

export type Role = keyof typeof roles;
