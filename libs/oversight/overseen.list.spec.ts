import { OversightOps, type OversightOp } from '@sanad/platform';
import type { EntityManager } from 'typeorm';
import { ApiWorld } from '../../test/world/api';
import { Oversight, type Body } from '../../test/world/oversight';
import { CELL_COLUMNS } from './figures';
import { listOverseen, SORTS } from './overseen.list';

const ASSOCIATIONS = 1_000;
let world: ApiWorld;
let body: Body;

beforeAll(async () => {
  world = await ApiWorld.start();
  const oversight = new Oversight(world);
  body = await oversight.body();
  for (const { id } of [body, await oversight.body()]) await world.rows(PLANT, [id, ASSOCIATIONS]);
  const cells = CELL_COLUMNS.map(({ column }) => column);
  await world.rows(`
    INSERT INTO association_figures (association_id, policy_state, blocks_force, blocks_module, warnings, informations, late_at_least,
      counted_at, ${cells.join(', ')})
    SELECT id, 'inForce', 0, 0, 3, 1, hashtext(slug) & 15, now(), ${cells.map(() => '7').join(', ')} FROM association`);
  await seenByAll();
}, 60_000);
afterAll(() => world.stop());

/** Index-only scans need pages that everybody sees all of, and those wait for whatever else is at work in the database at this moment. */
async function seenByAll(): Promise<void> {
  const unseen = `SELECT relname FROM pg_class
    WHERE relname IN ('association', 'association_figures', 'supervision') AND relallvisible < relpages`;
  do await world.rows('VACUUM ANALYZE');
  while ((await world.rows(unseen)).length > 0);
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'CTE Name'?: string;
  readonly Plans?: readonly Node[];
}

/** Lists as `listOverseen` does, and notes what it sends and how that is planned where indexes are preferred. */
async function planned(sort: (typeof SORTS)[number]): Promise<{ statements: number; plan: Node; found: number }> {
  let statements = 0;
  return world.app.get(OversightOps).read(body.id, async (op) => {
    let plan: Node | undefined;
    const query = async (sql: string, parameters: unknown[]): Promise<unknown> => {
      statements++;
      await op.db.query('SET LOCAL enable_seqscan = off');
      await op.db.query('SET LOCAL enable_hashjoin = off');
      const explained = await op.db.query<[{ 'QUERY PLAN': [{ Plan: Node }] }]>(
        `EXPLAIN (FORMAT JSON) ${sql}`,
        parameters,
      );
      plan = explained[0]['QUERY PLAN'][0].Plan;
      return op.db.query(sql, parameters);
    };
    const spied: OversightOp = { ...op, db: { query } as unknown as EntityManager };
    const found = await listOverseen(spied, { sort }, 26);
    return { statements, plan: plan!, found: found.length };
  });
}

function scansOf(node: Node): string[] {
  const own = node['Relation Name'] ? [`${node['Node Type']} of ${node['Relation Name']}`] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scansOf)];
}

/** The part that finds which associations are on the page. */
function pageOf(node: Node): Node | undefined {
  if (node['Node Type'] === 'Limit') return node;
  return node.Plans?.map(pageOf).find(Boolean);
}

test.each(SORTS)(
  'by %s: one statement, and the page is found in indexes alone, whatever rows hold beside',
  async (sort) => {
    const { statements, plan, found } = await planned(sort);
    expect([statements, found]).toEqual([1, 26]);
    const scans = scansOf(pageOf(plan)!);
    expect(scans).toContain('Index Only Scan of supervision');
    expect(scans.filter((scan) => !scan.startsWith('Index Only Scan'))).toEqual([]);
  },
);

test('planted: an order by what no index holds reads rows', async () => {
  const { plan } = await world.app.get(OversightOps).read(body.id, async (op) => {
    await op.db.query('SET LOCAL enable_seqscan = off');
    const sql = `EXPLAIN (FORMAT JSON) SELECT a.id FROM supervision s JOIN association a ON a.id = s.association_id
      WHERE s.body_id = $1 ORDER BY a.slug || a.created_at::text LIMIT 26`;
    const explained = await op.db.query<[{ 'QUERY PLAN': [{ Plan: Node }] }]>(sql, [body.id]);
    return { plan: explained[0]['QUERY PLAN'][0].Plan };
  });
  expect(scansOf(plan)).toContain('Index Scan of association');
});

test('a thousand associations, page by page, each once', async () => {
  const seen = new Set<string>();
  let after: [string, string] | undefined;
  for (;;) {
    const page = await world.app
      .get(OversightOps)
      .read(body.id, (op) => listOverseen(op, { sort: 'late' }, 100, after));
    for (const { id } of page) seen.add(id);
    const last = page.at(-1);
    if (page.length < 100 || !last) break;
    after = [last.key, last.id];
  }
  expect(seen.size).toBe(ASSOCIATIONS);
});

const PLANT = `
  WITH made AS (
    INSERT INTO association (id, slug, name, region, licence_expires_on, created_at)
    SELECT gen_random_uuid(), 'n' || n || '-' || left($1::text, 13), 'جمعية ' || n, (ARRAY['asir', 'jawf', 'hail'])[n % 3 + 1],
      date '2026-01-01' + n, now() FROM generate_series(1, $2::int) n RETURNING id
  )
  INSERT INTO supervision (id, body_id, association_id, starts_at)
  SELECT gen_random_uuid(), $1::uuid, id, now() - interval '1 day' FROM made`;
