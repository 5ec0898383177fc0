import type { AppealView, CaseAppealView } from '@sanad/appeals';
import type { CaseView } from '@sanad/intake';
import type { PolicyAnswers } from '@sanad/policy';
import { EventStream } from '../../test/world/events';
import { followUpAt } from '../../test/world/complaints';
import { Journey, type Office } from '../../test/world/journey';
import { readLetter } from '../../test/world/letters';
import { Browsing, PortalSiteWorld, type Shown } from '../../test/world/portal-site';

type Overlay = PolicyAnswers['overlays'][number];
const BY: Omit<Overlay, 'id'> = {
  ...{ addedBy: 'association', name: 'سعود الهاجري، المدير التنفيذي', on: '2026-01-04', demo: true },
  why: 'لم تذكر السياسة التظلّم',
};
/** What the association adds: ten working days to appeal, and five to decide as a target of its own. */
const ADDED: Overlay = { ...BY, id: 'appeals-added', appeals: { withinDays: 10 } };
const TARGET: Overlay = {
  ...{ ...BY, id: 'appeals-target' },
  deadline: {
    ...{ obligation: 'appealDecision', bound: 'AT_MOST', amount: 5, unit: 'workingDay' },
    ...{ startsOn: 'submission', stopsOn: 'decision' },
  },
};

let journey: Journey;
let mabarra: Office;

beforeAll(async () => {
  journey = await Journey.open();
  journey.at('2026-01-05');
  mabarra = journey.office('mabarra');
  await followUpAt(journey, [ADDED, TARGET]);
}, 120_000);
afterAll(() => journey.close());

const NAME = 'هيا بنت خالد الرشيدي';
const GROUNDS = 'لم يُنظر في عقد الإيجار الجديد';

/** Refused by the head and a member in a sitting on 11 January, told on the 18th. */
async function refused(): Promise<string> {
  // What an earlier test left waits for its own time, and would wait for ever before it.
  await journey.settle();
  journey.at('2026-01-08');
  const { id } = await mabarra.receives(await mabarra.person(NAME, { mobile: '0551234567' }));
  await mabarra.completes(id, NAME);
  journey.at('2026-01-11');
  const sitting = await mabarra.sits(id, '2026-01-11', { head: 'reject', member1: 'reject' });
  await mabarra.decides(sitting, 'REJECTED', 'خارج نطاق الجمعية');
  return id;
}

async function told(id: string, on = '2026-01-18'): Promise<void> {
  journey.at(on);
  await mabarra.does('reception', 'POST', `cases/${id}/decision-notice`);
  await journey.settle();
}

const seen = (who: string, id: string): Promise<CaseAppealView> =>
  mabarra.does<CaseAppealView>(who, 'GET', `cases/${id}/appeal`);
const file = (id: string, filedAt?: string) =>
  mabarra.ask<CaseAppealView & { code: string }>('reception', 'POST', `cases/${id}/appeal`, {
    ...{ grounds: GROUNDS, channel: 'INTERVIEW', filedAt },
  });
const act = (who: string, id: string, path: string, body: object = {}) =>
  mabarra.ask<AppealView & { code: string }>(who, 'POST', `appeals/${id}/${path}`, body);

async function printed(appeal: string, name: string): Promise<string> {
  const { headers } = await journey.signedInAs(mabarra.account('reception'), mabarra.association.id);
  const url = `/api/appeals/${appeal}/letters/${name}`;
  const { statusCode, rawPayload } = await journey.api.app.inject({ method: 'GET', url, headers });
  expect(statusCode).toBe(200);
  return readLetter(`appeal-${name}`, rawPayload);
}

/** Filed on 20 January and put to the executive director. */
async function underReview(): Promise<{ id: string; appeal: string }> {
  const id = await refused();
  await told(id);
  journey.at('2026-01-20');
  const { body } = await file(id);
  const appeal = body.appeal!.id;
  const put = await act('executive', appeal, 'reviewers', { reviewers: [mabarra.account('executive')] });
  expect(put.status).toBe(201);
  return { id, appeal };
}

describe('filing', () => {
  test('422: where nobody has given a time there are no appeals, and the answer says so', async () => {
    const natiq = journey.office('natiq');
    const { id } = await natiq.receives(await natiq.person(NAME));
    const view = await natiq.does<CaseAppealView>('reception', 'GET', `cases/${id}/appeal`);
    expect(view).toMatchObject({ withinDays: null, filing: { open: false, why: { code: 'appeals.gate_policy' } } });
    const answer = await natiq.ask('reception', 'POST', `cases/${id}/appeal`, { grounds: GROUNDS, channel: 'PHONE' });
    expect([answer.status, answer.body]).toMatchObject([422, { code: 'appeals.gate_policy' }]);
  });

  test('422: before the applicant was told; from the day on which it arrived ten working days, with their origin', async () => {
    const id = await refused();
    expect((await file(id)).body.code).toBe('appeals.gate_decision');
    await told(id);
    const view = await seen('reception', id);
    // From Sunday the 18th, Fridays and Saturdays left out.
    expect(view).toMatchObject({ withinDays: 10, from: { by: ADDED.name }, lastDay: '2026-02-01', appeal: null });
    expect(view.filing).toMatchObject({ open: true, yours: true });
    journey.at('2026-02-01T23:59:59+03:00');
    expect((await seen('reception', id)).filing.open).toBe(true);
    journey.at('2026-02-02');
    const late = await file(id);
    expect([late.status, late.body.code]).toEqual([422, 'appeals.gate_window']);
  });

  test('422: as of a day before the decision went out; 201: as of that day', async () => {
    const id = await refused();
    await told(id);
    journey.at('2026-01-20');
    const early = await file(id, '2026-01-17T23:59:59+03:00');
    expect([early.status, early.body]).toMatchObject([422, { code: 'appeals.filed_before_notice' }]);
    expect(early.body).toMatchObject({ en: expect.stringContaining('18 January 2026') as string });
    expect((await file(id, '2026-01-18T00:00:00+03:00')).status).toBe(201);
  });

  test('201: after the request was closed as well; 409: a second time', async () => {
    const id = await refused();
    await told(id);
    await mabarra.does('reception', 'POST', `cases/${id}/closure`);
    const { status, body } = await file(id);
    expect([status, body.appeal]).toMatchObject([201, { state: { code: 'FILED' }, grounds: GROUNDS }]);
    const again = await file(id);
    expect([again.status, again.body.code]).toEqual([409, 'appeals.gate_once']);
    await journey.settle();
    const notices = await journey.api.rows<{ template: string }>(
      `SELECT template FROM notification WHERE subject_id = ANY($1::uuid[]) AND template LIKE 'appeals.%' ORDER BY template`,
      [[id, body.appeal!.id]],
    );
    expect(notices.map(({ template }) => template)).toEqual(['appeals.arrived', 'appeals.received']);
  });
});

test('200: what waits for reviewers stands first, whatever came later; each view holds what it says', async () => {
  interface Listed {
    items: { id: string; reference: string; reviewers: number }[];
    next: string | null;
  }
  const listed = (who: string, query: string) => mabarra.does<Listed>(who, 'GET', `appeals?${query}`);
  const id = await refused();
  await told(id);
  const waiting = (await file(id)).body.appeal!;
  const { appeal: later } = await underReview();
  const open = (await listed('executive', 'view=open&limit=100')).items.map((one) => one.id);
  expect(open.indexOf(waiting.id)).toBeLessThan(open.indexOf(later));
  const newest = (await listed('executive', 'view=waiting')).items[0];
  expect(newest).toMatchObject({ id: waiting.id, reference: waiting.reference, reviewers: 0 });
  const first = await listed('executive', 'view=open&limit=1');
  const second = await listed('executive', `view=open&limit=1&cursor=${first.next}`);
  expect([...first.items, ...second.items].map((one) => one.id)).toEqual(open.slice(0, 2));
  const { items } = await mabarra.does<{ items: { code: string; count: number }[] }>(
    'executive',
    'GET',
    'appeals/views',
  );
  for (const { code, count } of items)
    expect((await listed('executive', `view=${code}&limit=100`)).items).toHaveLength(count);
  expect((await listed('executive', 'view=mine')).items.map((one) => one.id)).toContain(later);
  expect((await listed('reception', 'view=mine')).items).toEqual([]);
  await act('reception', waiting.id, 'withdrawal');
  expect((await listed('executive', 'view=ended')).items.map((one) => one.id)).toContain(waiting.id);
});

describe('reviewing', () => {
  test('404: whoever decided first neither reviews it nor finds it, in any query; 422: nor can they be named', async () => {
    const id = await refused();
    await told(id);
    const { body } = await file(id);
    const appeal = body.appeal!.id;
    for (const who of ['head', 'member1']) {
      const named = await act('executive', appeal, 'reviewers', { reviewers: [mabarra.account(who)] });
      expect([named.status, named.body.code]).toEqual([422, 'appeals.reviewer_barred']);
      expect((await mabarra.ask(who, 'GET', `appeals/${appeal}`)).status).toBe(404);
      expect((await seen(who, id)).appeal).toBeNull();
      const { items } = await mabarra.does<{ items: { id: string }[] }>(who, 'GET', 'appeals?limit=100');
      expect(items.map((one) => one.id)).not.toContain(appeal);
    }
    const eligible = (await seen('executive', id)).appeal!.eligible.map((one) => one.id);
    expect(eligible).toContain(mabarra.account('executive'));
    expect(eligible).not.toContain(mabarra.account('head'));
    expect((await act('executive', appeal, 'reviewers', { reviewers: [mabarra.account('reception')] })).body.code).toBe(
      'appeals.reviewer_without_role',
    );
  });

  test('404: whoever voted in a secret ballot had a part in the decision too, though nobody knows how', async () => {
    await journey.settle();
    journey.at('2026-01-08');
    const { id } = await mabarra.receives(await mabarra.person(NAME, { mobile: '0551234567' }));
    await mabarra.completes(id, NAME);
    journey.at('2026-01-11');
    const sitting = await mabarra.sits(id, '2026-01-11', { head: 'none', member1: 'none' });
    await mabarra.does('head', 'POST', `${sitting.item}/secret-ballot`);
    for (const who of ['head', 'member1'])
      await mabarra.does(who, 'POST', `${sitting.item}/ballots`, { vote: 'reject' });
    await mabarra.decides(sitting, 'REJECTED', 'خارج نطاق الجمعية');
    await told(id);
    const appeal = (await file(id)).body.appeal!.id;
    const named = await act('executive', appeal, 'reviewers', { reviewers: [mabarra.account('member1')] });
    expect([named.status, named.body.code]).toEqual([422, 'appeals.reviewer_barred']);
    expect((await mabarra.ask('member1', 'GET', `appeals/${appeal}`)).status).toBe(404);
    expect((await seen('executive', id)).appeal!.eligible.map((one) => one.id)).not.toContain(
      mabarra.account('member1'),
    );
  });

  test('who looks at it is told who else does; 404 for whoever decided first', async () => {
    const { appeal } = await underReview();
    const path = `/api/presence/stream?subject=appeal:${appeal}`;
    const { app } = journey.api;
    const at = (who: string) => journey.signedInAs(mabarra.account(who), mabarra.association.id);
    const first = await EventStream.open(app, await at('reception'), path);
    const second = await EventStream.open(app, await at('executive'), path);
    expect((await second.next('looking'))?.data).toMatchObject({ lookers: [{ id: mabarra.account('reception') }] });
    expect((await mabarra.ask('head', 'GET', path.slice('/api/'.length))).status).toBe(404);
    await act('executive', appeal, 'decision', { outcome: 'upheld', reason: 'نُظر في العقد ولا يغيّر الحكم' });
    expect((await first.next('changed'))?.data).toMatchObject({ version: expect.any(Number) as number });
    first.leave();
    second.leave();
  });

  test('422: somebody else than its reviewers; a stale version is 409; its clock runs from the filing', async () => {
    const { id, appeal } = await underReview();
    const view = (await seen('executive', id)).appeal!;
    expect(view.clock.targets).toEqual([expect.objectContaining({ dueDate: '2026-01-27', passed: false })]);
    const stale = await act('executive', appeal, 'decision', { outcome: 'upheld', reason: 'صحيح', version: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, 'appeals.changed_meanwhile']);
    const { appeal: unseen } = await seen('member2', id);
    expect(unseen).toBeNull();
    expect((await act('member2', appeal, 'decision', { outcome: 'changed', reason: 'يستحق' })).status).toBe(404);
  });

  test('upheld: the decision stands; the applicant is told with the reasons, and it is over', async () => {
    const { id, appeal } = await underReview();
    await act('executive', appeal, 'decision', { outcome: 'upheld', reason: 'نُظر في العقد ولا يغيّر الحكم' });
    expect((await mabarra.does<CaseView>('reception', 'GET', `cases/${id}`)).state.code).toBe('REJECTED');
    expect((await act('executive', appeal, 'decision', { outcome: 'changed', reason: 'رجوع' })).body.code).toBe(
      'appeals.gate_state',
    );
    await act('reception', appeal, 'answer');
    await journey.settle();
    const view = (await seen('reception', id)).appeal!;
    expect(view).toMatchObject({ state: { code: 'ANSWERED' }, toldAt: expect.any(String) as string });
    expect(view.openActions.filter(({ open }) => open)).toEqual([]);
  });

  test('letters: that it arrived, and what came of it once the applicant was told; who decided first reads neither', async () => {
    const { id, appeal } = await underReview();
    await act('executive', appeal, 'decision', { outcome: 'upheld', reason: 'نُظر في العقد ولا يغيّر الحكم' });
    const { reference } = await mabarra.does<CaseView>('reception', 'GET', `cases/${id}`);
    const early = await mabarra.ask('reception', 'GET', `appeals/${appeal}/letters/outcome`);
    expect([early.status, early.body]).toMatchObject([409, { code: 'appeals.letter_not_yet' }]);
    expect((await mabarra.ask('reception', 'GET', `appeals/${appeal}/letters/anything`)).status).toBe(404);
    expect((await mabarra.ask('head', 'GET', `appeals/${appeal}/letters/acknowledgement`)).status).toBe(404);
    await act('reception', appeal, 'answer', { inPerson: true });
    expect((await seen('reception', id)).appeal!.letters).toEqual(['acknowledgement', 'outcome']);
    const [arrived, settled] = [await printed(appeal, 'acknowledgement'), await printed(appeal, 'outcome')];
    expect([arrived.includes(reference), settled.includes(reference), arrived === settled]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('changed: the request is accepted, and that is still to be told', async () => {
    const { id, appeal } = await underReview();
    await act('executive', appeal, 'decision', { outcome: 'changed', reason: 'العقد مستوفٍ' });
    const view = await mabarra.does<CaseView>('reception', 'GET', `cases/${id}`);
    expect(view.state.code).toBe('ACCEPTED');
    // It goes out, so it had not been told: the notice of the refusal is no longer the one that counts.
    await mabarra.does('reception', 'POST', `cases/${id}/decision-notice`);
    await journey.settle();
  });

  test('returned: it is before its committee once more, on a clock that begins anew', async () => {
    const { id, appeal } = await underReview();
    await act('executive', appeal, 'decision', { outcome: 'returned', reason: 'لم يُنظر في العقد' });
    const view = await mabarra.does<CaseView>('reception', 'GET', `cases/${id}`);
    expect(view.state.code).toBe('UNDER_STUDY');
    const { items } = await mabarra.does<{ items: { name: string }[] }>('executive', 'GET', `cases/${id}/timeline`);
    expect(items.at(-1)).toMatchObject({ name: 'returnedByAppeal' });
    const clocks = await journey.api.rows<{ state: string }>(
      `SELECT state FROM deadline WHERE subject_id = $1 AND obligation = 'requestResponse' AND kind = 'ceiling'`,
      [id],
    );
    expect(clocks).toEqual([{ state: 'running' }]);
    // It can stand on an agenda again; a second appeal there is not.
    const { items: committees } = await mabarra.does<{ items: { id: string }[] }>('secretary', 'GET', 'committees');
    const plan = { committee: committees[0]!.id, at: '2026-01-25T09:00:00+03:00', place: 'مقر الجمعية', cases: [id] };
    expect((await mabarra.ask('secretary', 'POST', 'sittings', plan)).status).toBe(201);
    expect((await file(id)).body.code).toBe('appeals.gate_once');
  });
});

describe('over the public site', () => {
  let portal: PortalSiteWorld;
  let visitor: Browsing;

  beforeAll(async () => {
    portal = await PortalSiteWorld.beside(journey.api, { clock: () => journey.now });
    visitor = new Browsing(portal);
  });
  afterAll(() => portal.stop());

  const words = ({ body }: Shown): string => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  test('the last day stands beside the answer, by both calendars; sent, entered, decided, and unseen until it is told', async () => {
    const id = await refused();
    const access = await mabarra.does<{ reference: string; secret: string }>(
      'reception',
      'PUT',
      `cases/${id}/portal-access`,
      {
        ...{ identity: 'nationalId', reason: 'تتابعه من الجوال' },
      },
    );
    await visitor.get(`/mabarra/track/${access.reference}/${access.secret}`);
    expect(words(await visitor.get('/mabarra/case'))).not.toContain('تظلّم');
    await told(id);
    await visitor.get(`/mabarra/track/${access.reference}/${access.secret}`);
    const page = words(await visitor.get('/mabarra/case'));
    expect(page).toMatch(/لك التظلّم حتى نهاية\s+1 فبراير 2026\s+م، 13 شعبان 1447/);
    await visitor.get('/mabarra/case/appeal');
    expect((await visitor.post('/mabarra/case/appeal', { grounds: '' })).status).toBe(422);
    await visitor.post('/mabarra/case/appeal', { grounds: GROUNDS });
    expect(words(await visitor.get('/mabarra/case'))).toContain('يُسجَّل خلال لحظات');
    expect((await visitor.get('/mabarra/case/appeal')).location).toBe('/mabarra/case');
    await journey.settle();
    const { appeal } = await seen('executive', id);
    expect(appeal).toMatchObject({ grounds: GROUNDS, channel: { code: 'WEBSITE' } });
    await act('executive', appeal!.id, 'reviewers', { reviewers: [mabarra.account('executive')] });
    await act('executive', appeal!.id, 'decision', { outcome: 'upheld', reason: 'نُظر في العقد' });
    const before = words(await visitor.get('/mabarra/case'));
    expect(before).toContain('ينظر فيه من لم يشارك في القرار');
    expect(before).not.toContain('بقاء القرار');
    await act('reception', appeal!.id, 'answer');
    const after = words(await visitor.get('/mabarra/case'));
    expect(after).toContain('بقاء القرار');
    expect(after).toContain('نُظر في العقد');
    expect(portal.log).not.toContain(GROUNDS);
  });

  test('after the last day the page says that it is over, and nothing is taken', async () => {
    const id = await refused();
    await told(id);
    journey.at('2026-02-03');
    const access = await mabarra.does<{ reference: string; secret: string }>(
      'reception',
      'PUT',
      `cases/${id}/portal-access`,
      {
        ...{ identity: 'nationalId', reason: 'تتابعه من الجوال' },
      },
    );
    await visitor.get(`/mabarra/track/${access.reference}/${access.secret}`);
    expect(words(await visitor.get('/mabarra/case'))).toContain('انتهت مدة التظلّم');
    expect((await visitor.get('/mabarra/case/appeal')).location).toBe('/mabarra/case');
    expect((await visitor.post('/mabarra/case/appeal', { grounds: GROUNDS })).location).toBe('/mabarra/case');
    await journey.settle();
    expect((await seen('reception', id)).appeal).toBeNull();
  });
});
