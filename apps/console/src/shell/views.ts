import type { caseViewNames } from '@sanad/messages/pure';

/** A view of cases that everybody has; the page of cases knows what each of them asks for. */
export type CaseView = keyof typeof caseViewNames;

export const viewAddress = (view: string): string => `/cases?view=${view}`;
