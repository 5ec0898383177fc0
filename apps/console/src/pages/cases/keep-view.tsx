import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Asked } from '../../api/cases';
import { addView, changeView, useKeepSavedViews, useSavedViews, type SavedView } from '../../api/saved-views';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Dialog } from '../../parts/dialog';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { useShortcut } from '../../shell/shortcuts';
import { isSameView, searchOf } from '../../shell/views';
import { conditionsOf, isNarrowed } from './asked';
import { useInWords } from './conditions';

/** Keeps what the list shows now under a name; offered where no view of one's own shows it yet. */
export function KeepView({ asked }: { asked: Asked }): ReactNode {
  const { say } = useTexts();
  const { data: own } = useSavedViews();
  const [isOpen, setOpen] = useState(false);
  const [kept, setKept] = useState<{ readonly name: string; readonly search: string }>();
  const conditions = conditionsOf(asked);
  const isKept = own?.items.some((view) => isSameView(view, conditions)) ?? true;
  const isOffered = isNarrowed(asked) && !isKept;
  useShortcut('KeyV', say('keys.keepView'), isOffered ? () => setOpen(true) : undefined);
  const done = (name: string): void => {
    setKept({ name, search: searchOf(conditions) });
    setOpen(false);
  };
  return (
    <>
      {isOffered && (
        <Button variant="default" onClick={() => setOpen(true)}>
          {say('cases.keepView')}
        </Button>
      )}
      {isKept && kept?.search === searchOf(conditions) && <Kept name={kept.name} />}
      <Dialog opened={isOpen} close={() => setOpen(false)} title={say('cases.keepView')}>
        <KeepForm asked={asked} own={own?.items ?? []} done={done} />
      </Dialog>
    </>
  );
}

/** Stands where the button stood, and takes its focus. */
function Kept({ name }: { name: string }): ReactNode {
  const { say } = useTexts();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <Text ref={said} tabIndex={-1} role="status" size="sm">
      {say('cases.viewKept', { name })}
    </Text>
  );
}

interface KeepFormProps {
  readonly asked: Asked;
  readonly own: readonly SavedView[];
  readonly done: (name: string) => void;
}

export const NAME_TAKEN = { 'intake.saved_view_name_taken': 'name' };

function KeepForm({ asked, own, done }: KeepFormProps): ReactNode {
  const { say } = useTexts();
  const [id, keep, inWords] = [useId(), useKeepSavedViews(), useInWords()];
  const [name, setName] = useState('');
  const [into, setInto] = useState('');
  const conditions = conditionsOf(asked);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const over = own.find((view) => view.id === into);
    if (over) await changeView(over.id, { ...conditions, name, version: over.version });
    else await addView(key, { ...conditions, name });
    await keep();
    done(name.trim());
  });
  const labels = { name: say('cases.viewName') };
  const errorOf = useFieldErrors(fault, NAME_TAKEN, labels);
  const choose = (chosen: string): void => {
    setInto(chosen);
    setName(own.find((view) => view.id === chosen)?.name ?? '');
  };
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={{ name: id }} codes={NAME_TAKEN} labels={labels} />
      <Text>{say('cases.viewShows', { conditions: inWords(conditions) })}</Text>
      {asked.q && <Text c="dimmed">{say('cases.searchNotKept')}</Text>}
      {own.length > 0 && (
        <NativeSelect
          label={say('cases.keepInto')}
          value={into}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            { value: '', label: say('cases.keepAsNew') },
            ...own.map((view) => ({ value: view.id, label: say('cases.keepOver', { name: view.name }) })),
          ]}
        />
      )}
      <TextInput
        id={id}
        dir="auto"
        data-autofocus
        label={say('cases.viewName')}
        description={say('cases.viewNameHint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={errorOf('name')}
      />
      <Button type="submit" loading={busy}>
        {say('common.save')}
      </Button>
    </Form>
  );
}
