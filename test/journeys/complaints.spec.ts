import type { ComplaintReceivedView, ComplaintView } from '@sanad/complaints';
import { ComplaintJobs } from '@sanad/complaints';
import { followUpAt } from '../world/complaints';
import { Journey, type Office } from '../world/journey';

let journey: Journey;
let mabarra: Office;
let committee: string;

/** The follow-up committee has its members, and the association has added to its policy what that does not say. */
beforeAll(async () => {
  journey = await Journey.open();
  mabarra = journey.office('mabarra');
  journey.at('2026-01-05');
  committee = await followUpAt(journey);
}, 120_000);
afterAll(() => journey.close());

const does = (who: string, path: string, body: object = {}): Promise<ComplaintView> =>
  mabarra.does<ComplaintView>(who, 'POST', `complaints/${path}`, body);

async function lodged(name: string, facts: object = {}): Promise<ComplaintReceivedView> {
  const complainant = await mabarra.person(name, { mobile: '0551112233' });
  const said = { kind: 'complaint', subject: 'لم يُرد على الاتصال', channel: 'FAX', faxPages: 2, complainant };
  return mabarra.does<ComplaintReceivedView>('reception', 'POST', 'complaints', { ...said, ...facts });
}

/** To the committee: lodged at the desk, acknowledged by the receipt that arrived, assessed and put to it. */
async function before(name: string, facts: object = {}): Promise<string> {
  journey.at('2026-01-08');
  const { id, receipt } = await lodged(name, facts);
  expect(receipt.ar).toContain('لجنة المتابعة');
  await journey.settle();
  expect(await mabarra.does<ComplaintView>('executive', 'GET', `complaints/${id}`)).toMatchObject({
    state: { code: 'ACKNOWLEDGED' },
  });
  await does('executive', `${id}/assessment`, { severity: 'medium', theme: 'الاتصال' });
  await does('executive', `${id}/routing`, { committee });
  return id;
}

test('from the fax to an agreement that whoever complained accepts', async () => {
  const id = await before('نوال بنت صالح الحميد', { about: mabarra.account('reception2') });
  journey.at('2026-01-11');
  await does('head', `${id}/settlement-attempts`, { words: 'لقاء في مقر الجمعية' });
  await does('head', `${id}/offers`, { party: 'association', words: 'اعتذار، وموعد ثابت للاتصال' });
  await does('head', `${id}/offer-answers`, { party: 'complainant', consents: true, words: 'قبلت ذلك' });
  await does('head', `${id}/agreement`, { words: 'اعتذار مكتوب، واتصال كل أحد' });
  await journey.settle();
  const seen = await mabarra.does<ComplaintView>('head', 'GET', `complaints/${id}`);
  expect(seen).toMatchObject({ state: { code: 'ANSWERED' }, toldAt: expect.any(String) as string });
  await does('head', `${id}/response`, { accepted: true, words: 'شكرًا لكم' });
  expect(await does('head', `${id}/closure`)).toMatchObject({
    ...{ state: { code: 'CLOSED' }, outcome: { code: 'settled' }, accepted: true, settlement: { standing: 'agreed' } },
  });
  const { items } = await mabarra.does<{ items: { code: string }[] }>('head', 'GET', `complaints/${id}/timeline`);
  expect(items.map(({ code }) => code).join(' ')).toBe(
    'received acknowledged assessed routed settlementAttempted offerMade offerAccepted agreementRecorded accepted closed',
  );
  const told = await journey.api.rows<{ params: object }>(
    'SELECT template, params FROM notification WHERE subject_id = $1',
    [id],
  );
  expect(JSON.stringify(told)).toContain('complaints.settled');
  expect(JSON.stringify(told)).not.toContain('الاتصال');
});

test('up the ladder to the supervising body, with the reference under which it was put there', async () => {
  const id = await before('أسماء بنت راشد القرشي');
  journey.at('2026-01-18');
  await journey.api.app.get(ComplaintJobs).sweep();
  const director = await mabarra.does<ComplaintView>('executive', 'GET', `complaints/${id}`);
  expect(director).toMatchObject({ rung: { code: 'executiveDirector' }, assigneeId: mabarra.account('executive') });
  await does('executive', `${id}/outcome`, { outcome: 'notUpheld', reason: 'سُجّل الرد في موعده' });
  await does('executive', `${id}/answer`, { inPerson: true });
  await does('executive', `${id}/response`, { accepted: false, words: 'لم يصلني رد' });
  await does('executive', `${id}/escalation`, { reason: 'اعترضت على النتيجة' });
  const outside = { reason: 'رُفعت بطلبها', outsideReference: 'و/1447/318' };
  expect(await does('executive', `${id}/escalation`, outside)).toMatchObject({
    ...{ rung: { code: 'supervisingBody' }, outsideReference: 'و/1447/318', state: { code: 'UNDER_INVESTIGATION' } },
  });
  await journey.settle();
  const told = await journey.api.rows<{ template: string }>(
    `SELECT template FROM notification WHERE subject_id = $1 AND recipient_kind = 'beneficiary' ORDER BY created_at, id`,
    [id],
  );
  expect(told.filter(({ template }) => template === 'complaints.escalated')).toHaveLength(3);
});

test('opened again once, within the days that were added', async () => {
  const id = await before('ريما بنت عادل الزيد');
  await does('head', `${id}/outcome`, { outcome: 'partlyUpheld', reason: 'ثبت بعضها' });
  await does('head', `${id}/answer`, { inPerson: true });
  await does('head', `${id}/closure`);
  journey.at('2026-01-12');
  const again = await does('head', `${id}/reopening`, { reason: 'لم يُنفَّذ ما وُعد به' });
  expect(again).toMatchObject({ state: { code: 'UNDER_INVESTIGATION' }, reopenedAt: expect.any(String) as string });
  await does('head', `${id}/outcome`, { outcome: 'upheld', reason: 'ثبتت' });
  await does('head', `${id}/answer`, { inPerson: true });
  await does('head', `${id}/closure`);
  const refused = await mabarra.ask('head', 'POST', `complaints/${id}/reopening`, { reason: 'مرة أخرى' });
  expect([refused.status, refused.body]).toMatchObject([422, { code: 'complaints.gate_once' }]);
});
