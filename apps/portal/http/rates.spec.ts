import { Rates } from './rates';

const LIMITS = { reads: 5, changes: 2 };
const MINUTE = 60_000;

/** How many of `tries` in a row are taken. */
function taken(rates: Rates, address: string, kind: 'reads' | 'changes', at: number, tries = 10): number {
  let count = 0;
  for (let attempt = 0; attempt < tries; attempt++) {
    try {
      rates.take(address, kind, at);
      count++;
    } catch (error) {
      expect(error).toMatchObject({ code: 'request.too_many' });
    }
  }
  return count;
}

test('an address has its reads and its changes, and takes none of another’s', () => {
  const rates = new Rates(LIMITS);
  expect(taken(rates, '192.0.2.1', 'reads', MINUTE)).toBe(5);
  expect(taken(rates, '192.0.2.1', 'changes', MINUTE)).toBe(2);
  expect(taken(rates, '192.0.2.2', 'reads', MINUTE)).toBe(5);
});

test('the edge of a minute lets nobody have twice as much', () => {
  const rates = new Rates(LIMITS);
  expect(taken(rates, '192.0.2.1', 'reads', 2 * MINUTE - 1)).toBe(5);
  expect(taken(rates, '192.0.2.1', 'reads', 2 * MINUTE)).toBe(0);
  expect(taken(rates, '192.0.2.1', 'reads', 2.5 * MINUTE)).toBe(3);
  expect(taken(rates, '192.0.2.1', 'reads', 4 * MINUTE)).toBe(5);
});
