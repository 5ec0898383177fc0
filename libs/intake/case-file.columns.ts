import type { CaseFile } from './case-file';

/** The column of each field of a case. */
export const COLUMN = {
  id: 'id',
  kind: 'kind',
  reference: 'reference',
  policyVersionId: 'policy_version_id',
  state: 'state',
  origin: 'origin',
  channel: 'channel',
  channelLabel: 'channel_label',
  channelListed: 'channel_listed',
  subject: 'subject',
  applicantId: 'applicant_id',
  beneficiaryId: 'beneficiary_id',
  capacity: 'capacity',
  replyChannel: 'reply_channel',
  branch: 'branch',
  delegateId: 'delegate_id',
  delegateReceivedAt: 'delegate_received_at',
  receivedAt: 'received_at',
  receivedDateOnly: 'received_date_only',
  enteredAt: 'entered_at',
  letterNumber: 'letter_number',
  letterDate: 'letter_date',
  letterKey: 'letter_key',
  criteriaGivenAt: 'criteria_given_at',
  completeAt: 'complete_at',
  pausedAt: 'paused_at',
  clockRestarts: 'clock_restarts',
  awaitsRulingSince: 'awaits_ruling_since',
  unbounded: 'unbounded',
  putToCommitteeAt: 'put_to_committee_at',
  decidedAt: 'decided_at',
  decisionId: 'decision_id',
  decisionReason: 'decision_reason',
  notifiedAt: 'notified_at',
  bouncedAt: 'bounced_at',
  repliedAt: 'replied_at',
  closedAt: 'closed_at',
  floorOverride: 'floor_override',
  fileNumber: 'file_number',
  assigneeId: 'assignee_id',
  version: 'version',
} as const satisfies Record<keyof CaseFile, string>;

/** Of the table `case_file` under the alias `c`. */
export const CASE_COLUMNS = Object.entries(COLUMN)
  .map(([field, column]) => `c.${column} AS "${field}"`)
  .join(', ');
