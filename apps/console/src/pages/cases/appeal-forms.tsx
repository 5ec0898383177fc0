import { Button, Checkbox, Group, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import { channelNames } from '@sanad/messages/pure';
import { useId, useState, type ReactNode } from 'react';
import {
  answerAppeal,
  assignReviewers,
  decideAppeal,
  fileAppeal,
  useKeepAppeal,
  type Appeal,
  type AppealOffer,
} from '../../api/appeals';
import { useDraft } from '../../api/draft';
import { useSubmission } from '../../api/submission';
import { alone } from '../../language/lists';
import { useTexts } from '../../language/texts';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';

type Channel = keyof typeof channelNames;
const OUTCOMES = ['upheld', 'changed', 'returned'] as const;
type Outcome = (typeof OUTCOMES)[number];

interface FormProps {
  readonly caseId: string;
  readonly appeal: Appeal;
  readonly offer: AppealOffer;
  readonly close: () => void;
}

/** What the applicant says, as the desk takes it. */
export function FileForm(props: {
  readonly caseId: string;
  readonly channel: string;
  readonly offer: AppealOffer;
  readonly close: () => void;
}): ReactNode {
  const { caseId, offer, close } = props;
  const { say, pick } = useTexts();
  const [ids, keep] = [useId(), useKeepAppeal()];
  const blank = { grounds: '', channel: props.channel as Channel };
  const { typed, change, state, restored, forget } = useDraft(`appeal:${caseId}`, blank);
  const { submit, busy, fault } = useSubmission(async (key) => {
    await fileAppeal(caseId, key, typed);
    await forget();
    close();
    await keep(caseId);
  });
  const labels = { grounds: say('appeals.grounds'), channel: say('appeals.channel') };
  const errorOf = useFieldErrors(fault, {}, labels);
  return (
    <Form submit={submit}>
      <FaultSummary {...{ fault, labels }} fields={{ grounds: `${ids}-grounds`, channel: `${ids}-channel` }} />
      <Textarea
        id={`${ids}-grounds`}
        data-autofocus
        dir="auto"
        rows={5}
        label={labels.grounds}
        value={typed.grounds}
        onChange={(event) => change({ grounds: event.currentTarget.value })}
        error={errorOf('grounds')}
      />
      <NativeSelect
        id={`${ids}-channel`}
        label={labels.channel}
        value={typed.channel}
        onChange={(event) => change({ channel: event.currentTarget.value as Channel })}
        error={errorOf('channel')}
        data={Object.entries(channelNames).map(([value, name]) => ({ value, label: alone(pick(name)) }))}
      />
      <DraftSaid {...{ state, restored, forget }} />
      <Sending offer={offer} busy={busy} close={close} />
    </Form>
  );
}

const REVIEWER_CODES = { 'appeals.reviewer_barred': 'reviewers', 'appeals.reviewer_without_role': 'reviewers' };

/** To whom it is put: those alone whom the service names as free to review it. */
export function AssignForm({ caseId, appeal, offer, close }: FormProps): ReactNode {
  const { say } = useTexts();
  const [id, keep] = [useId(), useKeepAppeal()];
  const [reviewers, setReviewers] = useState(appeal.reviewers.map((one) => one.id));
  const { submit, busy, fault } = useSubmission(async (key) => {
    await assignReviewers(appeal.id, key, { reviewers, version: appeal.version });
    close();
    await keep(caseId);
  });
  const errorOf = useFieldErrors(fault, REVIEWER_CODES);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={{ reviewers: id }} codes={REVIEWER_CODES} />
      {appeal.eligible.length === 0 && <Text>{say('appeals.nobody')}</Text>}
      <Checkbox.Group
        id={id}
        label={say('appeals.reviewers')}
        description={say('appeals.reviewersHint')}
        value={reviewers}
        onChange={setReviewers}
        error={errorOf('reviewers')}
      >
        <Stack gap="sm" mt="xs">
          {appeal.eligible.map((one) => (
            <Checkbox key={one.id} value={one.id} size="md" label={<bdi>{one.name}</bdi>} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Sending offer={offer} busy={busy} close={close} />
    </Form>
  );
}

const UNDECIDED = { outcome: '', reason: '' };

export function DecideForm({ caseId, appeal, offer, close }: FormProps): ReactNode {
  const { say } = useTexts();
  const [ids, keep] = [useId(), useKeepAppeal()];
  const { typed, change, state, restored, forget } = useDraft(`appeal-decision:${appeal.id}`, UNDECIDED);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const decision = { outcome: typed.outcome as Outcome, reason: typed.reason };
    await decideAppeal(appeal.id, key, { ...decision, version: appeal.version });
    await forget();
    close();
    await keep(caseId);
  });
  const labels = { outcome: say('appeals.outcome'), reason: say('appeals.reason') };
  const errorOf = useFieldErrors(fault, {}, labels);
  return (
    <Form submit={submit}>
      <FaultSummary {...{ fault, labels }} fields={{ outcome: `${ids}-outcome`, reason: `${ids}-reason` }} />
      <Radio.Group
        id={`${ids}-outcome`}
        label={labels.outcome}
        value={typed.outcome}
        onChange={(outcome) => change({ outcome })}
        error={errorOf('outcome')}
      >
        <Stack gap="sm" mt="xs">
          {OUTCOMES.map((value) => (
            <Radio key={value} value={value} size="md" label={say(`appeals.outcome_${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        id={`${ids}-reason`}
        dir="auto"
        rows={4}
        label={labels.reason}
        value={typed.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={errorOf('reason')}
      />
      <DraftSaid {...{ state, restored, forget }} />
      <Sending offer={offer} busy={busy} close={close} />
    </Form>
  );
}

export function AnswerForm({ caseId, appeal, offer, close }: FormProps): ReactNode {
  const { say } = useTexts();
  const keep = useKeepAppeal();
  const [inPerson, setInPerson] = useState(false);
  const { submit, busy, fault } = useSubmission(async (key) => {
    await answerAppeal(appeal.id, key, { inPerson, version: appeal.version });
    close();
    await keep(caseId);
  });
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} />
      <Checkbox
        size="md"
        label={say('appeals.inPerson')}
        checked={inPerson}
        onChange={(event) => setInPerson(event.currentTarget.checked)}
      />
      <Sending offer={offer} busy={busy} close={close} />
    </Form>
  );
}

function Sending({ offer, busy, close }: { offer: AppealOffer; busy: boolean; close: () => void }): ReactNode {
  const { say, pick } = useTexts();
  return (
    <Group>
      <Button type="submit" loading={busy}>
        {pick(offer)}
      </Button>
      <Button variant="default" onClick={close}>
        {say('common.cancel')}
      </Button>
    </Group>
  );
}
