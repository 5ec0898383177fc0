import { useRef } from 'react';

/** What stands beside the one of a list that is open, in the order of the view. */
export interface Beside {
  readonly next: string | undefined;
  readonly previous: string | undefined;
}

/** One that has left the view, as by what was just done with it, keeps its place until another is opened. */
export function useNeighbours(items: readonly { readonly id: string }[], id: string | undefined): Beside {
  const order = useRef<readonly string[]>([]);
  const ids = items.map((item) => item.id);
  if (id && ids.includes(id)) order.current = ids;
  const place = id ? order.current.indexOf(id) : -1;
  if (place < 0) return { next: ids[0] === id ? undefined : ids[0], previous: undefined };
  return { next: order.current[place + 1], previous: order.current[place - 1] };
}
