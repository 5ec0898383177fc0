import { rows } from '@sanad/platform';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../../test/world/intake';
import type { CaseView } from './case.views';
import type { NoticesView } from './history.views';

let world: IntakeWorld;
let mabarra: Office;
let natiq: Office;

beforeAll(async () => {
  world = await IntakeWorld.open();
  [mabarra, natiq] = [await world.office('mabarra'), await world.office('natiq')];
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(() => world.at('2026-01-08'));

const codes = ({ openActions }: CaseView): string[] => openActions.filter(({ open }) => open).map(({ code }) => code);
const shut = ({ openActions }: CaseView): Record<string, string | undefined> =>
  Object.fromEntries(openActions.filter(({ open }) => !open).map(({ code, why }) => [code, why?.code]));
const sign = { method: 'inkScan', signedAs: 'مها العتيبي' };

async function notices(office: Office, id: string): Promise<NoticesView['items']> {
  const { body } = await world.ask<NoticesView>(office.staff.relationsOfficer, 'GET', `/api/cases/${id}/notices`);
  return body.items;
}

describe('items and their validity', () => {
  test('what had lapsed on the day of its submission is missing again; what lapses later stays as it was', async () => {
    const id = await world.received(natiq);
    const lapsed = await world.act(natiq, id, 'items/medical-report/arrival', { validFrom: '2025-07-07' });
    expect(lapsed.body.items.find((item) => item.id === 'medical-report')).toMatchObject({
      state: 'notValid',
      lapsed: true,
      validUntil: '2026-01-07',
    });
    await world.act(natiq, id, 'items/medical-report/arrival', { validFrom: '2025-07-08' });
    world.at('2026-03-01');
    const ruled = await world.act(natiq, id, 'items/medical-report/ruling', { valid: true });
    expect(ruled.body.items.find((item) => item.id === 'medical-report')).toMatchObject({
      state: 'valid',
      lapsed: false,
    });
  });

  test('mabarra matches no data: an old document is shown as such and stops nothing, and nobody rules on it', async () => {
    const id = await world.received(mabarra);
    const { body } = await world.act(mabarra, id, 'items/lease/arrival', { validUntil: '2025-12-31' });
    expect(body.items.find((item) => item.id === 'lease')).toMatchObject({ state: 'arrived', lapsed: true });
    const ruling = await world.act(mabarra, id, 'items/lease/ruling', { valid: false, reason: 'قديم' });
    expect([ruling.status, ruling.body]).toMatchObject([422, { code: 'intake.gate_step' }]);
  });

  test('not valid, with a reason: missing again, and in the receipt', async () => {
    const id = await world.received(natiq, { items: [{ item: 'identity' }] });
    const bare = await world.act(natiq, id, 'items/identity/ruling', { valid: false });
    expect([bare.status, bare.body]).toMatchObject([400, { code: 'intake.item_reason_missing' }]);
    await world.act(natiq, id, 'items/identity/ruling', { valid: false, reason: 'الصورة غير واضحة' });
    await world.act(natiq, id, 'receipt');
    const [, last] = await notices(natiq, id);
    expect(last).toMatchObject({ template: 'intake.items_missing' });
    expect(last!.text.ar).toContain('صورة الهوية');
    expect(await world.act(natiq, id, 'items/identity/ruling', { valid: true })).toMatchObject({ status: 422 });
  });

  test('422: whoever applies does not verify', async () => {
    const officer = natiq.staff.relationsOfficer;
    const applicant = await world.person(natiq, 'هند الشهري', { accountId: officer.account });
    const id = await world.received(natiq, { applicant, items: [{ item: 'identity' }] });
    const ruling = await world.act(natiq, id, 'items/identity/ruling', { valid: true });
    expect([ruling.status, ruling.body]).toMatchObject([422, { code: 'intake.verifier_is_applicant' }]);
    const countersigned = await world.act(natiq, id, 'attestation', sign);
    expect(countersigned.body).toMatchObject({ code: 'intake.verifier_is_applicant' });
  });
});

describe('the attestation', () => {
  test('is bound to what was shown; a later edit voids it, and only the difference is signed again', async () => {
    const id = await world.received(mabarra, { items: [{ item: 'identity' }, { item: 'service-form' }] });
    const { toSign } = (await world.view(mabarra, id)).attestation;
    expect(toSign).toMatchObject({ wordingVersion: 'attestation-1', difference: [] });
    const other = await world.act(mabarra, id, 'attestation', { ...sign, contentHash: '0'.repeat(64) });
    expect([other.status, other.body]).toMatchObject([409, { code: 'intake.content_changed' }]);
    const signed = await world.act(mabarra, id, 'attestation', { ...sign, contentHash: toSign!.contentHash });
    expect(signed.body.attestation).toMatchObject({ standing: { countersignedBy: null }, toSign: null });
    expect((await world.act(mabarra, id, 'attestation', sign)).body).toMatchObject({ code: 'intake.attested_already' });
    const change = { version: signed.body.version, by: 'office', subject: 'ترميم المنزل' };
    const officer = mabarra.staff.relationsOfficer;
    const edited = await world.ask<CaseView>(officer, 'PATCH', `/api/cases/${id}`, change);
    expect(edited.body.attestation).toMatchObject({ standing: null, toSign: { difference: ['subject'] } });
    expect(shut(edited.body)).toMatchObject({ ruleComplete: 'intake.gate_criteria' });
    const stale = await world.ask(officer, 'PATCH', `/api/cases/${id}`, change);
    expect([stale.status, stale.body]).toMatchObject([409, { code: 'intake.changed_meanwhile' }]);
    expect(JSON.stringify(stale.body)).toContain('corrected');
  });

  test('what stands there already is no change, and no line of history', async () => {
    const id = await world.completed(mabarra);
    const { version, subject } = await world.view(mabarra, id);
    const officer = mabarra.staff.relationsOfficer;
    for (const same of [{}, { subject }]) {
      const sent = { version, by: 'applicant', ...same };
      const { status, body } = await world.ask<CaseView>(officer, 'PATCH', `/api/cases/${id}`, sent);
      expect([status, body]).toMatchObject([200, { version, state: { code: 'COMPLETE' } }]);
    }
  });

  test('another reply channel is no change of what was signed', async () => {
    const id = await world.completed(mabarra);
    const { version } = await world.view(mabarra, id);
    const change = { version, by: 'applicant', replyChannel: 'EMAIL' };
    const { body } = await world.ask<CaseView>(mabarra.staff.relationsOfficer, 'PATCH', `/api/cases/${id}`, change);
    expect(body).toMatchObject({ state: { code: 'COMPLETE' }, replyChannel: 'EMAIL', attestation: { toSign: null } });
  });

  test('natiq leaves the signer open: the applicant signs, the officer countersigns; a guardian signs as one', async () => {
    const [applicant, beneficiary] = [await world.person(natiq, 'أم يزن'), await world.person(natiq, 'يزن')];
    const id = await world.received(natiq, { applicant, beneficiary, capacity: 'guardian' });
    const { attestation } = await world.view(natiq, id);
    expect(attestation.toSign!.wording.ar).toMatch(/^بصفتي وليًا عن يزن، أقرّ/);
    const { body } = await world.act(natiq, id, 'attestation', sign);
    expect(body.attestation.standing).toMatchObject({ countersignedBy: natiq.staff.relationsOfficer.account });
  });

  test('a signature from before the change does not cover it; one to come covers nothing', async () => {
    const id = await world.received(mabarra, { items: [{ item: 'identity' }] });
    await world.act(mabarra, id, 'attestation', sign);
    world.at('2026-01-09');
    await world.act(mabarra, id, 'items/service-form/arrival');
    const before = await world.act(mabarra, id, 'attestation', { ...sign, signedAt: '2026-01-08T12:00:00Z' });
    expect(before.body).toMatchObject({ code: 'intake.time_before' });
    const ahead = await world.act(mabarra, id, 'attestation', { ...sign, signedAt: '2026-01-10T12:00:00Z' });
    expect(ahead.body).toMatchObject({ code: 'intake.time_ahead' });
  });
});

describe('completeness', () => {
  test('mabarra: ruled on Monday, complete since Thursday 2026-01-08, due 2026-01-29, and told so', async () => {
    const id = await world.received(mabarra, { items: [{ item: 'identity' }] });
    await world.act(mabarra, id, 'criteria');
    world.at('2026-01-12');
    await world.act(mabarra, id, 'items/service-form/arrival', { arrivedAt: '2026-01-08T09:00:00Z' });
    await world.act(mabarra, id, 'attestation', { ...sign, signedAt: '2026-01-08T09:30:00Z' });
    const { body } = await world.act(mabarra, id, 'completeness');
    expect(body).toMatchObject({
      completeAt: '2026-01-08T09:30:00.000Z',
      clock: { state: 'onTime', dueDate: '2026-01-29' },
    });
    const [, promise] = await notices(mabarra, id);
    expect(promise!.text.ar).toContain('اكتمل طلبك رقم');
    expect(promise!.text.ar).toContain('في 8 يناير 2026، وسيُعرض على اللجنة المختصة. يصلك الرد عبر الهاتف');
    expect(promise!.text.ar).toContain('نهاية يوم 29 يناير 2026 (15 يوم عمل)');
    expect(promise!.params).toMatchObject({ clause: 'handling-6', version: 1 });
    expect(await world.events(mabarra, id)).toMatchObject([{}, { name: 'intake.case_completed' }]);
  });

  test('422: criteria, items, signature: each in its turn, by name', async () => {
    const id = await world.received(mabarra);
    const refused = async (): Promise<unknown> => (await world.act(mabarra, id, 'completeness')).body;
    expect(await refused()).toMatchObject({ code: 'intake.gate_criteria' });
    await world.act(mabarra, id, 'criteria');
    expect(await refused()).toMatchObject({
      code: 'intake.gate_items',
      ar: expect.stringContaining('نموذج طلب خدمة') as string,
    });
    await world.act(mabarra, id, 'items/identity/arrival');
    await world.act(mabarra, id, 'items/service-form/arrival');
    expect(await refused()).toMatchObject({ code: 'intake.gate_attestation' });
    await world.act(mabarra, id, 'attestation', sign);
    expect(codes((await world.act(mabarra, id, 'completeness')).body)).toContain('putToCommittee');
    expect((await world.act(mabarra, id, 'completeness')).status).toBe(409);
  });

  test('natiq: complete only once every document is matched; without a ceiling nothing is promised', async () => {
    const id = await world.received(natiq, { items: [{ item: 'identity' }, { item: 'medical-report' }] });
    await world.act(natiq, id, 'attestation', sign);
    expect((await world.act(natiq, id, 'completeness')).body).toMatchObject({ code: 'intake.gate_matching' });
    await world.completed(natiq, id);
    expect((await world.view(natiq, id)).clock).toMatchObject({ state: 'unbounded' });
    expect(await notices(natiq, id)).toHaveLength(1);
  });

  test('incomplete from Tue 13, complete again Sun 18: the days used stay used, due 2026-02-04', async () => {
    const id = await world.completed(mabarra);
    world.at('2026-01-13');
    const asked = { items: [{ label: 'فاتورة الكهرباء' }], reason: 'لإثبات السكن' };
    const { body } = await world.act(mabarra, id, 'item-requests', asked);
    expect(body).toMatchObject({ state: { code: 'AWAITING_ITEMS' }, clock: { state: 'paused' } });
    const added = body.items.at(-1)!;
    expect(added).toMatchObject({ label: 'فاتورة الكهرباء', required: true, state: 'missing' });
    expect((await notices(mabarra, id)).at(-1)!.text.ar).toContain('فاتورة الكهرباء');
    world.at('2026-01-20');
    const arrivedAt = '2026-01-18T09:00:00Z';
    const brought = await world.act(mabarra, id, `items/${added.id}/arrival`, { arrivedAt });
    expect(brought.body.attestation.toSign!.difference).toEqual([`item.${added.id}`]);
    await world.act(mabarra, id, 'attestation', { ...sign, signedAt: arrivedAt });
    const again = await world.act(mabarra, id, 'completeness');
    expect(again.body).toMatchObject({ completeAt: '2026-01-18T09:00:00.000Z', clock: { dueDate: '2026-02-04' } });
  });

  test('only a ceiling stands still: under a floor alone nobody is told that a time does', async () => {
    for (const [office, standsStill] of [
      [mabarra, true],
      [natiq, false],
    ] as const) {
      const id = await world.completed(office);
      await world.act(office, id, 'item-requests', { items: [{ label: 'فاتورة الكهرباء' }], reason: 'لإثبات السكن' });
      const { ar } = (await notices(office, id)).at(-1)!.text;
      expect(ar).toContain('فاتورة الكهرباء');
      expect(ar.includes('المدة متوقفة')).toBe(standsStill);
    }
  });

  test('what the office wrote down wrongly is signed again, and its clock runs on to the same day', async () => {
    const id = await world.completed(mabarra);
    world.at('2026-01-28');
    const { version } = await world.view(mabarra, id);
    const change = { version, by: 'office', subject: 'مساعدة في السكن.' };
    const { body } = await world.ask<CaseView>(mabarra.staff.relationsOfficer, 'PATCH', `/api/cases/${id}`, change);
    const due = { state: 'onTime', dueDate: '2026-01-29' };
    expect(body).toMatchObject({ state: { code: 'AWAITING_ITEMS' }, clock: due });
    const asked = (await notices(mabarra, id)).at(-1)!.text.ar;
    expect(asked).toContain('توقيع الإقرار');
    expect(asked).not.toContain('المدة متوقفة');
    world.at('2026-02-01');
    expect((await world.view(mabarra, id)).clock).toMatchObject({ state: 'late' });
    await world.act(mabarra, id, 'attestation', sign);
    const again = await world.act(mabarra, id, 'completeness');
    expect(again.body).toMatchObject({ completeAt: '2026-01-08T07:00:00.000Z', clock: { dueDate: '2026-01-29' } });
  });

  test('a change by the applicant after one of the office stops the clock, and starts it anew', async () => {
    const id = await world.completed(mabarra);
    const officer = mabarra.staff.relationsOfficer;
    const correct = async (by: string, subject: string): Promise<CaseView> => {
      const { version } = await world.view(mabarra, id);
      return (await world.ask<CaseView>(officer, 'PATCH', `/api/cases/${id}`, { version, by, subject })).body;
    };
    await correct('office', 'مساعدة في الإيجار');
    world.at('2026-01-18');
    expect(await correct('applicant', 'ترميم المنزل')).toMatchObject({ clock: { state: 'paused' } });
    await world.act(mabarra, id, 'attestation', sign);
    const again = await world.act(mabarra, id, 'completeness');
    expect(again.body).toMatchObject({ completeAt: '2026-01-18T07:00:00.000Z', clock: { dueDate: '2026-02-08' } });
  });

  test('a change by the applicant starts the clock anew; the history of it is kept', async () => {
    const id = await world.completed(mabarra);
    world.at('2026-01-18');
    const { version } = await world.view(mabarra, id);
    const change = { version, by: 'applicant', subject: 'ترميم المنزل' };
    const { body } = await world.ask<CaseView>(mabarra.staff.relationsOfficer, 'PATCH', `/api/cases/${id}`, change);
    expect(body).toMatchObject({ state: { code: 'AWAITING_ITEMS' }, clock: { state: 'paused' } });
    world.at('2026-01-20');
    await world.act(mabarra, id, 'attestation', sign);
    const again = await world.act(mabarra, id, 'completeness');
    expect(again.body).toMatchObject({ completeAt: '2026-01-20T07:00:00.000Z', clock: { dueDate: '2026-02-10' } });
    const turns = await world.run(mabarra, (op) =>
      rows<{ kind: string }>(
        op.db,
        `SELECT s.kind FROM deadline_segment s JOIN deadline d ON d.association_id = s.association_id AND d.id = s.deadline_id
         WHERE d.association_id = $1 AND d.subject_id = $2 AND d.obligation = 'requestResponse' ORDER BY s.at, s.id`,
        [mabarra.id, id],
      ),
    );
    expect(turns.map(({ kind }) => kind)).toEqual(['start', 'pause', 'restart']);
  });

  test.each([
    ['nothing', { items: [], reason: 'لا شيء' }, 400, 'request.invalid'],
    ['an item that is not there', { items: [{ item: 'x' }], reason: 'لا شيء' }, 404, 'intake.item_unknown'],
    ['a line that names nothing', { items: [{}], reason: 'لا شيء' }, 400, 'request.invalid'],
  ])('asking for %s is refused', async (_, asked, status, code) => {
    const id = await world.completed(mabarra);
    const answer = await world.act(mabarra, id, 'item-requests', asked);
    expect([answer.status, answer.body]).toMatchObject([status, { code }]);
  });
});

describe('put to the committee', () => {
  test('natiq: the applicant is told the first day, the clause and the minutes; there is no last day', async () => {
    world.at('2026-03-05T10:30:00+03:00');
    const id = await world.completed(natiq);
    const { body } = await world.act(natiq, id, 'committee-referral');
    expect(body.clock).toMatchObject({ state: 'unbounded', notBefore: '2026-03-19T07:30:00.000Z' });
    const told = (await notices(natiq, id)).at(-1)!;
    expect(told.text.ar).toContain('لا يصدر إليك الرد بقبوله أو رفضه قبل 19 مارس 2026، ولا تحدد السياسة موعدًا أقصى');
    expect(told.params).toMatchObject({ clause: 'handling-5', committee: 'لجنة البحث', minutes: 'محضر تجريبي 2/2' });
  });

  test('a floor whose start nobody has chosen gives no date', async () => {
    const office = await world.office('natiq', undefined, (answers) => {
      answers.decisions = answers.decisions.filter(({ startsOn }) => !startsOn);
    });
    const id = await world.completed(office);
    await world.act(office, id, 'committee-referral');
    const told = (await notices(office, id)).at(-1)!;
    expect(told).toMatchObject({ template: 'intake.put_floor_unset' });
    await world.decide(office, { caseId: id, outcome: 'ACCEPTED' });
    const notice = await world.act(office, id, 'decision-notice');
    expect([notice.status, notice.body]).toMatchObject([422, { code: 'intake.notice_stopped' }]);
  });

  test('409: not before it is complete', async () => {
    const id = await world.received(natiq);
    expect((await world.act(natiq, id, 'committee-referral')).body).toMatchObject({ code: 'intake.gate_state' });
  });
});
