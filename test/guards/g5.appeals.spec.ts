import { roles } from '@config/roles';
import { APPEAL_BY_MOMENT, FILING_BY_MOMENT, SHUT_IN_APPEAL } from '../fixtures/appeal-actions-by-state';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS } from '../world/intake';
import { AppealMatrix } from './g5.appeals';

let world: IntakeWorld;
let matrix: AppealMatrix;
beforeAll(async () => {
  world = await IntakeWorld.open();
  matrix = await AppealMatrix.open(world);
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await matrix.close();
  await world.close();
});

const tables = { byMoment: APPEAL_BY_MOMENT, shut: SHUT_IN_APPEAL, filing: FILING_BY_MOMENT };

test('G5: every role × action × stage of an appeal: page and server say what the tables say', async () => {
  const { tried, differ } = await matrix.differences(tables);
  process.stdout.write(`${JSON.stringify({ figure: 'G5', chapter: 'appeals', tried, differ: differ.length })}\n`);
  expect(differ).toEqual([]);
  expect(tried).toBeGreaterThan(1_500);
});

test('planted: a stage with one action more, a gate that is not there, a role with one action less, are told from both', async () => {
  const told = async (planted: object, ...cells: string[]): Promise<void> => {
    const { differ } = await matrix.differences({ ...tables, ...planted });
    for (const side of ['page', 'server']) for (const cell of cells) expect(differ).toContain(cell.replace('*', side));
  };
  const more = { ...APPEAL_BY_MOMENT, WITHDRAWN: 'answer' };
  await told(
    { byMoment: more, moment: 'WITHDRAWN' },
    'relationsOfficer as bystander × answer × WITHDRAWN: the * says not now, not open',
  );
  await told(
    { shut: {}, moment: 'TOLD' },
    'relationsOfficer as reviewer × attestAnswer × TOLD: the * says gate_told_already, not open',
  );
  await told(
    { filing: { ...FILING_BY_MOMENT, over: undefined }, moment: 'over' },
    'relationsOfficer × file × over: the * says gate_window, not open',
  );
  const less = { ...roles, boardSecretary: { of: 'association', may: ['appeals.read', 'appeals.readAll'] } } as const;
  await told(
    { byRole: less, moment: 'FILED' },
    'boardSecretary as bystander × assign × FILED: the * says open, not denied',
  );
});
