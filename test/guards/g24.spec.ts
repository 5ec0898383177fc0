import { guessAtPortal } from './g24';

const MOST = 5;
const SOME = 2_000;
const FEW = 640;

test('G24: 2,000 guesses at a portal within an hour: no hit, no answer that tells, five codes of a case in 15 minutes', async () => {
  const { distinguishable, ...figure } = await guessAtPortal({ guesses: SOME });
  process.stdout.write(`${JSON.stringify({ figure: 'G24', ...figure, lost: figure.hits + distinguishable.length })}\n`);
  expect(distinguishable).toEqual([]);
  expect(figure).toEqual({ tried: SOME, hits: 0, most: MOST });
});

test.each(['telling', 'longer'] as const)('planted: an answer that is %s is told apart', async (plant) => {
  expect((await guessAtPortal({ guesses: FEW, plant })).distinguishable).not.toEqual([]);
});

test('planted: codes that nobody counts are looked at more often', async () => {
  expect((await guessAtPortal({ guesses: FEW, only: 'code', plant: 'uncounted' })).most).toBeGreaterThan(MOST);
});

test('planted: secrets that nobody compares are hits', async () => {
  expect((await guessAtPortal({ guesses: FEW, plant: 'careless' })).hits).toBeGreaterThan(0);
});
