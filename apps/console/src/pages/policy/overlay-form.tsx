import { Button, Group, NativeSelect, Text, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useDraft } from '../../api/draft';
import { useChangedVersion, type Version } from '../../api/policy';
import { useSession } from '../../api/session';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts, type Say } from '../../language/texts';
import { DayInput } from '../../parts/day-input';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Said } from '../../parts/said';
import { OVERLAY_PARTS, type OverlayFieldsProps } from './overlay-fields';
import {
  BLANK_OVERLAY,
  EMPTY,
  KINDS,
  newId,
  OVERLAY_FIELDS,
  OVERLAY_LABELS,
  overlayIn,
  type OverlayKind,
  type OverlayTyped,
} from './typed-overlay';

interface OverlayFormProps {
  readonly version: Version;
  readonly close: () => void;
  readonly done: () => void;
}

/** Something beside the text, with who adds it and why. */
export default function OverlayForm({ version, close, done }: OverlayFormProps): ReactNode {
  const { say } = useTexts();
  const { account, today } = useSession();
  const changed = useChangedVersion();
  const [id] = useState(() => newId('added'));
  const blank = { ...BLANK_OVERLAY, on: today };
  const { typed, change, state, restored, forget } = useDraft(`overlay:${version.id}`, blank);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: version.id } };
    const body = { ...overlayIn(id, typed, account.name), contentHash: version.contentHash };
    await changed(answered(api.POST('/api/policy/versions/{id}/overlays', { params, body })), forget);
    done();
  });
  const codes = codesOf(typed);
  const labels = { ...labelsIn(say), ...ruleLabel(typed.kind, say), ...rowLabels(typed, say) };
  const errorOf = useFieldErrors(fault, codes, labels);
  const Part = OVERLAY_PARTS[typed.kind];
  return (
    <Form submit={submit}>
      <Text>{say('policyActs.additionsLead')}</Text>
      <FaultSummary fault={fault} fields={{ ...OVERLAY_FIELDS, ...rowFields(typed) }} {...{ codes, labels }} />
      <NativeSelect
        id="overlay-kind"
        data-autofocus
        label={say('policyActs.kind')}
        value={typed.kind}
        // What belongs to another kind is about another rule.
        onChange={(event) => change({ kind: event.currentTarget.value as OverlayKind, appliesTo: '' })}
        data={KINDS.map((value) => ({ value, label: say(`policyActs.${value}`) }))}
      />
      <Part {...{ version, typed, change, errorOf }} />
      <Provenance {...{ typed, change, errorOf }} />
      <DraftSaid {...{ state, restored, forget }} />
      <Group>
        <Button type="submit" loading={busy}>
          {say('policyActs.add')}
        </Button>
        <Button variant="default" onClick={close}>
          {say('common.cancel')}
        </Button>
      </Group>
    </Form>
  );
}

/** The input that a refusal of the whole is about. Of two numbers that cannot both hold one may stand in another addition. */
const codesOf = ({ kind, conduct }: OverlayTyped): Record<string, string> => ({
  'policy.overlay_empty': EMPTY[kind],
  'policy.answer_unmatched': 'appliesTo',
  'policy.members_crossed': conduct.fewestMembers === '' ? 'conduct.mostMembers' : 'conduct.fewestMembers',
});

/** Of each line, the input that the API's words about it lead to. */
function rowFields({ reminders, checklist, tools, branches }: OverlayTyped): Record<string, string> {
  return Object.fromEntries([
    ...reminders.map((_, place) => [`reminders.${place}.daysBefore`, `overlay-reminder-${place}`]),
    ...tools.map((_, place) => [`tools.${place}.label`, `overlay-tool-${place}`]),
    ...branches.flatMap((_, place) => [
      [`branches.${place}.label`, `overlay-branch-${place}`],
      [`branches.${place}.serves`, `overlay-branch-serves-${place}`],
      [`branches.${place}.hours`, `overlay-branch-hours-${place}`],
    ]),
    ...checklist.flatMap((_, place) => [
      [`checklist.${place}.label`, `overlay-item-${place}`],
      [`checklist.${place}.validityMonths`, `overlay-validity-${place}`],
    ]),
  ]) as Record<string, string>;
}

const labelsIn = (say: Say): Record<string, string> =>
  Object.fromEntries(Object.entries(OVERLAY_LABELS).map(([path, label]) => [path, say(label)]));

/** The rule that it is added to is a committee's where it is about committees. */
const ruleLabel = (kind: OverlayKind, say: Say): Record<string, string> =>
  kind === 'conduct' || kind === 'quorum' ? { appliesTo: say('policyActs.committee') } : {};

function rowLabels({ reminders, checklist, tools, branches }: OverlayTyped, say: Say): Record<string, string> {
  const inRow = (row: string, label: string): string => `${row}: ${label}`;
  return Object.fromEntries([
    ...reminders.map((_, place) => [
      `reminders.${place}.daysBefore`,
      inRow(say('policyActs.reminder', { number: place + 1 }), say('policyActs.reminderDays')),
    ]),
    ...tools.map((_, place) => [
      `tools.${place}.label`,
      inRow(say('policyActs.tool', { number: place + 1 }), say('policyActs.toolLabel')),
    ]),
    ...branches.map((_, place) => [
      `branches.${place}.label`,
      inRow(say('policyActs.branch', { number: place + 1 }), say('policyActs.branchLabel')),
    ]),
    ...checklist.map((_, place) => [
      `checklist.${place}.label`,
      inRow(say('policyActs.item', { number: place + 1 }), say('policyActs.itemLabel')),
    ]),
  ]) as Record<string, string>;
}

/** The label under which it stands, and the reason that is told with it. */
function Provenance({ typed, change, errorOf }: Omit<OverlayFieldsProps, 'version'>): ReactNode {
  const { say } = useTexts();
  const { account } = useSession();
  return (
    <>
      <Text size="sm">
        <Said text="policyActs.by" with={{ name: <bdi>{account.name}</bdi> }} />
      </Text>
      <DayInput
        id="overlay-on"
        label={say('policyActs.on')}
        value={typed.on}
        change={(on) => change({ on })}
        error={errorOf('on')}
      />
      <Textarea
        id="overlay-why"
        dir="auto"
        rows={3}
        label={say('policyActs.why')}
        value={typed.why}
        onChange={(event) => change({ why: event.currentTarget.value })}
        error={errorOf('why')}
      />
    </>
  );
}
