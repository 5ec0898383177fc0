import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useChangedVersion, type Overlay, type Version } from '../../api/policy';
import { keyed } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { DemoMark } from '../../parts/demo-mark';
import { ReasonDialog } from '../../parts/reason-dialog';
import { Said } from '../../parts/said';

interface OverlayCardProps {
  readonly version: Version;
  readonly overlay: Overlay;
}

/** What somebody added beside the text: that it is none of the text, what it adds, why, and when. */
export function OverlayCard({ version, overlay }: OverlayCardProps): ReactNode {
  const { pick } = useTexts();
  const { label, words, why, on, mark } = overlay;
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
        {version.actions.includes('removeOverlay') && <Removal version={version} overlay={overlay} />}
      </Stack>
    </article>
  );
}

/** Taken away with a reason, which the audit keeps. */
function Removal({ version: { id, contentHash }, overlay }: OverlayCardProps): ReactNode {
  const { say, pick } = useTexts();
  const changed = useChangedVersion();
  const [opened, { open, close }] = useDisclosure();
  const what = overlay.words.map(pick).join('، ');
  const send = (key: string, reason: string): Promise<void> => {
    const params = { ...keyed(key).params, path: { id, overlay: overlay.id } };
    const body = { reason, contentHash };
    const path = '/api/policy/versions/{id}/overlays/{overlay}/removal';
    return changed(answered(api.POST(path, { params, body })), () => Promise.resolve());
  };
  return (
    <Group>
      <Button variant="subtle" color="red" onClick={open} aria-label={say('policyActs.removeNamed', { what })}>
        {say('policyActs.remove')}
      </Button>
      <ReasonDialog
        title={say('policyActs.remove')}
        opened={opened}
        close={close}
        lead={say('policyActs.removeLead')}
        verb={say('policyActs.remove')}
        color="red"
        draft={`overlay-removal:${id}:${overlay.id}`}
        send={send}
      />
    </Group>
  );
}
