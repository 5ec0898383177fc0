import { GeneratedRequests } from '../guards/g21';
import { IntakeWorld } from '../world/intake';
import { ownServer } from '../world/postgres';
import type { Report } from './figure';

const REQUESTS = 20_000;

export async function run(report: Report): Promise<void> {
  const server = await ownServer();
  try {
    const world = await IntakeWorld.open();
    const requests = await GeneratedRequests.open(world);
    const seed = Date.now() % 1_000_000; // others every time; told, so that a finding can be found again
    process.stderr.write(`G21: seed ${seed}\n`);
    const { tried, succeeded, faults, offSchema } = await requests.run(REQUESTS, seed);
    for (const found of [...faults, ...offSchema].slice(0, 20)) process.stderr.write(`${found}\n`);
    const tell = (name: string, { length }: readonly string[]): void =>
      report({
        ...{ figure: 'G21', name: `${name}, of 20,000 requests generated from the description`, value: length },
        ...{ unit: 'answers', ok: length === 0 && succeeded > tried / 10, tried, lost: length },
      });
    tell('faults', faults);
    tell('answers that are not as described', offSchema);
    await world.close();
  } finally {
    await server.stop();
  }
}
