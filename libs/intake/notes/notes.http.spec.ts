import { newId } from '@sanad/kernel';
import { SubjectKeys } from '@sanad/platform';
import type { Person } from '../../../test/world/api';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Answer, type Office } from '../../../test/world/intake';
import type { CallBackView, CaseNoteView } from './notes.views';

let world: IntakeWorld;
let office: Office;
let other: Office;

beforeAll(async () => {
  world = await IntakeWorld.open();
  [office, other] = [await world.office('mabarra'), await world.office('natiq')];
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(() => world.at('2026-01-08'));

const TEXT = 'ذكرت والدته أن العقد عند المالك';
const INTERNAL = { kind: 'internal', text: TEXT };
const INCOMING = { kind: 'incomingCall', text: TEXT, spokenWith: 'أم نواف', callerCheck: 'registeredNumber' };
const OUTGOING = { ...INCOMING, kind: 'outgoingCall', text: 'أُبلغت بالمطلوب' };

interface Listed {
  items: CallBackView[];
  next: string | null;
}
interface Code {
  id: string;
  code?: string;
}
const write = (
  id: string,
  note: object,
  by: Person = office.staff.relationsOfficer,
  headers = {},
): Promise<Answer<Code>> => world.ask<Code>(by, 'POST', `/api/cases/${id}/notes`, note, headers);
const notes = async (id: string, by: Person = office.staff.relationsOfficer): Promise<CaseNoteView[]> =>
  (await world.ask<{ items: CaseNoteView[] }>(by, 'GET', `/api/cases/${id}/notes`)).body.items;
const callBacks = async (by: Person = office.staff.relationsOfficer, query = ''): Promise<CallBackView[]> =>
  (await world.ask<{ items: CallBackView[] }>(by, 'GET', `/api/call-backs?limit=100${query}`)).body.items;
const of = (id: string, found: readonly CallBackView[]): CallBackView[] => found.filter(({ caseId }) => caseId === id);

describe('POST /api/cases/:id/notes', () => {
  test('201: the newest in front, in the history by its kind, and no version of the case; nobody outside is told', async () => {
    const id = await world.received(office);
    const { version } = await world.view(office, id);
    const told = async (): Promise<number> =>
      (await world.api.rows('SELECT 1 FROM case_notice WHERE case_id = $1', [id])).length;
    const before = await told();
    expect((await write(id, INTERNAL)).status).toBe(201);
    expect((await write(id, { ...INCOMING, callBackOn: '2026-01-11' })).status).toBe(201);
    expect(await notes(id, office.staff.committeeHead)).toMatchObject([
      {
        ...{ kind: { code: 'incomingCall' }, text: TEXT, spokenWith: 'أم نواف', callBackOn: '2026-01-11', waits: true },
        ...{ callerCheck: { code: 'registeredNumber', en: 'By the registered number' } },
        writtenBy: office.staff.relationsOfficer.account,
      },
      { kind: { code: 'internal' }, text: TEXT, spokenWith: null, callerCheck: null, callBackOn: null, waits: false },
    ]);
    expect([(await world.view(office, id)).version, await told()]).toEqual([version, before]);
    const timeline = await world.ask<{ items: { name: string }[] }>(
      office.staff.relationsOfficer,
      'GET',
      `/api/cases/${id}/timeline`,
    );
    expect(timeline.body.items.map(({ name }) => name)).toEqual(['received', 'noted', 'callReceived']);
    expect((await world.events(office, id)).map(({ name }) => name)).toEqual([
      ...['intake.case_received', 'intake.case_noted', 'intake.case_noted'],
    ]);
    const audited = await world.api.rows<{ action: string }>(
      `SELECT action FROM audit WHERE subject_id = $1 AND action LIKE 'intake.%' ORDER BY id`,
      [id],
    );
    expect(audited.map(({ action }) => action)).toEqual(['intake.received', 'intake.noted', 'intake.callReceived']);
  });

  test('a change made on what was read before the note goes through: nobody’s form is stale for it', async () => {
    const id = await world.received(office);
    const { version } = await world.view(office, id);
    await write(id, INTERNAL);
    expect((await world.act(office, id, 'criteria', { version })).status).toBe(201);
  });

  test('what is written stands in no row, answer, event or line of the audit as it was typed; erased with the applicant', async () => {
    const id = await world.received(office);
    const key = { 'idempotency-key': newId() };
    const first = await write(id, INCOMING, undefined, key);
    expect((await write(id, INCOMING, undefined, key)).body).toEqual(first.body);
    expect(await notes(id)).toHaveLength(1);
    const places = ['case_note', 'idempotency', 'audit', 'outbox', 'case_event'];
    const rows = await world.api.rows<{ t: string }>(
      places.map((place) => `SELECT row_to_json(p)::text AS t FROM ${place} p`).join(' UNION ALL '),
    );
    expect(rows.filter(({ t }) => t.includes(TEXT) || t.includes(INCOMING.spokenWith))).toEqual([]);
    const { applicant } = await world.view(office, id);
    await world.run(office, (op) => world.api.app.get(SubjectKeys, { strict: false }).erase(op, applicant.id));
    expect(await notes(id)).toMatchObject([{ text: null, spokenWith: null, kind: { code: 'incomingCall' } }]);
    expect((await write(id, INTERNAL)).body.code).toBe('subject.erased');
  });

  test('400, 422: a call says who was on the line and how that was made sure, a note of the office says neither; no day that has passed', async () => {
    const id = await world.received(office);
    const { spokenWith: _, ...unnamed } = INCOMING;
    const { callerCheck: __, ...unchecked } = OUTGOING;
    const codes = async (note: object): Promise<string> => {
      const { status, body } = await write(id, note);
      return `${status} ${body.code}`;
    };
    expect(await codes(unnamed)).toBe('400 intake.call_unnamed');
    expect(await codes({ ...unnamed, spokenWith: '   ' })).toBe('400 intake.call_unnamed');
    expect(await codes(unchecked)).toBe('400 intake.call_unchecked');
    expect(await codes({ ...INTERNAL, callBackOn: '2026-01-09' })).toBe('400 intake.note_of_call');
    expect(await codes({ ...INTERNAL, callerCheck: 'notChecked' })).toBe('400 intake.note_of_call');
    expect(await codes({ ...INCOMING, callBackOn: '2026-01-07' })).toBe('422 intake.call_back_past');
    expect(await codes({ ...INCOMING, callerCheck: 'voice' })).toBe('400 request.invalid');
    expect(await codes({ ...INCOMING, text: '' })).toBe('400 request.invalid');
    expect(await notes(id)).toEqual([]);
    expect((await write(id, { ...INCOMING, callerCheck: 'notChecked', callBackOn: '2026-01-08' })).status).toBe(201);
  });

  test('403: whoever only reads cases; 404: another association, and of the limited roles a case that is not theirs', async () => {
    const id = await world.received(office);
    await write(id, INTERNAL);
    const volunteer = await world.api.person(office, 'volunteer');
    const personnel = await world.api.person(office, 'humanResources');
    expect((await write(id, INTERNAL, office.staff.committeeHead)).status).toBe(403);
    expect((await world.ask(personnel, 'GET', `/api/cases/${id}/notes`)).status).toBe(403);
    const strange = await write(id, INTERNAL, other.staff.relationsOfficer);
    expect([strange.status, strange.body.code]).toEqual([404, 'intake.not_found']);
    expect((await world.ask(other.staff.relationsOfficer, 'GET', `/api/cases/${id}/notes`)).status).toBe(404);
    expect((await write(id, INTERNAL, volunteer)).status).toBe(404);
    expect((await world.ask(volunteer, 'GET', `/api/cases/${id}/notes`)).status).toBe(404);
    await world.act(office, id, 'assignment', { assignee: volunteer.account });
    expect((await write(id, INTERNAL, volunteer)).status).toBe(201);
    expect(await notes(id, volunteer)).toHaveLength(2);
  });
});

describe('GET /api/call-backs', () => {
  test('a promised call waits for whoever has the case, until a later call of the office is noted', async () => {
    const colleague = office.staff.executiveDirector;
    const id = await world.received(office);
    await write(id, OUTGOING);
    await write(id, { ...INCOMING, callBackOn: '2026-01-09' });
    const { reference } = await world.view(office, id);
    const mine = async (by?: Person): Promise<CallBackView[]> => of(id, await callBacks(by));
    expect(await mine()).toMatchObject([
      { reference, spokenWith: 'أم نواف', callBackOn: '2026-01-09', due: 'ahead', isNobodys: false },
    ]);
    expect(await mine(colleague)).toEqual([]);
    expect(await mine(other.staff.relationsOfficer)).toEqual([]);
    world.at('2026-01-09');
    await write(id, { ...INCOMING, text: 'سألت عن الموعد' });
    expect(await mine()).toMatchObject([{ due: 'today' }]);
    await world.act(office, id, 'assignment', { assignee: colleague.account });
    expect([await mine(), (await mine(colleague)).length]).toEqual([[], 1]);
    world.at('2026-01-10');
    expect(await mine(colleague)).toMatchObject([{ due: 'passed' }]);
    // Nobody answered: another day is promised in its place.
    await write(id, { ...OUTGOING, text: 'لم ترد', callBackOn: '2026-01-12' });
    expect(await mine(colleague)).toMatchObject([{ callBackOn: '2026-01-12', due: 'ahead' }]);
    await write(id, OUTGOING);
    expect(await mine(colleague)).toEqual([]);
    expect((await notes(id)).map(({ waits }) => waits)).toEqual(Array.from({ length: 5 }, () => false));
  });

  test('by their day, page by page; of a case that nobody has for whoever gives cases out, and for no volunteer', async () => {
    const [officer, volunteer] = [
      await world.api.person(office, 'relationsOfficer'),
      await world.api.person(office, 'volunteer'),
    ];
    const [late, soon, free] = [
      await world.received(office),
      await world.received(office),
      await world.received(office),
    ];
    for (const id of [late, soon]) await world.act(office, id, 'assignment', { assignee: officer.account });
    await world.ask(office.staff.relationsOfficer, 'POST', '/api/case-assignments', { cases: [{ case: free }] });
    await write(late, { ...INCOMING, callBackOn: '2026-01-20' }, officer);
    await write(free, { ...INCOMING, callBackOn: '2026-01-14' }, officer);
    await write(soon, { ...INCOMING, callBackOn: '2026-01-11' }, officer);
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const url = `/api/call-backs?limit=1${next && `&cursor=${next}`}`;
      const answer: Answer<Listed> = await world.ask<Listed>(officer, 'GET', url);
      seen.push(...answer.body.items.map(({ caseId }) => caseId));
      next = answer.body.next;
    }
    expect(seen).toEqual([soon, free, late]);
    expect(of(free, await callBacks(officer))).toMatchObject([{ isNobodys: true }]);
    expect(await callBacks(volunteer)).toEqual([]);
    await world.act(office, late, 'assignment', { assignee: volunteer.account });
    expect((await callBacks(volunteer)).map(({ caseId }) => caseId)).toEqual([late]);
  });
});
