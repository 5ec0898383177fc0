import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { isComplaintAct, type ComplaintActName } from '../../api/complaint-acts';
import type { Complaint, ComplaintAction } from '../../api/complaints';
import { useTexts } from '../../language/texts';
import { Others, ShutActs } from '../../parts/acts';
import { Section } from '../../parts/section';

/** What takes it further stands first; the others stay in the API's order. */
const ONWARDS: readonly ComplaintActName[] = [
  'recordAgreement',
  'answerOffer',
  'acknowledge',
  'route',
  'resolve',
  'answer',
  'attestAnswer',
  'recordResponse',
];
const GRAVE: readonly string[] = ['withdraw', 'close'];

/** Once they have said what they think of it, what is left is to close it. */
const onwards = (code: string, { accepted, severity }: Complaint): number => {
  if (code === 'assess') return severity === null ? 1 : 0;
  if (accepted !== null && code === (accepted ? 'close' : 'escalate')) return 2;
  if (accepted !== null && code === 'recordResponse') return 0;
  return (ONWARDS as readonly string[]).includes(code) ? 1 : 0;
};

interface ActionsProps {
  readonly one: Complaint;
  readonly choose: (act: ComplaintActName, action: ComplaintAction) => void;
}

/** What can be done now, what waits and for what, and what others can do: as the API says, and nothing else. */
export function Actions({ one, choose }: ActionsProps): ReactNode {
  const { say, pick } = useTexts();
  const own = one.openActions.flatMap((action) => {
    const { code, yours } = action;
    return yours && isComplaintAct(code) ? [{ act: code, action }] : [];
  });
  const open = own
    .filter(({ action }) => action.open)
    .sort((one1, other) => onwards(other.act, one) - onwards(one1.act, one));
  const shut = own.filter(({ action }) => !action.open);
  const others = one.openActions.filter((action) => action.open && !action.yours);
  return (
    <Section title={say('cases.actions')}>
      {open.length > 0 && (
        <Group gap="xs">
          {open.map(({ act, action }, nth) => (
            <Button
              key={act}
              variant={nth === 0 && onwards(act, one) > 0 ? 'filled' : 'default'}
              color={GRAVE.includes(act) && !(nth === 0 && onwards(act, one) > 0) ? 'red' : undefined}
              onClick={() => choose(act, action)}
            >
              {pick(action)}
            </Button>
          ))}
        </Group>
      )}
      {open.length === 0 && <Text c="dimmed">{say('cases.noActions')}</Text>}
      <ShutActs actions={shut.map(({ action }) => action)} />
      {others.length > 0 && <Others actions={others} />}
    </Section>
  );
}
