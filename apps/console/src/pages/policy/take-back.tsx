import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useChangedVersion, type Version } from '../../api/policy';
import { keyed } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { ReasonDialog } from '../../parts/reason-dialog';
import { Section } from '../../parts/section';

const PATHS = {
  takeBackStart: '/api/policy/versions/{id}/force/withdrawal',
  takeBackApproval: '/api/policy/versions/{id}/approval/withdrawal',
} as const;

/** What was recorded of a version that has not begun: the last step first. */
export function TakeBack({ version }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const changed = useChangedVersion();
  const [opened, { open, close }] = useDisclosure();
  const act = (['takeBackStart', 'takeBackApproval'] as const).find((one) => version.actions.includes(one));
  if (!act) return null;
  const { id, contentHash } = version;
  const send = (key: string, reason: string): Promise<void> => {
    const params = { ...keyed(key).params, path: { id } };
    const body = { reason, contentHash };
    return changed(answered(api.POST(PATHS[act], { params, body })), () => Promise.resolve());
  };
  const [verb, lead] = [say(`policyActs.${act}`), say(`policyActs.${act}Lead`)];
  return (
    <Section title={say('policyActs.takeBack')}>
      <Text>{lead}</Text>
      <Group>
        <Button variant="default" onClick={open}>
          {verb}
        </Button>
      </Group>
      <ReasonDialog {...{ title: verb, opened, close, lead, verb, send }} color="red" draft={`${act}:${id}`} />
    </Section>
  );
}
