import { recompute } from '../guards/g10';
import { ownServer } from '../world/postgres';
import type { Report } from './figure';

const RECOMPUTATIONS = 10_000;

export async function run(report: Report): Promise<void> {
  const server = await ownServer();
  try {
    const { recomputed, differing, rewritten } = await recompute({ recomputations: RECOMPUTATIONS });
    const tell = (name: string, value: number, ok: boolean): void =>
      report({ figure: 'G10', name, value, unit: `of ${recomputed}`, ok, tried: recomputed, lost: value });
    tell('recomputations that differ from a slow oracle', differing, differing === 0 && recomputed >= RECOMPUTATIONS);
    tell('reminders rewritten after they fired', rewritten, rewritten === 0);
    const planted = await recompute({ recomputations: 500, plant: 'fromScratch' });
    tell('planted: ladders laid as if nothing had fired', planted.rewritten, planted.rewritten > 0);
  } finally {
    await server.stop();
  }
}
