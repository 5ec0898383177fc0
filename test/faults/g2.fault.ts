import { readAsManyTenants, type TenancyLoad } from '../guards/g1';
import { openPooler, pgbouncerInstalled, type TestPooler } from '../world/pgbouncer';
import { cloneDatabase, ownServer } from '../world/postgres';
import { urlsOf } from '../world/platform';
import type { Report } from './figure';

const READS = 100_000;

/** G1 through PgBouncer in transaction mode: ten connections of ours share three of the server's. */
export async function run(report: Report): Promise<void> {
  if (!pgbouncerInstalled) return console.error('G2: no pgbouncer on this machine');
  const server = await ownServer();
  let pooler: TestPooler | undefined;
  try {
    const any = await cloneDatabase();
    pooler = await openPooler(Object.values(urlsOf(any)) as string[], 3);
    await any.drop();
    const { through } = pooler;
    const urls: TenancyLoad['urls'] = (database) => {
      const { app, platform, dispatcher } = urlsOf(database);
      return { app: through(app), platform: through(platform), dispatcher: through(dispatcher) };
    };
    const { tried, wrong, failed } = await readAsManyTenants({ reads: READS, poolSize: 10, urls });
    const ok = wrong === 0 && tried === READS && failed === READS * 0.3;
    const name = 'reads through PgBouncer that saw another tenant';
    report({ figure: 'G2', name, value: wrong, unit: 'rows', ok, tried, lost: wrong });
    const planted = await readAsManyTenants({ reads: 4_000, poolSize: 10, setting: 'session', urls });
    report({
      figure: 'G2',
      name: 'planted: the tenant set for the session',
      value: planted.wrong,
      unit: 'rows',
      ok: planted.wrong > 400,
      tried: planted.tried,
      lost: planted.wrong,
    });
  } finally {
    await pooler?.stop();
    await server.stop();
  }
}
