import { superiorsOf, type Lines } from '@sanad/platform';
import { RUNGS, type Rung } from './complaint.kinds';

/** Whom a complaint may not reach: the person complained of, and whoever brought it where that is somebody of the staff. */
export interface Concerned {
  /** Whom it is about; as long as nobody has said so, everybody whom it may be about. */
  readonly about: readonly string[];
  readonly complainantAccount: string | null;
}

export type Bar = 'about' | 'subordinate' | 'complainant';

/** Why somebody is kept from a complaint; undefined where nothing stands in the way. */
export function barredBy(account: string, { about, complainantAccount }: Concerned, lines: Lines): Bar | undefined {
  if (account === complainantAccount) return 'complainant';
  if (about.includes(account)) return 'about';
  return superiorsOf(account, lines).some((above) => about.includes(above)) ? 'subordinate' : undefined;
}

export function impartial<Member extends { readonly account: string }>(
  members: readonly Member[],
  concerned: Concerned,
  lines: Lines,
): Member[] {
  return members.filter(({ account }) => barredBy(account, concerned, lines) === undefined);
}

/** The next step up on which somebody may look at it; nobody there is asked about the last, which lies outside. */
export function nextRung(from: Rung | null, reachable: (rung: Rung) => boolean): Rung | undefined {
  const above = RUNGS.slice(from === null ? 0 : RUNGS.indexOf(from) + 1);
  return above.find((rung) => rung === 'supervisingBody' || reachable(rung));
}
