import { Button, Group, NativeSelect, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { momentNames } from '@sanad/messages/pure';
import { useId, type ReactNode } from 'react';
import { answered, api } from '../api/client';
import { useDraft } from '../api/draft';
import { useKeepPolicy, type Finding } from '../api/policy';
import type { components } from '../api/schema.gen';
import { keyed, useSubmission } from '../api/submission';
import { civilDay } from '../language/dates';
import { useTexts, type Say } from '../language/texts';
import { Day } from './bdi';
import { DayInput } from './day-input';
import { DraftSaid } from './draft-state';
import { FaultSummary, useFieldErrors } from './fault';
import { Form } from './form';

type Decision = components['schemas']['Decision'];
type Kind = Exclude<Finding['answerWith'], 'amendment'>;

interface FindingAnswerProps {
  readonly version: string;
  readonly finding: Finding;
  readonly done: () => void;
}

const BLANK = { answer: '', by: '', on: '', minutes: '' };
type Typed = typeof BLANK;

/** The longest key that a draft may have. The head of a version's id, which comes last, tells it from the others. */
const KEY_LENGTH = 100;
const draftOf = (version: string, { code, subject = '' }: Finding): string =>
  `finding:${code}:${subject}:${version}`.slice(0, KEY_LENGTH);

/** A decision on one finding: what it asks for, who decided, when, and in which minutes. */
export function FindingAnswer({ version, finding, done }: FindingAnswerProps): ReactNode {
  const { say } = useTexts();
  const keep = useKeepPolicy();
  const ids = useId();
  const { typed, change, state, restored, forget } = useDraft(draftOf(version, finding), BLANK);
  const kind = finding.answerWith as Kind;
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: version } };
    await answered(api.POST('/api/policy/versions/{id}/decisions', { params, body: decisionOf(finding, kind, typed) }));
    await forget();
    await keep();
    done();
  });
  const labels = { by: say('findings.answerBy'), on: say('findings.answerOn'), minutes: say('findings.answerMinutes') };
  const errorOf = useFieldErrors(fault, {}, labels);
  const id = (field: string): string => `${ids}-${field}`;
  const fields = { [kind]: id('answer'), by: id('by'), on: id('on'), minutes: id('minutes') };
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={fields} labels={labels} />
      <AnswerInput
        id={id('answer')}
        kind={kind}
        candidates={finding.candidates}
        value={typed.answer}
        change={(answer) => change({ answer })}
        error={errorOf(kind)}
      />
      <Evidence {...{ typed, change, id, errorOf }} isMinuted={finding.minuted} />
      <DraftSaid {...{ state, restored, forget }} />
      <Group>
        <Button type="submit" loading={busy}>
          {say('findings.recordAnswer')}
        </Button>
        <Button variant="subtle" color="dark" onClick={done}>
          {say('common.cancel')}
        </Button>
      </Group>
    </Form>
  );
}

interface EvidenceProps {
  readonly typed: Typed;
  readonly change: (changed: Partial<Typed>) => void;
  readonly id: (field: string) => string;
  readonly errorOf: (path: string) => string | undefined;
  readonly isMinuted: boolean;
}

/** Who decided, when, and where it is written. */
function Evidence({ typed, change, id, errorOf, isMinuted }: EvidenceProps): ReactNode {
  const { say } = useTexts();
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          id={id('by')}
          dir="auto"
          label={say('findings.answerBy')}
          value={typed.by}
          onChange={(event) => change({ by: event.currentTarget.value })}
          error={errorOf('by')}
        />
        <DayInput
          id={id('on')}
          label={say('findings.answerOn')}
          value={typed.on}
          change={(on) => change({ on })}
          error={errorOf('on')}
        />
      </SimpleGrid>
      <TextInput
        id={id('minutes')}
        dir="auto"
        label={optional(say('findings.answerMinutes'), isMinuted, say)}
        value={typed.minutes}
        onChange={(event) => change({ minutes: event.currentTarget.value })}
        error={errorOf('minutes')}
      />
    </>
  );
}

const optional = (label: string, isNeeded: boolean, say: Say): string =>
  isNeeded ? label : say('common.optional', { label });

function decisionOf({ code, subject }: Finding, kind: Kind, { answer, by, on, minutes }: Typed): Decision {
  const lines = answer
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return {
    finding: code,
    ...(subject !== undefined && { subject }),
    ...{ by, on },
    ...(minutes && { minutes }),
    [kind]: kind === 'supersedes' ? lines : answer,
  } as Decision;
}

/** What was answered: one field of a decision, in the words in which it was asked for. */
export function AnswerGiven({ kind, decision }: { kind: Kind; decision: Decision }): ReactNode {
  const { say } = useTexts();
  const words = useChoiceWords(kind);
  const given = decision[kind];
  const value = Array.isArray(given) ? given.join('، ') : String(given ?? '');
  return (
    <Text>
      {say(`findings.${kind}`)}: <bdi>{kind === 'date' ? <Day at={value} /> : words(value)}</bdi>
    </Text>
  );
}

const READINGS = {
  floorReading: ['noNoticeEarlier', 'expectation', 'slipForAtMost'],
  compensationReading: ['proofThenSettlement', 'all', 'any'],
  committeePower: ['decides', 'recommends'],
} as const;
type Reading = (typeof READINGS)[keyof typeof READINGS][number];

interface AnswerInputProps {
  readonly id: string;
  readonly kind: Kind;
  /** The only answers that fit, where there are such. */
  readonly candidates: readonly string[] | undefined;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly error: string | undefined;
}

/** The input that fits what is asked: a day, a choice among readings, or words. */
function AnswerInput({ id, kind, candidates, value, change, error }: AnswerInputProps): ReactNode {
  const { say } = useTexts();
  const label = say(`findings.${kind}`);
  const choices = useChoices(kind, candidates);
  if (choices) {
    return (
      <NativeSelect
        {...{ id, label, value, error }}
        onChange={(event) => change(event.currentTarget.value)}
        data={[{ value: '', label: say('common.notSet') }, ...choices]}
      />
    );
  }
  if (kind === 'date') return <DayInput {...{ id, label, value, change, error }} />;
  const onChange = (event: { currentTarget: { value: string } }): void => change(event.currentTarget.value);
  if (kind === 'supersedes') return <Textarea {...{ id, label, value, error, onChange }} dir="auto" rows={3} />;
  return <TextInput {...{ id, label, value, error, onChange }} dir="auto" />;
}

function useChoices(
  kind: Kind,
  candidates: readonly string[] | undefined,
): { value: string; label: string }[] | undefined {
  const words = useChoiceWords(kind);
  const moments = Object.keys(momentNames).filter((value) => candidates?.includes(value) ?? true);
  const readings = kind in READINGS ? READINGS[kind as keyof typeof READINGS] : undefined;
  const values = kind === 'startsOn' ? moments : (readings ?? candidates);
  return values?.map((value) => ({ value, label: words(value) }));
}

/** A choice in words; what is none is said as it is. */
function useChoiceWords(kind: Kind): (value: string) => string {
  const { say, pick, language } = useTexts();
  return (value) => {
    if (kind === 'startsOn' && value in momentNames) return pick(momentNames[value as keyof typeof momentNames]);
    if (kind in READINGS) return say(`findings.${value as Reading}`);
    if (kind !== 'date') return value;
    const { gregorian, hijri } = civilDay(value, language);
    return `${gregorian} · ${hijri}`;
  };
}
