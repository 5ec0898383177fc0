import { newId, type AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { Client } from 'pg';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { as, openWorld, probeTable, type PlatformWorld } from '../../test/world/platform';
import { rows } from './db/sql';
import type { Actor, Op, PlatformOp } from './op';

@Entity('probe')
class Probe {
  @PrimaryColumn('uuid', { name: 'association_id' }) association!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') label!: string;
}

let world: PlatformWorld;
let one: AssociationId;
let other: AssociationId;
let clock: Date | undefined;
const machine: Actor = { kind: 'system', id: 'test' };

beforeAll(async () => {
  world = await openWorld({ entities: [Probe], tables: probeTable, clock: () => clock as Date, poolSize: 3 });
  [one, other] = world.associations as [AssociationId, AssociationId];
});
afterAll(() => world.close());
beforeEach(async () => {
  clock = undefined;
  await world.admin.query('TRUNCATE probe, audit, audit_unsealed, outbox, idempotency CASCADE');
});

const insert = (op: Op, label: string): Promise<unknown> =>
  op.db.query('INSERT INTO probe (association_id, id, label) VALUES ($1, $2, $3)', [op.association, newId(), label]);

async function count(table: string): Promise<number> {
  const { rows: found } = await world.admin.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
  return found[0]!.n;
}

async function written(): Promise<number[]> {
  const counts: number[] = [];
  for (const table of ['probe', 'audit', 'audit_unsealed', 'outbox']) counts.push(await count(table));
  return counts;
}

const everything = (label: string) => async (op: Op) => {
  await insert(op, label);
  op.record({ action: 'probe.written', subject: { type: 'probe', id: label } });
  op.emit({ name: 'probe.written', version: 1, payload: { label } });
};

describe('commit', () => {
  test('the row, its audit and its event land together', async () => {
    await world.ops.run(as(one), everything('نخلة'));
    expect(await written()).toEqual([1, 1, 1, 1]);
  });

  test('a refusal writes nothing and is thrown as it is', async () => {
    const refusal = new Refusal('request.not_found');
    const refused = world.ops.run(as(one), async (op) => {
      await everything('نخلة')(op);
      throw refusal;
    });
    await expect(refused).rejects.toBe(refusal);
    expect(await written()).toEqual([0, 0, 0, 0]);
  });

  test('an audit row that cannot be written takes the work with it', async () => {
    const failed = world.ops.run(as(one), async (op) => {
      await insert(op, 'نخلة');
      op.record({ action: 'nul\u0000', subject: { type: 'probe', id: '1' } });
    });
    await expect(failed).rejects.toMatchObject({ code: '22P05' });
    expect(await written()).toEqual([0, 0, 0, 0]);
  });

  test('a failed statement whose error was swallowed does not pass for a commit', async () => {
    const swallowed = world.ops.run(as(one), async (op) => {
      await insert(op, 'نخلة');
      await op.db.query('SELECT 1/0').catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow('rolled back at its commit');
    expect(await count('probe')).toBe(0);
  });

  test('global work: its audit lands with it, and tenant tables are closed to it', async () => {
    const before = await count('platform_audit');
    await world.ops.platform(machine, async (op) =>
      op.record({ action: 'tried', subject: { type: 'probe', id: '1' } }),
    );
    expect(await count('platform_audit')).toBe(before + 1);
    await expect(world.ops.platform(machine, (op) => op.db.query('SELECT * FROM probe'))).rejects.toMatchObject({
      code: '42501',
    });
  });
});

describe('tenant', () => {
  test('an association sees and writes its own rows alone', async () => {
    await world.ops.run(as(one), (op) => insert(op, 'نخلة'));
    await world.ops.run(as(other), (op) => insert(op, 'سدرة'));
    const seen = await world.ops.run(as(one), (op) => rows<{ label: string }>(op.db, 'SELECT label FROM probe'));
    expect(seen).toEqual([{ label: 'نخلة' }]);
    const foreign = world.ops.run(as(one), (op) => insert({ ...op, association: other }, 'غاف'));
    await expect(foreign).rejects.toMatchObject({ code: '42501' });
  });

  test('a tenant that was forgotten is loud, on a fresh connection and on a used one', async () => {
    const client = new Client({ connectionString: world.database.urlAs('sanad_app') });
    await client.connect();
    await expect(client.query('SELECT * FROM probe')).rejects.toMatchObject({ code: '42704' });
    await client.query(`BEGIN; SELECT set_config('app.association', '${one}', true); COMMIT`);
    await expect(client.query('SELECT * FROM probe')).rejects.toMatchObject({ code: '22P02' });
    await client.end();
  });

  test('after its commit the setting is empty', async () => {
    const tenant = `SELECT pg_backend_pid() AS pid, current_setting('app.association') AS tenant`;
    const [during] = await world.ops.run(as(one), (op) => rows<{ pid: number; tenant: string }>(op.db, tenant));
    const [after] = await rows<{ pid: number; tenant: string }>(world.get(DataSource), tenant);
    expect(during!.tenant).toBe(one);
    expect(after).toEqual({ pid: during!.pid, tenant: '' });
  });

  test('what is no id never reaches the database', async () => {
    const forged = `${newId()}'; DROP TABLE probe; --` as AssociationId;
    await expect(world.ops.run(as(forged), async () => undefined)).rejects.toMatchObject({ code: 'request.not_found' });
  });
});

describe('clock', () => {
  test("op.now is the database's, in milliseconds, the same for the whole work", async () => {
    const [now, row] = await world.ops.run(as(one), async (op) => {
      await op.db.query('SELECT pg_sleep(0.02)');
      const [found] = await rows<{ now: Date }>(op.db, `SELECT date_trunc('milliseconds', now()) AS now`);
      return [op.now, found!] as const;
    });
    expect(row.now).toEqual(now);
  });

  test('a clock that was injected takes its place', async () => {
    clock = new Date('2026-01-08T09:00:00.000Z');
    expect(await world.ops.run(as(one), async (op) => op.now)).toEqual(clock);
    await world.ops.run(as(one), everything('نخلة'));
    const { rows: audit } = await world.admin.query('SELECT at FROM audit');
    expect(audit).toEqual([{ at: clock }]);
  });
});

describe('TypeORM', () => {
  const probe = (label: string): Probe => Object.assign(new Probe(), { association: one, id: newId(), label });

  test('save() and a nested transaction stay in the transaction of the work', async () => {
    const refused = world.ops.run(as(one), async (op) => {
      await op.db.save(probe('نخلة'));
      await op.db.transaction((nested) => nested.insert(Probe, probe('سدرة')));
      expect(await op.db.count(Probe)).toBe(2);
      throw new Refusal('request.not_found');
    });
    await expect(refused).rejects.toThrow(Refusal);
    expect(await count('probe')).toBe(0);
  });

  test('a nested transaction that fails takes back its own part alone', async () => {
    await world.ops.run(as(one), async (op) => {
      await op.db.save(probe('نخلة'));
      const nested = op.db.transaction(async (inner) => {
        await inner.save(probe('سدرة'));
        throw new Error('no');
      });
      await expect(nested).rejects.toThrow('no');
    });
    const { rows: found } = await world.admin.query('SELECT label FROM probe');
    expect(found).toEqual([{ label: 'نخلة' }]);
  });
});

describe('what goes wrong', () => {
  test('a statement nobody waited for ends the work instead of landing behind its commit', async () => {
    let forgotten: Promise<unknown> | undefined;
    const hasty = world.ops.run(as(one), async (op) => {
      await insert(op, 'نخلة');
      forgotten = insert(op, 'سدرة').catch((error: Error) => error);
    });
    await expect(hasty).rejects.toThrow('did not wait for');
    await forgotten;
    expect(await count('probe')).toBe(0);
  });

  test('an op that was kept serves no more, and never another tenant', async () => {
    let kept: Op | undefined;
    await world.ops.run(as(one), async (op) => void (kept = op));
    await expect(kept!.db.query('SELECT 1')).rejects.toThrow('already released');
  });

  test('of two statements at once one fails: the other does not go on after the rollback', async () => {
    const late = async (op: PlatformOp): Promise<void> => {
      await op.db.query('SELECT pg_sleep(0.05)').catch(() => undefined);
      await op.db.query(`INSERT INTO association VALUES ($1, 'late', 'late', false, now())`, [newId()]);
    };
    const both = world.ops.platform(machine, (op) => Promise.all([op.db.query('SELECT 1/0'), late(op)]));
    await expect(both).rejects.toMatchObject({ code: '22012' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await count(`association WHERE slug = 'late'`)).toBe(0);
  });

  test('a deadlock is tried again', async () => {
    for (const label of ['a', 'b']) await world.ops.run(as(one), (op) => insert(op, label));
    let [runs, held] = [0, 0];
    let both!: () => void;
    const eachHoldsOne = new Promise<void>((resolve) => (both = resolve));
    const touch = (first: string, second: string) => async (op: Op) => {
      runs += 1;
      await op.db.query(`UPDATE probe SET label = label WHERE label = '${first}'`);
      if (++held === 2) both();
      await eachHoldsOne;
      await op.db.query(`UPDATE probe SET label = label WHERE label = '${second}'`);
      return first;
    };
    const ends = [world.ops.run(as(one), touch('a', 'b')), world.ops.run(as(one), touch('b', 'a'))];
    expect(await Promise.all(ends)).toEqual(['a', 'b']);
    expect(runs).toBe(3);
  });

  test('a connection that broke is never met again', async () => {
    const backends = new Set<number>();
    const backend = async (op: Op): Promise<number> => {
      const [row] = await rows<{ pid: number }>(op.db, 'SELECT pg_backend_pid() AS pid');
      return row!.pid;
    };
    for (let time = 0; time < 6; time++) {
      const killed = world.ops.run(as(one), async (op) => {
        const pid = await backend(op);
        expect(backends).not.toContain(pid);
        backends.add(pid);
        await world.admin.query('SELECT pg_terminate_backend($1)', [pid]);
        await op.db.query('SELECT 1');
      });
      await expect(killed).rejects.toThrow();
    }
    expect(await world.ops.run(as(one), backend)).toBeGreaterThan(0);
  });
});
