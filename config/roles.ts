import { committeeActions } from '@sanad/committee';
import { deadlineActions } from '@sanad/deadlines';
import { intakeActions } from '@sanad/intake';
import { peopleActions } from '@sanad/people';
import { platformActions, type RoleRow } from '@sanad/platform';
import { policyActions } from '@sanad/policy';

/** Every action of the product, by the chapters that declare them on their routes. */
export const actions = [
  ...platformActions,
  ...policyActions,
  ...deadlineActions,
  ...peopleActions,
  ...intakeActions,
  ...committeeActions,
] as const;
export type Action = (typeof actions)[number];

type Row = RoleRow<Action>;
/** Whoever works for an association may read its policy, its calendar and deadlines, its cases, and who else works there; the rest is the office's. */
const inAssociation = (...may: Action[]): Row => ({
  of: 'association',
  may: ['policy.read', 'deadlines.read', 'staff.read', 'intake.read', ...may],
});
const onPlatform = (...may: Action[]): Row => ({ of: 'platform', may });

/** Role × action. A route names its action; whoever holds one of the roles that list it may use the route. */
export const roles = {
  associationAdministrator: inAssociation(
    'tokens.manage',
    'staff.absence',
    'holidays.announce',
    'policy.write',
    'people.read',
    'intake.assign',
    'committee.read',
    'committee.appoint',
  ),
  executiveDirector: inAssociation(
    'staff.absence',
    'holidays.announce',
    'policy.write',
    'policy.approve',
    'policy.force',
    'intake.readDocuments',
    'people.read',
    'intake.assign',
    'intake.overrideFloor',
    'committee.read',
    'committee.appoint',
    'committee.confirm',
  ),
  relationsOfficer: inAssociation(
    'intake.readDocuments',
    'people.read',
    'people.write',
    'people.readIdentity',
    'people.match',
    'intake.receive',
    'intake.handle',
    'intake.match',
    'intake.assign',
    'intake.renewAccess',
    'intake.refer',
  ),
  branchDelegate: inAssociation('people.read', 'people.write', 'intake.receive'),
  socialResearchOfficer: inAssociation('intake.readDocuments', 'people.read', 'intake.answerReferral'),
  socialResearcher: inAssociation('intake.readDocuments', 'people.read', 'people.readIdentity'),
  committeeHead: inAssociation(
    'intake.readDocuments',
    'people.read',
    'committee.read',
    'committee.vote',
    'committee.decide',
  ),
  committeeSecretary: inAssociation(
    'intake.readDocuments',
    'people.read',
    'committee.read',
    'committee.arrange',
    'committee.vote',
    'committee.decide',
  ),
  committeeMember: inAssociation('intake.readDocuments', 'people.read', 'committee.read', 'committee.vote'),
  complaintsOfficer: inAssociation('people.read'),
  liaisonOfficer: inAssociation('people.read'),
  supervisor: onPlatform(),
  platformOperator: onPlatform(),
} as const satisfies Record<string, Row>;

export type Role = keyof typeof roles;
