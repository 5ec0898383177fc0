import { Group, Stack, Text } from '@mantine/core';
import { settlingParties } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import type { CompensationFile } from '../../api/compensation';
import { useTexts } from '../../language/texts';
import { Bdi, Count, Day } from '../../parts/bdi';
import { Cards, Cell, HeadCell } from '../../parts/cards';
import { DemoMark } from '../../parts/demo-mark';
import { Facts } from '../../parts/facts';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Saved } from '../../parts/saved';
import { Section } from '../../parts/section';
import { Attach } from './attach';
import { Apart } from './alike';
import { Money } from './money';

interface OfFile {
  readonly file: CompensationFile;
}

/** Offers and answers as they were recorded; none of them changes. */
export function Negotiation({ file: { offers } }: OfFile): ReactNode {
  const { say, pick } = useTexts();
  return (
    <Section title={say('compensation.negotiation')}>
      {offers.length === 0 && <Text c="dimmed">{say('compensation.noOffers')}</Text>}
      {offers.map(({ step, party, amount, words, at, enteredBy }) => (
        <Row
          key={`${at} ${step.code}`}
          title={
            <>
              {pick(step)} · {pick(party)}
            </>
          }
          action={
            amount && (
              <span>
                <Money of={amount} />
              </span>
            )
          }
        >
          <Text>
            <bdi>{words}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            <Day at={at} withTime /> · <Said text="compensation.enteredBy" with={{ name: <bdi>{enteredBy}</bdi> }} />
          </Text>
        </Row>
      ))}
    </Section>
  );
}

export function Settlement({ file }: OfFile): ReactNode {
  const { say, pick } = useTexts();
  const { amount, terms, signatures, scanId, refusedBy, refusedReason, state } = file;
  const signing = file.openActions.some(({ code, open, yours }) => code === 'signClaimant' && open && yours);
  const signed = Object.entries(settlingParties).map(([party, words]): [string, ReactNode] => {
    const found = signatures.find((one) => one.party.code === party);
    const shown = found && (
      <>
        <bdi>{found.signedAs}</bdi> · {pick(found.method)} · <Day at={found.at} />
      </>
    );
    return [pick(words), shown ?? say('compensation.unsigned')];
  });
  // The amount of a paper is nothing that two parties sign.
  const paper = file.proofs.find(({ id }) => id === file.restsOn);
  const taken: [string, ReactNode][] = paper
    ? [
        [
          say('compensation.paper'),
          <>
            {pick(paper.kind)} {paper.number && <Bdi>{paper.number}</Bdi>}
          </>,
        ],
        [say('compensation.takenBy'), <bdi key="by">{file.adoptedBy}</bdi>],
      ]
    : [];
  return (
    <Section title={say(paper ? 'compensation.executed' : 'compensation.settlement')}>
      {amount === null && state.code !== 'REFUSED' && <Text c="dimmed">{say('compensation.noSettlement')}</Text>}
      {refusedBy && (
        <Stack gap="xs">
          <Text fw={600}>{say('compensation.refusedBy', { party: pick(refusedBy) })}</Text>
          <Text>
            <bdi>{refusedReason}</bdi>
          </Text>
          <Text>{say('compensation.courts')}</Text>
        </Stack>
      )}
      {amount !== null && (
        <Facts
          rows={[
            [say('compensation.amount'), <Money key="amount" of={amount} />],
            [say(paper ? 'compensation.words' : 'compensation.terms'), terms && <bdi>{terms}</bdi>],
            ...(paper ? taken : signed),
          ]}
        />
      )}
      <Group>
        {scanId && (
          <Saved href={`/api/compensations/${file.id}/documents/${scanId}`}>{say('compensation.scanned')}</Saved>
        )}
        {signing && <Attach file={file} label={say('compensation.scan')} />}
      </Group>
    </Section>
  );
}

export function Approvals({ file: { approvals, apart } }: OfFile): ReactNode {
  const { say, pick } = useTexts();
  const { needed, beyond, given, from, items } = approvals;
  return (
    <Section title={say('compensation.approvals')}>
      {from === null && <Text c="dimmed">{say('compensation.tiersNone')}</Text>}
      {beyond && <Text fw={600}>{say('compensation.beyond')}</Text>}
      {needed !== null && (
        <Text fw={600}>
          <Said
            text="compensation.approvalsCount"
            with={{ given: <Count of={given} />, needed: <Count of={needed} /> }}
          />
        </Text>
      )}
      {apart && <Apart of={apart} />}
      {items.map(({ name, verdict, reason, at }) => (
        <Row key={`${at} ${name}`} title={<bdi>{name}</bdi>} action={pick(verdict)}>
          {reason && (
            <Text>
              <bdi>{reason}</bdi>
            </Text>
          )}
          <Text size="sm" c="dimmed">
            <Day at={at} withTime />
          </Text>
        </Row>
      ))}
      {from?.label && (
        <Text size="sm">
          {pick(from.label)} <DemoMark of={from.demo ?? null} />
        </Text>
      )}
    </Section>
  );
}

export function Ledger({ file: { ledger, paid } }: OfFile): ReactNode {
  const { say, pick } = useTexts();
  const heads = (['step', 'attempt', 'amount', 'when', 'by', 'detail'] as const).map((head) =>
    say(`compensation.${head}`),
  );
  if (ledger.length === 0)
    return (
      <Section title={say('compensation.ledger')}>
        <Text c="dimmed">{say('compensation.noLedger')}</Text>
      </Section>
    );
  return (
    <Section title={say('compensation.ledger')}>
      <Cards label={say('compensation.ledger')} heads={heads}>
        {ledger.map(({ attempt, step, amount, payBy, ibanTail, reference, reason, at, by }) => (
          <tr role="row" key={`${attempt} ${step.code}`}>
            <HeadCell>{pick(step)}</HeadCell>
            <Cell head={say('compensation.attempt')}>
              <Count of={attempt} />
            </Cell>
            <Cell head={say('compensation.amount')}>
              <Money of={amount} />
            </Cell>
            <Cell head={say('compensation.when')}>
              <Day at={at} withTime />
            </Cell>
            <Cell head={say('compensation.by')}>
              <bdi>{by}</bdi>
            </Cell>
            <Cell head={say('compensation.detail')}>
              {payBy && pick(payBy)}{' '}
              {ibanTail && <Said text="compensation.account" with={{ tail: <Bdi>{ibanTail}</Bdi> }} />}
              {reference && <Bdi>{reference}</Bdi>}
              {reason && <bdi>{reason}</bdi>}
            </Cell>
          </tr>
        ))}
      </Cards>
      <Facts rows={[[say('compensation.paid'), <Money key="paid" of={paid} />]]} />
    </Section>
  );
}
