import { JobRegistry, type StoredEvent } from '@sanad/platform';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../../test/world/intake';
import type { CaseView } from './case.views';
import type { NoticesView } from './history.views';

let world: IntakeWorld;
let mabarra: Office;

beforeAll(async () => {
  world = await IntakeWorld.open();
  mabarra = await world.office('mabarra');
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(() => world.at('2026-01-08'));

const FACTS = { idKind: 'nationalId', idNumber: '1000000008', birthDate: '1990-04-01', mobile: '0551112233' };

/** A complete request of somebody of whom everything is written down. */
async function complete(facts: object = {}): Promise<{ id: string; person: string }> {
  const person = await world.person(mabarra, 'عبدالله بن أحمد الشمري', FACTS);
  return { person, id: await world.completed(mabarra, await world.received(mabarra, { applicant: person, ...facts })) };
}

/** Changes the person as the desk does, and hands what was said of it on to those who listen. */
async function change(person: string, facts: object): Promise<void> {
  const desk = mabarra.staff.relationsOfficer;
  const { body } = await world.ask<{ version: number }>(desk, 'GET', `/api/people/${person}`);
  const since = await events();
  const sent = { version: body.version, ...facts };
  const { status, body: answer } = await world.ask(desk, 'PATCH', `/api/people/${person}`, sent);
  if (status !== 200) throw new Error(JSON.stringify(answer));
  const registry = world.api.app.get(JobRegistry);
  for (const event of (await events()).slice(since.length)) {
    for (const name of registry.listenersOf(event.name))
      await world.run(mabarra, (op) => registry.listener(name)!(op, event));
  }
}

const events = (): Promise<StoredEvent[]> =>
  world.api.rows<StoredEvent>(
    `SELECT id, name, version, payload, created_at AS "createdAt" FROM outbox WHERE name LIKE 'people.%' ORDER BY id`,
  );

const view = (id: string): Promise<CaseView> => world.view(mabarra, id);

async function templates(id: string): Promise<string[]> {
  const url = `/api/cases/${id}/notices`;
  const { body } = await world.ask<NoticesView>(mabarra.staff.relationsOfficer, 'GET', url);
  return body.items.map(({ template }) => template);
}

describe('PATCH /api/people/:id: what a signature covers', () => {
  test.each([
    ['the name', { name: 'عبدالله بن محمد الشمري' }],
    ['the number of the document', { idKind: 'nationalId', idNumber: '1000000016' }],
    ['the kind of the document', { idKind: 'iqama', idNumber: '2000000006' }],
    ['the date of birth', { birthDate: '1990-04-02' }],
  ])('changes %s: the signature is void, only that is signed again, and the applicant is asked', async (_, facts) => {
    const { id, person } = await complete();
    world.at('2026-01-12');
    await change(person, facts);
    expect(await view(id)).toMatchObject({
      state: { code: 'AWAITING_ITEMS' },
      attestation: { standing: null, toSign: { difference: ['applicant.facts'] } },
      clock: { state: 'onTime', dueDate: '2026-01-29' },
    });
    expect((await templates(id)).at(-1)).toBe('intake.items_asked');
    await world.act(mabarra, id, 'attestation', { method: 'inkScan', signedAs: 'عبدالله الشمري' });
    const { body } = await world.act(mabarra, id, 'completeness');
    expect(body).toMatchObject({ state: { code: 'COMPLETE' }, clock: { dueDate: '2026-01-29' } });
  });

  test.each([
    ['the same name in another spelling', { name: 'عبد الله بن احمد الشمري' }],
    ['another mobile number', { mobile: '0559998877' }],
    ['another address', { address: 'الرياض', email: 'a@example.org' }],
    ['what stands there already', FACTS],
  ])('%s voids nothing, and says nothing', async (_, facts) => {
    const { id, person } = await complete();
    const before = await view(id);
    await change(person, facts);
    expect(await view(id)).toMatchObject({
      version: before.version,
      state: { code: 'COMPLETE' },
      attestation: { toSign: null },
    });
  });

  test('changed by the applicant: the clock starts anew with the signature', async () => {
    const { id, person } = await complete();
    world.at('2026-01-12');
    await change(person, { birthDate: '1991-01-01', by: 'applicant' });
    expect(await view(id)).toMatchObject({ state: { code: 'AWAITING_ITEMS' }, clock: { state: 'paused' } });
    expect((await templates(id)).at(-1)).toBe('intake.items_asked_ceiling');
    world.at('2026-01-13');
    await world.act(mabarra, id, 'attestation', { method: 'inkScan', signedAs: 'عبدالله الشمري' });
    const { body } = await world.act(mabarra, id, 'completeness');
    expect(body.clock).toMatchObject({ state: 'onTime', dueDate: '2026-02-03' });
  });

  test('of the beneficiary counts as well; a case that is decided stays as it was', async () => {
    const beneficiary = await world.person(mabarra, 'يزن الشمري', { birthDate: '2015-01-01' });
    const { id } = await complete({ beneficiary, capacity: 'guardian' });
    const decided = await complete({ beneficiary, capacity: 'guardian' });
    await world.act(mabarra, decided.id, 'committee-referral');
    await world.decide(mabarra, { caseId: decided.id, outcome: 'ACCEPTED' });
    await change(beneficiary, { birthDate: '2015-01-02' });
    expect((await view(id)).attestation.toSign).toMatchObject({ difference: ['beneficiary.facts'] });
    expect((await view(decided.id)).attestation.standing).not.toBeNull();
  });

  test('what is kept of the facts with a signature is no fact', async () => {
    const { id } = await complete();
    const [{ content }] = (await world.api.rows<{ content: Record<string, string> }>(
      'SELECT content FROM attestation WHERE case_id = $1',
      [id],
    )) as [{ content: Record<string, string> }];
    expect(content['applicant.facts']).toMatch(/^[\w-]{43}$/);
    const twin = await complete();
    const [other] = await world.api.rows<{ content: Record<string, string> }>(
      'SELECT content FROM attestation WHERE case_id = $1',
      [twin.id],
    );
    // The same facts of another person are told from these by nobody.
    expect(other!.content['applicant.facts']).not.toBe(content['applicant.facts']);
  });
});
