import { Badge, Button, Group, List, NativeSelect, Stack, Text } from '@mantine/core';
import {
  channelNames,
  clauseKindNames,
  contactKinds,
  obligationNames,
  stepNames,
  toolKinds,
  type Bilingual,
} from '@sanad/messages/pure';
import { useId, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useChangedImport, useKeepImport, type PolicyImport, type ProposedClause } from '../../api/imports';
import type { components } from '../../api/schema.gen';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { FaultSummary } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Said } from '../../parts/said';
import type { Choice, Correcting } from './choice';

type Schemas = components['schemas'];
type Sent = Omit<Schemas['ClauseCorrection'], 'clause'>;
type Reading = ProposedClause['readings'][number];
type ReadAs = Exclude<Reading['as'], 'none'>;

const EFFECTS = ['enforced', 'evidenced', 'declaratory'] as const;

const KINDS: Readonly<Record<ReadAs, Readonly<Record<string, Bilingual>>>> = {
  step: stepNames,
  channel: channelNames,
  tool: toolKinds,
  deadline: obligationNames,
  contact: contactKinds,
};
/** What a clause may be read as that was not; a time and an address have to be written, which is done in the draft. */
const OPEN: readonly ReadAs[] = ['step', 'channel', 'tool'];

interface ClauseProps {
  readonly clause: ProposedClause;
}

/** That a clause is not as it was read, and what it was read as. */
export function Corrected({ clause: { corrected, kind, effect } }: ClauseProps): ReactNode {
  const { say, pick } = useTexts();
  if (!corrected) return null;
  const { at, readKind, readEffect, readRules } = corrected;
  return (
    <Stack gap={4} className="answer">
      <Group gap="xs">
        <Badge variant="light" color="blue">
          {say('imports.corrected')}
        </Badge>
        <Text size="sm" c="dimmed">
          <Day at={at} withTime />
        </Text>
      </Group>
      {readKind !== kind && (
        <Text size="sm">
          <Said
            text="imports.kindCorrected"
            with={{ before: pick(clauseKindNames[readKind]), after: pick(clauseKindNames[kind]) }}
          />
        </Text>
      )}
      {readEffect !== effect && (
        <Text size="sm">
          <Said
            text="imports.effectCorrected"
            with={{ before: say(`policy.${readEffect}`), after: say(`policy.${effect}`) }}
          />
        </Text>
      )}
      {readRules.length > 0 ? (
        <>
          <Text size="sm">{say('imports.wasRead')}</Text>
          <List size="sm">
            {readRules.map((rule) => (
              <List.Item key={rule.en}>
                <bdi>{pick(rule)}</bdi>
              </List.Item>
            ))}
          </List>
        </>
      ) : (
        <Text size="sm">{say('imports.wasNoRule')}</Text>
      )}
    </Stack>
  );
}

interface CorrectProps extends ClauseProps {
  readonly one: PolicyImport;
  readonly choice: Choice;
}

const valueOf = (as: string, kind: string | null): string => `${as}:${kind ?? ''}`;

/** What the chosen clause is, where it was taken for something else. */
export function Correct({ one, clause, choice: { correcting, correct } }: CorrectProps): ReactNode {
  const { say } = useTexts();
  const { id, kind, effect, readings } = clause;
  if (correcting?.clause === id) return <Correction {...{ one, clause, correcting, correct }} />;
  const rules = readings.map((reading) => valueOf(reading.as, reading.kind));
  return (
    <Group mt="xs">
      <Button variant="default" onClick={() => correct({ clause: id, kind, effect, rules })}>
        {say('imports.correct')}
      </Button>
    </Group>
  );
}

interface CorrectionProps extends ClauseProps {
  readonly one: PolicyImport;
  readonly correcting: Correcting;
  readonly correct: Choice['correct'];
}

function Correction({ one, clause, correcting, correct }: CorrectionProps): ReactNode {
  const { say } = useTexts();
  const [keep, changed] = [useKeepImport(), useChangedImport()];
  const { kind, effect, rules } = correcting;
  const close = (): void => correct(undefined);
  const read = clause.corrected;
  const send = async (key: string, body: Sent): Promise<void> => {
    const sent = { params: { ...keyed(key).params, path: { id: one.id } }, body: { clause: clause.id, ...body } };
    await keep(await changed(answered(api.POST('/api/policy-imports/{id}/corrections', sent))));
    close();
  };
  const saving = useSubmission((key) =>
    send(key, {
      ...(kind !== (read?.readKind ?? clause.kind) && { kind }),
      ...(effect !== (read?.readEffect ?? clause.effect) && { effect }),
      rules: correctedIn(clause.readings, rules),
    }),
  );
  const restoring = useSubmission((key) => send(key, { rules: [] }));
  return (
    <Form submit={saving.submit}>
      <Text size="sm">{say('imports.correctLead')}</Text>
      <FaultSummary fault={saving.fault ?? restoring.fault} />
      <CorrectionFields {...{ clause, correcting, correct }} />
      <Group>
        <Button type="submit" variant="light" loading={saving.busy}>
          {say('imports.saveCorrection')}
        </Button>
        {read && (
          <Button variant="default" loading={restoring.busy} onClick={() => void restoring.submit()}>
            {say('imports.asRead')}
          </Button>
        )}
        <Button variant="subtle" onClick={close}>
          {say('common.cancel')}
        </Button>
      </Group>
    </Form>
  );
}

/** What a clause is, its effect, and what each of its rules is. */
function CorrectionFields({ clause, correcting, correct }: Omit<CorrectionProps, 'one'>): ReactNode {
  const { say, pick } = useTexts();
  const ids = useId();
  const { kind, effect, rules } = correcting;
  const change = (part: Partial<Correcting>): void => correct({ ...correcting, ...part });
  return (
    <>
      <NativeSelect
        id={`${ids}-kind`}
        data-autofocus
        label={say('policyEdit.kind')}
        value={kind}
        onChange={(event) => change({ kind: event.currentTarget.value as typeof kind })}
        data={Object.entries(clauseKindNames).map(([value, words]) => ({ value, label: pick(words) }))}
      />
      <NativeSelect
        id={`${ids}-effect`}
        label={say('policy.effect')}
        value={effect}
        onChange={(event) => change({ effect: event.currentTarget.value as typeof effect })}
        data={EFFECTS.map((value) => ({ value, label: say(`policy.${value}`) }))}
      />
      {clause.readings.map((reading, place) => (
        <RuleChoice
          key={reading.rule ?? ''}
          id={`${ids}-rule-${place}`}
          {...{ reading }}
          value={rules[place] ?? ''}
          change={(value) => change({ rules: rules.map((old, at) => (at === place ? value : old)) })}
        />
      ))}
    </>
  );
}

/** What differs from what was read; the rest stays as it was read. */
function correctedIn(readings: readonly Reading[], chosen: readonly string[]): Sent['rules'] {
  return readings.flatMap(({ rule, readAs, readKind }, place) => {
    const value = chosen[place] ?? '';
    if (value === valueOf(readAs, readKind)) return [];
    const [as, kind] = value.split(':') as [Reading['as'], string];
    return [{ ...(rule !== null && { rule }), as, ...(as !== 'none' && { kind }) }];
  });
}

interface RuleChoiceProps {
  readonly id: string;
  readonly reading: Reading;
  readonly value: string;
  readonly change: (value: string) => void;
}

/** What a rule is, in groups: what it was read as, and what it may be instead. */
function RuleChoice({ id, reading: { rule, readAs, readKind }, value, change }: RuleChoiceProps): ReactNode {
  const { say, pick } = useTexts();
  const first = readAs === 'none' ? [] : [readAs];
  const groups = [...first, ...OPEN.filter((as) => as !== readAs)];
  const words = readAs === 'none' ? undefined : KINDS[readAs][readKind ?? ''];
  return (
    <NativeSelect
      id={id}
      label={words ? say('imports.ruleRead', { what: pick(words) }) : say('imports.noRuleRead')}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      data={[
        { value: valueOf('none', null), label: say(rule === null ? 'imports.noRule' : 'imports.notARule') },
        ...groups.map((as) => ({
          group: say(`policyEdit.${as}`),
          items: Object.entries(KINDS[as]).map(([kind, text]) => ({ value: valueOf(as, kind), label: pick(text) })),
        })),
      ]}
    />
  );
}
