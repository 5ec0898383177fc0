import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sessionQuery } from './session';

/** Somebody else who has the same before them. */
export interface Looker {
  readonly id: string;
  readonly name: string;
  readonly since: string;
}

export interface Looked {
  readonly lookers: readonly Looker[];
  /** The newest version that somebody else has made since this page began to look. */
  readonly newest: number | undefined;
  /** How often what stands beside it has changed, such as labels: no newer version of the subject. */
  readonly besides: number;
}

const NOBODY: Looked = { lookers: [], newest: undefined, besides: 0 };
const dataOf = <Data>(event: Event): Data => JSON.parse((event as MessageEvent<string>).data) as Data;

/**
 * Who else is looking at a subject, such as `case:<id>`, and whether it was changed meanwhile. A page that is not seen looks at nothing.
 * Where the API refuses, nobody is shown: it is a help, and no condition of any work.
 */
export function useLooking(subject: string): Looked {
  const [looked, setLooked] = useState(NOBODY);
  const client = useQueryClient();
  useEffect(() => {
    let source: EventSource | undefined;
    const close = (): void => {
      source?.close();
      source = undefined;
    };
    const open = (): void => {
      source = new EventSource(`/api/presence/stream?subject=${encodeURIComponent(subject)}`);
      source.addEventListener('looking', (event) => {
        const { lookers } = dataOf<Pick<Looked, 'lookers'>>(event);
        setLooked((before) => ({ ...before, lookers }));
      });
      source.addEventListener('changed', (event) => {
        const { version: newest } = dataOf<{ version: number }>(event);
        setLooked((before) => ({ ...before, newest }));
      });
      source.addEventListener('beside', () => setLooked((before) => ({ ...before, besides: before.besides + 1 })));
      source.addEventListener('ended', () => {
        close();
        void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      });
    };
    const follow = (): void => {
      if (document.visibilityState === 'hidden') close();
      else if (!source) open();
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      close();
      setLooked(NOBODY);
    };
  }, [subject, client]);
  return looked;
}
