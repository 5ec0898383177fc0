import { Anchor, Button, Group, NativeSelect, Text } from '@mantine/core';
import { compensationStates } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import {
  useCompensationRules,
  useCompensations,
  useCompensationTotals,
  type CompensationRules,
  type CompensationsAsked,
  type CompensationSummary,
} from '../../api/compensation';
import { useTexts } from '../../language/texts';
import { Bdi, Count, Day } from '../../parts/bdi';
import { Cards, Cell, HeadCell } from '../../parts/cards';
import { DemoMark } from '../../parts/demo-mark';
import { Facts } from '../../parts/facts';
import { More } from '../../parts/more';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Empty, Failed, Loading } from '../../parts/states';
import { Clauses } from './clauses';
import { Money } from './money';
import { CompensationState } from './state';

/** Files of compensation, the newest first; where the policy has none, where it sends the question. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const rules = useCompensationRules();
  return (
    <Page title={say('compensation.title')}>
      {rules.isPending && <Loading />}
      {rules.error && <Failed error={rules.error} retry={() => void rules.refetch()} />}
      {rules.data && !rules.data.on && <Off rules={rules.data} />}
      {rules.data?.on && <Files rules={rules.data} />}
    </Page>
  );
}

function Off({ rules: { refersTo, conditions } }: { rules: CompensationRules }): ReactNode {
  const { say } = useTexts();
  return (
    <>
      <Empty title={refersTo === null ? say('compensation.off') : say('compensation.referred', { to: refersTo })}>
        <Text c="dimmed">{say('compensation.offRemedy')}</Text>
      </Empty>
      {conditions.length > 0 && (
        <Section title={say('compensation.rules')}>
          <Clauses of={conditions} />
        </Section>
      )}
    </>
  );
}

function Files({ rules }: { rules: CompensationRules }): ReactNode {
  const { say, pick } = useTexts();
  const [params, setParams] = useSearchParams();
  const state = params.get('state') ?? '';
  const ask = (wanted: string): void => setParams(wanted ? { state: wanted } : {}, { replace: true });
  const asked = (state ? { state } : {}) as CompensationsAsked;
  const { data, isPending, error, refetch, ...more } = useCompensations(asked, true);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const states = Object.entries(compensationStates).map(([value, words]) => ({ value, label: pick(words) }));
  return (
    <>
      <Group align="end">
        <NativeSelect
          label={say('compensation.state')}
          value={state}
          onChange={(event) => ask(event.currentTarget.value)}
          data={[{ value: '', label: say('compensation.any') }, ...states]}
        />
        {rules.mayOpen && (
          <Button component={Link} to="/compensation/new">
            {say('compensation.open')}
          </Button>
        )}
      </Group>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data && items.length === 0 && <Nothing isFiltered={state !== ''} clear={() => ask('')} />}
      {items.length > 0 && <List items={items} />}
      <More of={more} />
      <Totals />
      <Rules rules={rules} />
    </>
  );
}

function Nothing({ isFiltered, clear }: { isFiltered: boolean; clear: () => void }): ReactNode {
  const { say } = useTexts();
  return (
    <Empty title={say(isFiltered ? 'compensation.noMatch' : 'compensation.none')}>
      {isFiltered ? (
        <Button variant="default" onClick={clear}>
          {say('compensation.clear')}
        </Button>
      ) : (
        <Text c="dimmed">{say('compensation.noneRemedy')}</Text>
      )}
    </Empty>
  );
}

function List({ items }: { items: readonly CompensationSummary[] }): ReactNode {
  const { say, pick } = useTexts();
  const heads = (['file', 'claimant', 'origin', 'amount', 'state', 'openedAt'] as const).map((head) =>
    say(`compensation.${head}`),
  );
  return (
    <Cards label={say('compensation.title')} heads={heads}>
      {items.map(({ id, reference, claimant, origin, amount, state, openedAt }) => (
        <tr role="row" key={id}>
          <HeadCell>
            <Anchor component={Link} to={`/compensation/${id}`} fw={600}>
              <Bdi>{reference}</Bdi>
            </Anchor>
          </HeadCell>
          <Cell head={say('compensation.claimant')}>
            <bdi>{claimant.name}</bdi>
          </Cell>
          <Cell head={say('compensation.origin')}>{pick(origin)}</Cell>
          <Cell head={say('compensation.amount')}>
            <Money of={amount} />
          </Cell>
          <Cell head={say('compensation.state')}>
            <CompensationState of={state} />
          </Cell>
          <Cell head={say('compensation.openedAt')}>
            <Day at={openedAt} />
          </Cell>
        </tr>
      ))}
    </Cards>
  );
}

function Totals(): ReactNode {
  const { say } = useTexts();
  const { data } = useCompensationTotals();
  if (!data) return null;
  return (
    <Section title={say('compensation.totals')}>
      <Facts
        rows={(['owed', 'paid', 'reversed'] as const).map((name) => [
          say(`compensation.${name}`),
          <Money key={name} of={data[name]} />,
        ])}
      />
    </Section>
  );
}

function Rules({ rules }: { rules: CompensationRules }): ReactNode {
  const { say, pick } = useTexts();
  const { reading, readingFrom, body, tiers, tiersFrom, conditions } = rules;
  return (
    <Section title={say('compensation.rules')}>
      <Facts
        rows={[
          [
            say('compensation.reading'),
            reading ? (
              <>
                {readingFrom?.minutes ? (
                  <Said
                    text="compensation.minutesOf"
                    with={{ reading: pick(reading), minutes: <bdi>{readingFrom.minutes}</bdi> }}
                  />
                ) : (
                  pick(reading)
                )}{' '}
                <DemoMark of={readingFrom?.demo ?? null} />
              </>
            ) : (
              say('compensation.readingUnset')
            ),
          ],
          [say('compensation.body'), body && <bdi>{body}</bdi>],
          [say('compensation.tiers'), <Tiers key="tiers" tiers={tiers} from={tiersFrom} />],
        ]}
      />
      <Clauses of={conditions} />
    </Section>
  );
}

function Tiers({
  tiers,
  from,
}: {
  tiers: CompensationRules['tiers'];
  from: CompensationRules['tiersFrom'];
}): ReactNode {
  const { say, pick } = useTexts();
  if (tiers.length === 0) return say('compensation.tiersNone');
  return (
    <>
      {tiers.map(({ upTo, approvers }) => (
        <Text key={upTo ?? 'above'}>
          {upTo === null ? (
            <Said text="compensation.tierAbove" with={{ approvers: <Count of={approvers} /> }} />
          ) : (
            <Said
              text="compensation.tierUpTo"
              with={{ upTo: <Count of={upTo} />, approvers: <Count of={approvers} /> }}
            />
          )}
        </Text>
      ))}
      {from?.label && <Text size="sm">{pick(from.label)}</Text>} <DemoMark of={from?.demo ?? null} />
    </>
  );
}
