import { Alert, Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { answered, api } from '../../api/client';
import { usePolicyInForce, type Limit } from '../../api/policy';
import { isRefused } from '../../api/problem';
import type { components } from '../../api/schema.gen';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { PreviewExplained } from '../../parts/day-by-day';
import { DayInput } from '../../parts/day-input';
import { DemoMark } from '../../parts/demo-mark';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';

type Schemas = components['schemas'];
type Rule = Schemas['PreviewRule'];

const BOUNDS = ['AT_MOST', 'AT_LEAST'] as const satisfies Rule['bound'][];
const UNITS = ['workingDay', 'calendarDay', 'week'] as const satisfies Rule['unit'][];
const FIELDS = { 'rule.amount': 'amount', 'rule.bound': 'bound', 'rule.unit': 'unit', start: 'start' };
const CODES = { 'time.instant_invalid': 'start', 'time.date_invalid': 'start', 'time.outside_calendar': 'start' };
/** Saudi Arabia keeps it all year. */
const OFFSET = '+03:00';

/** What a rule of the policy, or another, would come to from a start: without a case, and without changing anything. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { data: version, isPending, error, refetch } = usePolicyInForce();
  const isNone = isRefused(error, 'policy.none_in_force');
  return (
    <Page title={say('policy.preview')}>
      <Text>{say('policy.previewLead')}</Text>
      {isPending && <Loading />}
      {error && !isNone && <Failed error={error} retry={() => void refetch()} />}
      {isNone && <Alert color="yellow">{say('policy.noneInForce')}</Alert>}
      {(version || isNone) && <Ask limits={version?.limits ?? []} />}
    </Page>
  );
}

function Ask({ limits }: { limits: readonly Limit[] }): ReactNode {
  const { say } = useTexts();
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState({ bound: 'AT_MOST', amount: '', unit: 'workingDay', start: '', time: '' });
  const [told, setTold] = useState<Schemas['PreviewView']>();
  const chosen = params.get('rule') === '' ? undefined : (limitOf(limits, params.get('rule')) ?? limits[0]);
  const change = (changed: Partial<typeof typed>): void => {
    setTyped((before) => ({ ...before, ...changed }));
    setTold(undefined);
  };
  const { submit, busy, fault } = useSubmission(async () => {
    const { bound, amount, unit } = chosen ?? typed;
    const rule = { bound, unit, amount: Number(amount) } as Rule;
    const start = typed.time ? `${typed.start}T${typed.time}:00${OFFSET}` : typed.start;
    setTold(await answered(api.POST('/api/deadlines/preview', { body: { rule, start } })));
  });
  const labels = { 'rule.amount': say('policy.amount'), start: say('policy.start') };
  const errorOf = useFieldErrors(fault, CODES, labels);
  return (
    <>
      <Section title={say('policy.question')}>
        <Form submit={submit}>
          <FaultSummary fault={fault} fields={FIELDS} codes={CODES} labels={labels} />
          <RuleChoice
            limits={limits}
            chosen={chosen}
            choose={(rule) => {
              setParams({ rule }, { replace: true });
              setTold(undefined);
            }}
          />
          {!chosen && <OwnRule typed={typed} change={change} errorOf={errorOf} />}
          <Start typed={typed} change={change} errorOf={errorOf} />
          <Group>
            <Button type="submit" loading={busy}>
              {say('policy.workOut')}
            </Button>
          </Group>
        </Form>
      </Section>
      {told && (
        <div role="status">
          <Section title={say('policy.result')}>
            <PreviewExplained preview={told} />
          </Section>
        </div>
      )}
    </>
  );
}

const limitOf = (limits: readonly Limit[], id: string | null): Limit | undefined =>
  limits.find((limit) => limit.id === id);

interface RuleChoiceProps {
  readonly limits: readonly Limit[];
  readonly chosen: Limit | undefined;
  readonly choose: (id: string) => void;
}

/** The limits of the policy in force, those that were added beside it under their label, or one of one's own. */
function RuleChoice({ limits, chosen, choose }: RuleChoiceProps): ReactNode {
  const { say, pick } = useTexts();
  if (limits.length === 0) return null;
  return (
    <Stack gap={4} align="stretch">
      <NativeSelect
        id="rule"
        label={say('policy.rule')}
        value={chosen?.id ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          ...limits.map((limit) => ({ value: limit.id, label: pick(limit.words) })),
          { value: '', label: say('policy.ownRule') },
        ]}
      />
      {/* A narrow select cuts it off. */}
      {chosen && (
        <Text size="sm" hiddenFrom="sm">
          {pick(chosen.words)}
        </Text>
      )}
      {chosen?.label && (
        <Text size="sm" c="dimmed">
          {pick(chosen.label)}
        </Text>
      )}
      {chosen && (
        <Group>
          <DemoMark of={chosen.mark} />
        </Group>
      )}
    </Stack>
  );
}

interface StartProps {
  readonly typed: { readonly start: string; readonly time: string };
  readonly change: (changed: { start?: string; time?: string }) => void;
  readonly errorOf: (path: string) => string | undefined;
}

function Start({ typed, change, errorOf }: StartProps): ReactNode {
  const { say } = useTexts();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <DayInput
        id="start"
        label={say('policy.start')}
        value={typed.start}
        change={(start) => change({ start })}
        error={errorOf('start')}
      />
      <TextInput
        type="time"
        dir="ltr"
        label={say('policy.startTime')}
        description={say('policy.startTimeHint')}
        // Beneath, as the day beside it has its words: the two inputs stand in one line.
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={typed.time}
        onChange={(event) => change({ time: event.currentTarget.value })}
      />
    </SimpleGrid>
  );
}

interface OwnRuleProps {
  readonly typed: { readonly bound: string; readonly amount: string; readonly unit: string };
  readonly change: (changed: { bound?: string; amount?: string; unit?: string }) => void;
  readonly errorOf: (path: string) => string | undefined;
}

function OwnRule({ typed, change, errorOf }: OwnRuleProps): ReactNode {
  const { say } = useTexts();
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      <NativeSelect
        id="bound"
        label={say('policy.bound')}
        value={typed.bound}
        onChange={(event) => change({ bound: event.currentTarget.value })}
        data={BOUNDS.map((value) => ({ value, label: say(`policy.${value}`) }))}
        error={errorOf('rule.bound')}
      />
      <TextInput
        id="amount"
        dir="ltr"
        inputMode="numeric"
        label={say('policy.amount')}
        value={typed.amount}
        onChange={(event) => change({ amount: event.currentTarget.value })}
        error={errorOf('rule.amount')}
      />
      <NativeSelect
        id="unit"
        label={say('policy.unit')}
        value={typed.unit}
        onChange={(event) => change({ unit: event.currentTarget.value })}
        data={UNITS.map((value) => ({ value, label: say(`policy.${value}`) }))}
        error={errorOf('rule.unit')}
      />
    </SimpleGrid>
  );
}
