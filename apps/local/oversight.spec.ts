import { LocalEnv } from '@config/env';
import type { Refusal } from '@sanad/messages';
import { Client } from 'pg';
import { cloneDatabase, testPasswords, type TestDatabase } from '../../test/world/postgres';
import { administer } from './admin';
import { seedDemo } from './prepare';

let database: TestDatabase;
beforeEach(async () => (database = await cloneDatabase()));
afterEach(() => database.drop());

async function rows<Row extends object>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('npm run admin -- create-supervisor', () => {
  let said: jest.SpyInstance;
  beforeEach(() => (said = jest.spyOn(console, 'log').mockReturnValue(undefined)));
  afterEach(() => said.mockRestore());

  const create = (...more: string[]): Promise<void> => {
    const env = Object.assign(new LocalEnv(), { DATABASE_URL: database.url });
    const args = ['create-supervisor', '--email', 'a@body.example', '--name', 'هيا الراجح', ...more];
    return administer(args, env, { superuser: '', roles: testPasswords });
  };
  const SEATS = `SELECT b.name, a.email, a.platform_roles AS roles FROM supervisor s JOIN supervising_body b ON b.id = s.body_id
    JOIN account a ON a.id = s.account_id ORDER BY a.email`;

  test('opens the body with its first supervisor, and finds it again for the second', async () => {
    await create('--body', 'مجلس المؤسسات الأهلية');
    await create('--body', 'مجلس المؤسسات الاهلية', '--email', 'b@body.example');
    const seat = { name: 'مجلس المؤسسات الأهلية', roles: ['supervisor'] };
    expect(await rows(SEATS)).toEqual([
      { ...seat, email: 'a@body.example' },
      { ...seat, email: 'b@body.example' },
    ]);
  });

  test.each([
    ['local.admin_usage', []],
    ['local.admin_usage', ['--body', ' ']],
  ])('refused with %s: %j', async (code, more) => {
    const refusal = await create(...more).catch((error: unknown) => error as Refusal);
    expect((refusal as Refusal).code).toBe(code);
  });

  test('an address that is taken leaves no body behind', async () => {
    await create('--body', 'جهة أولى');
    const refusal = await create('--body', 'جهة ثانية').catch((error: unknown) => error as Refusal);
    expect((refusal as Refusal).code).toBe('local.email_taken');
    expect(await rows('SELECT name FROM supervising_body')).toEqual([{ name: 'جهة أولى' }]);
  });
});

describe('the demonstration', () => {
  const KNOWN = `SELECT slug, kind, region, authority, licence_number AS licence, registration_number AS registration,
    licence_expires_on AS ends FROM association ORDER BY slug`;

  test('one invented body oversees the five; of each is known what its text says, and no more', async () => {
    const signIns = await seedDemo(database.url, testPasswords, 'demo-for-this-test');
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
    const overseen =
      'SELECT b.demo, count(*)::int FROM supervision s JOIN supervising_body b ON b.id = s.body_id GROUP BY 1';
    expect(await rows(overseen)).toEqual([{ demo: true, count: 5 }]);
    expect(signIns.at(-1)?.accounts.join()).toMatch(/supervisor@.*\(supervisor\),operator@.*\(platformOperator\)/);
  }, 120_000);

  test('a second start changes nothing, and one that was cut short is carried on', async () => {
    await seedDemo(database.url, testPasswords, 'demo-for-this-test');
    const all = `SELECT (SELECT count(*)::int FROM account) AS accounts, (SELECT count(*)::int FROM supervision) AS supervisions,
      (SELECT count(*)::int FROM supervisor) AS supervisors, (SELECT count(*)::int FROM platform_audit) AS audited`;
    const before = await rows<{ audited: number }>(all);
    await seedDemo(database.url, testPasswords, 'demo-for-this-test');
    expect(await rows(all)).toEqual(before);
    await rows(`DELETE FROM supervision WHERE association_id = (SELECT id FROM association WHERE slug = 'awj')`);
    await seedDemo(database.url, testPasswords, 'demo-for-this-test');
    expect(await rows(all)).toEqual([{ ...before[0]!, audited: before[0]!.audited + 1 }]);
  }, 120_000);
});
