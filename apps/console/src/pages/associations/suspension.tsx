import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { associationKey, type OverseenDetail } from '../../api/associations';
import { answered, api } from '../../api/client';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';

/** New cases may be stopped, and taken again, by the body that stopped them. */
export function Suspension({ one }: { one: OverseenDetail }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const { id } = one;
  const [reason, setReason] = useState('');
  const path = { path: { id } };
  const keep = async (changed: OverseenDetail): Promise<void> => {
    client.setQueryData(associationKey(id), changed);
    await client.invalidateQueries({ queryKey: ['associations'] });
  };
  const running = one.suspensions.find(({ endedAt }) => endedAt === null);
  const { submit, busy, fault } = useSubmission(async (key) => {
    if (running) {
      await keep(await answered(api.DELETE('/api/associations/{id}/suspension', { params: path })));
      return;
    }
    const params = { ...keyed(key).params, ...path };
    await keep(await answered(api.POST('/api/associations/{id}/suspension', { params, body: { reason } })));
    setReason('');
  });
  const errorOf = useFieldErrors(fault);
  return (
    <Section title={say('associations.suspension')}>
      <Text c="dimmed">{say('associations.suspensionAbout')}</Text>
      <Form submit={submit}>
        <FaultSummary fault={fault} fields={{ reason: 'reason' }} />
        {running ? (
          <Stack gap="xs">
            <Text>
              <Said
                text="associations.suspendedSince"
                with={{ date: <Day at={running.startedAt} />, reason: running.reason }}
              />
            </Text>
          </Stack>
        ) : (
          <Textarea
            id="reason"
            dir="auto"
            rows={2}
            label={say('associations.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={errorOf('reason')}
          />
        )}
        <Group>
          <Button type="submit" variant={running ? 'filled' : 'default'} loading={busy}>
            {say(running ? 'associations.resume' : 'associations.suspend')}
          </Button>
        </Group>
      </Form>
    </Section>
  );
}
