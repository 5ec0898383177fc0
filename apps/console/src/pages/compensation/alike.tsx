import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CompensationFile } from '../../api/compensation';
import { useTexts } from '../../language/texts';
import { Bdi, Count, Day } from '../../parts/bdi';
import { Said } from '../../parts/said';

/** Files that may be about the same harm, and why this one is about another. */
export function Alike({ file: { alike, alikeUnseen, apart } }: { file: CompensationFile }): ReactNode {
  const { say, pick } = useTexts();
  if (alike.length + alikeUnseen === 0 && !apart) return null;
  return (
    <Alert color={apart ? 'blue' : 'yellow'} icon={<IconCopy aria-hidden />} title={say('compensation.alike')}>
      <Stack gap="xs">
        {alike.map(({ id, reference, state, likeness }) => (
          <div key={id}>
            <Anchor component={Link} to={`/compensation/${id}`} className="whole-target">
              <Said text="compensation.numbered" with={{ reference: <Bdi>{reference}</Bdi> }} />
            </Anchor>
            <Text size="sm">
              {pick(likeness)} · {pick(state)}
            </Text>
          </div>
        ))}
        {alikeUnseen > 0 && (
          <Text>
            <Said text="compensation.alikeUnseen" with={{ count: <Count of={alikeUnseen} /> }} />
          </Text>
        )}
        {apart && <Apart of={apart} />}
      </Stack>
    </Alert>
  );
}

/** Who said that it is another harm, and why: approvers read it beside what they approve. */
export function Apart({ of: { reason, by, at } }: { of: NonNullable<CompensationFile['apart']> }): ReactNode {
  const { say } = useTexts();
  return (
    <div>
      <Text fw={600}>{say('compensation.anotherHarm')}</Text>
      <Text>
        <bdi>{reason}</bdi>
      </Text>
      <Text size="sm" c="dimmed">
        <bdi>{by}</bdi> · <Day at={at} withTime />
      </Text>
    </div>
  );
}
