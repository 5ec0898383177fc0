import { useLocation, useSearchParams } from 'react-router';
import type { Asked } from '../../api/cases';
import type { Conditions } from '../../api/saved-views';

/** What the list shows where the address says nothing. */
const FIRST_VIEW = 'open';

interface InAddress {
  /** As the address has it. */
  readonly asked: Asked;
  /** As the API is asked. */
  readonly query: Asked;
  /** The address's own, to be carried along to a case and back. */
  readonly search: string;
  readonly ask: (wanted: Asked) => void;
}

const NAMES = ['view', 'q', 'kind', 'state', 'tag', 'assignee', 'branch'] as const;

/** What is asked for stands in the address, so that it can be kept and sent. */
export function useAsked(): InAddress {
  const [params, setParams] = useSearchParams();
  const { search } = useLocation();
  const asked = Object.fromEntries(
    [...params].filter(([name]) => (NAMES as readonly string[]).includes(name)),
  ) as Asked;
  const ask = (wanted: Asked): void =>
    setParams((before) => [
      ...[...before].filter(([name]) => !(NAMES as readonly string[]).includes(name)),
      ...Object.entries(wanted).flatMap(([name, value]) => (value ? [[name, String(value)] as [string, string]] : [])),
    ]);
  return { asked, query: { ...asked, view: asked.view ?? FIRST_VIEW }, search, ask };
}

export const viewOf = ({ view = FIRST_VIEW }: Asked): NonNullable<Asked['view']> => view;

/** What of it a view keeps: what was searched for is a reference or a name, and is not kept. */
export const conditionsOf = ({ view = FIRST_VIEW, kind, state, tag, assignee, branch }: Asked): Conditions => ({
  view,
  ...(kind && { kind }),
  ...(state && { state }),
  ...(tag && { tag }),
  ...(assignee && { assignee }),
  ...(branch && { branch }),
});

export const isNarrowed = ({ kind, state, tag, assignee, branch }: Asked): boolean =>
  Boolean(kind ?? state ?? tag ?? assignee ?? branch);
