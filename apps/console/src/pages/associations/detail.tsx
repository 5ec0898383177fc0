import { Alert, Badge, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation, useParams } from 'react-router';
import { useAssociation, type OverseenDetail } from '../../api/associations';
import { useTexts } from '../../language/texts';
import { Bdi, Count, Day } from '../../parts/bdi';
import { Cards, Cell, HeadCell } from '../../parts/cards';
import { Facts } from '../../parts/facts';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { Attention, FigureShown, findingsOpen, Late, LicenceState, PolicyState } from './figures';
import { Licence } from './licence';
import { Suspension } from './suspension';

/** One association as its supervising body sees it. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { id = '' } = useParams();
  const { data: one, isPending, error, refetch } = useAssociation(id);
  const created = (useLocation().state as { created?: true } | null)?.created;
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <Page title={one.name}>
      {created && <Alert role="status">{say('associations.created')}</Alert>}
      <Group gap="xs">
        <PolicyState of={one.policy} />
        <Badge variant="light" color={one.portalOpenedAt ? 'green' : 'gray'}>
          {say(one.portalOpenedAt ? 'associations.portalOpen' : 'associations.portalClosed')}
        </Badge>
        <Attention of={one.attention} />
      </Group>
      <Register one={one} />
      <Figures one={one} />
      <Licence one={one} />
      <Suspension one={one} />
    </Page>
  );
}

function Register({ one }: { one: OverseenDetail }): ReactNode {
  const { say, pick } = useTexts();
  const { register: known } = one;
  const digits = (text: string | null): ReactNode => text && <Bdi>{text}</Bdi>;
  const day = (at: string | null): ReactNode => at && <Day at={at} />;
  return (
    <Section title={say('associations.register')}>
      <Facts
        rows={[
          [say('associations.slug'), <Bdi key="slug">{one.slug}</Bdi>],
          [say('associations.kind'), one.kind && pick(one.kind)],
          [say('associations.region'), one.region && pick(one.region)],
          [say('associations.authority'), known.authority],
          [say('associations.licenceNumber'), digits(known.licenceNumber)],
          [say('associations.registrationNumber'), digits(known.registrationNumber)],
          [say('associations.unifiedNumber'), digits(known.unifiedNumber)],
          [say('associations.licence'), <LicenceState key="licence" of={one.licence} />],
          [say('associations.licenceIssuedOn'), day(known.licenceIssuedOn)],
          [`${say('associations.boardTerm')} – ${say('associations.from')}`, day(known.boardTermFrom)],
          [`${say('associations.boardTerm')} – ${say('associations.to')}`, day(known.boardTermTo)],
          [say('associations.findings'), <Count key="findings" of={findingsOpen(one)} />],
        ]}
      />
    </Section>
  );
}

const CELLS = ['open', 'onTime', 'late', 'unbounded', 'notRunning', 'closed'] as const;

function Figures({ one }: { one: OverseenDetail }): ReactNode {
  const { say } = useTexts();
  const heads = [say('associations.caseKind'), ...CELLS.map((cell) => say(`associations.${cell}`))];
  return (
    <Section title={say('associations.figures')}>
      <Cards label={say('associations.figures')} heads={heads}>
        {one.casesByKind.map((row) => (
          <tr role="row" key={row.kind}>
            <HeadCell>{say(`associations.kind_${row.kind}`)}</HeadCell>
            {CELLS.map((cell) => (
              <Cell key={cell} head={say(`associations.${cell}`)}>
                {cell === 'late' ? <Late of={row[cell]} /> : <FigureShown of={row[cell]} />}
              </Cell>
            ))}
          </tr>
        ))}
      </Cards>
      <Text size="sm" c="dimmed">
        {one.countedAt ? (
          <Said text="associations.countedAt" with={{ date: <Day at={one.countedAt} withTime /> }} />
        ) : (
          say('associations.notCounted')
        )}
      </Text>
    </Section>
  );
}
