import { List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CompensationFile } from '../../api/compensation';
import { useTexts } from '../../language/texts';

/** The words of the policy that something rests on, each by its number. */
export function Clauses({ of }: { of: CompensationFile['conditions'] }): ReactNode {
  const { pick } = useTexts();
  if (of.length === 0) return null;
  return (
    <List size="sm">
      {of.map(({ id, text, citation }) => (
        <List.Item key={id}>
          <Text size="sm" c="dimmed">
            {pick(citation)}
          </Text>
          <bdi lang="ar">{text}</bdi>
        </List.Item>
      ))}
    </List>
  );
}
