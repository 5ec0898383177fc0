import type { AccountId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';

/** From the end of a sitting: drafted from its log, corrected, signed by whoever attended, sealed. */
export const MINUTES_STATES = ['DRAFT', 'SIGNING', 'SEALED'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];

export const MINUTES_ACTIONS = ['correct', 'sign', 'seal'] as const;
export type MinutesAction = (typeof MINUTES_ACTIONS)[number];

/** What decides on what may be done with minutes. */
export interface MinutesStanding {
  readonly sealed: boolean;
  /** Whoever attended, with whether they still work here: nobody else can be waited for. */
  readonly attendees: readonly { readonly account: AccountId; readonly name: string; readonly works: boolean }[];
  /** Who has signed the text as it reads now, or said why not. A correction asks everybody anew. */
  readonly answered: readonly AccountId[];
}

export function minutesState({ sealed, answered }: MinutesStanding): MinutesState {
  if (sealed) return 'SEALED';
  return answered.length > 0 ? 'SIGNING' : 'DRAFT';
}

/** Whoever has to sign and has not answered. */
export const unsigned = ({ attendees, answered }: MinutesStanding): MinutesStanding['attendees'] =>
  attendees.filter(({ account, works }) => works && !answered.includes(account));

/** Why somebody may not do it now; undefined where they may. */
export function minutesRefusal(action: MinutesAction, standing: MinutesStanding, by: string): Refusal | undefined {
  if (standing.sealed) return new Refusal('committee.minutes_sealed');
  switch (action) {
    case 'correct':
      return undefined;
    case 'sign':
      if (!standing.attendees.some(({ account }) => account === by)) return new Refusal('committee.did_not_attend');
      return standing.answered.some((account) => account === by) ? new Refusal('committee.signed_already') : undefined;
    case 'seal':
      return unsigned(standing).length > 0
        ? new Refusal('committee.signatures_missing', { names: namesOf(unsigned(standing)) })
        : undefined;
  }
}

const namesOf = (attendees: MinutesStanding['attendees']): string => attendees.map(({ name }) => name).join('، ');
