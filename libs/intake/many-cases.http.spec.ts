import { newId } from '@sanad/kernel';
import type { Person } from '../../test/world/api';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../../test/world/intake';
import type { AssignedCasesView, SnoozedCasesView, TaggedCasesView } from './arrangement.views';
import type { CaseSummaryView } from './case.views';

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

const ids = async (query: string, by: Person = office.staff.relationsOfficer): Promise<string[]> => {
  const { body } = await world.ask<{ items: CaseSummaryView[] }>(by, 'GET', `/api/cases?${query}`);
  return body.items.map(({ id }) => id);
};

/** What was done with a case, the newest in front. */
const audit = async (id: string): Promise<string[]> => {
  const { executiveDirector } = office.staff;
  const path = `/api/cases/${id}/audit`;
  const { body } = await world.ask<{ items: { action: string }[] }>(executiveDirector, 'GET', path);
  return body.items.map(({ action }) => action);
};

const label = (cases: object[], by: Person, key?: string): Promise<{ status: number; body: TaggedCasesView }> =>
  world.ask<TaggedCasesView>(
    ...([by, 'POST', '/api/case-taggings', { cases }] as const),
    key ? { 'idempotency-key': key } : {},
  );

test('what two officers put on at once is lost for neither, and each takes back what was their own alone', async () => {
  const { relationsOfficer: hind } = office.staff;
  const layla = await world.api.person(office, 'relationsOfficer');
  const id = await world.received(office);
  const tags = async (): Promise<string[]> => (await world.view(office, id)).tags;
  const hers = (await label([{ case: id, add: ['عاجل', 'أسرة'] }], hind)).body.tagged[0]!;
  const [one, other] = await Promise.all([
    label([{ case: id, add: ['سكن'], remove: ['أسرة'] }], layla),
    label([{ case: id, add: ['دواء', 'عاجل'] }], hind),
  ]);
  expect(await tags()).toEqual(['دواء', 'سكن', 'عاجل']);
  expect(hers).toEqual({ id, added: ['عاجل', 'أسرة'], removed: [] });
  expect(one.body.tagged).toEqual([{ id, added: ['سكن'], removed: ['أسرة'] }]);
  expect(other.body.tagged).toEqual([{ id, added: ['دواء'], removed: [] }]);
  const back = ({ added, removed }: TaggedCasesView['tagged'][number]): object => ({
    ...{ case: id, add: removed, remove: added },
  });
  await label([back(other.body.tagged[0]!)], hind);
  expect(await tags()).toEqual(['سكن', 'عاجل']);
  await label([back(one.body.tagged[0]!)], layla);
  expect(await tags()).toEqual(['أسرة', 'عاجل']);
});

test('many are labelled at once: what is refused is told, each stands in its own audit, and sent again it is done once', async () => {
  const { relationsOfficer: hind } = office.staff;
  const [one, two, gone] = [await world.received(office), await world.received(office), newId()];
  const full = Array.from({ length: 10 }, (_, nth) => `وسم ${nth}`);
  await label([{ case: two, add: full }], hind);
  const key = newId();
  const wanted = [one, two, gone].map((id) => ({ case: id, add: ['عاجل'] }));
  const { status, body } = await label(wanted, hind, key);
  expect(status).toBe(201);
  expect(body.tagged).toEqual([{ id: one, added: ['عاجل'], removed: [] }]);
  expect(new Map(body.refused.map(({ id, why }) => [id, why.code]))).toEqual(
    new Map([
      [two, 'intake.case_tags_full'],
      [gone, 'intake.not_found'],
    ]),
  );
  expect((await label(wanted, hind, key)).body).toEqual(body);
  expect((await label([{ case: two, add: ['عاجل'], remove: ['وسم 0'] }], hind)).body.refused).toEqual([]);
  expect((await label([{ case: gone, add: ['عاجل'] }], hind)).status).toBe(404);
  const many = Array.from({ length: 101 }, () => ({ case: one, add: ['عاجل'] }));
  expect((await label(many, hind)).status).toBe(400);
  const tagged = async (id: string): Promise<number> =>
    (await audit(id)).filter((action) => action === 'intake.tagged').length;
  expect([await tagged(one), await tagged(two)]).toEqual([1, 2]);
});

test('many are put off at once and taken up again: as each was before, what is refused is told, and each stands in its own audit', async () => {
  const { relationsOfficer, executiveDirector } = office.staff;
  const [one, two, gone] = [await world.completed(office), await world.completed(office), newId()];
  const putOff = (cases: object[], by = relationsOfficer): Promise<{ status: number; body: SnoozedCasesView }> =>
    world.ask<SnoozedCasesView>(by, 'POST', '/api/case-snoozes', { cases });
  const until = '2026-01-20T05:00:00.000Z';
  await putOff([{ case: two, until: '2026-01-12T05:00:00Z' }]);
  const { status, body } = await putOff([one, two, gone].map((id) => ({ case: id, until })));
  expect(status).toBe(201);
  expect(new Map(body.snoozed.map(({ id, from }) => [id, from]))).toEqual(
    new Map([
      [one, null],
      [two, '2026-01-12T05:00:00.000Z'],
    ]),
  );
  expect(body.refused).toMatchObject([{ id: gone, why: { code: 'intake.not_found' } }]);
  expect([await ids('view=mine'), (await ids('view=snoozed')).sort()]).toEqual([[], [one, two].sort()]);
  expect(await putOff([{ case: one, until: '2026-01-07T00:00:00Z' }])).toMatchObject({
    status: 422,
    body: { code: 'intake.snooze_past' },
  });
  await putOff(body.snoozed.map(({ id, from }) => ({ case: id, ...(from && { until: from }) })));
  expect([await ids('view=mine'), await ids('view=snoozed')]).toEqual([[one], [two]]);
  expect((await world.view(office, two)).snoozedUntil).toBe('2026-01-12T05:00:00.000Z');
  expect((await audit(one)).slice(0, 2)).toEqual(['intake.woken', 'intake.snoozed']);
  expect((await putOff([{ case: one, until }], executiveDirector)).status).toBe(403);
});

test('many are given at once, those that cannot be are told, and sent back with who had them it is undone', async () => {
  const { relationsOfficer, executiveDirector, branchDelegate } = office.staff;
  const assign = (cases: object[], key?: string): Promise<{ status: number; body: AssignedCasesView }> =>
    world.ask<AssignedCasesView>(
      executiveDirector,
      'POST',
      '/api/case-assignments',
      { cases },
      {
        ...(key && { 'idempotency-key': key }),
      },
    );
  const [one, two, gone] = [await world.received(office), await world.received(office), await world.received(office)];
  await world.act(office, gone, 'withdrawal');
  const { version } = await world.view(office, two);
  const wanted = [one, two, gone].map((id) => ({ case: id, assignee: branchDelegate.account }));
  const key = newId();
  const { status, body } = await assign(wanted, key);
  expect(status).toBe(201);
  expect(body.assigned.map(({ id, from }) => [id, from]).sort()).toEqual(
    [one, two].map((id) => [id, relationsOfficer.account]).sort(),
  );
  expect(body.refused).toMatchObject([{ id: gone, why: { code: 'intake.gate_state' } }]);
  expect((await assign(wanted, key)).body).toEqual(body);
  expect((await ids('view=mine', branchDelegate)).sort()).toEqual([one, two].sort());
  expect(await assign([{ case: two, version, assignee: branchDelegate.account }])).toMatchObject({
    status: 409,
    body: { code: 'intake.changed_meanwhile' },
  });
  const undo = body.assigned.map(({ id, version: now, from }) => ({ case: id, version: now, assignee: from }));
  expect((await assign(undo)).body).toMatchObject({ refused: [] });
  expect((await world.view(office, one)).assignee).toMatchObject({ id: relationsOfficer.account });
  expect(await assign([{ case: one, assignee: newId() }])).toMatchObject({ body: { code: 'staff.not_found' } });
  expect(await assign([{ case: newId(), assignee: branchDelegate.account }])).toMatchObject({
    status: 404,
    body: { code: 'intake.not_found' },
  });
});
