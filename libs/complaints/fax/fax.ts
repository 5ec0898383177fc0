import type { RefusalCode } from '@sanad/messages';

export const FAX_DIRECTIONS = ['received', 'sent'] as const;
export type FaxDirection = (typeof FAX_DIRECTIONS)[number];

/** What the machine said of it. */
export const FAX_RESULTS = ['complete', 'partial', 'failed'] as const;
export type FaxResult = (typeof FAX_RESULTS)[number];

/** What a line may become. */
export const FAX_ACTS = ['complaint', 'case'] as const;
export type FaxAct = (typeof FAX_ACTS)[number];

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

/** Why a line becomes nothing, or nothing more; one function for the server that enforces it and the page that shows it. */
export function registrationBar({
  direction,
  result,
  complaintId,
  caseId,
}: Pick<Fax, 'direction' | 'result' | 'complaintId' | 'caseId'>): RefusalCode | undefined {
  if (direction !== 'received' || result === 'failed') return 'faxes.not_received';
  return complaintId !== null || caseId !== null ? 'faxes.registered' : undefined;
}
