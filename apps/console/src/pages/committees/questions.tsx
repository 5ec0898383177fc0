import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { offerOf, useKeepCommittees, type Committees } from '../../api/committee';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Dialog } from '../../parts/dialog';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Whose } from '../../parts/offer';
import { Row } from '../../parts/row';
import { Section } from '../../parts/section';

type Question = Committees['questions'][number];

const FIELDS = { sameBody: 'name-same', minutes: 'name-minutes' };
const CODES = { 'committee.founded_already': 'sameBody', 'committee.name_answered': 'sameBody' };

/** Names of the policy that may mean one body: left open until somebody answers, with the minutes that say so. */
export function Questions({ committees: { questions, actions } }: { committees: Committees }): ReactNode {
  const { say } = useTexts();
  const offer = offerOf(actions, 'name');
  if (questions.length === 0) return null;
  return (
    <Section title={say('committees.questions')}>
      <Text size="sm" c="dimmed">
        {say('committees.questionsLead')}
      </Text>
      {questions.map((question) => (
        <Asked key={question.committee + question.rule} question={question} mayAnswer={offer?.open ?? false} />
      ))}
      {offer && <Whose offers={[offer]} />}
    </Section>
  );
}

function Asked({ question, mayAnswer }: { question: Question; mayAnswer: boolean }): ReactNode {
  const { say } = useTexts();
  const [asking, { open, close }] = useDisclosure();
  const { name, committeeName: committee } = question;
  const title = say('committees.questionNamed', { name, committee });
  return (
    <>
      <Row
        title={say('committees.question', { name, committee })}
        action={
          mayAnswer && (
            <Button variant="default" onClick={open} aria-label={title}>
              {say('committees.answer')}
            </Button>
          )
        }
      />
      <Dialog title={title} opened={asking} close={close}>
        <AnswerForm question={question} done={close} />
      </Dialog>
    </>
  );
}

function AnswerForm({ question, done }: { question: Question; done: () => void }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepCommittees();
  const [typed, setTyped] = useState({ same: '', minutes: '' });
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: question.committee } };
    const { same, minutes } = typed;
    // Nothing is chosen for anybody: without a choice the field is left out, and the API asks for it.
    const body = { rule: question.rule, minutes, ...(same && { sameBody: same === 'same' }) } as {
      rule: string;
      minutes: string;
      sameBody: boolean;
    };
    await answered(api.POST('/api/committees/{id}/names', { params, body }));
    await keep();
    done();
  });
  const labels = { sameBody: say('committees.answer') };
  const errorOf = useFieldErrors(fault, CODES, labels);
  return (
    <Form submit={submit}>
      <Text>{say('committees.question', { name: question.name, committee: question.committeeName })}</Text>
      <FaultSummary fault={fault} fields={FIELDS} codes={CODES} labels={labels} />
      <Radio.Group
        id={FIELDS.sameBody}
        label={say('committees.answer')}
        value={typed.same}
        onChange={(same) => setTyped((before) => ({ ...before, same }))}
        error={errorOf('sameBody')}
      >
        <Stack gap="sm" mt="xs">
          <Radio size="md" value="same" label={say('committees.sameBody')} />
          <Radio size="md" value="other" label={say('committees.otherBody')} />
        </Stack>
      </Radio.Group>
      <TextInput
        id={FIELDS.minutes}
        dir="auto"
        label={say('committees.answerMinutes')}
        value={typed.minutes}
        onChange={(event) => {
          const minutes = event.currentTarget.value;
          setTyped((before) => ({ ...before, minutes }));
        }}
        error={errorOf('minutes')}
      />
      <Group>
        <Button type="submit" loading={busy}>
          {say('committees.keepAnswer')}
        </Button>
      </Group>
    </Form>
  );
}
