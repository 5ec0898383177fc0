import { roles, type Role } from '@config/roles';
import { newId } from '@sanad/kernel';
import { Ops, Routes, Sessions, SESSION_COOKIE, type Route, type Stage } from '@sanad/platform';
import { ApiWorld, type Method, type Person, type Place } from '../world/api';

let world: ApiWorld;
let place: Place;
let person: Person;
let routes: Route[];

beforeAll(async () => {
  world = await ApiWorld.start();
  place = await world.association('nakheel');
  const held = (Object.keys(roles) as Role[]).filter((role) => roles[role].of === 'association');
  person = await world.person(place, ...held);
  routes = world.app.get(Routes).all();
});
afterAll(() => world.stop());

/** A session that has come so far, or that was confirmed long ago. */
async function headersAt(stage: Stage, confirmed = true): Promise<Record<string, string>> {
  const { token } = await world.app
    .get(Ops)
    .platform({ kind: 'system', id: 'test' }, (op) =>
      world.app.get(Sessions).open(op, person.account, place.id, { stage, confirmed }),
    );
  const cookie = `${SESSION_COOKIE}=${token}`;
  const answer = await world.app.inject({ url: '/api/session', headers: { cookie } });
  return { cookie, 'x-csrf-token': answer.json<{ csrfToken: string }>().csrfToken };
}

async function codeOf({ method, path }: Route, headers: Record<string, string>): Promise<string> {
  const url = path.replace(/:\w+/g, () => newId());
  const payload = method === 'GET' || method === 'DELETE' ? undefined : {};
  const answer = await world.app.inject({ method: method as Method, url, headers, payload });
  return String(answer.headers['content-type']).includes('problem') ? answer.json<{ code: string }>().code : '';
}

/** What a session of this stage opens by the routes' own word. */
function opens({ declared }: Route, stage: Stage): boolean {
  if (declared === 'everybody' || declared === 'signingIn') return true;
  return typeof declared === 'object' && 'stages' in declared && declared.stages.includes(stage);
}

test.each([
  [
    'factor',
    'session.factor_needed',
    ['SessionStepsHttp.byCode', 'SessionStepsHttp.byPasskey', 'SessionStepsHttp.challenge'],
  ],
  [
    'enrolment',
    'session.enrolment_needed',
    ['EnrolmentHttp.addPasskey', 'EnrolmentHttp.beginTotp', 'EnrolmentHttp.challenge', 'EnrolmentHttp.confirmTotp'],
  ],
] as const)('403: a session at the stage «%s» opens the next step and nothing else', async (stage, code, steps) => {
  const opened: string[] = [];
  for (const route of routes) {
    const isOpen = opens(route, stage);
    const seen = await codeOf(route, await headersAt(stage));
    if (isOpen && typeof route.declared === 'object') opened.push(route.name);
    expect([route.name, seen === code]).toEqual([route.name, !isOpen]);
  }
  expect(opened.sort()).toEqual(steps);
});

test('planted: a complete session is told from one that is not', async () => {
  const route = routes.find(({ name }) => name === 'AccountHttp.get')!;
  expect(await codeOf(route, await headersAt('complete'))).toBe('');
  expect(await codeOf(route, await headersAt('factor'))).toBe('session.factor_needed');
});

test('403: sensitive routes, and no others, ask for a proof of presence', async () => {
  const asking: string[] = [];
  for (const route of routes) {
    const seen = await codeOf(route, await headersAt('complete', false));
    if (seen === 'session.confirmation_needed') asking.push(route.name);
  }
  expect(asking.sort()).toEqual([
    'AccountHttp.removeFactor',
    'AccountHttp.renewRecoveryCodes',
    'AssociationsHttp.license',
    'AssociationsHttp.resume',
    'AssociationsHttp.suspend',
    'BodiesHttp.arrange',
    'BodiesHttp.end',
    'BodiesHttp.invite',
    'BodiesHttp.unseat',
    'ComplaintCustodyHttp.reporter',
    'EnrolmentHttp.addPasskey',
    'EnrolmentHttp.beginTotp',
    'EnrolmentHttp.challenge',
    'EnrolmentHttp.confirmTotp',
    'IdentityProviderHttp.remove',
    'IdentityProviderHttp.set',
    'InvitationsHttp.invite',
    'MembershipHttp.change',
    'MembershipHttp.end',
    'NafathHttp.beginLink',
    'NafathHttp.linked',
    'NafathHttp.unlink',
    'OnboardingHttp.openPortal',
    'OutcomeHttp.override',
    'PolicyHttp.putInForce',
    'PolicyHttp.takeBackStart',
    'TokensHttp.create',
    'TokensHttp.revoke',
  ]);
});
