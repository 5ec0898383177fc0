import { Journey, type Office } from '../world/journey';

let journey: Journey;
let natiq: Office;

beforeAll(async () => {
  journey = await Journey.open();
  natiq = journey.office('natiq');
});
afterAll(() => journey.close());

/** Decided on the day it was put to the committee: Thursday 5 March 2026, 10:30. */
async function decided(outcome: 'accept' | 'reject', name: string): Promise<string> {
  journey.at('2026-03-05T10:30:00+03:00');
  const { id } = await natiq.receives(await natiq.person(name));
  await natiq.completes(id, name);
  const sitting = await natiq.sits(id, '2026-03-05', { head: outcome, member1: outcome });
  const reason = outcome === 'reject' ? 'لا تنطبق شروط الدعم' : undefined;
  await natiq.decides(sitting, outcome === 'accept' ? 'ACCEPTED' : 'REJECTED', reason);
  await journey.settle();
  return id;
}

test('decided early: the notice waits for the floor, and nothing is ever overdue', async () => {
  const id = await decided('reject', 'شهد بنت علي عسيري');
  for (const early of ['2026-03-05T11:00:00+03:00', '2026-03-18T12:00:00+03:00', '2026-03-19T10:29:59+03:00']) {
    journey.at(early);
    const refused = await natiq.ask('reception', 'POST', `cases/${id}/decision-notice`);
    expect([refused.status, refused.body]).toMatchObject([422, { code: 'deadline.notice_too_early' }]);
  }
  // A day of Eid moves no floor.
  journey.at('2026-03-19T10:30:00+03:00');
  expect((await natiq.ask('reception', 'POST', `cases/${id}/decision-notice`)).status).toBe(201);
  await journey.settle();
  const { items } = await natiq.does<{ items: { text: { ar: string } }[] }>('reception', 'GET', `cases/${id}/notices`);
  expect(items.at(-1)?.text.ar).toContain('السبب: لا تنطبق شروط الدعم.');
  const sent = await journey.api.rows('SELECT params FROM notification WHERE subject_id = $1', [id]);
  expect(JSON.stringify(sent)).not.toContain('شروط الدعم');
  journey.at('2027-03-01');
  await journey.settle();
  const { clock, state } = await natiq.does('reception', 'GET', `cases/${id}`);
  expect([state.code, clock?.state]).toEqual(['REJECTED', 'unbounded']);
  const list = await natiq.does<{ items: object[] }>('reception', 'GET', 'cases?standing=late');
  expect(list.items).toEqual([]);
});

test('what the applicant is told promises nothing beyond the floor', async () => {
  const id = await decided('accept', 'رنا بنت حسن القرني');
  const { items } = await natiq.does<{ items: { template: string; text: { ar: string } }[] }>(
    'reception',
    'GET',
    `cases/${id}/notices`,
  );
  const floor = items.find(({ text }) => text.ar.includes('لا يصدر إليك الرد'));
  expect(floor?.text.ar).toContain('19 مارس 2026');
  expect(floor?.text.ar).toContain('ولا تحدد السياسة موعدًا أقصى');
  // The association's own target is for its staff.
  for (const { text } of items) expect(text.ar).not.toContain('موعد أقصاه');
});

test('a recorded hardship lets the answer out early; the steps of this version follow: register, then deliver, then close', async () => {
  const id = await decided('accept', 'جود بنت ناصر آل سعد');
  await natiq.does('executive', 'POST', `cases/${id}/floor-override`, { why: 'حالة صحية لا تحتمل الانتظار' });
  await natiq.does('reception', 'POST', `cases/${id}/decision-notice`);
  await journey.settle();
  const early = await natiq.ask('reception', 'POST', `cases/${id}/closure`);
  expect([early.status, early.body]).toMatchObject([422, { code: 'intake.gate_not_registered' }]);
  const registered = await natiq.does('reception', 'POST', `cases/${id}/registration`);
  expect(registered.fileNumber).toEqual(expect.any(Number));
  const owed = await natiq.does('reception', 'POST', `cases/${id}/entitlements`, {
    description: 'ثماني جلسات نطق',
    dueOn: '2026-04-30',
  });
  const open = await natiq.ask('reception', 'POST', `cases/${id}/closure`);
  expect([open.status, open.body]).toMatchObject([422, { code: 'intake.gate_not_delivered' }]);
  await natiq.does('reception', 'POST', `cases/${id}/entitlements/${owed.entitlements[0]!.id}/delivery`, {
    proof: 'محضر تسليم 12',
  });
  expect(await natiq.does('reception', 'POST', `cases/${id}/closure`)).toMatchObject({ state: { code: 'CLOSED' } });
});

test('an unclear procedure goes to the social-research officer, with question and answer', async () => {
  journey.at('2026-03-05');
  const { id } = await natiq.receives(await natiq.person('لينا بنت سعود الأسمري'));
  const { id: referral } = await natiq.does<{ id: string }>('reception', 'POST', `cases/${id}/referrals`, {
    question: 'هل تُقبل شهادة من خارج المنطقة؟',
  });
  await natiq.does('research', 'POST', `referrals/${referral}/acceptance`);
  const answered = await natiq.does('research', 'POST', `referrals/${referral}/answer`, {
    answer: 'نعم، متى كانت معتمدة.',
    source: 'دليل خدمات البحث الاجتماعي',
  });
  expect(answered).toMatchObject({ answer: 'نعم، متى كانت معتمدة.' });
});
