import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../language/texts';

interface MoreProps {
  readonly of: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    fetchNextPage(): Promise<unknown>;
  };
}

/** The next page of a list, where there is one. */
export function More({ of }: MoreProps): ReactNode {
  const { say } = useTexts();
  if (!of.hasNextPage) return null;
  return (
    <Group>
      <Button variant="default" loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
        {say('common.more')}
      </Button>
    </Group>
  );
}
