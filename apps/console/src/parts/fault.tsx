import { Alert, Anchor, List, Text } from '@mantine/core';
import { forPages } from '@sanad/messages/pure';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Refused, type Fault, type Problem } from '../api/problem';
import { useTexts } from '../language/texts';
import { Bdi } from './bdi';
import { Said } from './said';

interface FaultProps {
  readonly fault: Fault | undefined;
  /** The ids of the form's inputs by the names of the API's fields; a problem of one of them leads there. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The fields that refusals are about which name none. */
  readonly codes?: Codes;
  readonly labels?: Labels;
}

/** A refusal's code → the API's field it is about. */
type Codes = Readonly<Record<string, string>>;

/** What stands above the input, by the API's field: where a form has a word of its own for it. */
type Labels = Readonly<Record<string, string>>;

/** The sentences about fields; a refusal that is about one as a whole is such a sentence itself. */
function errorsOf(problem: Problem, codes: Codes, labels: Labels): Problem['errors'] {
  const path = codes[problem.code];
  return path
    ? [{ path, ar: problem.ar, en: problem.en }]
    : problem.errors.map((error) => forPages(error, labels[error.path]));
}

/** Why something was not taken: the sentence, and what has to be corrected, each leading to its field. Comes into focus. */
export function FaultSummary({ fault, fields = {}, codes = {}, labels = {} }: FaultProps): ReactNode {
  const { say, pick } = useTexts();
  const [box, titleId] = [useRef<HTMLDivElement>(null), useId()];
  useEffect(() => {
    if (fault) box.current?.focus();
  }, [fault]);
  if (!fault) return null;
  const problem = fault instanceof Refused ? fault.problem : undefined;
  const errors = problem ? errorsOf(problem, codes, labels) : [];
  const title = errors.length ? say('common.problems') : undefined;
  const isField = problem && isSaidByFields(problem, codes);
  return (
    <Alert ref={box} tabIndex={-1} role="alert" color="red" title={title} icon={<IconAlertTriangle aria-hidden />}>
      {!isField && <Text id={titleId}>{problem ? pick(problem) : say('common.unreachable')}</Text>}
      {errors.length > 0 && (
        <List size="sm" mt="xs" aria-labelledby={isField ? undefined : titleId}>
          {errors.map((error) => (
            <List.Item key={`${error.path} ${error.line ?? ''} ${error.en}`}>
              <Place of={error} />
              {fields[error.path] ? <Anchor href={`#${fields[error.path]}`}>{pick(error)}</Anchor> : pick(error)}
            </List.Item>
          ))}
        </List>
      )}
      {problem && <RequestNumber of={problem} />}
    </Alert>
  );
}

/** Where the title and what stands beneath it say it all. */
const isSaidByFields = ({ code, errors }: Problem, codes: Codes): boolean =>
  code in codes || (code === 'request.invalid' && errors.length > 0);

/** By which whoever looks after the service finds what went wrong. */
function RequestNumber({ of: { status, instance } }: { of: Problem }): ReactNode {
  if (status < 500) return null;
  return (
    <Text size="sm" mt="xs">
      <Said text="common.requestNumber" with={{ id: <Bdi>{instance.replace('urn:uuid:', '')}</Bdi> }} />
    </Text>
  );
}

const pathShown = (path: string): ReactNode => (
  <bdi dir="ltr" translate="no">
    {path}
  </bdi>
);

/** Where in a file it is: the line, and the way to it through the file's members. */
function Place({ of: { line, path } }: { of: Problem['errors'][number] }): ReactNode {
  if (line === undefined) return null;
  const at = { line: <Bdi>{line}</Bdi>, path: pathShown(path) };
  return <Said text={path ? 'common.filePlace' : 'common.fileLine'} with={at} />;
}

/** What stands at a field: the same words as in the summary. */
export function useFieldErrors(
  fault: Fault | undefined,
  codes: Codes = {},
  labels: Labels = {},
): (path: string) => string | undefined {
  const { pick } = useTexts();
  return (path) => {
    const errors = fault instanceof Refused ? errorsOf(fault.problem, codes, labels) : [];
    const error = errors.find((one) => one.path === path);
    return error && pick(error);
  };
}
