import { newId } from '@sanad/kernel';
import type { Person } from '../../../test/world/api';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Answer, type Office } from '../../../test/world/intake';
import { MOST_SAVED_VIEWS } from './saved-views.service';
import type { SavedViewsView, SavedViewView } from './saved-views.views';

let world: IntakeWorld;
let office: Office;
let officer: Person;

beforeAll(async () => {
  world = await IntakeWorld.open();
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(async () => {
  world.at('2026-01-08');
  office = await world.office('mabarra');
  officer = office.staff.relationsOfficer;
});

const keep = (body: object, by = officer, headers = {}): Promise<Answer<SavedViewView>> =>
  world.ask<SavedViewView>(by, 'POST', '/api/saved-views', { view: 'open', ...body }, headers);
const kept = async (by = officer): Promise<SavedViewsView['items']> =>
  (await world.ask<SavedViewsView>(by, 'GET', '/api/saved-views')).body.items;
const names = async (by = officer): Promise<string[]> => (await kept(by)).map(({ name }) => name);
const remove = ({ id, version }: SavedViewView): Promise<Answer<SavedViewView>> =>
  world.ask<SavedViewView>(officer, 'POST', `/api/saved-views/${id}/removal`, { version });

test('a view of one’s own counts what the list shows under the same conditions', async () => {
  office = await world.office('mabarra', undefined, ({ overlays }) => {
    const by = { addedBy: 'association', name: 'إدارة الجمعية', on: '2026-01-01', why: 'افتُتح الفرع' } as const;
    overlays.push({ id: 'north-branch', ...by, branches: [{ id: 'north', label: 'فرع الشمال' }] });
  });
  officer = office.staff.relationsOfficer;
  await world.received(office, { branch: 'north', kind: 'suggestion' });
  const enquiry = await world.received(office, { kind: 'enquiry' });
  await world.received(office);
  const complete = await world.completed(office);
  const handed = await world.received(office, { kind: 'enquiry' });
  await world.ask(officer, 'POST', '/api/case-assignments', { cases: [{ case: handed }] });
  await world.ask(officer, 'POST', '/api/case-taggings', { cases: [{ case: complete, add: ['عاجل'] }] });
  const wanted = {
    'استفسارات لدي': { kind: 'enquiry', assignee: 'me' },
    'استفسارات بلا مكلَّف': { kind: 'enquiry', assignee: 'none' },
    العاجلة: { tag: 'عاجل' },
    'من فرع الشمال': { branch: 'north' },
    المكتملة: { state: 'COMPLETE' },
    'المغلقة لزميل': { view: 'closed', assignee: office.staff.executiveDirector.account },
    'تحل قريبًا': { view: 'dueSoon', kind: 'supportRequest' },
  };
  for (const [name, conditions] of Object.entries(wanted))
    expect(await keep({ name, ...conditions })).toMatchObject({
      status: 201,
      body: { name, view: 'open', ...conditions },
    });
  world.at('2026-01-29');
  const counts: number[] = [];
  for (const { count, more, id: _id, version: _version, name: _name, ...asked } of await kept()) {
    const { body } = await world.ask<{ items: { id: string }[] }>(
      officer,
      'GET',
      `/api/cases?${new URLSearchParams(asked)}`,
    );
    expect([body.items.length, false]).toEqual([count, more]);
    counts.push(count);
  }
  expect(counts).toEqual([1, 1, 1, 1, 1, 0, 1]);
  expect(enquiry).not.toBe(handed);
});

test('beyond ninety-nine a count says that there are more, and a rare kind is looked for no further than a thousand cases', async () => {
  await world.received(office);
  await keep({ name: 'الطلبات', kind: 'supportRequest' });
  await keep({ name: 'الاستفسارات', kind: 'enquiry' });
  const copies = async (count: number): Promise<void> => {
    const columns = await world.run(office, async ({ db, association }) => {
      const found = (await db.query(COLUMNS)) as { name: string }[];
      const list = found.map(({ name }) => name).join(', ');
      await db.query(copy(list), [association, count]);
      return found.length;
    });
    expect(columns).toBeGreaterThan(10);
  };
  await copies(98);
  expect(await kept()).toMatchObject([
    { count: 99, more: false },
    { count: 0, more: false },
  ]);
  await copies(1);
  expect(await kept()).toMatchObject([
    { count: 99, more: true },
    { count: 0, more: false },
  ]);
  await copies(901);
  expect(await kept()).toMatchObject([
    { count: 99, more: true },
    { count: 0, more: true },
  ]);
});

const COLUMNS = `
  SELECT column_name AS name FROM information_schema.columns
  WHERE table_name = 'case_file' AND column_name NOT IN ('id', 'reference') AND is_generated = 'NEVER'`;
const copy = (columns: string): string => `
  INSERT INTO case_file (id, reference, ${columns})
  SELECT gen_random_uuid(), left(md5(random()::text), 9), ${columns.replace(/(\w+)/g, 'c.$1')}
  FROM (SELECT * FROM case_file WHERE association_id = $1 LIMIT 1) c, generate_series(1, $2::int)`;

test('each keeps their own, in each association apart; a colleague’s is answered like nobody’s', async () => {
  const mine = (await keep({ name: 'عاجلة' })).body;
  const { executiveDirector } = office.staff;
  expect(await names(executiveDirector)).toEqual([]);
  const other = await world.office('natiq');
  expect(await names(other.staff.relationsOfficer)).toEqual([]);
  for (const by of [executiveDirector, other.staff.relationsOfficer]) {
    const asks = [
      world.ask(by, 'PUT', `/api/saved-views/${mine.id}`, { name: 'غيره', view: 'late', version: 1 }),
      world.ask(by, 'POST', `/api/saved-views/${mine.id}/removal`, { version: 1 }),
      world.ask(by, 'PUT', '/api/saved-views/order', { views: [mine.id] }),
    ];
    for (const { status, body } of await Promise.all(asks))
      expect([status, body['code']]).toEqual([404, 'intake.saved_view_not_found']);
  }
  expect((await keep({ name: 'عاجلة' }, executiveDirector)).status).toBe(201);
  expect(await kept()).toEqual([{ ...mine, count: 0, more: false }]);
});

test('renamed and changed upon what was read; two of one’s own never bear one name', async () => {
  const [first, second] = [(await keep({ name: 'أولى', tag: 'عاجل' })).body, (await keep({ name: 'ثانية' })).body];
  const change = (one: SavedViewView, body: object): Promise<Answer<SavedViewView>> =>
    world.ask<SavedViewView>(officer, 'PUT', `/api/saved-views/${one.id}`, {
      version: one.version,
      view: one.view,
      name: one.name,
      ...body,
    });
  const changed = await change(first, { name: 'المتأخرة لدي', view: 'late', assignee: 'me' });
  expect(changed).toMatchObject({
    status: 200,
    body: { id: first.id, version: 2, name: 'المتأخرة لدي', view: 'late', assignee: 'me' },
  });
  expect(changed.body.tag).toBeUndefined();
  expect(await change(first, { name: 'متأخرًا' })).toMatchObject({
    status: 409,
    body: { code: 'intake.saved_view_changed' },
  });
  expect(await remove(first)).toMatchObject({ status: 409, body: { code: 'intake.saved_view_changed' } });
  expect(await change(second, { name: 'المتأخرة لدي' })).toMatchObject({
    status: 409,
    body: { code: 'intake.saved_view_name_taken' },
  });
  expect(await keep({ name: 'ثانية' })).toMatchObject({ status: 409, body: { code: 'intake.saved_view_name_taken' } });
  expect(await names()).toEqual(['المتأخرة لدي', 'ثانية']);
});

test('put in order; removed, and put back where it stood; sent twice it is kept once', async () => {
  const sent = { 'Idempotency-Key': newId() };
  const again = [await keep({ name: 'أولى' }, officer, sent), await keep({ name: 'أولى' }, officer, sent)];
  expect(again.map(({ status, body }) => [status, body.id])).toEqual([
    [201, again[0]!.body.id],
    [201, again[0]!.body.id],
  ]);
  const [second, third] = [(await keep({ name: 'ثانية' })).body, (await keep({ name: 'ثالثة' })).body];
  const { body } = await world.ask<SavedViewsView>(officer, 'PUT', '/api/saved-views/order', {
    views: [third.id, second.id],
  });
  expect(body.items.map(({ name }) => name)).toEqual(['ثالثة', 'ثانية', 'أولى']);
  const { id: _id, version: _version, ...back } = (await remove(second)).body;
  expect(await names()).toEqual(['ثالثة', 'أولى']);
  expect((await keep({ ...back, position: 1 })).status).toBe(201);
  expect(await names()).toEqual(['ثالثة', 'ثانية', 'أولى']);
});

test('no more than can be told apart, and the refusal says what to do; a view that there is not is none', async () => {
  for (let nth = 0; nth < MOST_SAVED_VIEWS; nth++) expect((await keep({ name: `عرض ${nth}` })).status).toBe(201);
  const refused = await keep({ name: 'واحد زائد' });
  expect(refused).toMatchObject({ status: 422, body: { code: 'intake.too_many_saved_views' } });
  expect(JSON.stringify(refused.body)).toMatch(/أزل عرضًا.*Remove one/);
  expect(await keep({ name: 'غيره', view: 'everything' })).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'view' }] },
  });
});
