import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Finding, Version } from '../../api/policy';
import { useTexts } from '../../language/texts';

/** Where the findings stand that concern no clause in particular. */
export const GENERAL = 'general-findings';

/** All of a version's: those beside clauses, and those beside none. */
export const findingsOf = ({ sections, findings }: Version): Finding[] => [
  ...findings,
  ...sections.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.findings)),
];

/** The id, on the version's page, of where it stands. */
export const placeOf = ({ clauses: [clause] }: Finding): string =>
  clause === undefined ? GENERAL : `clause-${clause}`;

/** The words of a finding, leading to where it can be answered. */
export function FindingLink({ version, finding }: { version: string; finding: Finding }): ReactNode {
  const { pick } = useTexts();
  return (
    <Anchor component={Link} to={`/policy/versions/${version}#${placeOf(finding)}`}>
      {pick(finding.message)}
    </Anchor>
  );
}
