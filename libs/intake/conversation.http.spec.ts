import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../../test/world/intake';
import type { ReferralsView, ReferralView, VisitView, WaitingReferralView } from './conversation.views';

let world: IntakeWorld;
let mabarra: Office;
let natiq: Office;

beforeAll(async () => {
  world = await IntakeWorld.open();
  [mabarra, natiq] = [await world.office('mabarra'), await world.office('natiq')];
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(() => world.at('2026-01-08'));

const exchange = (kind: 'enquiry' | 'suggestion') => ({ kind, subject: 'متى يفتح المكتب؟', channel: 'PHONE' });

describe.each(['enquiry', 'suggestion'] as const)('an %s', (kind) => {
  test('is answered with its source, then closed; it has no steps of a request', async () => {
    const id = await world.received(mabarra, exchange(kind));
    expect((await world.view(mabarra, id)).openActions.map(({ code }) => code)).toEqual([
      'answer',
      'agreeReplyChannel',
      'withdraw',
      'assign',
    ]);
    expect((await world.act(mabarra, id, 'closure')).status).toBe(409);
    expect((await world.act(mabarra, id, 'completeness')).status).toBe(422);
    expect((await world.act(mabarra, id, 'answers', { answer: 'من الثامنة' })).status).toBe(400);
    const answer = { answer: 'من الثامنة صباحًا', source: 'لوحة المواعيد، الإصدار 3' };
    const { status, body } = await world.act(mabarra, id, 'answers', answer);
    expect([status, body.state.code]).toEqual([201, 'ANSWERED']);
    const kept = await world.ask(mabarra.staff.committeeHead, 'GET', `/api/cases/${id}/answers`);
    expect(kept.body).toMatchObject({ items: [answer] });
    expect((await world.act(mabarra, id, 'closure')).body.state.code).toBe('CLOSED');
  });
});

describe('a referral', () => {
  const at = (referral: string, path: string): string => `/api/referrals/${referral}/${path}`;

  test('natiq: asked, ages in sight, accepted by the officer, answered with a source by whoever accepted it', async () => {
    const id = await world.received(natiq);
    const asked = await world.ask<ReferralView>(natiq.staff.relationsOfficer, 'POST', `/api/cases/${id}/referrals`, {
      question: 'هل يكفي تقرير المدرسة؟',
    });
    expect(asked.status).toBe(201);
    const { id: referral } = asked.body;
    const officer = natiq.staff.socialResearchOfficer;
    world.at('2026-01-10');
    const waiting = await world.ask<ReferralsView>(officer, 'GET', '/api/referrals');
    expect(waiting.body.items).toMatchObject([{ id: referral, ageHours: 48, officer: null }]);
    const answer = { answer: 'نعم، إن كان مختومًا', source: 'دليل خدمات البحث الاجتماعي' };
    const unaccepted = await world.ask(officer, 'POST', at(referral, 'answer'), answer);
    expect([unaccepted.status, unaccepted.body]).toMatchObject([422, { code: 'intake.referral_not_yours' }]);
    const accepted = await world.ask(officer, 'POST', at(referral, 'acceptance'));
    expect(accepted.body).toMatchObject({ officer: officer.account });
    expect((await world.ask(officer, 'POST', at(referral, 'acceptance'))).status).toBe(409);
    expect((await world.ask(officer, 'POST', at(referral, 'answer'), answer)).body).toMatchObject(answer);
    expect((await world.ask(officer, 'POST', at(referral, 'answer'), answer)).status).toBe(422);
    expect((await world.ask<ReferralsView>(officer, 'GET', '/api/referrals')).body.items).toEqual([]);
    const timeline = await world.ask<{ items: { name: string }[] }>(officer, 'GET', `/api/cases/${id}/timeline`);
    const names = ['received', 'referred', 'referralAccepted', 'referralAnswered'];
    expect(timeline.body.items.map(({ name }) => name)).toEqual(names);
    expect(timeline.body.items[0]).toMatchObject({ gregorian: { ar: '8 يناير 2026' }, hijri: '1447/07/19' });
  });

  test('those who answer hear of a question, and whoever asked of its answer: once each, by the reference alone', async () => {
    const { relationsOfficer, socialResearchOfficer: officer, executiveDirector } = natiq.staff;
    const id = await world.received(natiq);
    const { reference } = await world.view(natiq, id);
    const { body } = await world.ask<ReferralView>(relationsOfficer, 'POST', `/api/cases/${id}/referrals`, {
      question: 'هل يكفي عقد غير موثق؟',
    });
    const told = (): Promise<object[]> =>
      world.api.rows(
        `SELECT recipient_kind AS kind, recipient_id AS to, channel, template, params
         FROM notification WHERE subject_id = $1 AND deadline_id IS NULL ORDER BY created_at`,
        [body.id],
      );
    const asked = { kind: 'staff', to: officer.account, channel: 'inbox', template: 'intake.referral_asked' };
    expect(await told()).toEqual([{ ...asked, params: { reference } }]);
    const { body: waiting } = await world.ask<{ items: WaitingReferralView[] }>(
      executiveDirector,
      'GET',
      '/api/referrals',
    );
    expect(waiting.items).toMatchObject([{ id: body.id, reference }]);
    await world.ask(officer, 'POST', at(body.id, 'acceptance'));
    world.at('2026-01-09');
    await world.ask(officer, 'POST', at(body.id, 'answer'), { answer: 'لا يكفي', source: 'دليل البحث' });
    const answered = { ...asked, to: relationsOfficer.account, template: 'intake.referral_answered' };
    expect(await told()).toEqual([asked, answered].map((one) => ({ ...one, params: { reference } })));
  });

  test('409: a case that ends takes its unanswered referral along', async () => {
    const id = await world.received(natiq);
    const asked = await world.ask<ReferralView>(natiq.staff.relationsOfficer, 'POST', `/api/cases/${id}/referrals`, {
      question: 'هل يلزم تقرير جديد؟',
    });
    const officer = natiq.staff.socialResearchOfficer;
    expect((await world.act(natiq, id, 'withdrawal')).body.state.code).toBe('WITHDRAWN');
    expect((await world.ask<ReferralsView>(officer, 'GET', '/api/referrals')).body.items).toEqual([]);
    const late = await world.ask(officer, 'POST', at(asked.body.id, 'acceptance'));
    expect([late.status, late.body]).toMatchObject([409, { code: 'intake.referral_ended' }]);
  });

  test('422: mabarra has no such step; 403: the desk does not answer its own question', async () => {
    const id = await world.received(mabarra);
    const officer = mabarra.staff.relationsOfficer;
    const answer = await world.ask(officer, 'POST', `/api/cases/${id}/referrals`, { question: 'كيف؟' });
    expect([answer.status, answer.body]).toMatchObject([422, { code: 'intake.gate_step' }]);
    const accepting = await world.ask(officer, 'POST', at(id, 'acceptance'));
    expect(accepting.status).toBe(403);
  });
});

describe('a visit', () => {
  async function visit(office: Office, facts: object = {}): Promise<string> {
    const sent = { place: 'مكتب الاستقبال', ...facts };
    const { body } = await world.ask<VisitView>(office.staff.relationsOfficer, 'POST', '/api/visits', sent);
    return body.id;
  }
  const end = (office: Office, id: string, body: object = {}) =>
    world.ask<VisitView & { code?: string }>(office.staff.relationsOfficer, 'POST', `/api/visits/${id}/end`, body);

  test('does not end while the request lacks something, unless the visitor leaves with a receipt of it', async () => {
    const caseId = await world.received(mabarra, { items: [{ item: 'identity' }] });
    const id = await visit(mabarra, { caseId });
    world.at('2026-01-08T10:40:00+03:00');
    const refused = await end(mabarra, id);
    expect([refused.status, refused.body.code]).toEqual([422, 'intake.visit_incomplete']);
    const { status, body } = await end(mabarra, id, { receiptGiven: true });
    expect([status, body.endedAt]).toEqual([201, '2026-01-08T07:40:00.000Z']);
    expect(body.receipt).toMatchObject({ itemsAr: 'نموذج طلب خدمة معبأ، توقيع الإقرار بصحة البيانات' });
    expect((await end(mabarra, id)).body.code).toBe('intake.visit_ended');
  });

  test('422: does not end while nobody has ruled on a request that lacks nothing, receipt or not', async () => {
    const caseId = await world.received(mabarra, { items: [{ item: 'identity' }, { item: 'service-form' }] });
    await world.act(mabarra, caseId, 'attestation', { method: 'inkScan', signedAs: 'مها العتيبي' });
    const id = await visit(mabarra, { caseId });
    for (const body of [{}, { receiptGiven: true }]) {
      const refused = await end(mabarra, id, body);
      expect([refused.status, refused.body.code]).toEqual([422, 'intake.visit_unruled']);
    }
    await world.completed(mabarra, caseId);
    expect((await end(mabarra, id)).body).toMatchObject({ caseId, receipt: null });
  });

  test('GET /api/visits and /api/referrals: page by page, each once, the first in front', async () => {
    const office = await world.office('natiq');
    const begun: string[] = [];
    for (let n = 0; n < 3; n++) begun.push(await visit(office));
    const asked: string[] = [];
    for (let n = 0; n < 3; n++) {
      const url = `/api/cases/${await world.received(office)}/referrals`;
      const { body } = await world.ask<ReferralView>(office.staff.relationsOfficer, 'POST', url, { question: 'كيف؟' });
      asked.push(body.id);
    }
    const pages = async (path: string): Promise<string[][]> => {
      const seen: string[][] = [];
      for (let next: string | null = ''; next !== null;) {
        const { body }: { body: { items: { id: string }[]; next: string | null } } = await world.ask(
          office.staff.relationsOfficer,
          'GET',
          `/api/${path}?limit=2${next && `&cursor=${next}`}`,
        );
        seen.push(body.items.map((one) => one.id));
        next = body.next;
      }
      return seen;
    };
    expect(await pages('visits')).toEqual([begun.slice(0, 2), begun.slice(2)]);
    expect(await pages('referrals')).toEqual([asked.slice(0, 2), asked.slice(2)]);
  });

  test('ends with a complete request without a receipt, and with a question alone at any time', async () => {
    const caseId = await world.completed(mabarra);
    expect((await end(mabarra, await visit(mabarra), { caseId })).body).toMatchObject({ caseId, receipt: null });
    expect((await end(mabarra, await visit(mabarra))).body).toMatchObject({ caseId: null, receipt: null });
  });

  test('422: it does not end before it began; 404: another association’s', async () => {
    const id = await visit(mabarra, { arrivedAt: '2026-01-08T06:30:00Z' });
    expect((await end(mabarra, id, { endedAt: '2026-01-08T06:00:00Z' })).body.code).toBe('intake.time_before');
    expect((await end(natiq, id)).body.code).toBe('intake.visit_not_found');
    const running = await world.ask<{ items: { id: string }[] }>(mabarra.staff.committeeHead, 'GET', '/api/visits');
    expect(running.body.items.map((one) => one.id)).toEqual([id]);
  });
});
