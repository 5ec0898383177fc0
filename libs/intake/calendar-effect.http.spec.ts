import { Holidays, Recalculation, type Foreseen } from '@sanad/deadlines';
import type { Answer, Method, Person } from '../../test/world/api';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../../test/world/intake';
import type { EffectView } from './calendar-effect';

let world: IntakeWorld;
let office: Office;

beforeAll(async () => {
  world = await IntakeWorld.open();
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(async () => {
  world.at('2026-01-08');
  office = await world.office('mabarra');
}, WORLD_OPENS_WITHIN_MS);

type Told = EffectView & { readonly code?: string };
const ask = (method: Method, path: string, payload?: object, by?: Person): Promise<Answer<Told>> =>
  world.api.ask<Told>(by ?? office.staff.executiveDirector, method, `/api/holidays${path}`, payload);

const DAY = { from: '2026-01-18', nameAr: 'إجازة الجمعية', nameEn: 'Day off', source: 'قرار الإدارة 7' };

/** What holds of the clocks and the calendar; nothing that is only looked at may change it. */
const standing = (): Promise<object[]> =>
  world.api.rows(
    `SELECT d.due_date::text, d.calendar_stamp, (SELECT count(*) FROM association_holiday h WHERE h.association_id = $1) AS own,
       (SELECT count(*) FROM audit a WHERE a.association_id = $1) AS audited
     FROM deadline d WHERE d.association_id = $1 ORDER BY d.id`,
    [office.id],
  );

describe('POST /api/holidays/effect', () => {
  test('200: what would move, case by case, and nothing has moved; announcing moves just that', async () => {
    const id = await world.completed(office); // on Thursday 8 January: fifteen working days end on Thursday 29
    const { reference } = await world.view(office, id);
    await world.received(office); // not complete: its clock has not begun
    const before = await standing();
    const { status, body } = await ask('POST', '/effect', DAY);
    expect([status, body.open, body.moving]).toEqual([200, 1, 1]);
    expect(body.items).toEqual([
      {
        case: { id, reference, kind: { ar: 'طلب دعم', en: 'Support request' } },
        obligation: { ar: 'الرد على الطلب', en: 'Answer to a request' },
        old: '2026-01-29',
        new: '2026-02-01',
      },
    ]);
    expect(await standing()).toEqual(before);
    await ask('POST', '', DAY);
    const dates = (await standing()) as { due_date: string | null }[];
    expect(dates.map(({ due_date }) => due_date)).toContain('2026-02-01');
    expect(dates.map(({ due_date }) => due_date)).not.toContain('2026-01-29');
  });

  test('200: a day of rest moves nothing', async () => {
    await world.completed(office);
    const { body } = await ask('POST', '/effect', { ...DAY, from: '2026-01-16' });
    expect([body.open, body.moving, body.items]).toEqual([1, 0, []]);
  });

  test('refuses what announcing refuses', async () => {
    expect((await ask('POST', '/effect', { ...DAY, nameAr: '' })).body.code).toBe('request.invalid');
    expect((await ask('POST', '/effect', { ...DAY, to: '2026-01-01' })).body.code).toBe('holiday.range_invalid');
    expect((await ask('POST', '/effect', { ...DAY, from: '2026-02-22' })).body.code).toBe('holiday.already_known');
  });

  test('403: for whoever may not announce', async () => {
    expect((await ask('POST', '/effect', DAY, office.staff.relationsOfficer)).status).toBe(403);
  });
});

test('nobody waits for it any more: it ends after the page it is at, and has told and written nothing', async () => {
  await world.completed(office);
  const before = await standing();
  const { app } = world.api;
  const effect = (gone?: AbortSignal): Promise<Foreseen> =>
    world.run(office, async (op) => {
      const { from, source } = DAY;
      const announcement = { from, to: from, name: { ar: DAY.nameAr, en: DAY.nameEn }, source };
      return app.get(Recalculation).foresee(op, await app.get(Holidays).announced(op, announcement), gone);
    });
  expect((await effect()).moves).toHaveLength(1);
  await expect(effect(AbortSignal.abort())).rejects.toMatchObject({ code: 'request.given_up' });
  expect(await standing()).toEqual(before);
});

describe('POST /api/calendar/effect', () => {
  const HOURS = [{ from: '08:00', to: '14:00' }];
  const WEEK = { saturday: HOURS, sunday: HOURS, monday: HOURS, tuesday: HOURS, wednesday: HOURS, thursday: HOURS };
  const effectOf = (week: object, by = office.staff.executiveDirector): Promise<Answer<Told>> =>
    world.api.ask<Told>(by, 'POST', '/api/calendar/effect', { week, why: 'قرار الإدارة' });

  test('200: what another week would move, and nothing has', async () => {
    await world.completed(office);
    const before = await standing();
    const { status, body } = await effectOf(WEEK);
    expect([status, body.moving, body.items[0]]).toMatchObject([200, 1, { old: '2026-01-29', new: '2026-01-26' }]);
    expect(await standing()).toEqual(before);
  });

  test('400: for a week without work; 403: for whoever may not state one', async () => {
    expect((await effectOf({})).body.code).toBe('calendar.week_empty');
    expect((await effectOf(WEEK, office.staff.relationsOfficer)).status).toBe(403);
  });
});

describe('GET /api/holidays/:date/withdrawal', () => {
  test('200: what would move back, and nothing has', async () => {
    await world.completed(office);
    await ask('POST', '', DAY);
    const before = await standing();
    const { body } = await ask('GET', '/2026-01-18/withdrawal');
    expect([body.moving, body.items[0]]).toMatchObject([1, { old: '2026-02-01', new: '2026-01-29' }]);
    expect(await standing()).toEqual(before);
  });

  test('404: a day that is none of its own', async () => {
    for (const day of ['2026-01-19', '2026-02-22', 'x']) {
      expect((await ask('GET', `/${day}/withdrawal`)).body.code).toBe('holiday.not_own');
    }
  });
});
