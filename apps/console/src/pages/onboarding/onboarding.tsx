import { Badge, Button, Group, Progress, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCircle, IconCircleCheck, IconLock } from '@tabler/icons-react';
import { useId, type ComponentType, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useOnboarding, type StepName } from '../../api/onboarding';
import { useTexts } from '../../language/texts';
import { Count } from '../../parts/bdi';
import { Lookers } from '../../parts/lookers';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { CalendarStep } from './calendar-step';
import { FactsStep } from './facts-step';
import { FindingsStep } from './findings-step';
import { ForceStep } from './force-step';
import { MinutesStep } from './minutes-step';
import { PolicyStep } from './policy-step';
import { PortalStep } from './portal-step';
import { StaffStep } from './staff-step';
import type { StepProps } from './step';

const PARTS: Readonly<Record<StepName, ComponentType<StepProps>>> = {
  facts: FactsStep,
  policy: PolicyStep,
  findings: FindingsStep,
  minutes: MinutesStep,
  force: ForceStep,
  staff: StaffStep,
  calendar: CalendarStep,
  portal: PortalStep,
};

/** Which findings are open is told by their codes there, and in whole sentences by the step itself. */
const TOLD_BELOW = 'findings_open';

/** From the register to the open portal. Which step is looked at stands in the address; what is done is the API's to say. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { data: onboarding, isPending, error, refetch } = useOnboarding();
  return (
    <Page title={say('onboarding.title')}>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {onboarding && (
        <>
          <Lookers subject={`onboarding:${onboarding.association.id}`} reload={() => void refetch()} />
          <Way onboarding={onboarding} />
        </>
      )}
    </Page>
  );
}

function Way({ onboarding }: StepProps): ReactNode {
  const { pick } = useTexts();
  const [params, setParams] = useSearchParams();
  const { steps } = onboarding;
  const asked = steps.find(({ step }) => step === params.get('step'));
  const current = asked ?? steps.find(({ state }) => state === 'open') ?? steps.at(-1)!;
  const Part = PARTS[current.step];
  return (
    <div className="way">
      <Steps onboarding={onboarding} current={current.step} choose={(step) => setParams({ step })} />
      <Section title={pick(current.name)}>
        {current.why && current.why.code !== TOLD_BELOW && (
          <Text c="dimmed" role="note">
            {pick(current.why)}
          </Text>
        )}
        <Part key={current.step} onboarding={onboarding} />
      </Section>
    </div>
  );
}

const ICONS = { done: IconCircleCheck, open: IconCircle, blocked: IconLock } as const;
const COLOURS = { done: 'green', open: 'blue', blocked: 'gray' } as const;

interface StepsProps extends StepProps {
  readonly current: StepName;
  readonly choose: (step: StepName) => void;
}

function Steps({ onboarding: { steps }, current, choose }: StepsProps): ReactNode {
  const { say, pick } = useTexts();
  // Where there is room they are always shown.
  const [isShown, { toggle, close: hide }] = useDisclosure();
  const listId = useId();
  const done = steps.filter(({ state }) => state === 'done').length;
  return (
    <nav aria-label={say('onboarding.steps')}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text size="sm">
            <Said text="onboarding.progress" with={{ done: <Count of={done} />, all: <Count of={steps.length} /> }} />
          </Text>
          <Button variant="subtle" hiddenFrom="md" aria-expanded={isShown} aria-controls={listId} onClick={toggle}>
            {say(isShown ? 'onboarding.hideSteps' : 'onboarding.showSteps')}
          </Button>
        </Group>
        <Progress value={(done / steps.length) * 100} aria-label={say('onboarding.steps')} />
        <ol className="steps" id={listId} data-shown={isShown || undefined}>
          {steps.map(({ step, name, state }) => {
            const Icon = ICONS[state];
            return (
              <li key={step}>
                <UnstyledButton
                  className="step"
                  aria-current={step === current ? 'step' : undefined}
                  onClick={() => {
                    choose(step);
                    hide();
                  }}
                >
                  <Group gap="xs" wrap="nowrap" justify="space-between">
                    <Group gap="xs" wrap="nowrap">
                      <Icon size={20} aria-hidden />
                      <span>{pick(name)}</span>
                    </Group>
                    <Badge variant="light" color={COLOURS[state]} size="md">
                      {say(`onboarding.${state}`)}
                    </Badge>
                  </Group>
                </UnstyledButton>
              </li>
            );
          })}
        </ol>
      </Stack>
    </nav>
  );
}
