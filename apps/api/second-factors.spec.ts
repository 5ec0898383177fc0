import { ApiWorld, PUBLIC_URL, type Place } from '../../test/world/api';
import { Authenticator, type Ceremony } from '../../test/world/authenticator';
import type { Browser } from '../../test/world/browser';
import { StaffMember, type EnrolledTold, type SessionTold } from '../../test/world/staff';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
let now = new Date('2026-01-05T08:00:00Z');
const pass = (ms = MINUTE): void => void (now = new Date(now.getTime() + ms));
let world: ApiWorld;
let nakheel: Place;

beforeAll(async () => {
  world = await ApiWorld.start({ clock: () => now, proxies: 1 });
  nakheel = await world.association('nakheel');
});
afterAll(() => world.stop());

const someone = (): Promise<StaffMember> => StaffMember.of(world, () => now, [nakheel], 'relationsOfficer');
const enrolled = async (): Promise<StaffMember> => (await someone()).enrolled();
const viewed = async (browser: Browser): Promise<SessionTold> =>
  (await browser.ask<SessionTold>('GET', '/api/session')).body;
const give = (browser: Browser, code: string, method = 'totp'): Promise<string> =>
  browser.refused('POST', '/api/session/factor', { method, code });

describe('the first sign-in', () => {
  test('201: asks for a factor to be added, and opens nothing before that', async () => {
    const sara = await someone();
    const browser = await sara.password();
    expect(await viewed(browser)).toMatchObject({ stage: 'enrolment', factors: [], roles: [], places: [] });
    expect(await browser.refused('GET', '/api/cases')).toBe('403 session.enrolment_needed');
    expect(await browser.refused('GET', '/api/account')).toBe('403 session.enrolment_needed');
    expect(await give(browser, '000000')).toBe('403 session.enrolment_needed');

    const { recoveryCodes, session } = await sara.enrol(browser);
    expect(recoveryCodes).toHaveLength(10);
    expect(session).toMatchObject({
      stage: 'complete',
      factors: ['totp', 'recoveryCode'],
      roles: ['relationsOfficer'],
      places: [{ slug: 'nakheel' }],
    });
    expect(await browser.refused('GET', '/api/cases')).toBe('200');
  });

  test('201: the secret is told with its address and its picture, and is kept sealed', async () => {
    const browser = await (await someone()).password();
    const { body } = await browser.ask<{ id: string; secret: string; uri: string; qr: string }>(
      'POST',
      '/api/account/factors/totp',
      { name: 'هاتفي' },
    );
    expect(body.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(new URL(body.uri).searchParams.get('secret')).toBe(body.secret);
    expect(body.qr).toMatch(/^<svg /);
    const [kept] = await world.rows<{ secret: string }>('SELECT secret FROM factor WHERE id = $1', [body.id]);
    expect(kept!.secret).not.toContain(body.secret);
  });

  test('422: a wrong code confirms nothing, 404: nor does one of somebody else’s factor', async () => {
    const [sara, huda] = [await someone(), await someone()];
    const [hers, other] = [await sara.password(), await huda.password()];
    const { body } = await hers.ask<{ id: string; secret: string }>('POST', '/api/account/factors/totp', {
      name: 'هاتفي',
    });
    sara.secret = body.secret;
    const url = `/api/account/factors/${body.id}/confirmation`;
    expect(await hers.refused('POST', url, { code: sara.code(4) })).toBe('422 factor.code_wrong');
    expect(await other.refused('POST', url, { code: sara.code() })).toBe('404 request.not_found');
    expect((await viewed(hers)).stage).toBe('enrolment');
    expect(await hers.refused('POST', url, { code: sara.code() })).toBe('201');
  });
});

describe('the second step', () => {
  test('201: a code completes it under a new token, and what was known of the session before opens nothing', async () => {
    const sara = await enrolled();
    pass();
    const browser = await sara.password();
    const before = browser.copy();
    expect(await viewed(browser)).toMatchObject({ stage: 'factor', factors: ['totp', 'recoveryCode'], roles: [] });
    expect(await browser.refused('GET', '/api/cases')).toBe('403 session.factor_needed');
    expect(await give(browser, sara.code())).toBe('201');
    expect(await browser.refused('GET', '/api/cases')).toBe('200');
    expect(browser.token).not.toBe(before.token);
    expect(browser.headers['x-csrf-token']).not.toBe(before.headers['x-csrf-token']);
    expect(await before.refused('GET', '/api/session')).toBe('401 session.required');
    expect(await give(browser, sara.code(1))).toBe('409 session.already_complete');
  });

  test('403: a password alone adds no factor to an account that has one', async () => {
    const sara = await enrolled();
    const browser = await sara.password();
    for (const path of ['totp', 'passkey-challenge'])
      expect(await browser.refused('POST', `/api/account/factors/${path}`, { name: 'x' })).toBe(
        '403 session.factor_needed',
      );
    expect(await browser.refused('POST', '/api/account/recovery-codes')).toBe('403 session.factor_needed');
    expect(await browser.refused('POST', '/api/session/confirmation', { password: 'x' })).toBe(
      '403 session.factor_needed',
    );
  });

  test('422: a code serves once, also for two who send it at the same moment', async () => {
    const sara = await enrolled();
    pass();
    const [first, second] = [await sara.password(), await sara.password()];
    const answers = await Promise.all([give(first, sara.code()), give(second, sara.code())]);
    expect(answers.sort()).toEqual(['201', '422 session.proof_rejected']);
    expect(await give(await sara.password(), sara.code())).toBe('422 session.proof_rejected');
  });

  test('422: the code that confirmed the factor is used up, too', async () => {
    const sara = await enrolled();
    expect(await give(await sara.password(), sara.code())).toBe('422 session.proof_rejected');
  });

  test.each([
    [-2, '422 session.proof_rejected'],
    [-1, '201'],
    [0, '201'],
    [1, '201'],
    [2, '422 session.proof_rejected'],
  ])('a clock %i steps off: %s', async (steps, expected) => {
    const sara = await enrolled();
    pass(5 * MINUTE);
    expect(await give(await sara.password(), sara.code(steps))).toBe(expected);
  });

  test('201: digits may be Arabic and spaced', async () => {
    const sara = await enrolled();
    pass();
    const written = sara.code().replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    expect(await give(await sara.password(), `${written.slice(0, 3)} ${written.slice(3)}`)).toBe('201');
  });

  test('a device is known once a sign-in is complete, and not by a password alone', async () => {
    const sara = await enrolled();
    const browser = await sara.password();
    expect(browser.cookie).not.toContain('__Host-device');
    pass();
    await give(browser, sara.code());
    expect(browser.cookie).toContain('__Host-device');
  });
});

describe('recovery codes', () => {
  test('201: each serves once, however it is typed', async () => {
    const sara = await enrolled();
    const [code, other] = sara.recoveryCodes as [string, string];
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{6}-){3}[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(await give(await sara.password(), code, 'recoveryCode')).toBe('201');
    expect(await give(await sara.password(), code, 'recoveryCode')).toBe('422 session.proof_rejected');
    const typed = other.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await give(await sara.password(), typed, 'recoveryCode')).toBe('201');
  });

  test('are kept as hashes alone, and belong to one account', async () => {
    const [sara, huda] = [await enrolled(), await enrolled()];
    const sql = `SELECT encode(code_hash, 'hex') AS hash FROM recovery_code WHERE account_id = $1`;
    const kept = await world.rows<{ hash: string }>(sql, [sara.account]);
    expect(kept).toHaveLength(10);
    const [code] = sara.recoveryCodes as [string];
    const plain = [code, code.replaceAll('-', '')].map((text) => Buffer.from(text).toString('hex'));
    expect(kept.filter(({ hash }) => plain.includes(hash))).toEqual([]);
    expect(await give(await huda.password(), code, 'recoveryCode')).toBe('422 session.proof_rejected');
  });

  test('201: new ones take the place of the old', async () => {
    const sara = await someone();
    const browser = await sara.password();
    await sara.enrol(browser);
    const answer = await browser.ask<{ recoveryCodes: string[] }>('POST', '/api/account/recovery-codes');
    expect([answer.status, answer.body.recoveryCodes.length]).toEqual([201, 10]);
    expect(await give(await sara.password(), sara.recoveryCodes[0]!, 'recoveryCode')).toBe(
      '422 session.proof_rejected',
    );
    expect(await give(await sara.password(), answer.body.recoveryCodes[0]!, 'recoveryCode')).toBe('201');
  });
});

describe('passkeys', () => {
  const HERE: Ceremony = { origin: PUBLIC_URL };
  const challenge = async (browser: Browser): Promise<{ challenge: string }> =>
    (await browser.ask<{ challenge: string }>('POST', '/api/session/passkey-challenge')).body;
  const answer = (browser: Browser, response: object): Promise<string> =>
    browser.refused('POST', '/api/session/passkey', { response });
  const withPasskey = async (): Promise<StaffMember> => {
    const sara = await someone();
    expect(await sara.addPasskey(await sara.password())).toBe('201');
    return sara;
  };

  test('201: one made at the first sign-in completes it, brings recovery codes, and completes the next', async () => {
    const sara = await someone();
    const first = await sara.password();
    const { body: options } = await first.ask<{ challenge: string; rp: { id: string } }>(
      'POST',
      '/api/account/factors/passkey-challenge',
    );
    expect(options).toMatchObject({
      rp: { id: 'sanad.example' },
      authenticatorSelection: { userVerification: 'required' },
    });
    const made = { name: 'حاسوبي', response: sara.passkey.create(options, HERE) };
    const { status, body } = await first.ask<EnrolledTold>('POST', '/api/account/factors/passkey', made);
    expect([status, body.recoveryCodes?.length, body.session.stage]).toEqual([201, 10, 'complete']);

    const next = await sara.password();
    expect((await viewed(next)).factors).toEqual(['passkey', 'recoveryCode']);
    expect(await answer(next, sara.passkey.use(await challenge(next), HERE))).toBe('201');
    expect(await next.refused('GET', '/api/cases')).toBe('200');
  });

  test('422: a challenge serves once, and only in the session it was given to', async () => {
    const sara = await withPasskey();
    const [one, other] = [await sara.password(), await sara.password()];
    const given = await challenge(one);
    expect(await answer(other, sara.passkey.use(given, HERE))).toBe('422 session.proof_rejected');
    expect(await answer(one, sara.passkey.use({ challenge: 'AAAA' }, HERE))).toBe('422 session.proof_rejected');
    expect(await answer(one, sara.passkey.use(given, HERE))).toBe('422 session.proof_rejected');
    expect(await answer(one, sara.passkey.use(await challenge(one), HERE))).toBe('201');
  });

  test('422: after five minutes a challenge is too old', async () => {
    const sara = await withPasskey();
    const browser = await sara.password();
    const given = await challenge(browser);
    pass(5 * MINUTE);
    expect(await answer(browser, sara.passkey.use(given, HERE))).toBe('422 session.proof_rejected');
  });

  test.each<[string, Ceremony]>([
    ['another site', { origin: 'https://sanad.example.evil.example' }],
    ['a device that did not verify its user', { origin: PUBLIC_URL, verified: false }],
  ])('422: %s', async (_, ceremony) => {
    const sara = await withPasskey();
    const browser = await sara.password();
    expect(await answer(browser, sara.passkey.use(await challenge(browser), ceremony))).toBe(
      '422 session.proof_rejected',
    );
    const huda = await someone();
    const first = await huda.password();
    const { body } = await first.ask<{ challenge: string }>('POST', '/api/account/factors/passkey-challenge');
    const made = { name: 'x', response: huda.passkey.create(body, ceremony) };
    expect(await first.refused('POST', '/api/account/factors/passkey', made)).toBe('422 factor.passkey_rejected');
  });

  test('422: a copied passkey whose counter goes back, somebody else’s, and one of another address', async () => {
    const sara = await withPasskey();
    const browser = await sara.password();
    sara.passkey.counter = 5;
    expect(await answer(browser, sara.passkey.use(await challenge(browser), HERE))).toBe('201');
    sara.passkey.counter = 2;
    const again = await sara.password();
    expect(await answer(again, sara.passkey.use(await challenge(again), HERE))).toBe('422 session.proof_rejected');
    const huda = await withPasskey();
    expect(await answer(again, huda.passkey.use(await challenge(again), HERE))).toBe('422 session.proof_rejected');
    const elsewhere = new Authenticator('evil.example');
    expect(await (await someone()).addPasskey(await (await someone()).password(), elsewhere)).toBe(
      '422 factor.passkey_rejected',
    );
  });

  test('422: nobody adds a passkey that is somebody’s already', async () => {
    const sara = await withPasskey();
    const huda = await someone();
    expect(await huda.addPasskey(await huda.password(), sara.passkey)).toBe('422 factor.passkey_rejected');
  });

  test.each([{}, { id: 'x', rawId: 'x', type: 'public-key', response: {} }, { response: { clientDataJSON: 'e30' } }])(
    '422: an answer of no browser (%j)',
    async (response) => {
      const sara = await withPasskey();
      const browser = await sara.password();
      await challenge(browser);
      expect(await answer(browser, response)).toBe('422 session.proof_rejected');
      const first = await (await someone()).password();
      await first.ask('POST', '/api/account/factors/passkey-challenge');
      expect(await first.refused('POST', '/api/account/factors/passkey', { name: 'x', response })).toBe(
        '422 factor.passkey_rejected',
      );
    },
  );
});

describe('guessing', () => {
  test('429: ten codes a quarter of an hour for an account, whatever the session; a known device has its own', async () => {
    const sara = await enrolled();
    const known = await sara.signedIn(pass);
    pass();
    const [one, two] = [await sara.password(), await sara.password(sara.browser('203.0.113.5'))];
    const answers = [];
    for (let nth = 0; nth < 14; nth++) answers.push(await give(nth % 2 ? one : two, sara.code(20 + nth)));
    expect(answers.filter((answer) => answer === '422 session.proof_rejected')).toHaveLength(10);
    expect(answers.filter((answer) => answer === '429 session.too_many_attempts')).toHaveLength(4);
    expect(await give(await sara.password(), sara.code())).toBe('429 session.too_many_attempts');
    expect(await give(await sara.password(), sara.recoveryCodes[0]!, 'recoveryCode')).toBe(
      '429 session.too_many_attempts',
    );
    expect(await give(await sara.password(known), sara.code())).toBe('201');
    pass(15 * MINUTE);
    expect(await give(await sara.password(), sara.code())).toBe('201');
  });

  test('201: right codes use up no tries', async () => {
    const sara = await enrolled();
    for (let nth = 0; nth < 12; nth++) await sara.signedIn(pass);
  });
});

test('nothing of a second factor is logged', async () => {
  const sara = await enrolled();
  pass();
  const code = sara.code();
  await give(await sara.password(), code);
  await give(await sara.password(), sara.recoveryCodes[0]!, 'recoveryCode');
  expect(world.log).toContain('"route":"/api/session/factor"');
  for (const leak of [code, sara.secret, sara.recoveryCodes[0]!, sara.email]) expect(world.log).not.toContain(leak);
});
