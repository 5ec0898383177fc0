import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Overlay, Version } from '../../api/policy';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { Dialog } from '../../parts/dialog';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Loading } from '../../parts/states';
import { OverlayCard } from './overlay-card';

// Whoever only reads does without it.
const OverlayForm = lazy(() => import('./overlay-form'));

/** What was added to the version: each leads to its clause, and stands here whole where it is beside none. */
export function Additions({ version }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const { overlays, actions } = version;
  const [opened, { open, close }] = useDisclosure();
  const [isDone, setDone] = useState(false);
  const mayAdd = actions.includes('addOverlay');
  if (overlays.length === 0 && !mayAdd) return null;
  const done = (): void => {
    setDone(true);
    close();
  };
  return (
    <div id="additions" className="section-read" tabIndex={-1}>
      <Section title={say('policyActs.additions')}>
        <Text c="dimmed">{say('policyActs.additionsLead')}</Text>
        {overlays.length === 0 && <Text>{say('policyActs.noAdditions')}</Text>}
        {overlays.map((overlay) =>
          overlay.clauses.length > 0 ? (
            <Beside key={overlay.id} overlay={overlay} />
          ) : (
            <OverlayCard key={overlay.id} version={version} overlay={overlay} />
          ),
        )}
        <Text role="status" mih="1.5em">
          {isDone && say('policyActs.added')}
        </Text>
        {mayAdd && (
          <Group>
            <Button variant="default" onClick={open}>
              {say('policyActs.add')}
            </Button>
          </Group>
        )}
        <Dialog isWide title={say('policyActs.add')} opened={opened} close={close}>
          <Suspense fallback={<Loading />}>
            <OverlayForm version={version} close={close} done={done} />
          </Suspense>
        </Dialog>
      </Section>
    </div>
  );
}

/** In a few words, with the way to where it stands. */
function Beside({ overlay: { label, words, clauses } }: { overlay: Overlay }): ReactNode {
  const { pick } = useTexts();
  return (
    <Row title={pick(label)}>
      {words.map((line) => (
        <Text key={line.en} size="sm">
          <bdi>{pick(line)}</bdi>
        </Text>
      ))}
      <Stack gap={0} align="start">
        {clauses.map((id) => (
          <Anchor key={id} href={`#clause-${id}`} size="sm">
            <Said text="policyActs.besideClause" with={{ id: <Bdi>{id}</Bdi> }} />
          </Anchor>
        ))}
      </Stack>
    </Row>
  );
}
