import { Button, Checkbox, Group, TagsInput } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { morningOf, SNOOZING, TAGGING } from '../../api/arranging';
import { useCaseTags, type CaseSummary } from '../../api/cases';
import { doToMany, type Came } from '../../api/many-cases';
import type { Fault } from '../../api/problem';
import type { Working } from '../../api/work';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import type { BulkAct } from './bulk-done';

interface BulkFormProps {
  readonly chosen: readonly CaseSummary[];
  readonly fault: Fault | undefined;
  readonly busy: boolean;
  readonly run: (act: BulkAct, work: (working: Working) => Promise<Came>) => Promise<void>;
  /** How far the work is. */
  readonly children: ReactNode;
}

/** Labels put on all of them, and labels that some of them have taken off. */
export function LabelMany({ chosen, fault, busy, run, children }: BulkFormProps): ReactNode {
  const { say } = useTexts();
  const id = useId();
  const { data: known } = useCaseTags();
  const [add, setAdd] = useState<string[]>([]);
  const [typed, setTyped] = useState('');
  const [remove, setRemove] = useState<string[]>([]);
  const labels = { add: say('cases.addTags') };
  const errorOf = useFieldErrors(fault, {}, labels);
  const there = [...new Set(chosen.flatMap(({ tags }) => tags))].sort();
  const submit = (): Promise<void> => {
    const wanted = chosen.map((one) => ({ case: one.id, add, remove }));
    return run('label', (working) => doToMany(TAGGING, wanted, working));
  };
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={{ add: id }} labels={labels} />
      {children}
      <TagsInput
        id={id}
        data-autofocus
        dir="auto"
        label={say('cases.addTags')}
        description={say('cases.tagsHint')}
        value={add}
        onChange={setAdd}
        data={known?.items ?? []}
        searchValue={typed}
        onSearchChange={setTyped}
        // While nothing is typed it would lie over what stands beneath.
        dropdownOpened={typed !== ''}
        maxTags={10}
        acceptValueOnBlur
        error={errorOf('add')}
      />
      {there.length > 0 && (
        <Checkbox.Group label={say('cases.removeTags')} value={remove} onChange={setRemove}>
          <Group gap="md" mt="xs">
            {there.map((tag) => (
              <Checkbox key={tag} value={tag} label={<bdi>{tag}</bdi>} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <Group>
        <Button type="submit" loading={busy} disabled={add.length + remove.length === 0}>
          {say('cases.saveTags')}
        </Button>
      </Group>
    </Form>
  );
}

/** Out of one's own view until a day; what is put off already can be taken up again. */
export function SnoozeMany({ chosen, fault, busy, run, children }: BulkFormProps): ReactNode {
  const { say } = useTexts();
  const id = useId();
  const [day, setDay] = useState('');
  const codes = { 'intake.snooze_past': 'until' };
  const labels = { until: say('cases.snoozeUntil') };
  const errorOf = useFieldErrors(fault, codes, labels);
  const putOff = chosen.filter(({ snoozedUntil }) => snoozedUntil !== null);
  const submit = (): Promise<void> => {
    const wanted = chosen.map((one) => ({ case: one.id, until: morningOf(day) }));
    return run('snooze', (working) => doToMany(SNOOZING, wanted, working));
  };
  const wake = (): Promise<void> =>
    run('wake', (working) =>
      doToMany(
        SNOOZING,
        putOff.map((one) => ({ case: one.id })),
        working,
      ),
    );
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={{ until: id }} codes={codes} labels={labels} />
      {children}
      <DayInput
        id={id}
        label={say('cases.snoozeUntil')}
        description={say('cases.snoozeHint')}
        value={day}
        change={setDay}
        error={errorOf('until')}
      />
      <Group>
        <Button type="submit" loading={busy} disabled={day === ''}>
          {say('cases.snooze')}
        </Button>
        {putOff.length > 0 && (
          <Button variant="default" disabled={busy} onClick={() => void wake()}>
            {say('cases.wake')}
          </Button>
        )}
      </Group>
    </Form>
  );
}
