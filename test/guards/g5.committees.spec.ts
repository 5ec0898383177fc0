import { roles } from '@config/roles';
import { ARISES_WITH, LATE_AT, OFFERED_AT, REFUSED_AT } from '../fixtures/committee-actions-by-moment';
import { CommitteeWorld } from '../world/committee';
import { WORLD_OPENS_WITHIN_MS } from '../world/intake';
import { CommitteeMatrix } from './g5.committees';

let world: CommitteeWorld;
let matrix: CommitteeMatrix;
beforeAll(async () => {
  world = await CommitteeWorld.open();
  matrix = await CommitteeMatrix.open(world);
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await matrix.close();
  await world.close();
});

const tables = { offered: OFFERED_AT, refused: REFUSED_AT, arises: ARISES_WITH, late: LATE_AT };

test('G5: every role × action × moment of the registry of committees: page and server say what the tables say', async () => {
  const { tried, differ } = await matrix.differences(tables);
  process.stdout.write(`${JSON.stringify({ figure: 'G5', chapter: 'committees', tried, differ: differ.length })}\n`);
  expect(differ).toEqual([]);
  expect(tried).toBeGreaterThan(700);
});

test('planted: an offer more, a refusal that is not there, a disclosure forgotten, a role with one action less, are told', async () => {
  const told = async (planted: object, ...cells: string[]): Promise<void> => {
    const { differ } = await matrix.differences({ ...tables, ...planted });
    for (const cell of cells) expect(differ).toContain(cell);
  };
  const more = { ...OFFERED_AT, PAST: `${OFFERED_AT.PAST} endTerm` };
  const ungated = { ...REFUSED_AT, PAST: {} };
  await told(
    { offered: more, refused: ungated, moment: 'PAST' },
    'executiveDirector × endTerm × PAST: the page says not now, not open',
    'executiveDirector × endTerm × PAST: the server says term_over, not open, and departure is owed',
  );
  await told(
    { arises: {}, late: [], moment: 'ABSENT' },
    'executiveDirector × endForAbsences × ABSENT: the server says open, and departure is owed, not open',
    'committeeMember × late × ABSENT: the page says late, not in time',
  );
  const less = { ...roles, associationAdministrator: { of: 'association', may: ['committee.read'] } } as const;
  await told(
    { byRole: less, moment: 'SEATED' },
    'associationAdministrator × endTerm × SEATED: the page says open, not denied',
    'associationAdministrator × endTerm × SEATED: the server says open, and departure is owed, not denied',
  );
});
