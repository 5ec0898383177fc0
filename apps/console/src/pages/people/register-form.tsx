import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useDraft } from '../../api/draft';
import type { NewPerson, Registered } from '../../api/people';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { factsOf, NOBODY, PERSON_CODES, PersonFields, personIds } from './person-fields';

interface RegisterFormProps {
  readonly of: string;
  readonly registered: (person: Registered) => void | Promise<void>;
}

/** Writes down a person; whoever may be the same comes back with the answer. */
export function RegisterForm({ of, registered }: RegisterFormProps): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const { typed, change, state, restored, forget } = useDraft(`registration:${of}`, NOBODY);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const body = { ...factsOf(typed), name: typed.name } as NewPerson;
    const person = await answered(api.POST('/api/people', { ...keyed(key), body }));
    await forget();
    await client.invalidateQueries({ queryKey: ['people'] });
    await registered(person);
  });
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={personIds(of)} codes={PERSON_CODES} />
      <Text size="sm" c="dimmed">
        {say('people.unknownIsFine')}
      </Text>
      <PersonFields of={of} typed={typed} change={change} errorOf={useFieldErrors(fault, PERSON_CODES)} />
      <Group>
        <Button type="submit" loading={busy}>
          {say('people.registerSubmit')}
        </Button>
        <DraftSaid {...{ state, restored, forget }} />
      </Group>
    </Form>
  );
}
