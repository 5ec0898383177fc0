import { newId } from '@sanad/kernel';
import { Ops } from '@sanad/platform';
import { ApiWorld, type Answer, type Member, type Place } from '../../../test/world/api';
import { Staff, type Absence } from './staff';

let now = new Date('2026-01-05T08:00:00Z');
let world: ApiWorld;
beforeAll(async () => void (world = await ApiWorld.start({ clock: () => now })));
afterAll(() => world.stop());

let places = 0;
async function office(): Promise<{ place: Place; administrator: Member; reception: Member; deputy: Member }> {
  const place = await world.association(`place-${++places}`);
  return {
    place,
    administrator: await world.person(place, 'associationAdministrator'),
    reception: await world.person(place, 'relationsOfficer'),
    deputy: await world.person(place, 'socialResearcher'),
  };
}

type Problem = Absence & { code: string };
const record = (by: Member, body: object): Promise<Answer<Problem>> =>
  world.ask(by, 'POST', '/api/staff/absences', body);
const end = (by: Member, id: string): Promise<Answer<Problem>> =>
  world.ask(by, 'POST', `/api/staff/absences/${id}/end`);
const away = async (by: Member): Promise<{ id: string }[]> =>
  (await world.ask<{ absences: { id: string }[] }>(by, 'GET', '/api/staff')).body.absences;
const running = { startsAt: '2026-01-04T21:00:00Z', endsAt: '2026-01-11T21:00:00Z' };
const coming = { startsAt: '2026-02-01T21:00:00Z', endsAt: '2026-02-08T21:00:00Z' };

test('204: one that runs ends early, and reminders reach the person again and not the deputy', async () => {
  const { place, administrator, reception, deputy } = await office();
  const { body } = await record(administrator, { account: reception.account, deputy: deputy.account, ...running });
  const reached = (): Promise<string> =>
    world.app
      .get(Ops)
      .run({ association: place.id, actor: { kind: 'system', id: 'test' } }, (op) =>
        world.app.get(Staff).recipient(op, reception.account, 'assignee'),
      );
  expect(await reached()).toBe(deputy.account);
  expect((await end(administrator, body.id)).status).toBe(204);
  expect(await reached()).toBe(reception.account);
  expect(await away(reception)).toEqual([]);
  const kept = await world.rows('SELECT ends_at, ended_at, ended_by FROM absence WHERE id = $1', [body.id]);
  expect(kept).toEqual([{ ends_at: new Date(running.endsAt), ended_at: now, ended_by: administrator.account }]);
});

test('204: one that is still to begin does not come about; 404: nor a second time, nor when it is over', async () => {
  const { administrator, reception } = await office();
  const { body } = await record(administrator, { account: reception.account, ...coming });
  expect(await away(reception)).toMatchObject([{ id: body.id }]);
  expect((await end(administrator, body.id)).status).toBe(204);
  const missing = { status: 404, body: { code: 'staff.absence_not_found' } };
  expect(await end(administrator, body.id)).toMatchObject(missing);
  expect(await end(administrator, newId())).toMatchObject(missing);
  const soonOver = { startsAt: running.startsAt, endsAt: '2026-01-05T08:10:00Z' };
  const over = await record(administrator, { account: reception.account, ...soonOver });
  now = new Date('2026-01-05T08:10:00Z');
  expect(await end(administrator, over.body.id)).toMatchObject(missing);
});

test('422: one that is over already is no absence; 403: whoever works there does not end their own', async () => {
  const { administrator, reception } = await office();
  const past = { startsAt: '2026-01-01T21:00:00Z', endsAt: '2026-01-03T21:00:00Z' };
  expect(await record(administrator, { account: reception.account, ...past })).toMatchObject({
    status: 422,
    body: { code: 'staff.end_passed' },
  });
  const { body } = await record(administrator, { account: reception.account, ...running });
  expect((await end(reception, body.id)).status).toBe(403);
  expect(await away(reception)).toHaveLength(1);
});
