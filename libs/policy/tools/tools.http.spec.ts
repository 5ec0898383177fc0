import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoAnswersFile, policiesFolder } from '@config/paths';
import { newId } from '@sanad/kernel';
import { toolForms } from '@sanad/messages';
import type { Problem } from '@sanad/platform';
import { ApiWorld, type Person, type Place } from '../../../test/world/api';
import { formWith, pdf } from '../../../test/world/files';
import { loadAnswers } from '../load';
import { TOOL_FORMS } from './tool';
import type { ToolsView } from './tools.views';

const mabarra = readFileSync(join(policiesFolder, 'mabarra.yaml'), 'utf8');
const answers = loadAnswers(readFileSync(demoAnswersFile, 'utf8'), 'answers.yaml').get('mabarra')!;
const SECOND = Buffer.concat([pdf(), Buffer.from('\n')]);
const GUIDE = 'tool-aid-policy';
const FORM = 'tool-service-form';

let now = new Date('2026-01-10T07:00:00Z');
let world: ApiWorld;
let place: Place;
let director: Person;
let officer: Person;
let stranger: Person;

beforeAll(async () => {
  world = await ApiWorld.start({ clock: () => now });
  stranger = await world.person(await world.association('other'), 'executiveDirector');
  place = await world.association('place');
  director = await world.person(place, 'executiveDirector');
  officer = await world.person(place, 'relationsOfficer');
});
afterAll(() => world.stop());

interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

const post = <T = ToolsView>(path: string, body: object = {}, by = director, key?: string): Promise<Answer<T>> =>
  world.ask<T>(by, 'POST', `/api/policy/versions${path}`, body, key);
const toolsOf = async (id: string, by = director): Promise<ToolsView> =>
  (await world.ask<ToolsView>(by, 'GET', `/api/policy/versions/${id}/tools`)).body;
const one = (view: ToolsView, tool: string): ToolsView['items'][number] => view.items.find(({ id }) => id === tool)!;

async function drafted(content: object = { yaml: mabarra }): Promise<string> {
  const { status, body } = await post<{ id: string }>('', content);
  expect(status).toBe(201);
  return body.id;
}

async function inForce(id: string, supersedes?: string): Promise<void> {
  if (!supersedes) {
    for (const decision of answers.decisions) await post(`/${id}/decisions`, decision);
    for (const overlay of answers.overlays) await post(`/${id}/overlays`, overlay);
  }
  expect((await post(`/${id}/approval`, { gregorianDate: '2026-01-08' })).status).toBe(201);
  expect((await post(`/${id}/force`, supersedes ? { supersedes } : {})).status).toBe(201);
}

interface Sent {
  readonly tool?: string;
  readonly bytes?: Buffer;
  readonly query?: string;
  readonly by?: Person;
  readonly key?: string;
}

async function attach<T = ToolsView>(id: string, sent: Sent = {}): Promise<Answer<T>> {
  const { tool = GUIDE, bytes = pdf(), query = '', by = director, key } = sent;
  const { headers, payload } = formWith('سياسة الصرف.pdf', bytes);
  const answer = await world.app.inject({
    method: 'POST',
    url: `/api/policy/versions/${id}/tools/${tool}/files${query}`,
    payload,
    headers: { ...headers, ...by.headers, ...(key && { 'idempotency-key': key }) },
  });
  return { status: answer.statusCode, body: answer.json<T>() };
}

const read = (id: string, edition: number, by = officer, tool = GUIDE) =>
  world.app.inject({ url: `/api/policy/versions/${id}/tools/${tool}/editions/${edition}`, headers: by.headers });

describe('GET /api/policy/versions/:id/tools', () => {
  it('200: what nothing was attached to says so, and what may be done by whoever asks', async () => {
    const id = await drafted();
    const told = await toolsOf(id);
    expect(told).toMatchObject({ lacking: 5 });
    expect(told.items[0]).toMatchObject({
      ...{ id: 'tool-bylaw', label: 'اللائحة الأساسية', clause: 'tools-1', added: null, edition: null, earlier: null },
      state: { code: 'missing', ar: 'لم يُرفق بعد' },
      actions: ['attach', 'point'],
    });
    expect((await toolsOf(id, officer)).items[0]!.actions).toEqual([]);
  });

  it('404: of another association there is none', async () => {
    const id = await drafted();
    await attach(id);
    expect((await world.ask(stranger, 'GET', `/api/policy/versions/${id}/tools`)).status).toBe(404);
    expect((await read(id, 1, stranger)).statusCode).toBe(404);
    expect((await attach(id, { by: stranger })).status).toBe(404);
    expect((await post(`/${id}/tools/${FORM}/form`, { form: 'intake' }, stranger)).status).toBe(404);
    expect((await post(`/${id}/tools/${FORM}/continuation`, {}, stranger)).status).toBe(404);
  });
});

describe('POST /api/policy/versions/:id/tools/:tool/files', () => {
  it('201: kept with its hash, by whom and when; a later one takes its place, and both can be read', async () => {
    const id = await drafted();
    const query =
      '?validUntil=2026-12-31&keeper=%D8%A5%D8%AF%D8%A7%D8%B1%D8%A9%20%D8%A7%D9%84%D8%A8%D8%B1%D8%A7%D9%85%D8%AC';
    const { status, body } = await attach(id, { query });
    expect([status, body.lacking, one(body, GUIDE)]).toMatchObject([
      201,
      4,
      {
        state: { code: 'ready' },
        edition: {
          ...{ number: 1, keeper: 'إدارة البرامج', validUntil: '2026-12-31', form: null, setBy: expect.any(String) },
          file: {
            name: 'سياسة الصرف.pdf',
            size: pdf().length,
            sha256: createHash('sha256').update(pdf()).digest('hex'),
          },
        },
        former: [],
      },
    ]);
    const later = one((await attach(id, { bytes: SECOND })).body, GUIDE);
    expect([later.edition!.number, later.former.map(({ number }) => number)]).toEqual([2, [1]]);
    expect((await read(id, 1)).rawPayload.equals(pdf())).toBe(true);
    expect((await read(id, 2)).rawPayload.equals(SECOND)).toBe(true);
    expect((await read(id, 3)).statusCode).toBe(404);
    const given = await world.rows<{ detail: object }>(
      `SELECT detail FROM audit WHERE action = 'policy.tool_given' AND subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(given.map(({ detail }) => detail)).toMatchObject([{ edition: 1 }, { edition: 2 }]);
  });

  it('201: the same key once; 409: the same file again with nothing changed', async () => {
    const [id, key] = [await drafted(), newId()];
    const first = await attach(id, { key });
    expect(await attach(id, { key })).toEqual(first);
    expect(await attach<Problem>(id)).toMatchObject({ status: 409, body: { code: 'policy.tool_same' } });
    expect((await attach(id, { query: '?validUntil=2026-02-01' })).status).toBe(201);
  });

  it('what ended yesterday is no longer valid', async () => {
    const { body } = await attach(await drafted(), { query: '?validUntil=2026-01-09' });
    expect([body.lacking, one(body, GUIDE).state.code]).toEqual([5, 'expired']);
  });

  it('404: no tool of the version; 403: whoever does not write the policy; and nothing that could run', async () => {
    const id = await drafted();
    expect(await attach<Problem>(id, { tool: 'tool-of-nobody' })).toMatchObject({
      status: 404,
      body: { code: 'policy.tool_missing' },
    });
    expect((await attach(id, { by: officer })).status).toBe(403);
    const running = Buffer.from('%PDF-1.4\n1 0 obj << /OpenAction << /S /JavaScript /JS (x) >> >> endobj\n%%EOF');
    expect((await attach(id, { bytes: running })).status).toBeGreaterThanOrEqual(400);
    expect(one(await toolsOf(id), GUIDE).edition).toBeNull();
  });
});

describe('POST /api/policy/versions/:id/tools/:tool/form', () => {
  it('201: a form of Sanad’s; 404: it is no file; 400: none that there is', async () => {
    const id = await drafted();
    const { status, body } = await post(`/${id}/tools/${FORM}/form`, { form: 'intake', keeper: 'الاستقبال' });
    expect([status, one(body, FORM).edition]).toMatchObject([
      201,
      { number: 1, file: null, keeper: 'الاستقبال', form: { code: 'intake', ar: 'نموذج الاستقبال في سند' } },
    ]);
    expect((await read(id, 1, officer, FORM)).json<Problem>()).toMatchObject({ code: 'policy.tool_empty' });
    expect((await post(`/${id}/tools/${FORM}/form`, { form: 'fax' })).status).toBe(400);
    const file = one((await attach(id, { tool: FORM })).body, FORM);
    expect([file.edition!.number, file.former[0]!.form?.code]).toEqual([2, 'intake']);
  });
});

test.each(TOOL_FORMS)('201: a tool may be the form %s, and says so in both languages', async (form) => {
  const { status, body } = await post(`/${await drafted()}/tools/${FORM}/form`, { form });
  expect([status, one(body, FORM).edition!.form, one(body, FORM).state.code]).toEqual([
    201,
    { code: form, ...toolForms[form] },
    'ready',
  ]);
});

describe('POST /api/policy/versions/:id/tools/:tool/continuation', () => {
  it('201: a new version has none of it until somebody takes it over; the one before keeps its own', async () => {
    const first = await drafted();
    const { number } = (await world.ask<{ number: number }>(director, 'GET', `/api/policy/versions/${first}`)).body;
    await attach(first, { query: '?validUntil=2026-12-31' });
    await inForce(first);
    const second = await drafted({ basedOn: first });
    const before = one(await toolsOf(second), GUIDE);
    expect(before).toMatchObject({
      ...{ state: { code: 'missing' }, edition: null, actions: ['attach', 'point', 'takeOver'] },
      earlier: { version: number, edition: { number: 1, file: { name: 'سياسة الصرف.pdf' } } },
    });
    const taken = one((await post(`/${second}/tools/${GUIDE}/continuation`)).body, GUIDE);
    expect(taken).toMatchObject({
      edition: { number: 1, takenFrom: number, validUntil: '2026-12-31' },
      actions: ['attach', 'point'],
    });
    expect((await read(second, 1)).rawPayload.equals(pdf())).toBe(true);
    expect(await post<Problem>(`/${second}/tools/${FORM}/continuation`)).toMatchObject({
      status: 404,
      body: { code: 'policy.tool_not_before' },
    });
    now = new Date('2026-01-10T07:01:00Z');
    await inForce(second, first);
    await attach(second, { bytes: SECOND });
    expect(one(await toolsOf(first), GUIDE).edition!.file!.sha256).toBe(before.earlier!.edition.file!.sha256);
    expect((await attach(first, { bytes: SECOND })).status).toBe(201);
  });
});
