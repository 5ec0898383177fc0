const MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** `KeyJ`, `Shift+Slash`, `Mod+KeyK`; undefined for what is left to the browser and to whoever types. */
export function codeOf({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string | undefined {
  const mod = MAC ? metaKey : ctrlKey;
  const other = MAC ? ctrlKey : metaKey;
  if (!code || altKey || other) return undefined;
  return `${mod ? 'Mod+' : ''}${shiftKey ? 'Shift+' : ''}${code}`;
}

/** A key alone, as letters are typed with. */
export const isSingle = (code: string): boolean => !code.startsWith('Mod+');

const TYPED_IN = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true]';

/** Whether the key is somebody else's: of a field that is typed in, or of a dialog that stands before the page. */
export function isAway({ target }: Pick<KeyboardEvent, 'target'>, code: string): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('[role=dialog]') !== null || (isSingle(code) && target.closest(TYPED_IN) !== null);
}

const NAMES: Readonly<Record<string, string>> = {
  Slash: '/',
  'Shift+Slash': '?',
  Enter: 'Enter',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** What stands on the keys, one after the other. */
export function keysOf(code: string): string[] {
  if (NAMES[code]) return [NAMES[code]];
  return code
    .split('+')
    .map((part) => (part === 'Mod' ? (MAC ? '⌘' : 'Ctrl') : (NAMES[part] ?? part.replace(/^(Key|Digit)/, ''))));
}
