import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../language/texts';

interface PlaceInputProps {
  readonly id?: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly error: string | undefined;
}

export function PlaceInput({ id = 'association', value, change, error }: PlaceInputProps): ReactNode {
  const { say } = useTexts();
  return (
    <TextInput
      id={id}
      dir="ltr"
      autoCapitalize="none"
      label={say('signIn.place')}
      description={say('signIn.associationSlugHint')}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      error={error}
    />
  );
}
