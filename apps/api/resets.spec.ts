import type { AccountId } from '@sanad/kernel';
import { createAccount, disableAccount, Ops, Passwords, setMembership, type Actor } from '@sanad/platform';
import { ApiWorld, type Place } from '../../test/world/api';
import { Mailbox } from '../../test/world/mailbox';

const OLD = 'قهوة باردة على سطح البيت';
const NEW = 'ثلاثة قوارب زرقاء عند المساء';
const ROOT: Actor = { kind: 'system', id: 'test' };
const MINUTE = 60_000;
let now = new Date('2026-01-05T08:00:00Z');
const later = (minutes: number): void => void (now = new Date(now.getTime() + minutes * MINUTE));

let world: ApiWorld;
let mailbox: Mailbox;
let nakheel: Place;

beforeAll(async () => {
  world = await ApiWorld.start({ clock: () => now, proxies: 1, secondFactors: 'off' });
  mailbox = new Mailbox(world);
  nakheel = await world.association('nakheel');
});
beforeEach(() => later(16));
afterAll(() => world.stop());

let people = 0;
async function member(): Promise<{ email: string; account: AccountId }> {
  const email = `member${++people}@example.org`;
  const passwordHash = await world.app.get(Passwords).hash(OLD);
  const account = await world.app.get(Ops).platform(ROOT, async (op) => {
    const id = await createAccount(op, { email, name: 'سارة الحربي', passwordHash });
    await setMembership(op, { account: id, association: nakheel.id, roles: ['relationsOfficer'] });
    return id;
  });
  return { email, account };
}

let addresses = 0;
async function post(url: string, payload: object, { from = `198.51.100.${++addresses % 250}`, cookie = '' } = {}) {
  const headers = { 'x-forwarded-for': from, ...(cookie && { cookie }) };
  const answer = await world.app.inject({ method: 'POST', url, payload, headers });
  return {
    ...{ status: answer.statusCode, headers: answer.headers, cookies: answer.cookies, text: answer.body },
    body: (answer.body ? answer.json() : {}) as { code?: string; errors?: { path: string }[] },
  };
}
const ask = (email: string, how = {}) => post('/api/password-resets', { email }, how);
const complete = (token: string, password = NEW) => post('/api/password-reset-completion', { token, password });
const signIn = (email: string, password = OLD) => post('/api/session', { email, password });

test('202, 204: a link by mail sets a new password, once; the old one opens nothing any more', async () => {
  const { email } = await member();
  expect(await ask(email.toUpperCase())).toMatchObject({ status: 202, body: { minutes: 30 } });
  const [letter] = await mailbox.of(email);
  expect(letter!.subject).toBe('كلمة مرور جديدة في سند');
  const token = /https:\/\/sanad\.example\.org\/reset#([\w-]{64})/.exec(letter!.text)![1]!;
  expect((await complete(token)).status).toBe(204);
  expect((await signIn(email)).status).toBe(401);
  expect((await signIn(email, NEW)).status).toBe(201);
  expect(await complete(token, OLD)).toMatchObject({ status: 404, body: { code: 'reset.link_invalid' } });
});

test('the owner of the mailbox is told of the change', async () => {
  const { email } = await member();
  await ask(email);
  await complete(await mailbox.token(email));
  const [told] = await mailbox.of(email);
  expect(told!.subject).toBe('تغيّرت كلمة مرور حسابك في سند');
  expect(told!.text).not.toContain('#');
});

test('204, no cookie: it ends every session of the account and opens none, so that the second step is still asked for', async () => {
  const { email, account } = await member();
  const sessions = [await world.signIn(account, nakheel), await world.signIn(account, nakheel)];
  await ask(email);
  const answer = await complete(await mailbox.token(email));
  expect([answer.status, answer.cookies]).toEqual([204, []]);
  for (const headers of sessions)
    expect((await world.app.inject({ url: '/api/session', headers })).statusCode).toBe(401);
  expect(await world.rows('SELECT 1 FROM session WHERE account_id = $1', [account])).toEqual([]);
});

describe('whether an address is known', () => {
  const ids = (text: string): string => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');

  test('202: shows in no part of the answer', async () => {
    const { email } = await member();
    const [known, unknown] = [await ask(email), await ask('nobody@example.org')];
    const seen = ({ status, text, headers, cookies }: typeof known) => ({
      status,
      text,
      headers: ids(JSON.stringify(headers)),
      cookies,
    });
    expect(seen(unknown)).toEqual(seen(known));
  });

  test('nor in the work: it leaves the same rows behind, and nobody has looked for the account yet', async () => {
    const { email, account } = await member();
    const left = async (address: string): Promise<string> => {
      await world.rows('DELETE FROM password_reset');
      const before = await world.rows<{ n: number }>('SELECT count(*)::int AS n FROM mail');
      await ask(address);
      const rows = await world.rows<object>('SELECT *, octet_length(address) AS size FROM password_reset');
      const after = await world.rows<{ n: number }>('SELECT count(*)::int AS n FROM mail');
      return (
        ids(JSON.stringify(rows).replace(/"address":"[^"]+"/, '"address":"sealed"')) + (after[0]!.n - before[0]!.n)
      );
    };
    const known = await left(email);
    expect(await left(`${'x'.repeat(email.length - 12)}@example.org`)).toBe(known);
    expect(known).toContain('"account_id":null');
    expect(known).not.toContain(account);
  });

  test('is looked up by the worker: a letter to those who are, nothing kept of those who are not', async () => {
    const { email } = await member();
    await world.rows('DELETE FROM password_reset');
    for (const address of [email, 'nobody@example.org']) await ask(address);
    expect(await mailbox.of('nobody@example.org')).toEqual([]);
    expect(await mailbox.of(email)).toHaveLength(1);
    const kept = await world.rows<{ address: string | null }>('SELECT address FROM password_reset');
    expect(kept).toEqual([{ address: null }]);
  });

  test('a disabled account, and one without a password, get no letter', async () => {
    const [disabled, bare] = [await member(), await member()];
    await world.app.get(Ops).platform(ROOT, (op) => disableAccount(op, disabled.account));
    await world.rows('DELETE FROM credential WHERE account_id = $1', [bare.account]);
    for (const { email } of [disabled, bare]) {
      expect((await ask(email)).status).toBe(202);
      expect(await mailbox.of(email)).toEqual([]);
    }
  });
});

describe('a link', () => {
  test('422: 30 minutes after it was sent it has run out', async () => {
    const { email } = await member();
    await ask(email);
    const token = await mailbox.token(email);
    later(29);
    expect(await complete(token, 'short')).toMatchObject({ status: 400, body: { code: 'password.too_short' } });
    later(1);
    expect(await complete(token)).toMatchObject({ status: 422, body: { code: 'reset.expired' } });
    expect((await signIn(email)).status).toBe(201);
  });

  test('404: those sent before die with the one that was used', async () => {
    const { email } = await member();
    await ask(email);
    const first = await mailbox.token(email);
    later(1);
    await ask(email);
    expect((await complete(await mailbox.token(email))).status).toBe(204);
    expect(await complete(first, OLD)).toMatchObject({ status: 404, body: { code: 'reset.link_invalid' } });
  });

  test('404: a password that was changed in another way leaves it behind', async () => {
    const { email, account } = await member();
    await ask(email);
    const token = await mailbox.token(email);
    await world.rows('UPDATE credential SET changed_at = $2 WHERE account_id = $1', [
      account,
      new Date(now.getTime() + 1),
    ]);
    expect((await complete(token)).status).toBe(404);
  });

  test('404: one of an invitation opens no account, and the other way round', async () => {
    const { email } = await member();
    await ask(email);
    const token = await mailbox.token(email);
    expect(await post('/api/invitation-offer', { token })).toMatchObject({ status: 404 });
    const altered = token.slice(0, 40) + (token[40] === 'A' ? 'B' : 'A') + token.slice(41);
    expect((await complete(altered)).status).toBe(404);
    expect((await complete(token)).status).toBe(204);
  });

  test('204 once: of ten who use it at the same time', async () => {
    const { email } = await member();
    await ask(email);
    const token = await mailbox.token(email);
    const answers = await Promise.all(Array.from({ length: 10 }, () => complete(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, ...Array<number>(9).fill(404)]);
  });

  test.each([
    ['member1@example.org', 'password.too_common'],
    ['سارة الحربي سارة', 'password.too_common'],
  ])('400: the password «%s» is refused, and the link stays good', async (password, code) => {
    const { email } = await member();
    await ask(email);
    const token = await mailbox.token(email);
    expect(await complete(token, password.replace('member1@example.org', email))).toMatchObject({
      status: 400,
      body: { code },
    });
    expect((await complete(token)).status).toBe(204);
  });
});

describe('asking again and again', () => {
  test('429: three letters in 15 minutes for an address, from wherever, known or not', async () => {
    const { email } = await member();
    for (const address of [email, 'nobody2@example.org']) {
      const statuses: number[] = [];
      for (let n = 0; n < 5; n++) statuses.push((await ask(address)).status);
      expect(statuses).toEqual([202, 202, 202, 429, 429]);
    }
    expect(await mailbox.of(email)).toHaveLength(3);
  });

  test('202: a device that signed in before has tries of its own, whatever strangers do', async () => {
    const { email } = await member();
    const { cookies } = await signIn(email);
    const device = cookies.find(({ name }) => name.startsWith('__Host-device-'))!;
    for (let n = 0; n < 4; n++) await ask(email);
    expect((await ask(email)).status).toBe(429);
    expect((await ask(email, { cookie: `${device.name}=${device.value}` })).status).toBe(202);
    const forged = `${device.name}=${device.value.slice(0, -2)}AA`;
    expect((await ask(email, { cookie: forged })).status).toBe(429);
  });

  test('429: one address asks for 30 accounts in 15 minutes', async () => {
    const from = '203.0.113.9';
    const statuses: number[] = [];
    for (let n = 0; n < 32; n++) statuses.push((await ask(`many${n}@example.org`, { from })).status);
    expect(statuses.lastIndexOf(202)).toBe(29);
  });
});

test('201 at the stage «factor»: a new password does not pass by the second factor', async () => {
  const strict = await ApiWorld.start({ clock: () => now });
  const place = await strict.association('nakheel');
  const { account, headers } = await strict.person(place, 'relationsOfficer');
  const added = await strict.ask<{ id: string }>({ account, headers }, 'POST', '/api/account/factors/totp', {
    name: 'هاتفي',
  });
  await strict.rows('UPDATE factor SET confirmed_at = created_at, last_step = 0 WHERE id = $1', [added.body.id]);
  const [row] = await strict.rows<{ email: string }>('SELECT email FROM account WHERE id = $1', [account]);
  const send = (url: string, payload: object) => strict.app.inject({ method: 'POST', url, payload });
  await send('/api/password-resets', { email: row!.email });
  const token = await new Mailbox(strict).token(row!.email);
  expect((await send('/api/password-reset-completion', { token, password: NEW })).statusCode).toBe(204);
  const opened = await send('/api/session', { email: row!.email, password: NEW });
  expect(opened.json()).toMatchObject({ stage: 'factor', factors: ['totp'], roles: [] });
  const cookie = opened.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const asked = await strict.app.inject({ url: '/api/staff', headers: { cookie } });
  expect([asked.statusCode, asked.json<{ code: string }>().code]).toEqual([403, 'session.factor_needed']);
  await strict.stop();
});

test('neither address, password nor link stand in the log, in the audit or in a queue', async () => {
  const { email } = await member();
  await ask(email);
  const token = await mailbox.token(email);
  await complete(token);
  await ask('not-an-address');
  const kept = await world.rows<{ t: string }>(
    `SELECT t::text AS t FROM platform_audit t UNION ALL SELECT t::text FROM audit t UNION ALL SELECT t::text FROM outbox t
     UNION ALL SELECT t::text FROM bullmq.job t`,
  );
  const everything = `${world.log}\n${kept.map(({ t }) => t).join('\n')}`;
  expect(everything).toContain('password.reset_asked');
  for (const secret of [email, 'not-an-address', NEW, OLD, token, token.slice(22)])
    expect(everything).not.toContain(secret);
});
