import { Anchor, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { answered, api } from '../../api/client';
import { useKeepOnboarding } from '../../api/onboarding';
import { useVersion } from '../../api/policy';
import type { components } from '../../api/schema.gen';
import { useStaff } from '../../api/staff';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Failed, Loading } from '../../parts/states';
import type { StepProps } from './step';

type Rule = components['schemas']['CommitteeRule'];

/** Whom it takes to receive requests, and the committees that the policy in force names. */
export function StaffStep({ onboarding: { version } }: StepProps): ReactNode {
  const { say } = useTexts();
  return (
    <Stack>
      <Text>{say('onboarding.staffLead')}</Text>
      <Anchor component={Link} to="/staff">
        {say('onboarding.toStaff')}
      </Anchor>
      {version?.state === 'inForce' ? (
        <CommitteesOf version={version.id} />
      ) : (
        <Text c="dimmed">{say('onboarding.committeesAfterForce')}</Text>
      )}
    </Stack>
  );
}

function CommitteesOf({ version }: { version: string }): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useVersion(version);
  const founded = useQuery({ queryKey: ['committees'], queryFn: () => answered(api.GET('/api/committees')) });
  if (isPending || founded.isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (founded.error) return <Failed error={founded.error} retry={() => void founded.refetch()} />;
  return (
    <Stack gap="sm">
      <Text fw={600}>{say('onboarding.committees')}</Text>
      {data.rules.committees.map((rule) => {
        const standing = founded.data.items.find((committee) => committee.rule === rule.id);
        return standing ? (
          <Committee key={rule.id} id={standing.id} name={rule.name} />
        ) : (
          <SetUp key={rule.id} rule={rule} />
        );
      })}
    </Stack>
  );
}

function SetUp({ rule }: { rule: Rule }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const { submit, busy, fault } = useSubmission(async (key) => {
    await answered(api.POST('/api/committees', { ...keyed(key), body: { rule: rule.id } }));
    await client.invalidateQueries({ queryKey: ['committees'] });
  });
  return (
    <Stack gap="xs">
      <FaultSummary fault={fault} />
      <Row
        title={rule.name}
        action={
          <Button variant="default" loading={busy} onClick={() => void submit()}>
            {say('onboarding.setUp')}
          </Button>
        }
      />
    </Stack>
  );
}

function Committee({ id, name }: { id: string; name: string }): ReactNode {
  const params = { path: { id } };
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['committees', id],
    queryFn: () => answered(api.GET('/api/committees/{id}', { params })),
  });
  const staff = useStaff();
  if (isPending || staff.isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const head = data.members.find(({ capacity, until }) => capacity.code === 'head' && !until);
  const called = staff.data?.items.find(({ account }) => account === head?.account)?.name;
  return (
    <Row title={name}>
      {head ? (
        <Text size="sm">
          <Said text="onboarding.headIs" with={{ name: <bdi>{called ?? head.account}</bdi> }} />
        </Text>
      ) : (
        <AppointHead committee={id} />
      )}
    </Row>
  );
}

function AppointHead({ committee }: { committee: string }): ReactNode {
  const { say } = useTexts();
  const [client, keep] = [useQueryClient(), useKeepOnboarding()];
  const { data: staff } = useStaff();
  const heads = staff?.items.filter(({ roles }) => roles.includes('committeeHead')) ?? [];
  const [chosen, choose] = useState('');
  const account = chosen || heads[0]?.account;
  const { submit, busy, fault } = useSubmission(async (key) => {
    if (!account) return;
    const params = { ...keyed(key).params, path: { id: committee } };
    await answered(api.POST('/api/committees/{id}/members', { params, body: { account, capacity: 'head' } }));
    await client.invalidateQueries({ queryKey: ['committees'] });
    await keep();
  });
  if (heads.length === 0) return <Text size="sm">{say('onboarding.nobodyForHead')}</Text>;
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} />
      <Group align="end">
        <NativeSelect
          label={say('onboarding.head')}
          value={account}
          onChange={(event) => choose(event.currentTarget.value)}
          data={heads.map(({ account: value, name: label }) => ({ value, label }))}
        />
        <Button type="submit" variant="default" loading={busy}>
          {say('onboarding.appointHead')}
        </Button>
      </Group>
    </Form>
  );
}
