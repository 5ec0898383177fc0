import { rows, type Op } from '@sanad/platform';
import type { CaseKind } from '../case.kinds';
import type { Proof } from './portal.secrets';

/** From here on, and until the end of the transaction, the database shows what this proof opens, and nothing else. */
export async function reveal(op: Op, proof: Proof): Promise<void> {
  await op.db.query(`SELECT set_config('app.secret', $1, true)`, [proof]);
}

export interface Draft {
  readonly id: string;
  /** Whoever is going to be the applicant: the key of the documents is made before the person is known. */
  readonly subject: string;
  readonly sealed: string;
  readonly savedAt: Date;
}

/** An application that waits to be entered. */
export interface Waiting {
  readonly id: string;
  readonly kind: CaseKind;
  readonly reference: string;
  readonly subject: string;
  readonly policyVersion: string;
  readonly sealed: string;
  readonly submittedAt: Date;
}

/** What a proof opened: a case, or an application that is none yet. */
export type Opened =
  | { readonly caseId: string; readonly reference: string; readonly subject: string; readonly application?: undefined }
  | {
      readonly application: Waiting;
      readonly reference: string;
      readonly subject: string;
      readonly caseId?: undefined;
    };

/** One question for either, so that nothing tells a wrong reference from a wrong secret. Needs `reveal`. */
export async function findOpened(op: Op): Promise<Opened | undefined> {
  const [cases, applications] = await Promise.all([
    rows<{ caseId: string; reference: string; subject: string }>(op.db, ACCESS, [op.association]),
    rows<Waiting>(op.db, APPLICATION, [op.association]),
  ]);
  if (cases[0]) return cases[0];
  const [application] = applications;
  return application && { application, reference: application.reference, subject: application.subject };
}

/** Under a lock, where it is about to end: the second of two who send it finds none. */
export async function findDraft(op: Op, lock = false): Promise<Draft | undefined> {
  const [draft] = await rows<Draft>(op.db, lock ? `${DRAFT} FOR UPDATE` : DRAFT, [op.association]);
  return draft;
}

export async function insertDraft(op: Op, proof: Proof, draft: Omit<Draft, 'savedAt'>): Promise<void> {
  await op.db.query(NEW_DRAFT, [op.association, draft.id, draft.subject, proof, draft.sealed, op.now]);
}

export async function updateDraft(op: Op, id: string, sealed: string): Promise<void> {
  await op.db.query(SAVE_DRAFT, [op.association, id, sealed, op.now]);
}

export async function deleteDraft(op: Op, id: string): Promise<void> {
  await op.db.query('DELETE FROM portal_draft WHERE association_id = $1 AND id = $2', [op.association, id]);
}

/** @returns false where the reference waits already */
export async function insertApplication(
  op: Op,
  waiting: Waiting,
  proofs: { readonly link: Proof; readonly code: Proof },
): Promise<boolean> {
  const { id, kind, reference, subject, policyVersion, sealed } = waiting;
  const inserted = await rows(op.db, NEW_APPLICATION, [
    ...[op.association, id, kind, reference, subject, policyVersion, proofs.link, proofs.code, sealed, op.now],
  ]);
  return inserted.length > 0;
}

export interface NewAction {
  readonly id: string;
  readonly kind: 'attach' | 'sign' | 'withdraw';
  readonly item?: string;
  readonly sealed: string;
}

export async function insertAction(op: Op, opened: Opened, { id, kind, item, sealed }: NewAction): Promise<void> {
  await op.db.query(NEW_ACTION, [
    ...[op.association, id, opened.caseId ?? null, opened.application?.id ?? null, kind, item ?? null, sealed, op.now],
  ]);
}

/** What its sender did and nobody has entered yet. */
export interface PendingAction {
  readonly kind: NewAction['kind'];
  readonly item: string | null;
  readonly at: Date;
}

/** Oldest first. */
export const pendingActions = (op: Op, opened: Opened): Promise<(PendingAction & { id: string; sealed: string })[]> =>
  rows(op.db, PENDING, [op.association, opened.caseId ?? null, opened.application?.id ?? null]);

const ACCESS = `
  SELECT case_id AS "caseId", reference, subject_id AS subject FROM case_access WHERE association_id = $1`;

const WAITING = `
  id, kind, reference, subject_id AS subject, policy_version_id AS "policyVersion", sealed, submitted_at AS "submittedAt"`;
const APPLICATION = `SELECT ${WAITING} FROM portal_application WHERE association_id = $1`;

const DRAFT = `
  SELECT id, subject_id AS subject, sealed, saved_at AS "savedAt" FROM portal_draft WHERE association_id = $1`;

const NEW_DRAFT = `
  INSERT INTO portal_draft (association_id, id, subject_id, secret_hash, sealed, saved_at) VALUES ($1, $2, $3, $4, $5, $6)`;

const SAVE_DRAFT = 'UPDATE portal_draft SET sealed = $3, saved_at = $4 WHERE association_id = $1 AND id = $2';

const NEW_APPLICATION = `
  INSERT INTO portal_application (association_id, id, kind, reference, subject_id, policy_version_id, secret_hash,
    code_hash, sealed, submitted_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT (association_id, reference) DO NOTHING RETURNING id`;

const NEW_ACTION = `
  INSERT INTO portal_action (association_id, id, case_id, application_id, kind, item, sealed, acted_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

const PENDING = `
  SELECT id, kind, item, sealed, acted_at AS at FROM portal_action
  WHERE association_id = $1 AND settled_at IS NULL AND (case_id = $2 OR application_id = $3) ORDER BY id`;
