import { newId } from '@sanad/kernel';
import { ApiWorld, type Person, type Place } from '../../test/world/api';

let now = new Date('2026-01-05T08:00:00Z');
const days = (count: number): string => new Date(now.getTime() + count * 86_400_000).toISOString();

let world: ApiWorld;
let nakheel: Place;
let administrator: Person;
let neighbour: Person;

beforeAll(async () => {
  world = await ApiWorld.start({ clock: () => now });
  const ghadir = await world.association('ghadir');
  nakheel = await world.association('nakheel');
  administrator = await world.person(nakheel, 'associationAdministrator');
  neighbour = await world.person(ghadir, 'associationAdministrator');
});
afterAll(() => world.stop());

interface Token {
  id: string;
  token: string | null;
}
const wanted = { name: 'موقع الجمعية', roles: ['relationsOfficer'], expiresAt: days(30) };

function create(payload: object = wanted, headers: Record<string, string> = {}, as = administrator) {
  return world.app.inject({ method: 'POST', url: '/api/tokens', headers: { ...as.headers, ...headers }, payload });
}
const list = (query = '', as = administrator) => world.app.inject({ url: `/api/tokens${query}`, headers: as.headers });
const revoke = (id: string, as = administrator) =>
  world.app.inject({ method: 'DELETE', url: `/api/tokens/${id}`, headers: as.headers });
const whoIs = (authorization: string) => world.app.inject({ url: '/api/session', headers: { authorization } });

test('201: a token is told once, and speaks for its association in its roles', async () => {
  const made = (await create()).json<Token>();
  expect(made.token).toMatch(/^sanad_[\w-]{43}$/);
  expect((await list()).json<{ items: Token[] }>().items[0]).toMatchObject({ id: made.id, token: null });
  const seen = await whoIs(`Bearer ${made.token}`);
  expect(seen.json()).toMatchObject({ association: { slug: 'nakheel' }, roles: ['relationsOfficer'], csrfToken: null });
});

test('201 twice, one token: the same key with the same body creates nothing more', async () => {
  const key = { 'idempotency-key': `key-${newId()}` };
  const first = (await create(wanted, key)).json<Token>();
  const again = await create(wanted, key);
  expect(again.statusCode).toBe(201);
  expect(again.json()).toMatchObject({ id: first.id, token: null });
  const other = await create({ ...wanted, name: 'آخر' }, key);
  expect([other.statusCode, other.json<{ code: string }>().code]).toEqual([422, 'request.key_reused']);
  expect((await create(wanted, key, neighbour)).json<Token>().id).not.toBe(first.id);
});

test('a token needs no CSRF token, and may not make tokens', async () => {
  const { token } = (await create()).json<Token>();
  const headers = { authorization: `Bearer ${token}` };
  const answer = await world.app.inject({ method: 'POST', url: '/api/tokens', headers, payload: wanted });
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'access.person_needed']);
  const listed = await world.app.inject({ url: '/api/tokens', headers });
  expect([listed.statusCode, listed.json<{ code: string }>().code]).toEqual([403, 'access.denied']);
});

test.each([
  [['associationAdministrator'], 'token.role_unknown'],
  [['platformOperator'], 'token.role_unknown'],
  [['relationsOfficer', 'nobody'], 'token.role_unknown'],
])('422: the roles %j are not for machines', async (roles, code) => {
  expect((await create({ ...wanted, roles })).json()).toMatchObject({ status: 422, code });
});

test.each([-1, 0, 400])('422: an end %i days from now', async (away) => {
  expect((await create({ ...wanted, expiresAt: days(away) })).json()).toMatchObject({ code: 'token.expiry_invalid' });
});

test('401: revoked, expired, made up, or told in the address', async () => {
  const [revoked, expiring] = [
    (await create()).json<Token>(),
    (await create({ ...wanted, expiresAt: days(1) })).json<Token>(),
  ];
  expect((await revoke(revoked.id)).statusCode).toBe(204);
  expect((await whoIs(`Bearer ${revoked.token}`)).statusCode).toBe(401);
  const inAddress = await world.app.inject({ url: `/api/session?access_token=${expiring.token}` });
  expect(inAddress.statusCode).toBe(401);
  for (const made of ['x', `sanad_${'A'.repeat(43)}`, '']) expect((await whoIs(`Bearer ${made}`)).statusCode).toBe(401);
  expect((await whoIs(`Bearer ${expiring.token}`)).statusCode).toBe(200);
  const before = now;
  now = new Date(now.getTime() + 86_400_001);
  expect((await whoIs(`Bearer ${expiring.token}`)).statusCode).toBe(401);
  now = before;
});

test("404: another association's token, exactly like one that never was", async () => {
  const { id } = (await create()).json<Token>();
  const [theirs, nobodys] = [await revoke(id, neighbour), await revoke(newId(), neighbour)];
  const told = (answer: typeof theirs) => ({ ...answer.json<object>(), instance: '' });
  expect(theirs.statusCode).toBe(404);
  expect(told(theirs)).toEqual(told(nobodys));
  expect((await list('', neighbour)).json<{ items: Token[] }>().items.map((token) => token.id)).not.toContain(id);
});

test('a list goes on where the page before ended, each token once', async () => {
  for (let n = 0; n < 5; n++) await create({ ...wanted, name: `رمز ${n}` });
  const seen: string[] = [];
  for (let next: string | null = ''; next !== null;) {
    const answer = await list(`?limit=2${next && `&cursor=${next}`}`);
    const page = answer.json<{ items: Token[]; next: string | null }>();
    expect(page.items.length).toBeLessThanOrEqual(2);
    seen.push(...page.items.map((token) => token.id));
    next = page.next;
  }
  const all = (await list('?limit=100')).json<{ items: Token[] }>().items.map((token) => token.id);
  expect(seen).toEqual(all);
  expect(new Set(seen).size).toBe(seen.length);
});

test('400: a cursor whose value is no id is refused, and the database is not asked', async () => {
  const cursor = Buffer.from('["x"]').toString('base64url');
  expect((await list(`?cursor=${cursor}`)).statusCode).toBe(400);
});
