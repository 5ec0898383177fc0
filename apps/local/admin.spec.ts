import type { LocalEnv } from '@config/env';
import { generateKeyRing, Links, parseKeyRing, type RolePasswords } from '@sanad/platform';
import { Client } from 'pg';
import { cloneDatabase, type TestDatabase } from '../../test/world/postgres';
import { administer } from './admin';

const KEYS = generateKeyRing();
let database: TestDatabase;
let client: Client;
let env: Partial<LocalEnv>;

beforeAll(async () => {
  database = await cloneDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  const PLATFORM_DATABASE_URL = database.urlAs('sanad_platform');
  env = {
    DATABASE_URL: database.url,
    PLATFORM_DATABASE_URL,
    SANAD_KEYS: KEYS,
    PUBLIC_URL: 'https://sanad.example.org',
  };
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** What the command prints. */
async function run(args: readonly string[], over: Partial<LocalEnv> = {}): Promise<string> {
  const print = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    await administer(args, { ...env, ...over } as LocalEnv, { superuser: '', roles: {} as RolePasswords });
    return print.mock.calls.flat().join('\n');
  } finally {
    print.mockRestore();
  }
}
const BODY = 'مجلس المؤسسات الأهلية';
const create = (email: string, body = BODY): Promise<string> =>
  run(['create-supervisor', '--email', email, '--name', 'سعد القحطاني', '--body', body]);
const tokenIn = (said: string): string => /https:\/\/sanad\.example\.org\/invitation#([\w-]{64})/.exec(said)![1]!;

async function opens(token: string): Promise<boolean> {
  const links = new Links(parseKeyRing(KEYS));
  const sql = 'SELECT id, generation FROM invitation WHERE id = $1 AND accepted_at IS NULL';
  const { rows } = await client.query<{ id: string; generation: number }>(sql, [links.idIn(token)]);
  return links.opens(token, { purpose: 'invitation', ...rows[0]! });
}

test('create-supervisor prints a link, in both languages, and there is no account before it was opened', async () => {
  const said = await create('Saad@example.org');
  expect(said).toContain(`دعوة Saad@example.org إلى «${BODY}»`);
  expect(said).toContain(`The invitation of Saad@example.org to “${BODY}”`);
  expect(await opens(tokenIn(said))).toBe(true);
  const { rows } = await client.query(`SELECT email, roles, association_id FROM invitation`);
  expect(rows).toEqual([{ email: 'saad@example.org', roles: ['supervisor'], association_id: null }]);
  expect((await client.query('SELECT 1 FROM account')).rowCount).toBe(0);
});

test('the same command again makes a new link, and the one before opens nothing', async () => {
  const [first, second] = [tokenIn(await create('again@example.org')), tokenIn(await create('again@example.org'))];
  expect([await opens(first), await opens(second)]).toEqual([false, true]);
});

test('the body is opened with its first supervisor and found again for the next, in any spelling; whoever accepts serves it', async () => {
  await create('one@example.org', 'هيئة الأوقاف التجريبية');
  await create('two@example.org', 'هيئة الاوقاف التجريبيه');
  const { rows } = await client.query<{ name: string; email: string }>(`
    SELECT b.name, i.email FROM supervisor s JOIN supervising_body b ON b.id = s.body_id JOIN invitation i ON i.id = s.invitation_id
    WHERE i.email ~ '^(one|two)@' ORDER BY i.email`);
  const name = 'هيئة الأوقاف التجريبية';
  expect(rows).toEqual([
    { name, email: 'one@example.org' },
    { name, email: 'two@example.org' },
  ]);
});

test('it is refused for somebody who is a supervisor already, and without keys, database or a name', async () => {
  await client.query(`INSERT INTO account (id, email, name, platform_roles, created_at)
    VALUES (gen_random_uuid(), 'taken@example.org', 'هند', '{supervisor}', now())`);
  await expect(create('Taken@example.org', 'جهة لا تُفتح')).rejects.toMatchObject({ code: 'local.email_taken' });
  const unopened = await client.query('SELECT 1 FROM supervising_body WHERE name = $1', ['جهة لا تُفتح']);
  expect(unopened.rowCount).toBe(0);
  const named = ['create-supervisor', '--email', 'x@example.org', '--name', 'س'];
  const args = [...named, '--body', BODY];
  await expect(run(args, { SANAD_KEYS: undefined })).rejects.toMatchObject({ code: 'local.keys_missing' });
  await expect(run(args, { DATABASE_URL: undefined })).rejects.toMatchObject({ code: 'local.admin_needs_database' });
  for (const wrong of [
    ['create-supervisor'],
    ['remove'],
    named,
    [...named, '--body', ' '],
    ['create-supervisor', '--email', 'nobody', '--name', 'س'],
  ])
    await expect(run(wrong)).rejects.toMatchObject({ code: 'local.admin_usage' });
});
