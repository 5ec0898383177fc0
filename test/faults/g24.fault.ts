import { guessAtPortal } from '../guards/g24';
import { ownServer } from '../world/postgres';
import type { Report } from './figure';

const GUESSES = 100_000;
const MOST = 5;

export async function run(report: Report): Promise<void> {
  const server = await ownServer();
  try {
    const { tried, hits, distinguishable, most } = await guessAtPortal({ guesses: GUESSES });
    const lost = hits + distinguishable.length;
    const name = '100,000 guesses at a portal within an hour';
    report({
      figure: 'G24',
      name,
      value: most,
      unit: 'codes of a case looked at in 15 min',
      ok: lost === 0 && most === MOST,
      tried,
      lost,
    });
    const telling = await guessAtPortal({ guesses: 1_000, plant: 'telling' });
    const told = telling.distinguishable.length;
    report({
      figure: 'G24',
      name: 'planted: an answer that tells',
      value: told,
      unit: 'told apart',
      ok: told > 0,
      tried: telling.tried,
      lost: told,
    });
  } finally {
    await server.stop();
  }
}
