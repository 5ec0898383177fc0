import type { Person } from '../../test/world/api';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../../test/world/intake';
import type { WorkloadView } from './workload.views';

let world: IntakeWorld;
beforeAll(async () => {
  world = await IntakeWorld.open();
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(() => world.at('2026-01-08'));

const look = async (by: Person): Promise<WorkloadView> =>
  (await world.ask<WorkloadView>(by, 'GET', '/api/workload')).body;
const steps = ({ steps: all }: WorkloadView): object =>
  Object.fromEntries(
    all.map(({ state, week, fortnight, month, older }) => [state.code, [week, fortnight, month, older]]),
  );

async function assign(office: Office, id: string, to: Person): Promise<void> {
  const { status } = await world.act(office, id, 'assignment', { assignee: to.account });
  expect(status).toBe(201);
}

test('200: nothing at work is all zeros', async () => {
  const office = await world.office('mabarra');
  const told = await look(office.staff.relationsOfficer);
  expect(told.standing).toEqual({ late: 0, onTime: 0, unbounded: 0, notRunning: 0 });
  expect([told.officers, told.officersLeft, told.steps]).toEqual([[], 0, []]);
});

test('200: with whom, at which step, for how long, and how it stands with its time', async () => {
  const office = await world.office('mabarra');
  const { relationsOfficer: hind, executiveDirector: khalid } = office.staff;
  const waiting = await world.received(office);
  const complete = await world.completed(office);
  const study = await world.completed(office);
  await world.act(office, study, 'committee-referral');
  const gone = await world.received(office);
  await world.act(office, gone, 'withdrawal');
  await assign(office, complete, hind);
  await assign(office, study, hind);
  await assign(office, waiting, khalid);
  const told = await look(hind);
  expect(told.standing).toMatchObject({ late: 0, onTime: 2 });
  expect(told.officers.map(({ officer, onTime, late }) => [officer?.id, onTime, late])).toEqual([
    [hind.account, 2, 0],
    [khalid.account, 0, 0],
  ]);
  expect(steps(told)).toEqual({ AWAITING_ITEMS: [1, 0, 0, 0], COMPLETE: [1, 0, 0, 0], UNDER_STUDY: [1, 0, 0, 0] });
  world.at('2026-01-20');
  expect(steps(await look(hind))).toMatchObject({ COMPLETE: [0, 1, 0, 0] });
  world.at('2026-02-20');
  const later = await look(khalid);
  expect([later.standing.late, later.standing.onTime]).toEqual([2, 0]);
  expect(steps(later)).toMatchObject({ UNDER_STUDY: [0, 0, 0, 1] });
});

test('200: sums agree with each other, and what nobody has stands last', async () => {
  const office = await world.office('mabarra');
  await world.completed(office);
  const nobodys = await world.received(office);
  await world.api.rows('UPDATE case_file SET assignee_id = NULL WHERE id = $1', [nobodys]);
  const { standing, officers } = await look(office.staff.relationsOfficer);
  const all = Object.values(standing).reduce((sum, count) => sum + count, 0);
  const ofAll = officers.reduce(
    (sum, { late, onTime, unbounded, notRunning }) => sum + late + onTime + unbounded + notRunning,
    0,
  );
  const { account } = office.staff.relationsOfficer;
  expect([all, ofAll, officers.map(({ officer }) => officer?.id ?? null)]).toEqual([2, 2, [account, null]]);
});

test('another association’s cases are not counted; a volunteer sees their own counted; 403: not for roles that read no cases', async () => {
  const [office, other] = [await world.office('mabarra'), await world.office('mabarra')];
  const [mine] = [await world.received(office), await world.received(office)];
  expect((await look(other.staff.relationsOfficer)).officers).toEqual([]);
  const volunteer = await world.api.person(office, 'volunteer');
  await assign(office, mine, volunteer);
  expect((await look(volunteer)).officers.map(({ officer }) => officer?.id)).toEqual([volunteer.account]);
  const personnel = await world.api.person(office, 'humanResources');
  expect((await world.ask(personnel, 'GET', '/api/workload')).status).toBe(403);
});
