import { ActionIcon, Modal, Stack, Switch, Table, Text } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../language/texts';
import { Keys } from '../parts/keys';
import { useActiveShortcuts, useShortcut, type Shortcut } from './shortcuts';
import { letSingleKeysWork, singleKeysWork } from './single-keys';

/** The keys that are active on this page: by `?`, or by the button for whoever does not know it yet. */
export function KeySheet(): ReactNode {
  const { say } = useTexts();
  const active = useActiveShortcuts();
  const [shown, setShown] = useState<readonly Shortcut[]>();
  const show = (): void => setShown(active());
  useShortcut('Shift+Slash', say('keys.sheet'), show);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="dark"
        size={44}
        visibleFrom="sm"
        aria-label={say('keys.title')}
        aria-haspopup="dialog"
        onClick={show}
      >
        <IconKeyboard size={20} aria-hidden />
      </ActionIcon>
      <Modal
        opened={shown !== undefined}
        onClose={() => setShown(undefined)}
        title={say('keys.title')}
        closeButtonProps={{ 'aria-label': say('common.close') }}
      >
        <Sheet shortcuts={shown ?? []} />
      </Modal>
    </>
  );
}

function Sheet({ shortcuts }: { shortcuts: readonly Shortcut[] }): ReactNode {
  const { say } = useTexts();
  const [work, setWork] = useState(singleKeysWork);
  const turn = (on: boolean): void => {
    letSingleKeysWork(on);
    setWork(on);
  };
  return (
    <Stack>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('keys.key')}</Table.Th>
            <Table.Th>{say('keys.does')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shortcuts.map(({ code, label }) => (
            <Table.Tr key={code}>
              <Table.Td>
                <Keys code={code} />
              </Table.Td>
              <Table.Td>{label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed">
        {say('keys.lead')}
      </Text>
      <Switch label={say('keys.single')} checked={work} onChange={(event) => turn(event.currentTarget.checked)} />
    </Stack>
  );
}
