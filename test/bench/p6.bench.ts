import { performance } from 'node:perf_hooks';
import { as } from '../world/platform';
import { ownServer } from '../world/postgres';
import type { Report } from './figure';
import { openBusyWorld } from './reminders.world';

const OPEN = 60_000;
const LEAST_PER_SECOND = 20_000;

export const figures = ['P6'];

/** P6: a holiday announced while deadlines are open, every one of which moves: dates, ladders, audit, a notice to each beneficiary, one to the staff. */
export async function run(report: Report): Promise<void> {
  const server = await ownServer();
  const world = await openBusyWorld(1, { count: OPEN, due: 0 });
  try {
    // The first round warms up; each moves every date by a day.
    for (const [round, date] of ['2026-01-26', '2026-01-27', '2026-01-28'].entries()) {
      const name = { ar: 'إجازة', en: 'Holiday' };
      await world.ops.run(as(world.association), (op) =>
        world.holidays.announce(op, { from: date, to: date, name, source: 'bench' }),
      );
      const began = performance.now();
      const recalculated = await world.recalculation.apply(world.association);
      const rate = recalculated / ((performance.now() - began) / 1_000);
      const moved = await world.rows<{ n: number }>(
        `SELECT count(*)::int AS n FROM notification WHERE stage = 'moved 1.${round + 1}'`,
      );
      const whole = recalculated === OPEN && moved[0]!.n === OPEN + 1;
      if (round === 0) continue;
      report({
        ...{
          figure: 'P6',
          name: 'open deadlines recomputed after a holiday, all of them moved',
          value: rate,
          unit: '/s',
        },
        ok: whole && rate >= LEAST_PER_SECOND,
      });
    }
  } finally {
    await world.close();
    await server.stop();
  }
}
