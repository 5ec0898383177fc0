import { Ops, setMembership, type Actor } from '@sanad/platform';
import { ApiWorld, type Place } from '../../test/world/api';
import type { Browser } from '../../test/world/browser';
import { PASSWORD, StaffMember, type SessionTold } from '../../test/world/staff';

const ROOT: Actor = { kind: 'system', id: 'test' };
const MINUTE = 60_000;
const NEXT = 'مظلة خضراء تحت نافذة المكتب';
let now = new Date('2026-01-05T08:00:00Z');
const pass = (minutes = 1): void => void (now = new Date(now.getTime() + minutes * MINUTE));
let world: ApiWorld;
let nakheel: Place;
let ghadir: Place;

beforeAll(async () => {
  world = await ApiWorld.start({ clock: () => now, proxies: 1 });
  [nakheel, ghadir] = await Promise.all([world.association('nakheel'), world.association('ghadir')]);
});
afterAll(() => world.stop());

interface Own {
  email: string;
  recoveryCodesLeft: number;
  factors: { id: string; kind: string; name: string; usedAt: string | null }[];
}
interface Listed {
  items: { id: string; current: boolean; agent: string; place: { slug: string } | null }[];
}

async function signedIn(...places: Place[]): Promise<{ sara: StaffMember; browser: Browser }> {
  const sara = await StaffMember.of(world, () => now, places.length > 0 ? places : [nakheel], 'relationsOfficer');
  const browser = await sara.password(undefined, places[0]?.slug);
  await sara.enrol(browser);
  return { sara, browser };
}
const alive = async (browser: Browser): Promise<boolean> => (await browser.ask('GET', '/api/session')).status === 200;
const own = async (browser: Browser): Promise<Own> => (await browser.ask<Own>('GET', '/api/account')).body;

test('200: an account sees itself, its factors and how many recovery codes are left', async () => {
  const { sara, browser } = await signedIn();
  expect(await own(browser)).toMatchObject({
    email: sara.email,
    recoveryCodesLeft: 10,
    factors: [{ kind: 'totp', name: 'هاتفي', usedAt: now.toISOString() }],
  });
});

test('403: a machine has no account', async () => {
  const boss = await world.person(nakheel, 'associationAdministrator');
  const wanted = { name: 'آلة', roles: ['relationsOfficer'], expiresAt: new Date(now.getTime() + 60 * MINUTE) };
  const { body } = await world.ask<{ token: string }>(boss, 'POST', '/api/tokens', wanted);
  const headers = { authorization: `Bearer ${body.token}` };
  const answer = await world.app.inject({ url: '/api/account', headers });
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'access.person_needed']);
  const view = (await world.app.inject({ url: '/api/session', headers })).json<SessionTold>();
  expect(view).toMatchObject({ stage: 'complete', factors: [], places: [], csrfToken: null });
});

describe('factors', () => {
  test('201: a second one brings no recovery codes, and every other session ends', async () => {
    const { sara, browser } = await signedIn();
    const other = await sara.signedIn(pass);
    const halfway = await sara.password();
    expect(await sara.addPasskey(browser)).toBe('201');
    expect([await alive(browser), await alive(other), await alive(halfway)]).toEqual([true, false, false]);
    const { factors, recoveryCodesLeft } = await own(browser);
    expect([factors.map(({ kind }) => kind), recoveryCodesLeft]).toEqual([['totp', 'passkey'], 10]);
  });

  test('204: one is removed, every other session ends, and it serves no more; 422: the last one stays', async () => {
    const { sara, browser } = await signedIn();
    await sara.addPasskey(browser);
    const other = await sara.signedIn(pass);
    const [totp, passkey] = (await own(browser)).factors;
    expect(await browser.refused('DELETE', `/api/account/factors/${totp!.id}`)).toBe('204');
    expect([await alive(browser), await alive(other)]).toEqual([true, false]);
    pass();
    const next = await sara.password();
    expect(await next.refused('POST', '/api/session/factor', { method: 'totp', code: sara.code() })).toBe(
      '422 session.proof_rejected',
    );
    expect(await browser.refused('DELETE', `/api/account/factors/${passkey!.id}`)).toBe('422 factor.last_one');
  });

  test('404: somebody else’s factor', async () => {
    const [{ browser }, huda] = [await signedIn(), await signedIn()];
    const [factor] = (await own(huda.browser)).factors;
    expect(await browser.refused('DELETE', `/api/account/factors/${factor!.id}`)).toBe('404 request.not_found');
    expect((await own(huda.browser)).factors).toHaveLength(1);
  });

  test('422: ten are the most', async () => {
    const { sara, browser } = await signedIn();
    for (let nth = 1; nth < 10; nth++) {
      pass();
      await sara.enrol(browser);
    }
    expect(await browser.refused('POST', '/api/account/factors/totp', { name: 'x' })).toBe('422 factor.too_many');
  });
});

describe('a proof of presence', () => {
  const SENSITIVE = ['factors/totp', 'factors/passkey-challenge', 'recovery-codes'];
  const acts = (browser: Browser): Promise<string[]> =>
    Promise.all(
      SENSITIVE.map((path) =>
        browser.copy().refused('POST', `/api/account/${path}`, path.endsWith('totp') ? { name: 'x' } : {}),
      ),
    );

  test('403: sensitive acts ask for one that is no older than ten minutes, and take it anew', async () => {
    const { sara, browser } = await signedIn();
    pass(9);
    expect(await acts(browser)).toEqual(['201', '200', '201']);
    pass(2);
    expect(new Set(await acts(browser))).toEqual(new Set(['403 session.confirmation_needed']));
    expect(await browser.refused('GET', '/api/cases')).toBe('200');
    expect(await browser.refused('POST', '/api/session/confirmation', { password: 'x' })).toBe(
      '422 session.proof_rejected',
    );
    expect(await browser.refused('POST', '/api/session/confirmation')).toBe('400 session.proof_missing');
    expect(new Set(await acts(browser))).toEqual(new Set(['403 session.confirmation_needed']));
    expect(await browser.refused('POST', '/api/session/confirmation', { password: PASSWORD })).toBe('204');
    expect(await acts(browser)).toEqual(['201', '200', '201']);
    pass(11);
    expect(await browser.refused('POST', '/api/session/confirmation', { code: sara.code() })).toBe('204');
    expect(await browser.refused('POST', '/api/session/confirmation', { code: sara.code() })).toBe(
      '422 session.proof_rejected',
    );
    expect(await acts(browser)).toEqual(['201', '200', '201']);
  });

  test('204: by passkey', async () => {
    const { sara, browser } = await signedIn();
    await sara.addPasskey(browser);
    pass(11);
    const { body } = await browser.ask<{ challenge: string }>('POST', '/api/session/passkey-challenge');
    const response = sara.passkey.use(body, { origin: 'https://sanad.example' });
    expect(await browser.refused('POST', '/api/session/confirmation', { response })).toBe('204');
    expect(await browser.refused('POST', '/api/account/recovery-codes')).toBe('201');
  });

  test('429: ten wrong ones a quarter of an hour', async () => {
    const { browser } = await signedIn();
    const answers = [];
    for (let nth = 0; nth < 12; nth++)
      answers.push(await browser.copy().refused('POST', '/api/session/confirmation', { password: `guess ${nth}` }));
    expect(answers.filter((answer) => answer === '422 session.proof_rejected')).toHaveLength(10);
    expect(answers.slice(10)).toEqual(['429 session.too_many_attempts', '429 session.too_many_attempts']);
  });
});

describe('the password', () => {
  const change = (browser: Browser, current: string, password: string): Promise<string> =>
    browser.refused('PUT', '/api/account/password', { current, password });

  test('204: is changed, every other session ends, and the old one opens nothing', async () => {
    const { sara, browser } = await signedIn();
    const other = await sara.signedIn(pass);
    expect(await change(browser, PASSWORD, NEXT)).toBe('204');
    expect([await alive(browser), await alive(other)]).toEqual([true, false]);
    const signIn = (password: string): Promise<string> =>
      sara.browser().refused('POST', '/api/session', { email: sara.email, password });
    expect([await signIn(PASSWORD), await signIn(NEXT)]).toEqual(['401 session.rejected', '201']);
  });

  test('422: not without the current one; 400: not to one that anybody would guess', async () => {
    const { browser } = await signedIn();
    expect(await change(browser, 'guess', NEXT)).toBe('422 session.proof_rejected');
    expect(await change(browser, PASSWORD, 'short')).toBe('400 password.too_short');
    expect(await change(browser, PASSWORD, 'password1234')).toBe('400 password.too_common');
  });
});

describe('sessions', () => {
  const list = async (browser: Browser): Promise<Listed['items']> =>
    (await browser.ask<Listed>('GET', '/api/account/sessions')).body.items;

  test('200: are listed with browser and place; 204: one ends, or all others', async () => {
    const { sara, browser } = await signedIn();
    const phone = await sara.signedIn(pass, sara.browser(undefined, 'Phone'));
    const tablet = await sara.signedIn(pass, sara.browser(undefined, 'Tablet'));
    const listed = await list(browser);
    expect(listed.map(({ agent, current, place }) => [agent, current, place?.slug])).toEqual([
      ['Tablet', false, 'nakheel'],
      ['Phone', false, 'nakheel'],
      ['Test browser', true, 'nakheel'],
    ]);
    expect(await browser.refused('DELETE', `/api/account/sessions/${listed[1]!.id}`)).toBe('204');
    expect([await alive(phone), await alive(tablet), await alive(browser)]).toEqual([false, true, true]);
    expect(await browser.refused('DELETE', '/api/account/sessions')).toBe('204');
    expect([await alive(tablet), await alive(browser)]).toEqual([false, true]);
  });

  test('404: nobody ends somebody else’s', async () => {
    const [{ browser }, huda] = [await signedIn(), await signedIn()];
    const [theirs] = await list(huda.browser);
    expect(await browser.refused('DELETE', `/api/account/sessions/${theirs!.id}`)).toBe('404 request.not_found');
    expect(await alive(huda.browser)).toBe(true);
    expect((await list(browser)).map(({ id }) => id)).not.toContain(theirs!.id);
  });
});

describe('switching', () => {
  const move = (browser: Browser, association?: string) =>
    browser.ask<SessionTold & { code: string }>('PUT', '/api/session/place', { association });

  test('200: goes on in the other association under a new token, with the roles held there', async () => {
    const { sara, browser } = await signedIn(nakheel, ghadir);
    await world.app
      .get(Ops)
      .platform(ROOT, (op) =>
        setMembership(op, { account: sara.account, association: ghadir.id, roles: ['committeeMember'] }),
      );
    const before = browser.copy();
    const { status, body } = await move(browser, 'ghadir');
    expect([status, body.association?.slug, body.roles]).toEqual([200, 'ghadir', ['committeeMember']]);
    expect(body.places.map(({ slug }) => slug)).toEqual(['ghadir', 'nakheel']);
    expect(body.places).toMatchObject([
      { kind: 'association', roles: ['committeeMember'] },
      { kind: 'association', roles: ['relationsOfficer'] },
    ]);
    expect([await alive(browser), await alive(before)]).toEqual([true, false]);
    expect((await move(browser, 'nakheel')).body.roles).toEqual(['relationsOfficer']);
  });

  test('a move makes no session younger, and proves no presence', async () => {
    const { browser } = await signedIn(nakheel, ghadir);
    const { expiresAt } = (await browser.ask<{ expiresAt: string }>('GET', '/api/session')).body;
    pass(11);
    const { body } = await move(browser, 'ghadir');
    expect(body).toMatchObject({ expiresAt });
    expect(await browser.refused('POST', '/api/account/recovery-codes')).toBe('403 session.confirmation_needed');
  });

  test('403: not to where one serves no more, nor to the platform without a role there', async () => {
    const { sara, browser } = await signedIn(nakheel, ghadir);
    const ended = { account: sara.account, association: ghadir.id, roles: ['committeeMember'] };
    const times = { startsAt: new Date(now.getTime() - MINUTE), endsAt: now };
    await world.app.get(Ops).platform(ROOT, (op) => setMembership(op, { ...ended, ...times }));
    for (const association of ['ghadir', 'nowhere', undefined])
      expect((await move(browser, association)).body.code).toBe('session.no_membership');
  });

  test('a membership that has ended opens nothing, not even to whoever is in the middle of it', async () => {
    const { sara, browser } = await signedIn(nakheel, ghadir);
    const ended = { account: sara.account, association: nakheel.id, roles: ['relationsOfficer'] };
    const times = { startsAt: new Date(now.getTime() - MINUTE), endsAt: now };
    await world.app.get(Ops).platform(ROOT, (op) => setMembership(op, { ...ended, ...times }));
    expect(await browser.refused('GET', '/api/cases')).toBe('401 session.required');
  });
});
