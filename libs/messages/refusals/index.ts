import type { RefusalText } from '../refusal';
import { platformRefusals } from './platform';
import { timeRefusals } from './time';

/** Every refusal of the product: its kind, its Arabic and its English. Each chapter has one file; a code is `chapter.what_is_wrong`. */
export const refusals = {
  ...platformRefusals,
  ...timeRefusals,
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof refusals;
