import { withComplaints } from '@config/demo/complaints';
import { readDemoTools } from '@config/demo/tools';
import { readDemoWorld } from '@config/demo/world';
import { generateKeyRing, parseKeyRing } from '@sanad/platform';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { cloneDatabase, testPasswords, type TestDatabase } from '../../test/world/postgres';
import { seedDemo, type SignIns } from './prepare';

let database: TestDatabase;
const documents = mkdtempSync(join(tmpdir(), 'sanad-demo-'));
const sealing = { ring: parseKeyRing(generateKeyRing()), documents };
const start = (): Promise<SignIns[]> => seedDemo(database.url, testPasswords, 'demo-for-this-test', sealing);
let signIns: SignIns[];

// One data folder for all: a start is what costs, and what each finds is asked of the same rows.
beforeAll(async () => {
  database = await cloneDatabase();
  signIns = await start();
}, 120_000);
afterAll(async () => {
  await database.drop();
  rmSync(documents, { recursive: true });
});

async function rows<Row extends object>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the demonstration', () => {
  const KNOWN = `SELECT slug, kind, region, authority, licence_number AS licence, registration_number AS registration,
    licence_expires_on AS ends FROM association ORDER BY slug`;

  test('one invented body oversees the five; of each is known what its text says, and no more', async () => {
    const unknown = { region: null, authority: null, licence: null, registration: null, ends: null };
    expect(await rows(KNOWN)).toEqual([
      { slug: 'awj', kind: 'cooperative', ...unknown },
      { slug: 'basmat', kind: 'association', ...unknown },
      { slug: 'ghimar', kind: 'association', ...unknown },
      {
        ...{ slug: 'mabarra', kind: 'association', ...unknown },
        ...{ authority: 'وزارة العمل والتنمية الاجتماعية', registration: '1072' },
      },
      { slug: 'natiq', kind: 'association', ...unknown, region: 'asir', licence: '5074' },
    ]);
    const counted = `SELECT count(*)::int FROM association_figures WHERE policy_state = 'inForce'`;
    expect(await rows(counted)).toEqual([{ count: 5 }]);
    const overseen =
      'SELECT b.demo, count(*)::int FROM supervision s JOIN supervising_body b ON b.id = s.body_id GROUP BY 1';
    expect(await rows(overseen)).toEqual([{ demo: true, count: 5 }]);
    expect(signIns.at(-1)?.accounts.join()).toMatch(/supervisor@.*\(supervisor\),operator@.*\(platformOperator\)/);
  }, 120_000);

  const ADDED = `SELECT a.slug, o->'appeals'->'withinDays' AS days, o->'conduct'->'noticeDays' AS notice, o->'demo' AS demo
    FROM policy_version v JOIN association a ON a.id = v.association_id, jsonb_array_elements(v.answers->'overlays') o
    WHERE o ? 'appeals' OR o->'conduct' ? 'noticeDays' ORDER BY a.slug, days`;

  test('two associations have added a time for appeals and one days of notice, marked as the demonstration’s; the others have neither', async () => {
    expect(await rows(ADDED)).toEqual([
      { slug: 'mabarra', days: 10, notice: null, demo: true },
      { slug: 'natiq', days: 15, notice: null, demo: true },
      { slug: 'natiq', days: null, notice: 5, demo: true },
    ]);
    // The board has its secretary in each of them: what goes up to it is received.
    const held = `SELECT count(DISTINCT association_id)::int FROM membership WHERE 'boardSecretary' = ANY (roles)`;
    expect(await rows(held)).toEqual([{ count: 5 }]);
  });

  const READY = `SELECT a.slug, (SELECT count(*)::int FROM reply_template t WHERE t.association_id = a.id) AS templates,
    (SELECT count(*)::int FROM macro m JOIN reply_template t ON t.association_id = m.association_id AND t.id = m.template_id
      WHERE m.association_id = a.id) AS macros FROM association a ORDER BY slug`;
  const ready = ['awj', 'basmat', 'ghimar', 'mabarra', 'natiq'].map((slug) => ({ slug, templates: 5, macros: 2 }));

  test('every office has texts and macros ready, none with a word for people that is not its own', async () => {
    expect(await rows(READY)).toEqual(ready);
    expect(await rows(`SELECT name FROM reply_template WHERE concat(name, text) LIKE '%مستفيد%'`)).toEqual([]);
  });

  const COMPLAINTS = `SELECT a.slug, c.kind, c.state, c.sensitive FROM complaint c JOIN association a ON a.id = c.association_id ORDER BY c.id`;

  const COMPENSATIONS = `SELECT a.slug, f.state, c.outcome, f.amount::text,
      (SELECT count(*)::int FROM compensation_proof p JOIN document d ON d.association_id = p.association_id AND d.id = p.document_id
        WHERE p.association_id = f.association_id AND p.compensation_id = f.id AND p.validated_at IS NOT NULL) AS papers,
      (SELECT string_agg(step, ' ' ORDER BY attempt, at, id) FROM compensation_payment p
        WHERE p.association_id = f.association_id AND p.compensation_id = f.id) AS steps
    FROM compensation f JOIN association a ON a.id = f.association_id
    JOIN complaint c ON c.association_id = f.association_id AND c.id = f.complaint_id ORDER BY f.id`;

  const TOOLS = `SELECT a.slug, count(t.document_id)::int AS documents, array_agg(t.form ORDER BY t.form) FILTER (WHERE t.form IS NOT NULL) AS forms
    FROM association a JOIN policy_tool_edition t ON t.association_id = a.id GROUP BY a.slug ORDER BY a.slug`;

  test('complaints stand at different stages where the policy has the chapter, and are kept and sent on where it has not; two of them go on to compensation; the tools of every version open', async () => {
    const found = await rows<{ slug: string; kind: string; state: string; sensitive: boolean }>(COMPLAINTS);
    const states = (slug: string): string[] => found.filter((one) => one.slug === slug).map(({ state }) => state);
    expect(new Set(states('mabarra'))).toEqual(
      new Set(['RECEIVED', 'ACKNOWLEDGED', 'ASSESSED', 'UNDER_INVESTIGATION', 'RESOLVED', 'CLOSED']),
    );
    expect(states('natiq')).toEqual(['REFERRED']);
    expect(
      found
        .filter(({ sensitive }) => sensitive)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['complaint', 'violationReport']);
    const seats = `SELECT count(*)::int FROM committee_member m JOIN committee c ON c.id = m.committee_id WHERE c.rule_id = 'follow-up-committee'`;
    expect(await rows(seats)).toEqual([{ count: 4 }]);
    const files = await rows(COMPENSATIONS);
    expect(files).toEqual([
      { slug: 'mabarra', state: 'PAID', outcome: 'upheld', amount: '215050', papers: 1, steps: 'ordered paid' },
      { slug: 'mabarra', state: 'NEGOTIATING', outcome: 'upheld', amount: null, papers: 1, steps: null },
    ]);
    const tools = await rows<{ slug: string; documents: number; forms: string[] | null }>(TOOLS);
    expect(tools).toEqual([
      { slug: 'awj', documents: 2, forms: ['intake'] },
      { slug: 'basmat', documents: 3, forms: ['publicRequest'] },
      { slug: 'ghimar', documents: 3, forms: ['publicRequest'] },
      { slug: 'mabarra', documents: 4, forms: ['complaint', 'intake'] },
      { slug: 'natiq', documents: 3, forms: ['intake'] },
    ]);
    // Every tool that a version names has what it is, and one that an office was given is not given again.
    for (const { slug, policy } of readDemoWorld().map(withComplaints))
      expect(Object.keys(readDemoTools().associations[slug]!).sort()).toEqual(policy.tools.map(({ id }) => id).sort());
  });

  const COUNTED = `SELECT (SELECT count(*)::int FROM account) AS accounts, (SELECT count(*)::int FROM supervision) AS supervisions,
      (SELECT count(*)::int FROM supervisor) AS supervisors, (SELECT count(*)::int FROM platform_audit) AS audited,
      (SELECT count(*)::int FROM reply_template) AS templates, (SELECT count(*)::int FROM macro) AS macros`;

  test('a second start changes nothing', async () => {
    const all = (): Promise<object[][]> =>
      Promise.all([COUNTED, COMPLAINTS, COMPENSATIONS, TOOLS].map((sql) => rows(sql)));
    const before = await all();
    expect(await start()).toEqual(signIns);
    expect(await all()).toEqual(before);
  }, 120_000);

  test('a start that was cut short is carried on, a data folder of a release without texts gets them, and what an office archived stays away', async () => {
    const [before] = await rows<{ audited: number }>(COUNTED);
    await rows(`DELETE FROM supervision WHERE association_id = (SELECT id FROM association WHERE slug = 'awj')`);
    await rows(`DELETE FROM macro WHERE association_id = (SELECT id FROM association WHERE slug = 'awj')`);
    await rows(`DELETE FROM reply_template WHERE association_id = (SELECT id FROM association WHERE slug = 'awj')`);
    await rows(`UPDATE reply_template SET archived_at = now() WHERE name = 'مستند غير واضح'`);
    await start();
    expect(await rows(COUNTED)).toEqual([{ ...before!, audited: before!.audited + 1 }]);
    expect(await rows(READY)).toEqual(ready);
  }, 120_000);
});
