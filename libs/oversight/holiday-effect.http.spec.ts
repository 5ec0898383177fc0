import { Recalculation } from '@sanad/deadlines';
import type { Answer, Method, Person } from '../../test/world/api';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../../test/world/intake';
import type { HolidayEffect } from './holiday-effect.service';

let world: IntakeWorld;
let operator: Person;
let many: Office;
let few: Office;

const NAMES = ['مها العتيبي', 'نورة الشمري', 'هدى القحطاني', 'سارة الدوسري', 'منال الحربي', 'ريم الغامدي'];
const DAY = { from: '2026-01-18', nameAr: 'إجازة معلنة', nameEn: 'Announced holiday', source: 'بيان رسمي' };

beforeAll(async () => {
  world = await IntakeWorld.open();
  world.at('2026-01-08');
  operator = await world.api.person(undefined, 'platformOperator');
  [many, few] = [await world.office('mabarra'), await world.office('mabarra')];
  for (const name of NAMES) {
    const applicant = await world.person(many, name);
    await world.completed(many, await world.received(many, { applicant }));
  }
  await world.completed(few);
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world?.close());

type Told = HolidayEffect & { readonly code?: string };
const ask = (method: Method, path: string, payload?: object, by = operator): Promise<Answer<Told>> =>
  world.api.ask<Told>(by, method, `/api/platform-holidays${path}`, payload);

/** What holds of the clocks and of the table; nothing that is only looked at may change it. */
const standing = (): Promise<object[]> =>
  world.api
    .rows(`SELECT d.association_id, d.due_date::text, d.calendar_stamp, (SELECT count(*) FROM holiday) AS holidays
    FROM deadline d ORDER BY d.id`);

test('200: how many clocks would move, by association; fewer than five are no number, and nobody is named', async () => {
  const before = await standing();
  const { status, body } = await ask('POST', '/effect', DAY);
  expect([status, body.associations, body.moving]).toEqual([200, 2, { under: 11 }]);
  expect(body.items).toEqual([
    { id: many.id, name: expect.any(String) as string, moving: 6 },
    { id: few.id, name: expect.any(String) as string, moving: { under: 5 } },
  ]);
  expect(body.items.every(({ name }) => name.length > 0)).toBe(true);
  const told = JSON.stringify(body);
  for (const name of NAMES) expect(told).not.toContain(name);
  expect(await standing()).toEqual(before);
});

test('200: a day of rest moves nothing, nor does a day that an association has as its own', async () => {
  expect((await ask('POST', '/effect', { ...DAY, from: '2026-01-16' })).body).toEqual({
    ...{ moving: 0, associations: 0, items: [] },
  });
  const own = { ...DAY, from: '2026-01-20', nameAr: 'إجازة الجمعية' };
  await world.api.ask(few.staff.executiveDirector, 'POST', '/api/holidays', own);
  const { body } = await ask('POST', '/effect', { ...DAY, from: '2026-01-20' });
  expect(body).toMatchObject({ moving: 6, associations: 1, items: [{ id: many.id }] });
});

test('200: what a withdrawal would move is what the announcement has moved', async () => {
  await ask('POST', '', DAY);
  await world.api.app.get(Recalculation).reconcile();
  const before = await standing();
  const { body } = await ask('GET', '/2026-01-18/withdrawal');
  expect(body).toMatchObject({ moving: { under: 11 }, associations: 2 });
  expect(await standing()).toEqual(before);
  await ask('DELETE', '/2026-01-18');
});

test('refuses what announcing and withdrawing refuse; 403: for whoever does not decree', async () => {
  expect((await ask('POST', '/effect', { ...DAY, to: '2026-01-01' })).body.code).toBe('holiday.range_invalid');
  expect((await ask('POST', '/effect', { ...DAY, from: '2090-01-01' })).body.code).toBe('holiday.outside_cover');
  for (const day of ['2026-01-19', 'x'])
    expect((await ask('GET', `/${day}/withdrawal`)).body.code).toBe('holiday.unknown');
  for (const by of [many.staff.associationAdministrator, many.staff.executiveDirector]) {
    expect((await ask('POST', '/effect', DAY, by)).status).toBe(403);
    expect((await ask('GET', '/2026-02-22/withdrawal', undefined, by)).status).toBe(403);
  }
});
