import { Injectable } from '@nestjs/common';
import type { AccountId } from '@sanad/kernel';
import { AccessTable, ReportingLines, rows, superiorsOf, type Lines, type Op } from '@sanad/platform';
import { concernedIn, type Complaint } from './complaint';
import { barredBy } from './routing';
import { dateOf } from './times';

/** How far somebody sees. */
export interface Sight {
  readonly account: string;
  /** Themselves and everybody above them: what is about one of these they do not see. */
  readonly chain: readonly string[];
  /** All that is not sensitive; others see what was put to them. */
  readonly everything: boolean;
  /** Whoever keeps the identities of those who report sees every report. */
  readonly custody: boolean;
  /** Whoever answers for the board sees what went up to it. */
  readonly board: boolean;
  readonly today: string;
}

/**
 * Narrows `complaint c` to what somebody may see: never what is or may be about them or somebody above them, nor what they brought themselves;
 * a sensitive one where they are named or it is before the board they answer for, and others where they sort them, have them, or sit in the
 * committee. `place` is the first parameter's.
 */
export function seenBy(sight: Sight | undefined, place: number): { sql: string; parameters: readonly unknown[] } {
  if (!sight) return { sql: '', parameters: [] };
  const [chain, account, everything, custody, today, board] = [0, 1, 2, 3, 4, 5].map((nth) => `$${place + nth}`);
  const sits = sittingIn('c', account!, today!);
  const sql = `
    AND (c.about_id IS NULL OR c.about_id <> ALL(${chain}::uuid[])) AND NOT c.meant_ids && ${chain}::uuid[]
    AND c.complainant_account IS DISTINCT FROM ${account}::uuid
    AND (c.assignee_id = ${account}::uuid OR (c.kind = 'violationReport' AND ${custody}::boolean)
      OR (c.rung IN ('board', 'supervisingBody') AND ${board}::boolean)
      OR EXISTS (SELECT FROM complaint_viewer v WHERE v.association_id = $1 AND v.complaint_id = c.id AND v.account_id = ${account}::uuid)
      OR (NOT c.sensitive AND (${everything}::boolean OR ${sits})))`;
  return { sql, parameters: [sight.chain, sight.account, sight.everything, sight.custody, sight.today, sight.board] };
}

/** Whether somebody sits in the committee of a complaint on a day. */
const sittingIn = (complaint: string, account: string, day: string): string => `
  EXISTS (SELECT FROM committee_member m
    WHERE m.association_id = $1 AND m.committee_id = ${complaint}.committee_id AND m.account_id = ${account}::uuid
      AND m.since <= ${day}::date AND (m.until IS NULL OR m.until >= ${day}::date)
      AND m.ended_because IS DISTINCT FROM 'withdrawn')`;

@Injectable()
export class Sights {
  constructor(
    private readonly access: AccessTable,
    private readonly lines: ReportingLines,
  ) {}

  /** Undefined for the system, which looks at nothing on anybody's behalf. */
  async of(op: Op, lines?: Lines): Promise<Sight | undefined> {
    const { actor } = op;
    if (!('roles' in actor)) return undefined;
    const known = lines ?? (await this.lines.all(op));
    return {
      account: actor.id,
      chain: [actor.id, ...superiorsOf(actor.id, known)],
      everything: this.access.allows(actor.roles, 'complaints.readAll'),
      custody: this.access.allows(actor.roles, 'complaints.custody'),
      board: this.access.allows(actor.roles, 'complaints.answerForBoard'),
      today: dateOf(op.now),
    };
  }

  /**
   * Whether whoever acts is one of those who decide a complaint: they have it, or sit in the committee it lies with, or oversee complaints; of what was
   * taken outside, whoever answers for the board too. Before the board it is a matter of the role alone. What acts on nobody's behalf is not asked.
   */
  async decides(op: Op, { id, assigneeId, rung }: Complaint): Promise<boolean> {
    const { actor } = op;
    if (!('roles' in actor) || actor.id === assigneeId || rung === 'board') return true;
    if (this.access.allows(actor.roles, 'complaints.oversee')) return true;
    if (rung === 'supervisingBody') return this.access.allows(actor.roles, 'complaints.answerForBoard');
    if (rung !== 'committee') return false;
    return (await rows(op.db, SITS, [op.association, id, actor.id, dateOf(op.now)])).length > 0;
  }

  /** Of those who were named to see it, whoever still may: whom it is about may have been said since. */
  async among(op: Op, complaint: Complaint, accounts: readonly AccountId[]): Promise<AccountId[]> {
    const concerned = concernedIn(complaint);
    const isOpen = concerned.about.length === 0 && concerned.complainantAccount === null;
    if (isOpen || accounts.length === 0) return [...accounts];
    const lines = await this.lines.all(op);
    return accounts.filter((account) => barredBy(account, concerned, lines) === undefined);
  }
}

const SITS = `SELECT FROM complaint c WHERE c.association_id = $1 AND c.id = $2 AND ${sittingIn('c', '$3', '$4')}`;
