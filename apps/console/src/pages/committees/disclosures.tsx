import { Badge, Button, Group, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { isOpen, offerOf, useKeepCommittees, type Committee } from '../../api/committee';
import { useSession } from '../../api/session';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { DayInput } from '../../parts/day-input';
import { Dialog } from '../../parts/dialog';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Whose } from '../../parts/offer';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';

type Owed = Committee['disclosures']['items'][number];

const FIELDS = { madeOn: 'disclosure-day', reference: 'disclosure-reference' };
const CODES = { 'committee.disclosed_ahead': 'madeOn' };

/** What is told of it to the supervising authority, by when, and what shows that it was. */
export function Disclosures({ committee }: { committee: Committee }): ReactNode {
  const { say } = useTexts();
  const { disclosures, actions, id } = committee;
  const offer = offerOf(actions, 'disclose');
  return (
    <Section title={say('committees.disclosures')}>
      {!disclosures.owed && <Text c="dimmed">{say('committees.disclosuresOff')}</Text>}
      {disclosures.owed && disclosures.items.length === 0 && <Text>{say('committees.noDisclosures')}</Text>}
      {disclosures.items.map((owed) => (
        <Line key={owed.id} committee={id} owed={owed} mayProve={isOpen(actions, 'disclose')} />
      ))}
      {offer && disclosures.items.length > 0 && <Whose offers={[offer]} />}
    </Section>
  );
}

function Line({ committee, owed, mayProve }: { committee: string; owed: Owed; mayProve: boolean }): ReactNode {
  const { say, pick } = useTexts();
  const [asking, { open, close }] = useDisclosure();
  const { what, number, name, madeOn, reference, due, late } = owed;
  const title =
    number === null
      ? `${pick(what)}: ${name ?? ''}`
      : say('committees.disclosureOfSitting', { what: pick(what), number });
  return (
    <>
      <Row
        title={title}
        action={
          <Group gap="xs">
            {late && (
              <Badge variant="light" color="red">
                {say('committees.disclosureLate')}
              </Badge>
            )}
            {mayProve && madeOn === null && (
              <Button variant="default" onClick={open} aria-label={`${say('committees.disclose')}: ${title}`}>
                {say('committees.disclose')}
              </Button>
            )}
          </Group>
        }
      >
        <Text size="sm">
          {madeOn === null ? (
            due && <Said text="committees.dueOn" with={{ date: <Day at={due} /> }} />
          ) : (
            <Said
              text="committees.disclosedOn"
              with={{ date: <Day at={madeOn} />, reference: <bdi>{reference}</bdi> }}
            />
          )}
        </Text>
      </Row>
      <Dialog title={`${say('committees.disclose')}: ${title}`} opened={asking} close={close}>
        <ProofForm committee={committee} owed={owed} done={close} />
      </Dialog>
    </>
  );
}

function ProofForm({ committee, owed, done }: { committee: string; owed: Owed; done: () => void }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepCommittees();
  const { today } = useSession();
  const [typed, setTyped] = useState({ madeOn: today, reference: '' });
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: committee, disclosure: owed.id } };
    await answered(api.POST('/api/committees/{id}/disclosures/{disclosure}/proof', { params, body: typed }));
    await keep();
    done();
  });
  const labels = { madeOn: say('committees.madeOn'), reference: say('committees.proofReference') };
  const errorOf = useFieldErrors(fault, CODES, labels);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={FIELDS} codes={CODES} labels={labels} />
      <DayInput
        id={FIELDS.madeOn}
        label={say('committees.madeOn')}
        value={typed.madeOn}
        change={(madeOn) => setTyped((before) => ({ ...before, madeOn }))}
        error={errorOf('madeOn')}
      />
      <TextInput
        id={FIELDS.reference}
        dir="auto"
        label={say('committees.proofReference')}
        value={typed.reference}
        onChange={(event) => {
          const reference = event.currentTarget.value;
          setTyped((before) => ({ ...before, reference }));
        }}
        error={errorOf('reference')}
      />
      <Group>
        <Button type="submit" loading={busy}>
          {say('committees.disclose')}
        </Button>
      </Group>
    </Form>
  );
}
