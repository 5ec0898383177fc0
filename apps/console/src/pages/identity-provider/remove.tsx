import { Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { providerQuery } from '../../api/identity-provider';
import { useTexts } from '../../language/texts';
import { Sure } from '../../parts/sure';

export function RemoveProvider({ name, removed }: { name: string; removed: () => void }): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const remove = async (): Promise<void> => {
    await answered(api.DELETE('/api/identity-provider'));
    removed();
    await client.invalidateQueries(providerQuery);
  };
  return (
    <Group>
      <Sure act={say('identityProvider.remove')} work={remove}>
        <Text>{say('identityProvider.removeSure', { name })}</Text>
      </Sure>
    </Group>
  );
}
