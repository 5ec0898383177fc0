import { PolicyVersions } from '@sanad/policy';
import { formWith, pdf } from '../../test/world/files';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../../test/world/intake';

let world: IntakeWorld;
let office: Office;

beforeAll(async () => {
  world = await IntakeWorld.open();
  office = await world.office('mabarra');
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());

const GUIDE = 'tool-aid-policy';
const SECOND = Buffer.concat([pdf(), Buffer.from('\n')]);

async function attach(version: string, bytes: Buffer): Promise<void> {
  const { headers, payload } = formWith('سياسة الصرف.pdf', bytes);
  const url = `/api/policy/versions/${version}/tools/${GUIDE}/files`;
  const all = { ...headers, ...office.staff.executiveDirector.headers };
  expect((await world.api.app.inject({ method: 'POST', url, payload, headers: all })).statusCode).toBe(201);
}

interface Listed {
  readonly version: number;
  readonly items: { id: string; state: { code: string }; edition: { number: number } | null }[];
}
const caseOf = async (id: string): Promise<{ applicant: { id: string } }> =>
  (await world.ask<{ applicant: { id: string } }>(office.staff.relationsOfficer, 'GET', `/api/cases/${id}`)).body;
const listed = async (id: string): Promise<Listed> =>
  (await world.ask<Listed>(office.staff.relationsOfficer, 'GET', `/api/cases/${id}/tools`)).body;
const read = (id: string, by = office.staff.relationsOfficer, tool = GUIDE) =>
  world.api.app.inject({ url: `/api/cases/${id}/tools/${tool}`, headers: by.headers });

test('200: a case opens the tools of its own version, whatever is in force by now', async () => {
  const director = office.staff.executiveDirector;
  const ask = async <T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> =>
    (await world.ask<T>(director, method, `/api/policy/${path}`, body)).body;
  const { id: first, number } = await ask<{ id: string; number: number }>('GET', 'in-force');
  const before = await world.received(office);
  expect((await listed(before)).items.every(({ state }) => state.code === 'missing')).toBe(true);
  expect((await read(before)).statusCode).toBe(404);
  await attach(first, pdf());

  const { id: second } = await ask<{ id: string }>('POST', 'versions', { basedOn: first });
  await attach(second, SECOND);
  // A version begins after the one it takes the place of.
  world.at('2026-01-08T10:05:00+03:00');
  await world.run(office, async (op) => {
    const versions = world.api.app.get(PolicyVersions);
    await versions.approve(op, second, { meetingNumber: '2' });
    await versions.putInForce(op, second, { supersedes: first });
  });
  const after = await world.received(office);

  expect([(await listed(before)).version, (await listed(after)).version]).toEqual([number, number + 1]);
  expect((await listed(before)).items.find(({ id }) => id === GUIDE)).toMatchObject({ edition: { number: 1 } });
  expect((await read(before)).rawPayload.equals(pdf())).toBe(true);
  expect((await read(after)).rawPayload.equals(SECOND)).toBe(true);
});

test('200: a form that takes complaints belongs to the version it was given to; the complaint, to the policy of its own day', async () => {
  const director = office.staff.executiveDirector;
  const { body: first } = await world.ask<{ id: string }>(director, 'GET', '/api/policy/in-force');
  const before = await world.received(office);
  await world.ask(director, 'POST', `/api/policy/versions/${first.id}/tools/tool-service-form/form`, {
    form: 'complaint',
  });
  const formOf = async (id: string): Promise<unknown> =>
    (await listed(id)).items.find((one) => one.id === 'tool-service-form')!.edition;
  expect(await formOf(before)).toMatchObject({ number: 1, form: { code: 'complaint' } });
  const { body: second } = await world.ask<{ id: string }>(director, 'POST', '/api/policy/versions', {
    basedOn: first.id,
  });
  world.at('2026-01-08T10:10:00+03:00');
  await world.run(office, async (op) => {
    const versions = world.api.app.get(PolicyVersions);
    await versions.approve(op, second.id, { meetingNumber: '3' });
    await versions.putInForce(op, second.id, { supersedes: first.id });
  });
  expect(await formOf(await world.received(office))).toBeNull();
  expect(await formOf(before)).toMatchObject({ form: { code: 'complaint' } });

  const about = { kind: 'complaint', subject: 'لم يتصل بي أحد.', channel: 'WEBSITE', case: before };
  const complainant = (await caseOf(before)).applicant.id;
  const taken = await world.ask<{ id: string }>(director, 'POST', '/api/complaints', { ...about, complainant });
  expect(taken.status).toBe(201);
  const [kept] = await world.api.rows('SELECT case_id, policy_version_id FROM complaint WHERE id = $1', [
    taken.body.id,
  ]);
  expect(kept).toEqual({ case_id: before, policy_version_id: second.id });
});

test('404: a tool that the version does not name; 404: to another association there is no such case', async () => {
  const id = await world.received(office);
  expect((await read(id, undefined, 'tool-of-nobody')).json()).toMatchObject({ code: 'policy.tool_missing' });
  const elsewhere = await world.office('natiq');
  expect((await read(id, elsewhere.staff.relationsOfficer)).json()).toMatchObject({ code: 'intake.not_found' });
});
