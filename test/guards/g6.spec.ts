import { tryCommands } from './g6';
import { PLANTS } from './g6.plants';

test('G6: 40 random sequences of commands on cases, sittings, appeals, compensation and complaints: no invariant is broken', async () => {
  const { broken, ...tried } = await tryCommands({ sequences: 40 });
  process.stdout.write(`${JSON.stringify({ figure: 'G6', ...tried, broken: broken.length })}\n`);
  expect(broken).toEqual([]);
  expect(tried.sequences).toBeGreaterThanOrEqual(40);
  // Sequences that never come to the money, to a decision or to an agreement would prove nothing of it.
  for (const reached of ['paid', 'ruled', 'reviewed', 'agreed', 'together'] as const)
    expect({ [reached]: tried[reached] > 0 }).toEqual({ [reached]: true });
});

test('planted: each of them is seen', async () => {
  const plants = Object.keys(PLANTS);
  const { broken } = await tryCommands({ sequences: 1, plants });
  const said = broken.join('\n');
  for (const name of plants) expect([name, said]).toEqual([name, expect.stringContaining(PLANTS[name]!.told)]);
});
