import { newId } from '@sanad/kernel';
import { as, openWorld, probeTable, type PlatformWorld } from '../../../test/world/platform';
import type { Op } from '../op';
import { rows } from './sql';

let world: PlatformWorld;
beforeAll(async () => {
  world = await openWorld({ associations: 2, poolSize: 1, prepares: true, tables: probeTable });
});
afterAll(() => world.close());

const run = <T>(work: (op: Op) => Promise<T>, association = 0): Promise<T> =>
  world.ops.run(as(world.associations[association]!), work);
/** What the one connection of the pool has prepared. */
const prepared = (text: string): Promise<{ name: string }[]> =>
  run((op) => rows(op.db, 'SELECT name FROM pg_prepared_statements WHERE statement = $1', [text]));

async function repeat(times: number, text: string, values: readonly unknown[]): Promise<void> {
  for (let time = 0; time < times; time++) await run((op) => op.db.query(text, [...values]));
}

test('a statement is prepared from its third time on, once', async () => {
  const text = 'SELECT label FROM probe WHERE id = $1';
  await repeat(2, text, [newId()]);
  expect(await prepared(text)).toEqual([]);
  await repeat(3, text, [newId()]);
  expect(await prepared(text)).toHaveLength(1);
});

test('a statement without parameters is sent as it is', async () => {
  for (let time = 0; time < 5; time++) await run((op) => op.db.query('SELECT count(*) FROM probe'));
  expect(await prepared('SELECT count(*) FROM probe')).toEqual([]);
});

test('a prepared statement sees the rows of the association at work, long after its plan was settled', async () => {
  const text = 'SELECT association_id FROM probe WHERE label = $1';
  for (const place of [0, 1])
    await run((op) => op.db.query('INSERT INTO probe VALUES ($1, $2, $3)', [op.association, newId(), 'same']), place);
  for (let time = 0; time < 20; time++) {
    const association = world.associations[time % 2]!;
    expect(await run((op) => rows(op.db, text, ['same']), time % 2)).toEqual([{ association_id: association }]);
  }
});

test('a prepared statement that fails serves again', async () => {
  const text = 'SELECT 10 / $1::int AS share';
  await repeat(4, text, [5]);
  await expect(run((op) => op.db.query(text, [0]))).rejects.toThrow('division by zero');
  expect(await run((op) => rows(op.db, text, [5]))).toEqual([{ share: 2 }]);
});
