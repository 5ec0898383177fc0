import { roles } from '@config/roles';
import { COMPENSATION_BY_STATE } from '../fixtures/compensation-actions-by-state';
import { CompensationWorld } from '../world/compensation';
import { WORLD_OPENS_WITHIN_MS } from '../world/intake';
import { CompensationMatrix } from './g5.compensation';

let world: CompensationWorld;
let matrix: CompensationMatrix;
beforeAll(async () => {
  world = await CompensationWorld.open();
  matrix = await CompensationMatrix.open(world, await world.office());
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await matrix.close();
  await world.close();
});

test('G5: every role × action × stage of a file of compensation: no cell differs from the tables', async () => {
  const { tried, differ } = await matrix.differences({ byState: COMPENSATION_BY_STATE });
  process.stdout.write(`${JSON.stringify({ figure: 'G5', chapter: 'compensation', tried, differ: differ.length })}\n`);
  expect(differ).toEqual([]);
  expect(tried).toBeGreaterThan(1_500);
});

test('planted: a stage with one action more, a role with one action less, are told from what the routes do', async () => {
  const more = { ...COMPENSATION_BY_STATE, CLOSED: 'resume' };
  const found = await matrix.differences({ byState: more, state: 'CLOSED' });
  expect(found.differ).toContain('complaintsOfficer × resume × CLOSED: not now, not belongs');
  const less = { ...roles, treasurer: { of: 'association', may: ['compensation.read'] } } as const;
  const { differ } = await matrix.differences({ byState: COMPENSATION_BY_STATE, byRole: less, state: 'SETTLED' });
  expect(differ).toContain('treasurer × orderPayment × SETTLED: belongs, not denied');
});
