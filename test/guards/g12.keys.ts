import { randomUUID } from 'node:crypto';
import { Client, type DatabaseError } from 'pg';

export interface KeysFigure {
  /** Foreign keys from one table of tenants to another. */
  readonly keys: number;
  /** Keys along which another tenant's row could be pointed at. */
  readonly accepted: readonly string[];
  /** Keys whose refusal tells another tenant's row from one that was never there. */
  readonly distinguishable: readonly string[];
  /** Keys that could not be tried, since one of the two tables has no row or something else refuses first: the lint of the catalogue holds those. */
  readonly untried: readonly string[];
}

interface Key {
  readonly name: string;
  readonly child: string;
  readonly parent: string;
  /** Without the tenant's. */
  readonly columns: readonly string[];
  readonly referenced: readonly string[];
}

/**
 * Points along every foreign key of the product from a row of one tenant to a row of another, and to one that does not exist. It is done as
 * the superuser, whom neither grants nor row-level security hold back: what is left is the key. Nothing of it stays.
 * @param plant statements that come first, such as a key that forgets the tenant
 */
export async function crossKeys(url: string, plant: readonly string[] = []): Promise<KeysFigure> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    await admin.query('BEGIN');
    for (const statement of plant) await admin.query(statement);
    await admin.query('SET CONSTRAINTS ALL IMMEDIATE');
    const { rows: keys } = await admin.query<Key>(KEYS);
    const outcomes: { name: string; outcome: Outcome }[] = [];
    for (const key of keys) outcomes.push({ name: `${key.child}.${key.name}`, outcome: await cross(admin, key) });
    const having = (one: Outcome): string[] =>
      outcomes.filter(({ outcome }) => outcome === one).map(({ name }) => name);
    return {
      keys: keys.length,
      accepted: having('accepted'),
      distinguishable: having('distinguishable'),
      untried: having('untried'),
    };
  } finally {
    await admin.query('ROLLBACK');
    await admin.end();
  }
}

type Outcome = 'refused' | 'accepted' | 'distinguishable' | 'untried';

async function cross(admin: Client, key: Key): Promise<Outcome> {
  const { rows } = await admin.query<{ row: string; theirs: unknown[] }>(`
    SELECT c.ctid::text AS row, jsonb_build_array(${key.referenced.map((column) => `p.${column}`).join()}) AS theirs
    FROM ${key.child} c CROSS JOIN LATERAL (SELECT * FROM ${key.parent} p WHERE p.association_id <> c.association_id LIMIT 1) p LIMIT 1`);
  const [found] = rows;
  if (!found) return 'untried';
  const missing = found.theirs.map((value) => (UUID.test(String(value)) ? randomUUID() : value));
  for (const point of [update, copy]) {
    const answers = [
      await tried(admin, point(key, found.row), found.theirs),
      await tried(admin, point(key, found.row), missing),
    ];
    if (answers.includes('')) return 'accepted';
    if (!answers.every((answer) => answer.startsWith(FOREIGN_KEY))) continue;
    return answers[0] === answers[1] ? 'refused' : 'distinguishable';
  }
  return 'untried';
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FOREIGN_KEY = '23503';

const update = ({ child, columns }: Key, row: string): string => `
  UPDATE ${child} c SET (${columns.join()}) = (SELECT ${columns.map((column) => `t.${column}`).join()} FROM jsonb_populate_record(c, ${named(columns)}) t)
  WHERE ctid = '${row}'`;

/** Where a trigger lets nothing be changed: a row of one's own beside it. */
const copy = ({ child, columns }: Key, row: string): string => `
  INSERT INTO ${child} SELECT (jsonb_populate_record(c, '{"id": "${randomUUID()}"}' || ${named(columns)})).* FROM ${child} c WHERE ctid = '${row}'`;

const named = (columns: readonly string[]): string =>
  `jsonb_build_object(${columns.map((column, i) => `'${column}', $1::jsonb->${i}`).join()})`;

/** The refusal without what it repeats of the try; empty when there was none. */
async function tried(admin: Client, sql: string, values: readonly unknown[]): Promise<string> {
  await admin.query('SAVEPOINT before');
  const refusal = await admin.query(sql, [JSON.stringify(values)]).then(
    () => '',
    ({ code, constraint, message, detail = '' }: DatabaseError) => [code, constraint, message, detail].join(' '),
  );
  await admin.query('ROLLBACK TO before');
  return values.reduce<string>((text, value) => text.replaceAll(String(value), '·'), refusal);
}

const KEYS = `
  WITH tenant AS (
    SELECT c.oid FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid WHERE c.relrowsecurity AND t.attname = 'association_id'
  )
  SELECT k.conname AS name, k.conrelid::regclass::text AS child, k.confrelid::regclass::text AS parent,
    array_agg(quote_ident(c.attname) ORDER BY pair.place) AS columns, array_agg(quote_ident(p.attname) ORDER BY pair.place) AS referenced
  FROM pg_constraint k, unnest(k.conkey, k.confkey) WITH ORDINALITY AS pair (child, parent, place), pg_attribute c, pg_attribute p
  WHERE k.contype = 'f' AND c.attrelid = k.conrelid AND c.attnum = pair.child AND p.attrelid = k.confrelid AND p.attnum = pair.parent
    AND c.attname <> 'association_id'
    AND k.conrelid IN (SELECT oid FROM tenant) AND k.confrelid IN (SELECT oid FROM tenant)
  GROUP BY k.oid, k.conname, k.conrelid, k.confrelid ORDER BY 2, 1`;
