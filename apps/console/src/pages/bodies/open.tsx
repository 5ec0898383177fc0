import { Button, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { BODIES_KEY, type Body } from '../../api/bodies';
import { answered, api } from '../../api/client';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Section } from '../../parts/section';

const KINDS = ['supervisingBody', 'umbrellaBody'] as const satisfies readonly Body['kind'][];
const FIELDS = { name: 'body-name', kind: 'body-kind' };
const CODES = { 'supervision.body_taken': 'name' };

export function OpenBody(): ReactNode {
  const { say } = useTexts();
  const [client, navigate] = [useQueryClient(), useNavigate()];
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Body['kind']>('supervisingBody');
  const { submit, busy, fault } = useSubmission(async (key) => {
    const made = await answered(api.POST('/api/supervising-bodies', { ...keyed(key), body: { name, kind } }));
    await client.invalidateQueries({ queryKey: BODIES_KEY });
    await navigate(`/bodies/${made.id}`, { state: { opened: true } });
  });
  const labels = { name: say('bodies.name') };
  const errorOf = useFieldErrors(fault, CODES, labels);
  return (
    <Section title={say('bodies.open')}>
      <Form submit={submit}>
        <FaultSummary fault={fault} fields={FIELDS} codes={CODES} labels={labels} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            id={FIELDS.name}
            dir="auto"
            autoComplete="off"
            label={say('bodies.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={errorOf('name')}
          />
          <NativeSelect
            id={FIELDS.kind}
            label={say('bodies.kind')}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as Body['kind'])}
            data={KINDS.map((value) => ({ value, label: say(`bodies.kind_${value}`) }))}
            error={errorOf('kind')}
          />
        </SimpleGrid>
        <Group>
          <Button type="submit" loading={busy}>
            {say('bodies.open')}
          </Button>
        </Group>
      </Form>
    </Section>
  );
}
