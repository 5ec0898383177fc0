import { guessFromEverywhere } from './g23';
import { replayCodes } from './g23.codes';

const MOST = 10;

test('G23: an hour of 600 guesses on one account from 500 addresses: at most 10 looked at in any 15 minutes', async () => {
  const { tried, most } = await guessFromEverywhere({ guesses: 600 });
  process.stdout.write(`${JSON.stringify({ figure: 'G23', tried, most })}\n`);
  expect(most).toBe(MOST);
}, 120_000);

test.each(['address', 'quarter'] as const)(
  'planted: counted by the %s, more are looked at',
  async (counting) => {
    const { most } = await guessFromEverywhere({ guesses: 600, counting });
    expect(most).toBeGreaterThan(MOST);
  },
  120_000,
);

test('G23: 200 codes sent again, at once and from other sessions: none is accepted', async () => {
  const { tried, accepted } = await replayCodes({ replays: 200 });
  process.stdout.write(`${JSON.stringify({ figure: 'G23 codes', tried, accepted })}\n`);
  expect({ tried, accepted }).toEqual({ tried: 200, accepted: 0 });
}, 120_000);

test('planted: where the last step is forgotten, codes sent again are accepted', async () => {
  expect((await replayCodes({ replays: 20, forgetful: true })).accepted).toBeGreaterThan(0);
}, 120_000);
