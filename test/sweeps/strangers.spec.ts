import { roles, type Role } from '@config/roles';
import { newId } from '@sanad/kernel';
import { Routes, type Route } from '@sanad/platform';
import { ApiWorld, type Method, type Person, type Place } from '../world/api';

const DAY = 86_400_000;
const MINUTE = 60_000;
let now = new Date('2026-01-05T08:00:00Z');
let world: ApiWorld;
let routes: Route[];
let place: Place;
let owner: Person;

type Headers = Readonly<Record<string, string>>;

beforeAll(async () => {
  world = await ApiWorld.start({ clock: () => now });
  routes = world.app.get(Routes).all();
  place = await world.association('nakheel');
  const held = (Object.keys(roles) as Role[]).filter((role) => roles[role].of === 'association');
  owner = await world.person(place, ...held);
});
afterAll(() => world.stop());

const isOpen = ({ declared }: Route): boolean => declared === 'everybody';
const isChange = ({ method }: Route): boolean => method !== 'GET';

async function knock({ method, path }: Route, headers: Headers): Promise<string> {
  const url = path.replace(/:\w+/g, () => newId());
  const payload = method === 'GET' || method === 'DELETE' ? undefined : {};
  const answer = await world.app.inject({ method: method as Method, url, headers: { ...headers }, payload });
  const code = String(answer.headers['content-type']).includes('problem') ? answer.json<{ code: string }>().code : '';
  return `${answer.statusCode} ${code}`;
}

/** What each of the routes answers, where it is not what is expected. */
async function others(asked: readonly Route[], headers: Headers, expected: string): Promise<string[]> {
  const seen = await Promise.all(asked.map(async (route) => ({ route, answer: await knock(route, headers) })));
  return seen.filter(({ answer }) => answer !== expected).map(({ route, answer }) => `${route.name}: ${answer}`);
}

async function token(): Promise<{ id: string; token: string }> {
  const wanted = { name: 'آلة', roles: ['relationsOfficer'], expiresAt: new Date(now.getTime() + DAY) };
  return (await world.ask<{ id: string; token: string }>(owner, 'POST', '/api/tokens', wanted)).body;
}

const bearer = (text: string): Headers => ({ authorization: `Bearer ${text}` });

/** What opened something once, or looks as if it did. */
const USELESS: Readonly<Record<string, () => Promise<Headers>>> = {
  nothing: () => Promise.resolve({}),
  'a made-up session': () => Promise.resolve({ cookie: `__Host-sanad=${'A'.repeat(43)}` }),
  'a session that was signed out': async () => {
    const headers = await world.signIn(owner.account, place);
    await world.app.inject({ method: 'DELETE', url: '/api/session', headers });
    return headers;
  },
  'a session that was idle': async () => {
    const headers = await world.signIn(owner.account, place);
    now = new Date(now.getTime() + 31 * MINUTE);
    owner = { ...owner, headers: await world.signIn(owner.account, place) };
    return headers;
  },
  'a made-up token': () => Promise.resolve(bearer(`sanad_${'A'.repeat(43)}`)),
  'a revoked token': async () => {
    const made = await token();
    await world.ask(owner, 'DELETE', `/api/tokens/${made.id}`);
    return bearer(made.token);
  },
  'an expired token': async () => {
    const made = await token();
    now = new Date(now.getTime() + DAY + 1);
    owner = { ...owner, headers: await world.signIn(owner.account, place) };
    return bearer(made.token);
  },
};

test.each(Object.keys(USELESS))('401: every route with %s, but those for everybody', async (name) => {
  const closed = routes.filter((route) => !isOpen(route));
  expect(closed.length).toBeGreaterThan(40);
  expect(await others(closed, await USELESS[name]!(), '401 session.required')).toEqual([]);
});

test('401: not with a good token, which shows that the others were refused for what they are', async () => {
  const { token: good } = await token();
  const seen = await others(routes, bearer(good), '401 session.required');
  expect(seen).toHaveLength(routes.length);
});

test.each<Headers>([
  { origin: 'https://evil.example' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
])('403: every change that comes from another site (%j), signing in too', async (from) => {
  const changes = routes.filter(isChange);
  expect(changes.length).toBeGreaterThan(30);
  expect(await others(changes, { ...owner.headers, ...from }, '403 session.other_site')).toEqual([]);
});

test.each(['', 'AAAA'])('403: every change of a session without its CSRF token («%s»)', async (csrf) => {
  const changes = routes.filter((route) => isChange(route) && !isOpen(route));
  const headers = { cookie: owner.headers.cookie, 'x-csrf-token': csrf };
  expect(await others(changes, headers, '403 session.csrf_missing')).toEqual([]);
});

test('planted: with the CSRF token they come further', async () => {
  const changes = routes.filter((route) => isChange(route) && !isOpen(route) && route.path !== '/api/session');
  expect(await others(changes, owner.headers, '403 session.csrf_missing')).toHaveLength(changes.length);
});
