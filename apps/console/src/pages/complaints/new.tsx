import { Button, Group, Radio, SimpleGrid, Text, TextInput } from '@mantine/core';
import { complaintKinds } from '@sanad/messages/pure';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useCase } from '../../api/cases';
import { answered, api } from '../../api/client';
import {
  COMPLAINTS_KEY,
  renewComplaintAccess,
  useComplaintRules,
  type ComplaintAccess,
  type ComplaintRules,
} from '../../api/complaints';
import { useDraft } from '../../api/draft';
import { isRefused, Unreachable } from '../../api/problem';
import { useSession } from '../../api/session';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { PersonChoice } from '../receive/person-choice';
import { Area } from './area';
import { Arrival, Content } from './new-fields';
import { Elsewhere } from './elsewhere';
import { Receipt } from './receipt';
import {
  bodyOf,
  CODES,
  FIELDS,
  isReport,
  NO_REPORTER,
  NOTHING,
  type ComplaintFieldsProps,
  type ComplaintTyped,
  type ReporterTyped,
  type TakenIn,
} from './typed';

/** The desk takes a complaint in; what it leaves with stands on this page alone, and on no other. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const [taken, setTaken] = useState<TakenIn>();
  const [params] = useSearchParams();
  const of = params.get('case') ?? '';
  const { data: rules, isPending, error, refetch } = useComplaintRules();
  if (taken) return <Receipt taken={taken} again={() => setTaken(undefined)} />;
  return (
    <Page title={say('complaints.takeIn')}>
      <Area />
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {rules && (
        <>
          <Elsewhere rules={rules} />
          {of ? <OfCase id={of} rules={rules} done={setTaken} /> : <TakeIn rules={rules} done={setTaken} />}
        </>
      )}
    </Page>
  );
}

/** Taken in already by then: that the code could not be told is no reason to take it in again. */
async function accessTo(id: string): Promise<ComplaintAccess | undefined> {
  try {
    return await renewComplaintAccess(id);
  } catch (error) {
    if (isRefused(error) || error instanceof Unreachable) return undefined;
    throw error;
  }
}

interface TakeInProps {
  readonly rules: ComplaintRules;
  readonly done: (taken: TakenIn) => void;
}

/** Whoever comes from a case has it chosen, and who applied; both can be changed. What is typed of it is a draft of its own. */
function OfCase({ id, ...props }: TakeInProps & { id: string }): ReactNode {
  const { may } = useSession();
  const { data: one, isPending, error, refetch } = useCase(id);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const complainant = may.includes('people.read') ? one.applicant.id : '';
  const blank = { ...NOTHING, case: one.id, caseReference: one.reference, complainant };
  return <TakeIn {...props} draft={`new-complaint:${one.id}`} blank={blank} />;
}

function TakeIn({
  rules,
  done,
  draft = 'new-complaint',
  blank = NOTHING,
}: TakeInProps & { draft?: string; blank?: ComplaintTyped }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const [reporter, setReporter] = useState(NO_REPORTER);
  const { typed, change, state, restored, forget } = useDraft(draft, blank);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const body = bodyOf(typed, reporter);
    const received = await answered(api.POST('/api/complaints', { ...keyed(key), body }));
    const access = await accessTo(received.id);
    await forget();
    void client.invalidateQueries({ queryKey: COMPLAINTS_KEY });
    done({ received, access, kind: typed.kind });
  });
  const labels = {
    ...{ subject: say('complaints.subject'), channel: say('complaints.channel') },
    'reporter.name': say('complaints.reporterName'),
  };
  const errorOf = useFieldErrors(fault, CODES, labels);
  const fields = { rules, typed, change, errorOf };
  return (
    <>
      <FaultSummary fault={fault} fields={FIELDS} codes={CODES} labels={labels} />
      <Section title={say('complaints.kind')}>
        <Kind typed={typed} change={change} />
      </Section>
      <Who {...fields} reporter={reporter} setReporter={setReporter} />
      <Form submit={submit}>
        <Content {...fields} />
        <Arrival {...fields} />
        <Group>
          <Button type="submit" loading={busy}>
            {say('complaints.submit')}
          </Button>
          <DraftSaid {...{ state, restored, forget }} />
        </Group>
      </Form>
    </>
  );
}

function Kind({ typed, change }: Pick<ComplaintFieldsProps, 'typed' | 'change'>): ReactNode {
  const { say, pick } = useTexts();
  return (
    <Radio.Group
      aria-label={say('complaints.kind')}
      description={say('complaints.kindHint')}
      value={typed.kind}
      onChange={(kind) => change({ kind: kind as ComplaintTyped['kind'] })}
    >
      <Group mt="xs">
        {Object.entries(complaintKinds).map(([value, text]) => (
          <Radio key={value} value={value} size="md" label={pick(text)} />
        ))}
      </Group>
    </Radio.Group>
  );
}

interface WhoProps extends ComplaintFieldsProps {
  readonly reporter: ReporterTyped;
  readonly setReporter: (reporter: ReporterTyped) => void;
}

/** Stands outside the form, since it holds a search of its own. */
function Who({ rules, typed, change, errorOf, reporter, setReporter }: WhoProps): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const isOff = !isReport(typed) && rules.items.some(({ code, on }) => code === 'anonymous' && !on);
  return (
    <Section title={say(isReport(typed) ? 'complaints.reporter' : 'complaints.who')}>
      <Radio.Group
        id="who"
        aria-label={say(isReport(typed) ? 'complaints.reporter' : 'complaints.who')}
        value={typed.who}
        onChange={(who) => change({ who: who as ComplaintTyped['who'] })}
        error={errorOf('anonymous')}
      >
        <Group>
          <Radio value="named" size="md" label={say('complaints.named')} />
          <Radio
            value="anonymous"
            size="md"
            label={say('complaints.anonymous')}
            disabled={isOff && typed.who === 'named'}
          />
        </Group>
      </Radio.Group>
      {isOff && (
        <Text size="sm" c="dimmed">
          {say('complaints.anonymousOff')}
        </Text>
      )}
      {typed.who === 'anonymous' && <Text>{say('complaints.anonymousAbout')}</Text>}
      {typed.who === 'named' && isReport(typed) && <Reporter reporter={reporter} set={setReporter} errorOf={errorOf} />}
      {typed.who === 'named' && !isReport(typed) && may.includes('people.read') && (
        <>
          <Text size="sm" c="dimmed">
            {say('complaints.onBehalf')}
          </Text>
          <PersonChoice
            id="complainant"
            label={say('complaints.who')}
            person={typed.complainant}
            choose={(complainant) => change({ complainant })}
            error={errorOf('complainant')}
          />
        </>
      )}
    </Section>
  );
}

interface ReporterProps extends Pick<ComplaintFieldsProps, 'errorOf'> {
  readonly reporter: ReporterTyped;
  readonly set: (reporter: ReporterTyped) => void;
}

function Reporter({ reporter, set, errorOf }: ReporterProps): ReactNode {
  const { say } = useTexts();
  return (
    <>
      <Text>{say('complaints.reporterAbout')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput
          id="reporterName"
          dir="auto"
          autoComplete="off"
          label={say('complaints.reporterName')}
          value={reporter.name}
          onChange={(event) => set({ ...reporter, name: event.currentTarget.value })}
          error={errorOf('reporter.name')}
        />
        <TextInput
          id="reporterMobile"
          type="tel"
          dir="ltr"
          autoComplete="off"
          label={say('common.optional', { label: say('complaints.reporterMobile') })}
          value={reporter.mobile}
          onChange={(event) => set({ ...reporter, mobile: event.currentTarget.value })}
          error={errorOf('reporter.mobile')}
        />
        <TextInput
          id="reporterEmail"
          type="email"
          dir="ltr"
          autoComplete="off"
          label={say('common.optional', { label: say('complaints.reporterEmail') })}
          value={reporter.email}
          onChange={(event) => set({ ...reporter, email: event.currentTarget.value })}
          error={errorOf('reporter.email')}
        />
      </SimpleGrid>
    </>
  );
}
