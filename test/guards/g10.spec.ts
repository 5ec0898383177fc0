import { recompute } from './g10';

test('G10: 500 recomputations by amendment, late holiday, a clock that slips, an end, and one taken back: none differs from the oracle', async () => {
  const figure = await recompute({ recomputations: 500 });
  expect(figure).toMatchObject({ differing: 0, rewritten: 0 });
  expect(figure.recomputed).toBeGreaterThanOrEqual(500);
});

test('planted: ladders laid as if nothing had fired are seen', async () => {
  const { differing, rewritten } = await recompute({ recomputations: 300, plant: 'fromScratch' });
  expect(differing).toBeGreaterThan(0);
  expect(rewritten).toBeGreaterThan(0);
});

test('planted: an announcement that open deadlines never heard of is seen', async () => {
  expect((await recompute({ recomputations: 300, plant: 'unheard' })).differing).toBeGreaterThan(0);
});
