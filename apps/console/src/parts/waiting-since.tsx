import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../language/texts';

const DAY = 24;
const IN_DAYS_FROM = 2;
/** From here on it is said in a colour as well. */
const LONG = 7;

/** For how long somebody has waited for an answer: in hours at first, then in days. */
export function WaitingSince({ hours }: { hours: number }): ReactNode {
  const { say } = useTexts();
  const days = Math.floor(hours / DAY);
  const said =
    days < IN_DAYS_FROM ? say('cases.waitingHours', { count: hours }) : say('cases.waitingDays', { count: days });
  return (
    <Text component="span" size="sm" {...(days >= LONG && { c: 'red', fw: 600 })}>
      {said}
    </Text>
  );
}
