import { Text } from '@mantine/core';
import type { ConsoleText } from '@sanad/messages/pure';
import { useId, useState, type ReactNode } from 'react';
import type { Typed } from '../../api/case-acts';
import { SEND_COMPLAINT, type ComplaintActName } from '../../api/complaint-acts';
import {
  useCandidates,
  useFreshComplaint,
  useKeepComplaint,
  useLeaveComplaint,
  type Candidates,
  type Complaint,
  type ComplaintAction,
} from '../../api/complaints';
import { useDraft } from '../../api/draft';
import { isRefused, type Fault } from '../../api/problem';
import { useStaff } from '../../api/staff';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { ActButtons } from '../../parts/act-buttons';
import { ClashTold, type Told } from '../../parts/clash';
import { Dialog } from '../../parts/dialog';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Said } from '../../parts/said';
import { ComplaintField } from './act-field';
import { BEGINS, CODES, FIELDS, type Around } from './act-fields';
import { standingOf } from './words';

interface ActDialogProps {
  readonly action: ComplaintAction;
  readonly act: ComplaintActName;
  readonly one: Complaint;
  readonly close: () => void;
  /** Goes on to the next complaint of the list; undefined on the last. */
  readonly goOn: (() => void) | undefined;
}

/** The form of an act. Whatever others change meanwhile, what was typed stays until it is sent or given up. */
export function ActDialog(props: ActDialogProps): ReactNode {
  const { pick } = useTexts();
  return (
    <Dialog title={pick(props.action)} opened close={props.close}>
      <ActForm {...props} />
    </Dialog>
  );
}

/** What was read when somebody began to type, and what it has become; the next try is made upon that. */
interface Clash {
  readonly before: Complaint;
  readonly after: Complaint;
}

const CHOOSING: readonly ComplaintActName[] = ['assess', 'identify', 'route'];
const CHANGED = 'complaints.changed_meanwhile';
/** Said before it is done, where something follows from it that the form does not show. */
const ABOUT: Partial<Record<ComplaintActName, ConsoleText>> = {
  acknowledge: 'complaints.about_acknowledge',
  assess: 'complaints.about_assess',
  identify: 'complaints.about_identify',
  route: 'complaints.about_route',
  attemptSettlement: 'complaints.about_attemptSettlement',
  answerOffer: 'complaints.about_answerOffer',
  recordAgreement: 'complaints.about_recordAgreement',
  resolve: 'complaints.about_resolve',
  answer: 'complaints.about_answer',
  attestAnswer: 'complaints.about_attestAnswer',
  recordResponse: 'complaints.about_recordResponse',
  escalate: 'complaints.about_escalate',
  close: 'complaints.about_close',
  reopen: 'complaints.about_reopen',
  withdraw: 'complaints.about_withdraw',
};
const GRAVE: readonly ComplaintActName[] = ['withdraw', 'close'];

interface Sending {
  readonly submit: (after: (() => void) | undefined) => Promise<void>;
  readonly busy: boolean;
  readonly fault: Fault | undefined;
  /** As it was read last. */
  readonly base: Complaint;
  readonly clash: Clash | undefined;
}

/** Sends the act; where somebody else was faster, the next try is made upon what they left. */
function useSending({ act, one, close }: ActDialogProps, typed: Typed, forget: () => Promise<void>): Sending {
  const [base, setBase] = useState(one);
  const [clash, setClash] = useState<Clash>();
  const [keep, fresh, leave] = [useKeepComplaint(), useFreshComplaint(), useLeaveComplaint()];
  const { submit, busy, fault } = useSubmission(async (key, after: (() => void) | undefined) => {
    try {
      const left = await SEND_COMPLAINT[act]({ id: base.id, version: base.version, key, typed });
      if (left) void keep(left);
      else await leave(base.id);
    } catch (error) {
      if (isRefused(error, CHANGED)) {
        const now = await fresh(base.id);
        setClash({ before: clash?.before ?? base, after: now });
        setBase(now);
      }
      throw error;
    }
    await forget();
    close();
    after?.();
  });
  return { submit, busy, fault, base, clash: isRefused(fault, CHANGED) ? clash : undefined };
}

function ActForm(props: ActDialogProps): ReactNode {
  const { action, act, one, close, goOn } = props;
  const { say, pick } = useTexts();
  const { data: candidates } = useCandidates(one.id, CHOOSING.includes(act));
  const all = FIELDS[act] ?? [];
  const begun = BEGINS[act]?.({ one, candidates }) ?? {};
  const { typed, change, state, restored, forget } = useDraft<Typed>(
    all.length > 0 ? `complaint:${one.id}:${act}` : undefined,
    Object.fromEntries(all.map(({ name }) => [name, begun[name] ?? ''])),
  );
  const { submit, busy, fault, base, clash } = useSending(props, typed, forget);
  const ids = useId();
  const { data: staff } = useStaff();
  const around: Around = { one: base, candidates, staff: staff?.items ?? [], say, pick };
  const fields = all.filter(({ when }) => when?.(typed, around) ?? true);
  const labels = Object.fromEntries(fields.map((field) => [field.name, say(field.label)]));
  const codes = Object.fromEntries(Object.entries(CODES).filter(([, name]) => name in labels));
  const errorOf = useFieldErrors(fault, codes, labels);
  return (
    <Form submit={() => submit(undefined)}>
      <FaultSummary
        fault={clash ? undefined : fault}
        fields={Object.fromEntries(fields.map(({ name }) => [name, `${ids}-${name}`]))}
        {...{ codes, labels }}
      />
      {clash && <ClashHere clash={clash} />}
      <Follows act={act} candidates={candidates} />
      {fields.map((field, nth) => (
        <ComplaintField
          key={field.name}
          {...{ field, around }}
          id={`${ids}-${field.name}`}
          isFirst={nth === 0}
          value={typed[field.name] ?? ''}
          change={(value) => change({ [field.name]: value })}
          error={errorOf(field.name)}
        />
      ))}
      {all.length > 0 && <DraftSaid {...{ state, restored, forget }} />}
      <ActButtons
        submits={clash ? say('complaints.applyAgain') : pick(action)}
        isGrave={GRAVE.includes(act)}
        isFirst={all.length === 0}
        andNext={goOn && (() => void submit(goOn))}
        {...{ busy, close }}
      />
    </Form>
  );
}

function ClashHere({ clash: { before, after } }: { clash: Clash }): ReactNode {
  const { say } = useTexts();
  const told = useTold();
  return (
    <ClashTold
      was={told(before)}
      is={told(after)}
      title={say('complaints.changedTitle')}
      kept={say('complaints.changedKept')}
    />
  );
}

/** What follows from it, and where the policy has it go. */
function Follows({ act, candidates }: { act: ComplaintActName; candidates: Candidates | undefined }): ReactNode {
  const { say } = useTexts();
  const about = ABOUT[act];
  const charged = act === 'route' && candidates?.charged;
  return (
    <>
      {about && <Text>{say(about)}</Text>}
      {charged && (
        <Text>
          <Said
            text={candidates.committees.length > 0 ? 'complaints.toCommitteeCharged' : 'complaints.committeeNotFounded'}
            with={{ name: <bdi>{charged}</bdi> }}
          />
        </Text>
      )}
    </>
  );
}

/** What a complaint says of itself, by its labels. */
function useTold(): (one: Complaint) => Told {
  const { say, pick } = useTexts();
  return (one) =>
    new Map(
      (
        [
          [say('complaints.state'), pick(one.state)],
          [say('complaints.severity'), one.severity && pick(one.severity)],
          [say('complaints.rung'), one.rung && pick(one.rung)],
          [say('complaints.committee'), one.committee?.name],
          [say('complaints.handler'), one.assignee?.name],
          [say('complaints.settlement'), standingOf(one, say)],
          [say('complaints.outcome'), one.outcome && pick(one.outcome)],
        ] as const
      ).flatMap(([label, value]) => (value ? [[label, value] as const] : [])),
    );
}
