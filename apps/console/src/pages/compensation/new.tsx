import { Alert, Anchor, Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { answered, api } from '../../api/client';
import { useCase } from '../../api/cases';
import {
  useCompensationOpening,
  useKeepCompensation,
  type CompensationFile,
  type CompensationOpening,
} from '../../api/compensation';
import { useDraft } from '../../api/draft';
import { useStaff } from '../../api/staff';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { DayInput } from '../../parts/day-input';
import { DraftSaid } from '../../parts/draft-state';
import { Facts } from '../../parts/facts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { PersonField } from '../cases/person-field';
import { ComplaintLink } from './complaint-link';

const FIELDS = {
  complaint: 'compensation-complaint',
  case: 'compensation-case',
  claimant: 'compensation-claimant',
  about: 'compensation-about',
  harm: 'compensation-harm',
  harmedOn: 'compensation-harmed-on',
  anotherHarm: 'compensation-another-harm',
};
const CODES = {
  'compensation.claimant_missing': 'claimant',
  'compensation.own_claim': 'claimant',
  'people.not_found': 'claimant',
  'compensation.about_missing': 'about',
  'staff.not_found': 'about',
  'complaints.not_found': 'complaint',
  'complaints.not_upheld': 'complaint',
  'compensation.opened_already': 'complaint',
  'intake.not_found': 'case',
  'compensation.harm_known': 'anotherHarm',
  'compensation.harm_ahead': 'harmedOn',
};

/** From a complaint or a case, as the page of either leads here, or by itself. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const [params] = useSearchParams();
  const complaint = params.get('complaint') ?? '';
  const asked = useCompensationOpening({ id: complaint }, complaint !== '');
  const { data: opening, isLoading, error, refetch } = asked;
  return (
    <Page title={say('compensation.open')}>
      {isLoading && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {opening && !(opening.open && opening.yours) && <Shut opening={opening} />}
      {(complaint === '' || (opening?.open && opening.yours)) && (
        <Opening complaint={complaint} caseId={params.get('case') ?? ''} opening={opening} />
      )}
    </Page>
  );
}

/** It was opened meanwhile, or may not be opened: why, and where to go on. */
function Shut({ opening: { why, file } }: { opening: CompensationOpening }): ReactNode {
  const { say, pick } = useTexts();
  return (
    <Alert color="blue">
      <Stack gap="xs">
        <Text>{why ? pick(why) : say('compensation.opensElse')}</Text>
        {file && (
          <Anchor component={Link} to={`/compensation/${file.id}`} className="whole-target">
            <Said text="compensation.numbered" with={{ reference: <Bdi>{file.reference}</Bdi> }} />
          </Anchor>
        )}
      </Stack>
    </Alert>
  );
}

interface OpeningProps {
  readonly complaint: string;
  readonly caseId: string;
  readonly opening: CompensationOpening | undefined;
}

/** Begins with what whoever complained said of it; what is typed is kept. */
function Opening({ complaint, caseId, opening }: OpeningProps): ReactNode {
  const { say } = useTexts();
  const [keep, navigate] = [useKeepCompensation(), useNavigate()];
  const from = complaint || caseId || 'own';
  const { typed, change, state, restored, forget } = useDraft(`new-compensation:${from}`, {
    ...{ claimant: '', harmedOn: '', anotherHarm: '', ...begun(opening) },
  });
  const { submit, busy, fault } = useSubmission(async (key) => {
    const { claimant, about, harm, harmedOn, anotherHarm } = typed;
    const source = { ...(complaint && { complaint }), ...(caseId && { case: caseId }) };
    const people = { ...(claimant && { claimant }), ...(about && { about }) };
    const said = { ...(harmedOn && { harmedOn }), ...(anotherHarm && { anotherHarm }) };
    const body = { ...source, ...people, ...said, harm };
    const file = await answered<CompensationFile>(api.POST('/api/compensations', { ...keyed(key), body }));
    await forget();
    // Kept beside the way there: this page asks again whether one may be opened, and none may by now.
    void keep(file);
    await navigate(`/compensation/${file.id}`);
  });
  const errorOf = useFieldErrors(fault, CODES);
  const isNamed = caseId !== '' || opening?.claimant != null;
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={FIELDS} codes={CODES} />
      {opening && <FromComplaint opening={opening} error={errorOf('complaint')} />}
      {caseId && <FromCase id={caseId} error={errorOf('case')} />}
      {(!isNamed || errorOf('claimant')) && (
        <PersonField
          id={FIELDS.claimant}
          label={say('compensation.claimant')}
          value={typed.claimant}
          change={(claimant) => change({ claimant })}
          error={errorOf('claimant')}
        />
      )}
      <AboutField
        opening={opening}
        value={typed.about}
        change={(about) => change({ about })}
        error={errorOf('about')}
      />
      <HarmFields {...{ typed, change, errorOf }} isFromComplaint={opening !== undefined} />
      <Group>
        <Button type="submit" loading={busy}>
          {say('compensation.open')}
        </Button>
        <DraftSaid {...{ state, restored, forget }} />
      </Group>
    </Form>
  );
}

interface Harm {
  readonly harm: string;
  readonly harmedOn: string;
  readonly anotherHarm: string;
}

interface HarmFieldsProps {
  readonly typed: Harm;
  readonly change: (change: Partial<Harm>) => void;
  readonly errorOf: (field: string) => string | undefined;
  readonly isFromComplaint: boolean;
}

/** What happened and when; why it is another harm is asked once it looks like one that is known. */
function HarmFields({ typed, change, errorOf, isFromComplaint }: HarmFieldsProps): ReactNode {
  const { say } = useTexts();
  return (
    <>
      <Textarea
        id={FIELDS.harm}
        dir="auto"
        rows={5}
        label={say('compensation.harm')}
        description={say(isFromComplaint ? 'compensation.harmFrom' : 'compensation.harmHint')}
        value={typed.harm}
        onChange={(event) => change({ harm: event.currentTarget.value })}
        error={errorOf('harm')}
      />
      <DayInput
        id={FIELDS.harmedOn}
        label={say('common.optional', { label: say('compensation.harmedOn') })}
        value={typed.harmedOn}
        change={(harmedOn) => change({ harmedOn })}
        error={errorOf('harmedOn')}
      />
      {(typed.anotherHarm !== '' || errorOf('anotherHarm')) && (
        <Textarea
          id={FIELDS.anotherHarm}
          dir="auto"
          rows={3}
          label={say('compensation.anotherHarm')}
          value={typed.anotherHarm}
          onChange={(event) => change({ anotherHarm: event.currentTarget.value })}
          error={errorOf('anotherHarm')}
        />
      )}
    </>
  );
}

/** What the complaint says already. */
const begun = (opening: CompensationOpening | undefined): { about: string; harm: string } => ({
  about: (opening?.meant.length === 1 && opening.meant[0]?.id) || '',
  harm: opening?.subject ?? '',
});

interface AboutFieldProps {
  readonly opening: CompensationOpening | undefined;
  readonly value: string;
  readonly change: (about: string) => void;
  readonly error: string | undefined;
}

/** Who brought it about, where the complaint does not say: whom its words may mean first. */
function AboutField({ opening, value, change, error }: AboutFieldProps): ReactNode {
  const { say } = useTexts();
  const { data: staff } = useStaff();
  if (opening?.about) return null;
  const meant = opening?.meant ?? [];
  const others = (staff?.items ?? []).filter(({ account }) => !meant.some(({ id }) => id === account));
  return (
    <NativeSelect
      id={FIELDS.about}
      label={say('common.optional', { label: say('compensation.about') })}
      description={say('compensation.aboutHint')}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      error={error}
      data={[
        { value: '', label: say('complaints.noOneOfStaff') },
        ...meant.map(({ id, name }) => ({ value: id, label: name })),
        ...others.map(({ account, name }) => ({ value: account, label: name })),
      ]}
    />
  );
}

/** The request that it comes from, and whose it is, as its own page has them. */
function FromCase({ id, error }: { id: string; error: string | undefined }): ReactNode {
  const { say } = useTexts();
  const { data: one, error: fault, isPending, refetch } = useCase(id);
  return (
    <Section title={say('compensation.fromCase')}>
      {isPending && <Loading />}
      {fault && <Failed error={fault} retry={() => void refetch()} />}
      {one && (
        <Facts
          rows={[
            [
              say('compensation.case'),
              <Anchor key="case" component={Link} to={`/cases/${id}`} className="whole-target">
                <Bdi>{one.reference}</Bdi>
              </Anchor>,
            ],
            [say('compensation.caseSubject'), <bdi key="subject">{one.subject}</bdi>],
            [say('compensation.claimant'), <bdi key="claimant">{one.applicant.name}</bdi>],
          ]}
        />
      )}
      {error && (
        <Text id={FIELDS.case} tabIndex={-1} c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </Section>
  );
}

interface FromComplaintProps {
  readonly opening: CompensationOpening;
  readonly error: string | undefined;
}

function FromComplaint({ opening: { complaint, claimant, about }, error }: FromComplaintProps): ReactNode {
  const { say } = useTexts();
  return (
    <Section title={say('compensation.fromComplaint')}>
      <Facts
        rows={[
          [say('compensation.complaint'), <ComplaintLink key="complaint" of={complaint} />],
          [say('compensation.claimant'), claimant && <bdi key="claimant">{claimant.name}</bdi>],
          ...(about ? [[say('compensation.about'), <bdi key="about">{about.name}</bdi>] as const] : []),
        ]}
      />
      {error && (
        <Text id={FIELDS.complaint} tabIndex={-1} c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </Section>
  );
}
