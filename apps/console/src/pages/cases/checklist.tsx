import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useDrawing, type Case, type CaseItem } from '../../api/cases';
import { doneTo } from '../../language/lists';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { OriginTold } from '../../parts/day-by-day';
import { Facts } from '../../parts/facts';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { openAct, useAct } from './acts';
import { AttachDocument } from './attach';
import { ItemState } from './words';

/** What the request has to bring, who put each line there, and what was ruled on it. */
export function Checklist({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  if (one.items.length === 0) return null;
  return (
    <Section title={say('cases.checklist')}>
      {one.items.map((item) => (
        <Item key={item.id} one={one} item={item} />
      ))}
    </Section>
  );
}

function Item({ one, item }: { one: Case; item: CaseItem }): ReactNode {
  const { say } = useTexts();
  const title = item.required ? item.label : say('common.optional', { label: item.label });
  return (
    <Row title={<bdi>{title}</bdi>} action={<ItemActs one={one} item={item} />}>
      <Group gap="xs">
        <ItemState state={item.state} />
        {item.lapsed && (
          <Text size="sm" c="red">
            {say('cases.lapsed')}
          </Text>
        )}
      </Group>
      {item.arrivedAt && (
        <Text size="sm" c="dimmed">
          <Said text="cases.arrived" with={{ date: <Day at={item.arrivedAt} /> }} />
        </Text>
      )}
      {item.validUntil && (
        <Text size="sm" c="dimmed">
          <Said text="cases.validUntilDay" with={{ date: <Day at={item.validUntil} /> }} />
        </Text>
      )}
      {item.reason && <Text size="sm">{item.reason}</Text>}
      {item.from && <OriginTold of={item.from} />}
    </Row>
  );
}

function ItemActs({ one, item: { id, label, state } }: { one: Case; item: CaseItem }): ReactNode {
  const { say, pick } = useTexts();
  const act = useAct();
  const [bring, rule] = [openAct(one, 'bringItem'), openAct(one, 'ruleItem')];
  const about = { about: id, aboutName: label };
  return (
    <Group gap="xs">
      {bring && state !== 'valid' && (
        <>
          <Button
            variant="default"
            aria-label={doneTo(say('cases.recordArrival'), label)}
            onClick={() => act({ act: 'bringItem', title: 'cases.recordArrival', ...about })}
          >
            {say('cases.recordArrival')}
          </Button>
          <AttachDocument one={one} item={id} label={label} />
        </>
      )}
      {rule && state === 'arrived' && (
        <Button aria-label={doneTo(pick(rule), label)} onClick={() => act({ act: 'ruleItem', title: rule, ...about })}>
          {pick(rule)}
        </Button>
      )}
    </Group>
  );
}

/** The strokes, when they are asked for: every look at them stands in the audit. */
function Drawing({ id }: { id: string }): ReactNode {
  const { say } = useTexts();
  const [isAsked, setAsked] = useState(false);
  const { data, isLoading, error, refetch } = useDrawing(id, isAsked);
  if (isLoading) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (data) {
    return (
      <svg viewBox="0 0 600 200" className="signature" role="img" aria-label={say('cases.drawing')}>
        <path d={data.path} fill="none" stroke="currentColor" strokeWidth={3} strokeLinecap="round" />
      </svg>
    );
  }
  return (
    <Group>
      <Button variant="default" onClick={() => setAsked(true)}>
        {say('cases.showDrawing')}
      </Button>
    </Group>
  );
}

/** What stands signed, or what is to be signed. */
export function Attestation({ one }: { one: Case }): ReactNode {
  const { say, pick } = useTexts();
  const act = useAct();
  const { standing, toSign } = one.attestation;
  const attest = openAct(one, 'attest');
  if (!standing && !toSign) return null;
  const contentHash = toSign?.contentHash ?? '';
  const typed = { method: 'typedName', signedAs: one.applicant.name, contentHash };
  return (
    <Section title={say('cases.attestation')}>
      {standing ? (
        <Facts
          rows={[
            [say('cases.signedAs'), <bdi key="name">{standing.signedAs}</bdi>],
            [say('cases.method'), say(`cases.method_${standing.method}`)],
            [say('cases.signedAt'), <Day key="at" at={standing.signedAt} withTime />],
          ]}
        />
      ) : (
        <Stack gap="xs">
          <Text>{say(toSign?.difference.length ? 'cases.signAgain' : 'cases.notSigned')}</Text>
        </Stack>
      )}
      {standing?.drawn && one.may.includes('intake.readDocuments') && <Drawing id={one.id} />}
      {attest && (!standing || !standing.countersignedBy) && (
        <Group>
          <Button onClick={() => act({ act: 'attest', title: attest, typed })}>{pick(attest)}</Button>
        </Group>
      )}
    </Section>
  );
}
