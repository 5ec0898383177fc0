/** Bars that lie along the line, each put together from parts. */
export interface Bars {
  readonly categories: readonly string[];
  readonly parts: readonly { readonly label: string; readonly colour: string; readonly values: readonly number[] }[];
}

/** A single number drawn is a bar as long as its room: it compares with nothing. */
export const isWorthDrawing = ({ parts }: Bars): boolean =>
  parts.flatMap(({ values }) => values).filter((value) => value > 0).length > 1;

const ROW = 44;
const AROUND = 84;

/** How much room the drawing takes; kept for it while it is loaded, so that nothing beneath moves away from a finger. */
export const heightOf = ({ categories }: Bars): number => categories.length * ROW + AROUND;
