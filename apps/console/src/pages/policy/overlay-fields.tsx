import { Checkbox, NativeSelect, NumberInput, SimpleGrid, Text, TextInput } from '@mantine/core';
import { momentNames, obligationNames, reminderRecipients } from '@sanad/messages/pure';
import type { ComponentType, ReactNode } from 'react';
import { useTexts } from '../../language/texts';
import { RowList } from '../../parts/row-list';
import { Conduct } from './conduct-fields';
import { useOptions } from './options';
import type { OverlayFieldsProps } from './overlay-props';
import { AddedBranches } from './overlay-branches';
import { AddedTools } from './overlay-tools';
import { newLine, OVERLAY_FIELDS, RUNG, type OverlayKind, type Rung } from './typed-overlay';

export type { OverlayFieldsProps } from './overlay-props';

const UNITS = ['workingDay', 'calendarDay', 'week'] as const;

/** What each kind of addition asks for. */
export const OVERLAY_PARTS: Readonly<Record<OverlayKind, ComponentType<OverlayFieldsProps>>> = {
  target: Target,
  ladder: Ladder,
  quorum: Quorum,
  checklist: Checklist,
  delegateReceipt: Receipt,
  circulation: Circulation,
  tools: AddedTools,
  branches: AddedBranches,
  conduct: Conduct,
  appeals: Appeals,
};

interface ChoiceProps extends OverlayFieldsProps {
  readonly field: 'obligation' | 'unit' | 'startsOn' | 'stopsOn' | 'appliesTo' | 'delegateReceipt';
  readonly path: string;
  readonly label: string;
  /** What it says where nothing is chosen; left out, one is always chosen. */
  readonly unset?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ field, path, label, unset, options, typed, change, errorOf }: ChoiceProps): ReactNode {
  return (
    <NativeSelect
      id={OVERLAY_FIELDS[path]!}
      label={label}
      value={typed[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
      data={[...(unset === undefined ? [] : [{ value: '', label: unset }]), ...options]}
      error={errorOf(path)}
    />
  );
}

interface AmountProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly error: string | undefined;
}

function Amount({ id, label, value, change, error }: AmountProps): ReactNode {
  return (
    <NumberInput
      id={id}
      dir="ltr"
      inputMode="numeric"
      hideControls
      allowDecimal={false}
      allowNegative={false}
      label={label}
      value={value}
      onChange={(typed) => change(String(typed))}
      error={error}
    />
  );
}

function Target(props: OverlayFieldsProps): ReactNode {
  const { typed, change, errorOf } = props;
  const { say } = useTexts();
  const [obligations, moments] = [useOptions(obligationNames), useOptions(momentNames)];
  const unset = say('common.notSet');
  return (
    <>
      <Choice
        {...{ ...props, unset, options: obligations }}
        field="obligation"
        path="deadline.obligation"
        label={say('policyActs.obligation')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Amount
          id="overlay-amount"
          label={say('policyActs.amount')}
          value={typed.amount}
          change={(amount) => change({ amount })}
          error={errorOf('deadline.amount')}
        />
        <Choice
          {...props}
          field="unit"
          path="deadline.unit"
          label={say('policyActs.unit')}
          options={UNITS.map((value) => ({ value, label: say(`policy.${value}`) }))}
        />
        <Choice
          {...{ ...props, unset, options: moments }}
          field="startsOn"
          path="deadline.startsOn"
          label={say('policyActs.startsOn')}
        />
        <Choice
          {...{ ...props, unset, options: moments }}
          field="stopsOn"
          path="deadline.stopsOn"
          label={say('policyActs.stopsOn')}
        />
      </SimpleGrid>
      <Reminders {...props} legend={say('policyActs.remindersOptional')} />
    </>
  );
}

function Ladder(props: OverlayFieldsProps): ReactNode {
  const { say, pick } = useTexts();
  const limits = props.version.limits.map(({ id, words }) => ({ value: id, label: pick(words) }));
  return (
    <>
      <Choice
        {...{ ...props, options: limits }}
        field="appliesTo"
        path="appliesTo"
        unset={say('common.notSet')}
        label={say('policyActs.deadline')}
      />
      <Reminders {...props} legend={say('policyActs.reminders')} />
    </>
  );
}

function Reminders({ legend, typed, change, errorOf }: OverlayFieldsProps & { legend: string }): ReactNode {
  const { say } = useTexts();
  const recipients = useOptions(reminderRecipients);
  return (
    <RowList
      id="overlay-reminders"
      legend={legend}
      rows={typed.reminders}
      change={(reminders) => change({ reminders })}
      blank={() => RUNG}
      add={say('policyActs.addReminder')}
      named={(number) => say('policyActs.reminder', { number })}
      error={errorOf('reminders')}
    >
      {(rung, set, place) => (
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <Amount
            id={`overlay-reminder-${place}`}
            label={say('policyActs.reminderDays')}
            value={rung.days}
            change={(days) => set({ days })}
            error={errorOf(`reminders.${place}.daysBefore`)}
          />
          <NativeSelect
            label={say('policyActs.reminderWhen')}
            value={rung.when}
            onChange={(event) => set({ when: event.currentTarget.value as Rung['when'] })}
            data={(['before', 'after'] as const).map((value) => ({ value, label: say(`policyActs.${value}`) }))}
          />
          <NativeSelect
            label={say('policyActs.reminderTo')}
            value={rung.to}
            onChange={(event) => set({ to: event.currentTarget.value as Rung['to'] })}
            data={recipients}
            error={errorOf(`reminders.${place}.to`)}
          />
        </SimpleGrid>
      )}
    </RowList>
  );
}

function Quorum(props: OverlayFieldsProps): ReactNode {
  const { version, typed, change, errorOf } = props;
  const { say } = useTexts();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Choice
        {...props}
        field="appliesTo"
        path="appliesTo"
        unset={say('policyActs.everyCommittee')}
        label={say('policyActs.committee')}
        options={version.rules.committees.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Amount
        id="overlay-quorum"
        label={say('policyActs.present')}
        value={typed.quorum}
        change={(quorum) => change({ quorum })}
        error={errorOf('quorum')}
      />
    </SimpleGrid>
  );
}

function Checklist({ typed, change, errorOf }: OverlayFieldsProps): ReactNode {
  const { say } = useTexts();
  return (
    <RowList
      id="overlay-checklist"
      legend={say('policyActs.items')}
      rows={typed.checklist}
      change={(checklist) => change({ checklist })}
      blank={newLine}
      add={say('policyActs.addItem')}
      named={(number) => say('policyActs.item', { number })}
      error={errorOf('checklist')}
    >
      {(line, set, place) => (
        <>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              id={`overlay-item-${place}`}
              dir="auto"
              label={say('policyActs.itemLabel')}
              value={line.label}
              onChange={(event) => set({ label: event.currentTarget.value })}
              error={errorOf(`checklist.${place}.label`)}
            />
            <Amount
              id={`overlay-validity-${place}`}
              label={say('policyActs.itemValidity')}
              value={line.validityMonths}
              change={(validityMonths) => set({ validityMonths })}
              error={errorOf(`checklist.${place}.validityMonths`)}
            />
          </SimpleGrid>
          <Checkbox
            size="md"
            label={say('policyActs.itemRequired')}
            checked={line.required}
            onChange={(event) => set({ required: event.currentTarget.checked })}
          />
        </>
      )}
    </RowList>
  );
}

/** Whether staff sign, and by when: without a time nobody is late, and nothing is shut to anybody. */
function Circulation(props: OverlayFieldsProps): ReactNode {
  const { typed, change, errorOf } = props;
  const { say } = useTexts();
  return (
    <>
      <Checkbox
        id="overlay-signature"
        size="md"
        label={say('policyActs.signature')}
        checked={typed.signature}
        onChange={(event) => change({ signature: event.currentTarget.checked })}
        error={errorOf('circulation')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Amount
          id="overlay-graceDays"
          label={say('policyActs.graceDays')}
          value={typed.graceDays}
          change={(graceDays) => change({ graceDays })}
          error={errorOf('circulation.graceDays')}
        />
        <Amount
          id="overlay-joinerDays"
          label={say('policyActs.joinerDays')}
          value={typed.joinerDays}
          change={(joinerDays) => change({ joinerDays })}
          error={errorOf('circulation.joinerDays')}
        />
      </SimpleGrid>
      <Reminders {...props} legend={say('policyActs.remindersOptional')} />
    </>
  );
}

function Receipt(props: OverlayFieldsProps): ReactNode {
  const { say } = useTexts();
  return (
    <Choice
      {...props}
      field="delegateReceipt"
      path="delegateReceipt"
      unset={say('common.notSet')}
      label={say('policyActs.receipt')}
      options={(['delegate', 'office'] as const).map((value) => ({ value, label: say(`policyActs.${value}`) }))}
    />
  );
}

/** In how many days a refused applicant may appeal: no text speaks of it, and without it there are no appeals. */
function Appeals({ typed, change, errorOf }: OverlayFieldsProps): ReactNode {
  const { say } = useTexts();
  return (
    <>
      <Text size="sm" c="dimmed">
        {say('policyActs.appealsLead')}
      </Text>
      <Amount
        id="overlay-withinDays"
        label={say('policyActs.appealDays')}
        value={typed.withinDays}
        change={(withinDays) => change({ withinDays })}
        error={errorOf('appeals.withinDays')}
      />
    </>
  );
}
