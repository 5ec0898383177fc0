import { Alert, Button, Checkbox, Group, NativeSelect } from '@mantine/core';
import { memberCapacities } from '@sanad/messages/pure';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useKeepCommittees, type Committee, type Member } from '../../api/committee';
import { useSession } from '../../api/session';
import { useStaff } from '../../api/staff';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { DayInput } from '../../parts/day-input';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { roleName } from '../../parts/role-name';

type Capacity = keyof typeof memberCapacities;

const FIELDS = {
  account: 'appoint-account',
  capacity: 'appoint-capacity',
  votes: 'appoint-votes',
  since: 'appoint-since',
  until: 'appoint-until',
};
const CODES = {
  'staff.not_found': 'account',
  'committee.member_in_office': 'account',
  'committee.head_in_office': 'capacity',
  'committee.vote_not_optional': 'votes',
  'committee.term_reversed': 'until',
};

interface AppointProps {
  readonly committee: string;
  readonly size: Committee['size'];
  readonly done: (name: string) => void;
}

export function Appoint({ committee, size, done }: AppointProps): ReactNode {
  const { say, pick } = useTexts();
  const keep = useKeepCommittees();
  const { today } = useSession();
  const [typed, setTyped] = useState({
    account: '',
    capacity: 'member' as Capacity,
    votes: false,
    since: today,
    until: '',
  });
  const change = (changed: Partial<typeof typed>): void => setTyped((before) => ({ ...before, ...changed }));
  const { submit, busy, fault } = useSubmission(async (key) => {
    const { account, capacity, votes, since, until } = typed;
    // Of a secretary alone is it asked; the others always vote.
    const vote = capacity === 'secretary' && votes ? { votes: true } : {};
    const body = { account, capacity, ...vote, ...(since && { since }), ...(until && { until }) };
    const params = { ...keyed(key).params, path: { id: committee } };
    const member = await answered<Member>(api.POST('/api/committees/{id}/members', { params, body }));
    await keep();
    done(member.name);
  });
  const labels = {
    since: say('committees.firstDay'),
    until: say('committees.lastDay'),
    votes: say('committees.votes'),
  };
  const errorOf = useFieldErrors(fault, CODES, labels);
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} fields={FIELDS} codes={CODES} labels={labels} />
      <Full size={size} hasVote={typed.capacity !== 'secretary' || typed.votes} />
      <Person account={typed.account} change={change} error={errorOf('account')} />
      <NativeSelect
        id={FIELDS.capacity}
        label={say('committees.capacity')}
        value={typed.capacity}
        onChange={(event) => change({ capacity: event.currentTarget.value as Capacity })}
        data={Object.entries(memberCapacities).map(([value, words]) => ({ value, label: pick(words) }))}
        error={errorOf('capacity')}
      />
      {typed.capacity === 'secretary' && (
        <Checkbox
          id={FIELDS.votes}
          size="md"
          label={say('committees.votes')}
          checked={typed.votes}
          onChange={(event) => change({ votes: event.currentTarget.checked })}
          error={errorOf('votes')}
        />
      )}
      <TermFields typed={typed} change={change} errorOf={errorOf} />
      <Group>
        <Button type="submit" loading={busy}>
          {say('committees.appoint')}
        </Button>
      </Group>
    </Form>
  );
}

/** One with a vote would be too many, by what somebody has added: they are appointed all the same. */
function Full({ size: { full, voters, most }, hasVote }: { size: Committee['size']; hasVote: boolean }): ReactNode {
  const { say } = useTexts();
  if (!full || !hasVote) return null;
  return <Alert color="yellow">{say('committees.full', { voters, most: most ?? 0 })}</Alert>;
}

interface PersonProps {
  readonly account: string;
  readonly change: (changed: { account: string }) => void;
  readonly error: string | undefined;
}

/** Whoever works here, with their roles: a seat is of use to somebody whose roles fit it. */
function Person({ account, change, error }: PersonProps): ReactNode {
  const { say, language } = useTexts();
  const { data: staff } = useStaff();
  const list = new Intl.ListFormat(language);
  const people = (staff?.items ?? []).map(({ account: value, name, roles }) => ({
    value,
    label: `${name} – ${list.format(roles.map((role) => roleName(role, say)))}`,
  }));
  return (
    <NativeSelect
      id={FIELDS.account}
      data-autofocus
      label={say('committees.person')}
      value={account}
      onChange={(event) => change({ account: event.currentTarget.value })}
      data={[{ value: '', label: say('committees.choosePerson') }, ...people]}
      error={error}
    />
  );
}

interface TermFieldsProps {
  readonly typed: { readonly since: string; readonly until: string };
  readonly change: (changed: { since?: string; until?: string }) => void;
  readonly errorOf: (path: string) => string | undefined;
}

function TermFields({ typed, change, errorOf }: TermFieldsProps): ReactNode {
  const { say } = useTexts();
  return (
    <>
      <DayInput
        id={FIELDS.since}
        label={say('committees.firstDay')}
        value={typed.since}
        change={(since) => change({ since })}
        error={errorOf('since')}
      />
      <DayInput
        id={FIELDS.until}
        label={say('common.optional', { label: say('committees.lastDay') })}
        description={say('committees.openEndHint')}
        value={typed.until}
        change={(until) => change({ until })}
        error={errorOf('until')}
      />
    </>
  );
}
