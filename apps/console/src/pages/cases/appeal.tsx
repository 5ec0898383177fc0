import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import {
  attestAppealAnswer,
  useCaseAppeal,
  useKeepAppeal,
  withdrawAppeal,
  type Appeal,
  type AppealOffer,
  type CaseAppeal,
} from '../../api/appeals';
import type { Case } from '../../api/cases';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { Dialog } from '../../parts/dialog';
import { Facts } from '../../parts/facts';
import { FaultSummary } from '../../parts/fault';
import { later, LoadingHere } from '../../parts/later';
import { roleName } from '../../parts/role-name';
import { Saved } from '../../parts/saved';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';

// What is filled in when it is asked for.
const AnswerForm = later(() => import('./appeal-forms').then(({ AnswerForm: Drawn }) => Drawn), LoadingHere);
const AssignForm = later(() => import('./appeal-forms').then(({ AssignForm: Drawn }) => Drawn), LoadingHere);
const DecideForm = later(() => import('./appeal-forms').then(({ DecideForm: Drawn }) => Drawn), LoadingHere);
const FileForm = later(() => import('./appeal-forms').then(({ FileForm: Drawn }) => Drawn), LoadingHere);

/** Until when a refusal can be appealed, or where its appeal stands; nothing where nobody has given a time for appeals. */
export function AppealSection({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  const { data } = useCaseAppeal(one.id);
  if (!data || data.withinDays === null) return null;
  // Before anything can be appealed there is nothing to say of it here.
  if (!data.appeal && data.filing.why?.code === 'appeals.gate_decision') return null;
  return (
    <Section title={say('appeals.title')}>
      <Rule shown={data} />
      {data.appeal ? <Standing caseId={one.id} appeal={data.appeal} /> : <Filing one={one} shown={data} />}
    </Section>
  );
}

function Rule({ shown: { withinDays, from, lastDay } }: { shown: CaseAppeal }): ReactNode {
  const { say } = useTexts();
  return (
    <>
      {from?.by && (
        <Text size="sm" c="dimmed">
          <Said text="appeals.within" with={{ by: <bdi>{from.by}</bdi>, days: <Bdi>{withinDays}</Bdi> }} />
        </Text>
      )}
      <Facts rows={[[say('appeals.lastDay'), lastDay ? <Day key="day" at={lastDay} /> : say('appeals.notArrived')]]} />
    </>
  );
}

function Filing({ one, shown: { filing } }: { one: Case; shown: CaseAppeal }): ReactNode {
  return (
    <Act offer={filing}>
      {(close) => <FileForm caseId={one.id} channel={one.channel.code} offer={filing} close={close} />}
    </Act>
  );
}

/** Where an appeal stands, and what can be done with it: beside its request, and on its own page. */
export function Standing({ caseId, appeal }: { caseId: string; appeal: Appeal }): ReactNode {
  const { say, pick } = useTexts();
  const { grounds, filedAt, reviewers, outcome, reason, decidedAt, answeredAt, toldAt, clock, channel } = appeal;
  const told = (label: string, at: string | null): (readonly [string, ReactNode])[] =>
    at ? [[label, <Day key={label} at={at} withTime />]] : [];
  // What is still to come is left out: it is not unset, as what a policy leaves open is.
  const said = (label: string, value: ReactNode): (readonly [string, ReactNode])[] => (value ? [[label, value]] : []);
  const [target] = clock.targets;
  return (
    <Stack gap="sm">
      <Facts
        rows={[
          [say('appeals.state'), pick(appeal.state)],
          [say('appeals.channel'), pick(channel)],
          ...told(say('appeals.filedAt'), filedAt),
          [say('appeals.grounds'), <bdi key="grounds">{grounds}</bdi>],
          [say('appeals.clock'), target?.dueDate ? <Day key="due" at={target.dueDate} /> : pick(clock)],
          ...said(say('appeals.reviewers'), reviewers.length > 0 && <Names key="names" of={reviewers} />),
          ...said(say('appeals.outcome'), outcome && say(`appeals.outcome_${outcome.code as 'upheld'}`)),
          ...said(say('appeals.reason'), reason && <bdi key="reason">{reason}</bdi>),
          ...told(say('appeals.decidedAt'), decidedAt),
          ...told(say('appeals.answeredAt'), answeredAt),
          ...told(say('appeals.toldAt'), toldAt),
        ]}
      />
      {appeal.gap && (
        <Alert color="yellow" role="note" icon={<IconAlertTriangle aria-hidden />}>
          {pick(appeal.gap)}
        </Alert>
      )}
      <Group>
        {appeal.letters.map((letter) => (
          <Saved key={letter} href={`/api/appeals/${appeal.id}/letters/${letter}`}>
            {say(`appeals.letter_${letter}`)}
          </Saved>
        ))}
      </Group>
      <Group align="start">
        {appeal.openActions.map((offer) => (
          <OneAct key={offer.code} caseId={caseId} appeal={appeal} offer={offer} />
        ))}
      </Group>
    </Stack>
  );
}

function Names({ of }: { of: Appeal['reviewers'] }): ReactNode {
  return of.map(({ id, name }, place) => (
    <span key={id}>
      {place > 0 && ' · '}
      <bdi>{name}</bdi>
    </span>
  ));
}

interface OneActProps {
  readonly caseId: string;
  readonly appeal: Appeal;
  readonly offer: AppealOffer;
}

function OneAct({ caseId, appeal, offer }: OneActProps): ReactNode {
  const props = { caseId, appeal, offer };
  switch (offer.code) {
    case 'assign':
      return <Act offer={offer}>{(close) => <AssignForm {...props} close={close} />}</Act>;
    case 'decide':
      return <Act offer={offer}>{(close) => <DecideForm {...props} close={close} />}</Act>;
    case 'answer':
      return <Act offer={offer}>{(close) => <AnswerForm {...props} close={close} />}</Act>;
    case 'attestAnswer':
      return <PlainAct {...props} send={attestAppealAnswer} />;
    default:
      return <PlainAct {...props} send={withdrawAppeal} />;
  }
}

/** A button with its dialog; why it is shut, or whose it is, where it cannot be pressed. */
function Act({ offer, children }: { offer: AppealOffer; children: (close: () => void) => ReactNode }): ReactNode {
  const { pick } = useTexts();
  const [asking, ask] = useState(false);
  const close = (): void => ask(false);
  if (!offer.open || !offer.yours) return <Shut offer={offer} />;
  return (
    <>
      <Button variant="default" onClick={() => ask(true)}>
        {pick(offer)}
      </Button>
      <Dialog title={pick(offer)} opened={asking} close={close}>
        {children(close)}
      </Dialog>
    </>
  );
}

function Shut({ offer }: { offer: AppealOffer }): ReactNode {
  const { say, pick, language } = useTexts();
  if (!offer.open && offer.why) return <Text size="sm">{pick(offer.why)}</Text>;
  const roles = new Intl.ListFormat(language, { type: 'disjunction' }).format(
    offer.roles.map((role) => roleName(role, say)),
  );
  return (
    <Text size="sm" c="dimmed">
      {say('sittings.whose', { actions: pick(offer), roles })}
    </Text>
  );
}

interface PlainActProps {
  readonly caseId: string;
  readonly appeal: Appeal;
  readonly offer: AppealOffer;
  readonly send: (id: string, key: string, body: { version: number }) => Promise<Appeal>;
}

function PlainAct({ caseId, appeal, offer, send }: PlainActProps): ReactNode {
  const { pick } = useTexts();
  const keep = useKeepAppeal();
  const { submit, busy, fault } = useSubmission(async (key) => {
    await send(appeal.id, key, { version: appeal.version });
    await keep(caseId);
  });
  if (!offer.open || !offer.yours) return <Shut offer={offer} />;
  return (
    <Stack gap="xs">
      <FaultSummary fault={fault} />
      <Button variant="subtle" loading={busy} onClick={() => void submit()}>
        {pick(offer)}
      </Button>
    </Stack>
  );
}
