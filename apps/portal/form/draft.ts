import type { CaseKind } from '@sanad/intake';

/** What a form is for: a case, a complaint of any class, or a report of a violation. */
export type FormKind = CaseKind | 'complaint' | 'violationReport';

/** What somebody has answered so far; kept on the server after every page. */
export interface Draft {
  readonly kind: FormKind;
  /** As typed, by the names of the fields; an empty one was left out on purpose. */
  readonly typed: Readonly<Record<string, string>>;
  /** By the item of the checklist, or by its number with a complaint: the document kept, or that it follows. */
  readonly items: Readonly<Record<string, KeptItem>>;
}

export type KeptItem = { readonly document: string; readonly name: string } | 'later';

export const emptyDraft = (kind: FormKind): Draft => ({ kind, typed: {}, items: {} });

/** Where each kind begins. */
export const DOORS = {
  supportRequest: 'apply',
  enquiry: 'enquiry',
  suggestion: 'suggestion',
  complaint: 'complaint',
  violationReport: 'report',
} as const satisfies Record<FormKind, string>;

/** Whether it becomes a case. */
export const isCaseKind = (kind: FormKind): kind is CaseKind => kind !== 'complaint' && kind !== 'violationReport';

export const typedIn = ({ typed }: Draft, name: string): string => typed[name] ?? '';
