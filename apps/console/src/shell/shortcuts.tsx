import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';
import { codeOf, isAway, isSingle } from './key-codes';
import { singleKeysWork } from './single-keys';

export interface Shortcut {
  /** A physical key by `KeyboardEvent.code`, with `Shift+` or `Mod+` (Ctrl, or ⌘) before it: it stays where it is under every layout. */
  readonly code: string;
  readonly label: string;
  readonly run: () => void;
}

interface Registry {
  readonly add: (shortcut: () => Shortcut) => () => void;
  /** What is active here and now; of two for one key the later one, which is the page's. */
  readonly active: () => Shortcut[];
}

const RegistryContext = createContext<Registry>({ add: () => () => undefined, active: () => [] });

/** Hears the keys for everything beneath it. */
export function Shortcuts({ children }: { children: ReactNode }): ReactNode {
  const held = useRef(new Set<() => Shortcut>());
  const registry = useRef<Registry>({
    add: (shortcut) => {
      held.current.add(shortcut);
      return () => held.current.delete(shortcut);
    },
    active: () => [...new Map([...held.current].map((one) => [one().code, one()])).values()],
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const code = codeOf(event);
      if (event.defaultPrevented || event.repeat || event.isComposing || !code || isAway(event, code)) return;
      if (isSingle(code) && !singleKeysWork()) return;
      const shortcut = registry.current.active().find((one) => one.code === code);
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return <RegistryContext value={registry.current}>{children}</RegistryContext>;
}

/** A key of this page, as long as it is shown: `useShortcut('KeyJ', say('…'), next)`. Without `run` there is nothing to do now. */
export function useShortcut(code: string, label: string, run: (() => void) | undefined): void {
  const { add } = useContext(RegistryContext);
  const latest = useRef<Shortcut>(undefined);
  const isActive = run !== undefined;
  useEffect(() => {
    latest.current = run && { code, label, run };
  });
  useEffect(() => {
    if (!isActive) return;
    return add(() => latest.current ?? { code, label, run: () => undefined });
  }, [add, code, isActive]);
}

export const useActiveShortcuts = (): (() => Shortcut[]) => useContext(RegistryContext).active;
