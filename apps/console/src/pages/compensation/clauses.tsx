import { Anchor, List, Text } from '@mantine/core';
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

/** A letter or a document of a file, saved and never opened in the page. */
export function Saved({ href, children }: { href: string; children: ReactNode }): ReactNode {
  return (
    <Anchor href={href} download className="whole-target">
      {children}
    </Anchor>
  );
}
