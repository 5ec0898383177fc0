import type { AppealState } from './appeal.kinds';

export const APPEAL_ACTIONS = ['assign', 'decide', 'answer', 'attestAnswer', 'withdraw'] as const;
export type AppealAction = (typeof APPEAL_ACTIONS)[number];

export interface AppealFacts {
  readonly state: AppealState;
  /** Whoever asks was named to review it. */
  readonly reviews: boolean;
  /** The answer reached the applicant. */
  readonly told: boolean;
}

export type AppealGate = 'reviewer' | 'toldAlready';
export type AppealPermission =
  { readonly open: true } | { readonly open: false; readonly because: 'state' | AppealGate };

const IN_STATE: Readonly<Record<AppealState, readonly AppealAction[]>> = {
  FILED: ['assign', 'withdraw'],
  UNDER_REVIEW: ['assign', 'decide', 'withdraw'],
  DECIDED: ['answer'],
  ANSWERED: ['attestAnswer'],
  WITHDRAWN: [],
};

/** One function for the server that enforces it and the page that shows it. */
export function appealPermission(action: AppealAction, { state, reviews, told }: AppealFacts): AppealPermission {
  if (!IN_STATE[state].includes(action)) return { open: false, because: 'state' };
  if (action === 'decide' && !reviews) return { open: false, because: 'reviewer' };
  if (action === 'attestAnswer' && told) return { open: false, because: 'toldAlready' };
  return { open: true };
}

/** What is asked before an appeal is there at all. */
export interface FilingFacts {
  /** Somebody has given a time for appeals. */
  readonly withinDays: number | undefined;
  readonly refused: boolean;
  /** The decision was sent; before that nothing is known of it outside. */
  readonly notified: boolean;
  /** `YYYY-MM-DD`; unset until the notice reached the applicant, for as long as that the window has not begun. */
  readonly lastDay: string | undefined;
  readonly today: string;
  readonly filed: boolean;
}

export type FilingGate = 'policy' | 'decision' | 'once' | 'window';

/** Why no appeal can be made, or made any more; undefined where it can. One level: of one request there is one appeal. */
export function filingGate({
  withinDays,
  refused,
  notified,
  lastDay,
  today,
  filed,
}: FilingFacts): FilingGate | undefined {
  if (withinDays === undefined) return 'policy';
  if (filed) return 'once';
  if (!refused || !notified) return 'decision';
  return lastDay !== undefined && today > lastDay ? 'window' : undefined;
}
