import { Anchor, Button, Group, Radio, SimpleGrid, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { answered, api } from '../../api/client';
import { useDraft } from '../../api/draft';
import {
  openIdentity,
  personKey,
  useDuplicates,
  type Duplicate,
  type Duplicates as Known,
  type Identity,
  type PersonFound,
} from '../../api/people';
import { useSession } from '../../api/session';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { DraftSaid } from '../../parts/draft-state';
import { Facts } from '../../parts/facts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { IdentityShown } from './sealed-facts';

/** Records that may be the same person, each beside this one; and what was decided of others. Nothing, where there are none. */
export function Duplicates({ person }: { person: PersonFound }): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const { data } = useDuplicates(person.id);
  if (!data) return null;
  return (
    <>
      {data.items.length > 0 && (
        <Section title={say('people.duplicates')}>
          <Text c="dimmed">{say(may.includes('people.match') ? 'people.duplicatesLead' : 'people.notYours')}</Text>
          {data.items.map((other) => (
            <Pair key={other.id} person={person} other={other} />
          ))}
        </Section>
      )}
      {data.decided.length > 0 && <Decided decided={data.decided} />}
    </>
  );
}

function Decided({ decided }: Pick<Known, 'decided'>): ReactNode {
  const { say } = useTexts();
  return (
    <Section title={say('people.decided')}>
      {decided.map(({ id, name, same, reason, decidedAt }) => {
        const text = same ? 'people.decidedSame' : 'people.decidedNotSame';
        const link = (
          <Anchor component={Link} to={`/people/${id}`}>
            <bdi>{name}</bdi>
          </Anchor>
        );
        return (
          <Row key={id} title={<Said text={text} with={{ name: link }} />}>
            <Text size="sm">
              <bdi>{reason}</bdi>
            </Text>
            <Text size="sm" c="dimmed">
              <Day at={decidedAt} />
            </Text>
          </Row>
        );
      })}
    </Section>
  );
}

interface PairProps {
  readonly person: PersonFound;
  readonly other: Duplicate;
}

function Pair({ person, other }: PairProps): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const [opened, setOpened] = useState<readonly [Identity, Identity]>();
  const { submit, busy, fault } = useSubmission(async () =>
    setOpened(await Promise.all([openIdentity(person.id), openIdentity(other.id)])),
  );
  const shared = say(`people.because_${other.because}`);
  return (
    <article className="finding" aria-label={say('people.compare', { one: person.name, two: other.name })}>
      <Stack gap="sm">
        <Text fw={600}>{say('people.sharing', { what: shared })}</Text>
        <FaultSummary fault={fault} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <One title={say('people.thisRecord')} person={person} identity={opened?.[0]} />
          <One title={say('people.otherRecord')} person={other} identity={opened?.[1]} isLinked />
        </SimpleGrid>
        {may.includes('people.readIdentity') && !opened && (
          <Group>
            <Button variant="default" loading={busy} onClick={() => void submit()}>
              {say('people.revealBoth')}
            </Button>
          </Group>
        )}
        {may.includes('people.match') && <Decide person={person.id} other={other.id} />}
      </Stack>
    </article>
  );
}

interface OneProps {
  readonly title: string;
  readonly person: PersonFound;
  readonly identity: Identity | undefined;
  readonly isLinked?: boolean;
}

function One({ title, person: { id, name, idKind }, identity, isLinked }: OneProps): ReactNode {
  const { say } = useTexts();
  const written = <bdi>{name}</bdi>;
  return (
    <Stack gap="xs">
      <Title order={3} size="h6">
        {title}
      </Title>
      <Facts
        rows={[
          [
            say('people.fullName'),
            isLinked ? (
              <Anchor component={Link} to={`/people/${id}`}>
                {written}
              </Anchor>
            ) : (
              written
            ),
          ],
          [say('people.idKind'), idKind && say(`people.kind_${idKind}`)],
        ]}
      />
      {identity && <IdentityShown of={identity} />}
    </Stack>
  );
}

const UNDECIDED = { same: '', reason: '' };

function Decide({ person, other }: { person: string; other: string }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const ids = useId();
  const { typed, change, state, restored, forget } = useDraft(`duplicate:${person}:${other}`, UNDECIDED);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: person, other } };
    // Without a choice nothing is said of it, and the API says what is missing.
    const { same, reason } = typed;
    const body = { ...(same && { same: same === 'same' }), reason } as { same: boolean; reason: string };
    await answered(api.POST('/api/people/{id}/duplicates/{other}', { params, body }));
    await forget();
    await Promise.all([person, other].map((id) => client.invalidateQueries({ queryKey: personKey(id) })));
  });
  const labels = { same: say('people.decision') };
  const errorOf = useFieldErrors(fault, {}, labels);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={{ same: `${ids}-same`, reason: `${ids}-reason` }} labels={labels} />
      <Radio.Group
        label={say('people.decision')}
        value={typed.same}
        onChange={(same) => change({ same })}
        error={errorOf('same')}
      >
        <Group mt="xs">
          {(['same', 'notSame'] as const).map((value, place) => (
            <Radio
              key={value}
              id={place === 0 ? `${ids}-same` : undefined}
              value={value}
              size="md"
              label={say(`people.${value}`)}
            />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        id={`${ids}-reason`}
        dir="auto"
        rows={3}
        label={say('people.reason')}
        value={typed.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={errorOf('reason')}
      />
      <DraftSaid {...{ state, restored, forget }} />
      <Group>
        <Button type="submit" variant="default" loading={busy}>
          {say('people.decide')}
        </Button>
      </Group>
    </Form>
  );
}
