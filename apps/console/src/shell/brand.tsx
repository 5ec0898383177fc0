import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../language/texts';
import mark from '../look/sanad.svg';

export function Brand(): ReactNode {
  const { say } = useTexts();
  return (
    <Group gap="xs" wrap="nowrap">
      <img src={mark} alt="" width={32} height={32} />
      <Text fw={600} size="lg">
        {say('common.product')}
      </Text>
    </Group>
  );
}
