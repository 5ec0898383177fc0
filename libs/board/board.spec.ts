import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoAnswersFile, policiesFolder } from '@config/paths';
import { newId } from '@sanad/kernel';
import type { Problem } from '@sanad/platform';
import { ReplayRun } from '@sanad/replay';
import { loadAnswers } from '@sanad/policy';
import { extractText, getDocumentProxy } from 'unpdf';
import { ApiWorld, type Person, type Place } from '../../test/world/api';

const mabarra = readFileSync(join(policiesFolder, 'mabarra.yaml'), 'utf8');
const shorter = mabarra.replace('amount: 15', 'amount: 10').replace('(١٥) يوم عمل', '(١٠) أيام عمل');
const answers = loadAnswers(readFileSync(demoAnswersFile, 'utf8'), 'answers.yaml').get('mabarra')!;
/** Where somebody wants to look at what is printed. */
const SHELF = process.env['SCREENSHOTS'];
if (SHELF) mkdirSync(SHELF, { recursive: true });

interface Papers {
  items: { id: string; sha256: string; contentHash: string; isCurrent: boolean; name: string }[];
  actions: string[];
}

const now = new Date('2026-01-10T07:00:00Z');
let world: ApiWorld;
let place: Place;
let director: Person;
let first: string;
let second: string;

beforeAll(async () => {
  world = await ApiWorld.start({ clock: () => now });
  place = await world.association('mabarra-votes');
  director = await world.person(place, 'executiveDirector');
  first = await drafted({ yaml: mabarra });
});
afterAll(() => world.stop());

async function ask<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object, by = director, key?: string) {
  const answer = await world.app.inject({
    method,
    url: `/api/policy/versions${path}`,
    headers: { ...by.headers, ...(key && { 'idempotency-key': key }) },
    ...(body && { payload: body }),
  });
  const isJson = String(answer.headers['content-type']).includes('json');
  return { status: answer.statusCode, body: (isJson ? answer.json() : null) as T, bytes: answer.rawPayload };
}

async function drafted(body: object): Promise<string> {
  const made = await ask<{ id: string }>('POST', '', body);
  expect(made.status).toBe(201);
  return made.body.id;
}

const prepare = (id: string, key?: string, by?: Person) =>
  ask<Papers & Problem>('POST', `/${id}/board-papers`, {}, by, key);
const papersOf = (id: string, by?: Person) => ask<Papers>('GET', `/${id}/board-papers`, undefined, by);

async function wordsOf(bytes: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return text.join('').replace(/\s/g, '');
}
const squeezed = (text: string): string => text.replace(/\s/g, '');

async function paper(id: string, name: string): Promise<string> {
  const { body, status } = await prepare(id);
  expect(status).toBe(201);
  const { bytes } = await ask('GET', `/${id}/board-papers/${body.items.at(-1)!.id}`);
  if (SHELF) writeFileSync(join(SHELF, `${name}.pdf`), bytes);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(body.items.at(-1)!.sha256);
  return wordsOf(bytes);
}

test('the first version: what keeps it from coming into force, and blanks where only the meeting knows', async () => {
  const text = await paper(first, 'board-first');
  // Some joined letters are taken out of a PDF in another order; these words are not.
  for (const words of [
    'فلا إصدار نافذ',
    'تمنع النفاذ',
    'يثبت اعتماد',
    'المعاملات السابقة بقواعد الإصدار المعروض',
    '…………………… المنعقد في ……………………',
    'التوقيع',
  ])
    expect(text).toContain(squeezed(words));
  expect(text).not.toContain(squeezed('الإصدار 1 النافذ.'));
});

test('a draft beside the version in force: what changes in words, word by word, and for whom', async () => {
  for (const decision of answers.decisions) await ask('POST', `/${first}/decisions`, decision);
  expect((await ask('POST', `/${first}/approval`, { gregorianDate: '2026-01-05' })).status).toBe(201);
  expect((await ask('POST', `/${first}/force`, {})).status).toBe(201);
  second = await drafted({ yaml: shorter, basedOn: first });
  expect((await ask('POST', `/${second}/replays`, { over: 'sample' })).status).toBe(201);
  await world.app.get(ReplayRun).run({ association: place.id, id: place.id });
  const text = await paper(second, 'board-second');
  for (const words of [
    'المدة: من 15',
    'للطلبات الجديدة فقط',
    'الإصدار 1 النافذ.',
    'هدى القرني',
    'المعاملات التي',
    'ولا تشمل الشكاوى',
    'فبراير 2025',
  ])
    expect(text).toContain(squeezed(words));
  // By month and by channel, beside the version in force.
  for (const words of ['بحسب شهر الورود', 'المقابلة12', 'بحسب القناة']) expect(text).toContain(squeezed(words));
});

test('201: it is kept with the version and its hash; the same paper once more is the one that is kept', async () => {
  const before = (await papersOf(second)).body;
  const key = newId();
  const [one, two] = [await prepare(second, key), await prepare(second, key)];
  expect([one.body, two.body]).toEqual([before, before]);
  expect(before.items).toEqual([
    expect.objectContaining({ isCurrent: true, name: expect.stringContaining('ورقة المجلس') as string }),
  ]);
});

test('a draft that has changed since has a paper that no longer is its own', async () => {
  await ask('PUT', `/${second}/content`, { yaml: shorter.replace('amount: 10', 'amount: 12') });
  expect((await papersOf(second)).body.items.map(({ isCurrent }) => isCurrent)).toEqual([false]);
  expect((await prepare(second)).body.items.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
});

test('409: no paper of a version that the board has approved; those that were prepared stay', async () => {
  expect((await prepare(first)).body.code).toBe('board.decided_already');
  const { body } = await papersOf(first);
  expect([body.items.length, body.actions]).toEqual([1, []]);
});

test('403 for the officer at the desk, who reads it all the same; 404 for another association', async () => {
  const officer = await world.person(place, 'relationsOfficer');
  expect((await prepare(second, undefined, officer)).status).toBe(403);
  expect((await papersOf(second, officer)).body).toMatchObject({ actions: [] });
  const stranger = await world.person(await world.association('elsewhere-votes'), 'executiveDirector');
  expect((await prepare(second, undefined, stranger)).status).toBe(404);
  const [kept] = (await papersOf(second)).body.items;
  expect((await ask('GET', `/${first}/board-papers/${kept!.id}`)).status).toBe(404);
});
