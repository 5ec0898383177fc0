import { Alert, Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useKeepTemplates } from '../../api/templates';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Dialog } from '../../parts/dialog';
import { FaultSummary } from '../../parts/fault';
import { Row } from '../../parts/row';
import { Section } from '../../parts/section';

interface Shelved {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly archivedAt: string | null;
}

interface ShelfProps<T extends Shelved> {
  readonly title: string;
  readonly none: string;
  readonly add: string;
  readonly items: readonly T[];
  readonly show: (item: T) => ReactNode;
  /** The form of a new one, or of one that is changed. */
  readonly form: (item: T | undefined, done: () => void) => ReactNode;
  readonly archive: (item: T, key: string) => Promise<unknown>;
  readonly restore: (id: string) => Promise<unknown>;
}

/** What is kept under names: added, changed, taken out of use and brought back. */
export function Shelf<T extends Shelved>(props: ShelfProps<T>): ReactNode {
  const { title, none, add, items, show, form, restore } = props;
  const { say } = useTexts();
  const keep = useKeepTemplates();
  const [editing, setEditing] = useState<T | 'new'>();
  const [isArchiveShown, setArchiveShown] = useState(false);
  const [gone, setGone] = useState<T>();
  const archive = useSubmission(async (key, item: T) => {
    await props.archive(item, key);
    setGone(item);
    await keep();
  });
  const back = useSubmission(async (_key, { id }: T) => {
    await restore(id);
    setGone(undefined);
    await keep();
  });
  const shown = items.filter(({ archivedAt }) => isArchiveShown || archivedAt === null);
  return (
    <Section title={title}>
      <FaultSummary fault={archive.fault ?? back.fault} />
      {gone && <Gone name={gone.name} isBusy={back.busy} undo={() => void back.submit(gone)} />}
      {shown.length === 0 && <Text c="dimmed">{none}</Text>}
      {shown.map((item) => (
        <Row
          key={item.id}
          title={<bdi>{item.name}</bdi>}
          action={
            <Acts
              item={item}
              isBusy={archive.busy || back.busy}
              edit={() => setEditing(item)}
              archive={() => void archive.submit(item)}
              restore={() => void back.submit(item)}
            />
          }
        >
          {show(item)}
        </Row>
      ))}
      <Group justify="space-between">
        <Button onClick={() => setEditing('new')}>{add}</Button>
        {items.some(({ archivedAt }) => archivedAt !== null) && (
          <Switch
            label={say('templates.archive_shown')}
            checked={isArchiveShown}
            onChange={(event) => setArchiveShown(event.currentTarget.checked)}
          />
        )}
      </Group>
      <Dialog
        opened={editing !== undefined}
        close={() => setEditing(undefined)}
        title={editing && editing !== 'new' ? say('templates.editNamed', { name: editing.name }) : add}
      >
        {editing && form(editing === 'new' ? undefined : editing, () => setEditing(undefined))}
      </Dialog>
    </Section>
  );
}

function Gone({ name, isBusy, undo }: { name: string; isBusy: boolean; undo: () => void }): ReactNode {
  const { say } = useTexts();
  return (
    <Alert role="status" color="green">
      <Group>
        <Text>{say('templates.archived', { name })}</Text>
        <Button variant="default" loading={isBusy} onClick={undo}>
          {say('templates.undo')}
        </Button>
      </Group>
    </Alert>
  );
}

interface ActsProps {
  readonly item: Shelved;
  readonly isBusy: boolean;
  readonly edit: () => void;
  readonly archive: () => void;
  readonly restore: () => void;
}

function Acts({ item: { name, archivedAt }, isBusy, edit, archive, restore }: ActsProps): ReactNode {
  const { say } = useTexts();
  if (archivedAt !== null) {
    return (
      <Stack gap={2} align="end">
        <Text size="sm" c="dimmed">
          {say('templates.inArchive')}
        </Text>
        <Button
          variant="subtle"
          disabled={isBusy}
          onClick={restore}
          aria-label={say('templates.restoreNamed', { name })}
        >
          {say('templates.restore')}
        </Button>
      </Stack>
    );
  }
  return (
    <Group gap="xs">
      <Button variant="subtle" onClick={edit} aria-label={say('templates.editNamed', { name })}>
        {say('templates.edit')}
      </Button>
      <Button
        variant="subtle"
        color="dark"
        disabled={isBusy}
        onClick={archive}
        aria-label={say('templates.archiveNamed', { name })}
      >
        {say('templates.archive')}
      </Button>
    </Group>
  );
}
