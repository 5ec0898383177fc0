import { Alert, Button, Group, SimpleGrid, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useDraft } from '../../api/draft';
import { INVITATIONS_KEY } from '../../api/staff';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { endOf } from './days';
import { PositionFields, positionIn } from './position';
import { END_RULES, fieldsOf, RoleFields } from './role-fields';

const BLANK = { name: '', email: '', roles: [] as string[], lastDay: '', department: '', kind: '' };

const FIELDS = { ...fieldsOf('invite'), department: 'invite-department', kind: 'invite-kind' };

export function Invite({ givable }: { givable: readonly string[] }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const { typed, change, state, restored, forget } = useDraft('staff-invitation', BLANK);
  const [sentTo, setSentTo] = useState<string>();
  const { submit, busy, fault } = useSubmission(async (key) => {
    const { name, email, roles, lastDay } = typed;
    const end = endOf(lastDay);
    const body = { name, email, roles, ...positionIn(typed), ...(end && { endsAt: end }) };
    await answered(api.POST('/api/invitations', { ...keyed(key), body }));
    setSentTo(email);
    await forget();
    await client.invalidateQueries({ queryKey: INVITATIONS_KEY });
  });
  const labels = { endsAt: say('staff.endsAt') };
  const errorOf = useFieldErrors(fault, END_RULES, labels);
  return (
    <Section title={say('staff.invite')}>
      <Form submit={submit}>
        <FaultSummary fault={fault} fields={FIELDS} codes={END_RULES} labels={labels} />
        {sentTo && !fault && (
          <Alert role="status">
            <Said text="staff.sent" with={{ email: <Bdi>{sentTo}</Bdi> }} />
          </Alert>
        )}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            id="invite-name"
            dir="auto"
            autoComplete="off"
            label={say('common.name')}
            value={typed.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={errorOf('name')}
          />
          <TextInput
            id="invite-email"
            type="email"
            dir="ltr"
            autoComplete="off"
            label={say('common.email')}
            value={typed.email}
            onChange={(event) => change({ email: event.currentTarget.value })}
            error={errorOf('email')}
          />
          <PositionFields of="invite" {...{ typed, change, errorOf }} />
        </SimpleGrid>
        <RoleFields of="invite" roles={typed.roles} lastDay={typed.lastDay} {...{ givable, change, errorOf }} />
        <Group>
          <Button type="submit" loading={busy}>
            {say('staff.sendInvitation')}
          </Button>
          <DraftSaid state={state} restored={restored} />
        </Group>
      </Form>
    </Section>
  );
}
