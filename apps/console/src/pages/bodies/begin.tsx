import { Alert, Button, Group, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { BODIES_KEY, useOthers, type Other } from '../../api/bodies';
import { answered, api } from '../../api/client';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';

const FIELDS = { association: 'begin-association' };
const CODES = { 'supervision.running_already': 'association', 'supervision.association_unknown': 'association' };
const PAUSE_MS = 300;

/** Gives the body an association, which is found by its name. */
export function Begin({ body }: { body: string }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const [words, setWords] = useState('');
  const [chosen, choose] = useState('');
  const [begun, setBegun] = useState<string>();
  const { data } = useOthers(body, useDebouncedValue(words.trim(), PAUSE_MS)[0]);
  const slug = data?.items.some((one) => one.slug === chosen) ? chosen : '';
  const { submit, busy, fault } = useSubmission(async (key) => {
    setBegun(undefined);
    const request = { params: { ...keyed(key).params, path: { id: body } }, body: { association: slug } };
    const made = await answered(api.POST('/api/supervising-bodies/{id}/supervisions', request));
    setBegun(made.name);
    setWords('');
    await client.invalidateQueries({ queryKey: BODIES_KEY });
  });
  const errorOf = useFieldErrors(fault, CODES);
  return (
    <Section title={say('bodies.begin')}>
      <Text c="dimmed">{say('bodies.beginLead')}</Text>
      <Form submit={submit}>
        <FaultSummary fault={fault} fields={FIELDS} codes={CODES} />
        {begun && !fault && (
          <Alert role="status">
            <Said text="bodies.begun" with={{ name: <bdi>{begun}</bdi> }} />
          </Alert>
        )}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            id="begin-words"
            type="search"
            dir="auto"
            label={say('bodies.find')}
            description={say('bodies.findHint')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Choice others={data?.items} slug={slug} choose={choose} error={errorOf('association')} />
        </SimpleGrid>
        <Group>
          <Button type="submit" variant="default" loading={busy} disabled={!slug}>
            {say('bodies.begin')}
          </Button>
        </Group>
      </Form>
    </Section>
  );
}

interface ChoiceProps {
  /** Not known yet, if undefined. */
  readonly others: readonly Other[] | undefined;
  readonly slug: string;
  readonly choose: (slug: string) => void;
  readonly error: string | undefined;
}

function Choice({ others, slug, choose, error }: ChoiceProps): ReactNode {
  const { say } = useTexts();
  const options = others?.map((one) => ({ value: one.slug, label: one.name })) ?? [];
  return (
    <NativeSelect
      id={FIELDS.association}
      label={say('bodies.association')}
      description={say(others?.length === 0 ? 'bodies.noOthers' : 'bodies.chooseHint')}
      value={slug}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[{ value: '', label: say('bodies.choose') }, ...options]}
      error={error}
    />
  );
}
