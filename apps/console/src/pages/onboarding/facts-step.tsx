import { Button, Group, NativeSelect, SimpleGrid, Text } from '@mantine/core';
import { associationKindWords, regionWords } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useKeepOnboarding, type Onboarding } from '../../api/onboarding';
import type { components } from '../../api/schema.gen';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import {
  BoardTermFields,
  boardTermOf,
  LicenceFields,
  licenceOf,
  REGISTER_FIELDS,
  withoutEmpty,
  type RegisterTyped,
} from '../associations/register-fields';
import { useDraft } from './draft';
import { DraftSaid } from '../../parts/draft-state';
import type { StepProps } from './step';

type Facts = components['schemas']['FactsBody'];

interface Typed extends RegisterTyped {
  readonly kind: NonNullable<Facts['kind']> | '';
  readonly region: NonNullable<Facts['region']> | '';
}

/** What the supervising body has recorded is its own to correct. */
const ITS_OWN = [
  'kind',
  'region',
  'authority',
  'licenceNumber',
  'registrationNumber',
  'licenceIssuedOn',
  'licenceExpiresOn',
] as const;

function typedOf({ association: known }: Onboarding): Typed {
  return {
    kind: known.kind ?? '',
    region: known.region ?? '',
    authority: known.authority ?? '',
    licenceNumber: known.licenceNumber ?? '',
    registrationNumber: known.registrationNumber ?? '',
    unifiedNumber: known.unifiedNumber ?? '',
    licenceIssuedOn: known.licenceIssuedOn ?? '',
    licenceExpiresOn: known.licenceExpiresOn ?? '',
    boardTermFrom: known.boardTermFrom ?? '',
    boardTermTo: known.boardTermTo ?? '',
  };
}

export function FactsStep({ onboarding }: StepProps): ReactNode {
  const { say } = useTexts();
  const keep = useKeepOnboarding();
  const { typed, change, state, stop } = useDraft(onboarding, 'facts', typedOf(onboarding));
  const { submit, busy, fault } = useSubmission(async () => {
    const { kind, region, ...register } = typed;
    const body = { ...withoutEmpty({ kind, region }), ...licenceOf(register), ...boardTermOf(register) } as Facts;
    await stop();
    await keep(await answered(api.PUT('/api/onboarding/facts', { body })));
  });
  const errorOf = useFieldErrors(fault);
  const isFixed = (field: keyof Typed): boolean =>
    (ITS_OWN as readonly string[]).includes(field) && onboarding.association[field] !== null;
  const parts = { typed, change, errorOf, isFixed };
  return (
    <Form submit={submit}>
      <Text>{say('onboarding.factsLead')}</Text>
      <FaultSummary fault={fault} fields={{ ...REGISTER_FIELDS, kind: 'kind', region: 'region' }} />
      <KindAndRegion {...parts} />
      <LicenceFields {...parts} />
      <BoardTermFields {...parts} />
      <Group>
        <Button type="submit" loading={busy}>
          {say('onboarding.confirmFacts')}
        </Button>
        <DraftSaid state={state} />
      </Group>
    </Form>
  );
}

interface KindAndRegionProps {
  readonly typed: Typed;
  readonly change: (changed: Partial<Typed>) => void;
  readonly errorOf: (path: string) => string | undefined;
  readonly isFixed: (field: keyof Typed) => boolean;
}

const WORDS = { kind: associationKindWords, region: regionWords } as const;

function KindAndRegion({ typed, change, errorOf, isFixed }: KindAndRegionProps): ReactNode {
  const { say, pick } = useTexts();
  const unset = { value: '', label: say('common.notSet') };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {(['kind', 'region'] as const).map((field) => (
        <NativeSelect
          key={field}
          id={field}
          disabled={isFixed(field)}
          label={say(`associations.${field}`)}
          value={typed[field]}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
          data={[unset, ...Object.entries(WORDS[field]).map(([value, text]) => ({ value, label: pick(text) }))]}
          error={errorOf(field)}
        />
      ))}
    </SimpleGrid>
  );
}
