import { newId } from '@sanad/kernel';
import { disableAccount, Ops, setMembership, type Actor } from '@sanad/platform';
import { ApiWorld, type Answer, type Person, type Place } from '../../test/world/api';

const ROOT: Actor = { kind: 'system', id: 'test' };
const DAY = 86_400_000;
let now = new Date('2026-01-05T08:00:00Z');
const later = (minutes: number): void => void (now = new Date(now.getTime() + minutes * 60_000));
const days = (count: number): string => new Date(now.getTime() + count * DAY).toISOString();

let world: ApiWorld;
beforeAll(async () => void (world = await ApiWorld.start({ clock: () => now })));
afterAll(() => world.stop());

interface Member {
  account: string;
  roles: string[];
  endsAt: string | null;
  version: number;
}
interface Problem {
  code: string;
}

/** An association of its own for each test, with an administrator and a receptionist. */
let places = 0;
async function office(): Promise<{ place: Place; administrator: Person; reception: Person }> {
  const place = await world.association(`place-${++places}`);
  const administrator = await world.person(place, 'associationAdministrator');
  return { place, administrator, reception: await world.person(place, 'relationsOfficer') };
}

/** Changes the membership as it is now. */
async function change(by: Person, account: string, body: object): Promise<Answer<Member & Problem>> {
  const version = (await staff(by)).find((one) => one.account === account)?.version ?? 1;
  return world.ask(by, 'PUT', `/api/staff/${account}/membership`, { version, ...body });
}
const end = (by: Person, account: string): Promise<Answer<Problem>> =>
  world.ask(by, 'DELETE', `/api/staff/${account}/membership`);
const signOut = (by: Person, account: string): Promise<Answer<Problem>> =>
  world.ask(by, 'DELETE', `/api/staff/${account}/sessions`);
const staff = async (by: Person): Promise<Member[]> =>
  (await world.ask<{ items: Member[] }>(by, 'GET', '/api/staff')).body.items;
const whoIs = async ({ headers }: Person): Promise<{ status: number; roles?: string[] }> => {
  const answer = await world.app.inject({ url: '/api/session', headers });
  return { status: answer.statusCode, roles: answer.json<{ roles?: string[] }>().roles };
};

describe('changing a membership', () => {
  test('200: other roles count from the next request on, and the list shows until when', async () => {
    const { administrator, reception } = await office();
    const changed = await change(administrator, reception.account, {
      roles: ['committeeMember', 'volunteer'],
      endsAt: days(20),
    });
    expect(changed).toMatchObject({ status: 200, body: { roles: ['committeeMember', 'volunteer'], endsAt: days(20) } });
    expect(await whoIs(reception)).toEqual({ status: 200, roles: ['committeeMember', 'volunteer'] });
    expect(await staff(administrator)).toEqual([
      expect.objectContaining({ account: administrator.account, endsAt: null }),
      expect.objectContaining({
        account: reception.account,
        endsAt: days(20),
        roles: ['committeeMember', 'volunteer'],
      }),
    ]);
  });

  test('200: without an end again, when it is left out', async () => {
    const { administrator, reception } = await office();
    await change(administrator, reception.account, { roles: ['volunteer'], endsAt: days(20) });
    expect((await change(administrator, reception.account, { roles: ['relationsOfficer'] })).body.endsAt).toBeNull();
  });

  test('409: upon a version that somebody has changed since, by whichever of the two forms; nothing is lost, and the newest is told', async () => {
    const { administrator, reception } = await office();
    const put = (part: string, body: object): Promise<Answer<Problem & { version: number }>> =>
      world.ask(administrator, 'PUT', `/api/staff/${reception.account}/${part}`, body);
    const [read] = (await staff(administrator)).filter(({ account }) => account === reception.account);
    const placed = await put('position', { department: 'الاستقبال', version: read!.version });
    expect(placed).toMatchObject({ status: 200, body: { version: read!.version + 1 } });
    const refused = { status: 409, body: { code: 'staff.changed_meanwhile' } };
    expect(await put('membership', { roles: ['liaisonOfficer'], version: read!.version })).toMatchObject(refused);
    expect((await whoIs(reception)).roles).toEqual(['relationsOfficer']);
    const changed = await put('membership', { roles: ['liaisonOfficer'], version: placed.body.version });
    expect(changed).toMatchObject({ status: 200, body: { version: read!.version + 2 } });
    expect(await put('position', { version: placed.body.version })).toMatchObject(refused);
    expect(await staff(administrator)).toContainEqual(
      expect.objectContaining({ account: reception.account, department: 'الاستقبال', version: read!.version + 2 }),
    );
  });

  test('401: at its end it ends, sessions too', async () => {
    const { administrator, reception } = await office();
    await change(administrator, reception.account, {
      roles: ['branchDelegate'],
      endsAt: new Date(now.getTime() + 60_000),
    });
    expect((await whoIs(reception)).status).toBe(200);
    later(1);
    expect((await whoIs(reception)).status).toBe(401);
  });

  test.each([
    [{ roles: ['supervisor'] }, 'staff.role_unknown'],
    [{ roles: ['relationsOfficer'], endsAt: '2026-01-01T00:00:00Z' }, 'staff.end_passed'],
    [
      { roles: ['relationsOfficer'], startsAt: '2027-01-02T00:00:00Z', endsAt: '2027-01-01T00:00:00Z' },
      'staff.end_before_start',
    ],
  ])('422: %j', async (body, code) => {
    const { administrator, reception } = await office();
    expect(await change(administrator, reception.account, body)).toMatchObject({ status: 422, body: { code } });
    expect((await whoIs(reception)).roles).toEqual(['relationsOfficer']);
  });

  test('400: a role that is held for a time, without an end', async () => {
    const { administrator, reception } = await office();
    const answer = await change(administrator, reception.account, { roles: ['volunteer'] });
    const named = {
      ar: expect.stringContaining('«متطوع»') as string,
      en: expect.stringContaining('“Volunteer”') as string,
    };
    expect(answer).toMatchObject({ status: 400, body: { code: 'membership.end_needed', ...named } });
  });

  test('400: no roles at all', async () => {
    const { administrator, reception } = await office();
    expect(await change(administrator, reception.account, { roles: [] })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'roles' }] },
    });
  });
});

describe('ending a membership', () => {
  test('204: it ends now, with every session of that place, and with none of another', async () => {
    const { place, administrator, reception } = await office();
    const { place: other } = await office();
    await world.app
      .get(Ops)
      .platform(ROOT, (op) =>
        setMembership(op, { account: reception.account, association: other.id, roles: ['relationsOfficer'] }),
      );
    const elsewhere = { ...reception, headers: await world.signIn(reception.account, other) };
    expect((await end(administrator, reception.account)).status).toBe(204);
    expect((await whoIs(reception)).status).toBe(401);
    expect((await whoIs(elsewhere)).status).toBe(200);
    expect((await staff(administrator)).map(({ account }) => account)).toEqual([administrator.account]);
    const sql = 'SELECT 1 FROM session WHERE account_id = $1 AND association_id = $2';
    expect(await world.rows(sql, [reception.account, place.id])).toEqual([]);
    expect(await end(administrator, reception.account)).toMatchObject({
      status: 404,
      body: { code: 'staff.not_found' },
    });
  });

  test('204: one that is still to begin', async () => {
    const { administrator, reception } = await office();
    await change(administrator, reception.account, { roles: ['relationsOfficer'], startsAt: days(5) });
    expect((await end(administrator, reception.account)).status).toBe(204);
    expect((await change(administrator, reception.account, { roles: ['relationsOfficer'] })).status).toBe(404);
  });
});

describe('ending sessions', () => {
  test('204: somebody is signed out everywhere, and may sign in again', async () => {
    const { place, administrator, reception } = await office();
    const second = { ...reception, headers: await world.signIn(reception.account, place) };
    expect((await signOut(administrator, reception.account)).status).toBe(204);
    expect([await whoIs(reception), await whoIs(second)].map(({ status }) => status)).toEqual([401, 401]);
    const again = { ...reception, headers: await world.signIn(reception.account, place) };
    expect((await whoIs(again)).status).toBe(200);
  });
});

test('204: a session elsewhere ends too, since it could be switched to this place; one that is bound there does not', async () => {
  const [{ administrator, reception }, { place: other }] = [await office(), await office()];
  await world.app
    .get(Ops)
    .platform(ROOT, (op) =>
      setMembership(op, { account: reception.account, association: other.id, roles: ['relationsOfficer'] }),
    );
  const free = { ...reception, headers: await world.signIn(reception.account, other) };
  const bound = { ...reception, headers: await world.signIn(reception.account, other) };
  const newest = 'SELECT id FROM session WHERE account_id = $1 ORDER BY id DESC LIMIT 1';
  await world.rows(`UPDATE session SET bound = true WHERE id = (${newest})`, [reception.account]);
  expect((await signOut(administrator, reception.account)).status).toBe(204);
  expect([await whoIs(reception), await whoIs(free), await whoIs(bound)].map(({ status }) => status)).toEqual([
    401, 401, 200,
  ]);
});

describe('an association keeps an administrator', () => {
  test('422: nobody gives up their own administration, or sets it an end; other roles of theirs they may change', async () => {
    const { administrator } = await office();
    const own = administrator.account;
    const refused = { status: 422, body: { code: 'staff.own_membership' } };
    expect(await end(administrator, own)).toMatchObject(refused);
    expect(await change(administrator, own, { roles: ['executiveDirector'] })).toMatchObject(refused);
    expect(await change(administrator, own, { roles: ['associationAdministrator'], endsAt: days(9) })).toMatchObject(
      refused,
    );
    expect(await change(administrator, own, { roles: ['associationAdministrator'], startsAt: days(9) })).toMatchObject(
      refused,
    );
    expect(
      await change(administrator, own, { roles: ['associationAdministrator', 'executiveDirector'] }),
    ).toMatchObject({ status: 200 });
  });

  test('422: the last lasting administrator stays, also where one with an end asks', async () => {
    const { place, administrator } = await office();
    const passing = await world.person(place, 'associationAdministrator');
    await change(administrator, passing.account, { roles: ['associationAdministrator'], endsAt: days(9) });
    const refused = { status: 422, body: { code: 'staff.last_administrator' } };
    expect(await end(passing, administrator.account)).toMatchObject(refused);
    expect(await change(passing, administrator.account, { roles: ['relationsOfficer'] })).toMatchObject(refused);
    expect((await whoIs(administrator)).roles).toEqual(['associationAdministrator']);
  });

  test('422: a disabled administrator is none', async () => {
    const { place, administrator } = await office();
    const [other, passing] = [
      await world.person(place, 'associationAdministrator'),
      await world.person(place, 'associationAdministrator'),
    ];
    await change(administrator, passing.account, { roles: ['associationAdministrator'], endsAt: days(9) });
    await world.app.get(Ops).platform(ROOT, (op) => disableAccount(op, other.account));
    expect(await end(passing, administrator.account)).toMatchObject({ body: { code: 'staff.last_administrator' } });
  });

  test('two administrators who end each other at once: one of them stays', async () => {
    const { place, administrator } = await office();
    const other = await world.person(place, 'associationAdministrator');
    const answers = await Promise.all([end(administrator, other.account), end(other, administrator.account)]);
    expect(answers.map(({ status }) => status).filter((status) => status === 204)).toHaveLength(1);
    const sql = 'SELECT 1 FROM membership WHERE association_id = $1 AND ends_at IS NULL AND roles @> $2';
    expect(await world.rows(sql, [place.id, ['associationAdministrator']])).toHaveLength(1);
  });
});

describe('human resources', () => {
  test('200: change who works here, but nobody who administers, and not themselves', async () => {
    const { place, administrator, reception } = await office();
    const hr = await world.person(place, 'humanResources');
    expect((await change(hr, reception.account, { roles: ['liaisonOfficer'] })).status).toBe(200);
    const refused = { status: 403, body: { code: 'staff.administrator_only' } };
    expect(await change(hr, reception.account, { roles: ['associationAdministrator'] })).toMatchObject(refused);
    expect(await change(hr, administrator.account, { roles: ['liaisonOfficer'] })).toMatchObject(refused);
    expect(await end(hr, administrator.account)).toMatchObject(refused);
    expect(await signOut(hr, administrator.account)).toMatchObject(refused);
    expect(await change(hr, hr.account, { roles: ['executiveDirector'] })).toMatchObject({
      status: 422,
      body: { code: 'staff.own_membership' },
    });
  });
});

test('404: somebody of another association, exactly like nobody', async () => {
  const [{ administrator }, { reception }] = [await office(), await office()];
  const told = async (account: string) => {
    const asked = [
      await change(administrator, account, { roles: ['relationsOfficer'] }),
      await end(administrator, account),
      await signOut(administrator, account),
    ];
    return asked.map(({ status, body }) => ({ status, ...body, instance: '' }));
  };
  const theirs = await told(reception.account);
  expect(theirs.map(({ status, code }) => [status, code])).toEqual(Array(3).fill([404, 'staff.not_found']));
  expect(theirs).toEqual(await told(newId()));
  expect((await whoIs(reception)).status).toBe(200);
});

describe('whom somebody answers to', () => {
  const state = (by: Person, account: string, reportsTo?: string): Promise<Answer<Problem>> =>
    world.ask(by, 'PUT', `/api/staff/${account}/reporting-line`, { reportsTo });

  test('200: stated, shown in the list, and taken back', async () => {
    const { administrator, reception } = await office();
    const line = { account: reception.account, reportsTo: administrator.account };
    expect(await state(administrator, reception.account, administrator.account)).toEqual({ status: 200, body: line });
    expect(await staff(administrator)).toContainEqual(expect.objectContaining(line));
    expect((await state(administrator, reception.account)).status).toBe(200);
    expect(await staff(administrator)).toContainEqual(expect.objectContaining({ ...line, reportsTo: null }));
  });

  test('422: not in a circle, and not to oneself', async () => {
    const { place, administrator, reception } = await office();
    const head = await world.person(place, 'committeeHead');
    await state(administrator, reception.account, head.account);
    await state(administrator, head.account, administrator.account);
    const circle = await state(administrator, administrator.account, reception.account);
    expect(circle).toMatchObject({ status: 422, body: { code: 'staff.reports_in_circle' } });
    const self = await state(administrator, head.account, head.account);
    expect(self).toMatchObject({ status: 400, body: { code: 'staff.reports_to_self' } });
  });
});
