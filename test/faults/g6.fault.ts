import { tryCommands } from '../guards/g6';
import { ownServer } from '../world/postgres';
import type { Report } from './figure';

const SEQUENCES = 10_000;

export async function run(report: Report): Promise<void> {
  const server = await ownServer();
  try {
    const { sequences, commands, together, paid, ruled, answered, reviewed, agreed, broken } = await tryCommands({
      sequences: SEQUENCES,
    });
    report({
      figure: 'G6',
      name: `random sequences: ${commands} commands, ${together} of them at once; ${paid} payments, ${ruled} decisions, ${answered} recommendations answered, ${reviewed} appeals, ${agreed} agreements`,
      value: broken.length,
      unit: 'broken invariants',
      ok:
        broken.length === 0 &&
        sequences === SEQUENCES &&
        [paid, ruled, answered, reviewed, agreed].every((count) => count > 0),
      tried: sequences,
      lost: broken.length,
    });
    const planted = await tryCommands({ sequences: 20, plants: ['paidTwice', 'unquorate', 'ownReview', 'oneConsent'] });
    report({
      figure: 'G6',
      name: 'planted: a payment twice, a decision without its quorum, an appeal before whoever decided, an agreement without a consent',
      value: planted.broken.length,
      unit: 'broken invariants',
      ok: planted.broken.length >= 4,
      tried: planted.sequences,
      lost: planted.broken.length,
    });
  } finally {
    await server.stop();
  }
}
