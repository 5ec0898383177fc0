import { appealActions } from '@sanad/appeals';
import { circulationActions } from '@sanad/circulation';
import { boardActions } from '@sanad/board';
import { committeeActions } from '@sanad/committee';
import { compensationActions } from '@sanad/compensation';
import { complaintActions } from '@sanad/complaints';
import { deadlineActions } from '@sanad/deadlines';
import { intakeActions } from '@sanad/intake';
import { oversightActions } from '@sanad/oversight';
import { peopleActions } from '@sanad/people';
import { platformActions, type RoleRow } from '@sanad/platform';
import { policyActions } from '@sanad/policy';
import { replayActions } from '@sanad/replay';

/** Every action of the product, by the chapters that declare them on their routes. */
export const actions = [
  ...platformActions,
  ...policyActions,
  ...deadlineActions,
  ...circulationActions,
  ...peopleActions,
  ...intakeActions,
  ...committeeActions,
  ...boardActions,
  ...replayActions,
  ...complaintActions,
  ...appealActions,
  ...compensationActions,
  ...oversightActions,
] as const;
export type Action = (typeof actions)[number];

type Row = RoleRow<Action>;
/** Whoever works for an association may read its policy, its calendar and deadlines, its cases, and who else works there; the rest is the office's. */
const inAssociation = (...may: Action[]): Row => ({
  of: 'association',
  may: ['policy.read', 'deadlines.read', 'staff.read', 'intake.read', ...may],
});
/** Limited to cases assigned to them or received by them, for a time; whoever is not there for the office is not let into all of it. */
const withOwnCases = (...may: Action[]): Row => ({ ...inAssociation(...may), reach: 'own' });
const onPlatform = (...may: Action[]): Row => ({ of: 'platform', may });

/** Role × action. A route names its action; whoever holds one of the roles that list it may use the route. */
export const roles = {
  associationAdministrator: inAssociation(
    'tokens.manage',
    'identityProvider.manage',
    'staff.absence',
    'staff.manage',
    'staff.appointAdministrators',
    'holidays.announce',
    'calendar.state',
    'onboarding.read',
    'onboarding.lead',
    'circulation.read',
    'circulation.manage',
    'policy.write',
    'board.prepare',
    'replay.read',
    'replay.run',
    'people.read',
    'intake.assign',
    'intake.readAudit',
    'intake.keepTemplates',
    'committee.read',
    'committee.appoint',
    'complaints.oversee',
  ),
  executiveDirector: inAssociation(
    'staff.absence',
    'holidays.announce',
    'calendar.state',
    'onboarding.read',
    'onboarding.lead',
    'circulation.read',
    'policy.write',
    'policy.approve',
    'policy.force',
    'board.prepare',
    'replay.read',
    'replay.run',
    'intake.readDocuments',
    'people.read',
    'intake.assign',
    'intake.readAudit',
    'intake.keepTemplates',
    'intake.overrideFloor',
    'committee.read',
    'committee.appoint',
    'committee.confirm',
    'complaints.lodge',
    'complaints.read',
    'complaints.readAll',
    'complaints.triage',
    'complaints.handle',
    'complaints.oversee',
    'appeals.file',
    'appeals.read',
    'appeals.readAll',
    'appeals.assign',
    'appeals.review',
    'compensation.read',
    'compensation.open',
    'compensation.validate',
    'compensation.negotiate',
    'compensation.sign',
    'compensation.approve',
    'compensation.pay',
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
    'intake.keepTemplates',
    'complaints.lodge',
    'appeals.file',
    'appeals.read',
    'appeals.readAll',
  ),
  branchDelegate: withOwnCases('people.read', 'people.write', 'intake.receive', 'intake.handle'),
  volunteer: withOwnCases('intake.handle'),
  humanResources: {
    of: 'association',
    may: [
      'policy.read',
      'deadlines.read',
      'staff.read',
      'staff.absence',
      'staff.manage',
      'circulation.read',
      'circulation.manage',
    ],
  },
  socialResearchOfficer: inAssociation('intake.readDocuments', 'people.read', 'intake.answerReferral'),
  socialResearcher: inAssociation('intake.readDocuments', 'people.read', 'people.readIdentity'),
  committeeHead: inAssociation(
    'intake.readDocuments',
    'people.read',
    'committee.read',
    'committee.arrange',
    'committee.vote',
    'committee.decide',
    'complaints.read',
    'complaints.handle',
    'appeals.read',
    'appeals.review',
    'compensation.read',
    'compensation.validate',
    'compensation.approve',
  ),
  committeeSecretary: inAssociation(
    'intake.readDocuments',
    'people.read',
    'committee.read',
    'committee.arrange',
    'committee.vote',
    'committee.decide',
    'complaints.read',
    'complaints.handle',
    'appeals.read',
    'compensation.read',
    'compensation.prove',
  ),
  committeeMember: inAssociation(
    'intake.readDocuments',
    'people.read',
    'committee.read',
    'committee.vote',
    'complaints.read',
    'appeals.read',
    'appeals.review',
  ),
  complaintsOfficer: inAssociation(
    'people.read',
    'committee.read',
    'complaints.lodge',
    'complaints.read',
    'complaints.readAll',
    'complaints.triage',
    'complaints.handle',
    'appeals.file',
    'appeals.read',
    'appeals.readAll',
    'appeals.review',
    'compensation.read',
    'compensation.open',
    'compensation.prove',
    'compensation.negotiate',
  ),
  /** Receives for the board what goes up to it and records its answer; puts an appeal to reviewers, also where the director decided the request. */
  boardSecretary: inAssociation(
    'intake.readDocuments',
    'people.read',
    'committee.read',
    'complaints.read',
    'complaints.handle',
    'complaints.answerForBoard',
    'appeals.read',
    'appeals.readAll',
    'appeals.assign',
    'appeals.review',
  ),
  /** Oversees what is paid: approves, orders and attests, and enters nothing that is to be approved. */
  treasurer: inAssociation('people.read', 'compensation.read', 'compensation.approve', 'compensation.pay'),
  /** Keeps who made a report of a violation; nothing else of the association is theirs by this role. */
  identityCustodian: {
    of: 'association',
    may: [
      'policy.read',
      'staff.read',
      'complaints.lodge',
      'complaints.read',
      'complaints.triage',
      'complaints.handle',
      'complaints.custody',
    ],
  },
  liaisonOfficer: inAssociation('people.read'),
  supervisor: onPlatform('associations.read', 'associations.onboard', 'associations.suspend', 'associations.license'),
  platformOperator: onPlatform('supervision.arrange', 'holidays.decree'),
} as const satisfies Record<string, Row>;

export type Role = keyof typeof roles;
