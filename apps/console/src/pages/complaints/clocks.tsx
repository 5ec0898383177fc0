import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { complaintClocks, type Complaint, type ComplaintClocks } from '../../api/complaints';
import { useTexts } from '../../language/texts';
import { OriginTold, PreviewExplained, StandingExplained } from '../../parts/day-by-day';
import { Explanation } from '../../parts/explanation';
import { Failed, Loading } from '../../parts/states';
import { dueColour } from './words';

/** The time of a complaint in words; opens the explanation of its dates, day by day. */
export function ClockButton({ one }: { one: Complaint }): ReactNode {
  const { say, pick } = useTexts();
  const [isOpen, { open, close }] = useDisclosure();
  if (one.state.code === 'REFERRED') return null;
  const words = pick(one.due ?? one.clock);
  return (
    <>
      <Badge
        component="button"
        type="button"
        className="chip"
        variant="light"
        color={dueColour(one.due?.code ?? '')}
        leftSection={<IconClock size={16} aria-hidden />}
        aria-haspopup="dialog"
        aria-label={say('complaints.openClock', { words })}
        onClick={open}
      >
        {words}
      </Badge>
      <Clocks one={one} isOpen={isOpen} close={close} />
    </>
  );
}

/** The same from where the step of the ladder is told. */
export function StepClock({ one }: { one: Complaint }): ReactNode {
  const { say } = useTexts();
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <Group>
      <Button variant="default" leftSection={<IconClock size={16} aria-hidden />} aria-haspopup="dialog" onClick={open}>
        {say('complaints.explain')}
      </Button>
      <Clocks one={one} isOpen={isOpen} close={close} />
    </Group>
  );
}

function Clocks({ one, isOpen, close }: { one: Complaint; isOpen: boolean; close: () => void }): ReactNode {
  const { say, pick } = useTexts();
  return (
    <Explanation title={say('complaints.clock')} isOpen={isOpen} close={close}>
      <Text fw={600}>{pick(one.clock)}</Text>
      {isOpen && <Explained id={one.id} />}
    </Explanation>
  );
}

function Explained({ id }: { id: string }): ReactNode {
  const { data, isPending, error, refetch } = useQuery(complaintClocks(id));
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <>
      {data.step && <Step step={data.step} />}
      {data.items.map((standing) => (
        <StandingExplained key={standing.obligation} standing={standing} />
      ))}
    </>
  );
}

function Step({ step }: { step: NonNullable<ComplaintClocks['step']> }): ReactNode {
  const { say, pick } = useTexts();
  const id = useId();
  return (
    <Stack component="section" gap="sm" aria-labelledby={id}>
      <Title order={3} size="h5" id={id}>
        {say('complaints.stepClock', { rung: pick(step.rung) })}
      </Title>
      <OriginTold of={step.from} />
      <PreviewExplained preview={step.explained} />
    </Stack>
  );
}
