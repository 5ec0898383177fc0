import type { OfferStep, SettlingParty } from './compensation.kinds';

/** One line of the negotiation: appended, never changed. */
export interface OfferEntry {
  readonly id: string;
  readonly step: OfferStep;
  /** Whose offer or answer it is. */
  readonly party: SettlingParty;
  /** Halalas, of an offer. */
  readonly amount: string | null;
  readonly words: string;
  readonly at: Date;
  readonly enteredBy: string;
}

export type OfferStanding = 'none' | 'open' | 'declined' | 'accepted';

const AFTER: Readonly<Record<OfferStep, OfferStanding>> = { offer: 'open', accept: 'accepted', decline: 'declined' };

/** Where a negotiation stands, read off its log: each line stands for itself, and the last one counts. */
export function offerStanding(log: readonly Pick<OfferEntry, 'step'>[]): OfferStanding {
  const last = log.at(-1);
  return last ? AFTER[last.step] : 'none';
}

/** The offer that was made last, answered or not. */
export function lastOffer<Entry extends Pick<OfferEntry, 'step'>>(log: readonly Entry[]): Entry | undefined {
  return log.findLast(({ step }) => step === 'offer');
}

/** Whose answer an open offer waits for: that of the other party. */
export function answererOf(log: readonly Pick<OfferEntry, 'step' | 'party'>[]): SettlingParty | undefined {
  if (offerStanding(log) !== 'open') return undefined;
  return lastOffer(log)?.party === 'association' ? 'claimant' : 'association';
}
