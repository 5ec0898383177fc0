import { Button, Checkbox, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { caseKinds, channelNames, complaintKinds, type Bilingual } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import { useDraft, type Draft } from '../../api/draft';
import { faxAsCase, faxAsComplaint, useKeepFaxes, type Fax } from '../../api/faxes';
import { useSession } from '../../api/session';
import { useSubmission, type Submission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Said } from '../../parts/said';
import { Concerned } from '../complaints/concerned';
import { PersonChoice } from '../receive/person-choice';

interface FormProps {
  readonly fax: Fax;
  readonly verb: string;
  readonly close: () => void;
}

type ComplaintBody = Parameters<typeof faxAsComplaint>[2];
type CaseBody = Parameters<typeof faxAsCase>[2];

const BLANK = {
  ...{ kind: '', subject: '', person: '', anonymous: '', replyChannel: '' },
  ...{ concerns: '', about: '', case: '', caseReference: '' },
};
type Typed = typeof BLANK;

const FIELDS = {
  ...{ kind: 'fax-kind', subject: 'fax-subject', complainant: 'fax-person', applicant: 'fax-person' },
  ...{
    anonymous: 'fax-anonymous',
    replyChannel: 'fax-reply',
    concerns: 'fax-concerns',
    about: 'fax-about',
    case: 'case',
  },
};
const CODES = {
  'complaints.complainant_missing': 'complainant',
  'complaints.anonymity_off': 'anonymous',
  'complaints.anonymous_named': 'anonymous',
  'people.not_found': 'complainant',
  'staff.not_found': 'about',
  'intake.not_found': 'case',
};

/** Whoever reports a violation is sealed apart from its form, so a report is not made of a fax here. */
const { violationReport: _, ...COMPLAINTS } = complaintKinds;

/** As of the time of the fax, with its pages. */
export function ComplaintForm({ fax, close, verb }: FormProps): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const draft = useDraft(`fax-complaint:${fax.id}`, { ...BLANK, kind: 'complaint' });
  const { typed, change } = draft;
  const sent = useRegistering(draft, close, (key) => {
    const { kind, subject, person, anonymous, replyChannel, concerns, about, case: request } = typed;
    return faxAsComplaint(fax.id, key, {
      ...{ kind: kind as ComplaintBody['kind'], subject },
      ...(anonymous ? { anonymous: true } : person && { complainant: person }),
      ...(!anonymous && replyChannel && { replyChannel }),
      ...(concerns && { concerns }),
      ...(about && { about }),
      ...(request && { case: request }),
    });
  });
  const errorOf = useFieldErrors(sent.fault, CODES, useLabels());
  return (
    <Frame {...{ fax, verb, sent, draft }}>
      <Kind of={COMPLAINTS} {...{ typed, change, errorOf }} />
      <Checkbox
        id={FIELDS.anonymous}
        size="md"
        label={say('complaints.anonymous')}
        checked={typed.anonymous === 'yes'}
        onChange={(event) => change({ anonymous: event.currentTarget.checked ? 'yes' : '' })}
        error={errorOf('anonymous')}
      />
      {!typed.anonymous && <Reply {...{ typed, change, errorOf }} hasOwn />}
      {!typed.anonymous && may.includes('people.read') && (
        <PersonChoice
          id={FIELDS.complainant}
          label={say('complaints.who')}
          person={typed.person}
          choose={(person) => change({ person })}
          error={errorOf('complainant')}
        />
      )}
      <Concerned ids={FIELDS} {...{ typed, change, errorOf }} />
    </Frame>
  );
}

export function CaseForm({ fax, close, verb }: FormProps): ReactNode {
  const { say } = useTexts();
  const draft = useDraft(`fax-case:${fax.id}`, { ...BLANK, kind: 'request', replyChannel: 'FAX' });
  const { typed, change } = draft;
  const sent = useRegistering(draft, close, (key) => {
    const { kind, subject, person, replyChannel } = typed;
    return faxAsCase(fax.id, key, { kind: kind as CaseBody['kind'], subject, applicant: person, replyChannel });
  });
  const errorOf = useFieldErrors(sent.fault, {}, useLabels());
  return (
    <Frame {...{ fax, verb, sent, draft }}>
      <Kind of={caseKinds} {...{ typed, change, errorOf }} />
      <Reply {...{ typed, change, errorOf }} />
      <PersonChoice
        id={FIELDS.applicant}
        label={say('faxes.applicant')}
        person={typed.person}
        choose={(person) => change({ person })}
        error={errorOf('applicant')}
      />
    </Frame>
  );
}

/** What stands above the inputs for which the API has another word. */
function useLabels(): Readonly<Record<'subject' | 'applicant' | 'replyChannel', string>> {
  const { say } = useTexts();
  return {
    subject: say('complaints.subject'),
    applicant: say('faxes.applicant'),
    replyChannel: say('faxes.replyChannel'),
  };
}

function useRegistering(
  { forget }: Draft<Typed>,
  close: () => void,
  send: (key: string) => Promise<unknown>,
): Submission<[]> {
  const keep = useKeepFaxes();
  return useSubmission(async (key) => {
    await send(key);
    await forget();
    close();
    await keep();
  });
}

interface FrameProps extends Pick<FormProps, 'fax' | 'verb'> {
  readonly sent: Submission<[]>;
  readonly draft: Draft<Typed>;
  readonly children: ReactNode;
}

/** The search for a person is a form of its own, and so stands outside the one that is sent. */
function Frame({ fax: { number, at }, verb, sent: { submit, busy, fault }, draft, children }: FrameProps): ReactNode {
  const { say } = useTexts();
  const { typed, change, state, restored, forget } = draft;
  const labels = useLabels();
  const errorOf = useFieldErrors(fault, CODES, labels);
  return (
    <Stack>
      <Text>
        <Said text="faxes.of" with={{ number: <Bdi>{number}</Bdi>, at: <Day at={at} withTime /> }} />
      </Text>
      <FaultSummary fault={fault} fields={FIELDS} codes={CODES} labels={labels} />
      {children}
      <Form submit={submit}>
        <Textarea
          id={FIELDS.subject}
          dir="auto"
          rows={4}
          label={labels.subject}
          description={say('complaints.subjectHint')}
          value={typed.subject}
          onChange={(event) => change({ subject: event.currentTarget.value })}
          error={errorOf('subject')}
        />
        <Group>
          <Button type="submit" loading={busy}>
            {verb}
          </Button>
          <DraftSaid {...{ state, restored, forget }} />
        </Group>
      </Form>
    </Stack>
  );
}

interface FieldProps {
  readonly typed: Typed;
  readonly change: (changed: Partial<Typed>) => void;
  readonly errorOf: (path: string) => string | undefined;
}

function Kind({ of, typed, change, errorOf }: FieldProps & { of: Readonly<Record<string, Bilingual>> }): ReactNode {
  const { say, pick } = useTexts();
  return (
    <NativeSelect
      id={FIELDS.kind}
      label={say('faxes.kind')}
      value={typed.kind}
      onChange={(event) => change({ kind: event.currentTarget.value })}
      data={Object.entries(of).map(([value, name]) => ({ value, label: pick(name) }))}
      error={errorOf('kind')}
    />
  );
}

/** A complaint is answered the way it came, unless another is chosen. */
function Reply({ typed, change, errorOf, hasOwn = false }: FieldProps & { hasOwn?: boolean }): ReactNode {
  const { say, pick } = useTexts();
  const means = Object.entries(channelNames).filter(([code]) => code !== 'OTHER');
  return (
    <NativeSelect
      id={FIELDS.replyChannel}
      label={say('faxes.replyChannel')}
      value={typed.replyChannel}
      onChange={(event) => change({ replyChannel: event.currentTarget.value })}
      data={[
        ...(hasOwn ? [{ value: '', label: say('complaints.sameChannel') }] : []),
        ...means.map(([value, name]) => ({ value, label: pick(name) })),
      ]}
      error={errorOf('replyChannel')}
    />
  );
}
