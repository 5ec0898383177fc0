import { List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Overlay } from '../../api/policy';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { DemoMark } from '../../parts/demo-mark';
import { Said } from '../../parts/said';

/** What somebody added beside the text: that it is none of the text, what it adds, why, and when. */
export function OverlayCard({ overlay: { label, words, why, on, mark } }: { overlay: Overlay }): ReactNode {
  const { pick } = useTexts();
  return (
    <article className="finding addition">
      <Stack gap="xs" align="start">
        <Text fw={600}>{pick(label)}</Text>
        <List size="sm">
          {words.map((line) => (
            <List.Item key={line.en}>
              <bdi>{pick(line)}</bdi>
            </List.Item>
          ))}
        </List>
        <Text size="sm" c="dimmed">
          <Said text="policy.why" with={{ why: <bdi>{why}</bdi> }} />
        </Text>
        <Text size="sm" c="dimmed">
          <Said text="policy.addedOn" with={{ date: <Day at={on} /> }} />
        </Text>
        <DemoMark of={mark} />
      </Stack>
    </article>
  );
}
