import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createAccount, disableAccount, Ops, Passwords, rows, setMembership, type Actor } from '@sanad/platform';
import { ApiWorld, type Place } from '../../test/world/api';

const PASSWORD = 'قهوة باردة على سطح البيت';
const ROOT: Actor = { kind: 'system', id: 'test' };
const MINUTE = 60_000;

let now = new Date('2026-01-05T08:00:00Z');
const later = (minutes: number): Date => (now = new Date(now.getTime() + minutes * MINUTE));
let world: ApiWorld;
let app: NestFastifyApplication;
let nakheel: Place;
let ghadir: Place;

beforeAll(async () => {
  world = await ApiWorld.start({ clock: () => now, proxies: 1, secondFactors: 'off' });
  app = world.app;
  [nakheel, ghadir] = await Promise.all([world.association('nakheel'), world.association('ghadir')]);
  await member('sara@example.org', nakheel);
});
afterAll(() => world.stop());

async function member(email: string, ...places: Place[]): Promise<ReturnType<typeof createAccount>> {
  const passwordHash = await app.get(Passwords).hash(PASSWORD);
  return app.get(Ops).platform(ROOT, async (op) => {
    const account = await createAccount(op, { email, name: 'سارة', passwordHash });
    for (const { id } of places) await setMembership(op, { account, association: id, roles: ['relationsOfficer'] });
    return account;
  });
}

interface Tried {
  password?: string;
  association?: string;
  platform?: true;
  address?: string;
  cookie?: string;
  headers?: Record<string, string>;
}
let addresses = 0;
const elsewhere = (): string => `198.51.${Math.floor(++addresses / 250)}.${addresses % 250}`;

function signIn(email: string, { password = PASSWORD, association, platform, address, cookie, headers }: Tried = {}) {
  return app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-forwarded-for': address ?? elsewhere(), ...(cookie && { cookie }), ...headers },
    payload: { email, password, association, platform },
  });
}
type Answer = Awaited<ReturnType<typeof signIn>>;

const codeOf = (answer: Answer): string | undefined => answer.json<{ code?: string }>().code;
const cookieOf = (answer: Answer, prefix = '__Host-sanad'): { name: string; value: string } =>
  answer.cookies.find(({ name }) => name.startsWith(prefix))!;
const sent = ({ name, value }: { name: string; value: string }): { cookie: string } => ({ cookie: `${name}=${value}` });
const get = (cookie: { cookie: string }) => app.inject({ url: '/api/session', headers: cookie });

describe('signing in', () => {
  test('201: a cookie that only this host sees, and who one is there', async () => {
    const answer = await signIn('Sara@Example.org ');
    expect(answer.statusCode).toBe(400); // a space is no part of an address
    const taken = await signIn('Sara@Example.org');
    expect(taken.statusCode).toBe(201);
    expect(taken.json()).toMatchObject({
      account: { name: 'سارة' },
      association: { id: nakheel.id, slug: 'nakheel' },
      roles: ['relationsOfficer'],
      expiresAt: new Date(now.getTime() + 12 * 60 * MINUTE).toISOString(),
    });
    const { may } = taken.json<{ may: string[] }>();
    expect([may.includes('intake.handle'), may.includes('policy.force')]).toEqual([true, false]);
    const [header] = [taken.headers['set-cookie']].flat().filter((line) => line?.startsWith('__Host-sanad='));
    for (const part of ['Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/']) expect(header).toContain(part);
    expect(header).not.toMatch(/Domain|Max-Age|Expires/);
  });

  test('each sign-in has a token of its own, of 256 bits, and the database does not hold it', async () => {
    const [first, second] = [cookieOf(await signIn('sara@example.org')), cookieOf(await signIn('sara@example.org'))];
    expect(first.value).not.toBe(second.value);
    expect(Buffer.from(first.value, 'base64url')).toHaveLength(32);
    const kept = await app
      .get(Ops)
      .platform(ROOT, (op) => rows<object>(op.db, 'SELECT encode(token_hash, $1) FROM session', ['base64']));
    expect(JSON.stringify(kept)).not.toContain(Buffer.from(first.value, 'base64url').toString('base64').slice(0, 40));
  });

  test('a wrong password and an unknown e-mail are told alike', async () => {
    const [wrong, unknown] = [await signIn('sara@example.org', { password: 'x' }), await signIn('nobody@example.org')];
    const told = (answer: Answer) => ({ ...answer.json<object>(), instance: '' });
    expect(wrong.statusCode).toBe(401);
    expect(told(wrong)).toEqual(told(unknown));
    expect(Object.keys(wrong.headers).sort()).toEqual(Object.keys(unknown.headers).sort());
    expect(wrong.cookies).toEqual([]);
  });

  test('422: who serves two associations names one; 403 where there is no membership', async () => {
    await member('both@example.org', nakheel, ghadir);
    const open = await signIn('both@example.org');
    expect([open.statusCode, codeOf(open)]).toEqual([422, 'session.association_needed']);
    const place = { kind: 'association', id: expect.any(String) as string };
    expect(open.json<{ places: object[] }>().places).toEqual([
      { ...place, slug: 'ghadir', name: { ar: 'جمعية الغدير الأهلية', en: 'جمعية الغدير الأهلية' } },
      { ...place, slug: 'nakheel', name: { ar: 'جمعية النخيل الأهلية', en: 'جمعية النخيل الأهلية' } },
    ]);
    const named = await signIn('both@example.org', { association: 'ghadir' });
    expect(named.json()).toMatchObject({ association: { slug: 'ghadir' } });
    expect(codeOf(await signIn('sara@example.org', { association: 'ghadir' }))).toBe('session.no_membership');
  });

  test('422: who serves an association and the platform is asked, too, and may go to either', async () => {
    const account = await member('two-hats@example.org', nakheel);
    const sql = `UPDATE account SET platform_roles = '{platformOperator}' WHERE id = $1`;
    await app.get(Ops).platform(ROOT, (op) => rows(op.db, sql, [account]));
    const open = await signIn('two-hats@example.org');
    const { places } = open.json<{ places: { kind: string; slug: string | null }[] }>();
    expect(places.map(({ kind, slug }) => [kind, slug])).toEqual([
      ['association', 'nakheel'],
      ['platform', null],
    ]);
    expect((await signIn('two-hats@example.org', { platform: true })).json()).toMatchObject({ association: null });
    const atWork = await signIn('two-hats@example.org', { association: 'nakheel' });
    expect(atWork.json()).toMatchObject({ association: { slug: 'nakheel' } });
    expect(codeOf(await signIn('sara@example.org', { platform: true }))).toBe('session.no_membership');
  });

  test.each<Record<string, string>>([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
  ])('403: another site signs nobody in (%j)', async (headers) => {
    expect(codeOf(await signIn('sara@example.org', { headers }))).toBe('session.other_site');
  });
});

test('a password hashed at a lower cost is hashed anew when it is next used', async () => {
  const passwordHash = await new Passwords({ memoryKiB: 512, passes: 2 }).hash(PASSWORD);
  const account = await app.get(Ops).platform(ROOT, async (op) => {
    const id = await createAccount(op, { email: 'old@example.org', name: 'قديم', passwordHash });
    await setMembership(op, { account: id, association: nakheel.id, roles: ['relationsOfficer'] });
    return id;
  });
  expect((await signIn('old@example.org')).statusCode).toBe(201);
  const sql = 'SELECT password_hash FROM credential WHERE account_id = $1';
  const [kept] = await app.get(Ops).platform(ROOT, (op) => rows<{ password_hash: string }>(op.db, sql, [account]));
  expect(kept?.password_hash).toContain('m=1024');
  expect((await signIn('old@example.org')).statusCode).toBe(201);
});

describe('a session', () => {
  test('ends after 30 idle minutes, and lives on while it is used', async () => {
    const cookie = sent(cookieOf(await signIn('sara@example.org')));
    for (let used = 0; used < 3; used++) {
      later(29);
      expect((await get(cookie)).statusCode).toBe(200);
    }
    later(31);
    expect((await get(cookie)).statusCode).toBe(401);
  });

  test('ends after 12 hours however much it is used', async () => {
    const cookie = sent(cookieOf(await signIn('sara@example.org')));
    for (let used = 0; used < 28; used++) await get(later(25) && cookie);
    expect((await get(cookie)).statusCode).toBe(200);
    later(25);
    expect((await get(cookie)).statusCode).toBe(401);
  });

  test('204: signing out ends it, and takes the token of the session', async () => {
    const answer = await signIn('sara@example.org');
    const cookie = sent(cookieOf(answer));
    const end = (headers: Record<string, string>) =>
      app.inject({ method: 'DELETE', url: '/api/session', headers: { ...cookie, ...headers } });
    const { csrfToken } = answer.json<{ csrfToken: string }>();
    const other = (await signIn('sara@example.org')).json<{ csrfToken: string }>().csrfToken;
    expect(codeOf(await end({}))).toBe('session.csrf_missing');
    expect(codeOf(await end({ 'x-csrf-token': other }))).toBe('session.csrf_missing');
    expect(codeOf(await end({ 'x-csrf-token': csrfToken, origin: 'https://evil.example' }))).toBe('session.other_site');
    expect((await end({ 'x-csrf-token': csrfToken, origin: 'http://localhost:81' })).statusCode).toBe(403);
    expect((await end({ 'x-csrf-token': csrfToken, origin: 'http://localhost' })).statusCode).toBe(204);
    expect((await get(cookie)).statusCode).toBe(401);
  });

  test('disabling the account ends all of them, and lets none begin', async () => {
    const account = await member('leaver@example.org', nakheel);
    const cookies = [await signIn('leaver@example.org'), await signIn('leaver@example.org')].map((a) =>
      sent(cookieOf(a)),
    );
    await app.get(Ops).platform(ROOT, (op) => disableAccount(op, account));
    for (const cookie of cookies) expect((await get(cookie)).statusCode).toBe(401);
    expect(codeOf(await signIn('leaver@example.org'))).toBe('session.rejected');
  });

  test('a membership that ends, or changes, counts from the next request on', async () => {
    const account = await member('mover@example.org', nakheel);
    const cookie = sent(cookieOf(await signIn('mover@example.org')));
    const membership = { account, association: nakheel.id, roles: ['committeeMember'], startsAt: now };
    const set = (endsAt?: Date) => app.get(Ops).platform(ROOT, (op) => setMembership(op, { ...membership, endsAt }));
    await set(new Date(now.getTime() + 5 * MINUTE));
    expect((await get(cookie)).json()).toMatchObject({ roles: ['committeeMember'] });
    later(6);
    expect((await get(cookie)).statusCode).toBe(401);
  });

  test.each(['', 'x', 'A'.repeat(43), '%00', "' OR 1=1 --"])('401: the token «%s»', async (token) => {
    expect((await get({ cookie: `__Host-sanad=${token}` })).statusCode).toBe(401);
  });
});

describe('guessing', () => {
  const guess = (email: string, more: Tried = {}) => signIn(email, { password: `guess ${addresses}`, ...more });

  test('429: at most 10 guesses on an account are looked at in any 15 minutes, from however many addresses', async () => {
    await member('target@example.org', nakheel);
    const known = cookieOf(await signIn('target@example.org'), '__Host-device');
    later(16);
    const statuses = await Promise.all(Array.from({ length: 60 }, () => guess('target@example.org')));
    expect(statuses.filter((answer) => answer.statusCode === 401)).toHaveLength(10);
    expect(statuses.filter((answer) => answer.statusCode === 429)).toHaveLength(50);
    later(14);
    expect((await guess('target@example.org')).statusCode).toBe(429);

    // A stranger with the right password waits too; the device that signed in before does not.
    expect((await signIn('target@example.org')).statusCode).toBe(429);
    const { cookie } = sent(known);
    expect((await signIn('target@example.org', { cookie })).statusCode).toBe(201);
    later(2);
    expect((await guess('target@example.org')).statusCode).toBe(401);
  });

  test('the edge of the window lets no second ten through', async () => {
    const at = async (count: number): Promise<number> => {
      const answers = await Promise.all(Array.from({ length: count }, () => guess('edge@example.org')));
      return answers.filter((answer) => answer.statusCode === 401).length;
    };
    expect(await at(1)).toBe(1);
    later(14);
    expect(await at(20)).toBe(9);
    later(2); // the first is forgotten by now, the nine are not
    expect(await at(20)).toBe(1);
  });

  test('unknown accounts are limited in the same way', async () => {
    const answers = await Promise.all(Array.from({ length: 15 }, () => guess('ghost@example.org')));
    expect(answers.filter((answer) => answer.statusCode === 429)).toHaveLength(5);
  });

  test('a device that is known for one account is a stranger to the others, and cannot be made up', async () => {
    await member('other@example.org', nakheel);
    const known = cookieOf(await signIn('sara@example.org'), '__Host-device');
    await Promise.all(Array.from({ length: 10 }, () => guess('other@example.org')));
    const nameForOther = cookieOf(await signIn('sara@example.org'), '__Host-device').name;
    const borrowed = { name: nameForOther, value: known.value };
    expect((await signIn('other@example.org', sent(borrowed))).statusCode).toBe(429);
  });

  test('429: one address has 50 tries, whatever the accounts', async () => {
    const address = '203.0.113.9';
    const answers = [];
    for (let n = 0; n < 55; n++) answers.push(await guess(`many${n % 11}@example.org`, { address }));
    expect(answers.filter((answer) => answer.statusCode === 401)).toHaveLength(50);
    expect((await guess('fresh@example.org')).statusCode).toBe(401);
  });

  test('201: who signs in rightly is no guesser, however often an office behind one address does so', async () => {
    await member('office@example.org', nakheel);
    const address = '203.0.113.44';
    for (let n = 0; n < 55; n++) expect((await signIn('office@example.org', { address })).statusCode).toBe(201);
    const guesses = await Promise.all(Array.from({ length: 12 }, () => guess('office@example.org', { address })));
    expect(guesses.filter((answer) => answer.statusCode === 401)).toHaveLength(10);
  });

  test('an address told by anybody but our own proxy is not believed', async () => {
    const address = (n: number) => `192.0.2.${n}, 203.0.113.77`;
    const answers = [];
    for (let n = 0; n < 52; n++) answers.push(await guess(`spoof${n % 11}@example.org`, { address: address(n) }));
    expect(answers.filter((answer) => answer.statusCode === 429)).toHaveLength(2);
  });
});

test('nothing personal is logged', async () => {
  await signIn('sara@example.org', { password: 'typed-secret-1' });
  await app.inject({ url: '/api/session?email=leak@example.org', headers: { cookie: '__Host-sanad=leak-token' } });
  expect(world.log).toContain('"route":"/api/session"');
  for (const leak of ['sara@example.org', 'typed-secret', 'leak', 'سارة', '198.51'])
    expect(world.log).not.toContain(leak);
});
