import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { answered, api } from '../../api/client';
import { useKeepPolicy } from '../../api/policy';
import { useSession } from '../../api/session';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary } from '../../parts/fault';

/** A version that is closed is changed by another one, which starts from its text, its answers and its additions. */
export function NewDraft({ version }: { version: string }): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const [navigate, keep] = [useNavigate(), useKeepPolicy()];
  const { submit, busy, fault } = useSubmission(async (key) => {
    const made = await answered(api.POST('/api/policy/versions', { ...keyed(key), body: { basedOn: version } }));
    await keep();
    await navigate(`/policy/versions/${made.id}`);
  });
  if (!may.includes('policy.write')) return null;
  return (
    <Stack gap="xs">
      <FaultSummary fault={fault} />
      <Text size="sm" c="dimmed">
        {say('policyActs.newDraftLead')}
      </Text>
      <Group>
        <Button variant="default" loading={busy} onClick={() => void submit()}>
          {say('policyActs.newDraft')}
        </Button>
      </Group>
    </Stack>
  );
}
