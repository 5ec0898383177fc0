import { guessFromEverywhere, type Guessing } from '../guards/g23';
import { replayCodes } from '../guards/g23.codes';
import { ownServer } from '../world/postgres';
import type { Report } from './figure';

const GUESSES = 10_000;
const MOST = 10;
const REPLAYS = 1_000;

export async function run(report: Report): Promise<void> {
  const server = await ownServer();
  const measure = async (name: string, guessing: Guessing, isRight: (most: number) => boolean): Promise<void> => {
    const { tried, most } = await guessFromEverywhere(guessing);
    const lost = Math.max(0, most - MOST);
    report({ figure: 'G23', name, value: most, unit: 'looked at in 15 min', ok: isRight(most), tried, lost });
  };
  try {
    await measure('10,000 guesses on one account from 500 addresses', { guesses: GUESSES }, (most) => most === MOST);
    for (const counting of ['address', 'quarter'] as const) {
      await measure(`planted: counted by the ${counting}`, { guesses: 1_000, counting }, (most) => most > MOST);
    }
    const { tried, accepted } = await replayCodes({ replays: REPLAYS });
    const replayed = { figure: 'G23', name: '1,000 one-time codes sent again', value: accepted, unit: 'accepted' };
    report({ ...replayed, ok: tried === REPLAYS && accepted === 0, tried, lost: accepted });
    const forgetful = await replayCodes({ replays: 20, forgetful: true });
    const planted = { figure: 'G23', name: 'planted: the last step is forgotten', value: forgetful.accepted };
    report({
      ...planted,
      unit: 'accepted',
      ok: forgetful.accepted > 0,
      tried: forgetful.tried,
      lost: forgetful.accepted,
    });
  } finally {
    await server.stop();
  }
}
