import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useOnboarding } from '../../api/onboarding';
import { useFindings } from '../../api/policy';
import { useTools } from '../../api/tools';
import { useTexts } from '../../language/texts';
import { Section } from '../../parts/section';

/** What the policy's findings still wait for, and which tools of its staff are not there. */
export default function PolicyFindings(): ReactNode {
  const { data } = useOnboarding();
  return data?.version ? <Open version={data.version.id} /> : null;
}

function Open({ version }: { version: string }): ReactNode {
  const { say } = useTexts();
  const { data } = useFindings(version);
  if (!data) return null;
  const count = data.items.filter(({ open }) => open).length;
  return (
    <Section title={say('home.policy')}>
      <Text>{say('onboarding.findingsLeft', { count })}</Text>
      <Anchor component={Link} to="/onboarding?step=findings">
        {say('home.toFindings')}
      </Anchor>
      <LackingTools version={version} />
    </Section>
  );
}

function LackingTools({ version }: { version: string }): ReactNode {
  const { say } = useTexts();
  const { data } = useTools(version);
  if (!data?.lacking) return null;
  return (
    <>
      <Text>{say('tools.lacking', { count: data.lacking })}</Text>
      <Anchor component={Link} to={`/policy/versions/${version}#tools`}>
        {say('tools.toTools')}
      </Anchor>
    </>
  );
}
