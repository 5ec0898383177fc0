import { Button, Group, List, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Work } from '../api/work';
import { useTexts } from '../language/texts';
import { Bdi, Count } from './bdi';
import { saveCsv } from './csv';
import { Said } from './said';

interface WorkShownProps {
  readonly of: Pick<Work<unknown[]>, 'progress' | 'stop' | 'stopping'>;
  /** What is going on. */
  readonly label: string;
  /** How far it is, in words; nothing where that is not known. */
  readonly detail?: ReactNode;
  /** Nothing can be taken back any more. */
  readonly isPastStopping?: boolean;
  /** What is told while it comes to its end: what is under way is not torn apart. */
  readonly stopping?: string;
}

/** Work on its way: how far it is where that is known, and a way to stop it. What is over at once shows nothing of it. */
export function WorkShown({ of, label, detail, isPastStopping = false, stopping }: WorkShownProps): ReactNode {
  const { say } = useTexts();
  const { progress, stop } = of;
  if (!progress) return null;
  const { done, total } = progress;
  return (
    <Stack gap="xs" className="work">
      <Text role="status">{of.stopping && stopping ? stopping : label}</Text>
      <progress aria-label={label} {...(total !== undefined && { value: done, max: Math.max(total, 1) })} />
      <Group justify="space-between" mih={44}>
        <Text c="dimmed">{total !== undefined && (detail ?? <HowMany done={done} total={total} />)}</Text>
        {!isPastStopping && (
          <Button variant="default" onClick={stop} disabled={of.stopping}>
            {say('work.stop')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function HowMany({ done, total }: { done: number; total: number }): ReactNode {
  return <Said text="work.howMany" with={{ done: <Count of={done} />, total: <Count of={total} /> }} />;
}

const WHOLE = 100;

/** A file on its way: by its part that has left, then by how long the other side looks at it. */
export function UploadShown({ of }: { of: WorkShownProps['of'] }): ReactNode {
  const { say, language } = useTexts();
  const { done = 0, total } = of.progress ?? {};
  const part = total ? Math.floor((WHOLE * done) / total) : 0;
  const percent = new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'percent' }).format(part / WHOLE);
  const isAway = of.progress !== undefined && total === undefined && done > 0;
  return (
    <WorkShown
      of={of}
      label={say(isAway ? 'work.checking' : 'work.sending')}
      detail={<Bdi>{percent}</Bdi>}
      isPastStopping={isAway}
    />
  );
}

export interface Failure {
  readonly id: string;
  /** A reference, or another name that stays left to right. */
  readonly name: string;
  readonly why: string;
}

interface FailuresProps {
  readonly failures: readonly Failure[];
  /** What the names are names of. */
  readonly head: string;
  /** Without its ending. */
  readonly file: string;
}

/** More are not read here; the file has them all. */
const MOST_SHOWN = 10;

/** What was not done, each with its reason, here and in a file to work from. */
export function Failures({ failures, head, file }: FailuresProps): ReactNode {
  const { say } = useTexts();
  if (failures.length === 0) return null;
  const save = (): Promise<void> =>
    saveCsv(
      `${file}.csv`,
      [head, say('work.why')],
      failures.map(({ name, why }) => [name, why]),
    );
  return (
    <Stack gap="xs" align="start">
      <Text>{say('work.failures', { count: failures.length })}</Text>
      <List size="sm">
        {failures.slice(0, MOST_SHOWN).map(({ id, name, why }) => (
          <List.Item key={id}>
            <Bdi>{name}</Bdi> {why}
          </List.Item>
        ))}
      </List>
      {failures.length > MOST_SHOWN && (
        <Text c="dimmed">{say('work.restInFile', { count: failures.length - MOST_SHOWN })}</Text>
      )}
      <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={() => void save()}>
        {say('work.saveFailures')}
      </Button>
    </Stack>
  );
}
