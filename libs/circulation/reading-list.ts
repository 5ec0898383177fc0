import type { ModuleName, PolicyDocument } from '@sanad/policy/pure';

/** What concerns everybody who works under a policy, whatever their work. */
const EVERYBODY: readonly ModuleName[] = ['responsibilities'];

/** The parts of a policy that rule the work of each role. Whoever holds several reads those of all. */
export const READING_LISTS: Readonly<Record<string, readonly ModuleName[]>> = {
  associationAdministrator: ['channels', 'tools', 'approval', 'review'],
  executiveDirector: ['deadlines', 'committees', 'compensation', 'complaints', 'satisfaction', 'approval', 'review'],
  relationsOfficer: ['channels', 'tools', 'handling', 'deadlines', 'relation', 'information'],
  branchDelegate: ['channels', 'handling'],
  volunteer: ['channels', 'handling', 'relation'],
  humanResources: ['responsibilities', 'review'],
  socialResearchOfficer: ['tools', 'handling', 'deadlines'],
  socialResearcher: ['tools', 'handling', 'relation'],
  committeeHead: ['committees', 'deadlines', 'compensation'],
  committeeSecretary: ['committees', 'deadlines'],
  committeeMember: ['committees', 'deadlines'],
  complaintsOfficer: ['complaints', 'compensation', 'relation'],
  boardSecretary: ['complaints', 'committees', 'approval', 'review'],
  treasurer: ['compensation', 'responsibilities'],
  liaisonOfficer: ['information', 'relation', 'satisfaction'],
  identityCustodian: ['complaints', 'relation'],
};

/** The clauses of a version that rule the work of these roles, in the order of the text. A module on which it is silent has none. */
export function readingList({ modules, sections }: PolicyDocument, roles: readonly string[]): string[] {
  const wanted = new Set([...EVERYBODY, ...roles.flatMap((role) => READING_LISTS[role] ?? [])]);
  const named = new Set(modules.filter(({ name }) => wanted.has(name)).flatMap(({ clauses }) => clauses));
  return sections.flatMap(({ clauses }) => clauses.map(({ id }) => id)).filter((id) => named.has(id));
}
