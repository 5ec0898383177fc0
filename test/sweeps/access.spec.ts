import { roles, type Role } from '@config/roles';
import { newId } from '@sanad/kernel';
import { AccessTable, Routes, type Route, type RoleRows } from '@sanad/platform';
import { ApiWorld, type Person } from '../world/api';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

let world: ApiWorld;
const people = new Map<Role, Person>();

beforeAll(async () => {
  world = await ApiWorld.start();
  const place = await world.association('nakheel');
  for (const role of Object.keys(roles) as Role[]) {
    people.set(role, await world.person(roles[role].of === 'association' ? place : undefined, role));
  }
});
afterAll(() => world.stop());

async function knock(route: Route, headers: Record<string, string>): Promise<string> {
  const url = route.path.replace(/:\w+/g, () => newId());
  const payload = route.method === 'GET' || route.method === 'DELETE' ? undefined : {};
  const answer = await world.app.inject({ method: route.method as Method, url, headers, payload });
  if (answer.statusCode === 401) return 'stranger';
  return answer.statusCode === 403 && answer.json<{ code: string }>().code === 'access.denied' ? 'denied' : 'allowed';
}

/** The cells in which what a route does differs from what the table says. */
async function differences(rows: RoleRows): Promise<string[]> {
  const table = new AccessTable(rows);
  const found: string[] = [];
  for (const route of world.app.get(Routes).all()) {
    const { declared, name } = route;
    if (typeof declared !== 'object' || !('action' in declared)) continue;
    for (const [role, { headers }] of people) {
      const expected = table.allows([role], declared.action) ? 'allowed' : 'denied';
      const seen = await knock(route, headers);
      if (seen !== expected) found.push(`${name} as ${role}: ${seen}, not ${expected}`);
    }
  }
  return found;
}

test('every route × every role: allowed or 403, exactly as the table says', async () => {
  const asked = world.app
    .get(Routes)
    .all()
    .filter(({ declared }) => typeof declared === 'object');
  expect(asked.length).toBeGreaterThan(2);
  expect(await differences(roles)).toEqual([]);
});

test('a table with one cell changed is told from the routes', async () => {
  const planted = { ...roles, committeeMember: { of: 'association', may: ['tokens.manage'] } } as const;
  const found = await differences(planted);
  expect(found).toContain('TokensHttp.list as committeeMember: denied, not allowed');
});

test('401: a stranger comes no further than the routes that are for everybody', async () => {
  for (const route of world.app.get(Routes).all()) {
    const seen = await knock(route, {});
    const isOpen = route.declared === 'everybody';
    // Signing in with an empty body is refused for its fields, not for who asks.
    expect([route.name, seen]).toEqual([route.name, isOpen ? 'allowed' : 'stranger']);
  }
});
