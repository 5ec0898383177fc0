import { newId } from '@sanad/kernel';
import { Routes, Staff } from '@sanad/platform';
import type { Method } from '../../test/world/api';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Answer, type Office } from '../../test/world/intake';

interface List {
  items: { id: string; reference: string; clock: { state: string } | null }[];
  next: string | null;
}

let world: IntakeWorld;
let office: Office;
let other: Office;

beforeAll(async () => {
  world = await IntakeWorld.open();
  [office, other] = [await world.office('mabarra'), await world.office('natiq')];
}, WORLD_OPENS_WITHIN_MS);
afterAll(() => world.close());
beforeEach(() => world.at('2026-01-08'));

const list = async (query: string, of = office): Promise<string[]> => {
  const { body } = await world.ask<List>(of.staff.relationsOfficer, 'GET', `/api/cases?limit=100&${query}`);
  return body.items.map(({ id }) => id);
};

test('GET /api/cases: newest first, page by page, each case once', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 5; n++) ids.unshift(await world.received(office));
  const seen: string[] = [];
  let next: string | null = '';
  while (next !== null) {
    const url = `/api/cases?limit=2${next && `&cursor=${next}`}`;
    const answer: Answer<List> = await world.ask<List>(office.staff.relationsOfficer, 'GET', url);
    seen.push(...answer.body.items.map(({ id }) => id));
    next = answer.body.next;
  }
  expect(seen).toEqual(ids);
  const bad = await world.ask(office.staff.relationsOfficer, 'GET', '/api/cases?cursor=x');
  expect([bad.status, bad.body]).toMatchObject([400, { code: 'request.cursor_invalid' }]);
});

test('filters by kind, state, standing, reference, applicant, and by whoever has it', async () => {
  const enquiry = await world.received(office, { kind: 'enquiry' });
  const complete = await world.completed(office);
  expect(await list('kind=enquiry')).toEqual([enquiry]);
  expect(await list('state=COMPLETE')).toEqual([complete]);
  expect(await list('standing=onTime')).toEqual([complete]);
  expect(await list('standing=notStarted')).not.toContain(complete);
  world.at('2026-02-01');
  expect(await list('standing=late')).toEqual([complete]);
  const { reference, applicant } = await world.view(office, complete);
  expect(await list(`reference=${reference.toLowerCase().replace(/^(....)/, '$1-')}`)).toEqual([complete]);
  expect(await list(`reference=${reference.slice(1)}`)).toEqual([]);
  expect(await list(`applicant=${applicant.id}`)).toEqual([complete]);
  const unbounded = await world.received(other);
  expect(await list('standing=unbounded', other)).toEqual([unbounded]);
  expect(await list('standing=late', other)).toEqual([]);
});

test('mine, nobody’s, and taken over; the deputy of whoever is away is shown', async () => {
  const { branchDelegate, executiveDirector, relationsOfficer } = office.staff;
  const delegate = { account: branchDelegate.account, receivedAt: '2026-01-08T07:00:00Z' };
  const request = {
    kind: 'supportRequest',
    subject: 'مساعدة في السكن',
    channel: 'BRANCH_DELEGATE',
    replyChannel: 'PHONE',
  };
  const sent = { ...request, delegate, applicant: await world.person(office) };
  const { id } = (await world.ask<{ id: string }>(branchDelegate, 'POST', '/api/cases', sent)).body;
  expect(await list('assignee=none')).toEqual([id]);
  const taken = await world.act(office, id, 'assignment', {}, executiveDirector);
  expect(taken.body.assignee).toMatchObject({ id: executiveDirector.account });
  expect(await list('assignee=none')).toEqual([]);
  const given = await world.act(office, id, 'assignment', { assignee: relationsOfficer.account });
  expect(given.status).toBe(201);
  expect(await list('assignee=me')).toContain(id);
  expect((await world.act(office, id, 'assignment', { assignee: newId() })).body).toMatchObject({
    code: 'staff.not_found',
  });
  await world.run(office, (op) =>
    world.api.app.get(Staff).recordAbsence(op, {
      account: relationsOfficer.account,
      startsAt: new Date('2026-01-08T00:00:00Z'),
      endsAt: new Date('2026-01-20T00:00:00Z'),
      deputy: branchDelegate.account,
    }),
  );
  const { assignee } = await world.view(office, id);
  expect(assignee).toMatchObject({ absentUntil: '2026-01-20T00:00:00.000Z', deputy: { id: branchDelegate.account } });
});

test('every route of cases, visits and referrals: another association’s id is answered like nobody’s', async () => {
  const foreign = await world.completed(other);
  const routes = world.api.app
    .get(Routes)
    .all()
    .filter(({ path }) => /^\/api\/(cases|visits|referrals)\/.*:id/.test(path));
  expect(routes.length).toBeGreaterThan(25);
  const bodies: Record<string, object> = {
    'items/:item/ruling': { valid: true },
    attestation: { method: 'inkScan', signedAs: 'مها' },
    'item-requests': { items: [{ label: 'ورقة' }], reason: 'لازمة' },
    'floor-override': { why: 'ضرورة' },
    reply: { means: 'other' },
    'reply-channel': { replyChannel: 'EMAIL' },
    entitlements: { description: 'سلة', dueOn: '2026-02-01' },
    'entitlements/:entitlement/delivery': { proof: 'إيصال' },
    'entitlements/:entitlement/cancellation': { why: 'لا حاجة' },
    answers: { answer: 'نعم', source: 'الدليل' },
    answer: { answer: 'نعم', source: 'الدليل' },
    referrals: { question: 'كيف؟' },
    tags: { tags: ['عاجل'] },
    notes: { kind: 'internal', text: 'اتصلت الجارة تسأل' },
    snooze: { until: '2026-02-01T00:00:00Z' },
    appeal: { grounds: 'لم يُنظر في مستند الدخل', channel: 'INTERVIEW' },
    'portal-access': { identity: 'nationalId', reason: 'ضاع الرمز' },
    '': { version: 1, by: 'office', subject: 'آخر' },
  };
  for (const { method, path } of routes) {
    const [, suffix] = /:id\/?(.*)$/.exec(path)!;
    const asked = async (id: string): Promise<unknown> => {
      const url = path.replace(':id', id).replace(':entitlement', newId()).replace(':item', 'identity');
      const by = Object.values(office.staff);
      const answers = [];
      for (const person of by) {
        const { status, body } = await world.ask(person, method as Method, url, bodies[suffix!] ?? {});
        answers.push({ status, code: body['code'] });
      }
      return answers;
    };
    const [theirs, nobodys] = [await asked(foreign), await asked(newId())];
    expect({ path, answers: theirs }).toEqual({ path, answers: nobodys });
    expect(JSON.stringify(theirs)).toContain('404');
    expect(JSON.stringify(theirs)).not.toMatch(/"status":(2|400|5)/);
  }
});
