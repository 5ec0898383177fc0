import { Button, Group, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { usePerson } from '../../api/people';
import { useVisits, VISITS_KEY, type Visit } from '../../api/reception';
import { keyed, useSubmission } from '../../api/submission';
import { timeOf } from '../../language/dates';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { EndVisit } from './end-visit';

interface VisitorsProps {
  readonly applicant: string;
  readonly choose: (person: string) => void;
}

/** Who is here, since when, and what is to be done for them. */
export function Visitors({ applicant, choose }: VisitorsProps): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useVisits();
  const isHere = data?.items.some(({ person }) => person?.id === applicant);
  return (
    <Section title={say('receive.visitors')}>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && <Text c="dimmed">{say('receive.noVisitors')}</Text>}
      {data?.items.map((visit) => (
        <One key={visit.id} visit={visit} isChosen={visit.person?.id === applicant} choose={choose} />
      ))}
      {data && !isHere && <Begin person={applicant} />}
    </Section>
  );
}

interface OneProps {
  readonly visit: Visit;
  readonly isChosen: boolean;
  readonly choose: (person: string) => void;
}

function One({ visit, isChosen, choose }: OneProps): ReactNode {
  const { say, language } = useTexts();
  const { person, place, arrivedAt } = visit;
  const name = person?.name ?? say('receive.somebody');
  return (
    <Row
      title={<bdi>{name}</bdi>}
      action={
        <Group gap="xs">
          {person && !isChosen && (
            <Button
              variant="default"
              aria-label={say('receive.takeInNamed', { name })}
              onClick={() => choose(person.id)}
            >
              {say('receive.takeIn')}
            </Button>
          )}
          <EndVisit visit={visit} />
        </Group>
      }
    >
      <Text size="sm" c="dimmed">
        <Said
          text="receive.since"
          with={{ place: <bdi key="place">{place}</bdi>, time: <bdi key="time">{timeOf(arrivedAt, language)}</bdi> }}
        />
      </Text>
    </Row>
  );
}

const KEPT = 'sanad.place';

/** The place is that of the desk, and stays on this device. */
function Begin({ person }: { person: string }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const { data: known } = usePerson(person);
  const [place, setPlace] = useState(() => localStorage.getItem(KEPT) ?? '');
  const { submit, busy, fault } = useSubmission(async (key) => {
    const body = { place, ...(person && { person }) };
    await answered(api.POST('/api/visits', { ...keyed(key), body }));
    localStorage.setItem(KEPT, place);
    await client.invalidateQueries({ queryKey: VISITS_KEY });
  });
  const labels = { place: say('receive.place') };
  const errorOf = useFieldErrors(fault, {}, labels);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={{ place: 'place' }} labels={labels} />
      <Group align="end">
        <TextInput
          id="place"
          dir="auto"
          label={say('receive.place')}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
          error={errorOf('place')}
        />
        <Button type="submit" variant="default" loading={busy}>
          {known ? say('receive.beginNamed', { name: known.name }) : say('receive.begin')}
        </Button>
      </Group>
    </Form>
  );
}
