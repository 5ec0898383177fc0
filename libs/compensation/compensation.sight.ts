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
  const [chain, account] = [`$${place}`, `$${place + 1}`];
  const sql = `
    AND (f.about_id IS NULL OR f.about_id <> ALL(${chain}::uuid[])) AND f.claimant_account IS DISTINCT FROM ${account}::uuid
    AND (f.complaint_id IS NULL OR NOT EXISTS (SELECT FROM complaint c WHERE c.association_id = $1 AND c.id = f.complaint_id
        AND c.sensitive AND c.assignee_id IS DISTINCT FROM ${account}::uuid)
      OR EXISTS (SELECT FROM complaint_viewer v
        WHERE v.association_id = $1 AND v.complaint_id = f.complaint_id AND v.account_id = ${account}::uuid))`;
  return { sql, parameters: [sight.chain, sight.account] };
}

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
    const found: Member[] = [];
    for (const member of members) {
      const { account } = member;
      const seen = seenBy({ account, chain: [account, ...superiorsOf(account, lines)] }, 3);
      const sql = `SELECT FROM compensation f WHERE f.association_id = $1 AND f.id = $2${seen.sql}`;
      if ((await rows(op.db, sql, [op.association, file, ...seen.parameters])).length > 0) found.push(member);
    }
    return found;
  }
}
