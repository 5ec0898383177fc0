import { performance } from 'node:perf_hooks';
import { ownServer } from '../world/postgres';
import type { Report } from './figure';
import { openBusyWorld } from './reminders.world';

const OPEN = 1_000_000;
const DUE = 20_000;
const EMPTY_SWEEPS = 20;

export const figures = ['P5'];

/** P5: of a million open deadlines twenty thousand are due: rows committed, stages advanced. Then nothing is. About a minute and a half. */
export async function run(report: Report): Promise<void> {
  const server = await ownServer();
  try {
    for (const associations of [1_000, 50]) await drain(report, associations);
  } finally {
    await server.stop();
  }
}

async function drain(report: Report, associations: number): Promise<void> {
  const world = await openBusyWorld(associations, { count: OPEN, due: DUE });
  try {
    const began = performance.now();
    let fired = 0;
    for (let found = await world.sweep.sweep(); found > 0; found = await world.sweep.sweep()) fired += found;
    const seconds = (performance.now() - began) / 1_000;
    const [{ notices } = { notices: 0 }] = await world.rows<{ notices: number }>(
      'SELECT count(*)::int AS notices FROM notification',
    );
    const whole = fired === DUE && notices === DUE;
    const among = `${associations.toLocaleString('en')} associations`;
    report({
      figure: 'P5',
      name: `20,000 due of 1,000,000, ${among}`,
      value: seconds,
      unit: 's',
      ok: whole && seconds <= 5,
    });
    const empty = await timed(EMPTY_SWEEPS, () => world.sweep.sweep());
    report({ figure: 'P5', name: `empty sweep, ${among}`, value: empty, unit: 'ms', ok: empty <= 10 });
  } finally {
    await world.close();
  }
}

/** Milliseconds per call. */
async function timed(times: number, work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (let i = 0; i < times; i++) await work();
  return (performance.now() - began) / times;
}
