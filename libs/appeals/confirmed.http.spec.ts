import type { AppealView, CaseAppealView } from '@sanad/appeals';
import { DeadlineSweep } from '@sanad/deadlines';
import type { PolicyAnswers } from '@sanad/policy';
import type { Person } from '../../test/world/api';
import { CommitteeWorld, type Chamber } from '../../test/world/committee';
import { WORLD_OPENS_WITHIN_MS } from '../../test/world/intake';

/** Where the committee only recommends, the director who confirms has a part in the decision: somebody else sees to the appeal. */

type Overlay = PolicyAnswers['overlays'][number];
const BY: Omit<Overlay, 'id'> = {
  ...{ addedBy: 'association', name: 'سعود الهاجري، المدير التنفيذي', on: '2026-01-04', demo: true },
  why: 'لم تذكر السياسة التظلّم',
};
const ADDED: Overlay = { ...BY, id: 'appeals-added', appeals: { withinDays: 10 } };
const TARGET: Overlay = {
  ...{ ...BY, id: 'appeals-target' },
  deadline: {
    ...{ obligation: 'appealDecision', bound: 'AT_MOST', amount: 5, unit: 'workingDay' },
    ...{ startsOn: 'submission', stopsOn: 'decision' },
  },
  reminders: [
    { name: 'due-today', daysBefore: 0, to: 'assignee' },
    { name: 'one-day-late', daysBefore: -1, to: 'executive' },
  ],
};

let world: CommitteeWorld;
beforeAll(async () => void (world = await CommitteeWorld.open()), WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(() => world.intake.at('2026-01-11'));

const chamber = (): Promise<Chamber> =>
  world.chamber('mabarra', ({ decisions, overlays }) => {
    decisions.find(({ committeePower }) => committeePower)!.committeePower = 'recommends';
    overlays.push(ADDED, TARGET);
  });

/** Recommended by the committee, confirmed by the director, told, and appealed against on 20 January. */
async function appealed({ seats, staff, ...office }: Chamber): Promise<{ id: string; appeal: string }> {
  const place = { seats, staff, ...office };
  const id = await world.underStudy(place);
  const sitting = await world.sitting(place, [id]);
  await world.votes(place, sitting, { head: 'reject', one: 'reject', two: 'reject' });
  await world.on(sitting, seats.head, 'decision', { outcome: 'REJECTED', reason: 'خارج نطاق الجمعية' });
  await world.on(sitting, staff.executiveDirector, 'confirmation', { confirmed: true });
  await world.ask(staff.relationsOfficer, 'POST', `cases/${id}/decision-notice`);
  world.intake.at('2026-01-20');
  const filed = await world.ask<CaseAppealView>(staff.relationsOfficer, 'POST', `cases/${id}/appeal`, {
    ...{ grounds: 'لم يُنظر في عقد الإيجار الجديد', channel: 'INTERVIEW' },
  });
  if (filed.status !== 201) throw new Error(`not filed: ${JSON.stringify(filed.body)}`);
  return { id, appeal: filed.body.appeal!.id };
}

/** A session ends when the clock is moved far. */
const anew = async (place: Chamber, { account }: Pick<Person, 'account'>): Promise<Person> => ({
  ...{ account, headers: await world.intake.api.signIn(account, place) },
});

const act = (by: Person, appeal: string, path: string, body: object = {}) =>
  world.ask<AppealView & { code: string }>(by, 'POST', `appeals/${appeal}/${path}`, body);

/** Whom the staff's notices of an appeal went to, in their order. */
const heard = (appeal: string): Promise<{ template: string; account: string }[]> =>
  world.intake.api.rows(
    `SELECT template, recipient_id AS account FROM notification WHERE subject_id = $1 AND recipient_kind = 'staff' ORDER BY created_at, id`,
    [appeal],
  );

async function responsibleFor(appeal: string): Promise<unknown[]> {
  const found = await world.intake.api.rows<{ account: string }>(
    'SELECT responsible_id AS account FROM deadline WHERE subject_id = $1',
    [appeal],
  );
  return found.map(({ account }) => account);
}

test('whoever confirmed is told nothing, and the board secretary puts it to reviewers, who are reminded', async () => {
  const place = await chamber();
  const { executiveDirector: director, relationsOfficer: desk } = place.staff;
  const { account } = await world.intake.api.person(place, 'boardSecretary');
  const officer = await world.intake.api.person(place, 'complaintsOfficer');
  const { appeal } = await appealed(place);
  const secretary = await anew(place, { account });
  expect((await world.ask(director, 'GET', `appeals/${appeal}`)).status).toBe(404);
  expect(await heard(appeal)).toEqual([{ template: 'appeals.arrived', account: secretary.account }]);
  expect(await responsibleFor(appeal)).toEqual([secretary.account]);
  const { body: seen } = await world.ask<AppealView>(secretary, 'GET', `appeals/${appeal}`);
  expect(seen.openActions.find(({ code }) => code === 'assign')).toMatchObject({ open: true, yours: true });
  expect(seen.gap).toBeNull();
  expect((await act(secretary, appeal, 'reviewers', { reviewers: [officer.account] })).status).toBe(201);
  expect(await responsibleFor(appeal)).toEqual([officer.account]);
  await act(secretary, appeal, 'reviewers', { reviewers: [secretary.account] });
  expect(await responsibleFor(appeal)).toEqual([officer.account]);
  // Nobody who may not know of it learns of its clock, be it by the list of clocks or by a reminder.
  expect((await world.ask(director, 'GET', `deadlines/appeal/${appeal}`)).status).toBe(404);
  world.intake.at('2026-01-30');
  await world.intake.api.app.get(DeadlineSweep).sweep();
  expect((await heard(appeal)).filter(({ template }) => template.startsWith('target.'))).toEqual([
    { template: 'target.passed', account: officer.account },
    { template: 'target.passed', account: secretary.account },
  ]);
  const decided = await act(await anew(place, officer), appeal, 'decision', {
    outcome: 'upheld',
    reason: 'نُظر في العقد',
  });
  expect(decided.body.state.code).toBe('DECIDED');
  expect((await act(desk, appeal, 'answer', { inPerson: true })).status).toBe(201);
});

test('where nobody is left to put it to reviewers, the administrator is told, the page says so, and whoever gets the role does it', async () => {
  const place = await chamber();
  const { associationAdministrator: administrator, relationsOfficer: desk } = place.staff;
  const { appeal } = await appealed(place);
  expect(await heard(appeal)).toEqual([{ template: 'appeals.unattended', account: administrator.account }]);
  const look = () => world.ask<AppealView>(desk, 'GET', `appeals/${appeal}`);
  expect((await look()).body.gap).toMatchObject({ code: 'unattended' });
  const secretary = await world.intake.api.person(place, 'boardSecretary');
  expect((await look()).body.gap).toBeNull();
  const put = await act(secretary, appeal, 'reviewers', { reviewers: [secretary.account] });
  expect(put.body.state.code).toBe('UNDER_REVIEW');
});

test('where the director had no part in the decision it is theirs to put to reviewers, and the secretary is not told', async () => {
  const place = await world.chamber('mabarra', ({ overlays }) => void overlays.push(ADDED, TARGET));
  await world.intake.api.person(place, 'boardSecretary');
  const { appeal } = await appealed(place);
  const { account } = place.staff.executiveDirector;
  expect(await heard(appeal)).toEqual([{ template: 'appeals.arrived', account }]);
  expect(await responsibleFor(appeal)).toEqual([account]);
});
