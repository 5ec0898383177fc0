import { CASE_CELLS, CASE_KINDS, type CaseCell, type CaseCount, type CaseKind } from '@sanad/intake/pure';

/** Fewer people than this are never told as a number: in a small town it could be known who they are. */
export const LEAST_SHOWN = 5;

/** A count as it is kept for supervising bodies: itself where nobody is there or enough are, else null. */
export type Shown = number | null;
export type Grid = Readonly<Record<CaseKind, Readonly<Record<CaseCell, Shown>>>>;

/** A number, or the bound it lies under. */
export type Figure = number | { readonly under: number };

export type CaseFigures = Readonly<Record<CaseCell | 'open', Figure>>;

const OPEN_CELLS = CASE_CELLS.filter((cell) => cell !== 'closed');

export function shown(count: number): Shown {
  return count === 0 || count >= LEAST_SHOWN ? count : null;
}

/** What of these counts may leave the association. Everything that a supervising body reads is derived from it, and from nothing else. */
export function gridOf(counts: readonly CaseCount[]): Grid {
  const countOf = (kind: CaseKind, cell: CaseCell): number =>
    counts.find((one) => one.kind === kind && one.cell === cell)?.count ?? 0;
  const row = (kind: CaseKind): Record<CaseCell, Shown> =>
    Object.fromEntries(CASE_CELLS.map((cell) => [cell, shown(countOf(kind, cell))])) as Record<CaseCell, Shown>;
  return Object.fromEntries(CASE_KINDS.map((kind) => [kind, row(kind)])) as Grid;
}

/**
 * A sum over what is shown. Where a part is hidden the sum is hidden too, behind the bound that follows from the parts: a sum that
 * were told exactly would tell, by subtraction, what was hidden.
 */
export function total(parts: readonly Shown[]): Figure {
  const hidden = parts.filter((part) => part === null).length;
  const known = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  return hidden === 0 ? known : { under: known + hidden * (LEAST_SHOWN - 1) + 1 };
}

/** The least that the sum can be: what lists are ordered by. */
export function atLeast(parts: readonly Shown[]): number {
  return parts.reduce<number>((sum, part) => sum + (part ?? 1), 0);
}

/** The cells of one kind of case, or of all of them together. */
export function figuresOf(grid: Grid, ...kinds: readonly CaseKind[]): CaseFigures {
  const parts = (...cells: readonly CaseCell[]): Shown[] =>
    kinds.flatMap((kind) => cells.map((cell) => grid[kind][cell]));
  const cells = CASE_CELLS.map((cell) => [cell, total(parts(cell))] as const);
  return { ...Object.fromEntries(cells), open: total(parts(...OPEN_CELLS)) } as CaseFigures;
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Each cell's column. */
export const CELL_COLUMNS: readonly { kind: CaseKind; cell: CaseCell; column: string }[] = CASE_KINDS.flatMap((kind) =>
  CASE_CELLS.map((cell) => ({ kind, cell, column: `${snake(kind)}_${snake(cell)}` })),
);
