import { createHash } from 'node:crypto';
import { CommitteeWorld, type Body, type Chamber } from '../../test/world/committee';
import type { Person } from '../../test/world/api';
import type { MinutesView } from './minutes.views';

let world: CommitteeWorld;
let chamber: Chamber;

beforeAll(async () => {
  world = await CommitteeWorld.open();
  chamber = await world.chamber('mabarra');
});
afterAll(() => world.close());

const refused = (status: number, code: string): object => ({ status, body: { code } });
const post = (sitting: Pick<Body, 'id'>, path: string, body: object = {}, by: Person = chamber.seats.secretary) =>
  world.ask(by, 'POST', `sittings/${sitting.id}/${path}`, body);

describe('POST /api/sittings', () => {
  test('201: numbered within its committee, with its agenda in order', async () => {
    const cases = [await world.underStudy(chamber), await world.underStudy(chamber)].reverse();
    const first = (await world.plan(chamber, cases)).body;
    expect(first).toMatchObject({ number: 1, state: { code: 'PLANNED', ar: 'مقرر عقدها' }, place: 'قاعة الاجتماعات' });
    expect(first.agenda.map((item) => item.case)).toEqual(cases);
    const second = (await world.plan(chamber, [await world.underStudy(chamber)])).body;
    expect(second.number).toBe(2);
    const { body } = await world.ask<{ items: Body[] }>(
      chamber.seats.one,
      'GET',
      `sittings?committee=${chamber.committee}`,
    );
    expect(body.items.map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  test('201: the same key plans one sitting', async () => {
    const plan = {
      committee: chamber.committee,
      at: '2026-01-12T07:30:00Z',
      platform: 'منصة الاجتماعات',
      cases: [await world.underStudy(chamber)],
    };
    const ask = () => world.ask(chamber.seats.secretary, 'POST', 'sittings', plan, 'sitting-key-1');
    const [one, two] = [await ask(), await ask()];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.body.id).toBe(one.body.id);
  });

  test('409: two sittings at once never hold the same case', async () => {
    const id = await world.underStudy(chamber);
    const answers = await Promise.all([world.plan(chamber, [id]), world.plan(chamber, [id])]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('committee.case_on_agenda');
  });

  test('400, 409, 422: no place, a case that is not under study, a case of another committee', async () => {
    const id = await world.underStudy(chamber);
    expect(await world.plan(chamber, [id], { place: undefined })).toMatchObject(
      refused(400, 'committee.place_missing'),
    );
    const incomplete = await world.intake.received(chamber);
    expect(await world.plan(chamber, [incomplete])).toMatchObject(refused(409, 'intake.gate_state'));
    const followUp = await world.ask(chamber.staff.executiveDirector, 'POST', 'committees', {
      rule: 'follow-up-committee',
    });
    const elsewhere = { ...chamber, committee: followUp.body.id };
    expect(await world.plan(elsewhere, [id])).toMatchObject(refused(422, 'committee.case_elsewhere'));
    expect((await world.plan(chamber, [id])).status).toBe(201);
  });
});

describe('POST /api/sittings/:id/opening', () => {
  test('201: the roll is of members in office on the day, and stays as it was', async () => {
    const fresh = await world.chamber('mabarra');
    const sitting = await world.sitting(fresh, [await world.underStudy(fresh)], ['head']);
    expect(sitting.roll.map(({ capacity, present }) => [capacity.code, present])).toEqual([
      ['head', true],
      ['secretary', false],
      ['member', false],
      ['member', false],
    ]);
    expect(sitting).toMatchObject({
      state: { code: 'OPEN' },
      quorum: { present: 1, needed: 2 },
      power: { code: 'decides', minutes: 'محضر تجريبي 6', demo: { ar: 'بيانات للعرض التجريبي' } },
      quorumRule: { least: 2, demo: { ar: 'بيانات للعرض التجريبي' } },
    });
    await world.ask(fresh.staff.executiveDirector, 'POST', `committees/${fresh.committee}/members`, {
      account: fresh.staff.relationsOfficer.account,
      capacity: 'member',
    });
    expect((await world.view(fresh, sitting)).roll).toHaveLength(4);
  });

  test('409 and 422: opened once; nobody is called who is not on the roll', async () => {
    const sitting = await world.sitting(chamber, [await world.underStudy(chamber)]);
    expect(await post(sitting, 'opening')).toMatchObject(refused(409, 'committee.sitting_opened'));
    const stranger = { account: chamber.staff.relationsOfficer.account, present: true };
    expect(await post(sitting, 'attendance', stranger)).toMatchObject(refused(422, 'committee.not_on_roll'));
  });

  test('422: without members there is no sitting', async () => {
    const office = await world.chamber('natiq');
    const sitting = (await world.plan(office, [await world.underStudy(office)])).body;
    await world.intake.api.rows(
      `UPDATE committee_member SET until = since, since = '2020-01-01' WHERE association_id = $1`,
      [office.id],
    );
    await world.intake.api.rows(`UPDATE committee_member SET until = '2020-01-02' WHERE association_id = $1`, [
      office.id,
    ]);
    expect(await post(sitting, 'opening', {}, office.seats.secretary)).toMatchObject(
      refused(422, 'committee.nobody_in_office'),
    );
  });

  test('201: a member who is the applicant is recused without asking, and counts for no quorum of that case', async () => {
    const awj = await world.chamber('awj');
    const own = await world.underStudy(awj, awj.seats.one.account);
    const other = await world.underStudy(awj);
    const sitting = await world.sitting(awj, [own, other], ['head', 'one']);
    expect(sitting.agenda[0]).toMatchObject({
      recusals: [{ account: awj.seats.one.account, automatic: true, reason: null }],
      quorum: { present: 1, needed: 2 },
    });
    expect(sitting.agenda[1]).toMatchObject({ recusals: [], quorum: { present: 2 } });
    expect(await world.on(sitting, awj.seats.one, 'votes', { vote: 'accept' })).toMatchObject(
      refused(422, 'committee.recused'),
    );
  });
});

describe('the end of a sitting', () => {
  test('422: the head does not close below the quorum; adjourned, its cases are free again', async () => {
    const id = await world.underStudy(chamber);
    const sitting = await world.sitting(chamber, [id], ['head', 'secretary']);
    expect(await post(sitting, 'closure', {}, chamber.seats.head)).toMatchObject(
      refused(422, 'committee.quorum_missing'),
    );
    const { status, body } = await post(sitting, 'adjournment', { reason: 'لم يحضر سوى الرئيس' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: { code: 'ADJOURNED' }, agenda: [{ state: { code: 'CARRIED', ar: 'مرحَّل' } }] });
    expect((await world.plan(chamber, [id])).status).toBe(201);
    expect(await world.stateOf(chamber, id)).toBe('UNDER_STUDY');
  });

  test('422 and 409: no adjournment with a quorum; nothing after the end', async () => {
    const sitting = await world.sitting(chamber, [await world.underStudy(chamber)]);
    expect(await post(sitting, 'adjournment', { reason: 'تعب' })).toMatchObject(
      refused(422, 'committee.quorum_present'),
    );
    expect((await post(sitting, 'closure', {}, chamber.seats.head)).status).toBe(201);
    expect(await post(sitting, 'closure', {}, chamber.seats.head)).toMatchObject(
      refused(409, 'committee.sitting_ended'),
    );
    const late = { account: chamber.seats.one.account, present: false };
    expect(await post(sitting, 'attendance', late)).toMatchObject(refused(409, 'committee.sitting_ended'));
  });

  test('201: a sitting that was not opened is called off, and leaves no minutes', async () => {
    const id = await world.underStudy(chamber);
    const { body } = await world.plan(chamber, [id]);
    expect(await post(body, 'cancellation', { reason: 'سفر الرئيس' })).toMatchObject({
      status: 201,
      body: { state: { code: 'CANCELLED' } },
    });
    expect(await world.ask(chamber.seats.head, 'GET', `sittings/${body.id}/minutes`)).toMatchObject(
      refused(404, 'committee.minutes_not_found'),
    );
    expect((await world.plan(chamber, [id])).status).toBe(201);
  });
});

describe('GET /api/sittings/:id/minutes', () => {
  test('200: number, both dates, attendees, agenda and decisions, under a hash that anybody can compute', async () => {
    const fresh = await world.chamber('mabarra');
    const cases = [await world.underStudy(fresh), await world.underStudy(fresh), await world.underStudy(fresh)];
    const sitting = await world.sitting(fresh, cases, ['head', 'secretary', 'one']);
    await world.votes(fresh, sitting, { head: 'accept', one: 'reject' });
    await world.on(sitting, fresh.seats.head, 'decision', { outcome: 'ACCEPTED' });
    await world.on(sitting, fresh.seats.one, 'dissents', { reason: 'لا ينطبق الشرط الثاني' });
    await world.votes(fresh, sitting, { head: 'reject', one: 'reject' }, 1);
    await world.on(sitting, fresh.seats.head, 'decision', { outcome: 'REJECTED', reason: 'دخله فوق الحد' }, 1);
    expect((await post(sitting, 'closure', {}, fresh.seats.head)).status).toBe(201);
    const { status, body } = await world.ask<MinutesView>(fresh.seats.one, 'GET', `sittings/${sitting.id}/minutes`);
    expect(status).toBe(200);
    const references = sitting.agenda.map(({ reference }) => reference);
    expect(body.content).toMatchObject({
      ...{
        number: 1,
        committee: 'اللجنة المختصة',
        place: 'قاعة الاجتماعات',
        quorum: 2,
        startedAt: '10:00',
        endedAt: '10:00',
      },
      ...{ weekday: { ar: 'الخميس', en: 'Thursday' }, gregorian: '2026-01-08', hijri: '1447/07/19', demo: true },
      agenda: references,
      carried: [references[2]],
      decisions: [
        {
          ordinal: { ar: 'أولًا' },
          reference: references[0],
          outcome: { code: 'ACCEPTED', ar: 'قبول' },
          castingVote: true,
          dissents: [{ reason: 'لا ينطبق الشرط الثاني' }],
        },
        {
          ordinal: { ar: 'ثانيًا' },
          reference: references[1],
          outcome: { code: 'REJECTED' },
          reason: 'دخله فوق الحد',
          tally: { reject: 2 },
        },
      ],
    });
    expect(body.content.attendees.map(({ capacity, attended }) => [capacity.code, attended])).toEqual([
      ['head', true],
      ['secretary', true],
      ['member', true],
      ['member', false],
    ]);
    expect(createHash('sha256').update(JSON.stringify(body.content)).digest('hex')).toBe(body.contentHash);
    const closed = await world.intake.api.rows(
      `SELECT 1 FROM outbox WHERE association_id = $1 AND name = 'committee.sitting_closed'`,
      [fresh.id],
    );
    expect(closed).toHaveLength(1);
  });

  test('planted: minutes that were changed do not fit their hash, and the database itself says so', async () => {
    const change = world.intake.api.rows(`UPDATE minutes SET content = replace(content, 'REJECTED', 'ACCEPTED')`);
    await expect(change).rejects.toThrow('minutes_check');
  });
});

test('404: another association’s sitting is like none, on every route', async () => {
  const sitting = await world.sitting(chamber, [await world.underStudy(chamber)]);
  const { seats, staff } = await world.chamber('mabarra');
  const reason = { reason: 'سبب كافٍ' };
  const knocks: [Person, 'GET' | 'POST', string, object?][] = [
    [seats.head, 'GET', ''],
    [seats.head, 'GET', '/minutes'],
    [seats.secretary, 'POST', '/opening', {}],
    [seats.secretary, 'POST', '/attendance', { account: seats.one.account, present: true }],
    [seats.head, 'POST', '/closure', {}],
    [seats.secretary, 'POST', '/adjournment', reason],
    [seats.secretary, 'POST', '/cancellation', reason],
    [seats.one, 'POST', `/agenda/${sitting.agenda[0]!.id}/recusals`, reason],
    [seats.one, 'POST', `/agenda/${sitting.agenda[0]!.id}/votes`, { vote: 'accept' }],
    [seats.head, 'POST', `/agenda/${sitting.agenda[0]!.id}/decision`, { outcome: 'ACCEPTED' }],
    [seats.one, 'POST', `/agenda/${sitting.agenda[0]!.id}/dissents`, reason],
    [staff.executiveDirector, 'POST', `/agenda/${sitting.agenda[0]!.id}/confirmation`, { confirmed: true }],
  ];
  for (const [by, method, path, body] of knocks) {
    const theirs = await world.ask(by, method, `sittings/${sitting.id}${path}`, body);
    const none = await world.ask(by, method, `sittings/019bb000-0000-7000-8000-000000000001${path}`, body);
    expect([path, theirs.status, theirs.body.code]).toEqual([path, 404, 'committee.sitting_not_found']);
    expect([none.status, none.body.code]).toEqual([theirs.status, theirs.body.code]);
  }
});

test('404: a case of another association is on nobody’s agenda', async () => {
  const other = await world.chamber('mabarra');
  expect(await world.plan(chamber, [await world.underStudy(other)])).toMatchObject(refused(404, 'intake.not_found'));
});

describe('what is whose to do', () => {
  const see = (sitting: Pick<Body, 'id'>, by: Person) => world.ask(by, 'GET', `sittings/${sitting.id}`);
  const told = (offers: Body['actions']): Record<string, string | boolean | undefined> =>
    Object.fromEntries(offers.map(({ code, open, why, roles }) => [code, roles?.join() ?? why?.code ?? open]));

  test('before the opening: with whom and under what it would open today; head and secretary may', async () => {
    const fresh = await world.chamber('mabarra');
    const planned = (await world.plan(fresh, [await world.underStudy(fresh)])).body;
    const { body } = await see(planned, fresh.seats.head);
    expect(body).toMatchObject({
      committeeName: 'اللجنة المختصة',
      ...{ items: 1, quorum: { present: 0, needed: 2, reached: false }, quorumRule: { least: 2 }, openedAt: null },
      agenda: [{ subject: 'مساعدة في السكن', caseState: { code: 'UNDER_STUDY' }, actions: [] }],
    });
    expect(body.roll.map(({ present }) => present)).toEqual([false, false, false, false]);
    expect(told(body.actions)).toEqual({ open: true, move: true, excuse: true, cancel: true });
    const whose = 'committeeHead,committeeSecretary';
    expect(told((await see(planned, fresh.seats.one)).body.actions)).toEqual({
      ...{ open: whose, move: whose, excuse: true, cancel: whose },
    });
    expect((await post(planned, 'opening', {}, fresh.seats.head)).status).toBe(201);
  });

  test('at the table: what the votes carry is told to whoever may announce it, and nobody is offered what is refused', async () => {
    const id = await world.underStudy(chamber);
    const sitting = await world.sitting(chamber, [id]);
    const item = async (by: Person) => (await see(sitting, by)).body.agenda[0]!;
    const { head, one, two } = chamber.seats;
    await world.votes(chamber, sitting, { head: 'accept', one: 'accept' });
    expect(told((await item(head)).actions)).toMatchObject({ decide: 'committee.votes_missing', vote: true });
    expect(await item(head)).toMatchObject({ awaited: [two.account], tally: { accept: 2 }, carried: null });
    await world.votes(chamber, sitting, { two: 'reject' });
    expect(await item(head)).toMatchObject({ awaited: [], carried: { outcome: 'ACCEPTED', binding: true } });
    expect(await item(one)).toMatchObject({ carried: null, tally: { accept: 2, reject: 1 } });
    expect(told((await item(chamber.staff.executiveDirector)).actions).vote).toContain('committeeMember');
    await world.intake.act(chamber, id, 'withdrawal');
    expect(told((await item(head)).actions).decide).toBe('intake.gate_state');
  });

  test('a vote of before the request was put anew is shown as one that has to be cast again', async () => {
    const id = await world.underStudy(chamber);
    const sitting = await world.sitting(chamber, [id]);
    await world.votes(chamber, sitting, { one: 'accept' });
    world.intake.at('2026-01-08T10:20:00+03:00');
    await world.putAnew(chamber, id);
    const { agenda } = await world.view(chamber, sitting);
    expect(agenda[0]).toMatchObject({ votes: [{ stands: false }], tally: { accept: 0 } });
    expect(agenda[0]!.awaited).toContain(chamber.seats.one.account);
  });

  test('recommendations that wait for somebody to confirm them are found by it', async () => {
    const advisory = await world.chamber('mabarra', ({ decisions }) => {
      decisions.find(({ committeePower }) => committeePower)!.committeePower = 'recommends';
    });
    const director = advisory.staff.executiveDirector;
    const list = () => world.ask<{ items: Body[] }>(director, 'GET', 'sittings?unconfirmed=yes');
    const sitting = await world.sitting(advisory, [await world.underStudy(advisory)]);
    expect((await list()).body.items).toEqual([]);
    await world.votes(advisory, sitting, { head: 'accept', one: 'accept', two: 'accept' });
    await world.on(sitting, advisory.seats.head, 'decision', { outcome: 'ACCEPTED' });
    expect((await list()).body.items).toMatchObject([{ id: sitting.id, items: 1, unconfirmed: 1 }]);
    expect(told((await see(sitting, director)).body.agenda[0]!.actions)).toMatchObject({ confirm: true, return: true });
    await world.on(sitting, director, 'confirmation', { confirmed: true });
    expect((await list()).body.items).toEqual([]);
  });
});
