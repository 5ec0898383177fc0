import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { caseKinds, caseStates } from '@sanad/messages/pure';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useCaseTags, type Asked } from '../../api/cases';
import { useReception } from '../../api/reception';
import { useStaff } from '../../api/staff';
import { useTexts } from '../../language/texts';
import { useShortcut } from '../../shell/shortcuts';
import { isNarrowed, useAsked } from './asked';
import { KeepView } from './keep-view';
import { ManageViews } from './manage-views';

/** A search by reference or name, and what narrows the view. Beside an open case the search alone. */
export function Filters({ isBeside }: { isBeside: boolean }): ReactNode {
  const { asked, ask } = useAsked();
  return (
    <>
      <Search key={asked.q ?? ''} asked={asked} ask={ask} />
      {!isBeside && (
        <>
          <Narrowing asked={asked} ask={ask} />
          <Group gap="xs">
            <KeepView asked={asked} />
            {/* Where there is room for the views beside the list, it stands with them. */}
            <ManageViews asked={asked} className="narrow" />
          </Group>
        </>
      )}
    </>
  );
}

interface AskedProps {
  readonly asked: Asked;
  readonly ask: (wanted: Asked) => void;
}

function Search({ asked, ask }: AskedProps): ReactNode {
  const { say } = useTexts();
  const [typed, setTyped] = useState(asked.q ?? '');
  const field = useRef<HTMLInputElement>(null);
  useShortcut('Slash', say('keys.search'), () => field.current?.focus());
  const send = (event: FormEvent): void => {
    event.preventDefault();
    ask({ ...asked, q: typed.trim() || undefined });
  };
  return (
    <form role="search" onSubmit={send} noValidate>
      <Group gap="xs" align="end" wrap="nowrap">
        <TextInput
          ref={field}
          type="search"
          dir="auto"
          flex={1}
          label={say('cases.search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" px="sm" aria-label={say('cases.searchNow')}>
          <IconSearch size={18} aria-hidden />
        </Button>
      </Group>
    </form>
  );
}

/** Its lists are made once it is opened: most views are not narrowed. */
function Narrowing({ asked, ask }: AskedProps): ReactNode {
  const { say } = useTexts();
  const [isOpen, setOpen] = useState(isNarrowed(asked));
  return (
    <details className="narrowing" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('cases.conditions')}</summary>
      {isOpen && <Conditions asked={asked} ask={ask} />}
    </details>
  );
}

function Conditions({ asked, ask }: AskedProps): ReactNode {
  const { say, pick } = useTexts();
  const { data: tags } = useCaseTags();
  const { data: staff } = useStaff();
  const { data: reception } = useReception();
  const branches = (reception?.branches ?? []).map(({ id, label }) => ({ value: id, label }));
  const any = { value: '', label: say('cases.any') };
  const words = (of: Readonly<Record<string, { ar: string; en: string }>>): { value: string; label: string }[] =>
    Object.entries(of).map(([value, text]) => ({ value, label: pick(text) }));
  const people = [
    { value: 'me', label: say('cases.me') },
    { value: 'none', label: say('cases.nobody') },
    ...(staff?.items ?? []).map(({ account, name }) => ({ value: account, label: name })),
  ];
  const select = (
    name: 'kind' | 'state' | 'assignee' | 'tag' | 'branch',
    data: { value: string; label: string }[],
  ): ReactNode => (
    <NativeSelect
      label={say(`cases.${name}`)}
      value={asked[name] ?? ''}
      onChange={(event) => ask({ ...asked, [name]: event.currentTarget.value || undefined })}
      data={[any, ...data]}
    />
  );
  return (
    <Group grow preventGrowOverflow={false} gap="sm">
      {select('kind', words(caseKinds))}
      {select('state', words(caseStates))}
      {select('assignee', people)}
      {select(
        'tag',
        (tags?.items ?? []).map((tag) => ({ value: tag, label: tag })),
      )}
      {branches.length > 0 && select('branch', branches)}
    </Group>
  );
}
