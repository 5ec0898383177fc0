import type { Proof } from '@sanad/intake';
import type { NoticeTemplate } from '@sanad/messages';
import { rows, type NoticeParams, type Op } from '@sanad/platform';
import type { Complaint } from '../complaint';
import type { ComplaintKind } from '../complaint.kinds';
import type { PortalSettlementLine, ComplaintPortalAction } from './complaints-portal.types';

/** One that waits to be entered. */
export interface WaitingComplaint {
  readonly id: string;
  readonly kind: ComplaintKind;
  readonly reference: string;
  /** Whoever complains, or the complaint itself where nobody is named. */
  readonly subject: string;
  readonly policyVersion: string;
  readonly sealed: string;
  readonly submittedAt: Date;
}

/** What a secret opened: a complaint, or what is going to be one. */
export type OpenedComplaint =
  | { readonly id: string; readonly reference: string; readonly subject: string; readonly waiting?: undefined }
  | {
      readonly waiting: WaitingComplaint;
      readonly reference: string;
      readonly subject: string;
      readonly id?: undefined;
    };

/** Needs `reveal`. */
export async function findOpenedComplaint(op: Op): Promise<OpenedComplaint | undefined> {
  const [entered, waiting] = await Promise.all([
    rows<{ id: string; reference: string; subject: string }>(op.db, ENTERED, [op.association]),
    rows<WaitingComplaint>(op.db, WAITING, [op.association]),
  ]);
  if (entered[0]) return entered[0];
  const [one] = waiting;
  return one && { waiting: one, reference: one.reference, subject: one.subject };
}

/** @returns false where the reference waits already */
export async function insertWaiting(
  op: Op,
  { id, kind, reference, subject, policyVersion, sealed }: WaitingComplaint,
  proofs: { readonly link: Proof; readonly code: Proof },
): Promise<boolean> {
  const values = [
    op.association,
    id,
    kind,
    reference,
    subject,
    policyVersion,
    proofs.link,
    proofs.code,
    sealed,
    op.now,
  ];
  return (await rows(op.db, NEW_COMPLAINT, values)).length > 0;
}

export interface NewAct {
  readonly id: string;
  readonly kind: ComplaintPortalAction;
  readonly sealed: string;
}

export async function insertAct(op: Op, complaintId: string, { id, kind, sealed }: NewAct): Promise<void> {
  await op.db.query(NEW_ACT, [op.association, id, complaintId, kind, sealed, op.now]);
}

/** What the window in `complaint` shows. */
export type ShownComplaint = Pick<
  Complaint,
  | 'id'
  | 'kind'
  | 'reference'
  | 'policyVersionId'
  | 'state'
  | 'subject'
  | 'remedySought'
  | 'concerns'
  | 'replyChannel'
  | 'anonymous'
  | 'referredTo'
  | 'rung'
  | 'outcome'
  | 'outcomeReason'
  | 'receivedAt'
  | 'answeredAt'
  | 'toldAt'
  | 'accepted'
  | 'response'
  | 'closedAt'
  | 'reopenedAt'
>;

export interface ComplaintRows {
  readonly complaint: ShownComplaint;
  readonly events: readonly { readonly name: string; readonly at: Date }[];
  readonly settlement: readonly PortalSettlementLine[];
  readonly notices: readonly { readonly template: NoticeTemplate; readonly params: NoticeParams; readonly at: Date }[];
  /** Whether something they did waits to be entered. */
  readonly pending: boolean;
}

export async function readComplaint(op: Op, id: string): Promise<ComplaintRows> {
  const key = [op.association, id];
  const [[complaint], events, settlement, notices, [waits]] = await Promise.all([
    rows<ShownComplaint>(op.db, COMPLAINT, key),
    rows<ComplaintRows['events'][number]>(op.db, EVENTS, key),
    rows<PortalSettlementLine>(op.db, SETTLEMENT, key),
    rows<ComplaintRows['notices'][number]>(op.db, NOTICES, key),
    rows<{ pending: boolean }>(op.db, PENDING, key),
  ]);
  return { complaint: complaint!, events, settlement, notices, pending: waits!.pending };
}

const ENTERED = `
  SELECT a.complaint_id AS id, c.reference, a.subject_id AS subject
  FROM complaint_access a JOIN complaint c ON c.association_id = a.association_id AND c.id = a.complaint_id
  WHERE a.association_id = $1`;

const WAITING = `
  SELECT id, kind, reference, subject_id AS subject, policy_version_id AS "policyVersion", sealed, submitted_at AS "submittedAt"
  FROM portal_complaint WHERE association_id = $1`;

const NEW_COMPLAINT = `
  INSERT INTO portal_complaint (association_id, id, kind, reference, subject_id, policy_version_id, secret_hash,
    code_hash, sealed, submitted_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (association_id, reference) DO NOTHING RETURNING id`;

const NEW_ACT = `
  INSERT INTO complaint_act (association_id, id, complaint_id, kind, sealed, acted_at) VALUES ($1, $2, $3, $4, $5, $6)`;

const COMPLAINT = `
  SELECT id, kind, reference, policy_version_id AS "policyVersionId", state, subject, remedy_sought AS "remedySought", concerns,
    reply_channel AS "replyChannel", anonymous, referred_to AS "referredTo", rung, outcome, outcome_reason AS "outcomeReason",
    received_at AS "receivedAt", answered_at AS "answeredAt", told_at AS "toldAt", accepted, response, closed_at AS "closedAt",
    reopened_at AS "reopenedAt"
  FROM complaint WHERE association_id = $1 AND id = $2`;

const EVENTS = 'SELECT name, at FROM complaint_event WHERE association_id = $1 AND complaint_id = $2 ORDER BY id';

const SETTLEMENT = `
  SELECT step, party, words, at FROM complaint_settlement WHERE association_id = $1 AND complaint_id = $2 ORDER BY id`;

const NOTICES = `
  SELECT template, params, created_at AS at FROM notification WHERE association_id = $1 AND subject_id = $2 ORDER BY id`;

const PENDING = `
  SELECT EXISTS (SELECT FROM complaint_act WHERE association_id = $1 AND complaint_id = $2 AND settled_at IS NULL) AS pending`;
