import { ApiWorld } from '../world/api';
import type { Browser } from '../world/browser';
import { StaffMember } from '../world/staff';

/** As many as are looked at in a quarter of an hour: a replay that is only turned away for its number proves nothing. */
const REPLAYS_EACH = 10;

export interface ReplayFigure {
  /** Replayed codes that were looked at. */
  readonly tried: number;
  readonly accepted: number;
}

export interface Replaying {
  readonly replays: number;
  /** The plant: the last step that was accepted is forgotten. */
  readonly forgetful?: boolean;
}

/** Codes that were used once are sent again, at once and from other sessions, ten for each account. */
export async function replayCodes({ replays, forgetful = false }: Replaying): Promise<ReplayFigure> {
  let now = new Date('2026-01-05T08:00:00Z');
  const clock = (): Date => now;
  const world = await ApiWorld.start({ clock, proxies: 1 });
  const figure = { tried: 0, accepted: 0 };
  try {
    const place = await world.association('nakheel');
    for (let done = 0; done < replays; done += REPLAYS_EACH) {
      const person = await (await StaffMember.of(world, clock, [place], 'relationsOfficer')).enrolled();
      now = new Date(now.getTime() + 60_000);
      const answers = await replay(world, person, forgetful);
      figure.accepted += answers.filter((answer) => answer === '201').length;
      figure.tried += answers.filter((answer) => answer === '201' || answer === '422 session.proof_rejected').length;
    }
    return figure;
  } finally {
    await world.stop();
  }
}

async function replay(world: ApiWorld, person: StaffMember, forgetful: boolean): Promise<string[]> {
  const body = { method: 'totp', code: person.code() };
  const give = (browser: Browser): Promise<string> => browser.refused('POST', '/api/session/factor', body);
  const first = await give(await person.password());
  if (first !== '201') throw new Error(`the first use of a code was answered by ${first}`);
  const [one, other] = [await person.password(), await person.password()];
  if (forgetful) await world.rows('UPDATE factor SET last_step = 0');
  return Promise.all(Array.from({ length: REPLAYS_EACH }, (_, nth) => give((nth % 2 ? one : other).copy())));
}
