import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useKeepPolicy } from '../../api/policy';
import { useTexts } from '../../language/texts';
import { Section } from '../../parts/section';
import { PolicyFile, type Send } from '../onboarding/policy-file';

/** Another text in place of a draft's, as after an amendment that a finding asks for. */
export function ReplaceText({ version }: { version: string }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepPolicy();
  const [isOpen, { open, close }] = useDisclosure();
  const send: Send = async (body, _key, fetch) => {
    const params = { path: { id: version } };
    await answered(api.PUT('/api/policy/versions/{id}/content', { params, body, fetch }));
    await keep();
    close();
  };
  return (
    <Section title={say('policyActs.replace')}>
      <Stack gap="sm">
        <Text>{say('policyActs.replaceLead')}</Text>
        {isOpen ? (
          <PolicyFile send={send} verb={say('policyActs.replaceNow')} />
        ) : (
          <Group>
            <Button variant="default" onClick={open}>
              {say('policyActs.replaceOpen')}
            </Button>
          </Group>
        )}
      </Stack>
    </Section>
  );
}
