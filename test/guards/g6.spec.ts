import { tryCommands } from './g6';

test('G6: 40 random sequences of commands on cases, compensation and complaints: no invariant is broken', async () => {
  const { broken, ...tried } = await tryCommands({ sequences: 40 });
  process.stdout.write(`${JSON.stringify({ figure: 'G6', ...tried, broken: broken.length })}\n`);
  expect(broken).toEqual([]);
  expect(tried.sequences).toBe(40);
  // Sequences that never come to the money would prove nothing of it.
  expect(tried.paid).toBeGreaterThan(0);
  expect(tried.together).toBeGreaterThan(0);
});

test.each([
  ['skippedStep', 'without'],
  ['paidTwice', 'paid 2 times'],
  ['lostComplaint', 'lost'],
  ['harmTwice', 'one harm with'],
  ['caseTwice', 'one case with'],
] as const)('planted: %s is seen', async (plant, told) => {
  const { broken } = await tryCommands({ sequences: 4, plant });
  expect(broken.join('\n')).toContain(told);
});
