import { Button, Group, Input, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { usePerson } from '../../api/people';
import { useTexts } from '../../language/texts';
import { Loading } from '../../parts/states';
import { Found } from '../people/found';
import { SearchBox } from '../people/search-box';

interface PersonFieldProps {
  readonly id: string;
  readonly label: string;
  /** The id of a person; empty while nobody is chosen. */
  readonly value: string;
  readonly change: (person: string) => void;
  readonly error?: string | undefined;
}

/** Somebody who is known already: a person is registered on a page of their own, not on the way of another act. */
export function PersonField({ id, label, value, change, error }: PersonFieldProps): ReactNode {
  const { say } = useTexts();
  const [q, setQ] = useState('');
  const { data: known, isLoading } = usePerson(value);
  return (
    <Input.Wrapper
      id={id}
      label={label}
      labelElement="div"
      labelProps={{ id: `${id}-label` }}
      error={error}
      tabIndex={-1}
      role="group"
      aria-labelledby={`${id}-label`}
    >
      {isLoading && <Loading />}
      {known && (
        <Group justify="space-between">
          <bdi>{known.name}</bdi>
          <Button variant="subtle" onClick={() => change('')} aria-label={say('receive.changePerson', { label })}>
            {say('receive.change')}
          </Button>
        </Group>
      )}
      {!value && (
        <Stack gap="sm">
          <SearchBox isWithinForm q={q} search={setQ} />
          <Found q={q} choose={(person) => change(person.id)} />
        </Stack>
      )}
    </Input.Wrapper>
  );
}
