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

interface Knock {
  readonly route: Route;
  readonly role: Role;
  readonly seen: string;
}
let knocks: Promise<readonly Knock[]> | undefined;

/** Every route that asks for an action, by every role: once, whatever tables it is held against. */
function everyKnock(): Promise<readonly Knock[]> {
  return (knocks ??= (async () => {
    const done: Knock[] = [];
    for (const route of world.app.get(Routes).all())
      for (const [role, { headers }] of people)
        if (actionOf(route)) done.push({ route, role, seen: await knock(route, headers) });
    return done;
  })());
}

const actionOf = ({ declared }: Route): string | undefined =>
  typeof declared === 'object' && 'action' in declared ? declared.action : undefined;

/** The cells in which what a route does differs from what the table says. */
async function differences(rows: RoleRows): Promise<string[]> {
  const table = new AccessTable(rows);
  return (await everyKnock()).flatMap(({ route, role, seen }) => {
    const expected = table.allows([role], actionOf(route)!) ? 'allowed' : 'denied';
    return seen === expected ? [] : [`${route.name} as ${role}: ${seen}, not ${expected}`];
  });
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
