import { CommitteeWorld, type Body, type Chamber } from '../../test/world/committee';
import type { Answer } from '../../test/world/intake';
import type { Person } from '../../test/world/api';
import { modelBylaw, MODEL_DISCLOSURE_DAYS, noticeText, type NoticeTemplate } from '@sanad/messages';
import type { Overlay, PolicyAnswers } from '@sanad/policy/pure';
import type { CommitteesView, CommitteeView } from './committee.views';

/** How a committee conducts its business: each rule of it stands in the policy, or is off. */

const LABEL = { addedBy: 'association', name: 'المجلس', on: '2026-01-04', why: 'لائحة اللجان' } as const;

let world: CommitteeWorld;
beforeAll(async () => {
  world = await CommitteeWorld.open();
});
afterAll(() => world.close());

const refused = (status: number, code: string): object => ({ status, body: { code } });

/** In place of what the demonstration adds. */
const conducted =
  (conduct: Overlay['conduct'], ...more: Partial<Overlay>[]) =>
  (answers: PolicyAnswers): void => {
    answers.overlays = answers.overlays.filter((overlay) => overlay.conduct === undefined);
    const added = [...(conduct ? [{ conduct }] : []), ...more];
    answers.overlays.push(...added.map((one, nth) => ({ ...LABEL, id: `bylaw-${nth}`, ...one })));
  };

const target = (obligation: string, amount: number, stopsOn: string): Partial<Overlay> => ({
  deadline: {
    obligation,
    bound: 'AT_MOST',
    amount,
    unit: 'workingDay',
    startsOn: 'decision',
    stopsOn,
  } as Overlay['deadline'],
  reminders: [{ name: 'one-day-left', daysBefore: 1, to: 'assignee' }],
});

describe('members are told', () => {
  const told = async (sitting: string) => {
    const lines = await world.intake.api.rows<{ account: string; template: string; params: Record<string, string> }>(
      `SELECT recipient_id AS account, template, params FROM notification
       WHERE subject_type = 'sitting' AND subject_id = $1 ORDER BY id`,
      [sitting],
    );
    return lines.map(({ account, template, params }) => ({
      account,
      ...noticeText(template as NoticeTemplate, params),
    }));
  };

  test('that they are called, where to, with the agenda and the reckoning of the notice; and that it is off', async () => {
    const chamber = await world.chamber('mabarra', conducted(modelBylaw));
    const id = await world.underStudy(chamber);
    const where = { platform: 'اجتماع مرئي', link: 'https://meet.example/7' };
    const { body } = await world.plan(chamber, [id], { at: '2026-01-13T07:30:00Z', ...where });
    const called = await told(body.id);
    expect(called.map(({ account }) => account).sort()).toEqual(
      ['head', 'secretary', 'one', 'two'].map((name) => chamber.seats[name as 'head'].account).sort(),
    );
    for (const part of ['13 يناير 2026', '10:30', 'اجتماع مرئي: https://meet.example/7', body.agenda[0]!.reference])
      expect(called[0]!.ar).toContain(part);
    expect(called[0]!.ar).toContain('مدة الدعوة 5 أيام لا يُحسب منها يوم الدعوة (8 يناير 2026)');
    expect(called[0]!.en).toContain('the first day for the sitting is 13 January 2026.');
    expect(called[0]!.ar).not.toContain('{');
    await world.ask(chamber.seats.secretary, 'POST', `sittings/${body.id}/cancellation`, { reason: 'تعذر الحضور' });
    const after = await told(body.id);
    expect(after).toHaveLength(8);
    expect(after.at(-1)!.ar).toMatch(/^أُلغيت الجلسة رقم 1 /);
    expect(after.at(-1)!.ar).not.toContain('تعذر الحضور');
  });

  test('of another time, on notice reckoned anew; both times stand on its page, and whoever had excused themselves is asked again', async () => {
    const rules = { ...modelBylaw, absencesAllowed: 2, absenceExcusable: true as const };
    const chamber = await world.chamber('mabarra', conducted(rules));
    const { secretary, head, one, two } = chamber.seats;
    const { body } = await world.plan(chamber, [await world.underStudy(chamber)], { at: '2026-01-13T07:30:00Z' });
    const to = (day: string, more: object = {}, by = secretary) =>
      world.ask(by, 'POST', `sittings/${body.id}/rescheduling`, { at: `${day}T07:30:00Z`, reason: 'سفر', ...more });
    await world.ask(two, 'POST', `sittings/${body.id}/excuse`, { reason: 'عملية' });
    expect((await to('2026-01-14', {}, one)).status).toBe(403);
    expect(await to('2026-01-12')).toMatchObject(refused(422, 'committee.notice_short'));
    expect(await to('2026-01-13')).toMatchObject(refused(422, 'committee.time_same'));
    const moved = await to('2026-01-11', { urgentBecause: 'إخلاء مسكن' });
    expect(moved).toMatchObject({
      status: 201,
      body: {
        ...{ at: '2026-01-11T07:30:00.000Z', urgency: { code: 'urgent' }, invitation: { noticeDays: 3 } },
        moves: [{ from: '2026-01-13T07:30:00.000Z', to: '2026-01-11T07:30:00.000Z', reason: 'سفر' }],
      },
    });
    expect(moved.body.roll.filter(({ excusedBecause }) => excusedBecause)).toEqual([]);
    const after = (await told(body.id)).slice(4);
    expect(after).toHaveLength(4);
    for (const { ar, account } of after) {
      for (const part of ['13 يناير 2026', '11 يناير 2026', 'مدة دعوتها 3 أيام']) expect(ar).toContain(part);
      expect(ar).not.toMatch(/\{|سفر/);
      expect(ar.includes('كنت قد اعتذرت')).toBe(account === two.account);
    }
    const present = [head.account, one.account];
    await world.ask(secretary, 'POST', `sittings/${body.id}/opening`, { present });
    expect(await to('2026-01-20')).toMatchObject(refused(409, 'committee.sitting_opened'));
    await world.ask(head, 'POST', `sittings/${body.id}/closure`);
    // The excuse was for the old time: nobody sent word for the new one.
    const { members } = (await committee(chamber)).body;
    expect(members.find(({ account }) => account === two.account)!.absences.count).toBe(1);
  });
});

describe('the notice of a sitting', () => {
  const at = (day: string) => ({ at: `${day}T07:30:00Z` });

  test('422: sooner than the policy has it, ordinary or urgent; the day it may be is named', async () => {
    const chamber = await world.chamber('mabarra', conducted(modelBylaw));
    const id = await world.underStudy(chamber);
    const early = await world.plan(chamber, [id], at('2026-01-12'));
    expect(early).toMatchObject(refused(422, 'committee.notice_short'));
    expect(early.body.ar).toContain('13 يناير 2026');
    const urgent = { urgentBecause: 'إخلاء مسكن' };
    expect(await world.plan(chamber, [id], { ...at('2026-01-10'), ...urgent })).toMatchObject(
      refused(422, 'committee.notice_short'),
    );
    expect(await world.plan(chamber, [id], { ...at('2026-01-09'), waiver: 'وافقوا بالهاتف' })).toMatchObject(
      refused(422, 'committee.notice_not_waivable'),
    );
    expect(await world.plan(chamber, [id], { ...at('2026-01-11'), ...urgent })).toMatchObject({
      status: 201,
      body: { urgency: { code: 'urgent' }, invitation: { urgentBecause: 'إخلاء مسكن', noticeDays: 3 } },
    });
    expect(await world.plan(chamber, [await world.underStudy(chamber)], at('2026-01-13'))).toMatchObject({
      status: 201,
      body: { urgency: { code: 'ordinary' }, invitation: { noticeDays: 5, noticeWaived: null } },
    });
  });

  test('201: sooner where the policy allows it, and the minutes say how the members agreed', async () => {
    const chamber = await world.chamber('mabarra', conducted({ ...modelBylaw, noticeWaivable: true }));
    const plan = { ...at('2026-01-08'), waiver: 'وافق الأعضاء جميعًا بالهاتف' };
    const { body } = await world.plan(chamber, [await world.underStudy(chamber)], plan);
    expect(body.invitation).toMatchObject({ noticeDays: 5, noticeWaived: 'وافق الأعضاء جميعًا بالهاتف' });
    const present = ['head', 'one'].map((name) => chamber.seats[name as 'head'].account);
    await world.ask(chamber.seats.secretary, 'POST', `sittings/${body.id}/opening`, { present });
    await world.ask(chamber.seats.head, 'POST', `sittings/${body.id}/closure`);
    const minutes = await world.ask<Minutes>(chamber.seats.one, 'GET', `sittings/${body.id}/minutes`);
    expect(minutes.body.content.invitation).toMatchObject({
      noticeWaived: 'وافق الأعضاء جميعًا بالهاتف',
      recall: false,
    });
  });

  test('201: where nobody has set a notice there is none, urgency is off, and the page of the committee says so', async () => {
    const chamber = await world.chamber('mabarra', conducted(undefined));
    const id = await world.underStudy(chamber);
    expect(await world.plan(chamber, [id], { ...at('2026-01-08'), urgentBecause: 'إخلاء' })).toMatchObject(
      refused(422, 'committee.urgent_off'),
    );
    expect((await world.plan(chamber, [id], at('2026-01-08'))).body.invitation).toMatchObject({ noticeDays: null });
    const { body } = await committee(chamber);
    expect(body.conduct).toHaveLength(10);
    expect(body.size).toEqual({ voters: 3, fewest: null, most: null, tooFew: false, tooMany: false, full: false });
    expect(body.conduct.filter(({ said }) => said !== null)).toEqual([]);
  });

  test('200: each rule of the by-law with who added it', async () => {
    const chamber = await world.chamber('mabarra', conducted(modelBylaw));
    const { body } = await committee(chamber);
    const said = body.conduct.filter((rule) => rule.said);
    expect(said.map(({ code }) => code).sort()).toEqual(Object.keys(modelBylaw).sort());
    expect(said[0]).toMatchObject({ said: { ar: expect.stringContaining('5 أيام') }, demo: null });
    expect(said[0]?.label?.ar).toContain('المجلس');
  });
});

describe('the size of a committee', () => {
  test('200: fewer or more with a vote than its rules have is told, and nobody is kept from being appointed', async () => {
    const chamber = await world.chamber('mabarra', conducted({ fewestMembers: 4, mostMembers: 5 }));
    const size = async () => (await committee(chamber)).body.size;
    // The secretary has no vote, and does not count.
    const before = { voters: 3, fewest: 4, most: 5, tooFew: true, tooMany: false, full: false };
    expect(await size()).toEqual(before);
    const seen = [];
    for (let nth = 1; nth <= 3; nth++) {
      const { account } = await world.intake.api.person(chamber, 'committeeMember');
      const seat = { account, capacity: 'member' };
      const path = `committees/${chamber.committee}/members`;
      expect((await world.ask(chamber.staff.executiveDirector, 'POST', path, seat)).status).toBe(201);
      const { voters, tooFew, tooMany, full } = await size();
      seen.push([voters, tooFew, tooMany, full]);
    }
    expect(seen).toEqual([
      [4, false, false, false],
      [5, false, false, true],
      [6, false, true, true],
    ]);
  });
});

interface Minutes {
  readonly content: {
    readonly invitation: object;
    readonly attendees: { readonly remote: boolean; readonly attended: boolean; readonly excused?: true }[];
  };
}

const committee = (chamber: Chamber, by: Person = chamber.staff.executiveDirector): Promise<Answer<CommitteeView>> =>
  world.ask<CommitteeView>(by, 'GET', `committees/${chamber.committee}`);

/** A sitting that had no quorum, adjourned on 8 January. */
async function adjourned(chamber: Chamber, cases: readonly string[]): Promise<Body> {
  const sitting = await world.sitting(chamber, cases, ['head']);
  const reason = { reason: 'لم يكتمل النصاب' };
  return (await world.ask(chamber.seats.secretary, 'POST', `sittings/${sitting.id}/adjournment`, reason)).body;
}

describe('a sitting without a quorum', () => {
  test('201: is called again within the days, once, without another notice', async () => {
    const chamber = await world.chamber('mabarra', conducted({ ...modelBylaw, noticeWaivable: true }));
    const id = await world.underStudy(chamber);
    const planned = await world.plan(chamber, [id], { waiver: 'وافقوا' });
    await world.ask(chamber.seats.secretary, 'POST', `sittings/${planned.body.id}/opening`, {});
    const reason = { reason: 'لم يكتمل النصاب' };
    const { body } = await world.ask(
      chamber.seats.secretary,
      'POST',
      `sittings/${planned.body.id}/adjournment`,
      reason,
    );
    expect(body.recall).toEqual({ by: '2026-01-11', sitting: null });
    const again = (day: string) => world.plan(chamber, [id], { recallOf: body.id, at: `${day}T07:30:00Z` });
    expect(await again('2026-01-12')).toMatchObject(refused(422, 'committee.recall_late'));
    const second = await again('2026-01-11');
    expect(second).toMatchObject({ status: 201, body: { isRecall: true, invitation: { recallOf: body.id } } });
    // It stays bound to those days when it is moved, and is not called in place of itself.
    const move = (day: string) =>
      world.ask(chamber.seats.secretary, 'POST', `sittings/${second.body.id}/rescheduling`, {
        ...{ at: `${day}T08:30:00Z`, reason: 'القاعة مشغولة' },
      });
    expect(await move('2026-01-12')).toMatchObject(refused(422, 'committee.recall_late'));
    expect((await move('2026-01-11')).status).toBe(201);
    const { body: before } = await world.ask(chamber.seats.head, 'GET', `sittings/${body.id}`);
    expect(before.recall).toEqual({ by: '2026-01-11', sitting: second.body.id });
    const other = await world.underStudy(chamber);
    expect(await world.plan(chamber, [other], { recallOf: body.id })).toMatchObject(
      refused(409, 'committee.recall_taken'),
    );
  });

  test('409 and 422: not one that was held, nor where the policy has no second call', async () => {
    const chamber = await world.chamber('mabarra', conducted({ headBreaksTies: true }));
    const before = await adjourned(chamber, [await world.underStudy(chamber)]);
    expect(before.recall).toBeNull();
    const id = await world.underStudy(chamber);
    expect(await world.plan(chamber, [id], { recallOf: before.id, at: '2026-01-08T07:30:00Z' })).toMatchObject(
      refused(422, 'committee.recall_off'),
    );
    const held = await world.sitting(chamber, [await world.underStudy(chamber)]);
    expect(await world.plan(chamber, [id], { recallOf: held.id })).toMatchObject(
      refused(409, 'committee.recall_taken'),
    );
  });

  test('of two calls at once one is made', async () => {
    const chamber = await world.chamber('mabarra', conducted({ recallWithinDays: 3 }));
    const cases = [await world.underStudy(chamber), await world.underStudy(chamber)];
    const before = await adjourned(chamber, cases);
    const answers = await Promise.all(cases.map((id) => world.plan(chamber, [id], { recallOf: before.id })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('a sitting by video', () => {
  const link = 'https://meet.example/room-4711';

  test('201: by a link that its members are shown, and that stands in no minutes, no audit and no list', async () => {
    const chamber = await world.chamber('mabarra');
    const { body } = await world.plan(chamber, [await world.underStudy(chamber)], {
      platform: 'منصة الاجتماعات',
      link,
    });
    const { head, one, two, secretary } = chamber.seats;
    await world.ask(secretary, 'POST', `sittings/${body.id}/opening`, { present: [head.account] });
    const come = (who: Person, remote: boolean) =>
      world.ask(secretary, 'POST', `sittings/${body.id}/attendance`, { account: who.account, present: true, remote });
    expect((await come(one, true)).body).toMatchObject({ link, quorum: { present: 2, reached: true } });
    const roll = (await come(two, false)).body.roll;
    expect(roll.map(({ remote }) => remote)).toEqual([false, false, true, false]);
    await world.ask(head, 'POST', `sittings/${body.id}/closure`);
    const minutes = await world.ask<Minutes>(one, 'GET', `sittings/${body.id}/minutes`);
    expect(minutes.body.content.attendees.map(({ remote }) => remote)).toEqual([false, false, true, false]);
    const list = await world.ask(one, 'GET', 'sittings');
    expect(JSON.stringify([minutes.body, list.body])).not.toContain(link);
    const audited = await world.intake.api.rows('SELECT 1 FROM audit a WHERE a::text LIKE $1', [`%${link}%`]);
    expect(audited).toEqual([]);
  });

  test('400 and 422: a link that is not over https; nobody comes by video to a room', async () => {
    const chamber = await world.chamber('mabarra');
    const id = await world.underStudy(chamber);
    expect((await world.plan(chamber, [id], { link: 'http://meet.example' })).status).toBe(400);
    expect(await world.plan(chamber, [id], { place: undefined, link })).toMatchObject(
      refused(400, 'committee.place_missing'),
    );
    const sitting = await world.sitting(chamber, [id], ['head']);
    const remote = { account: chamber.seats.one.account, present: true, remote: true };
    expect(await world.ask(chamber.seats.secretary, 'POST', `sittings/${sitting.id}/attendance`, remote)).toMatchObject(
      refused(422, 'committee.no_platform'),
    );
  });
});

describe('absences', () => {
  test('more than the policy allows are shown, and a person ends the membership for them; the count ends nothing', async () => {
    const chamber = await world.chamber('mabarra', conducted({ absencesAllowed: 2 }));
    const director = chamber.staff.executiveDirector;
    const absent = async () => {
      const { members } = (await committee(chamber)).body;
      return members.find(({ account }) => account === chamber.seats.two.account)!;
    };
    const end = (member: string, body: object) =>
      world.ask(director, 'POST', `committees/${chamber.committee}/members/${member}/departure`, body);
    for (let nth = 1; nth <= 3; nth++) {
      expect((await absent()).absences).toEqual({ count: nth - 1, allowed: 2, tooMany: false });
      expect(await end((await absent()).id, { because: 'absences' })).toMatchObject(
        refused(422, 'committee.absences_within'),
      );
      const sitting = await world.sitting(chamber, [await world.underStudy(chamber)], ['head', 'one']);
      await world.ask(chamber.seats.head, 'POST', `sittings/${sitting.id}/closure`);
    }
    expect(await absent()).toMatchObject({ absences: { count: 3, tooMany: true }, until: null });
    expect(await end((await absent()).id, { because: 'absences' })).toMatchObject({
      status: 201,
      body: { until: '2026-01-08' },
    });
  });

  test('201: whoever sends word before the sitting is shown so; it is no absence where an addition says that, and one where none does', async () => {
    for (const [absenceExcusable, count] of [
      [true, 0],
      [undefined, 1],
    ] as const) {
      const rules = { absencesAllowed: 2, ...(absenceExcusable && { absenceExcusable }) };
      const chamber = await world.chamber('mabarra', conducted(rules));
      const { body } = await world.plan(chamber, [await world.underStudy(chamber)]);
      const excuse = (by: Person) => world.ask<Body>(by, 'POST', `sittings/${body.id}/excuse`, { reason: 'سفر' });
      expect(body.actions.map(({ code }) => code)).toContain('excuse');
      expect(await excuse(chamber.staff.executiveDirector)).toMatchObject({ status: 403 });
      const { roll } = (await excuse(chamber.seats.two)).body;
      expect(roll.find(({ account }) => account === chamber.seats.two.account)!.excusedBecause).toBe('سفر');
      const present = ['head', 'one'].map((name) => chamber.seats[name as 'head'].account);
      const opened = await world.ask<Body>(chamber.seats.secretary, 'POST', `sittings/${body.id}/opening`, { present });
      expect(opened.body.roll.filter(({ excusedBecause }) => excusedBecause)).toHaveLength(1);
      expect(await excuse(chamber.seats.one)).toMatchObject(refused(409, 'committee.sitting_opened'));
      await world.ask(chamber.seats.head, 'POST', `sittings/${body.id}/closure`);
      const { content } = (await world.ask<Minutes>(chamber.seats.one, 'GET', `sittings/${body.id}/minutes`)).body;
      // In the order of the roll: the secretary was simply not there.
      expect(content.attendees.map(({ attended, excused }) => [attended, excused ?? false])).toEqual([
        ...[
          [true, false],
          [false, false],
          [true, false],
          [false, true],
        ],
      ]);
      const { members } = (await committee(chamber)).body;
      expect(members.find(({ account }) => account === chamber.seats.two.account)!.absences.count).toBe(count);
    }
  });

  test('200: whoever left and came back has the absences of each term, and none of the other', async () => {
    const chamber = await world.chamber('mabarra', conducted({ absencesAllowed: 1 }));
    const { two } = chamber.seats;
    const director = chamber.staff.executiveDirector;
    const terms = async () => (await committee(chamber)).body.members.filter(({ account }) => account === two.account);
    const path = `committees/${chamber.committee}/members`;
    const before = { account: two.account, capacity: 'member', since: '2025-06-01', until: '2025-12-31' };
    expect((await world.ask(director, 'POST', path, before)).status).toBe(201);
    for (let nth = 1; nth <= 2; nth++) {
      const sitting = await world.sitting(chamber, [await world.underStudy(chamber)], ['head', 'one']);
      await world.ask(chamber.seats.head, 'POST', `sittings/${sitting.id}/closure`);
    }
    expect((await terms()).map(({ until, absences }) => [until, absences.count, absences.tooMany])).toEqual([
      ['2025-12-31', 0, false],
      [null, 2, true],
    ]);
  });

  test('422: where the policy is silent absences end nothing', async () => {
    const chamber = await world.chamber('mabarra', conducted(undefined));
    const { members } = (await committee(chamber)).body;
    const path = `committees/${chamber.committee}/members/${members[0]!.id}/departure`;
    expect(members[0]!.absences).toEqual({ count: 0, allowed: null, tooMany: false });
    expect(await world.ask(chamber.staff.executiveDirector, 'POST', path, { because: 'absences' })).toMatchObject(
      refused(422, 'committee.absences_off'),
    );
  });
});

describe('names that may mean one body', () => {
  const list = (chamber: Chamber) =>
    world.ask<CommitteesView>(chamber.staff.executiveDirector, 'GET', 'committees').then(({ body }) => body);
  const answer = (chamber: Chamber, rule: string, same: boolean, by = chamber.staff.executiveDirector) =>
    world.ask<CommitteeView & { code: string }>(by, 'POST', `committees/${chamber.committee}/names`, {
      ...{ rule, sameBody: same, minutes: 'محضر المجلس 7' },
    });

  test('are left open until somebody answers: then one is an alias, and the other a committee of its own', async () => {
    const chamber = await world.chamber('mabarra');
    const rules = (view: CommitteesView): string[] => view.questions.map(({ rule }) => rule).sort();
    expect(rules(await list(chamber))).toEqual(['follow-up-committee', 'investigation-committee']);
    expect((await answer(chamber, 'follow-up-committee', true)).body.aliases).toEqual(['لجنة المتابعة']);
    await answer(chamber, 'investigation-committee', false);
    const after = await list(chamber);
    expect([after.questions, after.unfounded.map(({ rule }) => rule)]).toEqual([[], ['investigation-committee']]);
    const found = (rule: string) => world.ask(chamber.staff.executiveDirector, 'POST', 'committees', { rule });
    expect(await found('follow-up-committee')).toMatchObject(refused(409, 'committee.name_answered'));
    expect((await found('investigation-committee')).status).toBe(201);
    expect(await answer(chamber, 'investigation-committee', true)).toMatchObject(
      refused(409, 'committee.founded_already'),
    );
    await answer(chamber, 'follow-up-committee', false);
    expect((await committee(chamber)).body.aliases).toEqual([]);
  });

  test('403, 404, 422: not by the committee itself, not of another association, not its own name', async () => {
    const chamber = await world.chamber('mabarra');
    expect((await answer(chamber, 'follow-up-committee', true, chamber.seats.head)).status).toBe(403);
    const other = await world.chamber('mabarra');
    expect((await answer({ ...other, committee: chamber.committee }, 'follow-up-committee', true)).status).toBe(404);
    expect(await answer(chamber, 'competent-committee', true)).toMatchObject(refused(422, 'committee.name_own'));
    expect(await answer(chamber, 'board', true)).toMatchObject(refused(422, 'committee.rule_unknown'));
  });
});

describe('disclosure', () => {
  const owing = conducted(undefined, target('committeeDisclosure', MODEL_DISCLOSURE_DAYS, 'disclosure'));

  test('of members and decisions is owed within the days, late after them, and met by its proof', async () => {
    const chamber = await world.chamber('mabarra', owing);
    const director = chamber.staff.executiveDirector;
    const { items } = (await committee(chamber)).body.disclosures;
    expect(items.map(({ what, due, late }) => [what.code, due, late])).toEqual(
      Array.from({ length: 4 }, () => ['appointment', '2026-01-15', false]),
    );
    const prove = (id: string, madeOn: string) =>
      world.ask<CommitteeView & { code: string }>(
        ...([director, 'POST', `committees/${chamber.committee}/disclosures/${id}/proof`] as const),
        { madeOn, reference: 'خطاب 4711' },
      );
    expect(await prove(items[0]!.id, '2026-01-09')).toMatchObject(refused(400, 'committee.disclosed_ahead'));
    const proven = await prove(items[0]!.id, '2026-01-08');
    expect(proven.body.disclosures.items[0]).toMatchObject({
      madeOn: '2026-01-08',
      reference: 'خطاب 4711',
      late: false,
    });
    expect(await prove(items[0]!.id, '2026-01-08')).toMatchObject(refused(409, 'committee.disclosed_already'));
    const explained = await world.ask<{ items: { clocks: { state: string; days: unknown[] }[] }[] }>(
      ...([director, 'GET', `deadlines/committeeDisclosure/${items[1]!.id}`] as const),
    );
    expect(explained.body.items[0]!.clocks[0]!.days.length).toBeGreaterThan(5);
    const sitting = await world.sitting(chamber, [await world.underStudy(chamber)]);
    await world.votes(chamber, sitting, { head: 'accept', one: 'accept', two: 'accept' });
    await world.on(sitting, chamber.seats.head, 'decision', { outcome: 'ACCEPTED' });
    await world.ask(chamber.seats.head, 'POST', `sittings/${sitting.id}/closure`);
    expect((await committee(chamber)).body.disclosures.items[0]).toMatchObject({
      ...{ what: { code: 'decisions' }, number: 1, madeOn: null },
    });
    world.intake.at('2026-01-16T10:00:00+03:00');
    expect((await committee(chamber)).body.disclosures.items.map(({ late }) => late)).toEqual([
      true,
      ...[false, true, true, true],
    ]);
    world.intake.at('2026-01-08T10:00:00+03:00');
  });

  test('of an appointment that is taken back before it begins: nothing, if nobody was told; its end, if somebody was', async () => {
    const chamber = await world.chamber('mabarra', owing);
    const by = chamber.staff.executiveDirector;
    const path = `committees/${chamber.committee}`;
    const owed = async () => {
      const { items } = (await committee(chamber)).body.disclosures;
      return items.slice(0, items.length - 4).map(({ id, what, madeOn }) => ({ id, what: what.code, madeOn }));
    };
    const appoint = async (): Promise<string> => {
      const term = { account: chamber.staff.relationsOfficer.account, capacity: 'member', since: '2026-02-01' };
      return (await world.ask<{ id: string }>(by, 'POST', `${path}/members`, term)).body.id;
    };
    const proof = (id: string) =>
      world.ask<{ code: string }>(by, 'POST', `${path}/disclosures/${id}/proof`, {
        ...{ madeOn: '2026-01-08', reference: 'خطاب 4712' },
      });
    const untold = await appoint();
    const { id } = (await owed())[0]!;
    await world.ask(by, 'POST', `${path}/members/${untold}/withdrawal`);
    expect(await owed()).toEqual([]);
    expect(await proof(id)).toMatchObject(refused(404, 'committee.disclosure_not_found'));
    expect(await world.intake.api.rows('SELECT DISTINCT state FROM deadline WHERE subject_id = $1', [id])).toEqual([
      { state: 'closed' },
    ]);
    const told = await appoint();
    await proof((await owed())[0]!.id);
    await world.ask(by, 'POST', `${path}/members/${told}/withdrawal`);
    expect((await owed()).map(({ what, madeOn }) => [what, madeOn])).toEqual([
      ['departure', null],
      ['appointment', '2026-01-08'],
    ]);
  });

  test('is owed by nobody where the policy sets no time for it', async () => {
    const chamber = await world.chamber('mabarra');
    expect((await committee(chamber)).body.disclosures).toEqual({ owed: false, items: [] });
  });
});

describe('what comes next has a clock of its own', () => {
  const clocks = async (chamber: Chamber, id: string): Promise<Record<string, string>> => {
    const { body } = await world.ask<{ items: { obligation: string; clocks: { state: string }[] }[] }>(
      ...([chamber.staff.relationsOfficer, 'GET', `deadlines/supportRequest/${id}`] as const),
    );
    return Object.fromEntries(body.items.map(({ obligation, clocks: all }) => [obligation, all[0]!.state]));
  };
  const said = async (
    chamber: Chamber,
    id: string,
    vote: 'defer' | 'requestItems',
    announced: object,
  ): Promise<void> => {
    const sitting = await world.sitting(chamber, [id]);
    await world.votes(chamber, sitting, { head: vote, one: vote, two: vote });
    const { status } = await world.on(sitting, chamber.seats.head, 'decision', announced);
    expect(status).toBe(201);
  };

  test('a deferral: until the case is put to the committee again, and once more after another', async () => {
    const chamber = await world.chamber(
      'mabarra',
      conducted(undefined, target('deferredRequest', 10, 'committeeReferral')),
    );
    const id = await world.underStudy(chamber);
    const deferred = { outcome: 'DEFERRED', reason: 'ينتظر زيارة' };
    await said(chamber, id, 'defer', deferred);
    expect(await clocks(chamber, id)).toMatchObject({ deferredRequest: 'running' });
    await world.intake.act(chamber, id, 'committee-referral');
    expect(await clocks(chamber, id)).toMatchObject({ deferredRequest: 'met' });
    await said(chamber, id, 'defer', deferred);
    expect(await clocks(chamber, id)).toMatchObject({ deferredRequest: 'running' });
  });

  test('a return for completion: until the case is complete; none where the policy sets none', async () => {
    const chamber = await world.chamber('mabarra', conducted(undefined, target('returnedRequest', 5, 'completeness')));
    const id = await world.underStudy(chamber);
    await said(chamber, id, 'requestItems', { outcome: 'INFO_REQUESTED', reason: 'ناقص', items: [{ label: 'إفادة' }] });
    expect(await clocks(chamber, id)).toMatchObject({ returnedRequest: 'running' });
    const silent = await world.chamber('mabarra', conducted(undefined));
    const other = await world.underStudy(silent);
    await said(silent, other, 'defer', { outcome: 'DEFERRED', reason: 'ينتظر زيارة' });
    expect(await clocks(silent, other)).not.toHaveProperty('deferredRequest');
  });
});
