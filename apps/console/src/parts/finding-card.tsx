import { Anchor, Badge, Button, Group, Stack, Text, type MantineColor } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Finding } from '../api/policy';
import { useTexts } from '../language/texts';
import { Day } from './bdi';
import { DemoMark } from './demo-mark';
import { AnswerGiven, FindingAnswer } from './finding-answer';
import { Said } from './said';

/** The gravest first. */
const COLOURS: Readonly<Record<Finding['severity']['code'], MantineColor>> = {
  blocksForce: 'red',
  blocksModule: 'orange',
  warning: 'yellow',
  information: 'gray',
};

const WEIGHTS = Object.keys(COLOURS);

/** Sorts findings by their severity, the gravest first. */
export const byWeight = (one: Finding, other: Finding): number =>
  WEIGHTS.indexOf(one.severity.code) - WEIGHTS.indexOf(other.severity.code);

export const findingKey = ({ code, subject, clauses }: Finding): string => [code, subject, ...clauses].join(' ');

interface FindingCardProps {
  readonly version: string;
  readonly finding: Finding;
  /** The API takes an answer from whoever looks. */
  readonly mayAnswer: boolean;
  /** Beside its own clause that need not be named. */
  readonly beside?: string;
}

/** What is doubted, how grave that is, what helps, and what was answered. */
export function FindingCard({ version, finding, mayAnswer, beside }: FindingCardProps): ReactNode {
  const { say, pick } = useTexts();
  const { severity, clauses, citations, message, remedy, open, answer, answerWith } = finding;
  const [isAnswering, setAnswering] = useState(false);
  const isAnswerable = mayAnswer && answerWith !== 'amendment' && (open || answer !== null);
  return (
    <article className="finding">
      <Stack gap="xs">
        <Group gap="xs">
          <Badge variant="light" color={open ? COLOURS[severity.code] : 'green'}>
            {open ? pick(severity) : say('findings.answered')}
          </Badge>
          {clauses.map((id, at) =>
            id === beside ? null : (
              <Anchor key={id} component={Link} to={`/policy/versions/${version}#clause-${id}`} size="sm">
                <bdi>{pick(citations[at]!)}</bdi>
              </Anchor>
            ),
          )}
        </Group>
        <Text fw={600}>{pick(message)}</Text>
        <Text>{pick(remedy)}</Text>
        {!open && !answer && <Text className="answer">{say('findings.minutesRecorded')}</Text>}
        <Answered finding={finding} />
        {answerWith === 'amendment' && <Text c="dimmed">{say('findings.needsAmendment')}</Text>}
        {isAnswerable && !isAnswering && (
          <Group>
            <Button variant="default" onClick={() => setAnswering(true)}>
              {say(answer ? 'findings.changeAnswer' : 'findings.recordAnswer')}
            </Button>
          </Group>
        )}
        {isAnswerable && isAnswering && (
          <FindingAnswer version={version} finding={finding} done={() => setAnswering(false)} />
        )}
      </Stack>
    </article>
  );
}

/** The decision that answers it: what, who, when, and where it is written. */
function Answered({ finding: { answer, answerWith } }: { finding: Finding }): ReactNode {
  if (!answer || answerWith === 'amendment') return null;
  return (
    <Stack gap={2} className="answer">
      <AnswerGiven kind={answerWith} decision={answer} />
      <Text size="sm" c="dimmed">
        <Said text="findings.answeredBy" with={{ by: <bdi>{answer.by}</bdi>, date: <Day at={answer.on} /> }} />
      </Text>
      {answer.minutes && (
        <Text size="sm" c="dimmed">
          <Said text="findings.minutesNamed" with={{ minutes: <bdi>{answer.minutes}</bdi> }} />
        </Text>
      )}
      <DemoMark of={answer.mark} />
    </Stack>
  );
}
