import { Anchor, Button, Group, Input, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { usePerson, type PersonFound } from '../../api/people';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Loading } from '../../parts/states';
import { Found } from '../people/found';
import { RegisterForm } from '../people/register-form';
import { SearchBox } from '../people/search-box';

interface PersonChoiceProps {
  readonly id: string;
  readonly label: string;
  /** Empty while nobody is chosen. */
  readonly person: string;
  readonly choose: (person: string) => void;
  readonly error: string | undefined;
}

/** Somebody known, or somebody registered on the way. */
export function PersonChoice({ id, label, person, choose, error }: PersonChoiceProps): ReactNode {
  const { data: known, isLoading } = usePerson(person);
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
      {isLoading ? (
        <Loading />
      ) : known ? (
        <Chosen label={label} person={known} change={() => choose('')} />
      ) : (
        <Look of={id} label={label} choose={choose} />
      )}
    </Input.Wrapper>
  );
}

interface ChosenProps {
  readonly label: string;
  readonly person: PersonFound;
  readonly change: () => void;
}

function Chosen({ label, person, change }: ChosenProps): ReactNode {
  const { say } = useTexts();
  const { id, name, idKind } = person;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <div>
          <Anchor component={Link} to={`/people/${id}`}>
            <bdi>{name}</bdi>
          </Anchor>
          {idKind && (
            <Text size="sm" c="dimmed">
              {say(`people.kind_${idKind}`)}
            </Text>
          )}
        </div>
        <Button variant="subtle" onClick={change} aria-label={say('receive.changePerson', { label })}>
          {say('receive.change')}
        </Button>
      </Group>
    </Stack>
  );
}

interface LookProps {
  readonly of: string;
  readonly label: string;
  readonly choose: (person: string) => void;
}

function Look({ of, choose }: LookProps): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const [q, setQ] = useState('');
  const [registering, { open, close }] = useDisclosure();
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {say('receive.findFirst')}
      </Text>
      <SearchBox q={q} search={setQ} />
      <Found q={q} choose={({ id }) => choose(id)} />
      {may.includes('people.write') && (
        <Group>
          <Button variant="default" onClick={open}>
            {say('people.register')}
          </Button>
        </Group>
      )}
      <Modal
        opened={registering}
        onClose={close}
        size="lg"
        title={say('people.register')}
        closeButtonProps={{ 'aria-label': say('common.close') }}
      >
        <RegisterForm
          of={`${of}-new`}
          registered={({ id }) => {
            close();
            choose(id);
          }}
        />
      </Modal>
    </Stack>
  );
}
