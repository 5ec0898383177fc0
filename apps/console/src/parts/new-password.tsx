import type { ReactNode } from 'react';
import { useTexts } from '../language/texts';
import { SecretInput } from './secret-input';

interface NewPasswordProps {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly error: string | undefined;
  /** For password managers, which keep the two together. */
  readonly email?: string;
}

export function NewPassword({ value, change, error, email }: NewPasswordProps): ReactNode {
  const { say } = useTexts();
  return (
    <>
      {email && <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />}
      <SecretInput
        id="password"
        autoComplete="new-password"
        label={say('signIn.newPassword')}
        description={say('signIn.newPasswordHint')}
        value={value}
        change={change}
        error={error}
      />
    </>
  );
}
