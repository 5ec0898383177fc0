import { performance } from 'node:perf_hooks';
import { as } from '../world/platform';
import { ownServer } from '../world/postgres';
import type { Report } from './figure';
import { openBusyWorld } from './reminders.world';

const OPEN = 60_000;
const LEAST_PER_SECOND = 20_000;
const HOLIDAYS = ['2026-01-26', '2026-01-27', '2026-01-28'];

export const figures = ['P6'];

/**
 * P6: a holiday announced while deadlines are open, every one of which moves: dates, ladders, the audit with old and new date, and notices.
 * Once with cases that have nobody to tell but the staff, and once with a beneficiary to tell for each.
 */
export async function run(report: Report): Promise<void> {
  const server = await ownServer();
  try {
    const alone = await rate(false);
    const name = 'open deadlines recomputed after a holiday, all of them moved';
    report({ figure: 'P6', name, value: alone, unit: '/s', ok: alone >= LEAST_PER_SECOND });
    const told = await rate(true);
    const against = 'without beneficiaries';
    report({
      figure: 'P6',
      name: `${name}, a beneficiary told of each`,
      value: told,
      unit: '/s',
      ratio: told / alone,
      against,
    });
  } finally {
    await server.stop();
  }
}

/** Deadlines per second: the best of two rounds after one to warm up, each of which moves every date by a day. */
async function rate(beneficiaries: boolean): Promise<number> {
  const world = await openBusyWorld(1, { count: OPEN, due: 0, beneficiaries });
  const rates: number[] = [];
  try {
    for (const date of HOLIDAYS) {
      const name = { ar: 'إجازة', en: 'Holiday' };
      await world.ops.run(as(world.association), (op) =>
        world.holidays.announce(op, { from: date, to: date, name, source: 'bench' }),
      );
      const began = performance.now();
      const recalculated = await world.recalculation.apply(world.association);
      rates.push(recalculated / ((performance.now() - began) / 1_000));
      if (recalculated !== OPEN) throw new Error(`${recalculated} of ${OPEN} were recalculated`);
    }
    const [row] = await world.rows<{ n: number }>('SELECT count(*)::int AS n FROM notification');
    const expected = HOLIDAYS.length * (1 + (beneficiaries ? OPEN : 0));
    if (row!.n !== expected) throw new Error(`${row!.n} notices in place of ${expected}`);
    return Math.max(...rates.slice(1));
  } finally {
    await world.close();
  }
}
