import { newId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { type DeadlinesWorld, openDeadlinesWorld, policy, rule } from '../../test/world/deadlines';
import type { Subject } from './deadline';
import type { OpeningPolicy } from './rule';

const REPLY = 'requestResponse';
const ceiling = rule({ id: 'ceiling' });
const floorRule = { id: 'floor', bound: 'AT_LEAST', amount: 2, unit: 'week' } as const;
const floor = rule({ ...floorRule, startsOn: 'committeeReferral' });
const target = rule({ id: 'target', amount: 5, overlay: 'لجنة الجودة', startsOn: 'submission', stopsOn: 'decision' });

let world: DeadlinesWorld;
const subject = (): Subject => ({ type: 'supportRequest', id: newId() });

function open(
  about: Subject,
  terms: OpeningPolicy,
  moment: 'submission' | 'completeness',
  at: Date | string,
): Promise<void> {
  return world.run((op) =>
    world.deadlines.open(op, {
      ...{ subject: about, obligation: REPLY, policy: terms, moment, at },
      responsible: world.staff.officer,
    }),
  );
}
const standing = (about: Subject) => world.run((op) => world.deadlines.standing(op, about, REPLY));
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );

beforeAll(async () => {
  world = await openDeadlinesWorld({ holidays: ['2026-03-19', '2026-03-20'], associations: 2 });
});
afterAll(() => world.close());

describe('a ceiling', () => {
  test('waits for its start, runs, is late after the end of its last day, and is met', async () => {
    const about = subject();
    await open(about, policy(ceiling), 'submission', world.at('2026-01-06'));
    expect(await standing(about)).toMatchObject({ state: 'notStarted' });
    const complete = world.at('2026-01-08');
    await world.run((op) => world.deadlines.reach(op, about, REPLY, 'completeness', complete));
    expect(await standing(about)).toMatchObject({ state: 'onTime', dueDate: '2026-01-29' });
    world.at('2026-01-29T23:59:59.999+03:00');
    expect(await standing(about)).toMatchObject({ state: 'onTime' });
    world.at('2026-01-30T00:00:00.000+03:00');
    expect(await standing(about)).toMatchObject({ state: 'late' });
    await world.run((op) => world.deadlines.reach(op, about, REPLY, 'reply', op.now));
    expect(await standing(about)).toMatchObject({ state: 'met', inTime: false });
  });

  test('is met in time when the reply that is recorded late had arrived in time', async () => {
    const about = subject();
    await open(about, policy(ceiling), 'completeness', world.at('2026-01-08'));
    const arrived = new Date('2026-01-29T20:00:00+03:00');
    world.at('2026-02-02');
    await world.run((op) => world.deadlines.meet(op, about, REPLY, arrived));
    expect(await standing(about)).toMatchObject({ state: 'met', inTime: true });
  });

  test('takes a backdated ruling, and refuses what has not happened yet or goes back behind the last turn', async () => {
    const about = subject();
    world.at('2026-01-12');
    await open(about, policy(ceiling), 'completeness', new Date('2026-01-08T10:00:00+03:00'));
    expect(await standing(about)).toMatchObject({ dueDate: '2026-01-29' });
    const pause = (at: string) =>
      world.run((op) => world.deadlines.pause(op, about, REPLY, 'وثيقة', new Date(`${at}T10:00:00+03:00`)));
    expect(await codeOf(pause('2026-01-13'))).toBe('deadline.in_the_future');
    expect(await codeOf(pause('2026-01-07'))).toBe('time.segments_invalid');
    expect(await pause('2026-01-11')).toBe(1);
    expect(await pause('2026-01-12')).toBe(0);
    expect(await standing(about)).toMatchObject({ state: 'paused' });
  });

  test('keeps every turn for ever: the history cannot be changed or deleted', async () => {
    for (const statement of [
      `UPDATE deadline_segment SET kind = 'met'`,
      'DELETE FROM deadline_segment',
      'DELETE FROM deadline',
    ]) {
      await expect(world.run((op) => op.db.query(statement))).rejects.toThrow('permission denied');
    }
  });

  test('begins anew when the request is changed', async () => {
    const about = subject();
    await open(about, policy(ceiling), 'completeness', world.at('2026-01-04'));
    world.at('2026-01-08');
    await world.run((op) => world.deadlines.restart(op, about, REPLY));
    expect(await standing(about)).toMatchObject({ dueDate: '2026-01-29' });
    const turns = await world.rows<{ kind: string }>(
      `SELECT s.kind FROM deadline_segment s JOIN deadline d ON d.id = s.deadline_id WHERE d.subject_id = $1 ORDER BY s.at`,
      [about.id],
    );
    expect(turns.map(({ kind }) => kind)).toEqual(['start', 'restart']);
  });

  test('what is owed once more begins anew, whether it waited, stood still or was met; what is closed stays closed', async () => {
    const about = subject();
    await open(about, policy(ceiling), 'submission', world.at('2026-01-04'));
    expect(await world.run((op) => world.deadlines.again(op, about, REPLY))).toBe(1);
    expect(await standing(about)).toMatchObject({ state: 'onTime', dueDate: '2026-01-25' });
    await world.run((op) => world.deadlines.pause(op, about, REPLY, 'وثيقة'));
    world.at('2026-01-08');
    await world.run((op) => world.deadlines.again(op, about, REPLY));
    expect(await standing(about)).toMatchObject({ state: 'onTime', dueDate: '2026-01-29' });
    await world.run((op) => world.deadlines.meet(op, about, REPLY));
    expect(await standing(about)).toMatchObject({ state: 'met' });
    // Recorded as of an hour before it was met, it still follows that in the history.
    await world.run((op) => world.deadlines.again(op, about, REPLY, new Date(op.now.getTime() - 3_600_000)));
    expect(await standing(about)).toMatchObject({ state: 'onTime', dueDate: '2026-01-29' });
    world.at('2026-01-30');
    expect(await standing(about)).toMatchObject({ state: 'late' });
    await world.run((op) => world.deadlines.meet(op, about, REPLY));
    expect(await standing(about)).toMatchObject({ state: 'met', inTime: false });
    const closed = subject();
    await open(closed, policy(ceiling), 'completeness', world.at('2026-01-08'));
    await world.run((op) => world.deadlines.close(op, closed));
    expect(await world.run((op) => world.deadlines.again(op, closed, REPLY))).toBe(0);
  });

  test('closed after a withdrawal is neither met nor late', async () => {
    const about = subject();
    await open(about, policy(ceiling), 'completeness', world.at('2026-01-08'));
    await world.run((op) => world.deadlines.close(op, about));
    world.at('2026-06-01');
    expect(await standing(about)).toMatchObject({ state: 'closed' });
  });
});

describe('a floor', () => {
  const began = '2026-03-05T10:30:00+03:00';
  const heldBack = (about: Subject) => world.run((op) => world.deadlines.heldBack(op, about, REPLY));
  const may = async (about: Subject) => (await heldBack(about))?.code ?? 'no refusal';

  test('lets no notice out before its last instant, though that falls on a holiday, and makes nothing late', async () => {
    const about = subject();
    await open(about, policy(floor), 'submission', world.at('2026-03-04'));
    expect(await may(about)).toBe('deadline.floor_not_started');
    world.at(began);
    await world.run((op) => world.deadlines.reach(op, about, REPLY, 'committeeReferral', op.now));
    world.at('2026-03-19T10:29:59.999+03:00');
    expect(await may(about)).toBe('deadline.notice_too_early');
    world.at('2026-03-19T10:30:00.000+03:00');
    expect(await may(about)).toBe('no refusal');
    world.at('2027-03-19');
    expect(await standing(about)).toMatchObject({ state: 'unbounded' });
    expect(
      await world.rows(
        'SELECT 1 FROM deadline WHERE subject_id = $1 AND (due_at IS NOT NULL OR next_fire_at IS NOT NULL)',
        [about.id],
      ),
    ).toEqual([]);
  });

  test('is told in words, by the clock of Riyadh, and not a minute too early', async () => {
    const about = subject();
    const from = world.at('2026-03-05T10:29:15+03:00');
    await open(about, policy(rule({ ...floorRule, startsOn: 'submission' })), 'submission', from);
    const refused = await heldBack(about);
    expect(refused?.text('ar')).toMatch(/^لا يُبلَّغ القرار قبل 19 مارس 2026، الساعة 10:30، بحسب سياسة الجمعية/);
    expect(refused?.text('en')).toContain('before 19 March 2026, 10:30. Wait');
  });

  test('from a date alone ends at 00:00 after its fourteenth day', async () => {
    const about = subject();
    world.at('2026-03-05');
    await open(about, policy(rule({ ...floorRule, startsOn: 'submission' })), 'submission', '2026-03-05');
    const found = await world.run((op) => world.deadlines.notBefore(op, about, REPLY));
    expect(found).toEqual({ instant: new Date('2026-03-20T00:00:00+03:00') });
  });

  test('whose start nobody has chosen lets no notice out at all', async () => {
    const about = subject();
    await open(about, policy(rule({ ...floorRule, startsOn: null })), 'submission', world.at('2026-03-05'));
    world.at('2027-03-05');
    expect(await world.run((op) => world.deadlines.notBefore(op, about, REPLY))).toEqual({ unresolved: 'start' });
    expect(await may(about)).toBe('deadline.floor_unresolved');
  });

  test('read as an expectation forbids nothing; a case without a floor is free', async () => {
    const about = subject();
    await open(
      about,
      policy(rule({ ...floorRule, startsOn: 'submission', reading: 'expectation' })),
      'submission',
      world.at('2026-03-05'),
    );
    expect(await may(about)).toBe('no refusal');
    expect(await may(subject())).toBe('no refusal');
  });

  test('is not touched by a pause', async () => {
    const about = subject();
    await open(about, policy(rule({ ...floorRule, startsOn: 'submission' })), 'submission', world.at('2026-03-05'));
    expect(await world.run((op) => world.deadlines.pause(op, about, REPLY, 'وثيقة'))).toBe(0);
    expect(await world.run((op) => world.deadlines.notBefore(op, about, REPLY))).toEqual({
      instant: new Date('2026-03-19T10:00:00+03:00'),
    });
  });
});

describe('several clocks on one obligation', () => {
  test('start and stop each on its own moment; a passed target makes nothing late', async () => {
    const about = subject();
    const start = world.at('2026-01-04');
    await open(about, policy(ceiling, floor, target), 'submission', start);
    world.at('2026-01-08');
    await open(about, policy(ceiling, floor, target), 'completeness', new Date('2026-01-08T09:00:00+03:00'));
    world.at('2026-01-20');
    expect(await standing(about)).toMatchObject({
      state: 'onTime',
      dueDate: '2026-01-29',
      targets: [{ addedBy: 'لجنة الجودة', dueDate: '2026-01-11', passed: true }],
    });
    expect(await world.run((op) => world.deadlines.reach(op, about, REPLY, 'decision', op.now))).toBe(1);
    expect(await world.run((op) => world.deadlines.reach(op, about, REPLY, 'reply', op.now))).toBe(2);
  });

  test('a policy without limits writes nothing, and the case is unbounded', async () => {
    const about = subject();
    await open(about, policy(), 'submission', world.at('2026-01-04'));
    expect(await standing(about)).toEqual({ state: 'unbounded', targets: [], demo: false });
    expect(await world.rows('SELECT 1 FROM deadline WHERE subject_id = $1', [about.id])).toEqual([]);
  });

  test('a floor that a person read as «at most» is a ceiling by decision', async () => {
    const about = subject();
    const slip = rule({ ...floorRule, bound: 'AT_MOST', startsOn: 'submission' });
    const decided = {
      source: 'decision',
      finding: 'deadline.floor',
      by: 'مجلس',
      on: '2026-01-01',
      demo: false,
    } as const;
    await open(
      about,
      policy({ ...slip, reading: { value: 'slipForAtMost', from: decided } }),
      'submission',
      world.at('2026-01-04'),
    );
    expect(
      await world.rows('SELECT kind, source, due_date::text FROM deadline WHERE subject_id = $1', [about.id]),
    ).toEqual([{ kind: 'ceiling', source: 'decision', due_date: '2026-01-18' }]);
  });
});

test('an announcement that comes while a case is being opened reaches it, whichever commits first', async () => {
  const about = subject();
  world.at('2026-09-02');
  const opened = world.run(async (op) => {
    await world.deadlines.open(op, {
      ...{ subject: about, obligation: REPLY, policy: policy(ceiling), moment: 'completeness', at: op.now },
      responsible: null,
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  await world.announce('2026-09-23');
  await opened;
  expect(await standing(about)).toMatchObject({ dueDate: '2026-09-24' });
});
