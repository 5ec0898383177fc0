import { existsSync, readFileSync } from 'node:fs';
import { roles, type Role } from '@config/roles';
import { newId } from '@sanad/kernel';
import { Client } from 'pg';
import type { Person } from '../world/api';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../world/intake';
import { Description } from '../world/openapi';
import { cloneDatabase } from '../world/postgres';
import { items, type Item } from './asvs.items';

/** The titles of the tests of a spec; of those left out by `skip` none. */
function titlesOf(spec: string): string[] {
  const source = existsSync(spec) ? readFileSync(spec, 'utf8') : '';
  const found = source.matchAll(/(?:\b(?:test|it)|\))\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g);
  return [...found].map(([, , title]) => title!);
}

/** What is wrong with the list: items without a proof and without a reason, and proofs that are not there. */
function gaps(list: readonly Item[]): string[] {
  return list.flatMap(({ id, by, later }) => {
    if (by.length === 0) return later ? [] : [`${id}: nobody asserts it`];
    return by
      .filter(([spec, title]) => !titlesOf(spec).includes(title))
      .map(([spec, title]) => `${id}: ${spec} has no «${title}»`);
  });
}

test('every item is asserted by a test that is there, or waits for a chapter that is named', () => {
  expect(gaps(items)).toEqual([]);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  const assertedItems = items.filter(({ by }) => by.length > 0);
  process.stdout.write(`ASVS: ${assertedItems.length} of ${items.length} items asserted\n`);
  for (const { id, later } of items) if (later) process.stdout.write(`ASVS ${id} waits for ${later}\n`);
  expect(assertedItems.length).toBeGreaterThan(45);
});

test('planted: a test that was renamed, a spec that went, and an item that nobody asserts are found', () => {
  const [first] = items as [Item];
  const renamed = { ...first, by: [[first.by[0]![0], 'a title of old']] } as Item;
  const gone = { ...first, by: [['test/gone.spec.ts', 'x']] } as Item;
  expect(gaps([renamed, gone, { ...first, by: [] }])).toHaveLength(3);
});

test('6.3.2: a new installation knows no account', async () => {
  const database = await cloneDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const sql = 'SELECT (SELECT count(*)::int FROM account) AS accounts, (SELECT count(*)::int FROM api_token) AS tokens';
  const { rows } = await client.query(sql);
  await client.end();
  await database.drop();
  expect(rows).toEqual([{ accounts: 0, tokens: 0 }]);
});

describe('an association', () => {
  let world: IntakeWorld;
  let office: Office;
  let owner: Person;
  beforeAll(async () => {
    world = await IntakeWorld.open();
    office = await world.office('natiq');
    const held = (Object.keys(roles) as Role[]).filter((role) => roles[role].of === 'association');
    owner = await world.api.person(office, ...held);
  }, WORLD_OPENS_WITHIN_MS);
  afterAll(() => world.close());

  test('1.2.4: what looks like SQL is a text', async () => {
    const name = `جود'); DELETE FROM person; --`;
    const id = await world.person(office, name);
    expect((await world.ask(owner, 'GET', `/api/people/${id}`)).body).toMatchObject({ name });
    const found = await world.ask<{ items: object[] }>(
      owner,
      'GET',
      `/api/people?q=${encodeURIComponent("جود' OR '1'='1")}`,
    );
    expect(found.status).toBe(200);
    const nobody = await world.ask<{ items: object[] }>(
      owner,
      'GET',
      `/api/people?q=${encodeURIComponent("x' OR 1=1 --")}`,
    );
    expect(nobody.body.items).toEqual([]);
  });

  test.each(['association_id', 'associationId', 'id', 'createdBy', 'created_at', '__proto__x', 'roles'])(
    '15.3.3: what a body declares is all that it may set (%s)',
    async (member) => {
      const { status, body } = await world.ask<{ code: string; errors: { path: string }[] }>(
        owner,
        'POST',
        '/api/people',
        {
          name: 'جود الحربي',
          [member]: newId(),
        },
      );
      expect([status, body.code, body.errors.map(({ path }) => path)]).toEqual([400, 'request.invalid', [member]]);
    },
  );

  test('3.5.3: no GET changes a row', async () => {
    const request = await world.completed(office);
    const { applicant } = await world.view(office, request);
    const before = await fingerprint();
    const { operations } = await Description.of(world.api);
    let answered = 0;
    for (const { path, query } of operations.filter(({ method }) => method === 'GET')) {
      const id = path.includes('/people') ? applicant.id : request;
      const url = path.replace(':subjectType', 'supportRequest').replace(/:\w+/g, id);
      const search = query.some(({ name }) => name === 'q') ? `?q=${encodeURIComponent('جود')}` : '';
      const answer = await world.api.app.inject({ url: url + search, headers: owner.headers });
      if (answer.statusCode === 200) answered++;
    }
    expect(answered).toBeGreaterThan(20);
    expect(await fingerprint()).toEqual(before);
  });

  test('13.4.5: figures are not for everybody', async () => {
    for (const url of ['/metrics', '/api/metrics', '/admin', '/debug', '/.env', '/.git/config', '/api-json']) {
      expect([url, (await world.api.app.inject(url)).statusCode]).toEqual([url, 404]);
    }
  });

  test('16.3.2: who was denied what is in the log', async () => {
    const member = await world.api.person(office, 'committeeMember');
    expect((await world.ask(member, 'GET', '/api/tokens')).status).toBe(403);
    expect(world.api.log).toContain(`"denied":"tokens.manage","actor":"staff:${member.account}"`);
  });

  /** Every table with a hash of its rows, but for the audit, which keeps readings too, and the counts of tries. */
  async function fingerprint(): Promise<object[]> {
    const tables = await world.api.rows<{ name: string }>(TABLES);
    const hashes = tables.map(
      ({ name }) => `SELECT '${name}' AS name, md5(string_agg(t::text, '|' ORDER BY t::text)) FROM ${name} t`,
    );
    return world.api.rows(`${hashes.join(' UNION ALL ')} ORDER BY name`);
  }
});

const TABLES = `
  SELECT table_name AS name FROM information_schema.tables
  WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE '%audit%' AND table_name <> 'attempt'`;
