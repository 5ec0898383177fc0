import { Anchor, Text } from '@mantine/core';
import type { ConsoleText } from '@sanad/messages/pure';
import { IconFile } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../language/texts';
import { Count, Day } from './bdi';
import { Row } from './row';
import { Said } from './said';

const KILO = 1024;

interface KeptFileProps {
  readonly file: {
    readonly name: string;
    readonly mediaType: string;
    /** Bytes. */
    readonly size: number;
    readonly state: 'kept' | 'quarantined' | 'destroyed';
    readonly arrivedAt: string;
  };
  readonly href: string;
  /** What it was brought for; without it the file goes by its own name. */
  readonly title?: ReactNode;
}

/** A file that is kept: saved when somebody asks for it, never opened in the page. What a scanner has not looked at is given to nobody. */
export function KeptFile({ file, href, title }: KeptFileProps): ReactNode {
  const { say } = useTexts();
  const { mediaType, size, state, arrivedAt } = file;
  const name = <bdi>{file.name}</bdi>;
  const download = (
    <Anchor href={href} download>
      <Said text="files.download" with={{ name }} />
    </Anchor>
  );
  return (
    <Row
      icon={<IconFile size={20} aria-hidden />}
      title={title ?? name}
      action={state === 'kept' ? download : undefined}
    >
      <Text size="sm" c="dimmed">
        {say(kindOf(mediaType))} ·{' '}
        <Said text="files.kilobytes" with={{ size: <Count of={Math.ceil(size / KILO)} /> }} /> ·{' '}
        <Day at={arrivedAt} withTime />
      </Text>
      {state !== 'kept' && <Text size="sm">{say(`files.state_${state}`)}</Text>}
    </Row>
  );
}

function kindOf(mediaType: string): ConsoleText {
  if (mediaType.startsWith('image/')) return 'files.kind_photograph';
  return mediaType === 'application/pdf' ? 'files.kind_pdf' : 'files.kind_word';
}
