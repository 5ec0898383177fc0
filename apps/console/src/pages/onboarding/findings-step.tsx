import { Badge, Button, Group, Stack, Text, type MantineColor } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useFindings, type Finding } from '../../api/onboarding';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { Said } from '../../parts/said';
import { Failed, Loading } from '../../parts/states';
import { FindingAnswer } from './finding-answer';
import type { StepProps } from './step';

export function FindingsStep({ onboarding: { version } }: StepProps): ReactNode {
  return version && <Findings version={version.id} />;
}

const keyOf = ({ code, subject, clauses }: Finding): string => [code, subject, ...clauses].join(' ');

/** What the linter doubts, the unanswered first, each with its remedy and the answer it asks for. */
function Findings({ version }: { version: string }): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useFindings(version);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const { items } = data;
  if (items.length === 0) return <Text>{say('onboarding.noFindings')}</Text>;
  const left = items.filter(({ answer }) => !answer).sort((a, b) => weightOf(a) - weightOf(b));
  return (
    <Stack>
      <Text role="status">{say('onboarding.findingsLeft', { count: left.length })}</Text>
      {[...left, ...items.filter(({ answer }) => answer)].map((finding) => (
        <FindingCard key={keyOf(finding)} version={version} finding={finding} />
      ))}
    </Stack>
  );
}

/** The gravest first. */
const COLOURS: Readonly<Record<Finding['severity']['code'], MantineColor>> = {
  blocksForce: 'red',
  blocksModule: 'orange',
  warning: 'yellow',
  information: 'gray',
};

const WEIGHTS = Object.keys(COLOURS);
const weightOf = ({ severity }: Finding): number => WEIGHTS.indexOf(severity.code);

function FindingCard({ version, finding }: { version: string; finding: Finding }): ReactNode {
  const { say, pick } = useTexts();
  const { severity, clauses, message, remedy, answer, answerWith } = finding;
  const [isOpen, setOpen] = useState(false);
  return (
    <article className="finding">
      <Stack gap="xs">
        <Group gap="xs">
          <Badge variant="light" color={answer ? 'green' : COLOURS[severity.code]}>
            {answer ? say('onboarding.answered') : pick(severity)}
          </Badge>
          {clauses.map((id) => (
            <Text key={id} size="sm" c="dimmed">
              <Said text="onboarding.clause" with={{ id: <Bdi>{id}</Bdi> }} />
            </Text>
          ))}
        </Group>
        <Text fw={600}>{pick(message)}</Text>
        <Text>{pick(remedy)}</Text>
        {answer && (
          <Text size="sm" c="dimmed">
            <Said text="onboarding.answeredBy" with={{ by: answer.by, date: <Day at={answer.on} /> }} />
          </Text>
        )}
        {answerWith === 'amendment' && <Text c="dimmed">{say('onboarding.needsAmendment')}</Text>}
        {answerWith !== 'amendment' && !isOpen && (
          <Group>
            <Button variant="default" onClick={() => setOpen(true)}>
              {say(answer ? 'onboarding.changeAnswer' : 'onboarding.recordAnswer')}
            </Button>
          </Group>
        )}
        {answerWith !== 'amendment' && isOpen && (
          <FindingAnswer version={version} finding={finding} done={() => setOpen(false)} />
        )}
      </Stack>
    </article>
  );
}
