import { Badge, Button, Group, NativeSelect, Stack, Text, Textarea, type MantineColor } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useChangedImport, useKeepImport, type Doubt, type PolicyImport } from '../../api/imports';
import type { Finding } from '../../api/policy';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Said } from '../../parts/said';
import type { Beside, Looked } from './typed';

const COLOURS: Readonly<Record<Finding['severity']['code'], MantineColor>> = {
  blocksForce: 'red',
  blocksModule: 'orange',
  warning: 'yellow',
  information: 'gray',
};

interface DoubtProps {
  readonly one: PolicyImport;
  readonly doubt: Doubt;
  readonly beside: Beside;
}

/** What the reader of the file was unsure of; somebody looks, and says so. */
export function DoubtCard({ one, doubt, beside }: DoubtProps): ReactNode {
  const { say, pick } = useTexts();
  const said = beside.looked[doubt.id];
  const { severity, message, remedy, candidates = [], answer } = doubt;
  const mayAnswer = one.actions.includes('answer');
  return (
    <article className="finding" data-open={!answer || undefined}>
      <Stack gap="xs">
        <Group>
          <Badge variant="light" color={answer ? 'green' : COLOURS[severity.code]}>
            {answer ? say('imports.looked') : pick(severity)}
          </Badge>
        </Group>
        <Text fw={600}>{pick(message)}</Text>
        <Text size="sm">{pick(remedy)}</Text>
        {candidates.length > 0 && (
          <Text size="sm">
            {say('imports.mayMean')}{' '}
            {candidates.map((day) => (
              <span key={day} className="candidate">
                <Day at={day} />
              </span>
            ))}
          </Text>
        )}
        {answer && <Answered doubt={doubt} />}
        {mayAnswer && answer && !said && (
          <Group>
            <Button variant="default" onClick={() => beside.look(doubt.id, saidIn(answer))}>
              {say('imports.lookAgain')}
            </Button>
          </Group>
        )}
        {mayAnswer && (!answer || said) && <Looking {...{ one, doubt, beside }} />}
      </Stack>
    </article>
  );
}

const saidIn = (answer: Doubt['answer']): Looked => ({ note: answer?.note ?? '', kind: answer?.kind ?? '' });

function Answered({ doubt: { answer, kinds } }: Pick<DoubtProps, 'doubt'>): ReactNode {
  const { pick } = useTexts();
  if (!answer) return null;
  const kind = kinds.find(({ code }) => code === answer.kind);
  return (
    <Stack gap={2} className="answer">
      {kind && (
        <Text size="sm">
          <Said text="imports.kindNamed" with={{ kind: pick(kind) }} />
        </Text>
      )}
      {answer.note && (
        <Text size="sm">
          <bdi>{answer.note}</bdi>
        </Text>
      )}
      <Text size="sm" c="dimmed">
        <Day at={answer.at} withTime />
      </Text>
    </Stack>
  );
}

/** Looking is enough; what was seen may be said, and a kind that was not recognised may be named. */
function Looking({ one, doubt, beside }: DoubtProps): ReactNode {
  const { say, pick } = useTexts();
  const ids = useId();
  const [keep, changed] = [useKeepImport(), useChangedImport()];
  const typed = beside.looked[doubt.id];
  const { note, kind } = typed ?? saidIn(doubt.answer);
  const change = (part: Partial<Looked>): void => beside.look(doubt.id, { note, kind, ...part });
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: one.id, doubt: doubt.id } };
    const body = { ...(note.trim() && { note: note.trim() }), ...(kind && { kind }) };
    await keep(await changed(answered(api.POST('/api/policy-imports/{id}/doubts/{doubt}/answer', { params, body }))));
    beside.look(doubt.id);
  });
  const labels = { kind: say('imports.kind') };
  const errorOf = useFieldErrors(fault, CODES, labels);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={{ note: `${ids}-note`, kind: `${ids}-kind` }} codes={CODES} labels={labels} />
      {doubt.kinds.length > 0 && (
        <NativeSelect
          id={`${ids}-kind`}
          label={say('imports.kind')}
          value={kind}
          onChange={(event) => change({ kind: event.currentTarget.value })}
          error={errorOf('kind')}
          data={[
            { value: '', label: say('imports.keepKind') },
            ...doubt.kinds.map((one) => ({ value: one.code, label: pick(one) })),
          ]}
        />
      )}
      <Textarea
        id={`${ids}-note`}
        dir="auto"
        rows={2}
        label={say('imports.note')}
        value={note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        error={errorOf('note')}
      />
      <Group>
        <Button type="submit" variant="light" loading={busy}>
          {say('imports.look')}
        </Button>
        {typed && <DraftSaid state={beside.state} restored={beside.restored} />}
      </Group>
    </Form>
  );
}

const CODES = { 'policy.import_kind_unknown': 'kind' };

/** What the linter finds in the proposal: told here, answered in the draft. */
export function FindingNote({ finding }: { finding: Finding }): ReactNode {
  const { say, pick } = useTexts();
  const { severity, message } = finding;
  return (
    <article className="finding">
      <Stack gap={4}>
        <Group>
          <Badge variant="light" color={COLOURS[severity.code]}>
            {pick(severity)}
          </Badge>
        </Group>
        <Text size="sm">{pick(message)}</Text>
        <Text size="sm" c="dimmed">
          {say('imports.inDraft')}
        </Text>
      </Stack>
    </article>
  );
}
