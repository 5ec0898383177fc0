import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { useChangedVersion, type Version } from '../../api/policy';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { findingsOf, FindingLink } from './finding-link';
import { MinutesFields, type MinutesFieldsProps } from './minutes-fields';
import { MINUTES_CODES, MINUTES_FIELDS, MINUTES_LABELS, minutesIn } from './typed-minutes';

interface MinutesFormProps extends Pick<MinutesFieldsProps, 'typed' | 'change'> {
  readonly version: Version;
  /** Whether what was typed is safe by now. */
  readonly kept: ReactNode;
  /** It was recorded: what was typed is no draft any more. */
  readonly recorded: () => Promise<void>;
}

/** The board's approval of a version with what its minutes say: on the version's own page, and on the way in. */
export function MinutesForm({ version, typed, change, kept, recorded }: MinutesFormProps): ReactNode {
  const { say } = useTexts();
  const changed = useChangedVersion();
  const { id, contentHash } = version;
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id } };
    const body = { ...minutesIn(typed), contentHash };
    await changed(answered(api.POST('/api/policy/versions/{id}/approval', { params, body })), recorded);
  });
  const signatories = typed.signatories.map((_, place) => `signatories.${place}.name`);
  const places = signatories.map((path, place) => [path, `minutes-signatory-${place}`] as const);
  const labels = Object.fromEntries([
    ...Object.entries(MINUTES_LABELS).map(([path, label]) => [path, say(label)] as const),
    ...signatories.map((path) => [path, say('policyActs.signatoryName')] as const),
  ]);
  return (
    <Form submit={submit}>
      <Text>{say('policyActs.minutesLead')}</Text>
      <FaultSummary
        fault={fault}
        fields={{ ...MINUTES_FIELDS, ...Object.fromEntries(places) }}
        codes={MINUTES_CODES}
        labels={labels}
      />
      <DatesDoubted version={version} />
      <MinutesFields typed={typed} change={change} errorOf={useFieldErrors(fault, MINUTES_CODES, labels)} />
      <Stack gap="xs">
        <Text c="dimmed">{say('policyActs.approveCloses')}</Text>
        <Group>
          <Button type="submit" loading={busy}>
            {say('policyActs.approve')}
          </Button>
          {kept}
        </Group>
      </Stack>
    </Form>
  );
}

/** A day that the text leaves open is told by a person, in the answer to its finding. */
export function DatesDoubted({ version }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const doubts = findingsOf(version).filter(
    ({ open, orMinutes, answerWith }) => open && !orMinutes && answerWith === 'date',
  );
  if (doubts.length === 0) return null;
  return (
    <Alert color="yellow" role="note" title={say('policyActs.datesDoubted')}>
      <List size="sm">
        {doubts.map((finding) => (
          <List.Item key={finding.code}>
            <FindingLink version={version.id} finding={finding} />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
