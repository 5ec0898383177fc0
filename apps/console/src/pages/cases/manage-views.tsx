import { ActionIcon, Alert, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Asked } from '../../api/cases';
import {
  addView,
  changeView,
  orderViews,
  removeView,
  useKeepSavedViews,
  useSavedViews,
  type SavedView,
} from '../../api/saved-views';
import { useSubmission, type Submission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Dialog } from '../../parts/dialog';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Row } from '../../parts/row';
import { isSameView } from '../../shell/views';
import { conditionsOf } from './asked';
import { useInWords } from './conditions';
import { NAME_TAKEN } from './keep-view';

interface ManageViewsProps {
  readonly asked: Asked;
  readonly className?: string;
}

/** One's own views put in order, renamed, changed to what is shown now, and removed. */
export function ManageViews({ asked, className }: ManageViewsProps): ReactNode {
  const { say } = useTexts();
  const { data: own } = useSavedViews();
  const [isOpen, setOpen] = useState(false);
  if (!own || (own.items.length === 0 && !isOpen)) return null;
  return (
    <>
      <Button className={className} variant="subtle" px="xs" onClick={() => setOpen(true)}>
        {say('cases.manageViews')}
      </Button>
      <Dialog opened={isOpen} close={() => setOpen(false)} title={say('cases.manageViews')} isWide>
        <Managed own={own.items} asked={asked} />
      </Dialog>
    </>
  );
}

interface Removed {
  readonly view: SavedView;
  readonly position: number;
}

interface ManagedProps {
  readonly own: readonly SavedView[];
  readonly asked: Asked;
}

interface Order {
  readonly order: Submission<[string[]]>;
  readonly move: (place: number, step: 1 | -1) => void;
}

/** A line that was moved has lost the focus on its way, and gets it back. */
function useOrder(own: readonly SavedView[]): Order {
  const keep = useKeepSavedViews();
  const pressed = useRef<Element>(null);
  useEffect(() => {
    if (pressed.current instanceof HTMLElement) pressed.current.focus();
    pressed.current = null;
  }, [own]);
  const order = useSubmission(async (_key, ids: string[]) => keep(await orderViews(ids)));
  const move = (place: number, step: 1 | -1): void => {
    const ids = own.map(({ id }) => id);
    ids.splice(place + step, 0, ...ids.splice(place, 1));
    pressed.current = document.activeElement;
    void order.submit(ids);
  };
  return { order, move };
}

function Managed({ own, asked }: ManagedProps): ReactNode {
  const { say } = useTexts();
  const keep = useKeepSavedViews();
  const [editing, setEditing] = useState<string>();
  const [edited, setEdited] = useState<string>();
  const [removed, setRemoved] = useState<Removed>();
  const { order, move } = useOrder(own);
  const remove = useSubmission(async (key, view: SavedView) => {
    await removeView(key, view);
    setRemoved({ view, position: own.indexOf(view) });
    await keep();
  });
  const back = useSubmission(async (key, { view, position }: Removed) => {
    await addView(key, { ...conditionsOf(view), name: view.name, position });
    setRemoved(undefined);
    await keep();
  });
  return (
    <Stack>
      <FaultSummary fault={order.fault ?? remove.fault ?? back.fault} />
      {removed && <Gone name={removed.view.name} isBusy={back.busy} undo={() => void back.submit(removed)} />}
      {own.length === 0 && <Text c="dimmed">{say('cases.noOwnViews')}</Text>}
      {own.map((view, place) =>
        view.id === editing ? (
          <EditForm
            key={view.id}
            view={view}
            asked={asked}
            done={() => {
              setEdited(view.id);
              setEditing(undefined);
            }}
          />
        ) : (
          <Line
            key={view.id}
            view={view}
            isFirst={place === 0}
            isLast={place === own.length - 1}
            isBusy={order.busy || remove.busy}
            isEdited={view.id === edited}
            move={(step) => move(place, step)}
            edit={() => setEditing(view.id)}
            remove={() => void remove.submit(view)}
          />
        ),
      )}
      <Text size="sm" c="dimmed">
        {say('cases.viewsAddress')}
      </Text>
    </Stack>
  );
}

interface GoneProps {
  readonly name: string;
  readonly isBusy: boolean;
  readonly undo: () => void;
}

function Gone({ name, isBusy, undo }: GoneProps): ReactNode {
  const { say } = useTexts();
  const button = useRef<HTMLButtonElement>(null);
  // What was under the focus has gone.
  useEffect(() => button.current?.focus(), [name]);
  return (
    <Alert role="status" color="green">
      <Group>
        <Text>{say('cases.viewRemoved', { name })}</Text>
        <Button ref={button} variant="default" loading={isBusy} onClick={undo}>
          {say('cases.undo')}
        </Button>
      </Group>
    </Alert>
  );
}

interface LineProps {
  readonly view: SavedView;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isBusy: boolean;
  /** Comes back from its form, with the focus. */
  readonly isEdited: boolean;
  readonly move: (step: 1 | -1) => void;
  readonly edit: () => void;
  readonly remove: () => void;
}

function Line({ view, isFirst, isLast, isBusy, isEdited, move, edit, remove }: LineProps): ReactNode {
  const { say } = useTexts();
  const inWords = useInWords();
  const { name } = view;
  return (
    <Row
      title={<bdi>{name}</bdi>}
      action={
        <Group gap="xs">
          <Step
            icon={IconArrowUp}
            label={say('cases.viewUp', { name })}
            isOff={isFirst || isBusy}
            go={() => move(-1)}
          />
          <Step
            icon={IconArrowDown}
            label={say('cases.viewDown', { name })}
            isOff={isLast || isBusy}
            go={() => move(1)}
          />
          <Button
            variant="subtle"
            autoFocus={isEdited}
            onClick={edit}
            aria-label={say('cases.viewEditNamed', { name })}
          >
            {say('cases.viewEdit')}
          </Button>
          <Button
            variant="subtle"
            color="dark"
            onClick={isBusy ? undefined : remove}
            aria-label={say('cases.viewRemoveNamed', { name })}
          >
            {say('cases.viewRemove')}
          </Button>
        </Group>
      }
    >
      <Text size="sm" c="dimmed">
        {inWords(view)}
      </Text>
    </Row>
  );
}

interface StepProps {
  readonly icon: typeof IconArrowUp;
  readonly label: string;
  readonly isOff: boolean;
  readonly go: () => void;
}

/** Never switched off: the keyboard stays on it while a view goes up step by step. */
function Step({ icon: Icon, label, isOff, go }: StepProps): ReactNode {
  return (
    <ActionIcon
      variant="subtle"
      color="dark"
      size={44}
      aria-label={label}
      aria-disabled={isOff}
      data-disabled={isOff || undefined}
      onClick={() => {
        if (!isOff) go();
      }}
    >
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}

interface EditFormProps {
  readonly view: SavedView;
  readonly asked: Asked;
  readonly done: () => void;
}

function EditForm({ view, asked, done }: EditFormProps): ReactNode {
  const { say } = useTexts();
  const [id, keep, inWords] = [useId(), useKeepSavedViews(), useInWords()];
  const [name, setName] = useState(view.name);
  const [isPresent, setPresent] = useState(false);
  const present = conditionsOf(asked);
  const { submit, busy, fault } = useSubmission(async () => {
    const conditions = isPresent ? present : conditionsOf(view);
    await changeView(view.id, { ...conditions, name, version: view.version });
    await keep();
    done();
  });
  const labels = { name: say('cases.viewName') };
  const errorOf = useFieldErrors(fault, NAME_TAKEN, labels);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={{ name: id }} codes={NAME_TAKEN} labels={labels} />
      <TextInput
        id={id}
        dir="auto"
        autoFocus
        label={say('cases.viewName')}
        description={say('cases.viewNameHint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={errorOf('name')}
      />
      {!isSameView(present, view) && (
        <Checkbox
          label={say('cases.viewTakesPresent', { conditions: inWords(present) })}
          checked={isPresent}
          onChange={(event) => setPresent(event.currentTarget.checked)}
        />
      )}
      <Group>
        <Button type="submit" loading={busy}>
          {say('common.save')}
        </Button>
        <Button variant="default" onClick={done}>
          {say('common.cancel')}
        </Button>
      </Group>
    </Form>
  );
}
