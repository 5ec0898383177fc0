import { guessFromEverywhere, type Guessing } from '../guards/g23';
import { ownServer } from '../world/postgres';
import type { Report } from './figure';

const GUESSES = 10_000;
const MOST = 10;

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
  } finally {
    await server.stop();
  }
}
