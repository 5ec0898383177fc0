import { Alert, Button, Checkbox, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { keyed, useSubmission } from '../../api/submission';
import { TOKENS_KEY, type Token, type TokenChoices } from '../../api/tokens';
import { numberIn } from '../../language/dates';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { DayInput } from '../../parts/day-input';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { roleName } from '../../parts/role-name';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { ToCopy } from '../../parts/to-copy';
import { endOf } from '../staff/days';

const BLANK = { name: '', roles: [] as string[], lastDay: '' };
const FIELDS = { name: 'token-name', roles: 'token-roles', expiresAt: 'token-expiresAt' };
const CODES = { 'token.role_unknown': 'roles', 'token.expiry_invalid': 'expiresAt' };

export function NewToken({ choices }: { choices: TokenChoices }): ReactNode {
  const { say, language } = useTexts();
  const client = useQueryClient();
  const [typed, setTyped] = useState(BLANK);
  const [made, setMade] = useState<Token>();
  const change = (changed: Partial<typeof BLANK>): void => setTyped((before) => ({ ...before, ...changed }));
  const { submit, busy, fault } = useSubmission(async (key) => {
    const { name, roles, lastDay } = typed;
    const body = { name, roles, expiresAt: endOf(lastDay) ?? '' };
    setMade(await answered(api.POST('/api/tokens', { ...keyed(key), body })));
    setTyped(BLANK);
    await client.invalidateQueries({ queryKey: TOKENS_KEY });
  });
  const labels = { expiresAt: say('tokens.lastDay') };
  const errorOf = useFieldErrors(fault, CODES, labels);
  return (
    <Section title={say('tokens.new')}>
      {made && !fault && <Made token={made} />}
      <Form submit={submit}>
        <FaultSummary fault={fault} fields={FIELDS} codes={CODES} labels={labels} />
        <TextInput
          id={FIELDS.name}
          dir="auto"
          autoComplete="off"
          label={say('tokens.machine')}
          description={say('tokens.machineHint')}
          value={typed.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          error={errorOf('name')}
        />
        <Roles choices={choices} value={typed.roles} change={change} error={errorOf('roles')} />
        <DayInput
          id={FIELDS.expiresAt}
          label={labels.expiresAt}
          description={say('tokens.lastDayHint', { days: numberIn(choices.mostDays, language) })}
          value={typed.lastDay}
          change={(lastDay) => change({ lastDay })}
          error={errorOf('expiresAt')}
        />
        <Group>
          <Button type="submit" loading={busy}>
            {say('tokens.create')}
          </Button>
        </Group>
      </Form>
    </Section>
  );
}

interface RolesProps {
  readonly choices: TokenChoices;
  readonly value: string[];
  readonly change: (changed: { roles: string[] }) => void;
  readonly error: string | undefined;
}

function Roles({ choices, value, change, error }: RolesProps): ReactNode {
  const { say } = useTexts();
  return (
    <Checkbox.Group
      id={FIELDS.roles}
      label={say('tokens.roles')}
      description={say('tokens.rolesHint')}
      value={value}
      onChange={(roles) => change({ roles })}
      error={error}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs" spacing="sm">
        {choices.roles.map((role) => (
          <Checkbox key={role} value={role} size="md" label={roleName(role, say)} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}

/** Told once. Where the answer was lost on its way and the form sent again, the secret is not known any more. */
function Made({ token: { name, token, expiresAt } }: { token: Token }): ReactNode {
  const { say } = useTexts();
  return (
    <Alert role="status" color={token ? undefined : 'yellow'} title={say('tokens.made', { name })}>
      <Stack gap="xs">
        <Text>{say(token ? 'tokens.shownOnce' : 'tokens.lost')}</Text>
        {token && <ToCopy label={say('tokens.token')} text={token} />}
        <Text size="sm">
          <Said text="tokens.expires" with={{ date: <Day at={expiresAt} withTime /> }} />
        </Text>
      </Stack>
    </Alert>
  );
}
