import { Button, Checkbox, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { VISITS_KEY, type Visit } from '../../api/reception';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary } from '../../parts/fault';
import { Form } from '../../parts/form';

interface EndVisitProps {
  readonly visit: Visit;
  /** What the visitor leaves with, where a case was taken in. */
  readonly caseId?: string;
}

/** Whether a visitor may leave so is the API's to say: with an incomplete request only with its receipt. */
export function EndVisit({ visit, caseId }: EndVisitProps): ReactNode {
  const { say } = useTexts();
  const [opened, { open, close }] = useDisclosure();
  const name = visit.person?.name ?? say('receive.somebody');
  const title = say('receive.endNamed', { name });
  return (
    <>
      <Button variant="default" onClick={open} aria-label={title}>
        {say('receive.end')}
      </Button>
      <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': say('common.close') }}>
        <End visit={visit} caseId={caseId ?? visit.caseId ?? undefined} done={close} />
      </Modal>
    </>
  );
}

function End({ visit, caseId, done }: EndVisitProps & { done: () => void }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const [receiptGiven, setReceiptGiven] = useState(false);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id: visit.id } };
    const body = { receiptGiven, ...(caseId && { caseId }) };
    await answered(api.POST('/api/visits/{id}/end', { params, body }));
    done();
    await client.invalidateQueries({ queryKey: VISITS_KEY });
  });
  return (
    <Form submit={submit}>
      <FaultSummary fault={fault} />
      {caseId && (
        <>
          <Text>{say('receive.endAbout')}</Text>
          <Checkbox
            size="md"
            label={say('receive.receiptGiven')}
            checked={receiptGiven}
            onChange={(event) => setReceiptGiven(event.currentTarget.checked)}
          />
        </>
      )}
      <Group>
        <Button type="submit" loading={busy}>
          {say('receive.end')}
        </Button>
        <Button variant="default" onClick={done}>
          {say('common.cancel')}
        </Button>
      </Group>
    </Form>
  );
}
