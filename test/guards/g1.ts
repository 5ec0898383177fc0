import { newId, type AssociationId } from '@sanad/kernel';
import { rows, type Op } from '@sanad/platform';
import { Pool } from 'pg';
import { as, openWorld, probeTable, type PlatformWorld, type WorldOptions } from '../world/platform';

export interface TenancyLoad {
  reads: number;
  tenants?: number;
  poolSize?: number;
  /** The share of reads that end in an error, of five kinds. */
  errors?: number;
  /** Reads under way at once. */
  concurrency?: number;
  /** The plant: `session` sets the tenant for the connection, as filters in application code do, instead of for the transaction. */
  setting?: 'transaction' | 'session';
  /** Another way to the server, such as through a pooler. */
  urls?: WorldOptions['urls'];
}

export interface TenancyFigure {
  tried: number;
  /** Reads that saw another tenant's row, or not their own. */
  wrong: number;
  /** Reads that were made to fail, and did. */
  failed: number;
}

type Read = (tenant: AssociationId, fault: number) => Promise<{ association_id: string }[]>;

const SEEN = 'SELECT association_id FROM probe';

/** Reads concurrently for many tenants through few connections, a share of the reads failing, and counts who saw what. */
export async function readAsManyTenants(load: TenancyLoad): Promise<TenancyFigure> {
  const world = await openWorld({
    associations: load.tenants ?? 50,
    poolSize: load.poolSize ?? 5,
    tables: probeTable,
    ...(load.urls && { urls: load.urls }),
  });
  try {
    for (const tenant of world.associations) await world.ops.run(as(tenant), (op) => plant(op));
    return load.setting === 'session' ? await readBySession(world, load) : await hammer(world, load, throughOps(world));
  } finally {
    await world.close();
  }
}

const plant = (op: Op): Promise<unknown> =>
  op.db.query('INSERT INTO probe VALUES ($1, $2, $3)', [op.association, newId(), op.association]);

const seen = (op: Op): Promise<{ association_id: string }[]> => rows(op.db, SEEN);

class Injected extends Error {}

/** What goes wrong in a read: before it, after it, in SQL, beside it, or with the connection. */
const FAULTS: readonly ((op: Op) => Promise<never>)[] = [
  async () => Promise.reject(new Injected()),
  async (op) => seen(op).then(() => Promise.reject(new Injected())),
  async (op) => op.db.query('SELECT 1 / 0').then(() => Promise.reject(new Error('the fault did not fail'))),
  async (op) => {
    const both = [seen(op), op.db.query('SELECT 1 / 0')];
    return Promise.all(both).then(() => Promise.reject(new Error('the fault did not fail')));
  },
  async (op) =>
    op.db.query('SELECT pg_terminate_backend(pg_backend_pid())').then(() => Promise.reject(new Error('still here'))),
];

/** A killed connection costs a new one, which takes long: one fault in twenty is enough. */
function nthFault(place: number): number {
  const kill = FAULTS.length - 1;
  return place % 20 === 19 ? kill : place % kill;
}

const throughOps =
  ({ ops }: PlatformWorld): Read =>
  (tenant, fault) =>
    ops.run(as(tenant), (op) => (fault < 0 ? seen(op) : FAULTS[fault]!(op)));

async function readBySession(world: PlatformWorld, load: TenancyLoad): Promise<TenancyFigure> {
  const app = load.urls ? load.urls(world.database).app : world.database.urlAs('sanad_app');
  const pool = new Pool({ connectionString: app, max: load.poolSize ?? 5 });
  pool.on('error', () => undefined);
  try {
    return await hammer(world, load, async (tenant, fault) => {
      await pool.query(`SELECT set_config('app.association', $1, false)`, [tenant]);
      if (fault >= 0) throw new Injected();
      return (await pool.query<{ association_id: string }>(SEEN)).rows;
    });
  } finally {
    await pool.end();
  }
}

async function hammer(world: PlatformWorld, load: TenancyLoad, read: Read): Promise<TenancyFigure> {
  const { reads, errors = 0.3, concurrency = 40 } = load;
  const figure: TenancyFigure = { tried: 0, wrong: 0, failed: 0 };
  const isFault = (turn: number): boolean => Math.floor((turn + 1) * errors) > Math.floor(turn * errors);
  let injected = 0;
  const lane = async (): Promise<void> => {
    while (figure.tried < reads) {
      const turn = figure.tried++;
      const tenant = world.associations[turn % world.associations.length]!;
      const fails = isFault(turn);
      const fault = fails ? nthFault(injected++) : -1;
      const answer = await read(tenant, fault).catch((error: Error) => error);
      if (answer instanceof Error) {
        if (!fails) throw answer;
        figure.failed++;
      } else if (answer.length !== 1 || answer[0]!.association_id !== tenant) figure.wrong++;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  return figure;
}
