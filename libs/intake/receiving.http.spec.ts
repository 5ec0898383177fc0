import { newId } from '@sanad/kernel';
import { rows } from '@sanad/platform';
import { PolicyVersions, type PolicyAnswers } from '@sanad/policy';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Answer, type Office } from '../../test/world/intake';
import type { ReceivedView } from './case.views';

let world: IntakeWorld;
let mabarra: Office;
let ghimar: Office;
let natiq: Office;

beforeAll(async () => {
  world = await IntakeWorld.open();
  [mabarra, ghimar, natiq] = [
    await world.office('mabarra'),
    await world.office('ghimar', undefined, floorFromSubmission),
    await world.office('natiq', undefined, withBranch),
  ];
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(() => world.at('2026-01-08'));

/** So that the receipt a clock starts from can be seen. */
function floorFromSubmission({ decisions }: PolicyAnswers): void {
  decisions.find(({ startsOn }) => startsOn)!.startsOn = 'submission';
}

const BRANCH = {
  id: 'north',
  label: 'فرع الشمال',
  serves: 'أحياء الشمال',
  channels: ['INTERVIEW'],
  hours: 'صباحًا',
} as const;
function withBranch({ overlays }: PolicyAnswers): void {
  const by = { addedBy: 'association', name: 'إدارة الجمعية', on: '2026-01-01', why: 'افتُتح الفرع' } as const;
  overlays.push({ id: 'north-branch', ...by, branches: [{ ...BRANCH, channels: ['INTERVIEW'] }] });
}

const REQUEST = { kind: 'supportRequest', subject: 'مساعدة في السكن', channel: 'INTERVIEW', replyChannel: 'PHONE' };
async function receive(
  office: Office,
  facts: object = {},
  headers = {},
): Promise<Answer<ReceivedView & { code?: string }>> {
  const applicant = await world.person(office);
  const { toSelf, ...sent } = { ...REQUEST, applicant, ...facts } as { toSelf?: boolean };
  const body = toSelf ? { ...sent, beneficiary: applicant } : sent;
  return world.ask(office.staff.relationsOfficer, 'POST', '/api/cases', body, headers);
}

describe('POST /api/cases', () => {
  test('201: kept though it is incomplete, with a receipt that names what is missing, the signature too', async () => {
    const { status, body } = await receive(mabarra, { items: [{ item: 'identity' }] });
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: { code: 'AWAITING_ITEMS' }, version: 1, policy: { number: 1 }, redirect: [] });
    expect(body.policy.demo).toMatchObject({ en: 'Demonstration data' });
    expect(body.receipt.ar).toContain('نموذج طلب خدمة معبأ، توقيع الإقرار بصحة البيانات');
    expect(body.receipt.ar).not.toContain('الهوية');
    const view = await world.view(mabarra, body.id);
    expect(view.clock).toMatchObject({ state: 'notStarted' });
    expect(view.assignee).toMatchObject({ id: mabarra.staff.relationsOfficer.account });
    expect(await world.events(mabarra, body.id)).toMatchObject([{ name: 'intake.case_received' }]);
  });

  test('201: where the signature alone is missing, the notice names it as the printed receipt does', async () => {
    const { body } = await receive(mabarra, { items: [{ item: 'identity' }, { item: 'service-form' }] });
    expect(body.receipt.ar).toContain('ينقص الطلب: توقيع الإقرار بصحة البيانات.');
    const path = `/api/cases/${body.id}/notices`;
    const told = await world.ask<{ items: { text: object }[] }>(mabarra.staff.relationsOfficer, 'GET', path);
    expect(told.body.items.map(({ text }) => text)).toEqual([body.receipt]);
  });

  test('201: an unlisted channel is accepted, flagged, and the listed ones are named', async () => {
    const { status, body } = await receive(mabarra, { channel: 'SOCIAL_MEDIA' });
    expect(status).toBe(201);
    expect(body.channel).toMatchObject({ code: 'SOCIAL_MEDIA', listed: false });
    expect(body.redirect).toContain('الفاكس');
    const listed = await receive(natiq, { channel: 'SOCIAL_MEDIA' });
    expect(listed.body.channel.listed).toBe(true);
    const officer = mabarra.staff.relationsOfficer;
    const flagged = await world.ask<{ items: { id: string }[] }>(officer, 'GET', '/api/cases?listed=no');
    expect(flagged.body.items.map(({ id }) => id)).toEqual([body.id]);
  });

  test('201: a case names the branch that received it, by its own version, and is found by it; 404: a branch the policy does not have', async () => {
    const { body, status } = await receive(natiq, { branch: 'north' });
    await receive(natiq);
    expect(status).toBe(201);
    expect((await world.view(natiq, body.id)).branch).toEqual({ id: 'north', label: 'فرع الشمال' });
    const officer = natiq.staff.relationsOfficer;
    const there = await world.ask<{ items: { id: string }[] }>(officer, 'GET', '/api/cases?branch=north');
    expect(there.body.items.map(({ id }) => id)).toEqual([body.id]);
    const unknown = await receive(natiq, { branch: 'south' });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'intake.branch_unknown']);
  });

  test('201: a letter keeps its own number and date as they stand on it, and is found by the number in any digits', async () => {
    const letter = { letterNumber: '٤٧/ ص-٢٠٩', letterDate: '٣ / ٧ / ١٤٤٧هـ' };
    const { status, body } = await receive(mabarra, { channel: 'LETTER', receivedAt: '2026-01-07', ...letter });
    await receive(mabarra, { channel: 'LETTER', letterNumber: '47/ص-208' });
    expect(status).toBe(201);
    expect(await world.view(mabarra, body.id)).toMatchObject({ ...letter, receivedAt: '2026-01-07' });
    const found = async (text: string): Promise<string[]> => {
      const url = `/api/cases?q=${encodeURIComponent(text)}`;
      const answer = await world.ask<{ items: { id: string }[] }>(mabarra.staff.relationsOfficer, 'GET', url);
      return answer.body.items.map(({ id }) => id);
    };
    expect(await found('47/ص-209')).toEqual([body.id]);
    expect(await found(letter.letterNumber)).toEqual([body.id]);
    expect(await found('47/ص')).toEqual([]);
    expect(await found(body.reference)).toEqual([body.id]);
    const right = { letterNumber: '47/ص-301', letterDate: '4 / 7 / 1447هـ' };
    const correction = { version: (await world.view(mabarra, body.id)).version, by: 'office', ...right };
    const corrected = await world.ask(mabarra.staff.relationsOfficer, 'PATCH', `/api/cases/${body.id}`, correction);
    expect([corrected.status, corrected.body]).toEqual([200, expect.objectContaining(right)]);
    expect(await found('47/ص-209')).toEqual([]);
    expect(await found('٤٧/ص-٣٠١')).toEqual([body.id]);
    const { version } = await world.view(mabarra, body.id);
    const emptied = { version, by: 'office', letterNumber: '', letterDate: ' ' };
    const taken = await world.ask(mabarra.staff.relationsOfficer, 'PATCH', `/api/cases/${body.id}`, emptied);
    expect([taken.status, taken.body]).toEqual([
      200,
      expect.objectContaining({ letterNumber: null, letterDate: null }),
    ]);
    expect(await found('٤٧/ص-٣٠١')).toEqual([]);
    // What happens to look like a reference is the number of a letter all the same.
    const alike = await receive(mabarra, { channel: 'LETTER', letterNumber: body.reference });
    expect((await found(body.reference)).sort()).toEqual([body.id, alike.body.id].sort());
    const theirs = await world.ask<{ items: object[] }>(
      natiq.staff.relationsOfficer,
      'GET',
      `/api/cases?q=${encodeURIComponent('47/ص-209')}`,
    );
    expect(theirs.body.items).toEqual([]);
    const plain = await receive(mabarra, { channel: 'LETTER' });
    expect(await world.view(mabarra, plain.body.id)).toMatchObject({ letterNumber: null, letterDate: null });
    const long = await receive(mabarra, { channel: 'LETTER', letterNumber: '1'.repeat(61) });
    expect([long.status, long.body.code]).toEqual([400, 'request.invalid']);
  });

  test('201: received on one day and entered on another; the delegate’s receipt starts the clocks where the policy says so', async () => {
    world.at('2026-01-12');
    const delegate = { account: ghimar.staff.branchDelegate.account, receivedAt: '2026-01-08T08:00:00Z' };
    const facts = { channel: 'BRANCH_DELEGATE', receivedAt: '2026-01-11T08:00:00Z', delegate };
    const { body } = await receive(ghimar, facts);
    const view = await world.view(ghimar, body.id);
    expect(view).toMatchObject({
      receivedAt: '2026-01-11T08:00:00.000Z',
      delegateReceivedAt: '2026-01-08T08:00:00.000Z',
    });
    expect(view.enteredAt).toBe('2026-01-12T07:00:00.000Z');
    expect(view.clock).toMatchObject({ state: 'unbounded', notBefore: '2026-01-22T08:00:00.000Z' });
    const late = await receive(ghimar, { ...facts, delegate: { ...delegate, receivedAt: '2026-01-11T09:00:00Z' } });
    expect([late.status, late.body.code]).toEqual([422, 'intake.delegate_after_office']);
  });

  test('201: a letter with a date and no hour: shown as a date, and a floor from it ends at 00:00 after its fourteenth day', async () => {
    world.at('2026-03-09');
    const received = async (facts: object): Promise<unknown[]> => {
      const { body } = await receive(ghimar, { channel: 'LETTER', ...facts });
      const { receivedAt, clock } = await world.view(ghimar, body.id);
      return [receivedAt, clock.notBefore];
    };
    expect(await received({ receivedAt: '2026-03-05' })).toEqual(['2026-03-05', '2026-03-19T21:00:00.000Z']);
    const hour = '2026-03-05T07:30:00.000Z';
    expect(await received({ receivedAt: hour })).toEqual([hour, '2026-03-19T07:30:00.000Z']);
  });

  test('422 and 400: a day to come, a day that does not exist, an office’s day before the delegate’s', async () => {
    world.at('2026-03-09');
    const ahead = await receive(ghimar, { receivedAt: '2026-03-10' });
    expect([ahead.status, ahead.body.code]).toEqual([422, 'intake.received_in_future']);
    const never = await receive(ghimar, { receivedAt: '2026-02-30' });
    expect([never.status, never.body.code]).toEqual([400, 'request.invalid']);
    const { account } = ghimar.staff.branchDelegate;
    const from = (at: string): object => ({
      ...{ channel: 'BRANCH_DELEGATE', receivedAt: '2026-03-05' },
      delegate: { account, receivedAt: at },
    });
    expect((await receive(ghimar, from('2026-03-05T08:00:00+03:00'))).status).toBe(201);
    expect((await receive(ghimar, from('2026-03-06T08:00:00+03:00'))).body.code).toBe('intake.delegate_after_office');
  });

  test('422: a delegate is somebody with a mandate on that day, on the channel of delegates', async () => {
    const receivedAt = '2026-01-08T07:00:00Z';
    const delegate = { account: ghimar.staff.branchDelegate.account, receivedAt };
    const by = async (facts: object): Promise<unknown> => (await receive(ghimar, facts)).body.code;
    const channel = 'BRANCH_DELEGATE';
    expect(await by({ channel: 'PHONE', delegate })).toBe('intake.delegate_channel');
    const head = { ...delegate, account: ghimar.staff.committeeHead.account };
    expect(await by({ channel, delegate: head })).toBe('intake.delegate_without_mandate');
    const early = { ...delegate, receivedAt: '2025-12-31T07:00:00Z' };
    expect(await by({ channel, delegate: early })).toBe('intake.delegate_without_mandate');
    expect((await receive(ghimar, { channel, delegate })).status).toBe(201);
  });

  test('a case keeps the version it was opened under, whatever is in force by now', async () => {
    const office = await world.office('mabarra');
    const before = await world.received(office);
    const { policy } = await world.view(office, before);
    world.at('2026-01-20');
    const versions = world.api.app.get(PolicyVersions);
    await world.run(office, async (op) => {
      const draft = await versions.draft(op, { basedOn: policy.versionId });
      await versions.removeOverlay(op, draft.id, { overlay: 'checklist', reason: 'بلا قائمة' });
      await versions.approve(op, draft.id, { gregorianDate: '2026-01-19' });
      await versions.putInForce(op, draft.id, { supersedes: policy.versionId });
    });
    const after = await world.view(office, await world.received(office));
    expect([after.policy.number, after.items]).toEqual([2, []]);
    const kept = await world.view(office, before);
    expect([kept.policy.number, kept.items.length]).toEqual([1, 3]);
  });

  test('the same Idempotency-Key: one case, the same answer', async () => {
    const applicant = await world.person(natiq);
    const sent = { ...REQUEST, applicant };
    const key = { 'idempotency-key': newId() };
    const officer = natiq.staff.relationsOfficer;
    const [first, second] = [
      await world.ask(officer, 'POST', '/api/cases', sent, key),
      await world.ask(officer, 'POST', '/api/cases', sent, key),
    ];
    expect(second).toEqual(first);
    const list = await world.ask<{ items: unknown[] }>(officer, 'GET', `/api/cases?applicant=${applicant}`);
    expect(list.body.items).toHaveLength(1);
  });

  test.each<[string, object, number, string]>([
    ['a time to come', { receivedAt: '2026-01-09T07:00:00Z' }, 422, 'intake.received_in_future'],
    ['a guardian of nobody', { capacity: 'guardian' }, 400, 'intake.beneficiary_missing'],
    ['a guardian for nobody but themselves', { capacity: 'guardian', toSelf: true }, 400, 'intake.beneficiary_missing'],
    ['an item that is not on the checklist', { items: [{ item: 'x' }] }, 404, 'intake.item_unknown'],
    ['an enquiry with documents', { kind: 'enquiry', items: [{ item: 'identity' }] }, 400, 'intake.items_of_exchange'],
    ['a kind that is none', { kind: 'complaint' }, 400, 'request.invalid'],
    ['a channel that is none', { channel: 'PIGEON' }, 400, 'request.invalid'],
    ['an applicant whom nobody knows', { applicant: newId() }, 404, 'people.not_found'],
    ['an assignee who does not work here', { assignee: newId() }, 404, 'staff.not_found'],
  ])('%s is refused, and nothing is kept', async (_, facts, status, code) => {
    const count = async (): Promise<number> => {
      const sql = 'SELECT count(*)::int AS n FROM case_file WHERE association_id = $1';
      return (await world.run(natiq, (op) => rows<{ n: number }>(op.db, sql, [natiq.id])))[0]!.n;
    };
    const before = await count();
    const answer = await receive(natiq, facts);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await count()).toBe(before);
  });

  test('404: the applicant of another association is nobody here', async () => {
    const foreign = await world.person(mabarra);
    const [other, unknown] = [
      await receive(natiq, { applicant: foreign }),
      await receive(natiq, { applicant: newId() }),
    ];
    expect({ ...other.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
  });

  test('403: a committee’s head does not receive', async () => {
    const answer = await world.ask(natiq.staff.committeeHead, 'POST', '/api/cases', REQUEST);
    expect(answer.status).toBe(403);
  });

  test('what leaves the chapter holds ids and codes, and nobody’s data', async () => {
    const name = 'شيماء بنت فرحان الكناري';
    const applicant = await world.person(natiq, name);
    const id = await world.received(natiq, { applicant, subject: 'سماعة لابني الكناري' });
    await world.completed(natiq, id);
    const left = await world.run(natiq, (op) =>
      rows<{ all: string }>(
        op.db,
        `SELECT string_agg(t, ' ') AS all FROM (
           SELECT payload::text AS t FROM outbox UNION ALL SELECT detail::text FROM audit
           UNION ALL SELECT params::text FROM notification UNION ALL SELECT detail::text FROM case_event) AS x (t)`,
      ),
    );
    expect(left[0]!.all).not.toMatch(/الكناري|شيماء/);
    expect(left[0]!.all).toContain('medical-report');
  });
});

describe('GET /api/reception', () => {
  interface Reception {
    channels: { code: string; label: string | null; listed: boolean }[];
    checklist: { id: string; required: boolean; from: { source: string; label?: object } }[];
  }
  const reception = (office: Office, by = office.staff.relationsOfficer): Promise<Answer<Reception>> =>
    world.ask<Reception>(by, 'GET', '/api/reception');

  test('200: the channels of the policy in its order, then the others; the checklist with who added it', async () => {
    const { body } = await reception(mabarra);
    const listed = body.channels.filter((one) => one.listed).map(({ code }) => code);
    expect(body.channels.slice(0, listed.length).every((one) => one.listed)).toBe(true);
    expect(listed).toContain('FAX');
    expect(body.channels.find(({ code }) => code === 'SOCIAL_MEDIA')).toMatchObject({ listed: false, label: null });
    expect((await reception(natiq)).body.channels.find(({ code }) => code === 'SOCIAL_MEDIA')?.listed).toBe(true);
    expect(body.checklist.map(({ id, required }) => [id, required])).toEqual([
      ['identity', true],
      ['service-form', true],
      ['lease', false],
    ]);
    expect(body.checklist[0]?.from).toMatchObject({ source: 'overlay' });
  });

  test('403: is not for those who take nothing in', async () => {
    expect((await reception(mabarra, mabarra.staff.committeeHead)).status).toBe(403);
  });
});
