import { newId } from '@sanad/kernel';
import { disableAccount, forgetInvitations, Invitations, Ops, type Actor } from '@sanad/platform';
import { ApiWorld, type Answer, type Person, type Place } from '../../test/world/api';
import { Mailbox } from '../../test/world/mailbox';

const PASSWORD = 'قهوة باردة على سطح البيت';
const HOUR = 3_600_000;
const ROOT: Actor = { kind: 'system', id: 'test' };
let now = new Date('2026-01-05T08:00:00Z');
const later = (hours: number): void => void (now = new Date(now.getTime() + hours * HOUR));
const days = (count: number): string => new Date(now.getTime() + count * 24 * HOUR).toISOString();

let world: ApiWorld;
let mailbox: Mailbox;
let nakheel: Place;
let ghadir: Place;
let administrator: Person;
let neighbour: Person;

beforeAll(async () => {
  world = await ApiWorld.start({ clock: () => now, secondFactors: 'off' });
  mailbox = new Mailbox(world);
  [nakheel, ghadir] = await Promise.all([world.association('nakheel'), world.association('ghadir')]);
});
/** Sessions end while the clock of these tests goes on. */
beforeEach(async () => {
  administrator = await world.person(nakheel, 'associationAdministrator');
  neighbour = await world.person(ghadir, 'associationAdministrator');
});
afterAll(() => world.stop());

interface Invitation {
  id: string;
  expiresAt: string;
  letter: string | null;
}
interface Problem {
  code: string;
  errors?: { path: string }[];
}
let people = 0;
const someone = (): string => `invited${++people}@example.org`;

function invite(
  email: string,
  more: object = {},
  by = administrator,
  key?: string,
): Promise<Answer<Invitation & Problem>> {
  const body = { email, name: 'نورة القحطاني', roles: ['relationsOfficer'], ...more };
  return world.ask(by, 'POST', '/api/invitations', body, key);
}
const list = async (by = administrator): Promise<Invitation[]> =>
  (await world.ask<{ items: Invitation[] }>(by, 'GET', '/api/invitations?limit=100')).body.items;

async function post<T>(url: string, payload: object): Promise<Answer<T>> {
  const answer = await world.app.inject({ method: 'POST', url, payload });
  return { status: answer.statusCode, body: (answer.body ? answer.json() : undefined) as T };
}
const offer = (token: string) => post<Problem & { knownAccount: boolean }>('/api/invitation-offer', { token });
const accept = (token: string, password?: string) =>
  post<Problem | undefined>('/api/invitation-acceptance', { token, ...(password && { password }) });
const signIn = (email: string, association?: string) =>
  post<Problem & { roles: string[] }>('/api/session', { email, password: PASSWORD, association });

describe('inviting', () => {
  test('201: a letter with a link goes to the mailbox; the link shows what is offered and by whom', async () => {
    const email = someone();
    const made = await invite(email.toUpperCase());
    expect(made).toMatchObject({ status: 201, body: { email, letter: 'pending', expiresAt: days(3) } });
    const [letter] = await mailbox.of(email);
    expect(letter).toMatchObject({ to: email, subject: expect.stringContaining('جمعية النخيل الأهلية') });
    const token = /https:\/\/sanad\.example\.org\/invitation#([\w-]{64})/.exec(letter!.text)![1]!;
    const { body } = await offer(token);
    expect(body).toEqual({
      ...{ email, name: 'نورة القحطاني', roles: ['relationsOfficer'], knownAccount: false, expiresAt: days(3) },
      association: { slug: 'nakheel', name: 'جمعية النخيل الأهلية' },
    });
    expect((await list()).find(({ id }) => id === made.body.id)).toMatchObject({ letter: 'sent' });
  });

  test('201: the department goes along, and is where whoever accepts works', async () => {
    const [email, place] = [someone(), { department: 'خدمة المستفيدين', kind: 'staff' }];
    expect((await invite(email, { department: ' بفراغ ' })).status).toBe(400);
    expect(await invite(email, place)).toMatchObject({ status: 201, body: place });
    expect(await list()).toContainEqual(expect.objectContaining({ email, ...place }));
    await accept(await mailbox.token(email), PASSWORD);
    const { body } = await world.ask<{ items: { name: string }[] }>(administrator, 'GET', '/api/staff');
    expect(body.items).toContainEqual(expect.objectContaining({ ...place, name: 'نورة القحطاني' }));
  });

  test('201 twice, one invitation and one letter: the same key with the same body', async () => {
    const [email, key] = [someone(), `key-${newId()}`];
    const [first, again] = [await invite(email, {}, administrator, key), await invite(email, {}, administrator, key)];
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
    expect(await mailbox.of(email)).toHaveLength(1);
    const other = await invite(email, { name: 'أخرى' }, administrator, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'request.key_reused' } });
  });

  test('409: an open invitation stands, and somebody who works here is not invited', async () => {
    const email = someone();
    await invite(email);
    expect(await invite(email)).toMatchObject({ status: 409, body: { code: 'invitation.open_already' } });
    await accept(await mailbox.token(email), PASSWORD);
    expect(await invite(email)).toMatchObject({ status: 409, body: { code: 'invitation.member_already' } });
    expect(await invite(email, {}, neighbour)).toMatchObject({ status: 201 });
  });

  test('201: where the last one ran out, another takes its place', async () => {
    const email = someone();
    const { body: first } = await invite(email);
    later(73);
    administrator = await world.person(nakheel, 'associationAdministrator');
    expect(await invite(email)).toMatchObject({ status: 201 });
    expect((await list()).map(({ id }) => id)).not.toContain(first.id);
  });

  test.each([
    [{ roles: ['supervisor'] }, 'staff.role_unknown'],
    [{ roles: ['platformOperator', 'relationsOfficer'] }, 'staff.role_unknown'],
    [{ roles: ['__proto__'] }, 'staff.role_unknown'],
    [{ endsAt: '2025-12-31T00:00:00Z' }, 'staff.end_passed'],
  ])('422: %j', async (more, code) => {
    expect(await invite(someone(), more)).toMatchObject({ status: 422, body: { code } });
  });

  test.each([[['volunteer']], [['relationsOfficer', 'branchDelegate']]])('400: %j without an end', async (roles) => {
    expect(await invite(someone(), { roles })).toMatchObject({ status: 400, body: { code: 'membership.end_needed' } });
  });

  test('400: an address that is none is named, with its remedy', async () => {
    expect(await invite('a@b, c@example.org')).toMatchObject({ status: 400, body: { errors: [{ path: 'email' }] } });
  });

  test('403: whoever manages staff without administering invites no administrator, and takes back none', async () => {
    const hr = await world.person(nakheel, 'humanResources');
    const roles = ['associationAdministrator'];
    expect(await invite(someone(), { roles }, hr)).toMatchObject({
      status: 403,
      body: { code: 'staff.administrator_only' },
    });
    expect(await invite(someone(), {}, hr)).toMatchObject({ status: 201 });
    const { body } = await invite(someone(), { roles });
    for (const [method, path] of [
      ['POST', '/sending'],
      ['DELETE', ''],
    ] as const) {
      const answer = await world.ask<Problem>(hr, method, `/api/invitations/${body.id}${path}`);
      expect(answer).toMatchObject({ status: 403, body: { code: 'staff.administrator_only' } });
    }
    expect((await list()).map(({ id }) => id)).toContain(body.id);
  });
});

describe('sending again and withdrawing', () => {
  test('200: the new link opens for 72 hours, the old one opens nothing', async () => {
    const email = someone();
    const { body } = await invite(email);
    const old = await mailbox.token(email);
    later(71);
    administrator = await world.person(nakheel, 'associationAdministrator');
    const again = await world.ask<Invitation>(administrator, 'POST', `/api/invitations/${body.id}/sending`);
    expect(again).toMatchObject({ status: 200, body: { expiresAt: days(3) } });
    const fresh = await mailbox.token(email);
    later(2);
    expect(await offer(old)).toMatchObject({ status: 404, body: { code: 'invitation.link_invalid' } });
    expect((await offer(fresh)).status).toBe(200);
  });

  test('200: a letter that still waits is called back by the newer one', async () => {
    const email = someone();
    const { body } = await invite(email);
    await world.ask(administrator, 'POST', `/api/invitations/${body.id}/sending`);
    expect(await mailbox.of(email)).toHaveLength(1);
  });

  test('204: a withdrawn invitation opens nothing, says so to whoever holds its link, and its letter does not go out', async () => {
    const [sent, waiting] = [someone(), someone()];
    const made = [await invite(sent), await invite(waiting)];
    await world.rows(`UPDATE mail SET lease_until = $2 WHERE link_id = $1`, [made[1]!.body.id, days(1)]);
    const token = await mailbox.token(sent);
    for (const { body } of made)
      expect((await world.ask(administrator, 'DELETE', `/api/invitations/${body.id}`)).status).toBe(204);
    expect(await offer(token)).toMatchObject({ status: 409, body: { code: 'invitation.withdrawn' } });
    expect(await accept(token, PASSWORD)).toMatchObject({ status: 409 });
    later(25);
    expect(await mailbox.of(waiting)).toEqual([]);
  });

  test("404: another association's invitation, exactly like one that never was", async () => {
    const { body } = await invite(someone());
    const told = async (id: string) => {
      const answers = [
        await world.ask<Problem & { instance: string }>(neighbour, 'DELETE', `/api/invitations/${id}`),
        await world.ask<Problem & { instance: string }>(neighbour, 'POST', `/api/invitations/${id}/sending`),
      ];
      return answers.map(({ status, body: problem }) => ({ status, ...problem, instance: '' }));
    };
    expect(await told(body.id)).toEqual(await told(newId()));
    expect((await told(body.id)).map(({ status }) => status)).toEqual([404, 404]);
    expect((await list(neighbour)).map(({ id }) => id)).not.toContain(body.id);
  });
});

describe('accepting', () => {
  test('204: an account with a password of its own, which then signs in with the roles offered; the link is spent', async () => {
    const email = someone();
    await invite(email, { roles: ['volunteer'], endsAt: days(30) });
    const token = await mailbox.token(email);
    expect((await signIn(email)).status).toBe(401);
    expect((await accept(token, PASSWORD)).status).toBe(204);
    expect(await signIn(email)).toMatchObject({ status: 201, body: { roles: ['volunteer'] } });
    expect(await accept(token, PASSWORD)).toMatchObject({ status: 409, body: { code: 'invitation.accepted_already' } });
    expect(await offer(token)).toMatchObject({ status: 409 });
    later(31 * 24);
    expect(await signIn(email)).toMatchObject({ status: 403, body: { code: 'session.no_membership' } });
  });

  test('204, no cookie: nobody is signed in by a link', async () => {
    const email = someone();
    await invite(email);
    const payload = { token: await mailbox.token(email), password: PASSWORD };
    const answer = await world.app.inject({ method: 'POST', url: '/api/invitation-acceptance', payload });
    expect([answer.statusCode, answer.cookies]).toEqual([204, []]);
  });

  test('204: whoever has an account gets a further place, and keeps their password', async () => {
    const email = someone();
    await invite(email);
    await accept(await mailbox.token(email), PASSWORD);
    await invite(email, { roles: ['committeeMember'] }, neighbour);
    const token = await mailbox.token(email);
    expect((await offer(token)).body.knownAccount).toBe(true);
    const refused = await accept(token, 'كلمة مرور أخرى طويلة جدا');
    expect(refused).toMatchObject({ status: 422, body: { code: 'invitation.password_unneeded' } });
    expect((await accept(token)).status).toBe(204);
    expect(await signIn(email, 'ghadir')).toMatchObject({ status: 201, body: { roles: ['committeeMember'] } });
    expect(await signIn(email, 'nakheel')).toMatchObject({ status: 201, body: { roles: ['relationsOfficer'] } });
  });

  test('only the account of the mailbox gets what was offered, whoever is signed in when the link is opened', async () => {
    const email = someone();
    await invite(email);
    const token = await mailbox.token(email);
    const headers = neighbour.headers;
    const payload = { token, password: PASSWORD };
    await world.app.inject({ method: 'POST', url: '/api/invitation-acceptance', headers, payload });
    const found = await world.rows<{ email: string }>(
      'SELECT a.email FROM membership m JOIN account a ON a.id = m.account_id WHERE m.association_id = $1 AND (a.email = $2 OR a.id = $3)',
      [nakheel.id, email, neighbour.account],
    );
    expect(found).toEqual([{ email }]);
  });

  test.each([
    ['كلمة', 'password.too_short'],
    ['نورة القحطاني 2026', 'password.too_common'],
    ['passwordpassword', 'password.too_common'],
  ])('400: the password «%s»; the link stays good', async (password, code) => {
    const email = someone();
    await invite(email);
    const token = await mailbox.token(email);
    expect(await accept(token, password)).toMatchObject({ status: 400, body: { code } });
    expect(await accept(token)).toMatchObject({ status: 400, body: { errors: [{ path: 'password' }] } });
    expect((await accept(token, PASSWORD)).status).toBe(204);
  });

  test('422: 72 hours later it has run out', async () => {
    const email = someone();
    await invite(email);
    const token = await mailbox.token(email);
    later(72);
    expect(await offer(token)).toMatchObject({ status: 422, body: { code: 'invitation.expired' } });
    expect(await accept(token, PASSWORD)).toMatchObject({ status: 422 });
    expect((await signIn(email)).status).toBe(401);
  });

  test('403: a disabled account is not restored by an invitation', async () => {
    const email = someone();
    await invite(email);
    await accept(await mailbox.token(email), PASSWORD);
    const [account] = await world.rows<{ id: Person['account'] }>('SELECT id FROM account WHERE email = $1', [email]);
    await world.app.get(Ops).platform(ROOT, (op) => disableAccount(op, account!.id));
    await invite(email, {}, neighbour);
    expect(await accept(await mailbox.token(email))).toMatchObject({
      status: 403,
      body: { code: 'invitation.account_disabled' },
    });
  });

  test('one place, once: ten who accept at once with one link', async () => {
    const email = someone();
    await invite(email);
    const token = await mailbox.token(email);
    const answers = await Promise.all(Array.from({ length: 10 }, () => accept(token, PASSWORD)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    expect(statuses.every((status) => [204, 409, 422].includes(status))).toBe(true);
    expect(await world.rows('SELECT 1 FROM account WHERE email = $1', [email])).toHaveLength(1);
  });
});

describe('a link', () => {
  /** A link that was good, with one sign changed at a place. */
  const altered = (token: string, at: number): string =>
    token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);

  test('404: with any of its signs changed, or made up', async () => {
    const email = someone();
    await invite(email);
    const token = await mailbox.token(email);
    for (const at of [0, 10, 21, 22, 40, 63]) {
      expect(await offer(altered(token, at))).toMatchObject({ status: 404, body: { code: 'invitation.link_invalid' } });
    }
    expect((await offer('A'.repeat(64))).status).toBe(404);
    expect((await offer(token)).status).toBe(200);
  });

  test('its secret has 256 bits, is another for each row, and stands in no table', async () => {
    const emails = [someone(), someone()];
    for (const email of emails) await invite(email);
    const tokens = [await mailbox.token(emails[0]!), await mailbox.token(emails[1]!)];
    const secrets = tokens.map((token) => Buffer.from(token, 'base64url').subarray(16));
    expect(secrets.map(({ length }) => length)).toEqual([32, 32]);
    expect(secrets[0]!.equals(secrets[1]!)).toBe(false);
    const tables = await world.rows<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'r' AND n.nspname IN ('public', 'bullmq')`,
    );
    expect(tables.length).toBeGreaterThan(40);
    const holders = async (...texts: string[]): Promise<string[]> => {
      const found = await Promise.all(
        tables.map(async ({ name }) => {
          const sql = `SELECT 1 FROM ${name} t WHERE EXISTS (SELECT FROM unnest($1::text[]) s WHERE strpos(t::text, s) > 0) LIMIT 1`;
          return (await world.rows(sql, [texts])).length > 0 ? [name] : [];
        }),
      );
      return found.flat().sort();
    };
    for (const [place, token] of tokens.entries()) {
      expect(await holders(token, secrets[place]!.toString('hex'), secrets[place]!.toString('base64'))).toEqual([]);
      expect(world.log).not.toContain(token);
    }
    // The address stands with the invitation alone, which also shows that the search finds what is there.
    expect(await holders(emails[0]!)).toEqual(['invitation']);
    await accept(tokens[0]!, PASSWORD);
    expect(await holders(emails[0]!)).toEqual(['account', 'invitation']);
    expect(await holders(PASSWORD)).toEqual([]);
    for (const text of [...emails, PASSWORD]) expect(world.log).not.toContain(text);
  });

  test('429: one address tries 50 that open nothing; those that open cost none', async () => {
    const email = someone();
    await invite(email);
    const token = await mailbox.token(email);
    later(1);
    for (let n = 0; n < 60; n++) expect((await offer(token)).status).toBe(200);
    const tried = await Promise.all(Array.from({ length: 60 }, () => offer(altered(token, 30))));
    expect(tried.filter(({ status }) => status === 404)).toHaveLength(50);
    expect(tried.filter(({ body }) => body.code === 'session.too_many_attempts')).toHaveLength(10);
    later(1);
    expect((await offer(token)).status).toBe(200);
  });
});

test('what nobody accepted is forgotten a month after it ran out or was withdrawn; what stands or was accepted is not', async () => {
  const emails = [someone(), someone(), someone(), someone()];
  const made: Invitation[] = [];
  for (const email of emails) made.push((await invite(email)).body);
  await accept(await mailbox.token(emails[0]!), PASSWORD);
  await world.ask(administrator, 'DELETE', `/api/invitations/${made[1]!.id}`);
  later(34 * 24);
  const standing = (await invite(someone(), {}, await world.person(nakheel, 'associationAdministrator'))).body;
  await world.rows('UPDATE invitation SET expires_at = $2 WHERE id = $1', [made[3]!.id, days(-29)]);
  await world.app.get(Ops).platform(ROOT, forgetInvitations);
  const left = await world.rows<{ id: string }>('SELECT id FROM invitation WHERE id = ANY ($1)', [
    [...made, standing].map(({ id }) => id),
  ]);
  expect(left.map(({ id }) => id).sort()).toEqual([made[0]!.id, made[3]!.id, standing.id].sort());
});

test('for the platform as a whole: a link makes a supervisor', async () => {
  const email = someone();
  const made = await world.app
    .get(Ops)
    .platform(ROOT, (op) =>
      world.app.get(Invitations).invite(op, { association: null, email, name: 'سعد', roles: ['supervisor'] }),
    );
  expect(made.expiresAt.toISOString()).toBe(days(3));
  const token = await mailbox.token(email);
  expect((await offer(token)).body).toMatchObject({ association: null, roles: ['supervisor'] });
  await accept(token, PASSWORD);
  expect(await signIn(email)).toMatchObject({ status: 201, body: { association: null, roles: ['supervisor'] } });
});
