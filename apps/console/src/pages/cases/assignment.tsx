import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { morningOf } from '../../api/arranging';
import { SEND } from '../../api/case-acts';
import { useKeepCase, type Case } from '../../api/cases';
import { answered, api } from '../../api/client';
import { useSession } from '../../api/session';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { DayInput } from '../../parts/day-input';
import { Facts } from '../../parts/facts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { openAct, useAct } from './acts';
import { Tags } from './tags';

/** Who has the case, and how staff keep it in order: labels for all, and putting off for oneself. */
export function Assignment({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  const isOpen = one.closedAt === null;
  const arranges = one.may.includes('intake.handle');
  return (
    <Section title={say('cases.arrangement')}>
      <Assignee one={one} />
      {arranges && <Tags one={one} />}
      {arranges && isOpen && <Snooze one={one} />}
    </Section>
  );
}

/** What came over the public site is nobody's yet: said where one looks first, with the way out of it. */
export function Unassigned({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  if (one.assignee || !openAct(one, 'assign')) return null;
  return (
    <Alert color="yellow">
      <Stack gap="sm" align="start">
        <Text>{say('cases.nobodys')}</Text>
        <TakeOver one={one} />
      </Stack>
    </Alert>
  );
}

function TakeOver({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepCase();
  const { submit, busy, fault } = useSubmission(async (key) => {
    const changed = await SEND.assign({ id: one.id, version: one.version, key, typed: {}, about: '' });
    await keep(one.id, changed);
  });
  return (
    <>
      <FaultSummary fault={fault} />
      <Button variant="default" loading={busy} onClick={() => void submit()}>
        {say('cases.takeOver')}
      </Button>
    </>
  );
}

function Assignee({ one }: { one: Case }): ReactNode {
  const { say, pick } = useTexts();
  const { account } = useSession();
  const act = useAct();
  const { assignee } = one;
  const assign = openAct(one, 'assign');
  return (
    <>
      <Facts rows={[[say('cases.assignee'), assignee ? <bdi>{assignee.name}</bdi> : say('cases.nobody')]]} />
      {assignee?.absentUntil && (
        <Text size="sm">
          <Said
            text={assignee.deputy ? 'cases.awayWithDeputy' : 'cases.away'}
            with={{ date: <Day at={assignee.absentUntil} />, name: <bdi>{assignee.deputy?.name ?? ''}</bdi> }}
          />
        </Text>
      )}
      {assign && (
        <Group gap="xs">
          {assignee && assignee.id !== account.id && <TakeOver one={one} />}
          <Button variant="default" onClick={() => act({ act: 'assign', title: assign })}>
            {pick(assign)}
          </Button>
        </Group>
      )}
    </>
  );
}

function Snooze({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  const [id, keep] = [useId(), useKeepCase()];
  const [day, setDay] = useState('');
  const params = { path: { id: one.id } };
  const snooze = useSubmission(async () => {
    const body = { until: morningOf(day) };
    await keep(one.id, await answered(api.PUT('/api/cases/{id}/snooze', { params, body })));
    setDay('');
  });
  const wake = useSubmission(async () => {
    await keep(one.id, await answered(api.DELETE('/api/cases/{id}/snooze', { params })));
  });
  const labels = { until: say('cases.snoozeUntil') };
  const errorOf = useFieldErrors(snooze.fault, { 'intake.snooze_past': 'until' }, labels);
  if (one.snoozedUntil) {
    return (
      <Stack gap="xs" align="start">
        <FaultSummary fault={wake.fault} labels={labels} />
        <Text>
          <Said text="cases.snoozedUntil" with={{ date: <Day at={one.snoozedUntil} /> }} />
        </Text>
        <Button variant="default" loading={wake.busy} onClick={() => void wake.submit()}>
          {say('cases.wake')}
        </Button>
      </Stack>
    );
  }
  return (
    <Form submit={snooze.submit}>
      <FaultSummary fault={snooze.fault} fields={{ until: id }} codes={{ 'intake.snooze_past': 'until' }} />
      <Group align="end" gap="xs">
        <DayInput
          id={id}
          label={say('cases.snoozeUntil')}
          description={say('cases.snoozeHint')}
          value={day}
          change={setDay}
          error={errorOf('until')}
        />
        <Button type="submit" variant="default" loading={snooze.busy}>
          {say('cases.snooze')}
        </Button>
      </Group>
    </Form>
  );
}
