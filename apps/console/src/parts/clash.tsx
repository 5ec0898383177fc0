import { Alert, List, Stack, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../language/texts';
import { Said } from './said';

/** What something says of itself, by its labels. */
export type Told = ReadonlyMap<string, string>;

interface ClashToldProps {
  readonly was: Told;
  readonly is: Told;
  readonly title: string;
  /** That what was typed is still there. */
  readonly kept: string;
}

/** Somebody else has changed it meanwhile, and what. Comes into focus, as what was not taken does elsewhere. */
export function ClashTold({ was, is, title, kept }: ClashToldProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [is]);
  return (
    <Alert ref={box} tabIndex={-1} role="alert" color="yellow" icon={<IconGitMerge aria-hidden />} title={title}>
      <Stack gap="xs">
        <Changes was={was} is={is} />
        <Text>{kept}</Text>
      </Stack>
    </Alert>
  );
}

function Changes({ was, is }: Pick<ClashToldProps, 'was' | 'is'>): ReactNode {
  const { say } = useTexts();
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((label) => was.get(label) !== is.get(label));
  if (changed.length === 0) return say('cases.changedElsewhere');
  return (
    <List size="sm">
      {changed.map((label) => (
        <List.Item key={label}>
          <Said
            text="cases.changedFrom"
            with={{
              label: <bdi>{label}</bdi>,
              before: <bdi>{was.get(label) ?? say('common.notSet')}</bdi>,
              after: <bdi>{is.get(label) ?? say('common.notSet')}</bdi>,
            }}
          />
        </List.Item>
      ))}
    </List>
  );
}
