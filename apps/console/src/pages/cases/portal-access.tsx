import { Alert, Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useKeepCase, type Case } from '../../api/cases';
import { answered, api } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi } from '../../parts/bdi';
import { CopyButton } from '../../parts/copy';
import { Facts } from '../../parts/facts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Section } from '../../parts/section';

type Access = components['schemas']['PortalAccessView'];
type Proof = components['schemas']['RenewAccess']['identity'];
const PROOFS: readonly Proof[] = ['nationalId', 'iqama', 'passport', 'familyRegister', 'other'];

/** A new secret for whoever has lost theirs, is here, and has shown who they are. Told this once. */
export function PortalAccess({ one }: { one: Case }): ReactNode {
  const { say } = useTexts();
  const [access, setAccess] = useState<Access>();
  if (!one.may.includes('intake.renewAccess')) return null;
  return (
    <Section title={say('cases.portalAccess')}>
      {access ? <Told access={access} /> : <Renewal one={one} renewed={setAccess} />}
    </Section>
  );
}

function Told({ access: { reference, code } }: { access: Access }): ReactNode {
  const { say } = useTexts();
  return (
    <Alert role="status" title={say('cases.accessTold')}>
      <Stack gap="sm" align="start">
        <Facts
          rows={[
            [say('cases.reference'), <Bdi key="reference">{reference}</Bdi>],
            [say('cases.code'), <Bdi key="code">{code}</Bdi>],
          ]}
        />
        <CopyButton text={`${reference} ${code}`} />
      </Stack>
    </Alert>
  );
}

function Renewal({ one, renewed }: { one: Case; renewed: (access: Access) => void }): ReactNode {
  const { say } = useTexts();
  const [ids, keep] = [useId(), useKeepCase()];
  const [typed, setTyped] = useState({ identity: '', reason: '' });
  const { submit, busy, fault } = useSubmission(async () => {
    const body = { identity: typed.identity as Proof, reason: typed.reason };
    renewed(await answered(api.PUT('/api/cases/{id}/portal-access', { params: { path: { id: one.id } }, body })));
    await keep(one.id);
  });
  const labels = { identity: say('cases.identity') };
  const errorOf = useFieldErrors(fault, {}, labels);
  return (
    <Form submit={submit}>
      <Text c="dimmed">{say('cases.accessAbout')}</Text>
      <FaultSummary {...{ fault, labels }} fields={{ identity: `${ids}-identity`, reason: `${ids}-reason` }} />
      <NativeSelect
        id={`${ids}-identity`}
        label={say('cases.identity')}
        value={typed.identity}
        onChange={(event) => setTyped({ ...typed, identity: event.currentTarget.value })}
        error={errorOf('identity')}
        data={[
          { value: '', label: say('cases.choose') },
          ...PROOFS.map((value) => ({ value, label: say(`cases.identity_${value}`) })),
        ]}
      />
      <Textarea
        id={`${ids}-reason`}
        dir="auto"
        rows={2}
        label={say('cases.reason')}
        value={typed.reason}
        onChange={(event) => setTyped({ ...typed, reason: event.currentTarget.value })}
        error={errorOf('reason')}
      />
      <Group>
        <Button type="submit" variant="default" loading={busy}>
          {say('cases.renewAccess')}
        </Button>
      </Group>
    </Form>
  );
}
