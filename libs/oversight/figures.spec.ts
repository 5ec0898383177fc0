import { CASE_CELLS, CASE_KINDS, type CaseCell, type CaseKind } from '@sanad/intake/pure';
import fc from 'fast-check';
import { atLeast, figuresOf, gridOf, LEAST_SHOWN, shown, total, type CaseFigures, type Figure } from './figures';

type Counts = Record<CaseKind, Record<CaseCell, number>>;

const cell = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) }, fc.integer({ min: 0, max: 5_000 }));
const counts: fc.Arbitrary<Counts> = fc.record(
  Object.fromEntries(
    CASE_KINDS.map((kind) => [kind, fc.record(Object.fromEntries(CASE_CELLS.map((name) => [name, cell])))]),
  ),
) as fc.Arbitrary<Counts>;

const listOf = (grid: Counts): { kind: CaseKind; cell: CaseCell; count: number; nextDueAt: null }[] =>
  CASE_KINDS.flatMap((kind) =>
    CASE_CELLS.map((name) => ({ kind, cell: name, count: grid[kind][name], nextDueAt: null })),
  );

type Told = Record<string, CaseFigures>;

/** Everything that a supervising body is told of these counts. */
function tell(grid: Counts): Told {
  const published = gridOf(listOf(grid));
  const byKind = CASE_KINDS.map((kind) => [kind, figuresOf(published, kind)]);
  return { ...Object.fromEntries(byKind), all: figuresOf(published, ...CASE_KINDS) } as Told;
}

/** A small cell with another small number in it. */
function changed(grid: Counts): Counts[] {
  return CASE_KINDS.flatMap((kind) =>
    CASE_CELLS.filter((name) => grid[kind][name] > 0 && grid[kind][name] < LEAST_SHOWN).flatMap((name) =>
      [1, 2, 3, 4].map((other) => ({ ...grid, [kind]: { ...grid[kind], [name]: other } })),
    ),
  );
}

/** Whether anything told depends on how many are in a small cell: then it could be reckoned back. */
function isTold(grid: Counts, telling: (grid: Counts) => Told): boolean {
  const told = JSON.stringify(telling(grid));
  return changed(grid).some((other) => JSON.stringify(telling(other)) !== told);
}

test('a count under five cannot be reckoned back: any other small number would be told just so', () => {
  fc.assert(
    fc.property(counts, (grid) => !isTold(grid, tell)),
    { numRuns: 500 },
  );
});

test.each<[string, (grid: Counts, told: Told) => Told]>([
  [
    'the exact sum of a kind',
    (grid, told) => ({
      ...told,
      enquiry: { ...told['enquiry']!, open: grid.enquiry.onTime + grid.enquiry.late + grid.enquiry.unbounded },
    }),
  ],
  [
    'the exact sum over all kinds',
    (grid, told) => ({
      ...told,
      all: { ...told['all']!, late: CASE_KINDS.reduce((sum, kind) => sum + grid[kind].late, 0) },
    }),
  ],
  [
    'the cell itself',
    (grid, told) => ({ ...told, suggestion: { ...told['suggestion']!, closed: grid.suggestion.closed } }),
  ],
])('planted: %s tells', (_, leak) => {
  const leaking = (grid: Counts): Told => leak(grid, tell(grid));
  const found = fc.check(
    fc.property(counts, (grid) => !isTold(grid, leaking)),
    { numRuns: 500 },
  );
  expect(found.failed).toBe(true);
});

test('what is told is true: a number is the number, a bound lies above it', () => {
  const holds = (figure: Figure, count: number): boolean =>
    typeof figure === 'number' ? figure === count : count < figure.under;
  fc.assert(
    fc.property(counts, (grid) => {
      const told = tell(grid);
      return CASE_KINDS.every((kind) => {
        const open = CASE_CELLS.filter((name) => name !== 'closed').reduce((sum, name) => sum + grid[kind][name], 0);
        return CASE_CELLS.every((name) => holds(told[kind]![name], grid[kind][name])) && holds(told[kind]!.open, open);
      });
    }),
  );
});

test.each<[number, number | null]>([
  [0, 0],
  [1, null],
  [4, null],
  [5, 5],
])('%i people are kept as %s', (count, kept) => {
  expect(shown(count)).toBe(kept);
});

test('sums of shown and of hidden parts', () => {
  expect(total([7, 0, 5])).toBe(12);
  expect(total([null])).toEqual({ under: 5 });
  expect(total([7, null, null])).toEqual({ under: 16 });
  expect(atLeast([7, null, null])).toBe(9);
});
