import { Client } from 'pg';
import { cloneDatabase, type TestDatabase } from './postgres';

let one: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  [one, other] = await Promise.all([cloneDatabase(), cloneDatabase()]);
});
afterAll(() => Promise.all([one.drop(), other.drop()]));

/** The first value of the last statement's first row. */
async function ask<T>(url: string, ...statements: string[]): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: object[] = [];
    for (const statement of statements) ({ rows } = await client.query<object>(statement));
    return Object.values(rows[0] ?? {})[0] as T;
  } finally {
    await client.end();
  }
}

test('a clone is migrated, and what is written in one is not seen in the other', async () => {
  await ask(one.url, 'CREATE TABLE only_here (id int)');
  expect(await ask(one.url, `SELECT to_regclass('only_here')::text`)).toBe('only_here');
  expect(await ask(other.url, `SELECT to_regclass('only_here')::text`)).toBeNull();
  expect(await ask(other.url, `SELECT to_regclass('association')::text`)).toBe('association');
});

test('the runtime role is neither superuser nor able to bypass row-level security', async () => {
  const sql = 'SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user';
  expect(await ask(one.url, sql)).toBe(true);
  expect(await ask(one.urlAs('sanad_app'), sql)).toBe(false);
});

test('the cluster knows Arabic letters: they make trigrams', async () => {
  const trigrams = 'SELECT cardinality(show_trgm($$سند$$))';
  expect(await ask(one.url, 'CREATE EXTENSION pg_trgm', trigrams)).toBe(4);
});
