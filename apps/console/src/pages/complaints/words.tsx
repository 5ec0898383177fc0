import { Badge } from '@mantine/core';
import type { ConsoleText } from '@sanad/messages/pure';
import { IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Complaint, ComplaintSummary } from '../../api/complaints';
import { useTexts } from '../../language/texts';

const STATE_COLORS: Readonly<Record<string, string>> = {
  REFERRED: 'gray',
  RECEIVED: 'orange',
  ACKNOWLEDGED: 'orange',
  ASSESSED: 'blue',
  UNDER_INVESTIGATION: 'blue',
  RESOLVED: 'yellow',
  ANSWERED: 'green',
};

export function StateBadge({ of: { state } }: { of: Pick<ComplaintSummary, 'state'> }): ReactNode {
  const { pick } = useTexts();
  return (
    <Badge variant="light" color={STATE_COLORS[state.code] ?? 'gray'}>
      {pick(state)}
    </Badge>
  );
}

const SEVERITY_COLORS: Readonly<Record<string, string>> = {
  low: 'gray',
  medium: 'gray',
  high: 'orange',
  critical: 'red',
};

export function SeverityBadge({ of: { severity } }: { of: Pick<ComplaintSummary, 'severity'> }): ReactNode {
  const { say, pick } = useTexts();
  if (!severity) return null;
  return (
    <Badge variant="light" color={SEVERITY_COLORS[severity.code] ?? 'gray'}>
      {say('complaints.severityOf', { severity: pick(severity) })}
    </Badge>
  );
}

export function SensitiveBadge({ of: { sensitive } }: { of: Pick<ComplaintSummary, 'sensitive'> }): ReactNode {
  const { say } = useTexts();
  if (!sensitive) return null;
  return (
    <Badge variant="outline" color="dark" leftSection={<IconEyeOff size={14} aria-hidden />}>
      {say('complaints.sensitive')}
    </Badge>
  );
}

const DUE_COLORS: Readonly<Record<string, string>> = {
  acknowledgementLate: 'red',
  targetPassed: 'red',
  late: 'red',
  onTime: 'green',
  target: 'green',
  met: 'green',
};
export const dueColour = (code: string): string => DUE_COLORS[code] ?? 'gray';

/** Where its time stands, to be read in passing. */
export function DueBadge({ of: { due } }: { of: Pick<ComplaintSummary, 'due'> }): ReactNode {
  const { pick } = useTexts();
  if (!due) return null;
  return (
    <Badge variant="light" color={dueColour(due.code)}>
      {pick(due)}
    </Badge>
  );
}

/** Where a settlement stands. */
const STANDINGS = {
  none: 'complaints.standing_none',
  attempted: 'complaints.standing_attempted',
  offered: 'complaints.standing_offered',
  consented: 'complaints.standing_consented',
  agreed: 'complaints.standing_agreed',
} as const;

export const standingOf = (
  { settlement: { standing } }: Complaint,
  say: (text: ConsoleText) => string,
): string | undefined => {
  const text = STANDINGS[standing as keyof typeof STANDINGS];
  return text && say(text);
};
