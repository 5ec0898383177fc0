import { ComplaintsWorld, type ComplaintsOffice } from '../../../test/world/complaints';
import { readLetter } from '../../../test/world/letters';
import { WORLD_OPENS_WITHIN_MS } from '../../../test/world/intake';

let world: ComplaintsWorld;
let mabarra: ComplaintsOffice;

beforeAll(async () => {
  world = await ComplaintsWorld.open();
  mabarra = await world.office();
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(() => world.intake.at('2026-01-08'));

async function letter(id: string, name: string): Promise<{ status: number; bytes: Buffer }> {
  const { headers } = mabarra.staff.executiveDirector;
  const url = `/api/complaints/${id}/letters/${name}`;
  const answer = await world.intake.api.app.inject({ method: 'GET', url, headers });
  return { status: answer.statusCode, bytes: answer.rawPayload };
}

async function read(id: string, name: string): Promise<string> {
  const { status, bytes } = await letter(id, name);
  expect([name, status]).toEqual([name, 200]);
  return readLetter(`complaint-${name}`, bytes);
}

test('each comes with what it tells, and not before: the clause, the version and what was agreed', async () => {
  const complainant = await world.intake.person(mabarra, 'نوال بنت صالح الحميد');
  const id = await world.investigated(mabarra, { anonymous: false, complainant, faxPages: 2, receiptGiven: true });
  for (const name of ['outcome', 'settlement', 'escalation']) expect((await letter(id, name)).status).toBe(409);
  expect((await letter(id, 'anything')).status).toBe(404);
  const { reference } = (await world.view(mabarra.staff.executiveDirector, id)).body;
  expect(await read(id, 'acknowledgement')).toContain(reference);
  await world.must(mabarra, id, 'settlement-attempts', { words: 'لقاء في مقر الجمعية' });
  await world.must(mabarra, id, 'offers', { party: 'association', words: 'اعتذار مكتوب' });
  await world.must(mabarra, id, 'offer-answers', { party: 'complainant', consents: true, words: 'قبلت ذلك' });
  await world.must(mabarra, id, 'agreement', { words: 'اعتذار مكتوب واتصال كل أحد' });
  await read(id, 'settlement');
  expect((await letter(id, 'outcome')).status).toBe(409);
  await world.must(mabarra, id, 'response', { accepted: false });
  await world.must(mabarra, id, 'escalation', { reason: 'لم يُنفَّذ ما اتُّفق عليه' });
  await read(id, 'escalation');
  await world.must(mabarra, id, 'outcome', { outcome: 'upheld', reason: 'ثبت أن الاتصال لم يرد عليه' });
  expect((await letter(id, 'outcome')).status).toBe(409);
  await world.must(mabarra, id, 'answer', { inPerson: true });
  await read(id, 'outcome');
  const made = (await world.audit(mabarra, id)).filter(({ action }) => action === 'complaints.letter_made');
  expect(made).toHaveLength(4);
});
