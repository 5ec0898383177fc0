import { Injectable } from '@nestjs/common';
import { ReportingLines, rows, superiorsOf, type Op } from '@sanad/platform';

/** How far somebody sees. */
export interface Sight {
  readonly account: string;
  /** Themselves and everybody above them: what is about one of these they do not see. */
  readonly chain: readonly string[];
}

/**
 * Narrows `compensation f` to what somebody may see: never what is about them or somebody above them, nor what they claim themselves; one that
 * comes from a sensitive complaint, where they may see that. `place` is the first parameter's.
 */
export function seenBy(sight: Sight | undefined, place: number): { sql: string; parameters: readonly unknown[] } {
  if (!sight) return { sql: '', parameters: [] };
  const sql = ` AND ${seen(`$${place}::uuid[]`, `$${place + 1}::uuid`)}`;
  return { sql, parameters: [sight.chain, sight.account] };
}

const seen = (chain: string, account: string): string => `
  (f.about_id IS NULL OR f.about_id <> ALL(${chain})) AND f.claimant_account IS DISTINCT FROM ${account}
  AND (f.complaint_id IS NULL OR NOT EXISTS (SELECT FROM complaint c WHERE c.association_id = $1 AND c.id = f.complaint_id
      AND c.sensitive AND c.assignee_id IS DISTINCT FROM ${account})
    OR EXISTS (SELECT FROM complaint_viewer v
      WHERE v.association_id = $1 AND v.complaint_id = f.complaint_id AND v.account_id = ${account}))`;

@Injectable()
export class CompensationSights {
  constructor(private readonly lines: ReportingLines) {}

  /** Undefined for the system, which looks at nothing on anybody's behalf. */
  async of(op: Op): Promise<Sight | undefined> {
    const { actor } = op;
    if (!('roles' in actor)) return undefined;
    const lines = await this.lines.all(op);
    return { account: actor.id, chain: [actor.id, ...superiorsOf(actor.id, lines)] };
  }

  /** Of these, whoever would find the file if they looked for it. */
  async seers<Member extends { readonly account: string }>(
    op: Op,
    file: string,
    members: readonly Member[],
  ): Promise<Member[]> {
    const lines = await this.lines.all(op);
    const sights = members.map(({ account }): Sight => ({ account, chain: [account, ...superiorsOf(account, lines)] }));
    const found = await rows<Pick<Sight, 'account'>>(op.db, SEERS, [op.association, file, JSON.stringify(sights)]);
    return members.filter(({ account }) => found.some((seer) => seer.account === account));
  }
}

const SEERS = `
  SELECT s.account FROM jsonb_to_recordset($3) AS s (account uuid, chain uuid[])
  JOIN compensation f ON f.association_id = $1 AND f.id = $2
  WHERE ${seen('s.chain', 's.account')}`;
