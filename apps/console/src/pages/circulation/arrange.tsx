import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useKeepSessions } from '../../api/circulation';
import { answered, api } from '../../api/client';
import { useSession } from '../../api/session';
import { useStaff } from '../../api/staff';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';
import { Dialog } from '../../parts/dialog';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';

const FIELDS = {
  topic: 'session-topic',
  heldOn: 'session-heldOn',
  place: 'session-place',
  invited: 'session-invited',
};
const CODES = { 'staff.not_found': 'invited' };

export function Arrange(): ReactNode {
  const { say } = useTexts();
  const [opened, { open, close }] = useDisclosure();
  return (
    <Group>
      <Button onClick={open}>{say('circulation.arrange')}</Button>
      <Dialog title={say('circulation.arrange')} opened={opened} close={close}>
        <ArrangeForm done={close} />
      </Dialog>
    </Group>
  );
}

function ArrangeForm({ done }: { done: () => void }): ReactNode {
  const { say } = useTexts();
  const { today } = useSession();
  const keep = useKeepSessions();
  const [typed, setTyped] = useState({ topic: '', heldOn: today, place: '', invited: [] as string[] });
  const change = (changed: Partial<typeof typed>): void => setTyped((before) => ({ ...before, ...changed }));
  const { submit, busy, fault } = useSubmission(async (key) => {
    const { place, ...body } = typed;
    await answered(api.POST('/api/awareness-sessions', { ...keyed(key), body: { ...body, ...(place && { place }) } }));
    await keep();
    done();
  });
  const labels = { heldOn: say('circulation.heldOn') };
  const errorOf = useFieldErrors(fault, CODES, labels);
  const word = (name: 'topic' | 'place', label: string): ReactNode => (
    <TextInput
      id={FIELDS[name]}
      dir="auto"
      label={label}
      value={typed[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      error={errorOf(name)}
    />
  );
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={FIELDS} codes={CODES} labels={labels} />
      {word('topic', say('circulation.topic'))}
      <DayInput
        id={FIELDS.heldOn}
        label={say('circulation.heldOn')}
        value={typed.heldOn}
        change={(heldOn) => change({ heldOn })}
        error={errorOf('heldOn')}
      />
      {word('place', say('common.optional', { label: say('circulation.place') }))}
      <Guests invited={typed.invited} change={(invited) => change({ invited })} error={errorOf('invited')} />
      <Group>
        <Button type="submit" loading={busy}>
          {say('circulation.arrange')}
        </Button>
      </Group>
    </Form>
  );
}

interface GuestsProps {
  readonly invited: string[];
  readonly change: (invited: string[]) => void;
  readonly error: string | undefined;
}

function Guests({ invited, change, error }: GuestsProps): ReactNode {
  const { say } = useTexts();
  const { data: staff } = useStaff();
  const members = staff?.items ?? [];
  return (
    <div id={FIELDS.invited} tabIndex={-1}>
      <Checkbox.Group label={say('circulation.invited')} value={invited} onChange={change} error={error}>
        <Stack gap="xs" mt="xs">
          <Group>
            <Button variant="subtle" onClick={() => change(members.map(({ account }) => account))}>
              {say('circulation.inviteAll')}
            </Button>
          </Group>
          {members.map(({ account, name }) => (
            <Checkbox key={account} size="md" value={account} label={<bdi>{name}</bdi>} />
          ))}
        </Stack>
      </Checkbox.Group>
    </div>
  );
}
