import type { RefObject } from 'react';
import { useTexts } from '../language/texts';
import { useShortcut } from './shortcuts';

/** Goes to the link of the row so many further on; from outside the list to its first one. */
export function stepIn(list: Element | null, step: 1 | -1): void {
  const links = [...(list?.querySelectorAll('a') ?? [])];
  const from = links.findIndex((link) => link === document.activeElement);
  links[from < 0 ? 0 : from + step]?.focus();
}

/** Next, previous and open, for a list whose rows each hold one link. */
export function useRowKeys(list: RefObject<Element | null>, isOn = true): void {
  const { say } = useTexts();
  useShortcut('KeyJ', say('keys.nextRow'), isOn ? () => stepIn(list.current, 1) : undefined);
  useShortcut('KeyK', say('keys.previousRow'), isOn ? () => stepIn(list.current, -1) : undefined);
  const open = (): void => {
    const focused = document.activeElement;
    if (focused instanceof HTMLAnchorElement && list.current?.contains(focused)) focused.click();
  };
  useShortcut('KeyO', say('keys.openRow'), isOn ? open : undefined);
}
