import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import {
  complaintKinds,
  complaintSeverities,
  complaintStates,
  rungNames,
  type ConsoleText,
} from '@sanad/messages/pure';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTexts } from '../../language/texts';
import { useShortcut } from '../../shell/shortcuts';
import { isNarrowed, useAsked, useScope } from './asked';

/** A search by reference, and what narrows the view. Beside an open one the search alone. */
export function Filters({ isBeside }: { isBeside: boolean }): ReactNode {
  const { asked } = useAsked();
  return (
    <>
      <Search key={asked.reference ?? ''} />
      {!isBeside && <Narrowing />}
    </>
  );
}

function Search(): ReactNode {
  const { say } = useTexts();
  const { asked, ask } = useAsked();
  const [typed, setTyped] = useState(asked.reference ?? '');
  const field = useRef<HTMLInputElement>(null);
  useShortcut('Slash', say('keys.search'), () => field.current?.focus());
  const send = (event: FormEvent): void => {
    event.preventDefault();
    ask({ ...asked, reference: typed.trim() || undefined });
  };
  return (
    <form role="search" onSubmit={send} noValidate>
      <Group gap="xs" align="end" wrap="nowrap">
        <TextInput
          ref={field}
          type="search"
          dir="ltr"
          flex={1}
          label={say('complaints.search')}
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
function Narrowing(): ReactNode {
  const { say } = useTexts();
  const { asked } = useAsked();
  const [isOpen, setOpen] = useState(isNarrowed({ ...asked, reference: undefined }));
  return (
    <details className="narrowing" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('cases.conditions')}</summary>
      {isOpen && <Conditions />}
    </details>
  );
}

type Words = Readonly<Record<string, { ar: string; en: string }>>;
interface Choice {
  readonly value: string;
  readonly label: string;
}

function Conditions(): ReactNode {
  const { say, pick } = useTexts();
  const { asked, ask } = useAsked();
  const { reports } = useScope();
  const { violationReport: _, ...kinds } = complaintKinds;
  const words = (of: Words): Choice[] => Object.entries(of).map(([value, text]) => ({ value, label: pick(text) }));
  const yesOrNo = (name: 'sensitive' | 'overdue'): Choice[] =>
    (['yes', 'no'] as const).map((value) => ({ value, label: say(`complaints.${name}_${value}`) }));
  const select = (
    name: 'kind' | 'state' | 'severity' | 'rung' | 'sensitive' | 'overdue',
    label: ConsoleText,
    data: Choice[],
  ): ReactNode => (
    <NativeSelect
      label={say(label)}
      value={asked[name] ?? ''}
      onChange={(event) => ask({ ...asked, [name]: event.currentTarget.value || undefined })}
      data={[{ value: '', label: say('cases.any') }, ...data]}
    />
  );
  return (
    <Group grow preventGrowOverflow={false} gap="sm">
      {reports === 'no' && select('kind', 'complaints.kind', words(kinds))}
      {select('state', 'complaints.state', words(complaintStates))}
      {select('severity', 'complaints.severity', words(complaintSeverities))}
      {select('rung', 'complaints.rung', words(rungNames))}
      {select('overdue', 'complaints.overdue', yesOrNo('overdue'))}
      {reports === 'no' && select('sensitive', 'complaints.sensitiveOnly', yesOrNo('sensitive'))}
    </Group>
  );
}
