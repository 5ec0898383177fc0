import { newId, type AssociationId } from '@sanad/kernel';
import { as, openWorld, probeTable, type PlatformWorld } from '../../test/world/platform';
import type { IdempotentRequest } from './idempotency';
import type { Op } from './op';

let world: PlatformWorld;
let one: AssociationId;
let other: AssociationId;
let runs: number;

beforeAll(async () => {
  world = await openWorld({ tables: probeTable });
  [one, other] = world.associations as [AssociationId, AssociationId];
});
afterAll(() => world.close());
beforeEach(() => void (runs = 0));

const request = (key: string, requestHash = 'same'): IdempotentRequest => ({ key, requestHash });

async function create(op: Op): Promise<{ id: string }> {
  runs += 1;
  const id = newId();
  await op.db.query('INSERT INTO probe (association_id, id, label) VALUES ($1, $2, $3)', [op.association, id, id]);
  return { id };
}

const send = (key: string, body?: string, who = as(one)): Promise<{ id: string }> =>
  world.ops.run(who, create, { idempotency: request(key, body) });

test('the same request is answered as before, and nothing is created twice', async () => {
  const first = await send('replay');
  expect(await send('replay')).toEqual(first);
  expect(runs).toBe(1);
});

test('an answer of nothing is kept as well', async () => {
  const nothing = (): Promise<void> =>
    world.ops.run(as(one), async (op) => void (await create(op)), { idempotency: request('void') });
  await nothing();
  await nothing();
  expect(runs).toBe(1);
});

test('the same key with another body is refused', async () => {
  await send('reuse', 'one body');
  await expect(send('reuse', 'another')).rejects.toMatchObject({ code: 'request.key_reused' });
  expect(runs).toBe(1);
});

test('two at once, five times over: one row, one answer', async () => {
  for (let time = 0; time < 5; time++) {
    const before = runs;
    const answers = await Promise.all([1, 2, 3].map(() => send(`at-once-${time}`)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(runs - before).toBe(1);
  }
});

test('a key belongs to one actor of one association', async () => {
  const answers = await Promise.all([
    send('shared'),
    send('shared', 'same', as(one, 'somebody else')),
    send('shared', 'same', as(other)),
  ]);
  expect(new Set(answers.map(({ id }) => id)).size).toBe(3);
});

test('work that was refused leaves the key free', async () => {
  const refused = world.ops.run(as(one), () => Promise.reject(new Error('no')), { idempotency: request('free') });
  await expect(refused).rejects.toThrow('no');
  expect(await send('free')).toHaveProperty('id');
});
