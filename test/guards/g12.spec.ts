import { reachAcross } from './g12';

test('G12: references, uniques and upserts into another tenant: none accepted, none told from a missing id', async () => {
  expect(await reachAcross({ tries: 1_000 })).toEqual({ tried: 1_000, accepted: 0, distinguishable: 0 });
});

test('planted: a foreign key of one column is found', async () => {
  const { accepted, distinguishable } = await reachAcross({ tries: 100, foreignKey: 'single' });
  expect(accepted).toBeGreaterThan(0);
  expect(distinguishable).toBeGreaterThan(0);
});
