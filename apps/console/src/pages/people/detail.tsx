import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { IconDoorEnter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { useCasesOf, usePerson, type PersonFound } from '../../api/people';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { Facts } from '../../parts/facts';
import { Lookers } from '../../parts/lookers';
import { Page } from '../../parts/page';
import { Row } from '../../parts/row';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { ChangePerson } from './change-person';
import { Consents } from './consents';
import { Duplicates } from './duplicates';
import { SealedFacts } from './sealed-facts';

/** One person as the desk knows them. */
export function Component(): ReactNode {
  const { id = '' } = useParams();
  const { data: person, isPending, error, refetch } = usePerson(id);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return <Person key={id} person={person} refetch={() => void refetch()} />;
}

function Person({ person, refetch }: { person: PersonFound; refetch: () => void }): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const isNew = (useLocation().state as { registered?: true } | null)?.registered;
  const { id, name, idKind } = person;
  return (
    <Page title={name}>
      <Lookers subject={`person:${id}`} version={person.version} reload={refetch} />
      {isNew && <Alert role="status">{say('people.registered')}</Alert>}
      {may.includes('intake.receive') && (
        <Group>
          <Button
            component={Link}
            to={`/receive?person=${id}`}
            leftSection={<IconDoorEnter size={18} aria-hidden className="turns" />}
          >
            {say('people.receive')}
          </Button>
        </Group>
      )}
      <Duplicates person={person} />
      <Section title={say('people.facts')}>
        <Facts
          rows={[
            [say('people.fullName'), <bdi key="name">{name}</bdi>],
            [say('people.idKind'), idKind && say(`people.kind_${idKind}`)],
          ]}
        />
        {may.includes('people.write') && <ChangePerson person={person} />}
      </Section>
      {may.includes('people.readIdentity') && <SealedFacts id={id} />}
      <Consents id={id} />
      {may.includes('intake.read') && <CasesOf id={id} />}
    </Page>
  );
}

function CasesOf({ id }: { id: string }): ReactNode {
  const { say, pick } = useTexts();
  const { data, isPending, error, refetch } = useCasesOf(id);
  return (
    <Section title={say('people.cases')}>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && <Text c="dimmed">{say('people.noCases')}</Text>}
      {data?.items.map((one) => (
        <Row
          key={one.id}
          title={
            <Anchor component={Link} to={`/cases/${one.id}`}>
              <Bdi>{one.reference}</Bdi>
            </Anchor>
          }
        >
          <Text size="sm">
            {pick(one.kind)} · {pick(one.state)} · <bdi>{one.subject}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            <Day at={one.receivedAt} />
          </Text>
        </Row>
      ))}
    </Section>
  );
}
