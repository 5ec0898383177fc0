import { Anchor, Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LEAST_TYPED, usePeople, type PersonFound } from '../../api/people';
import { useTexts } from '../../language/texts';
import { Row } from '../../parts/row';
import { Section } from '../../parts/section';
import { Empty, Failed, Loading } from '../../parts/states';

interface FoundProps {
  readonly q: string;
  /** Where somebody is to be chosen; otherwise each leads to their page. */
  readonly choose?: (person: PersonFound) => void;
}

/** Those whom a search finds. */
export function Found({ q, choose }: FoundProps): ReactNode {
  const { say } = useTexts();
  const found = usePeople(q);
  const people = found.data?.pages.flatMap(({ items }) => items) ?? [];
  if (q.length < LEAST_TYPED) return null;
  if (found.isPending) return <Loading />;
  if (found.error) return <Failed error={found.error} retry={() => void found.refetch()} />;
  if (people.length === 0) {
    return (
      <Empty title={say('people.nobody')}>
        <Text c="dimmed">{say('people.nobodyRemedy')}</Text>
      </Empty>
    );
  }
  return (
    <Section title={say('people.found')}>
      {people.map((person) => (
        <One key={person.id} person={person} choose={choose} />
      ))}
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {say('people.more')}
        </Button>
      )}
    </Section>
  );
}

function One({ person, choose }: { person: PersonFound } & Pick<FoundProps, 'choose'>): ReactNode {
  const { say } = useTexts();
  const { id, name, idKind } = person;
  const title = choose ? (
    <bdi>{name}</bdi>
  ) : (
    <Anchor component={Link} to={`/people/${id}`}>
      <bdi>{name}</bdi>
    </Anchor>
  );
  const action = choose && (
    <Button variant="default" aria-label={say('receive.chooseNamed', { name })} onClick={() => choose(person)}>
      {say('receive.choose')}
    </Button>
  );
  return (
    <Row title={title} action={action}>
      {idKind && (
        <Text size="sm" c="dimmed">
          {say(`people.kind_${idKind}`)}
        </Text>
      )}
    </Row>
  );
}
