import { Button, Group, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useKeepCirculation, type Circulation } from '../../api/circulation';
import { answered, api } from '../../api/client';
import { useSession } from '../../api/session';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { DayInput } from '../../parts/day-input';
import { Dialog } from '../../parts/dialog';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';

/** Each department gets its copy: to whom it went, and when. */
export function Copies({ circulation }: { circulation: Circulation }): ReactNode {
  const { say, language } = useTexts();
  const [opened, { open, close }] = useDisclosure();
  const { copies, departments, actions } = circulation;
  const without = departments.filter((name) => !copies.some(({ department }) => department === name));
  return (
    <Section title={say('circulation.copies')}>
      <Text c="dimmed">{say('circulation.copiesLead')}</Text>
      {copies.length === 0 && <Text>{say('circulation.noCopies')}</Text>}
      {copies.map(({ id, department, handedOn, receivedBy }) => (
        <Row key={id} title={<bdi>{department}</bdi>}>
          <Text size="sm" c="dimmed">
            <Said text="circulation.handed" with={{ date: <Day at={handedOn} />, name: <bdi>{receivedBy}</bdi> }} />
          </Text>
        </Row>
      ))}
      {without.length > 0 && (
        <Text>{say('circulation.withoutCopy', { names: new Intl.ListFormat(language).format(without) })}</Text>
      )}
      {actions.includes('handOver') && (
        <Group className="screen">
          <Button variant="default" onClick={open}>
            {say('circulation.handOver')}
          </Button>
        </Group>
      )}
      <Dialog title={say('circulation.handOver')} opened={opened} close={close}>
        <CopyForm circulation={circulation} first={without[0] ?? ''} done={close} />
      </Dialog>
    </Section>
  );
}

const FIELDS = { department: 'copy-department', handedOn: 'copy-handedOn', receivedBy: 'copy-receivedBy' };
const CODES = { 'circulation.handed_ahead': 'handedOn' };

interface CopyFormProps {
  readonly circulation: Circulation;
  readonly first: string;
  readonly done: () => void;
}

function CopyForm({ circulation, first, done }: CopyFormProps): ReactNode {
  const { say } = useTexts();
  const { today } = useSession();
  const keep = useKeepCirculation();
  const [typed, setTyped] = useState({ department: first, handedOn: today, receivedBy: '' });
  const change = (changed: Partial<typeof typed>): void => setTyped((before) => ({ ...before, ...changed }));
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: circulation.id } };
    keep(await answered(api.POST('/api/circulations/{id}/copies', { params, body: typed })));
    done();
  });
  const errorOf = useFieldErrors(fault, CODES);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={FIELDS} codes={CODES} />
      <TextInput
        id={FIELDS.department}
        dir="auto"
        label={say('circulation.department')}
        list="copy-departments"
        value={typed.department}
        onChange={(event) => change({ department: event.currentTarget.value })}
        error={errorOf('department')}
      />
      <datalist id="copy-departments">
        {circulation.departments.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <DayInput
        id={FIELDS.handedOn}
        label={say('circulation.handedOn')}
        value={typed.handedOn}
        change={(handedOn) => change({ handedOn })}
        error={errorOf('handedOn')}
      />
      <TextInput
        id={FIELDS.receivedBy}
        dir="auto"
        label={say('circulation.receivedBy')}
        value={typed.receivedBy}
        onChange={(event) => change({ receivedBy: event.currentTarget.value })}
        error={errorOf('receivedBy')}
      />
      <Group>
        <Button type="submit" loading={busy}>
          {say('circulation.handOver')}
        </Button>
      </Group>
    </Form>
  );
}
