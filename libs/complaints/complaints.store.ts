import { Injectable } from '@nestjs/common';
import { newId, type AccountId } from '@sanad/kernel';
import { Refusal, type ComplaintEventName } from '@sanad/messages';
import { AccessTable, rows, type Op } from '@sanad/platform';
import { Policies } from '@sanad/policy';
import { assertOpen, type Complaint, type ComplaintChange, type ComplaintDossier } from './complaint';
import type { ComplaintAction } from './complaint.states';
import { COMPLAINT_COLUMN, COMPLAINT_COLUMNS } from './complaints.columns';
import { neededFor } from './complaints.actions';
import { complaintEvent, TOLD_ON } from './complaints.events';
import { seenBy, Sights, type Sight } from './complaints.sight';
import type { SettlementEntry } from './settlement';
import { refuseUnknown } from './unknown';

export interface ComplaintRef {
  readonly id: string;
  /** The version on which the caller decided. */
  readonly version?: number;
}

/** One line of the history. */
export interface ComplaintLine {
  readonly id: string;
  readonly name: ComplaintEventName;
  readonly at: Date;
  readonly byKind: string;
  readonly byId: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Reads complaints as far as whoever asks sees, and changes them one at a time under their lock, each change with its line of history. */
@Injectable()
export class ComplaintsStore {
  constructor(
    private readonly policies: Policies,
    private readonly sights: Sights,
    private readonly access: AccessTable,
  ) {}

  /** @throws Refusal `complaints.not_found`, also for what whoever asks may not see */
  async get(op: Op, id: string): Promise<ComplaintDossier> {
    return this.load(op, id, '', await this.sights.of(op));
  }

  /**
   * The complaint under its lock, for an action that its gates let through.
   * @throws Refusal `complaints.not_found`, `complaints.changed_meanwhile`, `complaints.gate_…`
   */
  async lock(op: Op, { id, version }: ComplaintRef, action: ComplaintAction): Promise<ComplaintDossier> {
    const dossier = await this.take(op, id);
    const { version: now } = dossier.complaint;
    if (version !== undefined && version !== now) throw new Refusal('complaints.changed_meanwhile', { version: now });
    assertOpen(action, dossier, op.now);
    this.assertBoards(op, dossier, action);
    return dossier;
  }

  /** The complaint under its lock, whatever its state. @throws Refusal `complaints.not_found` */
  async take(op: Op, id: string): Promise<ComplaintDossier> {
    return this.load(op, id, 'FOR UPDATE OF c', await this.sights.of(op));
  }

  /** The routes ask for the role of an action; on the board's step it is another one. @throws Refusal `complaints.gate_board` */
  private assertBoards({ actor }: Op, { complaint }: ComplaintDossier, action: ComplaintAction): void {
    const needs = neededFor(action, complaint);
    if (needs === 'complaints.answerForBoard' && 'roles' in actor && !this.access.allows(actor.roles, needs))
      throw new Refusal('complaints.gate_board');
  }

  /** Writes the change and its line of history. @returns the complaint as it is now */
  async change(op: Op, dossier: ComplaintDossier, change: ComplaintChange, at = op.now): Promise<ComplaintDossier> {
    const { complaint } = dossier;
    const fields = Object.entries(change.set).filter(([, value]) => value !== undefined);
    const set = fields.map(([field], place) => `${COMPLAINT_COLUMN[field as keyof Complaint]} = $${place + 9}`);
    await op.db
      .query(changeStatement(['version = version + 1', ...set]), [
        ...[op.association, complaint.id, newId(), change.name, at, op.actor.kind, op.actor.id, change.detail ?? {}],
        ...fields.map(([, value]) => value),
      ])
      .catch(refuseUnknown);
    const after = { ...complaint, ...change.set, version: complaint.version + 1 };
    op.record({ action: `complaints.${change.name}`, subject: { type: 'complaint', id: complaint.id } });
    const event = TOLD_ON[change.name];
    if (event) op.emit(complaintEvent(event, after));
    return { ...dossier, complaint: after };
  }

  /** Row and first line of history. @returns false where the reference is taken */
  async insert(op: Op, complaint: Complaint): Promise<boolean> {
    const fields = Object.keys(COMPLAINT_COLUMN) as (keyof Complaint)[];
    const values = fields.map((field) => complaint[field]);
    const last = [newId(), op.actor.kind, op.actor.id];
    const inserted = await rows(op.db, INSERT, [op.association, ...values, ...last]).catch(refuseUnknown);
    return inserted.length > 0;
  }

  async append(op: Op, complaintId: string, entry: Omit<SettlementEntry, 'id' | 'at' | 'enteredBy'>): Promise<void> {
    const { step, party, words } = entry;
    await op.db.query(APPEND, [op.association, complaintId, newId(), step, party, words, op.now, op.actor.id]);
  }

  /** Names some who may see it; whoever is named already stays so. */
  async letSee(op: Op, complaintId: string, accounts: readonly AccountId[]): Promise<void> {
    if (accounts.length === 0) return;
    await op.db.query(LET_SEE, [op.association, complaintId, accounts, op.now, op.actor.id]);
    op.record({
      action: 'complaints.viewers_named',
      subject: { type: 'complaint', id: complaintId },
      detail: { accounts },
    });
  }

  /** Oldest first. */
  async history(op: Op, id: string): Promise<ComplaintLine[]> {
    return rows<ComplaintLine>(op.db, HISTORY, [op.association, id]);
  }

  private async load(op: Op, id: string, lock: string, sight: Sight | undefined): Promise<ComplaintDossier> {
    const seen = seenBy(sight, 3);
    const sql = `SELECT ${COMPLAINT_COLUMNS} FROM complaint c WHERE c.association_id = $1 AND c.id = $2${seen.sql} ${lock}`;
    const [complaint] = await rows<Complaint>(op.db, sql, [op.association, id, ...seen.parameters]);
    if (!complaint) throw new Refusal('complaints.not_found');
    const key = [op.association, id];
    const [policy, theirs, settlement, viewers] = await Promise.all([
      this.policies.of(op, complaint.policyVersionId),
      this.sights.decides(op, complaint),
      rows<SettlementEntry>(op.db, SETTLEMENT, key),
      rows<{ account: AccountId }>(op.db, VIEWERS, key),
    ]);
    const named = viewers.map(({ account }) => account);
    return { complaint, settlement, viewers: await this.sights.among(op, complaint, named), policy, theirs };
  }
}

const changeStatement = (assignments: readonly string[]): string => `
  WITH changed AS (
    UPDATE complaint SET ${assignments.join(', ')} WHERE association_id = $1 AND id = $2 RETURNING version
  )
  INSERT INTO complaint_event (association_id, complaint_id, id, version, name, at, by_kind, by_id, detail)
  SELECT $1, $2, $3, version, $4, $5, $6, $7, $8 FROM changed`;

const COLUMNS = Object.values(COMPLAINT_COLUMN);
const place = (nth: number): string => `$${nth + 2}`;
const at = (field: keyof Complaint): string => place(Object.keys(COMPLAINT_COLUMN).indexOf(field));

const INSERT = `
  WITH added AS (
    INSERT INTO complaint (association_id, ${COLUMNS.join(', ')}) VALUES ($1, ${COLUMNS.map((_, nth) => place(nth)).join(', ')})
    ON CONFLICT (association_id, reference) DO NOTHING RETURNING id, version, received_at
  )
  INSERT INTO complaint_event (association_id, complaint_id, id, version, name, at, by_kind, by_id, detail)
  SELECT $1, id, ${place(COLUMNS.length)}, version, 'received', ${at('receivedAt')}, ${place(COLUMNS.length + 1)}, ${place(COLUMNS.length + 2)}, '{}'
  FROM added RETURNING id`;

const APPEND = `
  INSERT INTO complaint_settlement (association_id, complaint_id, id, step, party, words, at, entered_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

const LET_SEE = `
  INSERT INTO complaint_viewer (association_id, complaint_id, account_id, named_at, named_by)
  SELECT $1, $2, account, $4, $5 FROM unnest($3::uuid[]) AS account ON CONFLICT DO NOTHING`;

const SETTLEMENT = `
  SELECT id, step, party, words, at, entered_by AS "enteredBy" FROM complaint_settlement
  WHERE association_id = $1 AND complaint_id = $2 ORDER BY id`;

const VIEWERS = `
  SELECT account_id AS account FROM complaint_viewer WHERE association_id = $1 AND complaint_id = $2 ORDER BY account_id`;

const HISTORY = `
  SELECT id, name, at, by_kind AS "byKind", by_id AS "byId", detail FROM complaint_event
  WHERE association_id = $1 AND complaint_id = $2 ORDER BY id`;
