/** One figure of a fault run: what was tried, what was lost, and whether that is as it has to be. */
export interface Figure {
  readonly figure: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ok: boolean;
  readonly tried: number;
  readonly lost: number;
}

export type Report = (figure: Figure) => void;
