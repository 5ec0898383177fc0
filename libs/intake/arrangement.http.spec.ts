import { Policies } from '@sanad/policy';
import type { Person } from '../../test/world/api';
import { formWith, pdf } from '../../test/world/files';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../../test/world/intake';
import type { CaseViewsView } from './arrangement.views';
import type { CaseSummaryView, CaseView } from './case.views';
import { LIST_VIEWS, type ListViewName } from './list-views';

let world: IntakeWorld;
let office: Office;

beforeAll(async () => {
  world = await IntakeWorld.open();
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(async () => {
  world.at('2026-01-08');
  office = await world.office('mabarra');
});

interface List {
  items: CaseSummaryView[];
  next: string | null;
}

const page = async (query: string, by: Person = office.staff.relationsOfficer): Promise<List> =>
  (await world.ask<List>(by, 'GET', `/api/cases?${query}`)).body;
const ids = async (query: string, by?: Person): Promise<string[]> => (await page(query, by)).items.map(({ id }) => id);
const counts = async (by: Person = office.staff.relationsOfficer): Promise<Map<string, number>> => {
  const { items } = (await world.ask<CaseViewsView>(by, 'GET', '/api/case-views')).body;
  return new Map(items.map(({ code, count }) => [code, count]));
};

test('422: a channel on which open cases are to be answered stays in the draft, and says how many there are', async () => {
  const { executiveDirector } = office.staff;
  const path = '/api/policy/versions';
  const { versionId } = await world.run(office, (op) => world.api.app.get(Policies).inForce(op));
  const made = await world.ask<{ id: string; contentHash: string }>(executiveDirector, 'POST', path, {
    basedOn: versionId,
  });
  const { id, contentHash } = made.body;
  const [open, other] = [await world.received(office), await world.received(office)];
  await world.act(office, open, 'reply-channel', { replyChannel: 'EMAIL' });
  await world.act(office, other, 'reply-channel', { replyChannel: 'EMAIL' });
  await world.act(office, other, 'withdrawal');
  const rules = (await world.run(office, (op) => world.api.app.get(Policies).of(op, versionId))).document.rules;
  const channel = rules.channels.find(({ kind }) => kind === 'EMAIL')!.id;
  const removal = { reason: 'أُلغي البريد', contentHash };
  const refused = await world.ask<{ code: string; ar: string }>(
    executiveDirector,
    'POST',
    `${path}/${id}/rules/${channel}/removal`,
    removal,
  );
  expect([refused.status, refused.body.code]).toEqual([422, 'policy.channel_in_use']);
  expect(refused.body.ar).toContain('(1)');
  await world.act(office, open, 'withdrawal');
  const taken = await world.ask(executiveDirector, 'POST', `${path}/${id}/rules/${channel}/removal`, removal);
  expect(taken.status).toBe(201);
});

test('every view shows what its name says, and counts what it shows', async () => {
  const { executiveDirector } = office.staff;
  const incomplete = await world.received(office);
  const complete = await world.completed(office);
  const studied = await world.completed(office);
  await world.act(office, studied, 'committee-referral');
  const decided = await world.decided(office);
  const enquiry = await world.received(office, { kind: 'enquiry' });
  const withdrawn = await world.received(office);
  await world.act(office, withdrawn, 'withdrawal');
  const handed = await world.received(office);
  const back = { cases: [{ case: handed }] };
  expect((await world.ask(office.staff.relationsOfficer, 'POST', '/api/case-assignments', back)).status).toBe(201);
  const shown: Partial<Record<ListViewName, string[]>> = {
    mine: [enquiry, decided, studied, complete, incomplete],
    unassigned: [handed],
    late: [],
    dueSoon: [],
    ruling: [],
    completeness: [handed, incomplete],
    toCommittee: [complete],
    committee: [studied],
    toTell: [decided],
    delivery: [],
    enquiries: [enquiry],
    unbounded: [enquiry],
    snoozed: [],
    open: [handed, enquiry, decided, studied, complete, incomplete],
    closed: [withdrawn],
  };
  for (const view of LIST_VIEWS) expect([view, await ids(`view=${view}`)]).toEqual([view, shown[view]]);
  const counted = await counts();
  expect(Object.fromEntries(counted)).toEqual(
    Object.fromEntries(LIST_VIEWS.map((view) => [view, shown[view]!.length])),
  );
  expect((await counts(executiveDirector)).get('mine')).toBe(0);
  world.at('2026-01-29');
  expect((await ids('view=dueSoon')).sort()).toEqual([complete, studied, decided].sort());
  world.at('2026-02-01');
  expect(await ids('view=dueSoon')).toEqual([]);
  expect((await ids('view=late')).sort()).toEqual([complete, studied, decided].sort());
});

test('a view by due date goes on from page to page, each case once, the longest late first', async () => {
  const first = await world.completed(office);
  world.at('2026-01-11');
  const others = [await world.completed(office), await world.completed(office)];
  world.at('2026-03-01');
  const one = await page('view=late&limit=1');
  expect(one.items.map(({ id }) => id)).toEqual([first]);
  const two = await page(`view=late&limit=1&cursor=${one.next}`);
  const three = await page(`view=late&limit=1&cursor=${two.next}`);
  expect([...two.items, ...three.items].map(({ id }) => id)).toEqual(others.sort());
  expect(three.next).toBeNull();
  expect(one.items[0]!.clock.brief.ar).toBe('التأخر: 31 يومًا');
});

test('a case is found by its reference and by the beginnings of a name, of the beneficiary too', async () => {
  const [mother, child] = [await world.person(office, 'هيفاء الدوسري'), await world.person(office, 'لبنى الدوسري')];
  const own = await world.received(office, { applicant: mother });
  const childs = await world.received(office, { applicant: mother, beneficiary: child, capacity: 'guardian' });
  await world.received(office);
  expect(await ids(`q=${encodeURIComponent('هيفا')}`)).toEqual([childs, own]);
  expect(await ids(`q=${encodeURIComponent('لبني دوسري')}`)).toEqual([childs]);
  expect(await ids(`q=${encodeURIComponent('غيداء')}`)).toEqual([]);
  const { reference } = await world.view(office, own);
  expect(await ids(`q=${reference.toLowerCase()}&view=open`)).toEqual([own]);
  expect(await ids(`q=${reference}&view=closed`)).toEqual([]);
});

test('labels: found by, and counted in the audit; no more than an association can tell apart', async () => {
  const { relationsOfficer, executiveDirector } = office.staff;
  const id = await world.received(office);
  const put = (wanted: object, by = relationsOfficer): Promise<{ status: number; body: object }> =>
    world.ask(by, 'POST', '/api/case-taggings', { cases: [{ case: id, ...wanted }] });
  await put({ add: ['عاجل', 'سكن'] });
  expect((await world.view(office, id)).tags).toEqual(['سكن', 'عاجل']);
  await put({ remove: ['سكن'] });
  expect(await ids(`tag=${encodeURIComponent('عاجل')}`)).toEqual([id]);
  expect(await ids(`tag=${encodeURIComponent('سكن')}`)).toEqual([]);
  const { body } = await world.ask<{ items: string[] }>(relationsOfficer, 'GET', '/api/case-tags');
  expect(body.items).toEqual(['سكن', 'عاجل']);
  expect((await put({ add: ['عاجل'] }, executiveDirector)).status).toBe(403);
  expect(await put({ add: ['ا'] })).toMatchObject({ status: 400 });
  for (let round = 0; round < 20; round++) {
    const tags = Array.from({ length: 10 }, (_, nth) => `وسم ${round} ${nth}`);
    const answer = await put({ add: tags, remove: ['عاجل'] });
    if (round === 19) expect(answer).toMatchObject({ status: 422, body: { code: 'intake.too_many_tags' } });
    await put({ add: ['عاجل'], remove: tags });
  }
  const { items } = (
    await world.ask<{ items: { action: string }[] }>(executiveDirector, 'GET', `/api/cases/${id}/audit`)
  ).body;
  expect(items.map(({ action }) => action)).toContain('intake.tagged');
  expect(JSON.stringify(items)).not.toContain('عاجل');
});

test('what is put off leaves one’s own view until its day, or until something changes in it; the clock goes on', async () => {
  const { relationsOfficer, branchDelegate } = office.staff;
  const id = await world.completed(office);
  const snooze = (until: string, by = relationsOfficer): Promise<{ status: number; body: CaseView }> =>
    world.ask<CaseView>(by, 'PUT', `/api/cases/${id}/snooze`, { until });
  expect(await snooze('2026-01-07T00:00:00Z')).toMatchObject({ status: 422, body: { code: 'intake.snooze_past' } });
  expect((await snooze('2026-01-20T05:00:00Z')).body.snoozedUntil).toBe('2026-01-20T05:00:00.000Z');
  expect([await ids('view=mine'), await ids('view=snoozed'), await ids('view=open')]).toEqual([[], [id], [id]]);
  expect((await counts()).get('snoozed')).toBe(1);
  expect((await snooze('2026-01-20T05:00:00Z', branchDelegate)).status).toBe(404);
  world.at('2026-01-20');
  expect(await ids('view=mine')).toEqual([id]);
  await snooze('2026-01-25T05:00:00Z');
  await world.act(office, id, 'reply-channel', { replyChannel: 'EMAIL' });
  expect([await ids('view=mine'), await ids('view=snoozed')]).toEqual([[id], []]);
  await snooze('2026-01-25T05:00:00Z');
  await world.ask(relationsOfficer, 'DELETE', `/api/cases/${id}/snooze`);
  expect(await ids('view=mine')).toEqual([id]);
});

test('a case tells whose each action is: the table of roles that the guard enforces', async () => {
  const { relationsOfficer, executiveDirector, branchDelegate } = office.staff;
  const id = await world.received(office);
  const of = async (by: Person): Promise<CaseView> => (await world.ask<CaseView>(by, 'GET', `/api/cases/${id}`)).body;
  const action = (view: CaseView, code: string): object => view.openActions.find((one) => one.code === code)!;
  expect(action(await of(relationsOfficer), 'bringItem')).toMatchObject({ open: true, yours: true });
  expect(action(await of(executiveDirector), 'bringItem')).toMatchObject({
    open: true,
    yours: false,
    roles: ['relationsOfficer', 'branchDelegate', 'volunteer'],
  });
  expect(action(await of(executiveDirector), 'assign')).toMatchObject({ yours: true });
  expect((await of(executiveDirector)).may).toEqual(
    expect.arrayContaining(['intake.overrideFloor', 'intake.readAudit', 'intake.readDocuments']),
  );
  await world.act(office, id, 'assignment', { assignee: branchDelegate.account });
  expect((await of(branchDelegate)).may).toEqual(['intake.read', 'intake.receive', 'intake.handle']);
});

test('a drawn signature: its strokes are sealed, read by those who read documents, and every reading is audited', async () => {
  const { relationsOfficer, executiveDirector, branchDelegate } = office.staff;
  const id = await world.received(office);
  for (const item of (await world.view(office, id)).items) await world.act(office, id, `items/${item.id}/arrival`);
  const path = 'M10 20 L30 40 M5 6 L7 8';
  const sign = (body: object): Promise<{ status: number; body: CaseView }> =>
    world.act(office, id, 'attestation', { signedAs: 'مها العتيبي', drawing: path, ...body });
  expect(await sign({ method: 'inkScan' })).toMatchObject({ status: 400, body: { code: 'intake.drawing_unasked' } });
  expect((await sign({ method: 'drawnSignature', drawing: '<svg onload=x>' })).status).toBe(400);
  expect((await sign({ method: 'drawnSignature' })).body.attestation.standing).toMatchObject({ drawn: true });
  const [kept] = await world.api.rows<{ drawing: string }>('SELECT drawing FROM attestation WHERE case_id = $1', [id]);
  expect(kept!.drawing).not.toContain('L30');
  const read = (by: Person, of = id): Promise<{ status: number; body: { path?: string; code?: string } }> =>
    world.ask(by, 'GET', `/api/cases/${of}/attestation/drawing`);
  expect(await read(relationsOfficer)).toMatchObject({ status: 200, body: { path } });
  expect((await read(branchDelegate)).status).toBe(403);
  const { body } = await world.ask<{ items: { action: string }[] }>(executiveDirector, 'GET', `/api/cases/${id}/audit`);
  expect(body.items[0]).toMatchObject({ action: 'intake.drawing_read' });
  expect(await read(relationsOfficer, await world.completed(office))).toMatchObject({
    status: 404,
    body: { code: 'intake.not_drawn' },
  });
});

test('the audit of a case: newest first, with names and words, for those who may; what was done to its documents too', async () => {
  const { relationsOfficer, executiveDirector } = office.staff;
  const id = await world.received(office);
  await world.act(office, id, 'criteria');
  const { payload, headers } = formWith('هوية.pdf', pdf());
  const url = `/api/cases/${id}/items/identity/document`;
  const from = { ...headers, ...relationsOfficer.headers };
  await world.api.app.inject({ method: 'POST', url, payload, headers: from });
  const listing = `/api/cases/${id}/documents`;
  const { items } = (await world.ask<{ items: { id: string }[] }>(relationsOfficer, 'GET', listing)).body;
  await world.api.app.inject({ method: 'GET', url: `${listing}/${items[0]!.id}`, headers: relationsOfficer.headers });
  interface Lines {
    items: { action: string; words: { ar: string }; by: { name?: string } }[];
    next: string | null;
  }
  const read = (by: Person, query = ''): Promise<{ status: number; body: Lines }> =>
    world.ask<Lines>(by, 'GET', `/api/cases/${id}/audit${query}`);
  expect((await read(relationsOfficer)).status).toBe(403);
  const { body } = await read(executiveDirector, '?limit=2');
  expect(body.items.map(({ action, words }) => [action, words.ar])).toEqual([
    ['document.read', 'تنزيل مستند'],
    ['intake.documents_listed', 'اطّلاع على قائمة المستندات'],
  ]);
  expect(body.items[0]!.by.name).toBe(relationsOfficer.name);
  expect((await read(executiveDirector, `?cursor=${body.next}`)).body.items.map(({ action }) => action)).toEqual([
    'document.kept',
    'intake.itemBrought',
    'intake.criteriaGiven',
    'intake.received',
  ]);
});
