import { Button, Group, NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { answered, api } from '../../api/client';
import { useDraft, type Draft } from '../../api/draft';
import { personKey, usePerson } from '../../api/people';
import type { NewCase, Reception } from '../../api/reception';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Section } from '../../parts/section';
import { Duplicates } from '../people/duplicates';
import { ArrivalFields } from './arrival-fields';
import { Brought } from './brought';
import { ContentFields } from './content-fields';
import { PersonChoice } from './person-choice';
import { bodyOf, CODES, FIELDS, LABELS, NOTHING, type CaseFieldsProps, type CaseTyped } from './typed-case';

interface TakeInProps {
  readonly reception: Reception;
  readonly applicant: string;
  readonly choose: (person: string) => void;
  /** What was typed before it was said whose it is. */
  readonly begun: RefObject<CaseTyped | undefined>;
  /** What the form holds now, for whoever moves it to somebody else. */
  readonly held: RefObject<Held | undefined>;
}

/** What is typed, and how its draft is given up. */
export interface Held extends Pick<Draft<CaseTyped>, 'forget'> {
  /** Undefined while nothing is typed. */
  readonly typed: CaseTyped | undefined;
}

const isTyped = (typed: CaseTyped): boolean => JSON.stringify(typed) !== JSON.stringify(NOTHING);

/**
 * Nothing that is brought is turned away: what it lacks stands in its receipt. What was typed for somebody is kept for them alone, and under
 * this version of the policy: its channels and checklist are those of no other.
 */
export function TakeIn({ reception, applicant, choose, begun, held }: TakeInProps): ReactNode {
  const { say } = useTexts();
  const [client, navigate] = [useQueryClient(), useNavigate()];
  const draft = `receive:${applicant || 'nobody'}:${reception.policy.versionId}`;
  const { typed, change, state, restored, forget } = useDraft(draft, NOTHING);
  useEffect(() => {
    // Taken over once: the next form is another's.
    if (begun.current) change(begun.current);
    begun.current = undefined;
  }, []);
  useEffect(() => {
    held.current = { typed: isTyped(typed) ? typed : undefined, forget };
  });
  const { submit, busy, fault } = useSubmission(async (key) => {
    const body = bodyOf(reception, applicant, typed);
    const { id } = await answered(api.POST('/api/cases', { ...keyed(key), body }));
    await client.invalidateQueries({ queryKey: personKey(applicant) });
    await client.invalidateQueries({ queryKey: ['cases'] });
    await forget();
    await navigate(`/receive?case=${id}`);
  });
  const labels = Object.fromEntries(Object.entries(LABELS).map(([path, label]) => [path, say(label)]));
  const fields = { reception, typed, change, errorOf: useFieldErrors(fault, CODES, labels) };
  return (
    <>
      <FaultSummary fault={fault} fields={FIELDS} codes={CODES} labels={labels} />
      <Who {...fields} applicant={applicant} choose={choose} />
      <LookAlikes of={applicant} />
      {typed.capacity !== 'self' && <LookAlikes of={typed.beneficiary} />}
      <Form submit={submit}>
        <Section title={say('receive.what')}>
          <ContentFields {...fields} />
        </Section>
        <Section title={say('receive.how')}>
          <ArrivalFields {...fields} />
        </Section>
        {typed.kind === 'supportRequest' && (
          <Section title={say('receive.items')}>
            <Brought {...fields} />
          </Section>
        )}
        <Group>
          <Button type="submit" loading={busy}>
            {say('receive.submit')}
          </Button>
          <DraftSaid {...{ state, restored, forget }} />
        </Group>
      </Form>
    </>
  );
}

/** Decided on while the person is there to ask. */
function LookAlikes({ of }: { of: string }): ReactNode {
  const { data: person } = usePerson(of);
  return person && <Duplicates person={person} />;
}

const CAPACITIES = ['self', 'guardian', 'agent'] as const satisfies NewCase['capacity'][];

/** Stands outside the form, since it holds a search of its own. */
function Who({
  typed,
  change,
  errorOf,
  applicant,
  choose,
}: CaseFieldsProps & { applicant: string; choose: (person: string) => void }): ReactNode {
  const { say } = useTexts();
  return (
    <Section title={say('receive.who')}>
      <PersonChoice
        id="applicant"
        label={say('receive.applicant')}
        person={applicant}
        choose={choose}
        error={errorOf('applicant')}
      />
      <NativeSelect
        id="capacity"
        label={say('receive.capacity')}
        value={typed.capacity}
        onChange={(event) => change({ capacity: event.currentTarget.value as CaseTyped['capacity'] })}
        data={CAPACITIES.map((value) => ({ value, label: say(`receive.capacity_${value}`) }))}
        error={errorOf('capacity')}
      />
      {typed.capacity !== 'self' && (
        <PersonChoice
          id="beneficiary"
          label={say('receive.beneficiary')}
          person={typed.beneficiary}
          choose={(beneficiary) => change({ beneficiary })}
          error={errorOf('beneficiary')}
        />
      )}
    </Section>
  );
}
