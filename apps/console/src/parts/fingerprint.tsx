import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../language/texts';
import { Bdi } from './bdi';
import { CopyButton } from './copy';
import { Said } from './said';

const SHOWN = 12;

interface FingerprintProps {
  /** A SHA-256 in hexadecimal. */
  readonly of: string;
  /** The file it is of; where there is none it is that of a version's content. */
  readonly file?: string;
}

/** The head of a hash with its whole to copy; what it is, and how one checks it, for whoever asks. */
export function Fingerprint({ of, file }: FingerprintProps): ReactNode {
  const { say } = useTexts();
  const kind = file === undefined ? 'content' : 'file';
  return (
    <Stack gap={0} className="fingerprint">
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          <Said text={`fingerprints.${kind}`} with={{ short: <Bdi>{of.slice(0, SHOWN)}…</Bdi> }} />
        </Text>
        <CopyButton
          quiet
          text={of}
          named={file === undefined ? say('fingerprints.copyContent') : say('fingerprints.copyFile', { name: file })}
        />
      </Group>
      <details>
        <summary>{say('fingerprints.how')}</summary>
        <Stack gap="xs">
          <Text size="sm">{say(`fingerprints.${kind}About`)}</Text>
          {file !== undefined && (
            <Text size="sm">
              <Said
                text="fingerprints.fileHow"
                with={{ windows: <Typed>certutil -hashfile … SHA256</Typed>, unix: <Typed>shasum -a 256 …</Typed> }}
              />
            </Text>
          )}
          <Text size="sm">
            <bdi dir="ltr" className="hash">
              {of}
            </bdi>
          </Text>
        </Stack>
      </details>
    </Stack>
  );
}

const Typed = ({ children }: { children: string }): ReactNode => (
  <bdi dir="ltr">
    <code>{children}</code>
  </bdi>
);
