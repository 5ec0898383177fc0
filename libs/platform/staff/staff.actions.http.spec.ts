import type { Role } from '@config/roles';
import { ApiWorld, type Member } from '../../../test/world/api';
import { openStaffActions, STAFF_ACTIONS, type StaffAction } from './staff.actions';

let world: ApiWorld;
beforeAll(async () => void (world = await ApiWorld.start()));
afterAll(() => world.stop());

interface Listed {
  items: { account: string; actions: StaffAction[]; roles: string[]; version: number }[];
  givable: string[];
}

const AWAY = { startsAt: '2020-01-01T00:00:00Z', endsAt: '2100-01-01T00:00:00Z' };

let places = 0;
async function office(): Promise<Record<'administrator' | 'other' | 'hr' | 'member', Member>> {
  const place = await world.association(`place-${++places}`);
  const person = (role: Role): Promise<Member> => world.person(place, role);
  return {
    administrator: await person('associationAdministrator'),
    other: await person('associationAdministrator'),
    hr: await person('humanResources'),
    member: await person('committeeMember'),
  };
}

const listed = async (by: Member): Promise<Listed> => (await world.ask<Listed>(by, 'GET', '/api/staff')).body;
const seenBy = async (by: Member, about: Member): Promise<Listed['items'][number]> =>
  (await listed(by)).items.find(({ account }) => account === about.account)!;

/** Does what an action stands for, without changing more than it has to. */
async function act(by: Member, about: Member, action: StaffAction): Promise<number> {
  const { roles, version } = await seenBy(by, about);
  const at = `/api/staff/${about.account}`;
  const ways: Record<StaffAction, () => Promise<{ status: number }>> = {
    changeRoles: () => world.ask(by, 'PUT', `${at}/membership`, { roles, version }),
    statePosition: () => world.ask(by, 'PUT', `${at}/position`, { version }),
    stateReportingLine: () => world.ask(by, 'PUT', `${at}/reporting-line`, {}),
    keepAbsences: () => world.ask(by, 'POST', '/api/staff/absences', { account: about.account, ...AWAY }),
    endSessions: () => world.ask(by, 'DELETE', `${at}/sessions`),
    endMembership: () => world.ask(by, 'DELETE', `${at}/membership`),
  };
  return (await ways[action]()).status;
}

describe.each(['administrator', 'hr', 'member'] as const)('what the list offers to the %s', (asks) => {
  test.each(['administrator', 'other', 'hr', 'member'] as const)(
    'about the %s is what the routes let through',
    async (about) => {
      for (const action of STAFF_ACTIONS) {
        const people = await office();
        const { actions } = await seenBy(people[asks], people[about]);
        const status = await act(people[asks], people[about], action);
        expect([action, status < 300]).toEqual([action, actions.includes(action)]);
      }
    },
  );
});

test('administrators give every role of the association, human resources all but theirs, others none', async () => {
  const { administrator, hr, member } = await office();
  const [all, most] = [(await listed(administrator)).givable, (await listed(hr)).givable];
  expect(all).toContain('associationAdministrator');
  expect(all).not.toContain('supervisor');
  expect(most).toEqual(all.filter((role) => role !== 'associationAdministrator'));
  expect((await listed(member)).givable).toEqual([]);
});

test('what nobody’s roles permit is not open, however they stand to each other', () => {
  const standing = { isSelf: false, administers: false, appoints: true };
  expect(openStaffActions(() => false, standing)).toEqual([]);
  expect(openStaffActions(() => true, standing)).toEqual(STAFF_ACTIONS);
});
