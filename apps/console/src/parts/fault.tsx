import { Alert, Anchor, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Refused, type Fault } from '../api/problem';
import { useTexts } from '../language/texts';
import { Bdi } from './bdi';
import { Said } from './said';

interface FaultProps {
  readonly fault: Fault | undefined;
  /** The ids of the form's inputs by the names of the API's fields; a problem of one of them leads there. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Why something was not taken: the sentence, and what has to be corrected, each leading to its field. Comes into focus. */
export function FaultSummary({ fault, fields = {} }: FaultProps): ReactNode {
  const { say, pick } = useTexts();
  const [box, titleId] = [useRef<HTMLDivElement>(null), useId()];
  useEffect(() => {
    if (fault) box.current?.focus();
  }, [fault]);
  if (!fault) return null;
  const problem = fault instanceof Refused ? fault.problem : undefined;
  const title = problem?.errors.length ? say('common.problems') : undefined;
  return (
    <Alert ref={box} tabIndex={-1} role="alert" color="red" title={title} icon={<IconAlertTriangle aria-hidden />}>
      <Text id={titleId}>{problem ? pick(problem) : say('common.unreachable')}</Text>
      {problem && problem.errors.length > 0 && (
        <List size="sm" mt="xs" aria-labelledby={titleId}>
          {problem.errors.map((error) => (
            <List.Item key={`${error.path} ${error.en}`}>
              {fields[error.path] ? <Anchor href={`#${fields[error.path]}`}>{pick(error)}</Anchor> : pick(error)}
            </List.Item>
          ))}
        </List>
      )}
      {problem && problem.status >= 500 && (
        <Text size="sm" mt="xs">
          <Said text="common.requestNumber" with={{ id: <Bdi>{problem.instance.replace('urn:uuid:', '')}</Bdi> }} />
        </Text>
      )}
    </Alert>
  );
}

/** What stands at a field: the same words as in the summary. */
export function useFieldErrors(fault: Fault | undefined): (path: string) => string | undefined {
  const { pick } = useTexts();
  return (path) => {
    const error = fault instanceof Refused ? fault.problem.errors.find((one) => one.path === path) : undefined;
    return error && pick(error);
  };
}
