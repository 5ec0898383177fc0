import { Recalculation } from '@sanad/deadlines';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../../test/world/intake';
import type { Answer, Method, Person } from '../../test/world/api';

interface Calendar {
  readonly code: string;
  readonly actions: string[];
  readonly stated: boolean;
  readonly version: number;
  readonly changes: object[];
  readonly week: Record<string, { from: string; to: string }[]>;
  readonly seasons: { readonly from: string }[];
  readonly holidays: { readonly date: string; readonly name: { readonly ar: string }; readonly own?: boolean }[];
}
interface Clocks {
  readonly items: { readonly clocks: { readonly dueDate?: string }[] }[];
}

let world: IntakeWorld;
let office: Office;
let operator: Person;

beforeAll(async () => {
  world = await IntakeWorld.open();
  operator = await world.api.person(undefined, 'platformOperator');
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(async () => {
  world.at('2026-01-08');
  office = await world.office('mabarra');
}, WORLD_OPENS_WITHIN_MS);

const ask = (by: Person, method: Method, path: string, payload?: object, key?: string): Promise<Answer<Calendar>> =>
  world.api.ask<Calendar>(by, method, `/api/${path}`, payload, key);
const dueOf = async (id: string): Promise<string> => {
  const { body } = await world.ask<Clocks>(office.staff.relationsOfficer, 'GET', `/api/deadlines/supportRequest/${id}`);
  return JSON.stringify(body);
};

const WHY = 'قرار الإدارة 12';
const HOURS = [{ from: '08:00', to: '14:00' }];
const WEEK = { saturday: HOURS, sunday: HOURS, monday: HOURS, tuesday: HOURS, wednesday: HOURS, thursday: HOURS };
const RAMADAN = {
  from: '2026-02-18',
  to: '2026-03-18',
  nameAr: 'رمضان',
  nameEn: 'Ramadan',
  source: 'قرار الإدارة 4',
  hours: [{ from: '10:00', to: '15:00' }],
};

describe('PUT /api/calendar', () => {
  test('200: a week of six days is the association’s, and open deadlines move with it', async () => {
    const request = await world.completed(office); // on Thursday 8 January: fifteen working days end on Thursday 29
    expect(await dueOf(request)).toContain('2026-01-29');
    const stated = await ask(office.staff.executiveDirector, 'PUT', 'calendar', {
      week: WEEK,
      seasons: [RAMADAN],
      why: WHY,
    });
    expect([stated.status, stated.body.stated]).toEqual([200, true]);
    expect(stated.body.week).toEqual(WEEK);
    expect(stated.body.seasons).toMatchObject([{ from: '2026-02-18', name: { ar: 'رمضان' } }]);
    const due = await dueOf(request);
    expect(due).toContain('2026-01-26'); // Saturdays count now
    expect(due).not.toContain('"dueDate":"2026-01-29"');
  });

  test('before it is stated, the week is the country’s and said to be so', async () => {
    const { body } = await ask(office.staff.relationsOfficer, 'GET', 'calendar');
    expect([body.stated, Object.keys(body.week)]).toEqual([
      false,
      ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'],
    ]);
  });

  test.each<[string, object, string]>([
    ['no working day', { week: {} }, 'calendar.week_empty'],
    ['empty days', { week: { sunday: [] } }, 'calendar.week_empty'],
    ['hours that end before they begin', { week: { sunday: [{ from: '15:00', to: '08:00' }] } }, 'time.hours_invalid'],
    ['a clock that there is not', { week: { sunday: [{ from: '8', to: '25:00' }] } }, 'request.invalid'],
    [
      'a season that ends before it begins',
      { week: WEEK, seasons: [{ ...RAMADAN, to: '2026-02-01' }] },
      'calendar.season_invalid',
    ],
    [
      'seasons that overlap',
      { week: WEEK, seasons: [RAMADAN, { ...RAMADAN, from: '2026-03-01' }] },
      'calendar.season_invalid',
    ],
  ])('400: %s', async (_, payload, code) => {
    const { status, body } = await ask(office.staff.executiveDirector, 'PUT', 'calendar', { why: WHY, ...payload });
    expect([status, body.code]).toEqual([400, code]);
    expect((await ask(office.staff.executiveDirector, 'GET', 'calendar')).body.stated).toBe(false);
  });

  test('400: hours that are not in order, or none, are told of the day and the hour they stand at', async () => {
    const week = { sunday: [{ from: '15:00', to: '08:00' }], monday: [{ from: '08:00', to: '16:00' }] };
    const put = async (sent: object): Promise<object[]> => {
      const { body } = await ask(office.staff.executiveDirector, 'PUT', 'calendar', { week: sent, why: WHY });
      return (body as unknown as { errors: object[] }).errors;
    };
    expect(await put(week)).toMatchObject([{ path: 'week.sunday', constraint: 'hoursInOrder', name: { ar: 'الأحد' } }]);
    const [cut] = await put({ ...week, sunday: [{ from: '', to: '16:00' }] });
    expect(cut).toMatchObject({ path: 'week.sunday.0.from', constraint: 'matches' });
    expect(JSON.stringify(cut)).toContain('مثل 08:00');
  });

  test('409: stated upon an older reading than the calendar that stands: the colleague’s day stays, as does every date', async () => {
    const { associationAdministrator, executiveDirector } = office.staff;
    const request = await world.completed(office);
    const { version, week } = (await ask(executiveDirector, 'GET', 'calendar')).body;
    const before = { week, why: WHY, version };
    const six = await ask(associationAdministrator, 'PUT', 'calendar', { ...before, week: WEEK });
    expect([six.status, six.body.version]).toEqual([200, version + 1]);
    expect(await dueOf(request)).toContain('2026-01-26');
    const late = { ...before, seasons: [RAMADAN] };
    const stale = await ask(executiveDirector, 'PUT', 'calendar', late);
    expect([stale.status, stale.body.code]).toEqual([409, 'calendar.changed_meanwhile']);
    expect((await ask(executiveDirector, 'POST', 'calendar/effect', late)).body.code).toBe(
      'calendar.changed_meanwhile',
    );
    expect((await ask(executiveDirector, 'GET', 'calendar')).body).toMatchObject({ week: WEEK, seasons: [] });
    expect(await dueOf(request)).toContain('2026-01-26');
    const upon = { ...late, week: WEEK, version: six.body.version };
    expect((await ask(executiveDirector, 'PUT', 'calendar', upon)).status).toBe(200);
  });

  test('409: of two who state it at the same time upon one reading, one is told', async () => {
    const { version } = (await ask(office.staff.executiveDirector, 'GET', 'calendar')).body;
    const both = await Promise.all(
      [office.staff.executiveDirector, office.staff.associationAdministrator].map((by) =>
        ask(by, 'PUT', 'calendar', { week: WEEK, why: WHY, version }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('403: an officer states no hours', async () => {
    const { status } = await ask(office.staff.relationsOfficer, 'PUT', 'calendar', { week: WEEK, why: WHY });
    expect(status).toBe(403);
  });
});

describe('GET /api/calendar', () => {
  test('200: who changed it, in what, and why, the last change first; 400: nothing is changed without saying why', async () => {
    const { executiveDirector, relationsOfficer } = office.staff;
    const day = { from: '2026-01-25', nameAr: 'إجازة الجمعية', nameEn: 'Day off', source: 'قرار الإدارة 7' };
    await ask(executiveDirector, 'POST', 'holidays', day);
    await ask(executiveDirector, 'PUT', 'calendar', { week: WEEK, why: WHY });
    await ask(executiveDirector, 'POST', 'holidays/2026-01-25/withdrawal', { reason: 'أُلغي القرار' });
    const by = executiveDirector.name;
    const { body } = await ask(relationsOfficer, 'GET', 'calendar');
    expect(body.changes).toMatchObject([
      { kind: 'withdrawn', name: { ar: 'إجازة الجمعية' }, from: '2026-01-25', why: 'أُلغي القرار', by },
      { kind: 'stated', name: null, from: null, why: WHY, by },
      { kind: 'announced', name: { ar: 'إجازة الجمعية' }, to: '2026-01-25', why: 'قرار الإدارة 7', by },
    ]);
    for (const [method, path, payload] of [
      ['PUT', 'calendar', { week: WEEK }],
      ['POST', 'holidays/2026-01-25/withdrawal', {}],
    ] as const)
      expect((await ask(executiveDirector, method, path, payload)).status).toBe(400);
  });

  test('200: says what whoever asks may do with it', async () => {
    const actionsOf = async (by: Person): Promise<unknown> => (await ask(by, 'GET', 'calendar')).body.actions;
    expect(await actionsOf(office.staff.executiveDirector)).toEqual(['state', 'announce', 'withdraw']);
    expect(await actionsOf(office.staff.relationsOfficer)).toEqual([]);
  });
});

describe('GET /api/calendar/month', () => {
  interface Month {
    readonly month: string;
    readonly today: string;
    readonly days: { readonly date: string; readonly kind: string; readonly words: { readonly ar: string } | null }[];
  }
  const month = async (query = ''): Promise<Answer<Month>> =>
    world.api.ask<Month>(office.staff.relationsOfficer, 'GET', `/api/calendar/month${query}`);

  test('200: every day of the month asked for, or of the present one, with why nobody works', async () => {
    const { body } = await month();
    expect([body.month, body.today, body.days.length]).toEqual(['2026-01', '2026-01-08', 31]);
    expect(body.days[7]).toEqual({ date: '2026-01-08', kind: 'workingDay', words: null });
    expect(body.days[8]).toMatchObject({ date: '2026-01-09', kind: 'weeklyRest', words: { ar: 'راحة أسبوعية' } });
    const { body: february } = await month('?month=2026-02');
    expect(february.days.length).toBe(28);
    expect(february.days[21]).toMatchObject({
      kind: 'holiday',
      words: { ar: expect.stringMatching(/^إجازة: /) as string },
    });
  });

  test('200: a season is named on the days that have its hours', async () => {
    await ask(office.staff.executiveDirector, 'PUT', 'calendar', { week: WEEK, seasons: [RAMADAN], why: WHY });
    const { body } = await month('?month=2026-02');
    expect(body.days[17]).toEqual({ date: '2026-02-18', kind: 'workingDay', words: { ar: 'رمضان', en: 'Ramadan' } });
  });

  test('400: a month there is not; 422: one of which the holidays are not known', async () => {
    expect((await month('?month=2026-13')).status).toBe(400);
    expect((await month('?month=2099-01')).body).toMatchObject({ code: 'time.outside_calendar' });
  });
});

describe('POST /api/holidays/:date/withdrawal', () => {
  const DAY = { from: '2026-01-18', nameAr: 'إجازة الجمعية', nameEn: 'Day off', source: 'قرار الإدارة 7' };

  test('201: the association’s holiday is none any more, and open deadlines move back', async () => {
    const { executiveDirector } = office.staff;
    const request = await world.completed(office);
    expect((await ask(executiveDirector, 'POST', 'holidays', DAY)).status).toBe(201);
    expect(await dueOf(request)).toContain('"dueDate":"2026-02-01"');
    const withdrawn = await ask(
      executiveDirector,
      'POST',
      'holidays/2026-01-18/withdrawal',
      { reason: WHY },
      'withdrawal',
    );
    expect([withdrawn.status, withdrawn.body]).toMatchObject([201, { date: '2026-01-18' }]);
    expect(await dueOf(request)).toContain('"dueDate":"2026-01-29"');
    expect((await ask(executiveDirector, 'GET', 'calendar')).body).toMatchObject({ pending: 0 });
    const audited = await world.api.rows<{ action: string }>(
      `SELECT action FROM audit WHERE association_id = $1 AND subject_type = 'holiday' ORDER BY id`,
      [office.id],
    );
    expect(audited.map(({ action }) => action)).toEqual(['holiday.announced', 'holiday.withdrawn']);
  });

  test('whoever’s date moves is told that the holiday was withdrawn, the association’s own and the country’s', async () => {
    const { executiveDirector } = office.staff;
    const request = await world.completed(office);
    const told = async (): Promise<string | undefined> => {
      const sql = `SELECT params->>'holidayAr' AS because FROM notification
        WHERE association_id = $1 AND subject_id = $2 AND template = 'deadline.moved' ORDER BY id DESC LIMIT 1`;
      const [last] = await world.api.rows<{ because: string }>(sql, [office.id, request]);
      return last?.because;
    };
    await ask(executiveDirector, 'POST', 'holidays', { ...DAY, from: '2026-01-21' });
    expect(await told()).toBe('إجازة الجمعية');
    await ask(executiveDirector, 'POST', 'holidays/2026-01-21/withdrawal', { reason: WHY });
    expect(await told()).toBe('سحب «إجازة الجمعية»');
    const shared = { ...DAY, from: '2026-01-22', nameAr: 'إجازة استثنائية' };
    await ask(operator, 'POST', 'platform-holidays', shared);
    await world.api.app.get(Recalculation).reconcile();
    expect(await told()).toBe('إجازة استثنائية');
    await ask(operator, 'DELETE', 'platform-holidays/2026-01-22');
    await world.api.app.get(Recalculation).reconcile();
    expect(await told()).toBe('سحب «إجازة استثنائية»');
    // What was told once is no cause of what moves later.
    await ask(executiveDirector, 'POST', 'holidays', { ...DAY, from: '2026-01-21', nameAr: 'يوم المنسوبين' });
    expect(await told()).toBe('يوم المنسوبين');
    await ask(executiveDirector, 'POST', 'holidays/2026-01-21/withdrawal', { reason: WHY });
  });

  test('201: a holiday whose deadlines cannot follow at once stands all the same, and they follow with the next round', async () => {
    const { executiveDirector } = office.staff;
    const request = await world.completed(office);
    const recalculation = world.api.app.get(Recalculation);
    const broken = jest.spyOn(recalculation, 'apply').mockRejectedValueOnce(new Error('the database is busy'));
    const announced = await ask(executiveDirector, 'POST', 'holidays', { ...DAY, from: '2026-01-20' });
    broken.mockRestore();
    expect([announced.status, announced.body]).toMatchObject([201, { deadlinesRecalculated: null }]);
    expect(await dueOf(request)).toContain('"dueDate":"2026-01-29"');
    await recalculation.reconcile();
    expect(await dueOf(request)).toContain('"dueDate":"2026-02-01"');
    await ask(executiveDirector, 'POST', 'holidays/2026-01-20/withdrawal', { reason: WHY });
  });

  test('404: a day that is none of its own, the platform’s among them; 403: for other roles', async () => {
    for (const day of ['2026-01-19', '2026-02-22', '2026-02-30', 'x']) {
      const { status, body } = await ask(office.staff.executiveDirector, 'POST', `holidays/${day}/withdrawal`, {
        reason: WHY,
      });
      expect([status, body.code]).toEqual([404, 'holiday.not_own']);
    }
    expect(
      (await ask(office.staff.relationsOfficer, 'POST', 'holidays/2026-01-19/withdrawal', { reason: WHY })).status,
    ).toBe(403);
  });
});

describe('the platform’s holidays', () => {
  const DAY = { from: '2026-01-18', nameAr: 'إجازة معلنة', nameEn: 'Announced holiday', source: 'بيان رسمي' };
  const reconcile = (): Promise<number> => world.api.app.get(Recalculation).reconcile();

  test('201, 200, 204: added, corrected and withdrawn, and every open deadline follows', async () => {
    const request = await world.completed(office);
    const added = await ask(operator, 'POST', 'platform-holidays', DAY, 'holiday-of-january');
    expect([added.status, added.body.holidays.map(({ date }) => date)]).toEqual([201, ['2026-01-18']]);
    await ask(operator, 'POST', 'platform-holidays', DAY, 'holiday-of-january');
    expect(await reconcile()).toBeGreaterThan(0);
    expect(await dueOf(request)).toContain('"2026-02-01"');
    const corrected = await ask(operator, 'PUT', 'platform-holidays/2026-01-18', {
      nameAr: 'إجازة استثنائية',
      nameEn: 'Special holiday',
      source: 'بيان مصحح',
    });
    expect([corrected.status, (corrected.body as unknown as { name: { ar: string } }).name.ar]).toEqual([
      200,
      'إجازة استثنائية',
    ]);
    expect((await ask(operator, 'DELETE', 'platform-holidays/2026-01-18')).status).toBe(204);
    await reconcile();
    expect(await dueOf(request)).not.toContain('"dueDate":"2026-02-01"');
    const audited = await world.api.rows<{ action: string }>(
      `SELECT action FROM platform_audit WHERE subject_type = 'holiday' AND subject_id = '2026-01-18' ORDER BY id`,
    );
    expect(audited.map(({ action }) => action)).toEqual([
      'holiday.announced',
      'holiday.corrected',
      'holiday.withdrawn',
    ]);
  });

  test('200: of one year', async () => {
    const { body } = await ask(operator, 'GET', 'platform-holidays?year=2026');
    expect(body.holidays.length).toBeGreaterThan(5);
    expect(body.holidays.every(({ date }) => date.startsWith('2026'))).toBe(true);
  });

  test('404: a day that is none, or that there is not; 422: a year that the table does not know', async () => {
    const words = { nameAr: 'إجازة', nameEn: 'Holiday', source: 'بيان' };
    for (const day of ['2026-01-19', '2026-02-30', 'x']) {
      expect((await ask(operator, 'PUT', `platform-holidays/${day}`, words)).body.code).toBe('holiday.unknown');
      expect((await ask(operator, 'DELETE', `platform-holidays/${day}`)).body.code).toBe('holiday.unknown');
    }
    const far = await ask(operator, 'POST', 'platform-holidays', { ...DAY, from: '2090-01-01' });
    expect([far.status, far.body.code]).toEqual([422, 'holiday.outside_cover']);
  });

  test('403: an association’s administrator does not decree', async () => {
    const { status } = await ask(office.staff.associationAdministrator, 'POST', 'platform-holidays', DAY);
    expect(status).toBe(403);
  });
});
