import { type Losses, surviveFaults } from '../guards/g7';
import { ownServer } from '../world/postgres';
import { openRedis, redisInstalled } from '../world/redis';
import type { Report } from './figure';

const DEADLINES = 5_000;
const KILLS = 15;
const MOST_REPEATED = 0.015;

export const figures = ['G7', 'G8'];

export async function run(report: Report): Promise<void> {
  const server = await ownServer();
  try {
    const onPostgres = await surviveFaults({ deadlines: DEADLINES, kills: KILLS });
    tell(report, 'PostgreSQL', onPostgres, MOST_REPEATED);
    const keyed = await surviveFaults({ deadlines: DEADLINES, kills: KILLS, honoursKeys: true });
    tell(report, 'PostgreSQL, a provider that honours the key', keyed, 0);
    if (redisInstalled) await onRedis(report);
    const delayed = await surviveFaults({ deadlines: DEADLINES, kills: KILLS, way: 'delayed' });
    plant(report, 'one delayed job per deadline', delayed.lost, DEADLINES, 500);
    const apart = await surviveFaults({ deadlines: DEADLINES, kills: KILLS, way: 'apart' });
    plant(report, 'notice and advance in two commits', apart.duplicateRows, DEADLINES, 1);
  } finally {
    await server.stop();
  }
}

async function onRedis(report: Report): Promise<void> {
  const redis = await openRedis();
  try {
    tell(report, 'Redis', await surviveFaults({ deadlines: DEADLINES, kills: KILLS, redis }), MOST_REPEATED);
  } finally {
    await redis.stop();
  }
}

function tell(report: Report, queue: string, { tried, lost, duplicateRows, repeated }: Losses, most: number): void {
  const figure = (id: string, name: string, value: number, ok: boolean): void =>
    report({
      figure: id,
      name: `${name}, ${KILLS} kills, queue flushed and killed (${queue})`,
      value,
      unit: 'of 5,000',
      ok,
      tried,
      lost: value,
    });
  figure('G7', 'deadlines without their reminder', lost, lost === 0);
  figure('G7', 'reminders written twice', duplicateRows, duplicateRows === 0);
  figure('G8', 'messages repeated', repeated, repeated <= tried * most);
}

function plant(report: Report, name: string, value: number, tried: number, least: number): void {
  report({ figure: 'G7', name: `planted: ${name}`, value, unit: 'of 5,000', ok: value >= least, tried, lost: value });
}
