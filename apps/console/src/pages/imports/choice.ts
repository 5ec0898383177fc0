import type { KeyboardEvent } from 'react';
import type { ProposedClause } from '../../api/imports';

export type Pane = 'source' | 'proposal';

/** Which clause is looked at, in both panes at once. */
export interface Choice {
  readonly chosen: string | undefined;
  readonly choose: (clause: string, pane: Pane) => void;
  /** The clauses in the order of the proposal. */
  readonly order: readonly string[];
  /** What is being said of the chosen clause; kept above the panes, since they are laid out anew on another width. */
  readonly correcting: Correcting | undefined;
  readonly correct: (said: Correcting | undefined) => void;
}

/** A correction while it is chosen. */
export interface Correcting {
  readonly clause: string;
  readonly kind: ProposedClause['kind'];
  readonly effect: ProposedClause['effect'];
  /** One for each reading of the clause: `step:attestation`. */
  readonly rules: readonly string[];
}

/** Where a clause stands in a pane. */
export function elementOf(within: HTMLElement | null, pane: Pane, clause: string): HTMLElement | null {
  return within?.querySelector<HTMLElement>(`[data-pane="${pane}"] [data-clause="${clause}"]`) ?? null;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

interface Pick {
  readonly tabIndex: number;
  readonly 'aria-pressed': boolean;
  readonly 'data-clause': string;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** A pane is one stop of the Tab key; the arrows move within it, in the order in which it is read. */
export function pickOf(pane: Pane, clause: string, { chosen, choose, order }: Choice): Pick {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(clause, pane);
    }
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = [...(event.currentTarget.closest('[data-pane]')?.querySelectorAll<HTMLElement>('[data-clause]') ?? [])];
    const ids = [...new Set(all.map((element) => element.dataset['clause']))];
    const next = ids[ids.indexOf(clause) + step];
    if (next === undefined) return;
    const element = all.find((one) => one.dataset['clause'] === next);
    element?.focus();
    choose(next, pane);
  };
  return {
    tabIndex: clause === (chosen ?? order[0]) ? 0 : -1,
    'aria-pressed': clause === chosen,
    'data-clause': clause,
    onClick: () => choose(clause, pane),
    onKeyDown,
  };
}
