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
  harmedOn: 'harmed_on',
  apartReason: 'apart_reason',
  apartBy: 'apart_by',
  apartAt: 'apart_at',
  replyChannel: 'reply_channel',
  state: 'state',
  basis: 'basis',
  amount: 'amount',
  terms: 'terms',
  round: 'round',
  scanId: 'scan_id',
  restsOn: 'rests_on',
  adoptedBy: 'adopted_by',
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

/** Of the table `compensation` under the alias `f`; a day stays a day. */
export const COMPENSATION_COLUMNS = Object.entries(COMPENSATION_COLUMN)
  .map(([field, column]) => `f.${column}${field === 'harmedOn' ? '::text' : ''} AS "${field}"`)
  .join(', ');
