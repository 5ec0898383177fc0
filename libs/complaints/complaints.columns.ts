import type { Complaint } from './complaint';

/** The column of each field of a complaint. */
export const COMPLAINT_COLUMN = {
  id: 'id',
  kind: 'kind',
  reference: 'reference',
  policyVersionId: 'policy_version_id',
  state: 'state',
  channel: 'channel',
  channelLabel: 'channel_label',
  channelListed: 'channel_listed',
  faxPages: 'fax_pages',
  subject: 'subject',
  remedySought: 'remedy_sought',
  concerns: 'concerns',
  complainantId: 'complainant_id',
  complainantAccount: 'complainant_account',
  anonymous: 'anonymous',
  replyChannel: 'reply_channel',
  about: 'about_id',
  meant: 'meant_ids',
  caseId: 'case_id',
  referredTo: 'referred_to',
  severity: 'severity',
  theme: 'theme',
  sensitive: 'sensitive',
  rung: 'rung',
  committeeId: 'committee_id',
  assigneeId: 'assignee_id',
  escalatesAt: 'escalates_at',
  outsideReference: 'outside_reference',
  outcome: 'outcome',
  outcomeReason: 'outcome_reason',
  receivedAt: 'received_at',
  enteredAt: 'entered_at',
  acknowledgedAt: 'acknowledged_at',
  resolvedAt: 'resolved_at',
  answeredAt: 'answered_at',
  toldAt: 'told_at',
  accepted: 'accepted',
  response: 'response',
  closedAt: 'closed_at',
  reopenedAt: 'reopened_at',
  version: 'version',
} as const satisfies Record<keyof Complaint, string>;

/** Of the table `complaint` under the alias `c`. */
export const COMPLAINT_COLUMNS = Object.entries(COMPLAINT_COLUMN)
  .map(([field, column]) => `c.${column} AS "${field}"`)
  .join(', ');
