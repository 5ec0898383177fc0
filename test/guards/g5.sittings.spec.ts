import { roles } from '@config/roles';
import { SHUT_IN_SITTING, SITTING_BY_MOMENT } from '../fixtures/sitting-actions-by-moment';
import { CommitteeWorld } from '../world/committee';
import { WORLD_OPENS_WITHIN_MS } from '../world/intake';
import { SittingMatrix } from './g5.sittings';

let world: CommitteeWorld;
let matrix: SittingMatrix;
beforeAll(async () => {
  world = await CommitteeWorld.open();
  matrix = await SittingMatrix.open(world, await world.chamber());
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await matrix.close();
  await world.close();
});

const tables = { byMoment: SITTING_BY_MOMENT, shut: SHUT_IN_SITTING };

test('G5: every role × action × moment of a sitting and its minutes: page and server say what the tables say', async () => {
  const { tried, differ } = await matrix.differences(tables);
  process.stdout.write(`${JSON.stringify({ figure: 'G5', chapter: 'sittings', tried, differ: differ.length })}\n`);
  expect(differ).toEqual([]);
  expect(tried).toBeGreaterThan(1_500);
});

test('planted: a moment with one action more, a gate that is not there, a role with one action less, are told from both', async () => {
  const more = { ...SITTING_BY_MOMENT, CANCELLED: 'open' };
  const found = await matrix.differences({ ...tables, byMoment: more, moment: 'CANCELLED' });
  for (const side of ['page', 'server'])
    expect(found.differ).toContain(`committeeSecretary × open × CANCELLED: the ${side} says not now, not open`);
  const ungated = await matrix.differences({ ...tables, shut: { ...SHUT_IN_SITTING, SIGNING: {} }, moment: 'SIGNING' });
  for (const side of ['page', 'server'])
    expect(ungated.differ).toContain(`committeeHead × sign × SIGNING: the ${side} says signed_already, not open`);
  const less = { ...roles, committeeHead: { of: 'association', may: ['committee.read'] } } as const;
  const { differ } = await matrix.differences({ ...tables, byRole: less, moment: 'CLOSED' });
  for (const side of ['page', 'server'])
    expect(differ).toContain(`committeeHead × correct × CLOSED: the ${side} says open, not denied`);
});
