import type { Person } from '../../../test/world/api';
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

test('201: whom it concerns and which request is written down with it; one of the staff who is meant is kept from it', async () => {
  const request = await world.intake.completed(mabarra);
  const { id } = (await log()).body;
  const said = { kind: 'complaint', subject: 'تأخر الرد', anonymous: true };
  const concerns = `الموظف ${mabarra.officer.name}`;
  const made = await world.ask<Fax>(desk(), 'POST', `faxes/${id}/complaint`, { ...said, concerns, case: request });
  const { body } = await world.view(mabarra.staff.executiveDirector, made.body.id);
  expect(body).toMatchObject({ concerns, caseId: request, meant: [{ id: mabarra.officer.account }] });
  expect((await world.view(mabarra.officer, made.body.id)).status).toBe(404);
  const other = (await log()).body.id;
  const about = mabarra.officer.account;
  const direct = await world.ask<Fax>(desk(), 'POST', `faxes/${other}/complaint`, { ...said, about });
  expect((await world.view(mabarra.staff.executiveDirector, direct.body.id)).body.about).toMatchObject({ id: about });
});

test('200: the log keeps what a complaint keeps: a line about somebody, and one of a sensitive complaint, are told to those who see it', async () => {
  const listed = async (by: Person): Promise<string[]> => {
    const { body } = await world.ask<{ items: Fax[] }>(by, 'GET', 'faxes?limit=100');
    return body.items.map((fax) => fax.id);
  };
  const { id } = (await log()).body;
  const said = { kind: 'complaint', subject: 'تأخر الرد', anonymous: true, about: mabarra.officer.account };
  const complaint = (await world.ask<Fax>(desk(), 'POST', `faxes/${id}/complaint`, said)).body.id;
  expect(await listed(mabarra.officer)).not.toContain(id);
  expect(await listed(desk())).toContain(id);
  const director = mabarra.staff.executiveDirector;
  const viewers = [director.account];
  await world.must(mabarra, complaint, 'assessment', { severity: 'high', sensitive: true, viewers });
  expect(await listed(desk())).not.toContain(id);
  expect(await listed(director)).toContain(id);
  const audit = await world.audit(mabarra, complaint);
  expect(audit).toContainEqual({ action: 'complaints.sensitive_listed', by: director.account });
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
