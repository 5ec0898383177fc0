import { Button, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTexts } from '../../language/texts';
import { useShortcut } from '../../shell/shortcuts';

interface SearchBoxProps {
  readonly q: string;
  readonly search: (q: string) => void;
  /** It stands within a form, which holds no other one: the Enter key searches, and sends nothing else. */
  readonly isWithinForm?: boolean;
}

export function SearchBox({ q, search, isWithinForm = false }: SearchBoxProps): ReactNode {
  const { say } = useTexts();
  const id = useId();
  const [typed, setTyped] = useState(q);
  const field = useRef<HTMLInputElement>(null);
  useShortcut('Slash', say('keys.search'), () => field.current?.focus());
  const begin = (event: FormEvent | KeyboardEvent): void => {
    event.preventDefault();
    // It may stand within something that is sent itself.
    event.stopPropagation();
    search(typed.trim());
  };
  const box = (
    <Group align="end" gap="sm">
      <TextInput
        ref={field}
        id={id}
        flex={1}
        miw={200}
        dir="auto"
        autoComplete="off"
        label={say('people.q')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        {...(isWithinForm && { onKeyDown: (event: KeyboardEvent) => event.key === 'Enter' && begin(event) })}
      />
      <Button
        type={isWithinForm ? 'button' : 'submit'}
        variant="default"
        leftSection={<IconSearch size={18} aria-hidden />}
        {...(isWithinForm && { onClick: begin })}
      >
        {say('people.search')}
      </Button>
    </Group>
  );
  if (isWithinForm) return <div role="search">{box}</div>;
  return (
    <form role="search" noValidate onSubmit={begin}>
      {box}
    </form>
  );
}
