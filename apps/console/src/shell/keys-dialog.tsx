import { Modal, Stack, Switch, Table, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../language/texts';
import { Keys } from '../parts/keys';
import { useOpened } from '../parts/use-opened';
import type { Shortcut } from './shortcuts';
import { letSingleKeysWork, singleKeysWork } from './single-keys';

interface KeysDialogProps {
  readonly opened: boolean;
  readonly shortcuts: readonly Shortcut[];
  readonly close: () => void;
}

export default function KeysDialog({ opened, shortcuts, close }: KeysDialogProps): ReactNode {
  const { say } = useTexts();
  const [work, setWork] = useState(singleKeysWork);
  const turn = (on: boolean): void => {
    letSingleKeysWork(on);
    setWork(on);
  };
  return (
    <Modal
      opened={useOpened(opened)}
      onClose={close}
      title={say('keys.title')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
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
    </Modal>
  );
}
