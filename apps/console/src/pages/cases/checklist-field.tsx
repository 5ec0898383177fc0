import { Checkbox, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { linesOf } from '../../api/case-acts';
import type { Case } from '../../api/cases';
import { useTexts } from '../../language/texts';
import { ItemState } from './words';

interface ChecklistFieldProps {
  readonly id: string;
  readonly one: Case;
  readonly label: string;
  readonly description?: string;
  /** The ids of the items chosen, one a line. */
  readonly value: string;
  readonly change: (value: string) => void;
  readonly error?: string | undefined;
  readonly 'data-autofocus'?: boolean | undefined;
}

/** The documents of the version that the case is bound to, and those asked for since, each as it stands. */
export function ChecklistField(props: ChecklistFieldProps): ReactNode {
  const { id, one, label, description, value, change, error, 'data-autofocus': isFirst } = props;
  const { say } = useTexts();
  const chosen = linesOf(value);
  if (one.items.length === 0) return <Text c="dimmed">{say('cases.noChecklist')}</Text>;
  return (
    <Checkbox.Group
      id={id}
      tabIndex={-1}
      label={label}
      description={description}
      error={error}
      value={chosen}
      onChange={(ids) => change(ids.join('\n'))}
    >
      <Stack gap="xs" mt="xs">
        {one.items.map((item, nth) => (
          <Group key={item.id} gap="sm">
            <Checkbox
              value={item.id}
              size="md"
              label={<bdi>{item.label}</bdi>}
              data-autofocus={(isFirst && nth === 0) || undefined}
            />
            <ItemState state={item.state} />
          </Group>
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
