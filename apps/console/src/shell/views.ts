/** The views of cases that everybody has; the page of cases knows what each of them asks for. */
export const CASE_VIEWS = ['mine', 'unassigned', 'ruling', 'committee', 'late', 'dueSoon', 'unbounded'] as const;
export type CaseView = (typeof CASE_VIEWS)[number];

export const viewAddress = (view: string): string => `/cases?view=${view}`;
