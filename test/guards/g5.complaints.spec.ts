import { roles } from '@config/roles';
import { COMPLAINT_BY_STATE } from '../fixtures/complaint-actions-by-state';
import { ComplaintsWorld } from '../world/complaints';
import { WORLD_OPENS_WITHIN_MS } from '../world/intake';
import { ComplaintMatrix } from './g5.complaints';

let world: ComplaintsWorld;
let matrix: ComplaintMatrix;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  matrix = await ComplaintMatrix.open(world, await world.office());
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await matrix.close();
  await world.close();
});

test('G5: every role × action × stage of a complaint: no cell differs from the tables', async () => {
  const { tried, differ } = await matrix.differences({ byState: COMPLAINT_BY_STATE });
  process.stdout.write(`${JSON.stringify({ figure: 'G5', chapter: 'complaints', tried, differ: differ.length })}\n`);
  expect(differ).toEqual([]);
  expect(tried).toBeGreaterThan(1_500);
});

test('planted: a stage with one action more, a role with one action less, are told from what the routes do', async () => {
  const more = { ...COMPLAINT_BY_STATE, WITHDRAWN: 'reopen' };
  const found = await matrix.differences({ byState: more, state: 'WITHDRAWN' });
  expect(found.differ).toContain('complaintsOfficer × reopen × WITHDRAWN: not now, not belongs');
  const less = { ...roles, complaintsOfficer: { of: 'association', may: ['complaints.read'] } } as const;
  const { differ } = await matrix.differences({ byState: COMPLAINT_BY_STATE, byRole: less, state: 'ASSESSED' });
  expect(differ).toContain('complaintsOfficer × withdraw × ASSESSED: belongs, not denied');
});
