import { Alert, Button, Group, SimpleGrid, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { BODIES_KEY } from '../../api/bodies';
import { answered, api } from '../../api/client';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';

const FIELDS = { name: 'supervisor-name', email: 'supervisor-email' };
const CODES = { 'supervision.seated_already': 'email', 'invitation.open_already': 'email' };
const BLANK = { name: '', email: '' };

export function InviteSupervisor({ body }: { body: string }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const [typed, setTyped] = useState(BLANK);
  const [sentTo, setSentTo] = useState<string>();
  const { submit, busy, fault } = useSubmission(async (key) => {
    setSentTo(undefined);
    const params = { ...keyed(key).params, path: { id: body } };
    await answered(api.POST('/api/supervising-bodies/{id}/supervisors', { params, body: typed }));
    setSentTo(typed.email);
    setTyped(BLANK);
    await client.invalidateQueries({ queryKey: BODIES_KEY });
  });
  const errorOf = useFieldErrors(fault, CODES);
  return (
    <Section title={say('bodies.invite')}>
      <Form submit={submit}>
        <FaultSummary fault={fault} fields={FIELDS} codes={CODES} />
        {sentTo && !fault && (
          <Alert role="status">
            <Said text="bodies.sent" with={{ email: <Bdi>{sentTo}</Bdi> }} />
          </Alert>
        )}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            id={FIELDS.name}
            dir="auto"
            autoComplete="off"
            label={say('common.name')}
            value={typed.name}
            onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
            error={errorOf('name')}
          />
          <TextInput
            id={FIELDS.email}
            type="email"
            dir="ltr"
            autoComplete="off"
            label={say('common.email')}
            value={typed.email}
            onChange={(event) => setTyped({ ...typed, email: event.currentTarget.value })}
            error={errorOf('email')}
          />
        </SimpleGrid>
        <Group>
          <Button type="submit" loading={busy}>
            {say('bodies.sendInvitation')}
          </Button>
        </Group>
      </Form>
    </Section>
  );
}
