import { roles, type Role } from '@config/roles';
import { newId } from '@sanad/kernel';
import { AccessTable, type RoleRows } from '@sanad/platform';
import { fill, idsOfPath, type Filling } from '../guards/g4.fill';
import { Supply } from '../guards/g4.supply';
import type { Person } from '../world/api';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS } from '../world/intake';
import { Description, type Operation } from '../world/openapi';

const table = new AccessTable(roles as RoleRows);
const LIMITED = (Object.keys(roles) as Role[]).filter((role) => table.reach([role]) === 'own');
/** What a case is reached by. */
const OF_CASES = ['/api/cases/:id', '/api/referrals/:id', '/api/visits/:id', '/api/deadlines/:subjectType/:id'];

let world: IntakeWorld;
let supply: Supply;
let operations: readonly Operation[];
let description: Description;
const people = new Map<Role, Person>();

beforeAll(async () => {
  world = await IntakeWorld.open();
  supply = await Supply.open(world, 'natiq');
  description = await Description.of(world.api);
  operations = description.operations.filter(({ path }) => OF_CASES.some((start) => path.startsWith(start)));
  for (const role of LIMITED) people.set(role, await world.api.person(supply.office, role));
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());

async function filled(operation: Operation): Promise<Filling> {
  return fill(operation, operation.body ? description.sample(operation.body, world.now) : {}, supply);
}

interface Seen {
  readonly status: number;
  readonly body: string;
}

/** Ids that were sent are taken out of the answer; the rest is the same for what there is not. */
async function ask(
  by: Person,
  { method, path, body }: Operation,
  filling: Filling,
  values = filling.values,
): Promise<Seen> {
  const url = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name]!));
  const answer = await world.api.app.inject({
    method,
    url,
    headers: by.headers,
    ...(body && { payload: filling.body }),
  });
  const told = answer.body.replace(/"instance":"[^"]*"/, '');
  return {
    status: answer.statusCode,
    body: Object.values(values).reduce((text, id) => text.replaceAll(id, 'asked'), told),
  };
}

/** The case becomes theirs: whoever stands in for the office would have assigned it. */
async function handOver(path: string, id: string, { account }: Person): Promise<void> {
  const sql = path.startsWith('/api/visits')
    ? 'UPDATE visit SET officer_id = $2 WHERE id = $1'
    : path.startsWith('/api/referrals')
      ? 'UPDATE case_file SET assignee_id = $2 WHERE id = (SELECT case_id FROM referral WHERE id = $1)'
      : 'UPDATE case_file SET assignee_id = $2 WHERE id = $1';
  await world.api.rows(sql, [id, account]);
  await world.api.rows('UPDATE deadline SET responsible_id = $2 WHERE subject_id = $1', [id, account]);
}

/** What somebody of the role could tell of a case that is not theirs; and the routes on which that means something. */
async function leaks(
  role: Role,
  by = people.get(role)!,
): Promise<{ leaks: string[]; proved: string[]; vacuous: string[] }> {
  const found = { leaks: [] as string[], proved: [] as string[], vacuous: [] as string[] };
  for (const operation of operations) {
    const filling = await filled(operation);
    const none = Object.fromEntries(idsOfPath(operation).map((name) => [name, newId()]));
    const theirs = await ask(by, operation, filling);
    if (theirs.status === 403) continue;
    const missing = await ask(by, operation, filling, { ...filling.values, ...none });
    if (theirs.status !== 404 || theirs.body !== missing.body) {
      found.leaks.push(`${operation.name} as ${role}: ${theirs.status}`);
      continue;
    }
    await handOver(operation.path, filling.values['id']!, by);
    const own = await ask(by, operation, filling);
    (own.status !== 404 && own.status < 500 ? found.proved : found.vacuous).push(operation.name);
  }
  return found;
}

test('the limited roles are those of people who are not there for the office', () => {
  expect(LIMITED).toEqual(['branchDelegate', 'volunteer']);
});

test.each(LIMITED)(
  '404: every route of a case that is not their own, as %s; and what is theirs is handled',
  async (role) => {
    const { leaks: found, proved } = await leaks(role);
    expect(found).toEqual([]);
    expect(proved).toEqual(
      expect.arrayContaining(['GET /api/cases/:id', 'GET /api/cases/:id/timeline', 'POST /api/cases/:id/criteria']),
    );
    expect(proved.length).toBeGreaterThan(15);
  },
);

test('planted: whoever reaches everything is told of every case', async () => {
  const { leaks: found } = await leaks('relationsOfficer', supply.office.staff.relationsOfficer);
  expect(found).toContain('GET /api/cases/:id as relationsOfficer: 200');
});

test.each(LIMITED)('200: lists show their own alone, as %s', async (role) => {
  const person = await world.api.person(supply.office, role);
  const [mine, received, other] = [await supply.request(), await supply.request(), await supply.request()];
  await handOver('/api/cases', mine, person);
  await world.api.rows('UPDATE case_file SET delegate_id = $2, delegate_received_at = received_at WHERE id = $1', [
    received,
    person.account,
  ]);
  const ids = async (url: string): Promise<string[]> => {
    const { body } = await world.ask<{ items: { id: string }[] }>(person, 'GET', url);
    return body.items.map(({ id }) => id).sort();
  };
  expect(await ids('/api/cases?limit=100')).toEqual([mine, received].sort());
  const reference = (await world.view(supply.office, other)).reference;
  expect(await ids(`/api/cases?reference=${reference}`)).toEqual([]);
  await supply.referral();
  await supply.visit();
  expect([await ids('/api/referrals'), await ids('/api/visits')]).toEqual([[], []]);
});

test('a role beside it that reaches everything widens what it may do, and nothing else', async () => {
  const both = await world.api.person(supply.office, 'volunteer', 'committeeMember');
  const id = await supply.request();
  expect((await world.ask(both, 'GET', `/api/cases/${id}`)).status).toBe(200);
  const told = await world.ask<{ code: string }>(both, 'POST', `/api/cases/${id}/criteria`, {});
  expect([told.status, told.body.code]).toEqual([404, 'intake.not_found']);
});

test('404: a branch delegate sees the people they entered alone', async () => {
  const delegate = await world.api.person(supply.office, 'branchDelegate');
  const other = await supply.person();
  const own = await world.ask<{ id: string }>(delegate, 'POST', '/api/people', { name: 'نورة الشمري' });
  expect(own.status).toBe(201);
  expect((await world.ask(delegate, 'GET', `/api/people/${other}`)).status).toBe(404);
  expect((await world.ask(delegate, 'GET', `/api/people/${own.body.id}`)).status).toBe(200);
  const found = await world.ask<{ items: { id: string }[] }>(
    delegate,
    'GET',
    `/api/people?q=${encodeURIComponent('نورة')}`,
  );
  expect(found.body.items.map(({ id }) => id)).toEqual([own.body.id]);
});

test('limited roles are given for a time, and to no machine', () => {
  expect(() => table.assertEnds(['committeeMember'], undefined)).not.toThrow();
  expect(() => table.assertEnds(['committeeMember', 'volunteer'], undefined)).toThrow('membership.end_needed');
  expect(() => table.assertEnds(['volunteer'], new Date())).not.toThrow();
  expect(table.forMachines.filter((role) => LIMITED.includes(role as Role))).toEqual([]);
});
