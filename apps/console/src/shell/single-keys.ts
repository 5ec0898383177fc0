const KEPT = 'sanad.keys';

/** Whoever dictates, or rests a hand on the keyboard, switches single keys off; chosen on this device. */
export const singleKeysWork = (): boolean => localStorage.getItem(KEPT) !== 'off';

export function letSingleKeysWork(work: boolean): void {
  if (work) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, 'off');
}
