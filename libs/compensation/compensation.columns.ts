import type { Compensation } from './compensation';

/** The column of each field of a file. */
export const COMPENSATION_COLUMN = {
  id: 'id',
  reference: 'reference',
  policyVersionId: 'policy_version_id',
  origin: 'origin',
  complaintId: 'complaint_id',
  caseId: 'case_id',
  claimantId: 'claimant_id',
  claimantAccount: 'claimant_account',
  about: 'about_id',
  harm: 'harm',
  replyChannel: 'reply_channel',
  state: 'state',
  basis: 'basis',
  amount: 'amount',
  terms: 'terms',
  round: 'round',
  scanId: 'scan_id',
  refusedBy: 'refused_by',
  refusedReason: 'refused_reason',
  openedAt: 'opened_at',
  openedBy: 'opened_by',
  settledAt: 'settled_at',
  refusedAt: 'refused_at',
  paidAt: 'paid_at',
  closedAt: 'closed_at',
  version: 'version',
} as const satisfies Record<keyof Compensation, string>;

/** Of the table `compensation` under the alias `f`. */
export const COMPENSATION_COLUMNS = Object.entries(COMPENSATION_COLUMN)
  .map(([field, column]) => `f.${column} AS "${field}"`)
  .join(', ');
