import { Group, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { CopyButton } from './copy';

interface ToCopyProps {
  readonly label: string;
  readonly text: string;
  readonly description?: string;
}

/** An address that goes elsewhere as it stands. */
export function ToCopy({ label, text, description }: ToCopyProps): ReactNode {
  return (
    <Group align="end" gap="xs">
      <TextInput
        readOnly
        flex="1 1 15rem"
        dir="ltr"
        label={label}
        description={description}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton text={text} />
    </Group>
  );
}
