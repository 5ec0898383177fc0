import { Ops, setMembership, type Actor } from '@sanad/platform';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiWorld, PUBLIC_URL, type Person, type Place } from '../../test/world/api';
import type { Browser } from '../../test/world/browser';
import { CALLBACK, TestProvider, type Person as Identity } from '../../test/world/oidc';
import { PASSWORD, StaffMember, type SessionTold } from '../../test/world/staff';

const ROOT: Actor = { kind: 'system', id: 'test' };
const MINUTE = 60_000;
/** Where nobody listens. */
const GONE = 'http://127.0.0.1:9';
let now = new Date('2026-01-05T08:00:00Z');
const pass = (minutes = 1): void => void (now = new Date(now.getTime() + minutes * MINUTE));
let provider: TestProvider;
/** Answers as a provider that calls itself by another name, or by a page. */
let odd: Server;
let oddOrigin: string;
let world: ApiWorld;
let nakheel: Place;
let ghadir: Place;
let boss: Person;

beforeAll(async () => {
  provider = await TestProvider.start();
  odd = createServer((request, response) => {
    const isNamed = request.url?.startsWith('/named/');
    const description = JSON.stringify({ issuer: 'https://elsewhere.example' });
    response.setHeader('content-type', isNamed ? 'application/json' : 'text/html');
    response.end(isNamed ? description : '<h1>مرحبًا</h1>');
  }).listen(0, '127.0.0.1');
  await once(odd, 'listening');
  oddOrigin = `http://127.0.0.1:${(odd.address() as AddressInfo).port}`;
  const asks = [provider.issuer, oddOrigin, GONE];
  world = await ApiWorld.start({ clock: () => now, proxies: 1, asks });
  [nakheel, ghadir] = await Promise.all([world.association('nakheel'), world.association('ghadir')]);
  boss = await world.person(nakheel, 'associationAdministrator');
  expect((await set({})).status).toBe(200);
});
afterAll(async () => {
  await world.stop();
  await provider.stop();
  odd.close();
});

const SECRET = 'a-secret-of-the-test-provider';
function set(changed: object, by = boss): Promise<{ status: number; body: { code: string } }> {
  const settings = { name: 'دخول النخيل', issuer: provider.issuer, clientId: 'sanad', clientSecret: SECRET };
  return world.ask(by, 'PUT', '/api/identity-provider', { ...settings, ...changed });
}
const someone = async (...places: Place[]): Promise<StaffMember> =>
  (await StaffMember.of(world, () => now, places.length > 0 ? places : [nakheel], 'relationsOfficer')).enrolledAt(
    places[0]?.slug,
  );

interface Arrival {
  readonly browser: Browser;
  readonly location: string;
}

/** Through the provider and back. */
async function arrive(identity: Identity, sara: StaffMember, slug = 'nakheel'): Promise<Arrival> {
  const browser = sara.browser();
  const begun = await browser.go(`/api/session/oidc/${slug}`);
  return comeBack(browser, await provider.signIn(begun.location, identity));
}
async function comeBack(browser: Browser, query: string): Promise<Arrival> {
  const { location } = await browser.go(`/api/session/oidc/callback${query}`);
  return { browser, location };
}
const viewed = async (browser: Browser): Promise<SessionTold> =>
  (await browser.ask<SessionTold>('GET', '/api/session')).body;

describe('through the provider of the association', () => {
  test('302: a member comes back to give the second factor, as always', async () => {
    const sara = await someone();
    const { browser, location } = await arrive({ email: sara.email.toUpperCase() }, sara);
    expect(location).toBe('/');
    expect(await viewed(browser)).toMatchObject({ stage: 'factor', association: { slug: 'nakheel' }, roles: [] });
    expect(await browser.refused('GET', '/api/cases')).toBe('403 session.factor_needed');
    pass();
    const code = { method: 'totp', code: sara.code() };
    expect(await browser.refused('POST', '/api/session/factor', code)).toBe('201');
    expect(await browser.refused('GET', '/api/cases')).toBe('200');
  });

  test('302: state, nonce, PKCE and the redirect address go along; the cookie is sealed and short', async () => {
    const answer = await world.app.inject('/api/session/oidc/nakheel');
    const { searchParams, origin } = new URL(String(answer.headers.location));
    expect([answer.statusCode, origin]).toEqual([302, provider.issuer]);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      redirect_uri: CALLBACK,
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^.{40,}$/) as string,
      nonce: expect.stringMatching(/^.{40,}$/) as string,
      code_challenge: expect.stringMatching(/^.{43}$/) as string,
    });
    const [cookie] = answer.cookies as unknown as [Record<string, unknown>];
    expect(cookie).toMatchObject({ name: '__Host-oidc', httpOnly: true, secure: true, sameSite: 'Lax', maxAge: 600 });
    expect(String(cookie['value'])).not.toContain(searchParams.get('state'));
  });

  test('200: who asks how to sign in is told its name; an association without one, and one that is none, alike', async () => {
    const options = async (slug: string): Promise<object> =>
      (await world.app.inject(`/api/sign-in-options?association=${slug}`)).json<object>();
    expect(await options('nakheel')).toEqual({
      password: true,
      oidc: { name: 'دخول النخيل' },
      nafath: true,
      secondFactors: 'required',
    });
    expect(await options('ghadir')).toEqual(await options('nowhere'));
    expect((await world.app.inject('/api/session/oidc/ghadir')).json()).toMatchObject({ code: 'session.oidc_missing' });
  });
});

describe('nobody comes in', () => {
  const REFUSED = '/?refused=session.oidc_rejected';

  test('whose address is not verified, is unknown, or belongs to a member of another association', async () => {
    const [sara, other] = [await someone(), await someone(ghadir)];
    const identities = [
      { email: sara.email, verified: false },
      { email: 'nobody@example.org' },
      { email: other.email },
    ];
    for (const identity of identities) {
      const { browser, location } = await arrive(identity, sara);
      expect([location, await browser.refused('GET', '/api/session')]).toEqual([REFUSED, '401 session.required']);
    }
    const [{ count }] = (await world.rows<{ count: number }>(
      `SELECT count(*)::int FROM account WHERE email = 'nobody@example.org'`,
    )) as [{ count: number }];
    expect(count).toBe(0);
  });

  test('whose membership has ended', async () => {
    const sara = await someone();
    const ended = { account: sara.account, association: nakheel.id, roles: ['relationsOfficer'] };
    const times = { startsAt: new Date(now.getTime() - MINUTE), endsAt: now };
    await world.app.get(Ops).platform(ROOT, (op) => setMembership(op, { ...ended, ...times }));
    expect((await arrive({ email: sara.email }, sara)).location).toBe(REFUSED);
  });

  test('with another state, without the cookie, with the cookie of somebody else, twice, or too late', async () => {
    const sara = await someone();
    const begin = async (): Promise<{ browser: Browser; query: string }> => {
      const browser = sara.browser();
      const { location } = await browser.go('/api/session/oidc/nakheel');
      return { browser, query: await provider.signIn(location, { email: sara.email }) };
    };
    const one = await begin();
    const changed = one.query.replace(/state=[^&]+/, 'state=made-up');
    expect((await comeBack(one.browser, changed)).location).toBe(REFUSED);
    const two = await begin();
    expect((await comeBack(sara.browser(), two.query)).location).toBe(REFUSED);
    expect((await comeBack((await begin()).browser, two.query)).location).toBe(REFUSED);
    expect((await comeBack(two.browser.copy(), two.query)).location).toBe('/');
    expect((await comeBack(two.browser, two.query)).location).toBe(REFUSED);
    const late = await begin();
    pass(11);
    expect((await comeBack(late.browser, late.query)).location).toBe(REFUSED);
    const declined = sara.browser();
    await declined.go('/api/session/oidc/nakheel');
    expect((await comeBack(declined, '?error=access_denied&state=x')).location).toBe(REFUSED);
  });

  test('who has no second factor yet: adding the first one needs the password', async () => {
    const sara = await StaffMember.of(world, () => now, [nakheel], 'relationsOfficer');
    const { browser, location } = await arrive({ email: sara.email, means: ['pwd'] }, sara);
    expect(location).toBe('/?refused=session.enrolment_by_password');
    expect(await browser.refused('GET', '/api/session')).toBe('401 session.required');
  });

  test('503: while the provider is not there', async () => {
    const other = await world.association('rawdah');
    const admin = await world.person(other, 'associationAdministrator');
    expect((await set({ issuer: GONE }, admin)).status).toBe(200);
    expect((await world.app.inject('/api/session/oidc/rawdah')).json()).toMatchObject({
      code: 'session.oidc_unavailable',
    });
  });

  test('429: one address begins fifty times a quarter of an hour', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.99' };
    const statuses = [];
    for (let nth = 0; nth < 52; nth++)
      statuses.push((await world.app.inject({ url: '/api/session/oidc/nowhere', headers })).statusCode);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  });
});

describe('where the association counts the provider’s own factor', () => {
  beforeAll(async () => {
    boss = await world.person(nakheel, 'associationAdministrator');
    expect((await set({ acceptedFactors: ['mfa'] })).status).toBe(200);
  });

  test('302: who showed it there is in at once, also without a factor here; who did not gives one here', async () => {
    const sara = await StaffMember.of(world, () => now, [nakheel], 'relationsOfficer');
    const { browser } = await arrive({ email: sara.email, means: ['pwd', 'mfa'] }, sara);
    expect(await viewed(browser)).toMatchObject({ stage: 'complete', roles: ['relationsOfficer'] });
    expect(await browser.refused('GET', '/api/cases')).toBe('200');
    const huda = await someone();
    const weak = await arrive({ email: huda.email, means: ['pwd'] }, huda);
    expect((await viewed(weak.browser)).stage).toBe('factor');
  });

  test('403: such a session stays in the association, and reaches the account by a proof of presence alone', async () => {
    const sara = await someone(nakheel, ghadir);
    const { browser } = await arrive({ email: sara.email, means: ['mfa'] }, sara);
    expect((await viewed(browser)).places).toEqual([]);
    expect(await browser.refused('PUT', '/api/session/place', { association: 'ghadir' })).toBe('403 session.bound');
    const acts: [('GET' | 'POST' | 'DELETE')?, string?][] = [
      ['GET', '/api/account'],
      ['GET', '/api/account/sessions'],
      ['DELETE', '/api/account/sessions'],
      ['POST', '/api/account/recovery-codes'],
    ];
    for (const [method, url] of acts) {
      expect(await browser.refused(method!, url!)).toBe('403 session.confirmation_needed');
    }
    expect(await browser.refused('POST', '/api/session/confirmation', { password: PASSWORD })).toBe('204');
    expect(await browser.refused('GET', '/api/account')).toBe('200');
    expect(await browser.refused('PUT', '/api/session/place', { association: 'ghadir' })).toBe('403 session.bound');
  });
});

describe('its settings', () => {
  beforeAll(async () => {
    boss = await world.person(nakheel, 'associationAdministrator');
  });

  test('200: are shown without the secret, which is sealed', async () => {
    const { body } = await world.ask<{ provider: object; callbackUrl: string }>(boss, 'GET', '/api/identity-provider');
    expect(body).toMatchObject({ provider: { issuer: provider.issuer, clientId: 'sanad' }, callbackUrl: CALLBACK });
    const [kept] = await world.rows<{ client_secret: string }>('SELECT client_secret FROM identity_provider');
    expect([JSON.stringify(body), kept!.client_secret].join()).not.toContain(SECRET);
  });

  test('400: an issuer that is not public, and another one without its own secret', async () => {
    for (const issuer of ['http://provider.example', 'https://10.0.0.1', 'https://a:b@provider.example', 'words'])
      expect((await set({ issuer })).body.code).toBe('identity_provider.issuer_invalid');
    const moved = { issuer: 'https://provider.example', clientSecret: undefined };
    expect((await set(moved)).body.code).toBe('identity_provider.secret_needed');
    expect((await set({ name: 'دخول', clientSecret: undefined })).status).toBe(200);
  });

  test('200: a provider is asked what it says of itself; 422: nobody answers, no provider answers, another one answers', async () => {
    interface Looked {
      readonly code: string;
      readonly signInPage: string;
    }
    const look = (issuer: string, by = boss): Promise<{ status: number; body: Looked }> =>
      world.ask(by, 'POST', '/api/identity-provider/inspection', { issuer });
    const found = await look(provider.issuer);
    expect([found.status, new URL(found.body.signInPage).origin]).toEqual([200, provider.issuer]);
    const codes = [];
    for (const issuer of [GONE, oddOrigin, `${oddOrigin}/named`, 'https://10.0.0.1'])
      codes.push((await look(issuer)).body.code);
    expect(codes).toEqual([
      'identity_provider.unreachable',
      'identity_provider.not_openid',
      'identity_provider.issuer_differs',
      'identity_provider.issuer_invalid',
    ]);
    expect((await look(provider.issuer, await world.person(nakheel, 'relationsOfficer'))).body.code).toBe(
      'access.denied',
    );
  });

  test('403: without the right, or without a fresh proof of presence; 204: are removed', async () => {
    const officer = await world.person(nakheel, 'relationsOfficer');
    expect((await set({}, officer)).body.code).toBe('access.denied');
    pass(11);
    expect((await set({})).body.code).toBe('session.confirmation_needed');
    boss = await world.person(nakheel, 'associationAdministrator');
    expect((await world.ask(boss, 'DELETE', '/api/identity-provider')).status).toBe(204);
    expect((await world.ask(boss, 'DELETE', '/api/identity-provider')).status).toBe(404);
    expect((await world.app.inject('/api/session/oidc/nakheel')).statusCode).toBe(404);
  });
});

test('nothing of who signs in is logged', async () => {
  await set({});
  const sara = await someone();
  await arrive({ email: sara.email }, sara);
  await arrive({ email: sara.email, verified: false }, sara);
  expect(world.log).toContain('"route":"/api/session/oidc/callback"');
  for (const leak of [sara.email, SECRET, 'code=', 'state=', PUBLIC_URL]) expect(world.log).not.toContain(leak);
});
