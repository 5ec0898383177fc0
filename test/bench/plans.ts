import { Client } from 'pg';
import type { TestDatabase } from '../world/postgres';
import type { Tenant } from './cases.world';
import type { Statement } from './measured';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Plan[];
}

/** The large tables that the statements read without the tenant in the condition of an index, under row-level security. Empty is right. */
export async function readWithoutTenant(
  database: TestDatabase,
  { association }: Tenant,
  statements: readonly Statement[],
): Promise<string[]> {
  const client = new Client({ connectionString: database.urlAs('sanad_app') });
  await client.connect();
  try {
    await client.query(`SELECT set_config('app.association', $1, false)`, [association]);
    const found: string[] = [];
    for (const { text } of statements.filter(
      ({ text, role }) => role === 'sanad_app' && /^\s*SELECT .*\$1/s.test(text),
    )) {
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        `EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${text}`,
      );
      found.push(...unbound(rows[0]!['QUERY PLAN'][0].Plan));
    }
    const { rows } = await client.query<{ name: string }>(LARGE, [found]);
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** A few pages are read whole faster than by an index, whoever's they are. */
const LARGE = 'SELECT relname AS name FROM pg_class WHERE relname = ANY($1) AND relpages > 8 ORDER BY relname';

function unbound(plan: Plan): string[] {
  const table = plan['Relation Name'];
  // Under a bitmap the index, and with it the condition, is a node of its own.
  const conditions = [plan, ...(plan.Plans ?? [])].map((node) => node['Index Cond'] ?? '');
  const bound = conditions.some((condition) => condition.includes('association_id'));
  const below = (plan.Plans ?? []).flatMap(unbound);
  return table && !bound ? [table, ...below] : below;
}
