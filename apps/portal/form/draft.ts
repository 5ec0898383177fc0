import type { CaseKind } from '@sanad/intake';

/** What somebody has answered so far; kept on the server after every page. */
export interface Draft {
  readonly kind: CaseKind;
  /** As typed, by the names of the fields; an empty one was left out on purpose. */
  readonly typed: Readonly<Record<string, string>>;
  /** By the item of the checklist: the document kept, or that it follows. */
  readonly items: Readonly<Record<string, KeptItem>>;
}

export type KeptItem = { readonly document: string; readonly name: string } | 'later';

export const emptyDraft = (kind: CaseKind): Draft => ({ kind, typed: {}, items: {} });

/** Where each kind begins. */
export const DOORS = {
  supportRequest: 'apply',
  enquiry: 'enquiry',
  suggestion: 'suggestion',
} as const satisfies Record<CaseKind, string>;

export const typedIn = ({ typed }: Draft, name: string): string => typed[name] ?? '';
