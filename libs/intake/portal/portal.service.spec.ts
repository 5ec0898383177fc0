import { pdf } from '../../../test/world/files';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../../../test/world/intake';
import { application, PortalWorld, SIGNED } from '../../../test/world/portal';
import type { CaseView } from '../case.views';
import type { Portal } from './portal.service';
import type { PortalAccess, PortalFile, PortalMissing, PortalSubmitted } from './portal.types';

let intake: IntakeWorld;
let world: PortalWorld;
let portal: Portal;
let mabarra: Office;
let natiq: Office;

const FILE: PortalFile = { name: 'هوية.pdf', bytes: pdf() };
const MISSING = ['identity', 'service-form'];

beforeAll(async () => {
  intake = await IntakeWorld.open();
  [mabarra, natiq] = [await intake.office('mabarra'), await intake.office('natiq')];
  world = await PortalWorld.open(intake);
  portal = world.portal;
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await world.close();
  await intake.close();
});
beforeEach(() => void intake.at('2026-01-08'));

const accessOf = ({ reference, secret }: PortalSubmitted): PortalAccess => ({ reference, secret });

/** Sends everything there is to bring, and lets the worker enter it. */
async function whole(office: Office): Promise<PortalSubmitted & { id: string }> {
  const draft = await portal.beginDraft(office.id, {});
  const { receipt } = await portal.submit(office.id, application());
  const items = [];
  for (const { item } of receipt.missing) items.push({ item, document: await portal.keep(office.id, draft, FILE) });
  const sent = await portal.submit(office.id, application({ items }), draft);
  await world.settle();
  return { ...sent, id: await world.caseId(office, sent.reference) };
}

describe('a request', () => {
  test('is received at the instant it was sent, though nobody entered it for two days', async () => {
    const sentAt = intake.now;
    const sent = await portal.submit(mabarra.id, application());
    intake.at('2026-01-10');
    await world.settle();
    const view = await intake.view(mabarra, await world.caseId(mabarra, sent.reference));
    expect(view).toMatchObject({
      reference: sent.reference,
      receivedAt: sentAt.toISOString(),
      enteredAt: intake.now.toISOString(),
    });
    expect(view).toMatchObject({ channel: { code: 'WEBSITE', listed: true }, capacity: 'self', replyChannel: 'PHONE' });
    expect(view.attestation.standing).toMatchObject({
      method: 'typedName',
      signedAs: SIGNED.signedAs,
      signedAt: sentAt.toISOString(),
    });
  });

  test('answers alike before and after somebody entered it', async () => {
    const sent = await portal.submit(mabarra.id, application());
    const before = await portal.open(mabarra.id, accessOf(sent));
    await world.settle();
    const after = await portal.open(mabarra.id, accessOf(sent));
    const stable = ({ state, missing, openActions, receivedAt, subject, expectation }: typeof before): object => ({
      ...{ state, missing, openActions, receivedAt, subject, promises: expectation.promises },
    });
    expect(stable(after)).toEqual(stable(before));
    expect(before.missing.map(({ item }) => item)).toEqual(MISSING);
    expect(sent.receipt).toMatchObject({ missing: before.missing, expectation: before.expectation });
  });

  test('is entered once, however often its event is heard', async () => {
    const sent = await portal.submit(mabarra.id, application());
    await world.settle();
    await world.api.rows(`UPDATE outbox SET queued_at = NULL WHERE name LIKE 'intake.portal%'`);
    expect(await world.settle()).toBeGreaterThan(0);
    const found = await world.api.rows('SELECT id FROM case_file WHERE reference = $1', [sent.reference]);
    expect(found).toHaveLength(1);
    expect(await world.api.rows('SELECT id FROM portal_application')).toEqual([]);
  });

  test('brings documents that staff can read, under the key of the person', async () => {
    const { id } = await whole(mabarra);
    const { items } = await intake.view(mabarra, id);
    expect(items.filter(({ required }) => required).map(({ state }) => state)).toEqual(['arrived', 'arrived']);
    const linked = await world.api.rows<{ own: boolean }>(
      `SELECT d.subject_id = c.applicant_id AS own FROM case_document l JOIN document d ON d.id = l.document_id JOIN case_file c ON c.id = l.case_id WHERE c.id = $1`,
      [id],
    );
    expect(linked).toEqual([{ own: true }, { own: true }]);
  });

  test('sent twice from one draft, also at once, is one request with one secret', async () => {
    const draft = await portal.beginDraft(mabarra.id, { page: 1 });
    const sent = await Promise.all([1, 2, 3].map(() => portal.submit(mabarra.id, application(), draft)));
    await world.settle();
    const again = await portal.submit(mabarra.id, application(), draft);
    expect(new Set([...sent, again].map(({ reference, secret, code }) => [reference, secret, code].join())).size).toBe(
      1,
    );
  });

  test('of a guardian makes two people, and names the consents with their wording', async () => {
    const beneficiary = { name: 'سعد بن فهد السبيعي' };
    const { reference } = await portal.submit(mabarra.id, application({ capacity: 'guardian', beneficiary }));
    await world.settle();
    const view = await intake.view(mabarra, await world.caseId(mabarra, reference));
    expect([view.applicant.name, view.beneficiary.name, view.capacity]).toEqual([
      'نورة بنت فهد السبيعي',
      beneficiary.name,
      'guardian',
    ]);
    const consents = await world.api.rows(
      'SELECT purpose, channel, wording_version, recorded_by FROM person_consent WHERE person_id = $1 ORDER BY id',
      [view.applicant.id],
    );
    expect(consents).toEqual([
      { purpose: 'caseHandling', channel: null, wording_version: 'privacy-1', recorded_by: 'portal' },
      { purpose: 'messages', channel: 'PHONE', wording_version: 'privacy-1', recorded_by: 'portal' },
    ]);
  });

  test('of somebody who is known already is suggested as a duplicate, and merged by nobody', async () => {
    const applicant = { name: 'غزيل بنت ناصر الدوسري', mobile: '0559998887' };
    const known = await intake.person(mabarra, applicant.name, { mobile: applicant.mobile });
    const { reference } = await portal.submit(mabarra.id, application({ applicant }));
    await world.settle();
    const view = await intake.view(mabarra, await world.caseId(mabarra, reference));
    expect(view.applicant.id).not.toBe(known);
    const { body } = await intake.ask<{ items: { id: string }[] }>(
      mabarra.staff.relationsOfficer,
      'GET',
      `/api/people/${view.applicant.id}/duplicates`,
    );
    expect(body.items.map(({ id }) => id)).toContain(known);
  });

  test.each([
    ['without consent', { consents: { caseHandling: false as true, messages: true } }, 'portal.consent_missing'],
    ['with nothing asked for', { subject: ' ' }, 'portal.subject_invalid'],
    ['by telephone without a number', { applicant: { name: 'نورة' } }, 'portal.reply_channel_invalid'],
    ['with a number that is none', { applicant: { name: 'نورة', mobile: '123' } }, 'people.mobile_invalid'],
    [
      'under another wording',
      { attestation: { ...SIGNED, wordingVersion: 'attestation-0' } },
      'portal.wording_changed',
    ],
    ['with an empty signature', { attestation: { ...SIGNED, signedAs: ' ' } }, 'portal.signature_empty'],
    ['of a guardian of nobody', { capacity: 'guardian' as const }, 'intake.beneficiary_missing'],
    [
      'with an item nobody asks for',
      { items: [{ item: 'x', document: '019b9c2e-0000-7000-8000-000000000000' }] },
      'intake.item_unknown',
    ],
    [
      'with somebody else’s document',
      { items: [{ item: 'identity', document: '019b9c2e-0000-7000-8000-000000000000' }] },
      'portal.document_unknown',
    ],
    [
      'an enquiry with documents',
      { kind: 'enquiry' as const, items: [{ item: 'identity', document: 'x' }] },
      'intake.items_of_exchange',
    ],
  ])('refused: %s', async (_what, more, code) => {
    await expect(portal.submit(mabarra.id, application(more))).rejects.toMatchObject({ code });
  });
});

describe('what is promised', () => {
  test('under a ceiling: the rule and its clause, then the last day with every day of it', async () => {
    const { id, ...sent } = await whole(mabarra);
    const [before] = sent.receipt.expectation.promises;
    expect(before).toMatchObject({ bound: 'AT_MOST', date: null, days: [] });
    expect(before!.clause!.text).toContain('١٥');
    await intake.completed(mabarra, id);
    const { expectation, state } = await portal.open(mabarra.id, accessOf(sent));
    expect(state.en).toBe('Complete');
    expect(expectation.promises).toHaveLength(1);
    expect(expectation.promises[0]).toMatchObject({
      date: '2026-01-29',
      words: { en: expect.stringContaining('29 January 2026') },
    });
    expect(expectation.promises[0]!.days.filter(({ counted }) => counted)).toHaveLength(15);
  });

  test('under a floor: not before, and nothing more; the decision shows once its notice has gone out', async () => {
    const { id, ...sent } = await whole(natiq);
    const look = () => portal.open(natiq.id, accessOf(sent));
    expect((await look()).expectation.promises).toMatchObject([{ bound: 'AT_LEAST', date: null }]);
    await intake.completed(natiq, id);
    await intake.act(natiq, id, 'committee-referral');
    await intake.decide(natiq, { caseId: id, outcome: 'REJECTED', reason: 'تجاوز حد الدخل' });
    const decided = await look();
    expect(decided.expectation.promises).toMatchObject([{ bound: 'AT_LEAST', date: '2026-01-22' }]);
    expect(decided.expectation.promises[0]!.words.en).not.toMatch(/at the latest|by the end/);
    expect(JSON.stringify(decided)).not.toContain('تجاوز حد الدخل');
    expect([decided.state.en, decided.decision]).toEqual(['Under study', undefined]);
    expect(decided.history.map(({ en }) => en).join()).not.toMatch(/decision/i);
    expect((await intake.act(natiq, id, 'decision-notice')).status).toBe(422);
    intake.at('2026-01-25');
    expect((await intake.act(natiq, id, 'decision-notice')).status).toBe(201);
    const told = await look();
    expect(told.state.en).toBe('Not accepted');
    expect(told.decision).toMatchObject({ reason: 'تجاوز حد الدخل', at: intake.now });
  });

  test('where the policy is silent: nothing', async () => {
    const { receipt } = await portal.submit(natiq.id, application({ kind: 'enquiry', attestation: undefined }));
    expect(receipt.expectation.promises).toEqual([]);
  });
});

describe('what is missing', () => {
  test('is attached and signed for: the request is complete as of that moment, whenever it is entered', async () => {
    const sent = await portal.submit(mabarra.id, application({ attestation: undefined }));
    await world.settle();
    intake.at('2026-01-11');
    const one = await portal.attach(mabarra.id, accessOf(sent), { item: 'identity', file: FILE });
    expect(one.missing.map(({ item }) => item)).toEqual(['service-form', 'attestation']);
    const all = await portal.attach(
      mabarra.id,
      { ...accessOf(sent), secret: one.pass },
      { item: 'service-form', file: FILE, attestation: SIGNED },
    );
    expect([all.missing, all.openActions]).toEqual([[], ['withdraw']]);
    const broughtAt = intake.now.toISOString();
    intake.at('2026-01-13');
    await world.settle();
    const id = await world.caseId(mabarra, sent.reference);
    expect((await portal.open(mabarra.id, accessOf(sent))).missing).toEqual([]);
    const { status, body } = await intake.act(mabarra, id, 'completeness');
    expect([status, body.completeAt]).toEqual([201, broughtAt]);
  });

  test('is asked for later: the clock stands still until it is there, and the days used stay used', async () => {
    intake.at('2026-01-08');
    const { id, ...sent } = await whole(mabarra);
    await intake.completed(mabarra, id);
    intake.at('2026-01-13');
    await intake.act(mabarra, id, 'item-requests', { items: [{ label: 'صورة العقد' }], reason: 'لم يرفق العقد' });
    const asked = await portal.open(mabarra.id, accessOf(sent));
    expect(asked.missing.map(({ label }) => label.ar)).toEqual(['صورة العقد']);
    expect(asked.expectation.promises).toMatchObject([
      { date: null, words: { en: expect.stringContaining('stands still') } },
    ]);
    intake.at('2026-01-18');
    const [{ item }] = asked.missing as [PortalMissing];
    await portal.attach(mabarra.id, accessOf(sent), { item, file: FILE, attestation: SIGNED });
    intake.at('2026-01-20');
    await world.settle();
    expect((await intake.act(mabarra, id, 'completeness')).status).toBe(201);
    const { expectation } = await portal.open(mabarra.id, accessOf(sent));
    expect(expectation.promises).toMatchObject([{ date: '2026-02-04' }]);
  });

  test('is attached before anybody entered the request', async () => {
    const sent = await portal.submit(mabarra.id, application());
    await portal.attach(mabarra.id, accessOf(sent), { item: 'identity', file: FILE, attestation: SIGNED });
    await world.settle();
    const { items, attestation } = await intake.view(mabarra, await world.caseId(mabarra, sent.reference));
    expect(items.find(({ id }) => id === 'identity')!.state).toBe('arrived');
    expect(attestation.standing).toMatchObject({ method: 'typedName' });
  });

  test('and signed again, where what was signed has changed', async () => {
    const sent = await portal.submit(mabarra.id, application());
    const unsigned = await portal.attach(mabarra.id, accessOf(sent), { item: 'identity', file: FILE });
    expect(unsigned.openActions).toEqual(['attach', 'sign', 'withdraw']);
    const signed = await portal.sign(mabarra.id, accessOf(sent), SIGNED);
    expect(signed.openActions).toEqual(['attach', 'withdraw']);
    await expect(portal.sign(mabarra.id, accessOf(sent), SIGNED)).rejects.toMatchObject({
      code: 'portal.nothing_to_sign',
    });
    await world.settle();
    expect((await portal.open(mabarra.id, accessOf(sent))).openActions).toEqual(['attach', 'withdraw']);
  });

  test('409: what is not missing, 400: what is no document; nothing of either is kept', async () => {
    const sent = await portal.submit(mabarra.id, application());
    const bring = (item: string, file: PortalFile): Promise<unknown> =>
      portal.attach(mabarra.id, accessOf(sent), { item, file });
    await expect(bring('other', FILE)).rejects.toMatchObject({ code: 'portal.item_not_missing' });
    await expect(bring('identity', { name: 'a.pdf', bytes: Buffer.from('MZ') })).rejects.toMatchObject({
      code: 'document.content_differs',
    });
    expect((await portal.open(mabarra.id, accessOf(sent))).missing.map(({ item }) => item)).toEqual(MISSING);
  });

  test('what comes when the case no longer takes it is kept with it, and said to be refused', async () => {
    const sent = await portal.submit(mabarra.id, application());
    await world.settle();
    await portal.attach(mabarra.id, accessOf(sent), { item: 'identity', file: FILE });
    const id = await world.caseId(mabarra, sent.reference);
    await intake.act(mabarra, id, 'withdrawal', {});
    await world.settle();
    const refused = await world.api.rows('SELECT refused_as FROM portal_action WHERE case_id = $1', [id]);
    expect(refused).toEqual([{ refused_as: 'intake.gate_state' }]);
    expect(await world.api.rows('SELECT item FROM case_document WHERE case_id = $1', [id])).toEqual([
      { item: 'identity' },
    ]);
  });

  test('under a policy that has the officer countersign, the request waits for that alone', async () => {
    const { id } = await whole(natiq);
    for (const { id: item } of (await intake.view(natiq, id)).items)
      await intake.act(natiq, id, `items/${item}/ruling`, { valid: true });
    const early = await intake.act(natiq, id, 'completeness');
    expect([early.status, (early.body as unknown as { code: string }).code]).toEqual([422, 'intake.gate_attestation']);
    const countersigned = await intake.act(natiq, id, 'attestation', { method: 'inkScan', signedAs: 'x y' });
    expect(countersigned.body.attestation.standing).toMatchObject({
      ...{ method: 'typedName', signedAs: SIGNED.signedAs, countersignedBy: natiq.staff.relationsOfficer.account },
    } satisfies Partial<CaseView['attestation']['standing']>);
    expect((await intake.act(natiq, id, 'completeness')).status).toBe(201);
  });
});

describe('the end', () => {
  test('a wish to withdraw shows at once, and ends the case when it is entered', async () => {
    const sent = await portal.submit(mabarra.id, application());
    await world.settle();
    const wished = await portal.withdraw(mabarra.id, accessOf(sent), 'تحسّنت ظروفي');
    expect([wished.openActions, wished.history.at(-1)!.en]).toEqual([[], 'We received your wish to withdraw']);
    await world.settle();
    expect((await portal.open(mabarra.id, accessOf(sent))).state.en).toBe('Withdrawn');
    await expect(portal.withdraw(mabarra.id, accessOf(sent))).rejects.toMatchObject({
      code: 'portal.not_withdrawable',
    });
  });

  test('an enquiry is answered, with what the answer rests on', async () => {
    const enquiry = application({
      kind: 'enquiry',
      attestation: undefined,
      subject: 'متى يفتح التسجيل؟',
      details: 'لعام 1447',
    });
    const sent = await portal.submit(natiq.id, enquiry);
    await world.settle();
    const id = await world.caseId(natiq, sent.reference);
    await intake.act(natiq, id, 'answers', { answer: 'يفتح في شعبان.', source: 'دليل سياسة الدعم، الإصدار 2' });
    const answered = await portal.open(natiq.id, accessOf(sent));
    expect(answered).toMatchObject({ subject: 'متى يفتح التسجيل؟\nلعام 1447', state: { en: 'Answered' } });
    expect(answered.answer).toMatchObject({ text: 'يفتح في شعبان.', source: 'دليل سياسة الدعم، الإصدار 2' });
  });
});

describe('a code', () => {
  test('opens as the link does, however it is written; five wrong ones in 15 minutes, and it waits', async () => {
    const { reference, code, secret } = await portal.submit(mabarra.id, application());
    const open = (one: string) => portal.open(mabarra.id, { reference: reference.toLowerCase(), secret: one });
    for (let nth = 0; nth < 7; nth++) await open(`${code.slice(0, 5)}-${code.slice(5).toLowerCase()}`); // none of them a guess
    await expect(portal.sign(mabarra.id, { reference, secret: code }, SIGNED)).rejects.toMatchObject({
      code: 'portal.nothing_to_sign',
    });
    const wrong = code.replace(/./, (first) => (first === '7' ? '8' : '7'));
    for (let nth = 0; nth < 5; nth++) await expect(open(wrong)).rejects.toMatchObject({ code: 'portal.not_opened' });
    await expect(open(code)).rejects.toMatchObject({ code: 'portal.too_many_tries' });
    expect((await open(secret)).reference).toBe(reference);
    intake.now = new Date(intake.now.getTime() + 15 * 60_000);
    expect((await open(code)).reference).toBe(reference);
  });

  test('a pass opens its own case for half an hour', async () => {
    const [one, other] = [
      await portal.submit(mabarra.id, application()),
      await portal.submit(mabarra.id, application()),
    ];
    const { pass } = await portal.open(mabarra.id, accessOf(one));
    const open = (reference: string) => portal.open(mabarra.id, { reference, secret: pass });
    expect((await open(one.reference)).reference).toBe(one.reference);
    await expect(open(other.reference)).rejects.toMatchObject({ code: 'portal.not_opened' });
    intake.now = new Date(intake.now.getTime() + 31 * 60_000);
    await expect(open(one.reference)).rejects.toMatchObject({ code: 'portal.not_opened' });
  });
});

describe('drafts', () => {
  test('are opened by their secret alone, and forgotten after a day', async () => {
    const secret = await portal.beginDraft(mabarra.id, { name: 'نورة' });
    await portal.saveDraft(mabarra.id, secret, { name: 'نورة', page: 2 });
    expect(await portal.draft(mabarra.id, secret)).toEqual({ name: 'نورة', page: 2 });
    expect(await portal.draft(natiq.id, secret)).toBeUndefined();
    expect(await portal.draft(mabarra.id, 'x')).toBeUndefined();
    intake.at('2026-01-09T10:00:00+03:00');
    expect(await portal.draft(mabarra.id, secret)).toBeUndefined();
    await expect(portal.saveDraft(mabarra.id, secret, {})).rejects.toMatchObject({ code: 'portal.draft_gone' });
    await expect(portal.keep(mabarra.id, secret, FILE)).rejects.toMatchObject({ code: 'portal.draft_gone' });
  });

  test('400: more than can be kept', async () => {
    await expect(portal.beginDraft(mabarra.id, { a: 'ء'.repeat(70_000) })).rejects.toMatchObject({
      code: 'portal.draft_too_large',
    });
  });
});
