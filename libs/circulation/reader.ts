import { civilFrom, type Calendar, type CivilDate } from '@sanad/business-time';
import type { PositionKind } from '@sanad/platform';
import type { EffectiveCirculation } from '@sanad/policy/pure';

export const READER_STATES = ['signed', 'waiting', 'late', 'excepted', 'left'] as const;
/** Where somebody stands with a version. Nobody is late where no time was set. */
export type ReaderState = (typeof READER_STATES)[number];

export interface ReaderFacts {
  readonly signedAt: Date | null;
  readonly exceptedAt: Date | null;
  readonly leftAt: Date | null;
  readonly dueAt: Date | null;
}

/** A signature stands whatever came after it. */
export function readerState({ signedAt, exceptedAt, leftAt, dueAt }: ReaderFacts, now: Date): ReaderState {
  if (signedAt) return 'signed';
  if (leftAt) return 'left';
  if (exceptedAt) return 'excepted';
  return dueAt && dueAt <= now ? 'late' : 'waiting';
}

/** The text binds whoever works under the management of the association; a contractor is in its scope, and reads. Unset is nobody's contract. */
export const mustSign = ({ signature }: EffectiveCirculation, kind: PositionKind | null): boolean =>
  signature !== undefined && kind !== 'contractor';

export interface Due {
  readonly dueOn: CivilDate;
  /** 00:00 after the last day. */
  readonly dueAt: Date;
  /** From then on decisive actions are shut; null where the circulation shuts none. */
  readonly heldFrom: Date | null;
}

export interface Reached {
  readonly reachedAt: Date;
  /** After the circulation had begun. */
  readonly joined: boolean;
  readonly kind: PositionKind | null;
}

/**
 * By when somebody signs: so many working days after the version reached them, whole ones, as every clock counts them. A time for joiners alone makes them
 * late, and shuts nothing: only a grace period does, and only to whoever has to sign.
 */
export function dueOf(
  terms: EffectiveCirculation,
  { reachedAt, joined, kind }: Reached,
  calendar: Calendar,
): Due | null {
  const { graceDays, joinerDays } = terms;
  const days = (joined ? joinerDays : undefined) ?? graceDays;
  if (!days || !mustSign(terms, kind)) return null;
  const last = calendar.addWorkingDays(calendar.dayOf(reachedAt.getTime()), days.value);
  const dueAt = new Date(calendar.startOf(last + 1));
  return { dueOn: civilFrom(last), dueAt, heldFrom: graceDays ? dueAt : null };
}
