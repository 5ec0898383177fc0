/** Bars that lie along the line, each put together from parts. */
export interface Bars {
  readonly categories: readonly string[];
  readonly parts: readonly { readonly label: string; readonly colour: string; readonly values: readonly number[] }[];
}
