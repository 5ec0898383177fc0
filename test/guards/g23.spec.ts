import { guessFromEverywhere } from './g23';

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
