import { ApiWorld, type Answer, type Method, type Person } from '../world/api';
import { Mailbox } from '../world/mailbox';
import { Oversight } from '../world/oversight';

const PASSWORD = 'نخلة طويلة عند باب الدار';
const NOW = new Date('2026-02-01T07:00:00Z');

let world: ApiWorld;
let mailbox: Mailbox;

beforeAll(async () => {
  // Second factors have tests of their own; here people arrive by password alone.
  world = await ApiWorld.start({ clock: () => NOW, secondFactors: 'off' });
  mailbox = new Mailbox(world);
});
afterAll(() => world.stop());

async function post<T>(url: string, payload: object): Promise<{ body: T; cookie: string }> {
  const answer = await world.app.inject({ method: 'POST', url, payload });
  if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`);
  const set = [answer.headers['set-cookie'] ?? []].flat();
  const cookie = set.map((one) => one.split(';')[0]).join('; ');
  return { body: (answer.body ? answer.json() : undefined) as T, cookie };
}

/** Takes the invitation that came by mail, and signs in with the password chosen there. */
async function arrive(email: string): Promise<Person> {
  await post('/api/invitation-acceptance', { token: await mailbox.token(email), password: PASSWORD });
  const { body, cookie } = await post<{ account: { id: string }; csrfToken: string }>('/api/session', {
    email,
    password: PASSWORD,
  });
  return { account: body.account.id as Person['account'], headers: { cookie, 'x-csrf-token': body.csrfToken } };
}

/** @throws Error with the answer where it is no success */
async function ask<T = { id: string }>(by: Person, method: Method, path: string, payload?: object): Promise<T> {
  const { status, body }: Answer<T> = await world.ask<T>(by, method, `/api/${path}`, payload);
  if (status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(body)}`);
  return body;
}

interface Way {
  readonly steps: { readonly step: string; readonly state: string }[];
}

test('an association that did not exist: from its supervisor’s first request to its own first case', async () => {
  const oversight = new Oversight(world);
  const body = await oversight.body();
  const association = await oversight.ask<{ id: string }>(body, 'POST', 'associations', {
    slug: 'rawafid',
    name: 'جمعية الروافد',
    kind: 'association',
    region: 'tabuk',
    licenceNumber: '8123',
    licenceExpiresOn: '2027-06-30',
    administrator: { email: 'admin@rawafid.example', name: 'نجلاء الحويطي' },
  });
  expect(association.status).toBe(201);

  const admin = await arrive('admin@rawafid.example');
  const undone = async (): Promise<string[]> => {
    const { steps } = await ask<Way>(admin, 'GET', 'onboarding');
    return steps.filter(({ state }) => state !== 'done').map(({ step }) => step);
  };
  await ask(admin, 'PUT', 'onboarding/draft', { step: 'facts', data: { boardTerm: { to: '2029-01-31' } } });
  await ask(admin, 'PUT', 'onboarding/facts', { boardTerm: { from: '2025-02-01', to: '2029-01-31' } });
  const { id: version } = await ask(admin, 'POST', 'policy-presets/template-b/draft', {
    blanks: { associationName: 'جمعية الروافد' },
  });
  const minuted = {
    finding: 'approval.missing',
    by: 'أمينة المجلس',
    on: '2026-01-28',
    minutes: 'محضر 1',
    date: '2026-01-27',
  };
  await ask(admin, 'POST', `policy/versions/${version}/decisions`, minuted);
  expect(await undone()).toEqual(['minutes', 'force', 'staff', 'calendar', 'portal']);

  const staff = { executive: 'executiveDirector', desk: 'relationsOfficer', head: 'committeeHead' } as const;
  const people = {} as Record<keyof typeof staff, Person>;
  for (const [name, role] of Object.entries(staff)) {
    const email = `${name}@rawafid.example`;
    await ask(admin, 'POST', 'invitations', { email, name: 'موظف مخترع', roles: [role] });
    people[name as keyof typeof staff] = await arrive(email);
  }
  await ask(people.executive, 'POST', `policy/versions/${version}/approval`, { meetingNumber: '1' });
  await ask(people.executive, 'POST', `policy/versions/${version}/force`, {});
  const { id: committee } = await ask(admin, 'POST', 'committees', { rule: 'request-committee' });
  await ask(admin, 'POST', `committees/${committee}/members`, { account: people.head.account, capacity: 'head' });
  await ask(admin, 'PUT', 'calendar', { week: { sunday: [{ from: '09:00', to: '16:00' }] }, why: 'قرار الإدارة' });
  expect(await undone()).toEqual(['portal']);
  await ask(people.executive, 'POST', 'onboarding/portal-opening', {});
  expect(await undone()).toEqual([]);

  const { id: applicant } = await ask(people.desk, 'POST', 'people', { name: 'حصة العطوي' });
  const request = { kind: 'supportRequest', subject: 'مساعدة', applicant, channel: 'INTERVIEW', replyChannel: 'PHONE' };
  await ask(people.desk, 'POST', 'cases', request);
  await oversight.recount({ id: association.body.id as never, slug: 'rawafid' });
  const seen = await oversight.ask<{ policy: { code: string }; cases: object; portalOpenedAt: string }>(
    body,
    'GET',
    `associations/${association.body.id}`,
  );
  expect(seen.body).toMatchObject({
    policy: { code: 'inForce' },
    cases: { open: { under: 5 }, notRunning: { under: 5 }, late: 0 },
    portalOpenedAt: NOW.toISOString(),
  });
  expect(JSON.stringify(seen.body)).not.toMatch(/نجلاء|حصة|موظف/);
}, 120_000);
