import { readAsManyTenants } from '../guards/g1';
import { ownServer } from '../world/postgres';
import type { Report } from './figure';

const READS = 100_000;

export async function run(report: Report): Promise<void> {
  const server = await ownServer();
  try {
    const figure = await readAsManyTenants({ reads: READS });
    report({
      figure: 'G1',
      name: 'reads that saw another tenant, of 100,000, 3 in 10 failing',
      value: figure.wrong,
      unit: 'rows',
      ok: figure.wrong === 0 && figure.tried === READS && figure.failed === READS * 0.3,
      tried: figure.tried,
      lost: figure.wrong,
    });
    const planted = await readAsManyTenants({ reads: 4_000, setting: 'session' });
    report({
      figure: 'G1',
      name: 'planted: the tenant set for the session',
      value: planted.wrong,
      unit: 'rows',
      ok: planted.wrong > 400,
      tried: planted.tried,
      lost: planted.wrong,
    });
  } finally {
    await server.stop();
  }
}
