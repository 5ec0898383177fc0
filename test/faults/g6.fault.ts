import { tryCommands } from '../guards/g6';
import { ownServer } from '../world/postgres';
import type { Report } from './figure';

const SEQUENCES = 10_000;

export async function run(report: Report): Promise<void> {
  const server = await ownServer();
  try {
    const { sequences, commands, together, paid, broken } = await tryCommands({ sequences: SEQUENCES });
    report({
      figure: 'G6',
      name: `random sequences: ${commands} commands, ${together} of them about money at once, ${paid} payments`,
      value: broken.length,
      unit: 'broken invariants',
      ok: broken.length === 0 && sequences === SEQUENCES && paid > 0,
      tried: sequences,
      lost: broken.length,
    });
    const planted = await tryCommands({ sequences: 20, plant: 'paidTwice' });
    report({
      figure: 'G6',
      name: 'planted: a ledger without its keys, written to twice',
      value: planted.broken.length,
      unit: 'broken invariants',
      ok: planted.broken.length > 0,
      tried: planted.sequences,
      lost: planted.broken.length,
    });
  } finally {
    await server.stop();
  }
}
