import { ComplaintsWorld, type ComplaintsOffice } from '../../../test/world/complaints';
import { WORLD_OPENS_WITHIN_MS } from '../../../test/world/intake';

let world: ComplaintsWorld;
let mabarra: ComplaintsOffice;

beforeAll(async () => {
  world = await ComplaintsWorld.open();
  mabarra = await world.office();
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(() => world.intake.at('2026-01-08'));

interface Fax {
  readonly id: string;
  readonly code: string;
  readonly complaintId: string | null;
  readonly caseId: string | null;
  readonly acts: readonly string[];
}

const AT = '2026-01-07T11:20:00+03:00';
const LINE = {
  direction: 'received',
  number: '0112345678',
  party: 'نوال الحميد',
  at: AT,
  pages: 3,
  result: 'complete',
};
const desk = () => mabarra.staff.relationsOfficer;
const log = (line: object = {}) => world.ask<Fax>(desk(), 'POST', 'faxes', { ...LINE, ...line });
const asComplaint = (id: string) =>
  world.ask<Fax>(desk(), 'POST', `faxes/${id}/complaint`, {
    ...{ kind: 'complaint', subject: 'تأخر الرد على الاتصال', anonymous: true },
  });

test('201: a line becomes a complaint of its own time and pages, once; number and name are sealed', async () => {
  const { id, acts } = (await log()).body;
  expect(acts).toEqual(['complaint', 'case']);
  const [row] = await world.intake.api.rows<{ row: string }>('SELECT f::text AS row FROM fax f WHERE id = $1', [id]);
  for (const told of [LINE.number, LINE.party]) expect(row!.row).not.toContain(told);
  const made = await asComplaint(id);
  expect(made.status).toBe(201);
  const { body } = await world.view(mabarra.staff.executiveDirector, made.body.id);
  expect(body).toMatchObject({ channel: { code: 'FAX', listed: true, pages: 3 } });
  expect(new Date(body.receivedAt).getTime()).toBe(new Date(AT).getTime());
  const again = await asComplaint(id);
  expect([again.status, again.body.code]).toEqual([409, 'faxes.registered']);
  const { body: list } = await world.ask<{ items: Fax[] }>(desk(), 'GET', 'faxes');
  expect(list.items[0]).toMatchObject({ number: LINE.number, party: LINE.party, complaintId: made.body.id, acts: [] });
});

test('201: or a request, which is received when the fax was', async () => {
  const { id } = (await log()).body;
  const applicant = await world.intake.person(mabarra);
  const said = { kind: 'enquiry', subject: 'متى يُفتح التقديم؟', applicant, replyChannel: 'PHONE' };
  const made = await world.ask<Fax>(desk(), 'POST', `faxes/${id}/case`, said);
  expect(made.status).toBe(201);
  const view = await world.intake.view(mabarra, made.body.id);
  expect([view.channel.code, new Date(view.receivedAt).getTime()]).toEqual(['FAX', new Date(AT).getTime()]);
});

test('422: what was sent, or did not come through, is not registered; 400: a time to come; 404: no such line', async () => {
  for (const line of [{ direction: 'sent' }, { result: 'failed' }]) {
    const { id, acts } = (await log(line)).body;
    expect(acts).toEqual([]);
    const answer = await asComplaint(id);
    expect([answer.status, answer.body.code]).toEqual([422, 'faxes.not_received']);
  }
  const later = await log({ at: '2026-01-09T11:20:00+03:00' });
  expect([later.status, later.body.code]).toEqual([400, 'faxes.in_future']);
  expect((await asComplaint(mabarra.officer.account)).status).toBe(404);
});
