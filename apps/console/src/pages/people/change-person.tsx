import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { personKey, type PersonFound } from '../../api/people';
import { isRefused } from '../../api/problem';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { factsOf, NOBODY, PERSON_CODES, PersonFields, personIds, type PersonTyped } from './person-fields';

const BY = ['office', 'applicant'] as const;

/** Only what is typed is changed: the sealed facts are not opened for it. */
export function ChangePerson({ person }: { person: PersonFound }): ReactNode {
  const { say } = useTexts();
  const [opened, { open, close }] = useDisclosure();
  return (
    <Group>
      <Button variant="default" onClick={open}>
        {say('people.edit')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size="lg"
        title={say('people.edit')}
        closeButtonProps={{ 'aria-label': say('common.close') }}
      >
        <Change person={person} done={close} />
      </Modal>
    </Group>
  );
}

function Change({ person, done }: { person: PersonFound; done: () => void }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const { id, name, version, idKind = '' } = person;
  const [typed, setTyped] = useState<PersonTyped>({ ...NOBODY, name, idKind });
  const [by, setBy] = useState<string>('office');
  const { submit, busy, fault } = useSubmission(async () => {
    const body = { ...factsOf(typed), by: by as (typeof BY)[number], version };
    const changed = await answered(api.PATCH('/api/people/{id}', { params: { path: { id } }, body })).catch(
      async (error: unknown) => {
        // Somebody was faster: what they left is read, so that the next try is on top of it.
        if (isRefused(error, 'people.changed_meanwhile')) await client.invalidateQueries({ queryKey: personKey(id) });
        throw error;
      },
    );
    client.setQueryData(personKey(id), changed);
    await client.invalidateQueries({ queryKey: personKey(id) });
    await client.invalidateQueries({ queryKey: ['people'] });
    done();
  });
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={personIds('change')} codes={PERSON_CODES} />
      <Text size="sm" c="dimmed">
        {say('people.editNote')}
      </Text>
      <PersonFields
        of="change"
        typed={typed}
        change={(changed) => setTyped((before) => ({ ...before, ...changed }))}
        errorOf={useFieldErrors(fault, PERSON_CODES)}
      />
      <Radio.Group label={say('people.changedBy')} value={by} onChange={setBy}>
        <Stack gap="xs" mt="xs">
          {BY.map((value) => (
            <Radio key={value} value={value} size="md" label={say(`people.by_${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Group>
        <Button type="submit" loading={busy}>
          {say('common.save')}
        </Button>
        <Button variant="default" onClick={done}>
          {say('common.cancel')}
        </Button>
      </Group>
    </Form>
  );
}
