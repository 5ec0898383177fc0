import { Button, Group, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { associationKindWords, regionWords } from '@sanad/messages/pure';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { associationKey } from '../../api/associations';
import { answered, api } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import {
  BoardTermFields,
  boardTermOf,
  LicenceFields,
  licenceOf,
  NOTHING_TYPED,
  REGISTER_FIELDS,
  type RegisterTyped,
} from './register-fields';

type NewAssociation = components['schemas']['NewAssociationBody'];

interface Typed extends RegisterTyped {
  readonly name: string;
  readonly slug: string;
  readonly kind: NewAssociation['kind'];
  readonly region: NewAssociation['region'];
  readonly administratorName: string;
  readonly administratorEmail: string;
}

const BLANK: Typed = {
  ...NOTHING_TYPED,
  name: '',
  slug: '',
  kind: 'association',
  region: 'riyadh',
  administratorName: '',
  administratorEmail: '',
};

const FIELDS = {
  ...REGISTER_FIELDS,
  name: 'name',
  slug: 'slug',
  kind: 'kind',
  region: 'region',
  'administrator.name': 'administratorName',
  'administrator.email': 'administratorEmail',
};

/** The fields that these refusals are about. */
const CODES = {
  'association.slug_invalid': 'slug',
  'association.slug_reserved': 'slug',
  'association.slug_taken': 'slug',
  'association.number_needed': 'licenceNumber',
  'association.number_taken': 'licenceNumber',
};

/** A supervisor brings an association in; its first administrator goes on from there. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const [client, navigate] = [useQueryClient(), useNavigate()];
  const [typed, setTyped] = useState(BLANK);
  const change = (changed: Partial<Typed>): void => setTyped((before) => ({ ...before, ...changed }));
  const { submit, busy, fault } = useSubmission(async (key) => {
    const created = await answered(api.POST('/api/associations', { ...keyed(key), body: bodyOf(typed) }));
    client.setQueryData(associationKey(created.id), created);
    await client.invalidateQueries({ queryKey: ['associations'] });
    await navigate(`/associations/${created.id}`, { replace: true, state: { created: true } });
  });
  const errorOf = useFieldErrors(fault, CODES);
  const parts = { typed, change, errorOf };
  return (
    <Page title={say('associations.newTitle')} fault={fault}>
      <Form submit={submit}>
        <FaultSummary fault={fault} fields={FIELDS} codes={CODES} />
        <Section title={say('associations.identity')}>
          <Identity {...parts} />
        </Section>
        <Section title={say('associations.licence')}>
          <LicenceFields {...parts} />
          <BoardTermFields {...parts} />
        </Section>
        <Section title={say('associations.administrator')}>
          <Administrator {...parts} />
        </Section>
        <Group>
          <Button type="submit" loading={busy}>
            {say('associations.submit')}
          </Button>
        </Group>
      </Form>
    </Page>
  );
}

function bodyOf({
  name,
  slug,
  kind,
  region,
  administratorName,
  administratorEmail,
  ...register
}: Typed): NewAssociation {
  return {
    ...{ name, slug, kind, region },
    ...licenceOf(register),
    ...boardTermOf(register),
    administrator: { name: administratorName, email: administratorEmail },
  };
}

interface PartProps {
  readonly typed: Typed;
  readonly change: (changed: Partial<Typed>) => void;
  readonly errorOf: (path: string) => string | undefined;
}

function Identity({ typed, change, errorOf }: PartProps): ReactNode {
  const { say, pick } = useTexts();
  const words = (of: Readonly<Record<string, { ar: string; en: string }>>): { value: string; label: string }[] =>
    Object.entries(of).map(([value, text]) => ({ value, label: pick(text) }));
  const address = <Bdi>{`/${typed.slug || '…'}`}</Bdi>;
  return (
    <>
      <TextInput
        id="name"
        dir="auto"
        label={say('associations.legalName')}
        value={typed.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={errorOf('name')}
      />
      <TextInput
        id="slug"
        dir="ltr"
        autoCapitalize="none"
        label={say('associations.slug')}
        description={<Said text="associations.slugHint" with={{ address }} />}
        value={typed.slug}
        onChange={(event) => change({ slug: event.currentTarget.value })}
        error={errorOf('slug')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          id="kind"
          label={say('associations.kind')}
          value={typed.kind}
          onChange={(event) => change({ kind: event.currentTarget.value as Typed['kind'] })}
          data={words(associationKindWords)}
          error={errorOf('kind')}
        />
        <NativeSelect
          id="region"
          label={say('associations.region')}
          value={typed.region}
          onChange={(event) => change({ region: event.currentTarget.value as Typed['region'] })}
          data={words(regionWords)}
          error={errorOf('region')}
        />
      </SimpleGrid>
    </>
  );
}

function Administrator({ typed, change, errorOf }: PartProps): ReactNode {
  const { say } = useTexts();
  return (
    <>
      <Text c="dimmed" size="sm">
        {say('associations.administratorHint')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          id="administratorName"
          dir="auto"
          autoComplete="off"
          label={say('common.name')}
          value={typed.administratorName}
          onChange={(event) => change({ administratorName: event.currentTarget.value })}
          error={errorOf('administrator.name')}
        />
        <TextInput
          id="administratorEmail"
          type="email"
          dir="ltr"
          autoComplete="off"
          label={say('common.email')}
          value={typed.administratorEmail}
          onChange={(event) => change({ administratorEmail: event.currentTarget.value })}
          error={errorOf('administrator.email')}
        />
      </SimpleGrid>
    </>
  );
}
