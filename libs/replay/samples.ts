import type { PastCase } from '@sanad/intake';

/** Invented cases for an association that has none yet: data of a release, and labelled as invented wherever they are shown. */
export interface SampleCases {
  /** All of them are over by then. */
  readonly asOf: Date;
  /** In the order of their ids. */
  readonly cases: readonly PastCase[];
}

export const SAMPLES = Symbol('samples');
