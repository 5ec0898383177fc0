import { newId, type AccountId } from '@sanad/kernel';
import { noticeText } from '@sanad/messages';
import { ReportingLines, Staff } from '@sanad/platform';
import { type DeadlinesWorld, openDeadlinesWorld, policy, rule } from '../../test/world/deadlines';
import { Canary } from './canary';
import type { Subject } from './deadline';

const REPLY = 'requestResponse';
const LADDER = [
  [5, 'assignee'],
  [0, 'assignee'],
  [-1, 'executive'],
] as const;

let world: DeadlinesWorld;
beforeEach(async () => {
  world = await openDeadlinesWorld();
});
afterEach(() => world.close());

async function open(complete: string, beneficiary: string | null = null): Promise<Subject> {
  const subject = { type: 'supportRequest', id: newId() };
  const at = world.at(complete);
  await world.run((op) =>
    world.deadlines.open(op, {
      ...{ subject, obligation: REPLY, policy: policy(rule({ ladder: LADDER })), moment: 'completeness', at },
      ...{ responsible: world.staff.officer, beneficiary },
    }),
  );
  return subject;
}

interface Told {
  stage: string;
  generation: number;
  recipient_id: string;
  template: string;
  params: Record<string, string | number>;
  state: string;
}
const told = (subject: Subject): Promise<Told[]> =>
  world.rows(
    'SELECT stage, generation, recipient_id, template, params, state FROM notification WHERE subject_id = $1 ORDER BY id',
    [subject.id],
  );
const sweepAt = (moment: string): Promise<number> => (world.at(moment), world.sweep.sweep());
const wordsOf = async (subject: Subject): Promise<string[]> => (await told(subject)).map(({ template }) => template);

describe('the ladder', () => {
  test('fires each stage once, in the morning of its day, to whom it is for', async () => {
    const subject = await open('2026-01-08'); // due 2026-01-29
    expect(await sweepAt('2026-01-22T07:59:59+03:00')).toBe(0);
    expect(await sweepAt('2026-01-22T08:00:00+03:00')).toBe(1);
    expect(await sweepAt('2026-01-22T08:00:30+03:00')).toBe(0);
    expect(await sweepAt('2026-01-29T08:00:00+03:00')).toBe(1);
    expect(await sweepAt('2026-02-01T08:00:00+03:00')).toBe(1);
    expect(await sweepAt('2026-03-01')).toBe(0);
    const { officer, executive } = world.staff;
    expect((await told(subject)).map(({ template, recipient_id }) => [template, recipient_id])).toEqual([
      ['deadline.left', officer],
      ['deadline.today', officer],
      ['deadline.late', executive],
    ]);
    const [first] = await told(subject);
    expect(noticeText('deadline.left', first!.params).ar).toBe(
      'الرد على الطلب: المتبقي 5 أيام عمل، وآخر موعد نهاية يوم 29 يناير 2026.',
    );
  });

  test('after an outage every stage that was missed is there, each once', async () => {
    const subject = await open('2026-01-08');
    expect(await sweepAt('2026-02-10')).toBe(1);
    expect((await told(subject)).map(({ stage }) => stage)).toEqual(['0 5', '1 0', '2 -1']);
  });

  test('nothing fires once the deadline is met, and what was not sent yet is called back', async () => {
    const subject = await open('2026-01-08');
    await sweepAt('2026-01-22T08:00:00+03:00');
    await world.run((op) => world.deadlines.meet(op, subject, REPLY));
    expect(await sweepAt('2026-02-10')).toBe(0);
    expect((await told(subject)).map(({ state }) => state)).toEqual(['cancelled']);
  });

  test('a deadline that is reopened goes on with the stages that had not fired, for whoever has the case by then', async () => {
    const subject = await open('2026-01-08');
    world.at('2026-01-22T08:00:00+03:00');
    expect(await world.sweep.sweep()).toBe(1);
    await world.run((op) => world.deadlines.reach(op, subject, REPLY, 'reply', op.now));
    await world.run((op) => world.deadlines.assign(op, subject, world.staff.deputy));
    world.at('2026-01-28');
    expect(await world.run((op) => world.deadlines.reopen(op, subject, REPLY, 'decision'))).toBe(0);
    expect(await world.run((op) => world.deadlines.reopen(op, subject, REPLY, 'reply'))).toBe(1);
    expect(await world.sweep.sweep()).toBe(0);
    world.at('2026-01-29T08:00:00+03:00');
    expect(await world.sweep.sweep()).toBe(1);
    expect(
      (await told(subject)).map(({ stage, generation, recipient_id }) => [stage, generation, recipient_id]),
    ).toEqual([
      ['0 5', 0, world.staff.officer],
      ['1 0', 0, world.staff.deputy],
    ]);
  });

  test('a deadline opened after its stages have passed gets one notice, not three', async () => {
    const subject = await open('2026-01-08');
    expect(await wordsOf(subject)).toEqual([]);
    const late = { type: 'supportRequest', id: newId() };
    world.at('2026-02-10');
    await world.run((op) =>
      world.deadlines.open(op, {
        ...{ subject: late, obligation: REPLY, policy: policy(rule({ ladder: LADDER })), moment: 'completeness' },
        ...{ at: new Date('2026-01-08T10:00:00+03:00'), responsible: world.staff.officer },
      }),
    );
    await sweepAt('2026-02-10T10:00:15+03:00');
    expect(await wordsOf(late)).toEqual(['deadline.late']);
  });

  test('stages that lie before the start never fire', async () => {
    const subject = { type: 'supportRequest', id: newId() };
    const short = policy(rule({ amount: 2, ladder: LADDER }));
    const at = world.at('2026-01-08');
    await world.run((op) =>
      world.deadlines.open(op, {
        ...{ subject, obligation: REPLY, policy: short, moment: 'completeness', at },
        responsible: null,
      }),
    );
    expect(await sweepAt('2026-01-08T10:01:00+03:00')).toBe(0);
  });
});

describe('a pause', () => {
  test('silences the ladder; the later date begins a new generation', async () => {
    const subject = await open('2026-01-08');
    await sweepAt('2026-01-22T08:00:00+03:00');
    world.at('2026-01-25');
    await world.run((op) => world.deadlines.pause(op, subject, REPLY, 'الهوية'));
    expect(await sweepAt('2026-02-20')).toBe(0);
    world.at('2026-03-01');
    await world.run((op) => world.deadlines.resume(op, subject, REPLY));
    const [row] = await world.rows<{ due: string; generation: number; stage: number }>(
      'SELECT due_date::text AS due, generation, next_stage AS stage FROM deadline',
    );
    expect(row).toEqual({ due: '2026-03-08', generation: 1, stage: 1 });
    await sweepAt('2026-03-08');
    expect((await told(subject)).map(({ stage, generation }) => [stage, generation])).toEqual([
      ['0 5', 0],
      ['1 0', 1],
    ]);
  });
});

describe('an announced holiday', () => {
  test('moves the date, tells staff and beneficiary, logs old and new, and repeats no reminder that still holds', async () => {
    const beneficiary = newId();
    const subject = await open('2026-01-08', beneficiary);
    await sweepAt('2026-01-22T08:00:00+03:00');
    world.at('2026-01-23');
    await world.announce('2026-01-26', { ar: 'عيد الغرس', en: 'Arbour Day' });
    const moved = (await told(subject)).filter(({ template }) => template === 'deadline.moved');
    expect(moved.map(({ recipient_id }) => recipient_id)).toEqual([beneficiary]);
    const digests = `SELECT recipient_id, params FROM notification WHERE template = 'calendar.moved'`;
    expect(await world.rows(digests)).toEqual([
      { recipient_id: world.staff.officer, params: { count: 1, holidayAr: 'عيد الغرس', holidayEn: 'Arbour Day' } },
    ]);
    expect(noticeText('deadline.moved', moved[0]!.params)).toEqual({
      ar: 'تغيّر موعد الرد من 29 يناير 2026 إلى 1 فبراير 2026 بسبب عيد الغرس.',
      en: 'The date of the reply has moved from 29 January 2026 to 1 February 2026 because of Arbour Day.',
    });
    const [audit] = await world.rows<{ detail: { moves: unknown } }>(
      `SELECT detail FROM audit WHERE action = 'deadline.moved'`,
    );
    const [deadline] = await world.rows<{ id: string }>('SELECT id FROM deadline');
    expect(audit!.detail.moves).toEqual([[deadline!.id, '2026-01-29', '2026-02-01']]);
    await sweepAt('2026-01-29T08:00:00+03:00');
    await sweepAt('2026-02-01T08:00:00+03:00');
    expect((await told(subject)).map(({ stage, generation }) => [stage.split(' ')[0], generation])).toEqual([
      ['0', 0],
      ['moved', 1],
      ['1', 1],
    ]);
  });

  test('that touches no open date says nothing', async () => {
    const subject = await open('2026-01-08');
    await world.announce('2026-05-05');
    expect(await told(subject)).toEqual([]);
    expect(await world.rows(`SELECT 1 FROM audit WHERE action = 'deadline.moved'`)).toEqual([]);
  });

  test('of the platform reaches every association by the sweep alone', async () => {
    await open('2026-09-02', newId());
    await world.ops.platform({ kind: 'system', id: 'test' }, (op) =>
      world.holidays.announceForAll(op, {
        ...{ from: '2026-09-23', to: '2026-09-23', source: 'test' },
        name: { ar: 'اليوم الوطني', en: 'National Day' },
      }),
    );
    await world.sweep.sweep();
    expect(await world.rows('SELECT due_date::text FROM deadline')).toEqual([{ due_date: '2026-09-24' }]);
    const [row] = await world.rows<{ params: object }>(
      `SELECT params FROM notification WHERE template = 'deadline.moved'`,
    );
    expect(row!.params).toMatchObject({ old: '2026-09-23', new: '2026-09-24', holidayAr: 'اليوم الوطني' });
  });

  test('behind a pause that had come too late to count makes it count: the clock stands still, with a day left', async () => {
    const subject = await open('2026-01-08', newId());
    world.at('2026-02-01');
    await world.run((op) => world.deadlines.pause(op, subject, REPLY, 'الهوية'));
    const standing = `SELECT state, due_date::text FROM deadline`;
    expect(await world.rows(standing)).toEqual([{ state: 'running', due_date: '2026-01-29' }]);
    world.at('2026-02-02');
    await world.announce('2026-01-28');
    expect(await world.rows(standing)).toEqual([{ state: 'paused', due_date: null }]);
    expect(await told(subject)).toEqual([]);
  });

  test('cannot be announced twice', async () => {
    await world.announce('2026-09-23');
    await expect(world.announce('2026-09-23')).rejects.toMatchObject({ code: 'holiday.already_known' });
  });
});

describe('a reminder always has a recipient', () => {
  const absent = (deputy: string | null) =>
    world.rows(`INSERT INTO absence VALUES ($1, $2, $3, '2026-01-01', '2026-02-28', $4, 'test')`, [
      world.association,
      newId(),
      world.staff.officer,
      deputy,
    ]);

  test('the deputy during an absence, the executive where there is no deputy', async () => {
    const first = await open('2026-01-08');
    await absent(world.staff.deputy);
    await sweepAt('2026-01-22T08:00:00+03:00');
    expect((await told(first)).map(({ recipient_id }) => recipient_id)).toEqual([world.staff.deputy]);
    await world.rows('UPDATE absence SET deputy_id = NULL');
    await sweepAt('2026-01-29T08:00:00+03:00');
    expect((await told(first)).at(-1)!.recipient_id).toBe(world.staff.executive);
  });

  test('a case that nobody is assigned to', async () => {
    const subject = await open('2026-01-08');
    await world.run((op) => world.deadlines.assign(op, subject, null));
    await sweepAt('2026-01-22T08:00:00+03:00');
    expect((await told(subject)).map(({ recipient_id }) => recipient_id)).toEqual([world.staff.executive]);
    expect(world.get(Staff)).toBeInstanceOf(Staff);
  });
});

describe('a clock that is about somebody of the staff', () => {
  const COMPLAINT = 'complaintResolution';

  async function openAbout(withheld: { about: AccountId[]; party: AccountId | null }): Promise<Subject> {
    const subject = { type: 'complaint', id: newId() };
    const at = world.at('2026-01-08');
    const terms = policy(rule({ obligation: COMPLAINT, ladder: LADDER }));
    await world.run((op) =>
      world.deadlines.open(op, {
        ...{ subject, obligation: COMPLAINT, policy: terms, moment: 'completeness', at },
        ...{ responsible: world.staff.officer, withheld },
      }),
    );
    return subject;
  }
  const hears = async (subject: Subject): Promise<string[]> =>
    (await told(subject)).map(({ recipient_id }) => recipient_id);
  const answersTo = (one: AccountId, other: AccountId) =>
    world.run((op) => world.get(ReportingLines).state(op, one, other));

  test('reaches neither them nor who answers to them: the next on the ladder hears of it, and of what a holiday moves', async () => {
    const { officer, executive, administrator } = world.staff;
    const aboutDirector = await openAbout({ about: [executive], party: null });
    const aboutOfficer = await openAbout({ about: [officer], party: null });
    const byOfficer = await openAbout({ about: [], party: officer });
    await world.announce('2026-01-26');
    expect(await world.rows(`SELECT recipient_id, params->'count' AS count FROM notification ORDER BY 2`)).toEqual([
      { recipient_id: officer, count: 1 },
      { recipient_id: executive, count: 2 },
    ]);
    await sweepAt('2026-02-10');
    expect(await hears(aboutDirector)).toEqual([officer, officer, administrator]);
    expect(await hears(aboutOfficer)).toEqual([executive, executive, executive]);
    expect(await hears(byOfficer)).toEqual([executive, executive, executive]);
  });

  test('where the whole line is barred whoever has it hears of it, and nobody where they are barred too: that stands in the audit', async () => {
    const { officer, executive, administrator } = world.staff;
    await answersTo(administrator, executive);
    const held = await openAbout({ about: [executive], party: null });
    await sweepAt('2026-02-10');
    expect(await hears(held)).toEqual([officer, officer, officer]);
    await answersTo(officer, administrator);
    const unheard = await openAbout({ about: [executive], party: null });
    await sweepAt('2026-02-11');
    expect(await hears(unheard)).toEqual([]);
    expect(await world.rows(`SELECT count(*)::int FROM audit WHERE action = 'deadline.unheard'`)).toEqual([
      { count: 3 },
    ]);
  });
});

test('the canary sings every quarter of an hour, and is heard when it stops', async () => {
  const canary = world.get(Canary);
  world.at('2026-01-08');
  await canary.tend();
  await canary.tend();
  expect(await world.sweep.sweep()).toBe(1);
  expect(await world.sweep.sweep()).toBe(0);
  await sweepAt('2026-01-08T10:15:00+03:00');
  expect(await world.rows('SELECT generation, template FROM notification ORDER BY id')).toEqual([
    { generation: 0, template: 'canary.beat' },
    { generation: 1, template: 'canary.beat' },
  ]);
  world.at('2026-01-08T10:45:00+03:00');
  expect(await canary.measure()).toEqual({ oldestDue: 900, oldestNotice: 2700 });
});
