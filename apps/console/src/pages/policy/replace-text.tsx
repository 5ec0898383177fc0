import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useChangedVersion, type Version } from '../../api/policy';
import type { EditedVersion } from '../../api/policy-edits';
import { useTexts } from '../../language/texts';
import { Section } from '../../parts/section';
import { SavedSaid } from './edit/saved-said';
import { PolicyFile, type Send } from '../onboarding/policy-file';

/** Another text in place of a draft's, as after an amendment that a finding asks for. */
export function ReplaceText({ version: { id, contentHash } }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const changed = useChangedVersion();
  const [done, setDone] = useState<EditedVersion>();
  const [isOpen, { open, close }] = useDisclosure();
  const send: Send = async (body, _key, fetch) => {
    const params = { path: { id } };
    const sent = { ...body, contentHash };
    const sending = answered(api.PUT('/api/policy/versions/{id}/content', { params, body: sent, fetch }));
    await changed(sending, async () => setDone(await sending));
    close();
  };
  return (
    <Section title={say('policyActs.replace')}>
      <Stack gap="sm">
        <Text>{say('policyActs.replaceLead')}</Text>
        <SavedSaid edited={done} />
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
