import type { DeadlinesView } from '@sanad/deadlines';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Answer, type Office } from '../../test/world/intake';
import type { CaseSummaryView } from './case.views';

let world: IntakeWorld;
/** Without a word on any time. */
let silent: Office;
let natiq: Office;
/** With a target for enquiries, and the ceiling of the text for requests. */
let mabarra: Office;

beforeAll(async () => {
  world = await IntakeWorld.open();
  silent = await world.office('mabarra', undefined, (answers, document) => {
    document.rules.deadlines = [];
    document.modules.find(({ name }) => name === 'deadlines')!.status = 'silent';
    document.modules.find(({ name }) => name === 'deadlines')!.clauses = [];
    answers.overlays = answers.overlays.filter(({ reminders }) => !reminders);
  });
  [natiq, mabarra] = [await world.office('natiq'), await world.office('mabarra')];
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(() => world.at('2026-01-08'));

const read = <Body>(office: Office, url: string): Promise<Answer<Body>> =>
  world.ask<Body>(office.staff.relationsOfficer, 'GET', url);

async function listed(office: Office, query: string): Promise<CaseSummaryView[]> {
  return (await read<{ items: CaseSummaryView[] }>(office, `/api/cases?limit=100&${query}`)).body.items;
}

async function explained(office: Office, id: string): Promise<Answer<DeadlinesView>> {
  const { clock } = await world.view(office, id);
  return read<DeadlinesView>(office, clock.explanation);
}

test('200: a request under a policy without limits is unbounded, and the explanation says by which silence', async () => {
  const { status, body } = await explained(silent, await world.received(silent));
  expect([status, body.items]).toMatchObject([
    200,
    [
      {
        obligation: 'requestResponse',
        state: 'unbounded',
        words: { ar: 'لا موعد أقصى في السياسة' },
        clocks: [],
        because: { status: 'silent', words: { ar: 'لم تتناوله السياسة' }, clauses: [] },
      },
    ],
  ]);
});

test('200: under a floor alone it is unbounded by the clause that sets no latest day, with the clocks that run', async () => {
  const { body } = await explained(natiq, await world.received(natiq));
  const [reply] = body.items;
  expect(reply).toMatchObject({ obligation: 'requestResponse', state: 'unbounded', because: { status: 'ambiguous' } });
  expect(reply!.because!.clauses.map(({ text }) => text).join()).toContain('مدة لا تقل عن أسبوعين');
  expect(reply!.clocks.map(({ kind }) => kind)).toContain('floor');
});

test('200: under a ceiling nothing is unbounded, and nothing is said to be', async () => {
  const { body } = await explained(mabarra, await world.completed(mabarra));
  expect(body.items.map(({ obligation, state, because }) => [obligation, state, because])).toEqual(
    expect.arrayContaining([['requestResponse', 'onTime', undefined]]),
  );
});

test('each kind is looked at by its own obligation: enquiries and suggestions are unbounded too, and listed so', async () => {
  const [enquiry, suggestion] = [
    await world.received(mabarra, { kind: 'enquiry' }),
    await world.received(mabarra, { kind: 'suggestion' }),
  ];
  expect((await world.view(mabarra, enquiry)).clock).toMatchObject({ state: 'unbounded' });
  expect((await explained(mabarra, suggestion)).body.items).toMatchObject([
    { obligation: 'enquiryAnswer', state: 'unbounded', clocks: [], because: { status: 'silent' } },
  ]);
  const request = await world.received(mabarra);
  const unbounded = (await listed(mabarra, 'standing=unbounded')).map(({ id }) => id);
  expect(unbounded).toEqual(expect.arrayContaining([enquiry, suggestion]));
  expect(unbounded).not.toContain(request);
  expect((await listed(mabarra, 'standing=unbounded&kind=enquiry')).map(({ id }) => id)).toEqual([enquiry]);
  expect(await listed(mabarra, 'standing=unbounded&kind=supportRequest')).toEqual([]);
  expect((await listed(mabarra, 'standing=notStarted')).map(({ id }) => id)).toEqual([request]);
});

test('404: the explanation of another association’s case', async () => {
  const foreign = await world.received(natiq);
  expect((await read(mabarra, `/api/cases/${foreign}/deadlines`)).status).toBe(404);
});
