import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTexts } from '../language/texts';
import { Bdi } from './bdi';
import { Failed } from './states';

const EVERY_MS = 2_000;

interface Outcome {
  readonly state: 'waiting' | 'approved' | 'denied' | 'expired';
}

interface NafathNumberProps<Told extends Outcome> {
  readonly number: string;
  /** Asked again and again as long as the person has not answered. */
  readonly outcome: () => Promise<Told>;
  readonly approved: (told: Told) => void;
  readonly again: () => void;
}

/** The number to pick on the telephone, and what became of it. */
export function NafathNumber<Told extends Outcome>({
  number,
  outcome,
  approved,
  again,
}: NafathNumberProps<Told>): ReactNode {
  const { say } = useTexts();
  const { data, error, refetch } = useQuery({
    queryKey: ['nafath', number],
    queryFn: outcome,
    refetchInterval: ({ state: { data: told } }) => (told && told.state !== 'waiting' ? false : EVERY_MS),
    gcTime: 0,
  });
  useEffect(() => {
    if (data?.state === 'approved') approved(data);
    // `approved` is another function with every rendering; what was approved is approved once.
  }, [data]);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (data?.state === 'denied' || data?.state === 'expired') {
    return (
      <Stack role="alert">
        <Text>{say(`nafath.${data.state}`)}</Text>
        <Button onClick={again}>{say('common.retry')}</Button>
      </Stack>
    );
  }
  return (
    <Stack align="center" ta="center" role="status">
      <Text>{say('nafath.pick')}</Text>
      <Text fz={48} fw={600}>
        <Bdi>{number}</Bdi>
      </Text>
      <Text c="dimmed">{say('nafath.waiting')}</Text>
    </Stack>
  );
}
