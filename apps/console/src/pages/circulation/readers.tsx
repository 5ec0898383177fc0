import { Badge, Button, Group, Stack, Text, TextInput, type MantineColor } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useKeepCirculation, useSignatureDrawing, type Circulation, type Reader } from '../../api/circulation';
import { answered, api } from '../../api/client';
import { useSession } from '../../api/session';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Cards, Cell, HeadCell } from '../../parts/cards';
import { Dialog } from '../../parts/dialog';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { Sure } from '../../parts/sure';

const COLOURS: Readonly<Record<Reader['state']['code'], MantineColor>> = {
  signed: 'green',
  waiting: 'gray',
  late: 'red',
  excepted: 'blue',
  left: 'gray',
};

/** A table for each department; those of none come last. */
export function Readers({ circulation }: { circulation: Circulation }): ReactNode {
  const { say } = useTexts();
  const { departments, readers } = circulation;
  const groups = [...departments, null].map((name) => ({
    name,
    readers: readers.filter(({ department }) => (department ?? null) === name),
  }));
  const gone = readers.filter(({ department }) => department !== null && !departments.includes(department));
  const whole = gone.length > 0 ? [...groups, { name: null, readers: gone }] : groups;
  return whole
    .filter((group) => group.readers.length > 0)
    .map(({ name, readers: listed }) => (
      <Section key={name ?? listed[0]!.account} title={name ?? say('circulation.noDepartment')}>
        <Listed circulation={circulation} readers={listed} label={name ?? say('circulation.noDepartment')} />
      </Section>
    ));
}

interface ListedProps {
  readonly circulation: Circulation;
  readonly readers: readonly Reader[];
  readonly label: string;
}

function Listed({ circulation, readers, label }: ListedProps): ReactNode {
  const { say } = useTexts();
  const manages = circulation.actions.length > 0;
  const [person, state, dueOn, signedAt] = [
    say('circulation.person'),
    say('circulation.state'),
    say('circulation.dueOn'),
    say('circulation.signedAt'),
  ];
  const heads = [person, state, dueOn, signedAt, ...(manages ? [say('circulation.acts')] : [])];
  return (
    <Cards label={label} heads={heads}>
      {readers.map((reader) => (
        <tr key={reader.account} role="row">
          <HeadCell>
            <bdi>{reader.name}</bdi>
            {reader.kind && (
              <Text size="sm" c="dimmed" component="span" display="block">
                {say(`circulation.kind_${reader.kind}`)}
              </Text>
            )}
          </HeadCell>
          <Cell head={state}>
            <State reader={reader} />
          </Cell>
          <Cell head={dueOn}>{reader.dueOn ? <Day at={reader.dueOn} /> : say('circulation.noDue')}</Cell>
          <Cell head={signedAt}>{reader.signedAt ? <Day at={reader.signedAt} withTime /> : '–'}</Cell>
          {manages && (
            <Cell head={say('circulation.acts')}>
              <Acts circulation={circulation} reader={reader} />
            </Cell>
          )}
        </tr>
      ))}
    </Cards>
  );
}

function State({ reader: { state, held, mustSign, joined, exception } }: { reader: Reader }): ReactNode {
  const { say, pick } = useTexts();
  const readsOnly = !mustSign && state.code === 'waiting';
  return (
    <Stack gap={2} align="start">
      <Badge variant="light" color={COLOURS[state.code]}>
        {readsOnly ? say('circulation.readsOnly') : pick(state)}
      </Badge>
      {held && <Text size="sm">{say('circulation.isHeld')}</Text>}
      {joined && <Text size="sm">{say('circulation.joined')}</Text>}
      {exception && (
        <Text size="sm">
          <Said
            text="circulation.exceptedBy"
            with={{ policy: <bdi>{exception.policy}</bdi>, basis: <bdi>{exception.basis}</bdi> }}
          />
        </Text>
      )}
    </Stack>
  );
}

function Acts({ circulation, reader }: { circulation: Circulation; reader: Reader }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepCirculation();
  const { account, name, state, exception, drawn } = reader;
  const mayExcept = circulation.actions.includes('except');
  const end = async (): Promise<void> => {
    const params = { path: { id: circulation.id, account } };
    keep(await answered(api.POST('/api/circulations/{id}/exceptions/{account}/end', { params })));
  };
  return (
    <Group gap="xs" className="screen">
      {mayExcept && !exception && (state.code === 'waiting' || state.code === 'late') && (
        <Except circulation={circulation.id} reader={reader} />
      )}
      {mayExcept && exception && (
        <Sure act={say('circulation.endException')} named={say('circulation.endExceptionNamed', { name })} work={end}>
          <Text>{say('circulation.endExceptionSure')}</Text>
        </Sure>
      )}
      {drawn && <Drawing circulation={circulation.id} reader={reader} />}
    </Group>
  );
}

const FIELDS = { policy: 'except-policy', basis: 'except-basis' };

function Except({ circulation, reader: { account, name } }: { circulation: string; reader: Reader }): ReactNode {
  const { say } = useTexts();
  const [opened, { open, close }] = useDisclosure();
  const title = say('circulation.exceptNamed', { name });
  return (
    <>
      <Button variant="subtle" onClick={open} aria-label={title}>
        {say('circulation.except')}
      </Button>
      <Dialog title={title} opened={opened} close={close}>
        <ExceptForm circulation={circulation} account={account} done={close} />
      </Dialog>
    </>
  );
}

interface ExceptFormProps {
  readonly circulation: string;
  readonly account: string;
  readonly done: () => void;
}

function ExceptForm({ circulation, account, done }: ExceptFormProps): ReactNode {
  const { say } = useTexts();
  const keep = useKeepCirculation();
  const [typed, setTyped] = useState({ policy: '', basis: '' });
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: circulation } };
    const body = { account, ...typed };
    keep(await answered(api.POST('/api/circulations/{id}/exceptions', { params, body })));
    done();
  });
  const errorOf = useFieldErrors(fault);
  const field = (name: 'policy' | 'basis', label: string): ReactNode => (
    <TextInput
      id={FIELDS[name]}
      dir="auto"
      label={label}
      value={typed[name]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setTyped((before) => ({ ...before, [name]: value }));
      }}
      error={errorOf(name)}
    />
  );
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={FIELDS} />
      <Text c="dimmed">{say('circulation.exceptLead')}</Text>
      {field('policy', say('circulation.ownPolicy'))}
      {field('basis', say('circulation.basis'))}
      <Group>
        <Button type="submit" loading={busy}>
          {say('circulation.except')}
        </Button>
      </Group>
    </Form>
  );
}

/** Shown when it is asked for, since every look at one stands in the audit. */
function Drawing({ circulation, reader: { account, name } }: { circulation: string; reader: Reader }): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const [opened, { open, close }] = useDisclosure();
  const { data, isLoading, error, refetch } = useSignatureDrawing(circulation, account, opened);
  if (!may.includes('circulation.manage')) return null;
  return (
    <>
      <Button variant="subtle" color="dark" onClick={open} aria-label={say('circulation.showDrawingNamed', { name })}>
        {say('circulation.showDrawing')}
      </Button>
      <Dialog title={say('circulation.drawingOf', { name })} opened={opened} close={close}>
        {isLoading && <Loading />}
        {error && <Failed error={error} retry={() => void refetch()} />}
        {data && (
          <svg viewBox="0 0 600 200" className="drawn" role="img" aria-label={say('circulation.drawingOf', { name })}>
            <path d={data.path} fill="none" stroke="currentColor" strokeWidth={3} />
          </svg>
        )}
      </Dialog>
    </>
  );
}
