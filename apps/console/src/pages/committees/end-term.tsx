import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useKeepCommittees, type Member } from '../../api/committee';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';

const FIELDS = { until: 'end-until' };
const CODES = { 'committee.term_reversed': 'until', 'committee.term_meets': 'until' };

interface EndTermProps {
  readonly committee: string;
  readonly member: Member;
  readonly done: () => void;
}

/** Without a day it ends today. */
export function EndTerm({ committee, member, done }: EndTermProps): ReactNode {
  const { say } = useTexts();
  const keep = useKeepCommittees();
  const [until, setUntil] = useState(member.until ?? '');
  const [absences, setAbsences] = useState(false);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: committee, member: member.id } };
    const body = { ...(until && { until }), ...(absences && { because: 'absences' as const }) };
    await answered(api.POST('/api/committees/{id}/members/{member}/departure', { params, body }));
    await keep();
    done();
  });
  const labels = { until: say('committees.lastDay') };
  const errorOf = useFieldErrors(fault, CODES, labels);
  return (
    <Form submit={submit}>
      <Text>{say('committees.endLead')}</Text>
      <FaultSummary fault={fault} fields={FIELDS} codes={CODES} labels={labels} />
      <DayInput
        id={FIELDS.until}
        label={say('committees.lastDay')}
        description={say('committees.endToday')}
        value={until}
        change={setUntil}
        error={errorOf('until')}
      />
      {member.absences.tooMany && (
        <Checkbox
          size="md"
          label={say('committees.becauseAbsences')}
          checked={absences}
          onChange={(event) => setAbsences(event.currentTarget.checked)}
        />
      )}
      <Group>
        <Button type="submit" color="red" loading={busy}>
          {say('committees.end')}
        </Button>
        <Button variant="default" onClick={done}>
          {say('common.cancel')}
        </Button>
      </Group>
    </Form>
  );
}
