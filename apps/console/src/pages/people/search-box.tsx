import { Button, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTexts } from '../../language/texts';
import { useShortcut } from '../../shell/shortcuts';

interface SearchBoxProps {
  readonly q: string;
  readonly search: (q: string) => void;
}

export function SearchBox({ q, search }: SearchBoxProps): ReactNode {
  const { say } = useTexts();
  const id = useId();
  const [typed, setTyped] = useState(q);
  const field = useRef<HTMLInputElement>(null);
  useShortcut('Slash', say('keys.search'), () => field.current?.focus());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // It may stand within something that is sent itself.
    event.stopPropagation();
    search(typed.trim());
  };
  return (
    <form role="search" noValidate onSubmit={submit}>
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
        />
        <Button type="submit" variant="default" leftSection={<IconSearch size={18} aria-hidden />}>
          {say('people.search')}
        </Button>
      </Group>
    </form>
  );
}
