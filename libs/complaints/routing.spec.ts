import type { AccountId } from '@sanad/kernel';
import * as fc from 'fast-check';
import type { Rung } from './complaint.kinds';
import { barredBy, impartial, nextRung } from './routing';

const lines = (pairs: Record<string, string>): ReadonlyMap<string, AccountId> =>
  new Map(Object.entries(pairs) as [string, AccountId][]);

const LINES = lines({ sara: 'hind', hind: 'nora', majed: 'nora' });

test('kept from the person complained of, from all who answer to them, and from whoever complains', () => {
  const about = { about: ['hind'], complainantAccount: null };
  expect(barredBy('hind', about, LINES)).toBe('about');
  expect(barredBy('sara', about, LINES)).toBe('subordinate');
  expect(barredBy('majed', about, LINES)).toBeUndefined();
  expect(barredBy('nora', about, LINES)).toBeUndefined();
  expect(barredBy('sara', { about: ['nora'], complainantAccount: null }, LINES)).toBe('subordinate');
  expect(barredBy('majed', { about: [], complainantAccount: 'majed' }, LINES)).toBe('complainant');
  expect(barredBy('sara', { about: [], complainantAccount: null }, LINES)).toBeUndefined();
});

test('lines that run in a circle come to an end', () => {
  const circle = lines({ a: 'b', b: 'c', c: 'a' });
  expect(barredBy('a', { about: ['c'], complainantAccount: null }, circle)).toBe('subordinate');
  expect(barredBy('x', { about: ['a'], complainantAccount: null }, circle)).toBeUndefined();
});

test('whoever is chosen is never the person complained of nor below them, in any office', () => {
  const people = Array.from({ length: 9 }, (_, nth) => `p${nth}`);
  const someone = fc.constantFrom(...people);
  const office = fc.dictionary(someone, someone, { maxKeys: 9 });
  fc.assert(
    fc.property(office, someone, (pairs, about) => {
      const known = lines(pairs);
      // Looked for from above, as nobody in the program does: all who can be reached downwards.
      const below = new Set([about]);
      for (let grew = true; grew;) {
        const more = people.filter((one) => !below.has(one) && below.has(pairs[one] ?? ''));
        for (const one of more) below.add(one);
        grew = more.length > 0;
      }
      const members = people.map((account) => ({ account }));
      const left = impartial(members, { about: [about], complainantAccount: null }, known).map(
        ({ account }) => account,
      );
      return left.every((one) => !below.has(one)) && left.length === people.length - below.size;
    }),
    { numRuns: 1_000 },
  );
});

test('the ladder is climbed step by step, past steps where nobody may look, and ends outside', () => {
  const all = (): boolean => true;
  const without = (missing: Rung) => (rung: Rung) => rung !== missing;
  expect(nextRung('officer', all)).toBe('committee');
  expect(nextRung('committee', all)).toBe('executiveDirector');
  expect(nextRung('committee', without('executiveDirector'))).toBe('board');
  expect(nextRung('board', all)).toBe('supervisingBody');
  expect(nextRung('board', () => false)).toBe('supervisingBody');
  expect(nextRung('supervisingBody', all)).toBeUndefined();
});
