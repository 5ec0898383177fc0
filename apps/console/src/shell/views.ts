import type { caseViewNames } from '@sanad/messages/pure';
import type { Conditions } from '../api/saved-views';

/** A view of cases that everybody has; the page of cases knows what each of them asks for. */
export type CaseView = keyof typeof caseViewNames;

/** Views are told by the API by a code. */
type Wanted = Omit<Conditions, 'view'> & { readonly view: string };

const NARROWED_BY = ['kind', 'state', 'tag', 'assignee'] as const;

/**
 * What a view asks for stands in its address, of a kept one too, and not its id: so a colleague who is sent the address
 * sees the same conditions, though the view itself is its owner's alone; and the address shows what it showed even when
 * its owner has changed or removed the view since. `me` means whoever looks.
 */
export function searchOf(conditions: Wanted): string {
  const narrowed = NARROWED_BY.flatMap((name) => (conditions[name] ? [[name, conditions[name]]] : []));
  return `?${new URLSearchParams([['view', conditions.view], ...narrowed])}`;
}

export const viewAddress = (conditions: Wanted): string => `/cases${searchOf(conditions)}`;

export const isSameView = (one: Wanted, other: Wanted): boolean => searchOf(one) === searchOf(other);
