import { Alert, Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { CopyButton } from '../../parts/copy';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly done: () => void;
}

/** Shown once: goes on only when somebody says they are kept. */
export function RecoveryCodes({ codes, done }: RecoveryCodesProps): ReactNode {
  const { say } = useTexts();
  const [kept, setKept] = useState(false);
  return (
    <Stack>
      <Text fw={600}>{say('account.recoveryCodes')}</Text>
      <Alert color="yellow" role="status">
        {say('account.keepCodes')}
      </Alert>
      <Paper withBorder p="md">
        <Stack component="ul" gap="xs" className="codes">
          {codes.map((code) => (
            <li key={code}>
              <Text ff="monospace" span>
                <Bdi>{code}</Bdi>
              </Text>
            </li>
          ))}
        </Stack>
      </Paper>
      <Group className="screen">
        <CopyButton text={codes.join('\n')} />
        <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {say('common.print')}
        </Button>
      </Group>
      <Checkbox
        className="screen"
        size="md"
        label={say('account.codesKept')}
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      <Button className="screen" disabled={!kept} onClick={done}>
        {say('account.finish')}
      </Button>
    </Stack>
  );
}
