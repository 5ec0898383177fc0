import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { IconDeviceMobile, IconFingerprint, IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { accountQuery, type OwnAccount } from '../../api/account';
import { answered, api } from '../../api/client';
import { sessionQuery, useKeepSession } from '../../api/session';
import { useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { FaultSummary } from '../../parts/fault';
import { Row } from '../../parts/row';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Enrol } from './enrol';
import { RecoveryCodes } from './recovery-codes';

type Factor = OwnAccount['factors'][number];

export function Factors({ own }: { own: OwnAccount }): ReactNode {
  const { say } = useTexts();
  const keep = useKeepSession();
  const [adding, { open, close }] = useDisclosure();
  return (
    <Section title={say('account.factors')}>
      {own.factors.length === 0 && <Text>{say('account.noFactors')}</Text>}
      {own.factors.map((factor) => (
        <FactorRow key={factor.id} factor={factor} />
      ))}
      <Group>
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
          {say('account.add')}
        </Button>
      </Group>
      <Modal
        opened={adding}
        onClose={close}
        title={say('account.enrolTitle')}
        closeButtonProps={{ 'aria-label': say('common.close') }}
      >
        <Enrol
          done={(session) => {
            close();
            keep(session);
          }}
        />
      </Modal>
      {own.factors.length > 0 && <Codes left={own.recoveryCodesLeft} />}
    </Section>
  );
}

function FactorRow({ factor: { id, kind, name, createdAt, usedAt } }: { factor: Factor }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const { submit, busy, fault } = useSubmission(async () => {
    await answered(api.DELETE('/api/account/factors/{id}', { params: { path: { id } } }));
    await Promise.all([client.invalidateQueries(accountQuery), client.invalidateQueries(sessionQuery)]);
  });
  const Icon = kind === 'totp' ? IconDeviceMobile : IconFingerprint;
  return (
    <Stack gap="xs">
      <FaultSummary fault={fault} />
      <Row
        icon={<Icon aria-hidden />}
        title={name}
        action={
          <Button
            variant="subtle"
            color="red"
            loading={busy}
            onClick={() => void submit()}
            aria-label={say('account.removeNamed', { name })}
          >
            {say('account.remove')}
          </Button>
        }
      >
        <Text size="sm" c="dimmed">
          {say(`account.${kind}`)} · <Said text="account.addedOn" with={{ date: <Day at={createdAt} /> }} />
        </Text>
        <Text size="sm" c="dimmed">
          {usedAt ? (
            <Said text="account.usedOn" with={{ date: <Day at={usedAt} withTime /> }} />
          ) : (
            say('account.neverUsed')
          )}
        </Text>
      </Row>
    </Stack>
  );
}

function Codes({ left }: { left: number }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const [codes, setCodes] = useState<readonly string[]>();
  const { submit, busy, fault } = useSubmission(async () => {
    const told = await answered(api.POST('/api/account/recovery-codes'));
    setCodes(told.recoveryCodes);
  });
  const done = (): void => {
    setCodes(undefined);
    void client.invalidateQueries(accountQuery);
  };
  return (
    <Stack gap="xs">
      <FaultSummary fault={fault} />
      <Row
        title={say('account.recoveryCodes')}
        action={
          <Button variant="default" loading={busy} onClick={() => void submit()}>
            {say('account.renewCodes')}
          </Button>
        }
      >
        <Text size="sm">{say('account.codesLeft', { count: left })}</Text>
        <Text size="sm" c="dimmed">
          {say('account.renewWarning')}
        </Text>
      </Row>
      <Modal
        opened={codes !== undefined}
        onClose={done}
        title={say('account.recoveryCodes')}
        withCloseButton={false}
        closeOnClickOutside={false}
        closeOnEscape={false}
      >
        {codes && <RecoveryCodes codes={codes} done={done} />}
      </Modal>
    </Stack>
  );
}
