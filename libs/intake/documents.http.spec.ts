import { formWith, pdf } from '../../test/world/files';
import type { Person } from '../../test/world/api';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../../test/world/intake';
import { application, PortalWorld } from '../../test/world/portal';
import { instantInWords } from '@sanad/messages';
import type { CaseView } from './case.views';

let world: IntakeWorld;
let beside: PortalWorld;
let office: Office;

beforeAll(async () => {
  world = await IntakeWorld.open();
  office = await world.office('mabarra');
  beside = await PortalWorld.open(world);
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await beside.close();
  await world.close();
});

interface Seen<Body> {
  readonly status: number;
  readonly body: Body;
}
interface Problem {
  readonly code: string;
}
interface Told {
  readonly items: { template: string; channel: string; text: { ar: string; en: string } }[];
}
interface Listed {
  readonly items: { id: string; item: string; name: string; size: number }[];
}

async function attach<Body = CaseView>(
  id: string,
  item: string,
  sent = formWith('هوية.pdf', pdf()),
  key?: string,
): Promise<Seen<Body>> {
  const { headers } = office.staff.relationsOfficer;
  const url = `/api/cases/${id}/items/${item}/document`;
  const all = { ...sent.headers, ...headers, ...(key && { 'idempotency-key': key }) };
  const answer = await world.api.app.inject({ method: 'POST', url, payload: sent.payload, headers: all });
  return { status: answer.statusCode, body: answer.json<Body>() };
}

const read = (by: Person, id: string, document: string) =>
  world.api.app.inject({ url: `/api/cases/${id}/documents/${document}`, headers: by.headers });

async function listed(id: string): Promise<Listed['items']> {
  return (await world.ask<Listed>(office.staff.relationsOfficer, 'GET', `/api/cases/${id}/documents`)).body.items;
}

describe('POST /api/cases/:id/items/:item/document', () => {
  test('201: the item has arrived, and the document lies with the case', async () => {
    const id = await world.received(office);
    const { status, body } = await attach(id, 'identity');
    expect([status, body.items.find((item) => item.id === 'identity')!.state]).toEqual([201, 'arrived']);
    expect(await listed(id)).toMatchObject([{ item: 'identity', name: 'هوية.pdf', size: pdf().length }]);
  });

  test('201: the same key with the same file once, with another file 422', async () => {
    const id = await world.received(office);
    await attach(id, 'identity', undefined, 'key-of-one-upload');
    expect((await attach(id, 'identity', undefined, 'key-of-one-upload')).status).toBe(201);
    expect(await listed(id)).toHaveLength(1);
    const other = await attach<Problem>(
      id,
      'identity',
      formWith('b.pdf', Buffer.concat([pdf(), Buffer.from('\n')])),
      'key-of-one-upload',
    );
    expect([other.status, other.body.code]).toEqual([422, 'request.key_reused']);
  });

  test.each([
    [
      'no form',
      { payload: Buffer.from('{}'), headers: { 'content-type': 'application/json' } },
      400,
      'document.missing',
    ],
    ['another field', formWith('a.pdf', pdf(), 'other'), 400, 'document.missing'],
    [
      'a form cut short',
      { ...formWith('a.pdf', pdf()), payload: formWith('a.pdf', pdf()).payload.subarray(0, 200) },
      400,
      'document.missing',
    ],
    [
      '5.2.1: 11 MB',
      formWith('a.pdf', Buffer.concat([pdf(), Buffer.alloc(11 * 1024 * 1024)])),
      400,
      'document.too_large',
    ],
    ['5.2.2: a program', formWith('a.pdf', Buffer.from('MZ........')), 400, 'document.content_differs'],
  ])('refused: %s', async (_what, sent, status, code) => {
    const id = await world.received(office);
    const answer = await attach<Problem>(id, 'identity', sent);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await listed(id)).toEqual([]);
  });

  test('404: an item that the case does not have keeps nothing', async () => {
    const id = await world.received(office);
    expect((await attach<Problem>(id, 'other')).body.code).toBe('intake.item_unknown');
    expect(await listed(id)).toEqual([]);
  });
});

describe('GET /api/cases/:id/documents/:document', () => {
  test('200: 5.4.2: an attachment that no browser shows, under its own name; the audit says who read it', async () => {
    const id = await world.received(office);
    await attach(id, 'identity');
    const document = (await listed(id))[0]!.id;
    const answer = await read(office.staff.socialResearchOfficer, id, document);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(pdf())).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="document"; filename*=UTF-8''${encodeURIComponent('هوية.pdf')}`,
      'cache-control': 'no-store',
    });
    const audit = await world.api.rows<{ actor_id: string }>(
      `SELECT actor_id FROM audit WHERE action = 'document.read' AND subject_id = $1`,
      [document],
    );
    expect(audit).toEqual([{ actor_id: office.staff.socialResearchOfficer.account }]);
  });

  test('404: a document of another case; 403: whoever is a party to it, or holds no such role', async () => {
    const [one, other] = [await world.received(office), await world.received(office)];
    await attach(one, 'identity');
    const document = (await listed(one))[0]!.id;
    expect((await read(office.staff.relationsOfficer, other, document)).statusCode).toBe(404);
    expect((await read(office.staff.branchDelegate, one, document)).statusCode).toBe(403);
    const accountId = office.staff.committeeHead.account;
    const own = await world.received(office, { applicant: await world.person(office, 'عضو متقدم', { accountId }) });
    await attach(own, 'identity');
    const mine = (await listed(own))[0]!.id;
    const refused = await read(office.staff.committeeHead, own, mine);
    expect([refused.statusCode, refused.json<Problem>().code]).toEqual([403, 'intake.documents_of_party']);
  });
});

describe('PUT /api/cases/:id/portal-access', () => {
  const proof = { identity: 'nationalId', reason: 'ضاع الإشعار' };
  const renew = <Body>(id: string, by = office.staff.relationsOfficer, body: object = proof) =>
    world.api.ask<Body>(by, 'PUT', `/api/cases/${id}/portal-access`, body);

  test('200: the new secret opens the case, the old one does not any more, and neither is kept', async () => {
    const { portal } = beside;
    const sent = await portal.submit(office.id, application());
    await beside.settle();
    const id = await beside.caseId(office, sent.reference);
    const { status, body } = await renew<{ reference: string; secret: string; code: string }>(id);
    expect([status, body.reference]).toEqual([200, sent.reference]);
    for (const secret of [body.secret, body.code]) {
      expect((await portal.open(office.id, { reference: body.reference, secret })).reference).toBe(sent.reference);
    }
    for (const secret of [sent.secret, sent.code]) {
      await expect(portal.open(office.id, { reference: body.reference, secret })).rejects.toMatchObject({
        code: 'portal.not_opened',
      });
    }
    const rows = JSON.stringify([
      await world.api.rows('SELECT * FROM case_access'),
      await world.api.rows('SELECT * FROM audit'),
    ]);
    expect(rows).toContain('portal.access_renewed');
    for (const secret of [body.secret, body.code, proof.reason])
      expect(JSON.stringify(await world.api.rows('SELECT * FROM audit'))).not.toContain(secret);
    for (const secret of [body.secret, body.code, sent.secret, sent.code]) expect(rows).not.toContain(secret);
  });

  test('200: the applicant is told each time on the agreed channel: who gave it, when, to whom to turn; never the secret', async () => {
    const id = await world.received(office);
    const { body } = await renew<{ reference: string; secret: string; code: string }>(id);
    const again = await renew<{ secret: string; code: string }>(id);
    const sql = `SELECT recipient_kind, recipient_id, channel, params FROM notification
                 WHERE subject_id = $1 AND template = 'intake.access_renewed' ORDER BY id`;
    const waiting = await world.api.rows<object>(sql, [id]);
    const { applicant } = (
      await world.ask<{ applicant: { id: string } }>(office.staff.relationsOfficer, 'GET', `/api/cases/${id}`)
    ).body;
    const told = { recipient_kind: 'beneficiary', recipient_id: applicant.id, channel: 'PHONE' };
    expect(waiting).toEqual([1, 2].map(() => expect.objectContaining(told)));
    const { items } = (await world.ask<Told>(office.staff.relationsOfficer, 'GET', `/api/cases/${id}/notices`)).body;
    const last = items.at(-1)!;
    expect(last).toMatchObject({ template: 'intake.access_renewed', channel: 'PHONE' });
    const [name, at] = [office.name, instantInWords(world.now.toISOString())];
    for (const part of [name, body.reference, at.ar, 'ضابط اتصال']) expect(last.text.ar).toContain(part);
    for (const part of [name, body.reference, at.en]) expect(last.text.en).toContain(part);
    expect(last.text.ar + last.text.en).not.toMatch(/[{}]/);
    for (const secret of [body.secret, body.code, again.body.secret, again.body.code])
      expect(JSON.stringify([waiting, items])).not.toContain(secret);
  });

  test('200: where the policy has no title of an officer, the applicant is sent to the desk', async () => {
    const plain = await world.office('natiq', undefined, (_, document) => delete document.terms.officerTitle);
    const id = await world.received(plain);
    expect((await renew(id, plain.staff.relationsOfficer)).status).toBe(200);
    const { items } = (await world.ask<Told>(plain.staff.relationsOfficer, 'GET', `/api/cases/${id}/notices`)).body;
    expect(items.at(-1)!.text).toMatchObject({
      ar: expect.stringContaining('إبلاغ مكتب الاستقبال في مقر الجمعية') as string,
      en: expect.stringContaining('tell the reception desk at the office') as string,
    });
  });

  test('200: a request of the desk can be followed from then on, its documents attached', async () => {
    const id = await world.received(office);
    const { body } = await renew<{ reference: string; secret: string }>(id);
    const opened = await beside.portal.open(office.id, body);
    expect(opened.openActions).toContain('attach');
    await beside.portal.attach(office.id, body, { item: 'identity', file: { name: 'a.pdf', bytes: pdf() } });
    await beside.settle();
    expect(await listed(id)).toMatchObject([{ item: 'identity' }]);
  });

  test('400: without a word on how the identity was checked; 403: for other roles; 422: for oneself', async () => {
    const id = await world.received(office);
    expect((await renew(id, undefined, { reason: 'ضاع' })).status).toBe(400);
    expect((await renew(id, office.staff.socialResearchOfficer)).status).toBe(403);
    const accountId = office.staff.relationsOfficer.account;
    const own = await world.received(office, { applicant: await world.person(office, 'موظفة متقدمة', { accountId }) });
    expect((await renew<Problem>(own)).body.code).toBe('intake.verifier_is_applicant');
  });
});
