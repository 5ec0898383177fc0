import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { proveBy } from '../api/client';

const PresenceDialog = lazy(() => import('./presence-dialog'));

/** Asks for a proof of presence before sensitive acts, when the last one is too old: by whatever the account has. */
export function Presence(): ReactNode {
  const [asking, setAsking] = useState<boolean>();
  const settle = useRef<(proved: boolean) => void>(undefined);
  useEffect(() => {
    let asked: Promise<boolean> | undefined;
    proveBy(() => {
      setAsking(true);
      asked ??= new Promise<boolean>((resolve) => (settle.current = resolve)).finally(() => (asked = undefined));
      return asked;
    });
    return () => proveBy(undefined);
  }, []);
  const end = (proved: boolean): void => {
    setAsking(false);
    settle.current?.(proved);
  };
  return (
    asking !== undefined && (
      <Suspense>
        <PresenceDialog opened={asking} end={end} />
      </Suspense>
    )
  );
}
