import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useAudit, useTimeline, type Case } from '../../api/cases';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';

export function History({ one }: { one: Case }): ReactNode {
  return (
    <Stack>
      <Timeline one={one} />
      {one.may.includes('intake.readAudit') && <AuditOf one={one} />}
    </Stack>
  );
}

/** What happened, newest first, in both calendars. */
function Timeline({ one }: { one: Case }): ReactNode {
  const { say, pick } = useTexts();
  const { data, isPending, error, refetch } = useTimeline(one.id);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return (
    <Section title={say('cases.timeline')}>
      <ol className="timeline">
        {data.items.toReversed().map((entry, nth) => (
          <li key={`${entry.name} ${entry.enteredAt} ${nth}`}>
            <Text fw={600}>{pick(entry.words)}</Text>
            <Text size="sm" c="dimmed">
              <Day at={entry.at} withTime />
            </Text>
            <Text size="sm" c="dimmed">
              <By by={entry.by} />
              {entry.enteredAt !== entry.at && (
                <>
                  {' · '}
                  <Said text="cases.enteredOn" with={{ date: <Day at={entry.enteredAt} withTime /> }} />
                </>
              )}
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}

const ACTORS = ['staff', 'machine', 'beneficiary', 'system'] as const;

/** Somebody of the staff by name; others by what they are. */
function By({ by: { kind, name } }: { by: { kind: string; name?: string } }): ReactNode {
  const { say } = useTexts();
  const known = ACTORS.find((actor) => actor === kind);
  return name ? <bdi>{name}</bdi> : known && say(`cases.actor_${known}`);
}

/** For those who may: every act, and every reading of what is sensitive. */
function AuditOf({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  const [isAsked, setAsked] = useState(false);
  return (
    <Section title={say('cases.audit')}>
      <Text c="dimmed">{say('cases.auditAbout')}</Text>
      {isAsked ? (
        <Lines id={one.id} />
      ) : (
        <Group>
          <Button variant="default" onClick={() => setAsked(true)}>
            {say('cases.showAudit')}
          </Button>
        </Group>
      )}
    </Section>
  );
}

function Lines({ id }: { id: string }): ReactNode {
  const { say, pick } = useTexts();
  const found = useAudit(id);
  if (found.isPending) return <Loading />;
  if (found.error) return <Failed error={found.error} retry={() => void found.refetch()} />;
  return (
    <>
      {found.data.pages
        .flatMap((page) => page.items)
        .map((line) => (
          <Row key={line.id} title={pick(line.words)}>
            <Text size="sm" c="dimmed">
              <Day at={line.at} withTime /> · <By by={line.by} />
            </Text>
          </Row>
        ))}
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {say('cases.more')}
        </Button>
      )}
    </>
  );
}
