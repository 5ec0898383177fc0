import { newId } from '@sanad/kernel';
import { as, openWorld, type PlatformWorld } from '../../../test/world/platform';
import type { Op } from '../op';
import { generateKeyRing, KeyRing, parseKeyRing } from './keyring';
import { seal, unseal, type Cell } from './seal';
import { SubjectKeys } from './subject-keys';

interface Written {
  current: string;
  keys: Record<string, string>;
  root: string;
}
const written = JSON.parse(generateKeyRing()) as Written;
const ring = parseKeyRing(JSON.stringify(written));
const rotated = parseKeyRing(
  JSON.stringify({ ...written, current: 'k2', keys: { ...written.keys, k2: Buffer.alloc(32, 9).toString('base64') } }),
);

let world: PlatformWorld;
let keys: SubjectKeys;
beforeAll(async () => {
  world = await openWorld({ providers: [{ provide: KeyRing, useValue: ring }, SubjectKeys] });
  keys = world.get(SubjectKeys);
});
afterAll(() => world.close());

const run = <T>(work: (op: Op) => Promise<T>, association = 0): Promise<T> =>
  world.ops.run(as(world.associations[association]!), work);
const cell: Cell = { association: 'a', table: 'person', column: 'mobile', row: 'p' };

test('a subject keeps one key, also when two ask for it at once', async () => {
  const subject = newId();
  const made = await Promise.all(Array.from({ length: 4 }, () => run((op) => keys.ensure(op, subject))));
  expect(new Set(made.map((key) => key.secret.toString('hex'))).size).toBe(1);
  expect((await run((op) => keys.ensure(op, newId()))).secret).not.toEqual(made[0]!.secret);
});

test('the database holds no key in the clear', async () => {
  const subject = newId();
  const { secret } = await run((op) => keys.ensure(op, subject));
  const sql = 'SELECT wrapped FROM subject_key WHERE subject_id = $1';
  const { rows } = await world.admin.query<{ wrapped: string }>(sql, [subject]);
  expect(rows[0]!.wrapped).toMatch(/^k1\./);
  expect(rows[0]!.wrapped).not.toContain(secret.toString('base64url'));
});

test('an erased subject stays unreadable: nothing opens, and no new key is made in its place', async () => {
  const subject = newId();
  const key = await run((op) => keys.ensure(op, subject));
  const sealed = seal(key, cell, '0500000000');
  await run((op) => keys.erase(op, subject));
  await expect(run((op) => keys.get(op, subject))).rejects.toMatchObject({ code: 'subject.erased' });
  await expect(run((op) => keys.ensure(op, subject))).rejects.toMatchObject({ code: 'subject.erased' });
  const found = await run((op) => keys.find(op, [subject]));
  expect(() => unseal(() => found.get(subject), cell, sealed)).toThrow('cannot be opened');
});

test("another association's subject has no key here", async () => {
  const subject = newId();
  const key = await run((op) => keys.ensure(op, subject));
  expect((await run((op) => keys.find(op, [subject]), 1)).size).toBe(0);
  expect((await run((op) => keys.ensure(op, subject), 1)).secret).not.toEqual(key.secret);
});

test('a wrapped key that was moved to another subject does not open', async () => {
  const [owner, thief] = [newId(), newId()];
  await run(async (op) => [await keys.ensure(op, owner), await keys.ensure(op, thief)]);
  await world.admin.query(
    `UPDATE subject_key SET wrapped = (SELECT wrapped FROM subject_key WHERE subject_id = $1) WHERE subject_id = $2`,
    [owner, thief],
  );
  await expect(run((op) => keys.get(op, thief))).rejects.toThrow('cannot be opened');
  await world.admin.query('DELETE FROM subject_key WHERE subject_id = $1', [thief]);
});

test('after a rotation keys are wrapped anew, and stay the keys they were', async () => {
  const subject = newId();
  const before = await run((op) => keys.ensure(op, subject));
  const renewed = new SubjectKeys(rotated);
  const count = await run((op) => renewed.rewrap(op));
  expect(count).toBeGreaterThan(0);
  expect(await run((op) => renewed.rewrap(op))).toBe(0);
  expect((await run((op) => renewed.get(op, subject))).secret).toEqual(before.secret);
  // The old ring does not know the new key.
  await expect(run((op) => keys.get(op, subject))).rejects.toThrow('cannot be opened');
});
