import { Anchor, Badge, Blockquote, Button, Group, Stack, Text, Title } from '@mantine/core';
import { momentNames, obligationNames } from '@sanad/messages/pure';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '../api/schema.gen';
import { weekdayOf } from '../language/dates';
import { useTexts } from '../language/texts';
import { Bdi, Day } from './bdi';
import { DemoMark } from './demo-mark';
import { Facts } from './facts';
import { Said } from './said';

type Schemas = components['schemas'];
export type ExplainedDay = Schemas['DayView'];
export type ExplainedClock = Schemas['ClockView'];
export type ExplainedStanding = Schemas['StandingView'];
export type Origin = Schemas['OriginView'];

/** More than this is shown when it is asked for: a rule may run over years. */
const SHOWN = 60;

/** Each day from the start of a clock to its end: counted or skipped, and why, in both calendars. */
export function Days({ days }: { days: readonly ExplainedDay[] }): ReactNode {
  const { say } = useTexts();
  const [isWhole, showAll] = useState(days.length <= SHOWN);
  if (days.length === 0) return <Text c="dimmed">{say('clock.notRunning')}</Text>;
  return (
    <>
      <ol className="days" aria-label={say('clock.days')}>
        {(isWhole ? days : days.slice(0, SHOWN)).map((day) => (
          <OneDay key={day.date} day={day} />
        ))}
      </ol>
      {!isWhole && (
        <Button variant="default" onClick={() => showAll(true)}>
          {say('clock.allDays', { count: days.length })}
        </Button>
      )}
    </>
  );
}

function OneDay({ day: { date, counted, words } }: { day: ExplainedDay }): ReactNode {
  const { language, pick } = useTexts();
  const Icon = counted ? IconCheck : IconMinus;
  return (
    <li data-counted={counted || undefined}>
      <Icon size={18} aria-hidden />
      <div>
        <Text size="sm">
          <span className="whole">{weekdayOf(date, language)}</span> · <Day at={date} />
        </Text>
        <Text size="sm" c={counted ? undefined : 'dimmed'} fw={counted ? 600 : undefined}>
          {pick(words)}
        </Text>
      </div>
    </li>
  );
}

/** What a rule would come to from a given start. */
export function PreviewExplained({ preview }: { preview: Schemas['PreviewView'] }): ReactNode {
  const { say, pick } = useTexts();
  const { rule, dueDate, notBefore, days } = preview;
  return (
    <Stack gap="sm">
      <Facts
        rows={[
          [say('clock.rule'), pick(rule)],
          ...(notBefore
            ? ([[say('clock.notBefore'), <Day key="floor" at={notBefore} withTime />]] as const)
            : ([[say('clock.dueDate'), dueDate && <Day key="due" at={dueDate} />]] as const)),
        ]}
      />
      <Days days={days} />
    </Stack>
  );
}

/** One obligation of a case: where it stands, each of its clocks, or why it has none. */
export function StandingExplained({
  standing,
  beneath,
}: {
  standing: ExplainedStanding;
  /** The heading above it, where the same obligation is explained more than once. */
  beneath?: string;
}): ReactNode {
  const { pick } = useTexts();
  const { obligation, words, because, clocks } = standing;
  const id = useId();
  return (
    <Stack component="section" gap="sm" aria-labelledby={beneath ? `${beneath} ${id}` : id}>
      <Group gap="xs">
        <Title order={3} size="h5" id={id}>
          {pick(obligationNames[obligation])}
        </Title>
        <Badge variant="light" color="gray">
          {pick(words)}
        </Badge>
      </Group>
      {because && <Because grounds={because} />}
      {clocks.map((clock) => (
        <ClockExplained key={clock.id} clock={clock} />
      ))}
    </Stack>
  );
}

/** Why nothing bounds it from above: word for word, or the silence of the text. */
function Because({ grounds: { words, clauses } }: { grounds: Schemas['GroundsView'] }): ReactNode {
  const { pick } = useTexts();
  return (
    <>
      <Text>{pick(words)}</Text>
      {clauses.map((clause) => (
        <Clause key={clause.id} clause={clause} />
      ))}
    </>
  );
}

interface ClauseProps {
  readonly clause: Schemas['ClauseTextView'];
  /** Where it can be read among the others. */
  readonly version?: string;
}

/** Word for word, as the version of the case has it. */
export function Clause({ clause: { id, text, citation }, version }: ClauseProps): ReactNode {
  const { pick } = useTexts();
  const told = citation ? <bdi>{pick(citation)}</bdi> : <Said text="clock.clause" with={{ id: <Bdi>{id}</Bdi> }} />;
  const link = version && (
    <Anchor component={Link} to={`/policy/versions/${version}#clause-${id}`}>
      {told}
    </Anchor>
  );
  return (
    <Blockquote p="sm" color="gray" lang="ar" dir="rtl" cite={link ?? told}>
      {text}
    </Blockquote>
  );
}

/** A clock with its rule, what the rule rests on, and every day. */
export function ClockExplained({ clock }: { clock: ExplainedClock }): ReactNode {
  const { say, pick } = useTexts();
  const { kind, label, demo, clause, policyVersion, days } = clock;
  return (
    <Stack gap="sm" className="finding">
      <Group gap="xs">
        <Badge variant="light" color={kind === 'ceiling' ? 'green' : 'gray'}>
          {say(`clock.${kind}`)}
        </Badge>
        <DemoMark of={demo} />
      </Group>
      {label && <Text>{pick(label)}</Text>}
      <ClockFacts clock={clock} />
      {clause && <Clause clause={clause} version={policyVersion} />}
      <Days days={days} />
    </Stack>
  );
}

function ClockFacts({ clock }: { clock: ExplainedClock }): ReactNode {
  const { say, pick } = useTexts();
  const { rule, clause, startsOn, startFrom, stopsOn, reading, readingFrom, startedAt, dueDate, notBefore, metAt } =
    clock;
  const told = (label: string, value: ReactNode): (readonly [string, ReactNode])[] => (value ? [[label, value]] : []);
  return (
    <Facts
      rows={[
        [say('clock.rule'), pick(rule)],
        [
          say('clock.startsOn'),
          startsOn && (
            <>
              {pick(momentNames[startsOn])} <OriginTold of={startFrom} cited={clause} />
            </>
          ),
        ],
        [say('clock.stopsOn'), pick(momentNames[stopsOn])],
        ...told(
          say('clock.reading'),
          reading && (
            <>
              {say(`clock.${reading}`)} <OriginTold of={readingFrom} cited={clause} />
            </>
          ),
        ),
        ...told(say('clock.startedAt'), startedAt && <Day at={startedAt} withTime />),
        ...told(say('clock.dueDate'), dueDate && <Day at={dueDate} />),
        ...told(say('clock.notBefore'), notBefore && <Day at={notBefore} withTime />),
        ...told(pick(momentNames[stopsOn]), metAt && <Day at={metAt} withTime />),
      ]}
    />
  );
}

interface OriginProps {
  readonly of: Origin | undefined;
  /** The clause of the clock, which is mostly the one that said so. */
  readonly cited?: Schemas['ClauseTextView'] | undefined;
}

/** Who said so: the clause, the minutes, or whoever added it beside the text; marked where it was invented. */
export function OriginTold({ of, cited }: OriginProps): ReactNode {
  const { pick } = useTexts();
  if (!of) return null;
  const { source, clause = '', by = '', on, minutes, label, demo } = of;
  const citation = cited?.id === clause && cited.citation;
  const named = citation ? <bdi>{pick(citation)}</bdi> : <Bdi>{clause}</Bdi>;
  const parts = { clause: named, by: <bdi>{by}</bdi>, on: on && <Day at={on} />, minutes: minutes ?? '' };
  return (
    <Text component="span" size="sm" c="dimmed" display="block">
      {source === 'text' && <Said text="clock.byText" with={parts} />}
      {source === 'decision' && <Said text={minutes ? 'clock.byMinutes' : 'clock.byDecision'} with={parts} />}
      {source === 'overlay' && label && pick(label)} <DemoMark of={demo} />
    </Text>
  );
}
