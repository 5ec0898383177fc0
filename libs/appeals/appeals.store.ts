import { Injectable } from '@nestjs/common';
import { newId, type AccountId } from '@sanad/kernel';
import { Refusal, type AppealEventName, type RefusalCode } from '@sanad/messages';
import { AccessTable, rows, type Op } from '@sanad/platform';
import type { Appeal, AppealDossier } from './appeal';
import type { AppealBar } from './appeal.kinds';
import { appealPermission, type AppealAction, type AppealPermission } from './appeal.states';

export interface AppealRef {
  readonly id: string;
  /** The version on which the caller decided. */
  readonly version?: number;
}

const COLUMN = {
  ...{ id: 'id', caseId: 'case_id', decisionId: 'decision_id', policyVersionId: 'policy_version_id', state: 'state' },
  ...{ channel: 'channel', grounds: 'grounds', filedAt: 'filed_at', enteredAt: 'entered_at', lastDay: 'last_day' },
  ...{ outcome: 'outcome', reason: 'reason', decidedAt: 'decided_at', decidedBy: 'decided_by' },
  ...{ answeredAt: 'answered_at', toldAt: 'told_at', version: 'version' },
} as const satisfies Record<keyof Appeal, string>;

const COLUMNS = Object.entries(COLUMN)
  // A date is told as it stands in the calendar, and never as an instant.
  .map(([field, column]) => `a.${column}${field === 'lastDay' ? '::text' : ''} AS "${field}"`)
  .join(', ');

export const APPEAL_REFUSALS = {
  state: 'appeals.gate_state',
  reviewer: 'appeals.gate_reviewer',
  toldAlready: 'appeals.gate_told_already',
} as const satisfies Record<Extract<AppealPermission, { open: false }>['because'], RefusalCode>;

/**
 * Appeals as far as whoever asks sees them. Who had a part in the decision, and whoever is a party to the request, are left out of every
 * query, whatever their roles; of the others those who may read all of them, and the reviewers of each.
 */
@Injectable()
export class AppealsStore {
  constructor(private readonly access: AccessTable) {}

  /** @throws Refusal `appeals.not_found` */
  get(op: Op, id: string): Promise<AppealDossier> {
    return this.load(op, id, '');
  }

  /** The appeal of a request; undefined where there is none, or none to be seen. */
  async ofCase(op: Op, caseId: string): Promise<AppealDossier | undefined> {
    const seen = this.seenBy(op, 3);
    const [found] = await rows<{ id: string }>(
      op.db,
      `SELECT a.id FROM appeal a WHERE a.association_id = $1 AND a.case_id = $2${seen.sql}`,
      [op.association, caseId, ...seen.parameters],
    );
    return found && this.load(op, found.id, '');
  }

  /** Whether there is one at all, which is no secret from anybody who may see the request. */
  async isFiled(op: Op, caseId: string): Promise<boolean> {
    const sql = 'SELECT 1 FROM appeal WHERE association_id = $1 AND case_id = $2';
    return (await rows(op.db, sql, [op.association, caseId])).length > 0;
  }

  /**
   * The appeal under its lock, for an action that its gates let through.
   * @throws Refusal `appeals.not_found`, `appeals.changed_meanwhile`, `appeals.gate_…`
   */
  async lock(op: Op, { id, version }: AppealRef, action: AppealAction): Promise<AppealDossier> {
    const dossier = await this.load(op, id, 'FOR UPDATE OF a');
    const { appeal } = dossier;
    if (version !== undefined && version !== appeal.version)
      throw new Refusal('appeals.changed_meanwhile', { version: appeal.version });
    const found = appealPermission(action, factsOf(op, dossier));
    if (!found.open) throw new Refusal(APPEAL_REFUSALS[found.because]);
    return dossier;
  }

  /** Row and first line of history. @returns false where there is one already */
  async insert(op: Op, appeal: Appeal, barred: ReadonlyMap<AccountId, AppealBar>): Promise<boolean> {
    const values = (Object.keys(COLUMN) as (keyof Appeal)[]).map((field) => appeal[field]);
    const inserted = await rows(op.db, INSERT, [op.association, ...values]);
    if (inserted.length === 0) return false;
    await this.line(op, appeal, 'filed', appeal.filedAt);
    const accounts = [...barred];
    if (accounts.length > 0)
      await op.db.query(BAR, [
        ...[op.association, appeal.id, accounts.map(([account]) => account), accounts.map(([, because]) => because)],
      ]);
    return true;
  }

  /** Writes the change and its line of history. */
  async change(
    op: Op,
    { appeal, reviewers }: AppealDossier,
    set: Partial<Appeal>,
    name: AppealEventName,
    at = op.now,
  ): Promise<AppealDossier> {
    const fields = Object.entries(set);
    const assignments = fields.map(([field], place) => `${COLUMN[field as keyof Appeal]} = $${place + 3}`);
    await op.db.query(
      `UPDATE appeal SET ${['version = version + 1', ...assignments].join(', ')} WHERE association_id = $1 AND id = $2`,
      [op.association, appeal.id, ...fields.map(([, value]) => value)],
    );
    const after = { ...appeal, ...set, version: appeal.version + 1 };
    await this.line(op, after, name, at);
    return { appeal: after, reviewers };
  }

  /** Names reviewers; whoever is named stays so. @throws Refusal `appeals.reviewer_barred` for anybody who had a part in the decision */
  async nameReviewers(op: Op, { id }: Appeal, accounts: readonly AccountId[]): Promise<void> {
    const barred = await rows(op.db, BARRED, [op.association, id, accounts]);
    if (barred.length > 0) throw new Refusal('appeals.reviewer_barred');
    await op.db.query(REVIEWERS, [op.association, id, accounts, op.now, op.actor.id]);
  }

  /** Those who may put it to reviewers and have no part in it. */
  async notBarred(op: Op, id: string, accounts: readonly AccountId[]): Promise<AccountId[]> {
    const barred = await rows<{ account: string }>(op.db, BARRED, [op.association, id, accounts]);
    return accounts.filter((account) => !barred.some((one) => one.account === account));
  }

  private async line(op: Op, { id, version }: Appeal, name: AppealEventName, at: Date): Promise<void> {
    const { kind, id: by } = op.actor;
    await op.db.query(LINE, [op.association, id, newId(), version, name, at, kind, by]);
    op.record({ action: `appeals.${name}`, subject: { type: 'appeal', id } });
  }

  private async load(op: Op, id: string, lock: string): Promise<AppealDossier> {
    const seen = this.seenBy(op, 3);
    const sql = `SELECT ${COLUMNS} FROM appeal a WHERE a.association_id = $1 AND a.id = $2${seen.sql} ${lock}`;
    const [appeal] = await rows<Appeal>(op.db, sql, [op.association, id, ...seen.parameters]);
    if (!appeal) throw new Refusal('appeals.not_found');
    const reviewers = await rows<{ account: AccountId }>(op.db, REVIEWING, [op.association, id]);
    return { appeal, reviewers: reviewers.map(({ account }) => account) };
  }

  /** A condition on `appeal a`; its parameters begin at this place. */
  seenBy({ actor }: Op, place: number): { sql: string; parameters: readonly unknown[] } {
    if (!('roles' in actor)) return { sql: '', parameters: [] };
    const [account, everything] = [`$${place}`, `$${place + 1}`];
    const sql = `
      AND NOT EXISTS (SELECT FROM appeal_barred b WHERE b.association_id = $1 AND b.appeal_id = a.id AND b.account_id = ${account}::uuid)
      AND (${everything}::boolean OR EXISTS (SELECT FROM appeal_reviewer r
        WHERE r.association_id = $1 AND r.appeal_id = a.id AND r.account_id = ${account}::uuid))`;
    return { sql, parameters: [actor.id, this.access.allows(actor.roles, 'appeals.readAll')] };
  }
}

export const factsOf = (op: Op, { appeal, reviewers }: AppealDossier): Parameters<typeof appealPermission>[1] => ({
  ...{ state: appeal.state, told: appeal.toldAt !== null },
  reviews: (reviewers as readonly string[]).includes(op.actor.id),
});

const FIELDS = Object.values(COLUMN);
const INSERT = `
  INSERT INTO appeal (association_id, ${FIELDS.join(', ')}) VALUES ($1, ${FIELDS.map((_, nth) => `$${nth + 2}`).join(', ')})
  ON CONFLICT (association_id, case_id) DO NOTHING RETURNING id`;

const BAR = `
  INSERT INTO appeal_barred (association_id, appeal_id, account_id, because)
  SELECT $1, $2, account, because FROM unnest($3::uuid[], $4::text[]) AS b (account, because)`;

const BARRED = `
  SELECT account_id AS account FROM appeal_barred
  WHERE association_id = $1 AND appeal_id = $2 AND account_id = ANY($3::uuid[])`;

const REVIEWERS = `
  INSERT INTO appeal_reviewer (association_id, appeal_id, account_id, named_at, named_by)
  SELECT $1, $2, account, $4, $5 FROM unnest($3::uuid[]) AS account ON CONFLICT DO NOTHING`;

const REVIEWING = `
  SELECT account_id AS account FROM appeal_reviewer WHERE association_id = $1 AND appeal_id = $2 ORDER BY named_at, account_id`;

const LINE = `
  INSERT INTO appeal_event (association_id, appeal_id, id, version, name, at, by_kind, by_id, detail)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '{}')`;
