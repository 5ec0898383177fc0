import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoAnswersFile, policiesFolder } from '@config/paths';
import { newId } from '@sanad/kernel';
import { Routes, type Problem } from '@sanad/platform';
import { parse } from 'yaml';
import { ApiWorld, type Member, type Person, type Place } from '../../test/world/api';
import { loadAnswers } from './load';
import type { FindingsView, PolicyVersionDetail, PolicyVersionView } from './policy.views';

const file = (name: string): string => readFileSync(join(policiesFolder, name), 'utf8');
const yamlOf = (slug: string): string => file(`${slug}.yaml`);
const answers = loadAnswers(readFileSync(demoAnswersFile, 'utf8'), 'answers.yaml');

/** Routes that have to say what they were decided on. */
const HASHED = /(clauses|sections|rules|chapters|terms|identity|modules)/;

let now = new Date('2026-01-10T07:00:00Z');
let world: ApiWorld;
let place: Place;
let director: Member;
let officer: Person;
let stranger: Person;
let count = 0;

beforeAll(async () => {
  world = await ApiWorld.start({ clock: () => now });
  stranger = await world.person(await world.association('other'), 'executiveDirector');
});
afterAll(() => world.stop());
beforeEach(async () => {
  now = new Date('2026-01-10T07:00:00Z');
  place = await world.association(`place-${++count}`);
  director = await world.person(place, 'executiveDirector');
  officer = await world.person(place, 'relationsOfficer');
});

interface Answer<T> {
  status: number;
  body: T;
  text: string;
}
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

async function ask<T>(
  method: Method,
  path: string,
  body?: object,
  by: Person = director,
  key?: string,
): Promise<Answer<T>> {
  const answer = await world.app.inject({
    method,
    url: `/api/policy/${path}`,
    headers: { ...by.headers, ...(key && { 'idempotency-key': key }) },
    ...(body && { payload: body }),
  });
  const json = String(answer.headers['content-type']).includes('json');
  return { status: answer.statusCode, body: (json ? answer.json() : null) as T, text: answer.body };
}
const get = <T>(path: string, by?: Person): Promise<Answer<T>> => ask<T>('GET', path, undefined, by);
const post = <T = Problem>(path: string, body: object, by?: Person, key?: string): Promise<Answer<T>> =>
  ask<T>('POST', path, body, by, key);

async function draft(slug = 'awj'): Promise<PolicyVersionView> {
  const { status, body } = await post<PolicyVersionView>('versions', { yaml: yamlOf(slug) });
  expect(status).toBe(201);
  return body;
}

async function inForce(slug: string, start: object = {}): Promise<string> {
  const { id } = await draft(slug);
  const { decisions, overlays } = answers.get(slug)!;
  for (const decision of decisions) expect((await post(`versions/${id}/decisions`, decision)).status).toBe(201);
  for (const overlay of overlays) expect((await post(`versions/${id}/overlays`, overlay)).status).toBe(201);
  expect((await post(`versions/${id}/approval`, { demo: true })).status).toBe(201);
  expect((await post(`versions/${id}/force`, start)).status).toBe(201);
  return id;
}

/** What is kept beside a version, and leaves it as it is. */
const BESIDE = [
  ...['POST board-papers', 'POST minutes-files', 'POST replays'],
  ...['files', 'form', 'continuation'].map((of) => `POST tools/:tool/${of}`),
];

describe('POST /api/policy/versions', () => {
  it('201: YAML and the same in JSON are the same policy', async () => {
    const first = await draft('mabarra');
    const { body } = await post<PolicyVersionView>('versions', { document: parse(yamlOf('mabarra')) as object });
    expect(first).toMatchObject({ number: 1, state: { code: 'draft', ar: 'مسودة' }, blockedBy: ['approval.missing'] });
    expect(body).toMatchObject({ number: 2, contentHash: first.contentHash, demo: null });
  });

  it('201: the same key makes one draft', async () => {
    const key = newId();
    const one = await post<PolicyVersionView>('versions', { yaml: yamlOf('awj') }, director, key);
    const two = await post<PolicyVersionView>('versions', { yaml: yamlOf('awj') }, director, key);
    expect(two.body).toEqual(one.body);
    expect((await get<{ items: unknown[] }>('versions')).body.items).toHaveLength(1);
  });

  it('400: every fault of the file is named with its line and remedy', async () => {
    const yaml = yamlOf('awj').replace('unit: week', 'unit: fortnight');
    const { status, body } = await post<{ ar: string }>('versions', { yaml, fileName: 'سياستنا.yaml' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'policy.file_invalid', errors: [{ path: 'rules.deadlines[0].unit' }] });
    expect(body.ar).toContain('«سياستنا.yaml»');
  });

  it.each([
    ['nothing', {}, 'policy.content_missing'],
    ['both forms', { yaml: yamlOf('awj'), document: {} }, 'policy.content_missing'],
    ['an empty document', { document: {} }, 'policy.file_invalid'],
    ['a text in place of a document', { document: 'x' }, 'request.invalid'],
    [
      'a character that cannot be stored',
      { yaml: yamlOf('awj').replace(/^title: .*$/m, 'title: "a\\0b"') },
      'request.malformed',
    ],
  ])('400: %s', async (_what, body, code) => {
    expect(await post('versions', body)).toMatchObject({ status: 400, body: { code } });
  });

  it('403: the officer at the desk does not write the policy', async () => {
    expect(await post('versions', { yaml: yamlOf('awj') }, officer)).toMatchObject({
      status: 403,
      body: { code: 'access.denied' },
    });
  });
});

describe('GET /api/policy/versions', () => {
  it('200: page by page, the newest first', async () => {
    for (let made = 0; made < 3; made++) await draft();
    const first = await get<{ items: PolicyVersionView[]; next: string }>('versions?limit=2', officer);
    expect(first.body.items.map(({ number }) => number)).toEqual([3, 2]);
    const second = await get<{ items: PolicyVersionView[]; next: null }>(`versions?limit=2&cursor=${first.body.next}`);
    expect(second.body).toMatchObject({ items: [{ number: 1 }], next: null });
  });

  it('400: a cursor that was not given by us', async () => {
    const cursor = Buffer.from('["1 OR 1=1"]').toString('base64url');
    expect(await get(`versions?cursor=${cursor}`)).toMatchObject({
      status: 400,
      body: { code: 'request.cursor_invalid' },
    });
  });
});

describe('POST /api/policy/versions/:id/overlays', () => {
  it('400: a target is at most so much; what holds a notice back is said by the text alone', async () => {
    const { id } = await draft();
    const { deadline, ...overlay } = answers.get('awj')!.overlays.find((one) => one.deadline)!;
    const floor = { ...overlay, id: 'floor', deadline: { ...deadline, bound: 'AT_LEAST' } };
    const { status, body } = await ask<Problem>('POST', `versions/${id}/overlays`, floor);
    expect([status, body]).toMatchObject([400, { errors: [{ path: 'deadline.bound' }] }]);
  });

  it('400: no committee has more members at the fewest than at the most, by one addition or by several', async () => {
    const { id } = await draft();
    const by = { addedBy: 'association', name: 'سعود الهاجري', on: '2026-01-04', why: 'لا تذكر السياسة عدد الأعضاء' };
    const add = (name: string, conduct: object, appliesTo?: string): Promise<Answer<Problem>> =>
      post(`versions/${id}/overlays`, { ...by, id: name, conduct, ...(appliesTo !== undefined && { appliesTo }) });
    const remove = (name: string): Promise<Answer<Problem>> =>
      post(`versions/${id}/overlays/${name}/removal`, { reason: 'تغيّر العدد' });
    const refused = (fewest: number, most: number): object => {
      const ar = `أقل عدد لمن لهم صوت ${fewest} وأكثر عدد ${most}، ولا يجتمعان. أنقصوا الأقل (fewestMembers)`;
      const en = `${fewest} members with a vote at the fewest and ${most} at the most`;
      const said = { ar: expect.stringContaining(ar) as string, en: expect.stringContaining(en) as string };
      return { status: 400, body: { code: 'policy.members_crossed', ...said } };
    };
    expect(await add('alone', { fewestMembers: 5, mostMembers: 4 })).toMatchObject(refused(5, 4));
    expect((await add('exact', { fewestMembers: 5, mostMembers: 5 })).status).toBe(201);
    expect(await add('most', { mostMembers: 3 }, 'research-committee')).toMatchObject(refused(5, 3));
    expect((await add('fewest', { fewestMembers: 2 }, 'research-committee')).status).toBe(201);
    expect((await add('most', { mostMembers: 3 }, 'research-committee')).status).toBe(201);
    // It keeps the most of this committee apart from the fewest of all.
    expect(await remove('fewest')).toMatchObject(refused(5, 3));
    for (const name of ['most', 'fewest']) expect((await remove(name)).status).toBe(201);
  });
});

describe('POST /api/policy/versions/:id/overlays/:overlay/removal', () => {
  it('201: it is gone, once for one key; who took it away and why stands in the audit', async () => {
    const { id } = await draft('natiq');
    const [overlay] = answers.get('natiq')!.overlays;
    await post(`versions/${id}/overlays`, overlay!);
    const key = newId();
    const remove = (): Promise<Answer<PolicyVersionView>> =>
      post(`versions/${id}/overlays/${overlay!.id}/removal`, { reason: 'حلّت محلها مدة في النص' }, director, key);
    const removed = await remove();
    expect(removed.status).toBe(201);
    expect((await remove()).body).toEqual(removed.body);
    expect((await get<PolicyVersionDetail>(`versions/${id}`)).body.overlays).toEqual([]);
    const audit = await world.rows(
      `SELECT actor_id, detail->>'overlay' AS overlay, detail->>'reason' AS reason FROM audit
       WHERE association_id = $1 AND action = 'policy.overlay_removed'`,
      [place.id],
    );
    expect(audit).toEqual([{ actor_id: director.account, overlay: overlay!.id, reason: 'حلّت محلها مدة في النص' }]);
  });

  it.each([
    ['400: without a reason', 'quorum', {}, 400, 'request.invalid'],
    ['404: what was never added', 'quorum', { reason: 'لم يعد لازمًا' }, 404, 'policy.overlay_not_found'],
  ])('%s', async (_what, overlay, body, status, code) => {
    const { id } = await draft('natiq');
    expect(await post(`versions/${id}/overlays/${overlay}/removal`, body)).toMatchObject({ status, body: { code } });
  });
});

describe('GET /api/policy/versions/:id', () => {
  it('200: findings and their answers stand beside the clause, overlays under their label, demo marked', async () => {
    const id = await inForce('natiq');
    const { body } = await get<PolicyVersionDetail>(`versions/${id}`, officer);
    const clauses = body.sections.flatMap((section) => section.clauses);
    const floor = clauses.flatMap(({ findings }) => findings).find(({ code }) => code === 'deadline.start_unstated');
    const mark = { ar: 'بيانات للعرض التجريبي', en: 'Demonstration data' };
    expect(floor).toMatchObject({
      severity: { code: 'blocksModule', ar: 'توقف بابها وحده' },
      answer: { startsOn: 'committeeReferral', minutes: 'محضر تجريبي 2/2', mark },
    });
    expect(body.overlays[0]).toMatchObject({
      // Whoever was signed in, and not the name that was sent.
      label: { ar: `إضافة من ${director.name}، وليست من نص السياسة` },
      mark,
    });
    expect(body).toMatchObject({ demo: mark, state: { code: 'inForce' }, minutes: { demo: true }, blockedBy: [] });
    expect(body.modules.find(({ name }) => name === 'complaints')).toMatchObject({
      status: 'referred',
      words: { ar: expect.stringMatching(/^تحيل السياسة إلى /) as string },
    });
  });

  it('200: each clause has its rules in words, each overlay its own and the clauses it stands beside, each limit as it runs', async () => {
    const id = await inForce('natiq');
    const { body } = await get<PolicyVersionDetail>(`versions/${id}`, officer);
    const clauses = new Map(body.sections.flatMap((section) => section.clauses.map((clause) => [clause.id, clause])));
    expect(clauses.get('handling-5')!.rules.map(({ ar }) => ar)).toEqual([
      'خطوة: إيضاح ما يلي وموعده',
      'خطوة: دراسة اللجنة',
      // As the text has it: the start that people chose is told beside it.
      'الرد على الطلب: لا تقل عن أسبوعين؛ تبدأ من: لم يُذكر؛ تنتهي عند: وصول الرد',
      'لجنة البحث: الدراسة، الرد',
    ]);
    expect(body.overlays.map(({ id: overlay, clauses: beside }) => [overlay, beside])).toEqual([
      ['reply-target', ['handling-5']],
      ['quorum', ['handling-5']],
      ['committee-conduct', ['handling-5']],
      ['checklist', ['handling-2']],
    ]);
    expect(body.overlays[0]!.words.map(({ en }) => en)).toContain(
      'Reminder 5 working days before the date, to the assignee',
    );
    expect(body.limits.map(({ id: limit, words, label }) => [limit, words.en, label?.en])).toEqual([
      ['reply-floor', expect.stringContaining('at least 2 weeks; from referral to the committee'), undefined],
      ['reply-target', expect.stringContaining('at most 20 working days'), expect.stringContaining('not policy text')],
    ]);
  });

  it('200: what is open is open to whoever asks', async () => {
    const { id } = await draft();
    const administrator = await world.person(place, 'associationAdministrator');
    const actionsOf = async (by: Person): Promise<readonly string[]> =>
      (await get<PolicyVersionDetail>(`versions/${id}`, by)).body.actions;
    expect(await actionsOf(director)).toContain('approve');
    expect(await actionsOf(administrator)).toEqual(['replaceContent', 'answer', 'addOverlay', 'removeOverlay']);
    expect(await actionsOf(officer)).toEqual([]);
  });

  it('200: the approval behind it: what was declared, what the text says, what was recorded', async () => {
    const { approval } = (await get<PolicyVersionDetail>(`versions/${await inForce('mabarra')}`)).body;
    expect(approval).toMatchObject({
      date: '2025-12-14',
      declaredBy: 'هدى القرني، أمينة المجلس',
      mark: { en: 'Demonstration data' },
    });
    const { id } = await draft('basmat');
    expect((await get<PolicyVersionDetail>(`versions/${id}`)).body.approval).toMatchObject({
      meetingNumber: '3',
      mark: null,
    });
    await post(`versions/${id}/approval`, { meetingNumber: '4', gregorianDate: '2026-01-02' });
    const recorded = await get<{ items: PolicyVersionView[] }>('versions');
    expect(recorded.body.items[0]!.approval).toMatchObject({ meetingNumber: '4', date: '2026-01-02' });
  });

  it('200: every clause of the source is there, whole', async () => {
    const { id } = await draft('basmat');
    const { body } = await get<PolicyVersionDetail>(`versions/${id}`);
    const source = parse(yamlOf('basmat')) as { sections: { clauses: object[] }[] };
    const shown = body.sections.flatMap(({ clauses }) =>
      clauses.map(({ findings: _, rules: __, citation: ___, ...clause }) => clause),
    );
    expect(shown).toEqual(source.sections.flatMap(({ clauses }) => clauses));
  });

  it("404: another association's version, like one that never was", async () => {
    const { id } = await draft();
    const paths: [Method, string, object?][] = [
      ['GET', ''],
      ['GET', '/findings'],
      ['GET', '/text'],
      ['PUT', '/content', { yaml: yamlOf('awj') }],
      ['POST', '/decisions', answers.get('awj')!.decisions[0]],
      ['POST', '/overlays', answers.get('awj')!.overlays[0]],
      ['POST', '/overlays/quorum/removal', { reason: 'لم يعد لازمًا' }],
      ['POST', '/approval', {}],
      ['POST', '/force', {}],
    ];
    for (const [method, path, body] of paths) {
      const theirs = await ask<Problem>(method, `versions/${id}${path}`, body, stranger);
      const nobodys = await ask<Problem>(method, `versions/${newId()}${path}`, body, stranger);
      expect(theirs.status).toBe(404);
      expect({ ...theirs.body, instance: '' }).toEqual({ ...nobodys.body, instance: '' });
    }
  });
});

describe('GET /api/policy/versions/:id/text', () => {
  it('200: the text of the source, and nothing of the answers', async () => {
    const id = await inForce('ghimar');
    const { text } = await get(`versions/${id}/text`);
    const trimmed = (lines: string): string => lines.replace(/ +$/gm, '').trimEnd();
    expect(trimmed(text)).toBe(trimmed(file('ghimar.txt')));
  });
});

describe('answers, approval, force', () => {
  it('mabarra: 422 without evidence, 201 with minutes, which answer the finding until they are taken back', async () => {
    const { id } = await draft('mabarra');
    expect(await post(`versions/${id}/approval`, {})).toMatchObject({
      status: 422,
      body: { code: 'policy.no_approval_evidence' },
    });
    const missing = async (): Promise<object | undefined> =>
      (await get<FindingsView>(`versions/${id}/findings`)).body.items.find(({ code }) => code === 'approval.missing');
    expect(await missing()).toMatchObject({ open: true, orMinutes: true, answer: null });
    const approved = await post<PolicyVersionView>(`versions/${id}/approval`, { meetingNumber: '5' });
    expect(approved).toMatchObject({ status: 201, body: { blockedBy: [] } });
    expect(await missing()).toMatchObject({ open: false, answer: null });
    await post(`versions/${id}/approval/withdrawal`, { reason: 'محضر لسياسة أخرى' });
    expect(await missing()).toMatchObject({ open: true });
    const decision = { ...answers.get('mabarra')!.decisions[0], demo: undefined };
    await post(`versions/${id}/decisions`, decision);
    expect(await missing()).toMatchObject({ open: false, answer: { date: decision.date } });
    await post(`versions/${id}/approval`, {});
    expect((await post(`versions/${id}/force`, {})).status).toBe(201);
  });

  it('422: ghimar’s open date is named with its remedy, minutes or not', async () => {
    const { id } = await draft('ghimar');
    await post(`versions/${id}/approval`, { meetingNumber: '5', gregorianDate: '2025-05-08' });
    const refused = await post(`versions/${id}/force`, {});
    expect(refused).toMatchObject({ status: 422, body: { code: 'policy.blocked_by_findings' } });
    expect(refused.body.errors.map(({ path }) => path.split(' ')[0])).toContain('approval.date_ambiguous');
  });

  it('findings: 200, each with its remedy and the answer it has', async () => {
    const { id } = await draft('ghimar');
    await post(`versions/${id}/decisions`, answers.get('ghimar')!.decisions[0]!);
    const { body } = await get<FindingsView>(`versions/${id}/findings`);
    const found = (code: string): FindingsView['items'][number] | undefined =>
      body.items.find((finding) => finding.code === code);
    expect(found('names.differ')?.answer).toMatchObject({ legalName: 'جمعية غمار الشبابية' });
    expect(found('approval.date_ambiguous')).toMatchObject({ answer: null, candidates: ['2025-05-08', '2025-08-05'] });
  });

  it.each([
    ['a day that does not exist', { on: '2026-02-30' }],
    ['an answer that is none of ours', { startsOn: 'whenever' }],
    ['an unknown member', { colour: 'green' }],
  ])('400: a decision with %s', async (_what, change) => {
    const { id } = await draft('awj');
    const decision = { ...answers.get('awj')!.decisions[2], ...change };
    expect(await post(`versions/${id}/decisions`, decision)).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', errors: [{ path: Object.keys(change)[0] }] },
    });
  });

  it.each([
    ['without an offset', '2026-02-01T09:00:00', 'request.invalid'],
    ['on a day that does not exist', '2026-02-40T09:00:00Z', 'time.instant_invalid'],
    ['on 31 February', '2026-02-31T09:00:00+03:00', 'time.instant_invalid'],
    ['at an hour that does not exist', '2026-02-01T25:00:00Z', 'time.instant_invalid'],
  ])('400: a start %s, named by its field', async (_what, startsAt, code) => {
    const { id } = await draft('awj');
    const told = { status: 400, body: { code, errors: [{ path: 'startsAt' }] } };
    expect(await post(`versions/${id}/force`, { startsAt })).toMatchObject(told);
    expect(await get(`versions/${id}/succession?startsAt=${encodeURIComponent(startsAt)}`)).toMatchObject(told);
  });

  it('409: the text stays as it was approved, the answers as they came into force', async () => {
    const id = await inForce('awj');
    expect(await ask('PUT', `versions/${id}/content`, { yaml: yamlOf('awj') })).toMatchObject({
      status: 409,
      body: { code: 'policy.document_kept' },
    });
    expect(await post(`versions/${id}/decisions`, answers.get('awj')!.decisions[0]!)).toMatchObject({
      status: 409,
      body: { code: 'policy.answers_kept' },
    });
  });

  it('no route changes a version that is in force, is to be, or was; a start that lies ahead is taken back as a whole', async () => {
    const first = await inForce('awj');
    now = new Date('2026-01-10T07:01:00Z');
    const standing = await inForce('awj', { supersedes: first });
    const scheduled = await inForce('awj', { startsAt: '2026-02-01T00:00:00+03:00', supersedes: standing });
    const { decisions, overlays } = answers.get('awj')!;
    const { contentHash, terms, names } = (await get<PolicyVersionDetail>(`versions/${first}`)).body;
    const clause = { id: 'added', kind: 'paragraph', effect: 'declaratory', text: 'بند' };
    const channel = { id: 'added', clause: 'channels-1', kind: 'FAX', label: 'الفاكس' };
    const named: Record<string, string> = {
      ...{ ':overlay': overlays[0]!.id, ':clause': 'channels-1', ':section': 'channels' },
      ...{ ':rule': 'added', ':chapter': 'review', ':module': 'relation' },
    };
    const bodies: Record<string, object> = {
      'PUT content': { yaml: yamlOf('awj') },
      'POST clauses': { clause, section: 'channels' },
      'PUT clauses/:clause': { clause: { ...clause, id: 'channels-1' } },
      'POST clauses/:clause/move': { section: 'handling' },
      'POST clauses/:clause/removal': { reason: 'لم يعد لازمًا', withRules: true },
      'POST sections': { section: { id: 'added', kind: 'closing', clauses: [] } },
      'POST sections/:section/removal': { reason: 'لم يعد لازمًا' },
      'POST template-clauses': { preset: 'template-b', section: 'relation', withRules: false },
      'POST rules': { channel },
      'PUT rules/:rule': { channel },
      'POST rules/:rule/removal': { reason: 'لم يعد لازمًا' },
      'PUT chapters/:chapter': { review: { clause: 'channels-1' } },
      'POST chapters/:chapter/removal': { reason: 'لم يعد لازمًا' },
      'PUT terms': { terms },
      'PUT identity': { title: 'سياسة', names, licences: [] },
      'PUT modules/:module': { module: { name: 'relation', status: 'silent', clauses: [] } },
      'POST decisions': decisions[0]!,
      'POST overlays': { ...overlays[0]!, id: 'another' },
      'POST overlays/:overlay/removal': { reason: 'لم يعد لازمًا' },
      'POST approval': { meetingNumber: '9' },
      'POST approval/withdrawal': { reason: 'سُجّل خطأً' },
      'POST force': { startsAt: '2026-03-01T00:00:00+03:00', supersedes: scheduled },
      'POST force/withdrawal': { reason: 'سُجّل خطأً' },
    };
    const base = '/api/policy/versions/:id/';
    const changing = world.app
      .get(Routes)
      .all()
      .filter(({ method, path }) => method !== 'GET' && path.startsWith(base))
      .map(({ method, path }) => `${method} ${path.slice(base.length)}`)
      .filter((route) => !BESIDE.includes(route));
    // A route that is new has to say here what it would change.
    expect(changing.sort()).toEqual(Object.keys(bodies).sort());
    const kept = (): Promise<object[]> =>
      world.rows('SELECT v.* FROM policy_version v WHERE id = ANY($1) ORDER BY id', [[first, standing, scheduled]]);
    const before = await kept();
    for (const id of [first, standing, scheduled]) {
      for (const [route, body] of Object.entries(bodies)) {
        if (id === scheduled && route === 'POST force/withdrawal') continue;
        const [method = 'POST', path = ''] = route.split(' ');
        const answer = await ask<Problem>(
          method as Method,
          `versions/${id}/${path.replace(/:\w+/, (name) => named[name]!)}`,
          HASHED.test(route) ? { ...body, contentHash } : body,
        );
        expect([route, answer.status, answer.body.code]).toEqual([
          route,
          409,
          expect.stringMatching(/_kept$|_already$|\.begun$|\.start_first$/),
        ]);
      }
    }
    expect(await kept()).toEqual(before);
    expect(before).toHaveLength(3);
    expect(await post(`versions/${scheduled}/force/withdrawal`, { reason: 'سُجّل خطأً' })).toMatchObject({
      status: 201,
      body: { state: { code: 'approved' }, inForceFrom: null },
    });
    expect((await get<PolicyVersionDetail>(`versions/${standing}`)).body.inForceUntil).toBeNull();
  });

  it('409: what somebody else has changed since it was read is not acted upon', async () => {
    const { id, contentHash } = await draft('natiq');
    const { decisions, overlays } = answers.get('natiq')!;
    const [overlay] = overlays;
    expect((await post(`versions/${id}/overlays`, { ...overlay, contentHash })).status).toBe(201);
    const stale: [string, object][] = [
      ['overlays', { ...overlay, id: 'another', contentHash }],
      [`overlays/${overlay!.id}/removal`, { reason: 'لم يعد لازمًا', contentHash }],
      ['approval', { meetingNumber: '5', contentHash }],
    ];
    for (const [route, body] of stale) {
      expect(await post(`versions/${id}/${route}`, body)).toMatchObject({
        status: 409,
        body: { code: 'policy.changed_meanwhile' },
      });
    }
    const read = await get<PolicyVersionDetail>(`versions/${id}`);
    const approval = { meetingNumber: '5', contentHash: read.body.contentHash };
    expect((await post(`versions/${id}/approval`, approval)).status).toBe(201);
    await post(`versions/${id}/decisions`, decisions[0]!);
    const force = { contentHash: read.body.contentHash };
    expect(await post(`versions/${id}/force`, force)).toMatchObject({ body: { code: 'policy.changed_meanwhile' } });
    const { minutes } = (await get<PolicyVersionDetail>(`versions/${id}`)).body;
    expect(minutes).toEqual({ meetingNumber: '5' });
  });

  it('403: whoever writes the policy does not approve it', async () => {
    const { id } = await draft('awj');
    const administrator = await world.person(place, 'associationAdministrator');
    expect((await post(`versions/${id}/decisions`, answers.get('awj')!.decisions[0]!, administrator)).status).toBe(201);
    for (const route of ['approval', 'force']) {
      expect((await post(`versions/${id}/${route}`, {}, administrator)).status).toBe(403);
    }
  });
});

describe('GET /api/openapi.json', () => {
  it('200: describes what the routes answer, the parts of a policy by name', async () => {
    const answer = await world.app.inject({ url: '/api/openapi.json' });
    const { components } = answer.json<{ components: { schemas: Record<string, { properties: object }> } }>();
    const properties = (name: string): string[] => Object.keys(components.schemas[name]?.properties ?? {});
    expect(properties('PolicyVersionDetail')).toEqual(expect.arrayContaining(['id', 'state', 'sections', 'overlays']));
    expect(properties('ClauseView')).toEqual(expect.arrayContaining(['id', 'text', 'mark', 'findings']));
    expect(properties('DeadlineRule')).toEqual(expect.arrayContaining(['clause', 'id', 'bound', 'startsOn']));
    expect(properties('Decision')).toEqual(expect.arrayContaining(['finding', 'subject', 'date', 'demo']));
  });
});

describe('GET /api/policy/in-force', () => {
  it('422: none is in force', async () => {
    await draft();
    expect(await get('in-force', officer)).toMatchObject({ status: 422, body: { code: 'policy.none_in_force' } });
  });

  it('200: the one that was scheduled, from its moment on; the one before says until when it was', async () => {
    const first = await inForce('awj');
    const startsAt = '2026-02-01T00:00:00+03:00';
    const second = await inForce('awj', { startsAt, supersedes: first });
    expect((await get<PolicyVersionDetail>('in-force')).body.id).toBe(first);
    expect((await get<PolicyVersionDetail>(`versions/${second}`)).body.state.code).toBe('scheduled');
    now = new Date(startsAt);
    director = await world.person(place, 'executiveDirector'); // the session of three weeks ago is over
    expect((await get<PolicyVersionDetail>('in-force')).body.id).toBe(second);
    const before = await get<PolicyVersionDetail>(`versions/${first}`);
    expect(before.body).toMatchObject({ state: { code: 'superseded' }, inForceUntil: '2026-01-31T21:00:00.000Z' });
  });
});
