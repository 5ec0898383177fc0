import { newId } from '@sanad/kernel';
import { Ops } from '@sanad/platform';
import type { FromOverlay } from '@sanad/policy/pure';
import { ApiWorld, type Person, type Place } from '../../test/world/api';
import { policy, rule } from '../../test/world/deadlines';
import { as } from '../../test/world/platform';
import type { ClockView, DeadlinesView, PreviewView } from './deadlines.dto';
import { Deadlines } from './deadlines.service';
import type { OpeningPolicy } from './rule';

let now = new Date('2026-03-05T07:30:00Z');
let world: ApiWorld;
let place: Place;
let officer: Person;
let director: Person;

beforeAll(async () => {
  world = await ApiWorld.start({ clock: () => now });
  place = await world.association('nakheel');
  [officer, director] = [await world.person(place, 'relationsOfficer'), await world.person(place, 'executiveDirector')];
});
afterAll(() => world.stop());

const ask = (who: Person, method: 'GET' | 'POST', url: string, payload?: object) =>
  world.app.inject({ method, url, headers: who.headers, ...(payload && { payload }) });

describe('POST /api/deadlines/preview', () => {
  const fifteen = { bound: 'AT_MOST', amount: 15, unit: 'workingDay' };

  test('200: the due date, with every day counted or skipped and why, in both languages', async () => {
    const answer = await ask(officer, 'POST', '/api/deadlines/preview', {
      rule: fifteen,
      start: '2026-03-05T10:30:00+03:00',
    });
    expect(answer.statusCode).toBe(200);
    const view = answer.json<PreviewView>();
    expect(view).toMatchObject({
      rule: { ar: 'لا تزيد على 15 يوم عمل', en: 'at most 15 working days' },
      dueDate: '2026-03-30',
      dueAt: '2026-03-30T21:00:00.000Z',
    });
    expect(view.days.filter(({ counted }) => counted)).toHaveLength(15);
    expect(view.days.find(({ date }) => date === '2026-03-19')).toMatchObject({
      ...{ counted: false, reason: 'holiday' },
      words: { ar: 'إجازة: عيد الفطر', en: 'holiday: Eid al-Fitr' },
    });
    expect(view.days.at(-1)).toMatchObject({ date: '2026-03-30', counted: true, words: { ar: 'محسوب، الرقم 15' } });
  });

  test('200: a floor, from an instant and from a date alone', async () => {
    const floor = { bound: 'AT_LEAST', amount: 2, unit: 'week' };
    const from = async (start: string): Promise<PreviewView> =>
      (await ask(officer, 'POST', '/api/deadlines/preview', { rule: floor, start })).json<PreviewView>();
    expect(await from('2026-03-05T10:30:00+03:00')).toMatchObject({
      rule: { ar: 'لا تقل عن أسبوعين', en: 'at least 2 weeks' },
      notBefore: '2026-03-19T07:30:00.000Z',
    });
    expect(await from('2026-03-05')).toMatchObject({ notBefore: '2026-03-19T21:00:00.000Z' });
  });

  test('200: a pause keeps the days that were used', async () => {
    const pauses = [{ from: '2026-01-13', to: '2026-01-18', reason: 'الهوية الوطنية' }];
    const answer = await ask(officer, 'POST', '/api/deadlines/preview', { rule: fifteen, start: '2026-01-08', pauses });
    expect(answer.json()).toMatchObject({ dueDate: '2026-02-04' });
  });

  test('422 or 400: names what is wrong with the rule, the start and the pauses', async () => {
    const status = async (body: object): Promise<number> =>
      (await ask(officer, 'POST', '/api/deadlines/preview', body)).statusCode;
    expect(await status({ rule: { ...fifteen, amount: 0 }, start: '2026-03-05' })).toBe(400);
    expect(await status({ rule: fifteen, start: '2026-02-30' })).toBe(400);
    expect(await status({ rule: fifteen, start: '2026-03-05T25:00:00Z' })).toBe(400);
    const pauses = [{ from: '2026-03-08', to: '2026-02-31T09:00:00+03:00', reason: '-' }];
    const absent = await ask(officer, 'POST', '/api/deadlines/preview', { rule: fifteen, start: '2026-03-05', pauses });
    expect(absent.json()).toMatchObject({ code: 'time.instant_invalid', errors: [{ path: 'pauses.0.to' }] });
    expect(await status({ rule: fifteen, start: '2050-01-01' })).toBeGreaterThanOrEqual(400);
    const before = [{ from: '2026-03-01', reason: '-' }];
    expect(await status({ rule: fifteen, start: '2026-03-05', pauses: before })).toBeGreaterThanOrEqual(400);
  });
});

describe('a holiday that is announced', () => {
  const holiday = { from: '2026-03-10', nameAr: 'يوم البيئة', nameEn: 'Environment Day', source: 'تعميم الجمعية' };
  const subject = { type: 'supportRequest', id: newId() };
  const about = `/api/deadlines/supportRequest/${subject.id}`;

  beforeAll(() =>
    world.app.get(Ops).run(as(place.id), (op) =>
      world.app.get(Deadlines, { strict: false }).open(op, {
        ...{ subject, obligation: 'requestResponse', policy: policy(rule()), moment: 'completeness', at: op.now },
        ...{ responsible: officer.account, beneficiary: newId() },
      }),
    ),
  );

  test('201: POST /api/holidays moves open deadlines; GET explains the new date with its clause', async () => {
    const before = (await ask(officer, 'GET', about)).json<DeadlinesView>();
    expect(before.items[0]).toMatchObject({
      state: 'onTime',
      words: { ar: 'في الموعد' },
      clocks: [{ dueDate: '2026-03-30' }],
    });
    now = new Date('2026-03-05T07:40:00Z');
    const answer = await ask(director, 'POST', '/api/holidays', holiday);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ deadlinesRecalculated: 1, holidays: [{ date: '2026-03-10', own: true }] });
    const after = (await ask(officer, 'GET', about)).json<DeadlinesView>().items[0]!.clocks[0]!;
    expect(after).toMatchObject({
      dueDate: '2026-03-31',
      clause: { id: 'clause-1' },
      source: 'text',
      state: 'running',
    });
    expect(after.days.find(({ date }) => date === '2026-03-10')?.words.ar).toBe('إجازة: يوم البيئة');
  });

  test('409: the same day again; 403: by an officer; 400: without a source', async () => {
    const { source: _, ...unsourced } = holiday;
    expect((await ask(director, 'POST', '/api/holidays', holiday)).statusCode).toBe(409);
    expect((await ask(officer, 'POST', '/api/holidays', holiday)).statusCode).toBe(403);
    expect((await ask(director, 'POST', '/api/holidays', unsourced)).statusCode).toBe(400);
  });

  test('200: GET /api/calendar shows it as the association’s own, beside the platform’s', async () => {
    const answer = await ask(officer, 'GET', '/api/calendar');
    const view = answer.json<{ week: object; holidays: { date: string; own: boolean }[] }>();
    expect(Object.keys(view.week)).toEqual(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday']);
    expect(view.holidays.find(({ date }) => date === '2026-03-10')).toMatchObject({ own: true });
    expect(view.holidays.find(({ date }) => date === '2026-09-23')).toMatchObject({ own: false });
  });

  test('404: a case without clocks, and another association’s, are answered alike', async () => {
    const stranger = await world.person(await world.association('ghadir'), 'executiveDirector');
    const [foreign, nobody] = [
      await ask(stranger, 'GET', about),
      await ask(officer, 'GET', `/api/deadlines/supportRequest/${newId()}`),
    ];
    expect([foreign.statusCode, nobody.statusCode]).toEqual([404, 404]);
    expect(foreign.json<{ code: string }>().code).toBe(nobody.json<{ code: string }>().code);
  });
});

describe('GET /api/deadlines/:subjectType/:id', () => {
  const floor = rule({ id: 'floor', bound: 'AT_LEAST', amount: 2, unit: 'week' });
  const minuted = { source: 'decision', finding: 'deadline.floor', by: 'المجلس', on: '2026-01-01' } as const;

  async function clocksOf(terms: OpeningPolicy): Promise<ClockView[]> {
    const subject = { type: 'supportRequest', id: newId() };
    await world.app.get(Ops).run(as(place.id), (op) =>
      world.app.get(Deadlines, { strict: false }).open(op, {
        ...{ subject, obligation: 'requestResponse', policy: terms, moment: 'completeness', at: op.now },
        responsible: null,
      }),
    );
    const answer = await ask(officer, 'GET', `/api/deadlines/supportRequest/${subject.id}`);
    return answer.json<DeadlinesView>().items[0]!.clocks;
  }

  test('200: whose answer a floor starts and is read by, with the minutes, and what is only demonstration', async () => {
    const minutes = 'محضر 1/1';
    const startsOn = { value: 'completeness', from: { ...minuted, minutes, demo: true } } as const;
    const reading = { value: 'noNoticeEarlier', from: { ...minuted, demo: false } } as const;
    const [clock] = await clocksOf(policy({ ...floor, startsOn, reading }));
    expect(clock).toMatchObject({
      ...{
        source: 'text',
        startsOn: 'completeness',
        reading: 'noNoticeEarlier',
        demo: { ar: 'بيانات للعرض التجريبي' },
      },
      startFrom: { source: 'decision', by: 'المجلس', on: '2026-01-01', minutes, demo: { en: 'Demonstration data' } },
      readingFrom: { source: 'decision', by: 'المجلس', on: '2026-01-01', demo: null },
    });
    const [real] = await clocksOf(policy({ ...floor, startsOn: { ...startsOn, from: { ...minuted, demo: false } } }));
    expect(real!.demo).toBeNull();
  });

  test('200: an addition has its label, and the mark of the demonstration where it was invented', async () => {
    const added = rule({ id: 'target', overlay: 'لجنة الجودة' });
    const demo = { ...added, from: { ...(added.from as FromOverlay), demo: true } };
    const label = { ar: 'إضافة من لجنة الجودة، وليست من نص السياسة' };
    expect(await clocksOf(policy(added))).toMatchObject([
      { label, demo: null, startFrom: { source: 'text', clause: 'clause-1', demo: null } },
    ]);
    expect(await clocksOf(policy(demo))).toMatchObject([{ label, demo: { en: 'Demonstration data' } }]);
  });
});
