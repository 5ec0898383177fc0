import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { caseKey, CASES_KEY, useAnswers, useNotices, useReferrals, type Case, type Referral } from '../../api/cases';
import { answered, api } from '../../api/client';
import { useDraft } from '../../api/draft';
import { useStaff } from '../../api/staff';
import { keyed, useSubmission } from '../../api/submission';
import { listed } from '../../language/lists';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { DemoMark } from '../../parts/demo-mark';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Modal } from '../../parts/modal';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { joinedText } from '../../api/macro-run';
import { ActField } from './act-field';
import type { Field } from './act-fields';
import { InsertText } from './insert-text';
import { WaitingSince } from '../../parts/waiting-since';
import { Notes } from './notes';
import { channelName } from './words';

/** What the office noted for itself, what the applicant was told, what was answered, and what was asked of the research officer. */
export function Conversation({ one }: { one: Case }): ReactNode {
  return (
    <Stack>
      <Notes one={one} />
      <Notices one={one} />
      <Referrals one={one} />
      <Answers one={one} />
    </Stack>
  );
}

function Notices({ one }: { one: Case }): ReactNode {
  const { say, pick } = useTexts();
  const { data, isPending, error, refetch } = useNotices(one.id);
  return (
    <Section title={say('cases.notices')}>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && <Text c="dimmed">{say('cases.noNotices')}</Text>}
      {data?.items.map((notice) => (
        <Row key={notice.id} title={<Day at={notice.givenAt} withTime />}>
          <Text>{pick(notice.text)}</Text>
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {say('cases.by_channel', { channel: channelName(notice.channel, pick) })}
            </Text>
            <DemoMark of={notice.demo} />
          </Group>
          <RestsOn params={notice.params} />
        </Row>
      ))}
    </Section>
  );
}

/** Why it says so: the clause, the version and the minutes behind its dates. */
function RestsOn({ params }: { params: Readonly<Record<string, unknown>> }): ReactNode {
  const { say, language } = useTexts();
  const { citation } = params;
  const numbered = (['version', 'minutes'] as const).flatMap((name) => {
    const value = params[name];
    return typeof value === 'string' || typeof value === 'number'
      ? [say(`cases.rests_${name}`, { value: String(value) })]
      : [];
  });
  const parts = typeof citation === 'string' && citation ? [citation, ...numbered] : numbered;
  if (parts.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {say('cases.restsOn', { parts: listed(parts, language) })}
    </Text>
  );
}

function Referrals({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useReferrals(one.id);
  return (
    <Section title={say('cases.referrals')}>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && <Text c="dimmed">{say('cases.noReferrals')}</Text>}
      {data?.items.map((referral) => (
        <OneReferral key={referral.id} one={one} referral={referral} />
      ))}
    </Section>
  );
}

function OneReferral({ one, referral }: { one: Case; referral: Referral }): ReactNode {
  const { say } = useTexts();
  const { data: staff } = useStaff();
  const officer = staff?.items.find(({ account }) => account === referral.officer)?.name;
  const mayAnswer = one.may.includes('intake.answerReferral') && !referral.answeredAt;
  return (
    <Row title={<bdi>{referral.question}</bdi>} action={mayAnswer && <ReferralActs one={one} referral={referral} />}>
      <Text size="sm" c="dimmed">
        <Said text="cases.askedAt" with={{ date: <Day at={referral.askedAt} withTime /> }} />
      </Text>
      {!referral.answeredAt && (
        <Text size="sm">
          <WaitingSince hours={referral.ageHours} />
        </Text>
      )}
      {referral.acceptedAt && (
        <Text size="sm" c="dimmed">
          <Said
            text="cases.takenOn"
            with={{ name: <bdi>{officer ?? ''}</bdi>, date: <Day at={referral.acceptedAt} /> }}
          />
        </Text>
      )}
      {referral.answer && (
        <>
          <Text>
            <bdi>{referral.answer}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            {say('cases.sourceOf', { source: referral.source ?? '' })}
          </Text>
        </>
      )}
    </Row>
  );
}

const ANSWER_FIELDS: readonly (Field & { readonly name: 'answer' | 'source' })[] = [
  { name: 'answer', kind: 'long', label: 'cases.answer' },
  { name: 'source', kind: 'text', label: 'cases.source', hint: 'cases.sourceHint' },
];

function ReferralActs({ one, referral }: { one: Case; referral: Referral }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const reread = async (): Promise<void> => {
    // What waits for an answer is counted with the cases.
    await Promise.all([caseKey(one.id), CASES_KEY].map((queryKey) => client.invalidateQueries({ queryKey })));
  };
  const accept = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: referral.id } };
    await answered(api.POST('/api/referrals/{id}/acceptance', { params }));
    await reread();
  });
  if (!referral.acceptedAt) {
    return (
      <>
        <FaultSummary fault={accept.fault} />
        <Button loading={accept.busy} onClick={() => void accept.submit()}>
          {say('cases.takeOn')}
        </Button>
      </>
    );
  }
  const done = async (): Promise<void> => {
    setOpen(false);
    await reread();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('cases.answerReferral')}</Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={say('cases.answerReferral')}
        closeButtonProps={{ 'aria-label': say('common.close') }}
      >
        <AnswerForm caseId={one.id} referral={referral} done={done} />
      </Modal>
    </>
  );
}

interface AnswerFormProps {
  readonly caseId: string;
  readonly referral: Referral;
  readonly done: () => Promise<void>;
}

function AnswerForm({ caseId, referral, done }: AnswerFormProps): ReactNode {
  const { say } = useTexts();
  const ids = useId();
  const { typed, change, state, restored, forget } = useDraft(`referral:${referral.id}`, { answer: '', source: '' });
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: referral.id } };
    await answered(api.POST('/api/referrals/{id}/answer', { params, body: typed }));
    await forget();
    await done();
  });
  const errorOf = useFieldErrors(fault);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={{ answer: `${ids}-answer`, source: `${ids}-source` }} />
      <Text>
        <bdi>{referral.question}</bdi>
      </Text>
      <InsertText
        caseId={caseId}
        insert={(text) => {
          change({ answer: joinedText(typed.answer, text) });
          document.getElementById(`${ids}-answer`)?.focus();
        }}
      />
      {ANSWER_FIELDS.map((field, nth) => (
        <ActField
          key={field.name}
          field={field}
          id={`${ids}-${field.name}`}
          isFirst={nth === 0}
          value={typed[field.name]}
          change={(value) => change({ [field.name]: value })}
          error={errorOf(field.name)}
        />
      ))}
      <Group>
        <Button type="submit" loading={busy}>
          {say('cases.answerReferral')}
        </Button>
        <DraftSaid {...{ state, restored, forget }} />
      </Group>
    </Form>
  );
}

function Answers({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  const { data } = useAnswers(one.id);
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={say('cases.answers')}>
      {data.items.map(({ id, answer, source, answeredAt }) => (
        <Row key={id} title={<Day at={answeredAt} withTime />}>
          <Text>
            <bdi>{answer}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            {say('cases.sourceOf', { source })}
          </Text>
        </Row>
      ))}
    </Section>
  );
}
