import { Blockquote, List, Stack, Text, ThemeIcon, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconLock, IconMinus, IconPlayerPlay, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MacroStep } from '../../api/templates';
import { listed } from '../../language/lists';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Said } from '../../parts/said';

/** One step in a few words. */
export function StepName({ step }: { step: MacroStep }): ReactNode {
  const { say, pick, language } = useTexts();
  const { act, template, into, tags, assignee, until } = step;
  if (act === 'write') return say('templates.step_write', { name: template?.name ?? '', into: into ? pick(into) : '' });
  if (act === 'label') return say('templates.step_label', { tags: listed(tags ?? [], language) });
  if (act === 'assign') return say('templates.step_assign', { name: assignee?.name || say('templates.hasLeft') });
  return <Said text="templates.step_putOff" with={{ date: <Day at={until ?? ''} /> }} />;
}

const MARKS = {
  ahead: [IconPlayerPlay, 'blue'],
  done: [IconCheck, 'green'],
  needless: [IconMinus, 'gray'],
  shut: [IconLock, 'gray'],
  refused: [IconX, 'red'],
  left: [IconMinus, 'gray'],
} as const;

interface StepLineProps {
  readonly step: MacroStep;
  readonly state: keyof typeof MARKS;
  /** Beside it: how it went, or why not. */
  readonly told?: ReactNode;
  readonly children?: ReactNode;
}

export function StepLine({ step, state, told, children }: StepLineProps): ReactNode {
  const [Icon, color] = MARKS[state];
  const mark = (
    <ThemeIcon size={24} radius="xl" variant="light" color={color} aria-hidden>
      <Icon size={16} />
    </ThemeIcon>
  );
  return (
    <List.Item icon={mark}>
      <Stack gap={2}>
        <Text span>
          <StepName step={step} />
          {/* The mark says it to whoever sees. */}
          {state === 'done' && <VisuallyHidden> {told}</VisuallyHidden>}
        </Text>
        {told && state !== 'done' && (
          <Text size="sm" c={state === 'refused' ? 'red' : 'dimmed'}>
            {told}
          </Text>
        )}
        {children}
      </Stack>
    </List.Item>
  );
}

/** What each step would do, before anybody runs it. */
export function StepsAhead({ steps }: { steps: readonly MacroStep[] }): ReactNode {
  const { say, pick } = useTexts();
  return (
    <Stack gap="xs">
      <Text fw={600}>{say('templates.willDo')}</Text>
      <List spacing="xs" type="ordered" listStyleType="none">
        {steps.map((step) => {
          const { act, open, why, needless, template } = step;
          const state = needless ? 'needless' : open ? 'ahead' : 'shut';
          return (
            <StepLine
              key={act}
              step={step}
              state={state}
              told={needless ? say('templates.isSo') : !open && why && pick(why)}
            >
              {template && (
                <Blockquote p="xs" className="as-typed" dir="auto">
                  {template.text}
                </Blockquote>
              )}
            </StepLine>
          );
        })}
      </List>
    </Stack>
  );
}
