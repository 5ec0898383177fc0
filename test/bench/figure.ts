/** What a benchmark found. */
export interface Figure {
  readonly figure: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The value divided by that of `against`, measured in the same run. */
  readonly ratio?: number;
  readonly against?: string;
  /** Whether what was demanded is reached; a run with a figure that is not fails. */
  readonly ok?: boolean;
}

export type Report = (figure: Figure) => void;
