import { roles } from '@config/roles';
import { MABARRA, NATIQ } from '../fixtures/actions-by-state';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS } from '../world/intake';
import { ActionMatrix } from './g5';

let world: IntakeWorld;
beforeAll(async () => {
  world = await IntakeWorld.open();
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());

describe.each([
  ['mabarra', MABARRA],
  ['natiq', NATIQ],
])('%s', (policy, byState) => {
  let matrix: ActionMatrix;
  beforeAll(async () => {
    matrix = await ActionMatrix.open(world, await world.office(policy));
  });
  afterAll(() => matrix.close());

  test('G5: every role × action × state of a request: no cell differs from the tables', async () => {
    const { tried, differ } = await matrix.differences({ byState });
    process.stdout.write(`${JSON.stringify({ figure: 'G5', policy, tried, differ: differ.length })}\n`);
    expect(differ).toEqual([]);
    expect(tried).toBeGreaterThan(1_500);
  });

  test('planted: a state with one action more, a role with one action less, are told from what the routes do', async () => {
    const more = { ...byState, CLOSED: 'withdraw' };
    expect((await matrix.differences({ byState: more, state: 'CLOSED' })).differ).toEqual(
      ['relationsOfficer', 'branchDelegate', 'volunteer'].map(
        (role) => `${role} × withdraw × CLOSED: not now, not belongs`,
      ),
    );
    const less = { ...roles, relationsOfficer: { of: 'association', may: ['intake.handle'] } } as const;
    const { differ } = await matrix.differences({ byState, byRole: less, state: 'COMPLETE' });
    expect(differ).toContain('relationsOfficer × assign × COMPLETE: belongs, not denied');
  });
});
