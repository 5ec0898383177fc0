import { readDemoAssociation } from '@config/demo/world';
import { Holidays } from '@sanad/deadlines';
import { newId } from '@sanad/kernel';
import { PolicyVersions, type PolicyAnswers } from '@sanad/policy';
import { OVERLAY } from '../../test/guards/g4.supply';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Answer, type Office } from '../../test/world/intake';
import { monthInWords } from '@sanad/messages';
import { BoardReplays } from './replay.board';
import { ReplayRun } from './replay.run';
import type { ReplayChangeView, ReplayDeskView, ReplayedCaseView, ReplayView } from './replay.views';

let world: IntakeWorld;
let office: Office;
let draft: string;
let cases: string[];

type Told = ReplayView & { readonly code?: string };
const executive = () => office.staff.executiveDirector;
const run = (): ReplayRun => world.api.app.get(ReplayRun);
const work = (): Promise<void> => run().run({ association: office.id, id: office.id });
const ask = (over: string, version = draft): Promise<Answer<Told>> =>
  world.ask<Told>(executive(), 'POST', `/api/policy/versions/${version}/replays`, { over });
const read = async (id: string): Promise<ReplayView> =>
  (await world.ask<ReplayView>(executive(), 'GET', `/api/replays/${id}`)).body;
const desk = async (version = draft, by = executive()): Promise<ReplayDeskView> =>
  (await world.ask<ReplayDeskView>(by, 'GET', `/api/policy/versions/${version}/replay`)).body;
const changed = async (id: string, query = ''): Promise<{ items: ReplayChangeView[]; next: string | null }> =>
  (
    await world.ask<{ items: ReplayChangeView[]; next: string | null }>(
      executive(),
      'GET',
      `/api/replays/${id}/cases${query}`,
    )
  ).body;

/** The policy of another association as a draft of this one. */
async function drafted(
  at: Office,
  policy: string,
  change: (answers: PolicyAnswers) => void = () => undefined,
): Promise<string> {
  const { document, answers } = structuredClone(readDemoAssociation(policy));
  change(answers);
  const versions = world.api.app.get(PolicyVersions);
  return (await world.run(at, (op) => versions.draft(op, { document, answers }))).id;
}

/** A request complete on a day, put to its committee at once, and answered on another. */
async function answered(complete: string, replied: string): Promise<string> {
  world.at(complete);
  const id = await world.decided(office);
  world.at(replied);
  await world.act(office, id, 'decision-notice');
  await world.act(office, id, 'reply', { means: 'phoneCall' });
  return id;
}

beforeAll(async () => {
  world = await IntakeWorld.open();
  office = await world.office('mabarra');
  // Ceilings: 29 January, 1 February, 25 February, 22 March.
  cases = [
    await answered('2026-01-08', '2026-01-13'), // in time, and under two weeks
    await answered('2026-01-11', '2026-02-10'), // late
    await answered('2026-02-03', '2026-02-19'), // in time, over two weeks
  ];
  world.at('2026-02-25');
  cases.push(await world.received(office)); // not complete: its clock has not begun
  draft = await drafted(office, 'natiq');
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(() => world.at('2026-03-01'));

/** Lets the third row of a batch end it. */
const DYING = `CREATE FUNCTION dying() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF (SELECT count(*) FROM replay_change WHERE replay_id = NEW.replay_id) = 2 THEN RAISE EXCEPTION 'killed'; END IF;
  RETURN NEW; END $$;`;

const NONE = { onTime: 0, late: 0, unbounded: 0, open: 0, ended: 0, uncounted: 0, held: 0 };

test('a replay is asked for, done by the worker, and told: counts, words, changed cases, one case day by day', async () => {
  expect(await desk()).toMatchObject({ hasCases: true, offers: ['lastYear', 'all', 'sample'], latest: null });
  const { status, body } = await ask('all');
  expect([status, body.state.code, body.result, body.actions]).toEqual([201, 'waiting', null, ['cancel']]);
  expect((await desk()).offers).toEqual([]);
  await work();
  const told = await read(body.id);
  expect(told).toMatchObject({ state: { code: 'done' }, done: 4, total: 4, outdated: [], sample: null, since: null });
  expect(told.result!.all).toEqual({
    proposed: { ...NONE, unbounded: 4, held: 1 },
    own: { ...NONE, onTime: 2, late: 1, open: 1 },
    today: { ...NONE, onTime: 2, late: 1, open: 1 },
  });
  expect(told.result!.headline.ar).toBe(
    'لو سرى الإصدار 2 على 4 معاملات من معاملات الجمعية كلها: لا تتأخر معاملة بدل واحدة، ويُمنع إبلاغ القرار في الوقت الذي خرج فيه في معاملة واحدة بدل صفر، وتبقى 4 معاملات بلا موعد أقصى بدل صفر.',
  );
  expect(told.result!.months.map(({ month, proposed, own }) => [month, proposed.held, own!.late])).toEqual([
    ['2026-01', 1, 1],
    ['2026-02', 0, 0],
  ]);
  expect(told.result!.channels).toMatchObject([{ code: 'INTERVIEW', own: { late: 1 } }]);
  const first = await changed(body.id, '?limit=3');
  const rest = await changed(body.id, `?limit=3&cursor=${first.next}`);
  const items = [...first.items, ...rest.items];
  expect([items.map(({ id }) => id), rest.next, told.result!.changed]).toEqual([[...cases].reverse(), null, 4]);
  expect(items[3]).toMatchObject({
    real: true,
    proposed: { code: 'unbounded', held: { code: 'early' } },
    own: { code: 'onTime', held: null },
  });
  const explained = await world.ask<ReplayedCaseView>(executive(), 'GET', `/api/replays/${body.id}/cases/${cases[0]}`);
  expect(explained.body).toMatchObject({
    noticeAt: '2026-01-13T07:00:00.000Z',
    proposed: {
      version: { id: draft, number: 2 },
      standing: { state: 'unbounded', because: { status: 'ambiguous' } },
    },
    own: { outcome: { code: 'onTime' }, standing: { clocks: [{ kind: 'ceiling', dueDate: '2026-01-29' }] } },
  });
  const held = explained.body.proposed.standing.clocks.find(({ kind }) => kind === 'floor')!;
  expect([held.notBefore, held.days.at(-1)!.date]).toEqual(['2026-01-22T07:00:00.000Z', '2026-01-22']);
  const board = await world.run(office, (op) => world.api.app.get(BoardReplays).of(op, draft));
  expect(board).toMatchObject({
    cases: 4,
    changed: 4,
    sample: null,
    outdated: [],
    today: 1,
    headline: told.result!.headline,
  });
  expect(board!.outcomes.map(({ label, counts }) => [label.en, counts.proposed, counts.own])).toEqual([
    ['On time', 0, 2],
    ['Late', 0, 1],
    ['No upper limit', 4, 0],
    ['Time not over', 0, 1],
    ['Decision could not have gone out when it did', 1, 0],
  ]);
  // By month and by channel each case is counted once, beside what today's version makes of it.
  for (const parts of [board!.byMonth, board!.byChannel]) {
    const sum = (of: 'late' | 'unbounded' | 'held', side: 'proposed' | 'today'): number =>
      parts.reduce((all, part) => all + (part[of][side] ?? 0), 0);
    expect(parts.reduce((all, { cases: many }) => all + many, 0)).toBe(4);
    expect([sum('unbounded', 'proposed'), sum('held', 'proposed'), sum('late', 'today')]).toEqual([4, 1, 1]);
  }
  expect(board!.byMonth.map(({ label }) => label.ar)).toEqual(
    [...told.result!.months].map(({ month }) => monthInWords(month).ar),
  );
  const events = await world.api.rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM outbox WHERE name = 'replay.finished' AND payload->>'replayId' = $1`,
    [body.id],
  );
  expect(events[0]!.n).toBe(1);
});

test('what is entered after it was asked for is as if it had not happened', async () => {
  world.at('2026-01-20');
  const { body } = await ask('all');
  world.at('2026-03-01');
  await work();
  const { done, result } = await read(body.id);
  expect([done, result!.all.own]).toEqual([2, { ...NONE, onTime: 1, open: 1 }]);
});

test('only the cases received within a year', async () => {
  world.at('2027-02-01');
  const { body } = await ask('lastYear');
  expect(body.since).toBe('2026-02-01');
  await work();
  expect((await read(body.id)).done).toBe(2);
});

test('a draft that has changed since, and a calendar that has, make it outdated', async () => {
  const own = await drafted(office, 'natiq');
  const { body } = await ask('all', own);
  await work();
  expect((await read(body.id)).outdated).toEqual([]);
  const versions = world.api.app.get(PolicyVersions);
  await world.run(office, (op) => versions.addOverlay(op, own, OVERLAY as never));
  expect((await desk(own)).latest!.outdated.map(({ code }) => code)).toEqual(['contentChanged']);
  expect((await world.run(office, (op) => world.api.app.get(BoardReplays).of(op, own)))!.outdated).toHaveLength(1);
});

describe('a process that dies', () => {
  test('between two batches: another goes on where it was, once its lease is over, and nothing is counted twice', async () => {
    const { body } = await ask('all');
    // One batch of two, by a worker that takes it up and is never heard of again.
    await world.api.rows(`UPDATE replay SET state = 'running', lease_until = $2 WHERE id = $1`, [
      body.id,
      new Date(world.now.getTime() + 60_000),
    ]);
    expect(await run().step(office.id, body.id, 2)).toBe(true);
    expect(await read(body.id)).toMatchObject({ done: 2, total: 4, state: { code: 'running' }, result: null });
    await work(); // its lease still holds
    expect((await read(body.id)).done).toBe(2);
    world.now = new Date(world.now.getTime() + 61_000);
    await work();
    const { done, result } = await read(body.id);
    expect([done, result!.all.proposed, result!.changed]).toEqual([4, { ...NONE, unbounded: 4, held: 1 }, 4]);
    expect((await changed(body.id)).items).toHaveLength(4);
  });

  test('within a batch, with its counts made and half written: nothing of it is there, and it comes again', async () => {
    const { body } = await ask('all');
    await world.api.rows(
      `${DYING} CREATE TRIGGER dying BEFORE INSERT ON replay_change FOR EACH ROW EXECUTE FUNCTION dying()`,
    );
    await expect(work()).rejects.toThrow();
    expect([(await read(body.id)).done, (await changed(body.id)).items]).toEqual([0, []]);
    await world.api.rows('DROP TRIGGER dying ON replay_change; DROP FUNCTION dying()');
    world.now = new Date(world.now.getTime() + 61_000);
    await work();
    const { done, result } = await read(body.id);
    expect([done, result!.changed, (await changed(body.id)).items.length]).toEqual([4, 4, 4]);
  });

  test('again and again: it is given up, and says so', async () => {
    const { body } = await ask('all');
    await world.api.rows(`UPDATE replay SET rules = '{}' WHERE id = $1`, [body.id]);
    for (let time = 0; time < 5; time++) {
      await expect(work()).rejects.toThrow();
      world.now = new Date(world.now.getTime() + 61_000);
    }
    await work();
    expect(await read(body.id)).toMatchObject({ state: { code: 'failed' }, result: null, actions: [] });
    expect((await desk()).offers).toEqual(['lastYear', 'all', 'sample']);
  });
});

test('a holiday announced in the middle: it begins anew, under the one calendar', async () => {
  const { body } = await ask('all');
  await world.api.rows(`UPDATE replay SET state = 'running' WHERE id = $1`, [body.id]);
  await run().step(office.id, body.id, 2);
  const day = { from: '2026-05-03', to: '2026-05-03', name: { ar: 'إجازة', en: 'Holiday' }, source: 'test' };
  await world.run(office, (op) => world.api.app.get(Holidays).announce(op, day));
  world.now = new Date(world.now.getTime() + 61_000);
  await work();
  expect(await read(body.id)).toMatchObject({ done: 4, total: 4, outdated: [], result: { changed: 4 } });
});

test('409 while one is under way; cancelled between two batches it leaves nothing, and another may be asked for', async () => {
  const { body } = await ask('all');
  expect(await ask('sample')).toMatchObject({ status: 409, body: { code: 'replay.under_way' } });
  await world.api.rows(`UPDATE replay SET state = 'running' WHERE id = $1`, [body.id]);
  await run().step(office.id, body.id, 2);
  const cancel = (): Promise<Answer<Told>> =>
    world.ask<Told>(executive(), 'POST', `/api/replays/${body.id}/cancellation`);
  expect(await cancel()).toMatchObject({ status: 201, body: { state: { code: 'cancelled' }, result: null } });
  expect(await run().step(office.id, body.id, 2)).toBe(false);
  expect((await changed(body.id)).items).toEqual([]);
  expect(await cancel()).toMatchObject({ status: 409, body: { code: 'replay.over' } });
  const again = await ask('sample');
  expect(again.status).toBe(201);
  await work();
  expect((await desk()).latest!.id).toBe(again.body.id);
});

test('an association without cases is offered invented ones, labelled wherever they are told', async () => {
  const young = await world.office('ghimar');
  const version = await drafted(young, 'mabarra');
  const by = young.staff.associationAdministrator;
  expect(await desk(version, by)).toMatchObject({ hasCases: false, offers: ['sample'], latest: null });
  const post = (over: string): Promise<Answer<Told>> =>
    world.ask<Told>(by, 'POST', `/api/policy/versions/${version}/replays`, { over });
  expect(await post('all')).toMatchObject({ status: 422, body: { code: 'replay.no_cases' } });
  const { body } = await post('sample');
  await run().run({ association: young.id, id: young.id });
  const told = (await world.ask<ReplayView>(by, 'GET', `/api/replays/${body.id}`)).body;
  expect(told).toMatchObject({
    sample: { ar: 'عينة مختلقة للتجربة، وليست من معاملات الجمعية' },
    result: { all: { own: null } },
  });
  expect(told.result!.all.proposed.late).toBeGreaterThan(0);
  expect(told.result!.all.today!.unbounded).toBe(53);
  const { items } = (await world.ask<{ items: ReplayChangeView[] }>(by, 'GET', `/api/replays/${body.id}/cases?limit=5`))
    .body;
  expect(items.every(({ real, reference }) => !real && reference.startsWith('SAMPLE-'))).toBe(true);
  const one = await world.ask<ReplayedCaseView>(by, 'GET', `/api/replays/${body.id}/cases/${items[0]!.id}`);
  expect(one.body).toMatchObject({ own: null, proposed: { standing: { clocks: [{ kind: 'ceiling' }] } } });
});

test('who may not write a policy sees none of it; nobody sees another association’s', async () => {
  const { body } = await ask('sample');
  await work();
  for (const role of ['relationsOfficer', 'committeeHead'] as const) {
    const answer = await world.ask(office.staff[role], 'GET', `/api/replays/${body.id}`);
    expect(answer.status).toBe(403);
  }
  const other = (await world.office('awj')).staff.executiveDirector;
  for (const path of ['', '/cases', `/cases/${cases[0]}`])
    expect((await world.ask(other, 'GET', `/api/replays/${body.id}${path}`)).status).toBe(404);
  expect((await world.ask(executive(), 'GET', `/api/replays/${newId()}`)).status).toBe(404);
  // Of the replay of a sample no real case is a part.
  expect((await world.ask(executive(), 'GET', `/api/replays/${body.id}/cases/${cases[0]}`)).status).toBe(404);
});
