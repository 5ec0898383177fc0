import { ApiWorld, type Answer, type Member, type Method, type Person, type Place } from '../../test/world/api';
import { Oversight, type Body } from '../../test/world/oversight';
import { STEPS } from './onboarding.steps';

interface Step {
  readonly step: string;
  readonly state: string;
  readonly why: { readonly code: string; readonly ar: string } | null;
}
interface View {
  readonly code: string;
  readonly ar: string;
  readonly association: Record<string, unknown>;
  readonly steps: Step[];
  readonly drafts: {
    readonly step: string;
    readonly data: object;
    readonly savedByName: string;
    readonly savedAt: string;
  }[];
  readonly version: { readonly id: string; readonly number: number; readonly state: string } | null;
}

const NOW = new Date('2026-02-01T07:00:00Z');
let world: ApiWorld;
let oversight: Oversight;
let body: Body;
let place: Place;
let admin: Member;
let executive: Person;

beforeAll(async () => {
  world = await ApiWorld.start({ clock: () => NOW });
  oversight = new Oversight(world);
  body = await oversight.body();
});
afterAll(() => world.stop());

let count = 0;
beforeEach(async () => {
  place = await world.association(`bayan-${++count}`);
  await oversight.oversee(body, place);
  admin = await world.person(place, 'associationAdministrator');
  executive = await world.person(place, 'executiveDirector');
});

const ask = <T = View>(by: Person, method: Method, path: string, payload?: object): Promise<Answer<T>> =>
  world.ask<T>(by, method, `/api/${path}`, payload);
const look = async (by: Person = admin): Promise<View> => (await ask(by, 'GET', 'onboarding')).body;
const states = ({ steps }: View): Record<string, string> =>
  Object.fromEntries(steps.map(({ step, state }) => [step, state]));
const whyOf = ({ steps }: View, name: string): Step['why'] => steps.find(({ step }) => step === name)!.why;

/** From a preset to a version in force. */
async function inForce(): Promise<void> {
  const blanks = { associationName: 'جمعية البيان' };
  const { id } = (await ask<{ id: string }>(admin, 'POST', 'policy-presets/template-b/draft', { blanks })).body;
  const minuted = {
    finding: 'approval.missing',
    by: 'أمين المجلس',
    on: '2026-01-20',
    minutes: 'محضر 2',
    date: '2026-01-18',
  };
  await ask(admin, 'POST', `policy/versions/${id}/decisions`, minuted);
  await ask(executive, 'POST', `policy/versions/${id}/approval`, { gregorianDate: '2026-01-18', meetingNumber: '2' });
  const forced = await ask(executive, 'POST', `policy/versions/${id}/force`, {});
  if (forced.status !== 201) throw new Error(JSON.stringify(forced.body));
}

const WEEK = { sunday: [{ from: '09:00', to: '15:00' }], monday: [{ from: '09:00', to: '15:00' }] };

/** Whom the policy needs. */
async function staffed(): Promise<void> {
  await world.person(place, 'relationsOfficer');
  const head = await world.person(place, 'committeeHead');
  const { body: committee } = await ask<{ id: string }>(admin, 'POST', 'committees', { rule: 'request-committee' });
  await ask(admin, 'POST', `committees/${committee.id}/members`, { account: head.account, capacity: 'head' });
}

describe('the way in', () => {
  test('200: at the start everything is open or waits, in the order of the way', async () => {
    const view = await look();
    expect(view.steps.map(({ step }) => step)).toEqual([...STEPS]);
    expect(states(view)).toEqual({
      facts: 'open',
      policy: 'open',
      findings: 'blocked',
      minutes: 'blocked',
      force: 'blocked',
      staff: 'open',
      calendar: 'open',
      portal: 'blocked',
    });
    expect(whyOf(view, 'force')).toMatchObject({
      code: 'waits_for',
      ar: expect.stringContaining('نص السياسة') as string,
    });
    expect(whyOf(view, 'staff')!.ar).toContain('موظف علاقات المستفيدين');
  });

  test('each step is done by what is done elsewhere, to the open portal', async () => {
    await ask(admin, 'PUT', 'onboarding/facts', { kind: 'association', region: 'hail' });
    expect(states(await look()).facts).toBe('done');
    const { id } = (await ask<{ id: string }>(admin, 'POST', 'policy-presets/template-a/draft', {})).body;
    const drafted = await look();
    expect(states(drafted)).toMatchObject({ policy: 'done', findings: 'open', minutes: 'open', force: 'blocked' });
    expect(whyOf(drafted, 'findings')!.ar).toContain('text.unfilled_template');
    expect(drafted.version).toMatchObject({ id, state: 'draft' });
    await inForce();
    expect(states(await look())).toMatchObject({ findings: 'done', minutes: 'done', force: 'done', portal: 'blocked' });
    await staffed();
    await ask(admin, 'PUT', 'calendar', { week: WEEK, why: 'قرار الإدارة' });
    expect(states(await look())).toMatchObject({ staff: 'done', calendar: 'done', portal: 'open' });
    const opened = await ask(executive, 'POST', 'onboarding/portal-opening', {});
    expect([opened.status, states(opened.body).portal]).toEqual([200, 'done']);
    const again = await ask(executive, 'POST', 'onboarding/portal-opening', {});
    expect(again.body.association['portalOpenedAt']).toBe(NOW.toISOString());
    expect(again.body.steps.every(({ state }) => state === 'done')).toBe(true);
  });

  test('422: the portal does not open before the steps that come first, and names them', async () => {
    const { status, body: problem } = await ask(admin, 'POST', 'onboarding/portal-opening', {});
    expect([status, problem.code]).toEqual([422, 'onboarding.portal_blocked']);
    expect(problem.ar).toMatch(/النفاذ.*التقويم/);
    const [row] = await world.rows<{ portal_opened_at: Date | null }>(
      'SELECT portal_opened_at FROM association WHERE id = $1',
      [place.id],
    );
    expect(row!.portal_opened_at).toBeNull();
  });

  test.each([
    [
      'licence_expired',
      'PUT',
      'licence',
      { licenceNumber: '8', licenceExpiresOn: '2026-01-31' },
      'association.licence_expired',
    ],
    ['suspended', 'POST', 'suspension', { reason: 'تحت المراجعة' }, 'association.suspended'],
  ] as const)('422: nor while it is %s', async (why, method, path, payload, code) => {
    const licence = payload as { licenceNumber?: string };
    const stated = licence.licenceNumber ? { ...licence, licenceNumber: `8${count}` } : payload;
    await oversight.ask(body, method, `associations/${place.id}/${path}`, stated);
    expect(whyOf(await look(), 'portal')?.code).toBe(why);
    expect((await ask(admin, 'POST', 'onboarding/portal-opening', {})).body.code).toBe(code);
  });

  test('403: whoever only works there has nothing to do with it', async () => {
    const officer = await world.person(place, 'relationsOfficer');
    expect((await ask(officer, 'GET', 'onboarding')).body.code).toBe('access.denied');
  });
});

describe('PUT /api/onboarding/draft', () => {
  test('200: what was typed outlives the session, and a colleague sees it, from whom and when', async () => {
    await ask(admin, 'PUT', 'onboarding/draft', { step: 'staff', data: { invited: [{ name: 'منى' }] } });
    await world.app.inject({ method: 'DELETE', url: '/api/session', headers: { ...admin.headers } });
    const { drafts } = await look(executive);
    expect(drafts).toEqual([
      {
        step: 'staff',
        data: { invited: [{ name: 'منى' }] },
        savedBy: admin.account,
        savedByName: admin.name,
        savedAt: NOW.toISOString(),
      },
    ]);
  });

  test('200: the later one stands; an empty one is none', async () => {
    await ask(admin, 'PUT', 'onboarding/draft', { step: 'facts', data: { region: 'hail' } });
    await ask(executive, 'PUT', 'onboarding/draft', { step: 'facts', data: { region: 'jawf' } });
    expect((await look()).drafts).toMatchObject([{ data: { region: 'jawf' }, savedBy: executive.account }]);
    const emptied = await ask(admin, 'PUT', 'onboarding/draft', { step: 'facts', data: {} });
    expect(emptied.body.drafts).toEqual([]);
  });

  test('400: more than its size, a step that there is not', async () => {
    const long = await ask(admin, 'PUT', 'onboarding/draft', { step: 'policy', data: { text: 'ا'.repeat(70_000) } });
    expect([long.status, long.body.code]).toEqual([400, 'onboarding.draft_too_large']);
    expect((await ask(admin, 'PUT', 'onboarding/draft', { step: 'end', data: {} })).status).toBe(400);
    expect((await look()).drafts).toEqual([]);
  });
});

describe('PUT /api/onboarding/facts', () => {
  test('200: fills what is unknown, and forgets the draft', async () => {
    await ask(admin, 'PUT', 'onboarding/draft', { step: 'facts', data: { region: 'hail' } });
    const { body: view } = await ask(admin, 'PUT', 'onboarding/facts', {
      region: 'hail',
      unifiedNumber: `٧٠٠${count}`,
      boardTerm: { to: '2028-01-01' },
    });
    expect(view.association).toMatchObject({ region: 'hail', unifiedNumber: `700${count}`, boardTermTo: '2028-01-01' });
    expect([states(view).facts, view.drafts]).toEqual(['done', []]);
  });

  test('422: what the supervising body has recorded of the licence stays; the same again is no change', async () => {
    const licence = { licenceNumber: `9${count}`, licenceExpiresOn: '2026-01-01' };
    await oversight.ask(body, 'PUT', `associations/${place.id}/licence`, licence);
    const longer = await ask(admin, 'PUT', 'onboarding/facts', { licenceExpiresOn: '2030-01-01' });
    expect([longer.status, longer.body.code]).toEqual([422, 'onboarding.fact_kept']);
    const spelt = licence.licenceNumber.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    const again = { ...licence, licenceNumber: spelt, boardTerm: { from: '2025-01-01' } };
    const same = await ask(admin, 'PUT', 'onboarding/facts', again);
    expect([same.status, states(same.body).facts]).toEqual([200, 'done']);
    expect(
      (await ask(admin, 'PUT', 'onboarding/facts', { unifiedNumber: `71${count}` })).body.association,
    ).toMatchObject(licence);
  });

  test('400: a term that ends before it begins confirms nothing', async () => {
    const reversed = await ask(admin, 'PUT', 'onboarding/facts', {
      boardTerm: { from: '2026-01-01', to: '2025-01-01' },
    });
    expect([reversed.status, reversed.body.code]).toEqual([400, 'association.days_reversed']);
    expect(states(await look()).facts).toBe('open');
  });
});
