export const FAX_DIRECTIONS = ['received', 'sent'] as const;
export type FaxDirection = (typeof FAX_DIRECTIONS)[number];

/** What the machine said of it. */
export const FAX_RESULTS = ['complete', 'partial', 'failed'] as const;
export type FaxResult = (typeof FAX_RESULTS)[number];

/** A line of the log, as it was written down. */
export interface Fax {
  readonly id: string;
  readonly direction: FaxDirection;
  /** From where, or to where, as the machine shows it. */
  readonly number: string;
  /** Who is written on it. */
  readonly party: string | null;
  readonly at: Date;
  readonly pages: number;
  readonly result: FaxResult;
  readonly complaintId: string | null;
  readonly caseId: string | null;
}
