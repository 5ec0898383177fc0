import { Badge, Checkbox, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Reception } from '../../api/reception';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';
import type { CaseFieldsProps, Validity } from './typed-case';

type Line = Reception['checklist'][number];

/** What was brought along of the checklist, with how long it is good for; and who put the checklist there. */
export function Brought({ reception: { checklist, policy }, typed, change }: CaseFieldsProps): ReactNode {
  const { say, pick } = useTexts();
  const set = (item: string, validity: Validity | undefined): void => {
    const { [item]: _before, ...others } = typed.brought;
    change({ brought: validity ? { ...others, [item]: validity } : others });
  };
  const labels = [...new Set(checklist.flatMap(({ from: { label } }) => (label ? [pick(label)] : [])))];
  return (
    <Stack gap="md">
      {checklist.length === 0 && <Text c="dimmed">{say('receive.noChecklist')}</Text>}
      {checklist.map((line) => (
        <One key={line.id} line={line} validity={typed.brought[line.id]} set={(validity) => set(line.id, validity)} />
      ))}
      {labels.map((label) => (
        <Text key={label} size="sm" c="dimmed">
          {label}
        </Text>
      ))}
      {policy.demo && (
        <Group>
          <Badge variant="light" color="yellow">
            {pick(policy.demo)}
          </Badge>
        </Group>
      )}
      <Checkbox
        size="md"
        label={say('receive.criteriaGiven')}
        checked={typed.criteriaGiven}
        onChange={(event) => change({ criteriaGiven: event.currentTarget.checked })}
      />
    </Stack>
  );
}

interface OneProps {
  readonly line: Line;
  readonly validity: Validity | undefined;
  readonly set: (validity: Validity | undefined) => void;
}

function One({ line, validity, set }: OneProps): ReactNode {
  const { say } = useTexts();
  const { id, label, required, validityMonths } = line;
  const days = validityMonths === null ? (['validUntil'] as const) : (['validFrom', 'validUntil'] as const);
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Checkbox
          size="md"
          label={<bdi>{label}</bdi>}
          checked={validity !== undefined}
          onChange={(event) => set(event.currentTarget.checked ? { validFrom: '', validUntil: '' } : undefined)}
        />
        <Badge variant="light" color={required ? 'blue' : 'gray'}>
          {say(required ? 'receive.required' : 'receive.notRequired')}
        </Badge>
      </Group>
      {validity && (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {days.map((day) => (
            <DayInput
              key={day}
              id={`${id}-${day}`}
              label={say('common.optional', { label: say(`receive.${day}`, { item: label }) })}
              value={validity[day]}
              change={(typed) => set({ ...validity, [day]: typed })}
              error={undefined}
            />
          ))}
        </SimpleGrid>
      )}
    </Stack>
  );
}
