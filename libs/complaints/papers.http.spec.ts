import { ComplaintsWorld, type ComplaintsOffice } from '../../test/world/complaints';
import { pdf } from '../../test/world/files';
import { WORLD_OPENS_WITHIN_MS } from '../../test/world/intake';
import type { ComplaintDocumentsView } from './complaints.views';

let world: ComplaintsWorld;
let mabarra: ComplaintsOffice;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  mabarra = await world.office();
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world?.close());

const reads = async (id: string): Promise<string[]> =>
  (await world.audit(mabarra, id))
    .filter(({ action, by }) => by === mabarra.head.account && action !== 'complaints.lodged')
    .map(({ action }) => action);

test('200: the page of a complaint says how many documents lie with it, and whoever looks into it opens them', async () => {
  const id = await world.investigated(mabarra);
  expect((await world.view(mabarra.head, id)).body.documents).toBe(0);
  const document = await world.brings(mabarra, id, 'سجل الاتصال.pdf');
  expect((await world.view(mabarra.head, id)).body.documents).toBe(1);
  const { body } = await world.ask<ComplaintDocumentsView>(mabarra.head, 'GET', `complaints/${id}/documents`);
  expect(body.items).toEqual([
    {
      ...{ id: document, name: 'سجل الاتصال.pdf', mediaType: 'application/pdf', size: pdf().length, state: 'kept' },
      arrivedAt: expect.any(String) as string,
    },
  ]);
  expect(await reads(id)).toEqual(['complaints.documents_listed']);
  // Whom nothing of it was put to is told of no document either.
  expect((await world.ask(mabarra.custodian, 'GET', `complaints/${id}/documents/${document}`)).status).toBe(404);
});

test('200: of a sensitive one each look at its documents is a reading of it, on record', async () => {
  const { id } = (await world.lodge(mabarra)).body;
  const document = await world.brings(mabarra, id);
  const viewers = [mabarra.head.account, mabarra.staff.executiveDirector.account];
  await world.must(mabarra, id, 'assessment', { severity: 'critical', sensitive: true, viewers });
  await world.ask(mabarra.head, 'GET', `complaints/${id}/documents`);
  const { headers } = mabarra.head;
  const url = `/api/complaints/${id}/documents/${document}`;
  const { statusCode, rawPayload } = await world.intake.api.app.inject({ url, headers });
  expect([statusCode, rawPayload.equals(pdf())]).toEqual([200, true]);
  expect(await reads(id)).toEqual([
    ...['complaints.sensitive_read', 'complaints.documents_listed'],
    'complaints.sensitive_read',
  ]);
  expect((await world.ask(mabarra.officer, 'GET', `complaints/${id}/documents/${document}`)).status).toBe(404);
});
