import { IntakeWorld, WORLD_OPENS_WITHIN_MS } from '../../test/world/intake';

let world: IntakeWorld;

beforeAll(async () => {
  world = await IntakeWorld.open();
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());

const sign = { method: 'inkScan', signedAs: 'مها العتيبي' };

test('natiq: the ruling is owed by the office from the last arrival, and by nobody once a document was found not valid', async () => {
  const target = { obligation: 'completenessRuling', bound: 'AT_MOST', amount: 2, unit: 'workingDay' } as const;
  const deadline = { ...target, startsOn: 'completeness', stopsOn: 'completenessRuling' } as const;
  const office = await world.office('natiq', undefined, ({ overlays }) =>
    overlays.push({ id: 'ruling', addedBy: 'association', name: 'المدير', on: '2026-01-01', why: 'هدف', deadline }),
  );
  world.at('2026-01-08');
  const id = await world.received(office, { items: [{ item: 'identity' }, { item: 'medical-report' }] });
  const ruling = async (): Promise<object[]> => {
    const url = `/api/deadlines/supportRequest/${id}`;
    const { body } = await world.ask<{
      items: { obligation: string; clocks: { state: string; dueDate?: string }[] }[];
    }>(office.staff.relationsOfficer, 'GET', url);
    const [clock] = body.items.find(({ obligation }) => obligation === 'completenessRuling')!.clocks;
    return [(await world.view(office, id)).awaitsRulingSince, clock!.state, clock!.dueDate].map(
      (one) => one ?? null,
    ) as object[];
  };
  expect(await ruling()).toEqual([null, 'waiting', null]);
  world.at('2026-01-12');
  await world.act(office, id, 'attestation', sign);
  expect(await ruling()).toEqual(['2026-01-12T07:00:00.000Z', 'running', '2026-01-14']);
  await world.act(office, id, 'items/identity/ruling', { valid: false, reason: 'الصورة غير واضحة' });
  expect(await ruling()).toEqual([null, 'paused', null]);
  world.at('2026-01-15');
  await world.act(office, id, 'items/identity/arrival');
  expect(await ruling()).toEqual([null, 'paused', null]);
  await world.act(office, id, 'attestation', sign);
  expect(await ruling()).toEqual(['2026-01-15T07:00:00.000Z', 'running', '2026-01-19']);
  await world.completed(office, id);
  expect(await ruling()).toEqual([null, 'met', '2026-01-19']);
});
