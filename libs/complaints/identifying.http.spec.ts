import { ComplaintJobs, type ComplaintView } from '@sanad/complaints';
import { DeadlineSweep } from '@sanad/deadlines';
import type { Member, Person } from '../../test/world/api';
import { ADDED, ComplaintsWorld, type ComplaintsOffice } from '../../test/world/complaints';
import { WORLD_OPENS_WITHIN_MS } from '../../test/world/intake';

/** A clock, which the policy itself does not set. */
const TARGET = {
  ...{ ...ADDED, id: 'added-clock', complaints: undefined },
  deadline: {
    ...({ obligation: 'complaintResolution', bound: 'AT_MOST', amount: 10, unit: 'workingDay' } as const),
    ...({ startsOn: 'submission', stopsOn: 'reply' } as const),
  },
  reminders: [{ name: 'due-today', daysBefore: 0, to: 'executive' } as const],
};

let world: ComplaintsWorld;
let office: ComplaintsOffice;
/** Who sorts, beside the officer. */
let other: Member;

beforeAll(async () => {
  world = await ComplaintsWorld.open();
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(async () => {
  world.intake.at('2026-01-08');
  office = await world.office(({ overlays }) => void overlays.push(ADDED, TARGET));
  other = await world.intake.api.person(office, 'complaintsOfficer');
});

const seen = async (by: Person, id: string): Promise<number> => (await world.view(by, id)).status;
const identify = (by: Person, id: string, body: object = {}) =>
  world.ask<{ complaint: ComplaintView | null; code: string }>(by, 'POST', `complaints/${id}/identification`, body);
const told = async (id: string): Promise<string[]> => {
  const sql = `SELECT template || ' ' || recipient_id AS said FROM notification
    WHERE subject_id = $1 AND recipient_kind = 'staff' ORDER BY id`;
  return (await world.intake.api.rows<{ said: string }>(sql, [id])).map(({ said }) => said);
};
const clocksOf = (id: string) =>
  world.intake.api.rows('SELECT DISTINCT about_ids, responsible_id FROM deadline WHERE subject_id = $1', [id]);

describe('whom the words mean', () => {
  test('201: one of the staff who is named, however it is spelled, is kept from it at once, and so is whoever answers to them', async () => {
    await world.answersTo(office, other, office.officer);
    const concerns = `الأستاذ ${office.officer.name.replace('ال', '')}، في المكتب`;
    const { id } = (await world.lodge(office, { concerns })).body;
    expect([await seen(office.officer, id), await seen(other, id)]).toEqual([404, 404]);
    const { body } = await world.view(office.staff.executiveDirector, id);
    expect(body).toMatchObject({ concerns, about: null, meant: [{ id: office.officer.account }] });
    expect(await clocksOf(id)).toEqual([{ about_ids: [office.officer.account], responsible_id: null }]);
    // Nobody else sorts, so that the director reads what arrives.
    expect(await told(id)).toEqual([]);
    const list = await world.ask<{ items: { id: string }[] }>(office.officer, 'GET', 'complaints?limit=100');
    expect(list.body.items.map((one) => one.id)).not.toContain(id);
  });

  test('201: by an office; and nobody where the words name a service', async () => {
    const { id } = (await world.lodge(office, { concerns: 'المديرة التنفيذية' }, office.officer)).body;
    expect([await seen(office.staff.executiveDirector, id), await seen(office.officer, id)]).toEqual([404, 200]);
    const { body } = await world.lodge(office, { concerns: 'مكتب الاستقبال' });
    expect((await world.view(office.officer, body.id)).body.meant).toEqual([]);
  });

  test('201: neither is put to them nor named to see it, until somebody says that they are not meant', async () => {
    const { id } = (await world.lodge(office, { concerns: office.officer.name })).body;
    await world.must(office, id, 'assessment', { severity: 'low' });
    const routing = { committee: office.committee, assignee: office.officer.account };
    expect((await world.act(office, id, 'routing', routing)).body.code).toBe('complaints.handler_about');
    const silent = await identify(office.staff.executiveDirector, id);
    expect([silent.status, silent.body.code]).toEqual([400, 'complaints.correction_reason']);
    const { status } = await identify(office.staff.executiveDirector, id, { reason: 'الاسم لموظف سابق' });
    expect([status, await seen(office.officer, id)]).toEqual([201, 200]);
    expect((await world.act(office, id, 'routing', routing)).status).toBe(201);
  });
});

describe('said by those who sort', () => {
  test('201: whoever has it and is named loses it: it stays with the committee, whose head hears of it; clocks follow', async () => {
    const { id } = (await world.lodge(office)).body;
    await world.must(office, id, 'assessment', { severity: 'low' });
    await world.must(office, id, 'routing', { committee: office.committee, assignee: office.officer.account });
    const { status, body } = await identify(other, id, { about: office.officer.account });
    expect(status).toBe(201);
    expect(body.complaint).toMatchObject({ about: { id: office.officer.account }, assignee: null });
    expect(await seen(office.officer, id)).toBe(404);
    expect(await clocksOf(id)).toEqual([{ about_ids: [office.officer.account], responsible_id: null }]);
    expect((await told(id)).at(-1)).toBe(`complaints.put_to_you ${office.head.account}`);
    const audit = await world.audit(office, id);
    expect(audit).toContainEqual({ action: 'complaints.identified', by: other.account });
    const events = await world.intake.api.rows('SELECT name FROM outbox WHERE payload->>$1 = $2 ORDER BY id', [
      ...['complaintId', id],
    ]);
    expect(events).toContainEqual({ name: 'complaints.identified' });
    // Somebody else was meant: with a reason, and it is open to the first again.
    expect((await identify(other, id, { about: office.head.account })).body.code).toBe('complaints.correction_reason');
    await identify(other, id, { about: office.head.account, reason: 'تشابه في الأسماء' });
    expect([await seen(office.officer, id), await seen(office.head, id)]).toEqual([200, 404]);
  });

  test('201: where nobody on its step is left, those who sort it hear of it, to put it to somebody else', async () => {
    const { id } = (await world.lodge(office, { kind: 'technicalSupport' })).body;
    await world.must(office, id, 'routing', { assignee: office.officer.account });
    await identify(office.staff.executiveDirector, id, { about: office.officer.account });
    expect((await told(id)).at(-1)).toBe(`complaints.without_handler ${other.account}`);
    await world.must(office, id, 'routing', { assignee: other.account }, other);
  });

  test('201: whoever says that it is about somebody above them sees it no more from then on', async () => {
    await world.answersTo(office, office.officer, office.staff.executiveDirector);
    const { id } = (await world.lodge(office, {}, other)).body;
    const { status, body } = await identify(office.officer, id, { about: office.staff.executiveDirector.account });
    expect([status, body.complaint]).toEqual([201, null]);
    expect([await seen(office.officer, id), await seen(other, id)]).toEqual([404, 200]);
  });

  test('200: of those who were named to see it, whoever may not any more is named no longer; 400 where nobody would be left', async () => {
    const id = await world.investigated(office);
    await world.must(office, id, 'assessment', {
      ...{ severity: 'high', sensitive: true, viewers: [office.head.account, office.staff.executiveDirector.account] },
    });
    const { body } = await identify(office.staff.executiveDirector, id, { about: office.head.account });
    expect(body.complaint!.viewers).toEqual([office.staff.executiveDirector.account]);
    const self = await identify(office.staff.executiveDirector, id, {
      ...{ about: office.staff.executiveDirector.account, reason: 'القرار قراري' },
    });
    expect([self.status, self.body.code]).toEqual([400, 'complaints.viewers_needed']);
  });

  test('403: whom a report is about, a custodian alone says', async () => {
    const { id } = (await world.lodge(office, { kind: 'violationReport' })).body;
    const viewers = [office.staff.executiveDirector.account];
    await world.must(office, id, 'assessment', { severity: 'high', sensitive: true, viewers }, office.custodian);
    const denied = await identify(office.staff.executiveDirector, id, { about: other.account });
    expect([denied.status, denied.body.code]).toEqual([403, 'access.denied']);
    const { openActions } = (await world.view(office.staff.executiveDirector, id)).body;
    expect(openActions.find(({ code }) => code === 'identify')).toMatchObject({ open: true, yours: false });
    expect((await identify(office.custodian, id, { about: other.account })).status).toBe(201);
    expect((await identify(other, id)).status).toBe(404);
  });
});

test('a sensitive one that goes up is seen by those whose step it is', async () => {
  const { id } = (await world.lodge(office)).body;
  const [viewer, director] = [other.account, office.staff.executiveDirector];
  await world.must(office, id, 'assessment', {
    severity: 'high',
    sensitive: true,
    viewers: [viewer, director.account],
  });
  await world.must(office, id, 'routing', {
    ...{ committee: office.committee, viewers: [office.member.account] },
  });
  await world.intake.api.rows(`UPDATE complaint SET rung = 'officer', assignee_id = $2 WHERE id = $1`, [
    ...[id, office.officer.account],
  ]);
  expect(await seen(office.head, id)).toBe(404);
  world.intake.at('2026-01-20');
  await world.intake.api.app.get(ComplaintJobs).sweep();
  expect((await told(id)).at(-1)).toBe(`complaints.put_to_you ${office.head.account}`);
  const again = async (one: Member): Promise<Member> => ({
    ...{ ...one, headers: await world.intake.api.signIn(one.account, office) },
  });
  const [head, member] = [await again(office.head), await again(office.member)];
  expect([await seen(head, id), await seen(member, id)]).toEqual([200, 200]);
  expect((await world.view(head, id)).body.rung).toMatchObject({ code: 'committee' });
});

describe('who hears that something arrived', () => {
  test('those who sort, without a word of it; the director only where nobody else does', async () => {
    const desk = office.staff.relationsOfficer;
    const { id } = (await world.ask<{ id: string }>(desk, 'POST', 'complaints', COMPLAINT)).body;
    expect((await told(id)).sort()).toEqual(
      [office.officer, other].map(({ account }) => `complaints.arrived ${account}`).sort(),
    );
    const [{ params }] = (await world.intake.api.rows<{ params: object }>(
      `SELECT params FROM notification WHERE subject_id = $1`,
      [id],
    )) as [{ params: object }];
    expect(Object.keys(params)).toEqual(['reference']);
    const report = await world.ask<{ id: string }>(desk, 'POST', 'complaints', {
      ...COMPLAINT,
      kind: 'violationReport',
    });
    expect(await told(report.body.id)).toEqual([`complaints.arrived_report ${office.custodian.account}`]);
  });

  test('without a custodian the director hears of the gap alone; whoever becomes one has the report, and hears of it', async () => {
    const bare = await world.intake.office('mabarra');
    const report = { ...COMPLAINT, kind: 'violationReport' };
    const { id } = (await world.ask<{ id: string }>(bare.staff.relationsOfficer, 'POST', 'complaints', report)).body;
    const director = bare.staff.executiveDirector;
    const gap = `complaints.no_custodian ${director.account}`;
    expect(await told(id)).toEqual([gap]);
    expect(await seen(director, id)).toBe(404);
    const about = { ...report, about: director.account };
    const against = (await world.ask<{ id: string }>(bare.staff.relationsOfficer, 'POST', 'complaints', about)).body;
    expect((await told(against.id)).filter((said) => said.endsWith(director.account))).toEqual([]);
    const jobs = world.intake.api.app.get(ComplaintJobs);
    await jobs.handOver();
    expect(await told(id)).toEqual([gap]);
    const custodian = await world.intake.api.person(bare, 'identityCustodian');
    await jobs.handOver();
    await jobs.handOver();
    expect(await told(id)).toEqual([gap, `complaints.arrived_report ${custodian.account}`]);
    expect(await seen(custodian, id)).toBe(200);
  });
});

const COMPLAINT = { kind: 'complaint', subject: 'تأخر الرد على الاتصال أسبوعين', channel: 'PHONE', anonymous: true };

test('reminders of a complaint go past whoever is named in it, and past whoever is said to be meant', async () => {
  const { executiveDirector: director, associationAdministrator: administrator } = office.staff;
  const { id } = (await world.lodge(office, { concerns: 'المدير التنفيذي' }, office.officer)).body;
  const open = (await world.lodge(office, { concerns: 'الاستقبال' }, office.officer)).body.id;
  await identify(office.officer, open, { about: director.account });
  world.intake.at('2026-01-22');
  await world.intake.api.app.get(DeadlineSweep).sweep();
  for (const one of [id, open]) {
    const heard = (await told(one)).map((said) => said.split(' ')[1]);
    expect(heard).toContain(administrator.account);
    expect(heard).not.toContain(director.account);
  }
});
