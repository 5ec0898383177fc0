import { Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';

interface FormProps {
  readonly submit: () => Promise<void>;
  readonly children: ReactNode;
}

/** A form whose rules are the API's alone: the browser adds no bubbles of its own. */
export function Form({ submit, children }: FormProps): ReactNode {
  const send = (event: FormEvent): void => {
    event.preventDefault();
    void submit();
  };
  return (
    <form noValidate onSubmit={send}>
      <Stack>{children}</Stack>
    </form>
  );
}
