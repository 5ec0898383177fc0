import { PasswordInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../language/texts';

interface SecretInputProps {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly autoComplete: 'current-password' | 'new-password' | 'off';
  readonly value: string;
  readonly change: (value: string) => void;
  readonly error: string | undefined;
  /** Where a dialog puts the focus when it opens. */
  readonly first?: boolean;
}

/** A password, with an eye to read what one has typed. */
export function SecretInput({ change, error, first, ...props }: SecretInputProps): ReactNode {
  const { say } = useTexts();
  return (
    <PasswordInput
      {...props}
      dir="ltr"
      data-autofocus={first || undefined}
      error={error}
      aria-invalid={error ? true : undefined}
      onChange={(event) => change(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': say('common.showPassword') }}
    />
  );
}
