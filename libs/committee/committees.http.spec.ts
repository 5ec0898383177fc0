import { CommitteeWorld, type Chamber } from '../../test/world/committee';
import type { Person } from '../../test/world/api';
import type { CommitteesView, CommitteeView } from './committee.views';

interface Body {
  id: string;
  code: string;
  account: string;
  until: string | null;
  power: { code: string; minutes: string | null; demo: { ar: string } | null } | null;
  quorum: { least: number; label: { ar: string }; demo: { ar: string } | null } | null;
  members: { account: string; capacity: { code: string }; votes: boolean }[];
  items: { rule: string; name: string; reference: string }[];
}

let world: CommitteeWorld;
let chamber: Chamber;
let director: Person;

beforeAll(async () => {
  world = await CommitteeWorld.open();
  chamber = await world.chamber('mabarra');
  director = chamber.staff.executiveDirector;
});
afterAll(() => world.close());

const post = (path: string, body: object, by = director, key?: string) => world.ask<Body>(by, 'POST', path, body, key);
const get = (path: string, by = director) => world.ask<Body>(by, 'GET', path);

describe('POST /api/committees', () => {
  test('201: a committee that the policy names, by the name of the text', async () => {
    const { status, body } = await post('committees', {
      rule: 'follow-up-committee',
      aliases: ['لجنة المتابعة والشكاوى'],
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'لجنة المتابعة', aliases: ['لجنة المتابعة والشكاوى'] });
    expect((await get('committees')).body.items.map(({ rule }) => rule).sort()).toEqual([
      'competent-committee',
      'follow-up-committee',
    ]);
  });

  test('422 and 409: one the policy does not name, and one that stands already', async () => {
    expect(await post('committees', { rule: 'board' })).toMatchObject({
      status: 422,
      body: { code: 'committee.rule_unknown' },
    });
    expect(await post('committees', { rule: 'competent-committee' })).toMatchObject({
      status: 409,
      body: { code: 'committee.founded_already' },
    });
  });

  test('201: the same key sets up one committee', async () => {
    const rule = { rule: 'investigation-committee' };
    const [one, two] = [
      await post('committees', rule, director, 'investigation-1'),
      await post('committees', rule, director, 'investigation-1'),
    ];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.body).toEqual(one.body);
  });

  test('403: who sits in it is not for the committee to say', async () => {
    const { head, secretary } = chamber.seats;
    expect((await post('committees', { rule: 'follow-up-committee' }, head)).status).toBe(403);
    const member = { account: head.account, capacity: 'member' };
    expect((await post(`committees/${chamber.committee}/members`, member, secretary)).status).toBe(403);
  });
});

describe('GET /api/committees/:id', () => {
  test('200: its power and its quorum with their source, and its members', async () => {
    const { body } = await get(`committees/${chamber.committee}`, chamber.seats.one);
    expect(body).toMatchObject({ power: { code: 'decides', minutes: 'محضر تجريبي 6' }, quorum: { least: 2 } });
    expect(body.power?.demo?.ar).toBe('بيانات للعرض التجريبي');
    expect(body.quorum?.label.ar).toContain('وليست من نص السياسة');
    expect(body.quorum?.demo?.ar).toBe('بيانات للعرض التجريبي');
    expect(body.members.map(({ capacity, votes }) => [capacity.code, votes])).toEqual([
      ['head', true],
      ['secretary', false],
      ['member', true],
      ['member', true],
    ]);
  });

  test('404: another association’s committee is like none', async () => {
    const other = await world.chamber('natiq');
    const theirs = await get(`committees/${chamber.committee}`, other.seats.head);
    const none = await get('committees/019bb000-0000-7000-8000-000000000001', other.seats.head);
    expect([theirs.status, theirs.body.code]).toEqual([none.status, none.body.code]);
    expect(theirs.status).toBe(404);
    const member = { account: other.seats.one.account, capacity: 'member' };
    expect((await post(`committees/${chamber.committee}/members`, member, other.staff.executiveDirector)).status).toBe(
      404,
    );
    expect((await get(`committees/${chamber.committee}/waiting`, other.seats.head)).status).toBe(404);
  });
});

describe('POST /api/committees/:id/members', () => {
  const appoint = (member: object) => post(`committees/${chamber.committee}/members`, member);

  test('409: nobody sits twice at a time, and there is one head', async () => {
    const { one } = chamber.seats;
    expect(await appoint({ account: one.account, capacity: 'secretary' })).toMatchObject({
      status: 409,
      body: { code: 'committee.member_in_office' },
    });
    const officer = chamber.staff.relationsOfficer.account;
    expect(await appoint({ account: officer, capacity: 'head' })).toMatchObject({
      body: { code: 'committee.head_in_office' },
    });
  });

  test('409: of two appointments of one person at once, one is made', async () => {
    const account = chamber.staff.socialResearchOfficer.account;
    const answers = await Promise.all([1, 2].map(() => appoint({ account, capacity: 'member', since: '2026-05-01' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('400, 422: dates the wrong way round, a member without a vote, somebody who does not work here', async () => {
    const account = chamber.staff.relationsOfficer.account;
    const term = { account, capacity: 'member', since: '2026-02-01', until: '2026-01-01' };
    expect((await appoint(term)).body.code).toBe('committee.term_reversed');
    expect((await appoint({ account, capacity: 'member', votes: false })).body.code).toBe(
      'committee.vote_not_optional',
    );
    const stranger = (await world.chamber('awj')).seats.one.account;
    expect((await appoint({ account: stranger, capacity: 'member' })).body.code).toBe('staff.not_found');
  });

  test('201: a term ends with a day that still counts, and another may follow', async () => {
    const fresh = await world.chamber('mabarra');
    const by = fresh.staff.executiveDirector;
    const members = (await get(`committees/${fresh.committee}`, by)).body.members as (Body['members'][number] & Body)[];
    const member = members.find(({ account }) => account === fresh.seats.two.account)!;
    const ended = await post(
      `committees/${fresh.committee}/members/${member.id}/departure`,
      { until: '2026-01-20' },
      by,
    );
    expect(ended).toMatchObject({ status: 201, body: { until: '2026-01-20' } });
    const again = (since: string) =>
      post(`committees/${fresh.committee}/members`, { account: member.account, capacity: 'member', since }, by);
    expect((await again('2026-01-20')).status).toBe(409);
    expect((await again('2026-01-21')).status).toBe(201);
    const unknown = await post(`committees/${fresh.committee}/members/${fresh.committee}/departure`, {}, by);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'committee.member_not_found' } });
  });
});

describe('POST /api/committees/:id/members/:member/departure', () => {
  test('409: a last day moved into the term of the next head, or into another of the same member; the day before it is taken', async () => {
    const fresh = await world.chamber('mabarra');
    const by = fresh.staff.executiveDirector;
    const path = `committees/${fresh.committee}/members`;
    const { members } = (await world.ask<CommitteeView>(by, 'GET', `committees/${fresh.committee}`)).body;
    const end = (person: Person, until: string) =>
      post(`${path}/${members.find(({ account }) => account === person.account)!.id}/departure`, { until }, by);
    const { head, two } = fresh.seats;
    for (const person of [head, two]) expect((await end(person, '2026-01-20')).status).toBe(201);
    const next = { account: fresh.staff.relationsOfficer.account, capacity: 'head', since: '2026-02-01' };
    const again = { account: two.account, capacity: 'member', since: '2026-02-01' };
    for (const term of [next, again]) expect((await post(path, term, by)).status).toBe(201);
    for (const person of [head, two]) {
      const met = await end(person, '2026-02-01');
      expect(met).toMatchObject({ status: 409, body: { code: 'committee.term_meets' } });
      expect((await end(person, '2026-01-31')).status).toBe(201);
    }
  });

  test('201: an appointment that has yet to begin is taken back, and the seat is free again; 409: one that has begun', async () => {
    const fresh = await world.chamber('mabarra');
    const by = fresh.staff.executiveDirector;
    const path = `committees/${fresh.committee}/members`;
    const term = { account: fresh.staff.relationsOfficer.account, capacity: 'member', since: '2026-02-01' };
    const { body } = await post(path, term, by);
    const withdraw = (member: string) => world.ask<CommitteeView>(by, 'POST', `${path}/${member}/withdrawal`);
    const { status, body: after } = await withdraw(body.id);
    expect(status).toBe(201);
    expect(after.members.some(({ id }) => id === body.id)).toBe(false);
    expect(await withdraw(body.id)).toMatchObject({ status: 404, body: { code: 'committee.member_not_found' } });
    expect((await post(path, term, by)).status).toBe(201);
    const seated = after.members.find(({ account }) => account === fresh.seats.two.account)!;
    expect(await withdraw(seated.id)).toMatchObject({ status: 409, body: { code: 'committee.term_begun' } });
    const told = `SELECT detail FROM audit WHERE action = 'committee.appointment_withdrawn' AND association_id = $1`;
    expect(await world.intake.api.rows(told, [fresh.id])).toMatchObject([{ detail: { member: body.id } }]);
  });

  test('409: what is over is not ended again', async () => {
    const fresh = await world.chamber('mabarra');
    const by = fresh.staff.executiveDirector;
    const path = `committees/${fresh.committee}/members`;
    const term = { account: fresh.staff.relationsOfficer.account, capacity: 'member', since: '2025-11-01' };
    const { body } = await post(path, { ...term, until: '2026-01-07' }, by);
    for (const until of ['2025-12-01', '2026-03-01'])
      expect(await post(`${path}/${body.id}/departure`, { until }, by)).toMatchObject({
        ...{ status: 409, body: { code: 'committee.term_over' } },
      });
  });
});

test('GET /api/committees/:id/waiting: cases of this committee that stand on no agenda', async () => {
  const fresh = await world.chamber('mabarra');
  const [first, second] = [await world.underStudy(fresh), await world.underStudy(fresh)];
  await world.plan(fresh, [first]);
  const { body } = await get(`committees/${fresh.committee}/waiting`, fresh.seats.secretary);
  expect(body.items).toMatchObject([
    { id: second, subject: 'مساعدة في السكن', applicant: 'مها العتيبي', clock: { state: 'onTime' } },
  ]);
});

test('GET /api/committees: who heads each, which ones nobody has set up, and whose it is to do so', async () => {
  const fresh = await world.chamber('mabarra');
  const list = (by: Person) => world.ask<CommitteesView>(by, 'GET', 'committees').then(({ body }) => body);
  expect(await list(fresh.staff.executiveDirector)).toMatchObject({
    items: [{ rule: 'competent-committee', head: fresh.seats.head.name, inOffice: 4 }],
    unfounded: [{ rule: 'investigation-committee' }, { rule: 'follow-up-committee' }],
    questions: [{ rule: 'investigation-committee' }, { rule: 'follow-up-committee' }],
    actions: [{ code: 'found', ar: 'تشكيل اللجنة', open: true }, { code: 'name' }],
  });
  const whose = ['associationAdministrator', 'executiveDirector'];
  expect((await list(fresh.seats.one)).actions).toMatchObject([
    { code: 'found', open: false, roles: whose },
    { code: 'name' },
  ]);
});

test('GET /api/committees/:id: members by name, whether they sit today, and whether their roles let them act', async () => {
  const fresh = await world.chamber('mabarra');
  const by = fresh.staff.executiveDirector;
  const member = { account: fresh.staff.socialResearchOfficer.account, capacity: 'member' };
  const coming = { ...member, since: '2026-03-01' };
  expect(await post(`committees/${fresh.committee}/members`, coming, by)).toMatchObject({
    body: { name: fresh.staff.socialResearchOfficer.name, standing: { code: 'toCome', ar: 'لم تبدأ' }, able: false },
  });
  const { body } = await world.ask<CommitteeView>(fresh.seats.secretary, 'GET', `committees/${fresh.committee}`);
  expect(body.members.map(({ standing, able }) => [standing.code, able])).toEqual([
    ...Array.from({ length: 4 }, () => ['inOffice', true]),
    ['toCome', false],
  ]);
  expect(body.actions).toMatchObject([
    { code: 'call', open: true },
    { code: 'appoint', open: false },
    { code: 'endTerm' },
    { code: 'withdraw' },
    { code: 'disclose' },
  ]);
});
