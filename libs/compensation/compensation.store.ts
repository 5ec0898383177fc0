import { Injectable } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { Refusal, type CompensationEventName } from '@sanad/messages';
import { rows, type Op } from '@sanad/platform';
import { Policies, type EffectiveCompensation, type PinnedPolicy } from '@sanad/policy';
import { alikeBefore } from './alike';
import {
  assertOpen,
  type Approval,
  type Compensation,
  type CompensationChange,
  type CompensationDossier,
  type Payment,
  type Proof,
  type SettlementSignature,
} from './compensation';
import type { CompensationAction } from './compensation.states';
import { COMPENSATION_COLUMN, COMPENSATION_COLUMNS } from './compensation.columns';
import { compensationEvent, TOLD_ON } from './compensation.events';
import { CompensationSights, seenBy, type Sight } from './compensation.sight';
import { approversOf } from './money.states';
import type { OfferEntry } from './offer.states';
import { refuseUnknown } from './unknown';

export interface CompensationRef {
  readonly id: string;
  /** The version on which the caller decided. */
  readonly version?: number;
}

/** One line of the history. */
export interface CompensationLine {
  readonly id: string;
  readonly name: CompensationEventName;
  readonly at: Date;
  readonly byKind: string;
  readonly byId: string;
}

/** Reads files as far as whoever asks sees, and changes them one at a time under their lock, each change with its line of history. */
@Injectable()
export class CompensationStore {
  constructor(
    private readonly policies: Policies,
    private readonly sights: CompensationSights,
  ) {}

  /** @throws Refusal `compensation.not_found`, also for what whoever asks may not see */
  async get(op: Op, id: string): Promise<CompensationDossier> {
    return this.load(op, id, '', await this.sights.of(op));
  }

  /**
   * The file under its lock, for an action that its gates let through.
   * @throws Refusal `compensation.not_found`, `compensation.changed_meanwhile`, `compensation.gate_…`
   */
  async lock(op: Op, { id, version }: CompensationRef, action: CompensationAction): Promise<CompensationDossier> {
    const dossier = await this.load(op, id, 'FOR UPDATE OF f', await this.sights.of(op));
    const { version: now } = dossier.file;
    if (version !== undefined && version !== now) throw new Refusal('compensation.changed_meanwhile', { version: now });
    assertOpen(action, dossier);
    return dossier;
  }

  /** Writes the change and its line of history. @returns the file as it is now */
  async change(op: Op, dossier: CompensationDossier, change: CompensationChange): Promise<CompensationDossier> {
    const { file } = dossier;
    const fields = Object.entries(change.set).filter(([, value]) => value !== undefined);
    const set = fields.map(([field], place) => `${COMPENSATION_COLUMN[field as keyof Compensation]} = $${place + 9}`);
    await op.db.query(changeStatement(['version = version + 1', ...set]), [
      ...[op.association, file.id, newId(), change.name, op.now, op.actor.kind, op.actor.id, change.detail ?? {}],
      ...fields.map(([, value]) => value),
    ]);
    const after = { ...file, ...change.set, version: file.version + 1 };
    op.record({ action: `compensation.${change.name}`, subject: { type: 'compensation', id: file.id } });
    const event = TOLD_ON[change.name];
    if (event) op.emit(compensationEvent(event, after));
    return { ...dossier, file: after };
  }

  /** Row and first line of history. @returns false where the reference is taken */
  async insert(op: Op, file: Compensation): Promise<boolean> {
    const fields = Object.keys(COMPENSATION_COLUMN) as (keyof Compensation)[];
    const values = fields.map((field) => file[field]);
    const last = [newId(), op.actor.kind, op.actor.id];
    const inserted = await rows(op.db, INSERT, [op.association, ...values, ...last]).catch(refuseUnknown);
    return inserted.length > 0;
  }

  /** Oldest first. */
  history(op: Op, id: string): Promise<CompensationLine[]> {
    return rows<CompensationLine>(op.db, HISTORY, [op.association, id]);
  }

  private async load(op: Op, id: string, lock: string, sight: Sight | undefined): Promise<CompensationDossier> {
    const seen = seenBy(sight, 3);
    const sql = `SELECT ${COMPENSATION_COLUMNS} FROM compensation f WHERE f.association_id = $1 AND f.id = $2${seen.sql} ${lock}`;
    const [file] = await rows<Compensation>(op.db, sql, [op.association, id, ...seen.parameters]);
    if (!file) throw new Refusal('compensation.not_found');
    const key = [op.association, id];
    const ofRound = [...key, file.round];
    const [policy, proofs, offers, signatures, approvals, ledger, alike] = await Promise.all([
      this.policies.of(op, file.policyVersionId),
      rows<Proof>(op.db, PROOFS, key),
      rows<OfferEntry>(op.db, OFFERS, key),
      rows<SettlementSignature>(op.db, SIGNATURES, ofRound),
      rows<Approval>(op.db, APPROVALS, ofRound),
      rows<Payment>(op.db, LEDGER, key),
      alikeBefore(op, id, sight),
    ]);
    const rules = await this.rulesOf(op, policy, file.amount);
    return { file, proofs, offers, signatures, approvals, ledger, alike, policy, rules };
  }

  /**
   * A file keeps the version it began under. Where nobody had chosen a reading then, it takes the one that was chosen since: it is an answer to the
   * same text, without which the file could never go on. So it is with an amount above every step of approval that was added then.
   */
  async rulesOf(op: Op, { effective }: PinnedPolicy, amount: string | null): Promise<EffectiveCompensation> {
    const own = effective.compensation!;
    const isBeyond = ({ approvals }: Pick<EffectiveCompensation, 'approvals'>): boolean =>
      approvals !== undefined && amount !== null && approversOf(approvals.value, BigInt(amount)) === 'beyond';
    if (own.reading && !isBeyond(own)) return own;
    const since = (await this.policies.findInForce(op))?.effective.compensation;
    const { reading = since?.reading } = own;
    const approvals = isBeyond(own) && since?.approvals && !isBeyond(since) ? since.approvals : own.approvals;
    return { ...own, ...(reading && { reading }), ...(approvals && { approvals }) };
  }
}

const changeStatement = (assignments: readonly string[]): string => `
  WITH changed AS (
    UPDATE compensation SET ${assignments.join(', ')} WHERE association_id = $1 AND id = $2 RETURNING version
  )
  INSERT INTO compensation_event (association_id, compensation_id, id, version, name, at, by_kind, by_id, detail)
  SELECT $1, $2, $3, version, $4, $5, $6, $7, $8 FROM changed`;

const COLUMNS = Object.values(COMPENSATION_COLUMN);
const place = (nth: number): string => `$${nth + 2}`;
const at = (field: keyof Compensation): string => place(Object.keys(COMPENSATION_COLUMN).indexOf(field));

const INSERT = `
  WITH added AS (
    INSERT INTO compensation (association_id, ${COLUMNS.join(', ')}) VALUES ($1, ${COLUMNS.map((_, nth) => place(nth)).join(', ')})
    ON CONFLICT (association_id, reference) DO NOTHING RETURNING id, version
  )
  INSERT INTO compensation_event (association_id, compensation_id, id, version, name, at, by_kind, by_id, detail)
  SELECT $1, id, ${place(COLUMNS.length)}, version, 'opened', ${at('openedAt')}, ${place(COLUMNS.length + 1)}, ${place(COLUMNS.length + 2)}, '{}'
  FROM added RETURNING id`;

const PROOFS = `
  SELECT p.id, p.kind, p.dated::text AS dated, p.number, p.issuer, p.harm, p.extent, p.causes, p.is_final AS "isFinal",
    p.admitted_by AS "admittedBy", p.admitted_as AS "admittedAs", p.authority, p.awarded, p.document_id AS "documentId",
    p.entered_at AS "enteredAt", p.entered_by AS "enteredBy", p.validated_at AS "validatedAt", p.validated_by AS "validatedBy",
    p.withdrawn_at AS "withdrawnAt", p.withdrawn_reason AS "withdrawnReason",
    COALESCE((SELECT jsonb_agg(jsonb_build_object('account', m.account_id, 'stand', m.stand, 'reason', m.reason) ORDER BY m.account_id)
      FROM compensation_proof_member m
      WHERE m.association_id = $1 AND m.compensation_id = $2 AND m.proof_id = p.id), '[]') AS members
  FROM compensation_proof p WHERE p.association_id = $1 AND p.compensation_id = $2 ORDER BY p.id`;

const OFFERS = `
  SELECT id, step, party, amount, words, at, entered_by AS "enteredBy" FROM compensation_offer
  WHERE association_id = $1 AND compensation_id = $2 ORDER BY id`;

const SIGNATURES = `
  SELECT party, method, signed_as AS "signedAs", content_hash AS "contentHash", at, entered_by AS "enteredBy",
    drawing IS NOT NULL AS drawn
  FROM compensation_signature WHERE association_id = $1 AND compensation_id = $2 AND round = $3 ORDER BY id`;

const APPROVALS = `
  SELECT account_id AS account, verdict, reason, at FROM compensation_approval
  WHERE association_id = $1 AND compensation_id = $2 AND round = $3 ORDER BY at, account_id`;

const LEDGER = `
  SELECT id, attempt, step, amount, means, iban_tail AS "ibanTail", reference, reason, at, by_id AS by
  FROM compensation_payment WHERE association_id = $1 AND compensation_id = $2
  ORDER BY attempt, CASE step WHEN 'ordered' THEN 1 WHEN 'reversed' THEN 3 ELSE 2 END`;

const HISTORY = `
  SELECT id, name, at, by_kind AS "byKind", by_id AS "byId" FROM compensation_event
  WHERE association_id = $1 AND compensation_id = $2 ORDER BY id`;
