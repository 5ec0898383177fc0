import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoAnswersFile, policiesFolder } from '@config/paths';
import { newId } from '@sanad/kernel';
import type { Problem } from '@sanad/platform';
import { ApiWorld, type Person, type Place } from '../../test/world/api';
import { loadAnswers } from './load';
import type { DifferencesView } from './policy.differences.views';
import type { PolicyVersionView } from './policy.views';

const mabarra = readFileSync(join(policiesFolder, 'mabarra.yaml'), 'utf8');
const shorter = mabarra.replace('amount: 15', 'amount: 10');
const answers = loadAnswers(readFileSync(demoAnswersFile, 'utf8'), 'answers.yaml').get('mabarra')!;

let now = new Date('2026-01-10T07:00:00Z');
let world: ApiWorld;
let place: Place;
let director: Person;

beforeAll(async () => {
  world = await ApiWorld.start({ clock: () => now });
  place = await world.association('mabarra-differs');
  director = await world.person(place, 'executiveDirector');
});
afterAll(() => world.stop());

async function ask<T>(method: 'GET' | 'POST', path: string, body?: object, by = director) {
  const answer = await world.app.inject({
    method,
    url: `/api/policy/versions${path}`,
    headers: by.headers,
    ...(body && { payload: body }),
  });
  return { status: answer.statusCode, body: answer.json<T>() };
}
const differences = (id: string, from?: string, by?: Person) =>
  ask<DifferencesView & Problem>(
    'GET',
    `/${id}/differences${from === undefined ? '' : `?from=${from}`}`,
    undefined,
    by,
  );

async function made(body: object): Promise<string> {
  const { status, body: version } = await ask<PolicyVersionView>('POST', '', body);
  expect(status).toBe(201);
  return version.id;
}

async function putInForce(id: string, supersedes?: string): Promise<void> {
  for (const decision of answers.decisions) await ask('POST', `/${id}/decisions`, decision);
  expect((await ask('POST', `/${id}/approval`, { gregorianDate: '2026-01-05' })).status).toBe(201);
  expect((await ask('POST', `/${id}/force`, { supersedes })).status).toBe(201);
}

describe('GET /api/policy/versions/:id/differences', () => {
  let first: string;
  let second: string;

  it('422: the first version has nothing before it, and says what to do', async () => {
    first = await made({ yaml: mabarra });
    const { status, body } = await differences(first);
    expect([status, body.code]).toEqual([422, 'policy.nothing_to_compare']);
    await putInForce(first);
  });

  it('200: a draft beside the version in force, by chapter, with the clause and what it means', async () => {
    second = await made({ yaml: shorter });
    const { status, body } = await differences(second);
    expect([status, body.from.number, body.to.number]).toEqual([200, 1, 2]);
    const handling = body.chapters.find(({ rules }) => rules.length > 0)!;
    expect(handling.rules).toEqual([
      expect.objectContaining({
        lines: [expect.objectContaining({ ar: 'المدة: من 15 يوم عمل إلى 10 أيام عمل' })],
        effect: expect.objectContaining({ code: 'newRequests' }) as object,
      }),
    ]);
    const [clause] = handling.rules[0]!.clausesAfter;
    expect(clause!.citation.ar).toMatch(/^البند .* من «/);
    expect(handling.clauses.map(({ after }) => after?.id)).toContain(clause!.id);
    expect(body.answers.map(({ kind }) => kind.code)).toEqual(answers.decisions.map(() => 'removed'));
    expect(body.overlays).toEqual([]);
  });

  it('200: once it is in force, beside the version that it replaced, whatever follows', async () => {
    now = new Date('2026-01-10T07:05:00Z');
    await putInForce(second, first);
    const third = await made({ basedOn: second });
    expect((await differences(second)).body.from.id).toBe(first);
    expect((await differences(third)).body).toMatchObject({ count: 0, from: { id: second } });
    expect((await differences(third, first)).body).toMatchObject({ from: { id: first } });
  });

  it('200: everybody of the office may read it; nobody of another association', async () => {
    const officer = await world.person(place, 'relationsOfficer');
    expect((await differences(second, undefined, officer)).status).toBe(200);
    const stranger = await world.person(await world.association('elsewhere'), 'executiveDirector');
    expect((await differences(second, first, stranger)).body.code).toBe('policy.version_not_found');
  });

  it('404: a version that is not there; 400: what is no id', async () => {
    expect((await differences(second, newId())).body.code).toBe('policy.version_not_found');
    expect((await differences(second, 'first')).status).toBe(400);
  });
});

describe('GET /api/policy/versions/:id/succession', () => {
  const replaces = async (id: string, startsAt?: string) => {
    const query = startsAt === undefined ? '' : `?startsAt=${encodeURIComponent(startsAt)}`;
    return ask<{ replaces: { id: string } | null } & Problem>('GET', `/${id}/succession${query}`);
  };

  it('200: nothing where none is in force, then whichever is in force at that moment', async () => {
    place = await world.association('mabarra-succeeds');
    director = await world.person(place, 'executiveDirector');
    const one = await made({ yaml: mabarra });
    expect((await replaces(one)).body).toEqual({ replaces: null });
    await putInForce(one);
    const two = await made({ basedOn: one });
    expect((await replaces(two)).body.replaces?.id).toBe(one);
    expect((await ask('POST', `/${two}/approval`, { gregorianDate: '2026-01-06' })).status).toBe(201);
    const startsAt = '2026-02-01T00:00:00+03:00';
    expect((await ask('POST', `/${two}/force`, { startsAt, supersedes: one })).status).toBe(201);
    const three = await made({ basedOn: one });
    expect((await replaces(three)).body.replaces?.id).toBe(one);
    expect((await replaces(three, '2026-03-01T00:00:00+03:00')).body.replaces?.id).toBe(two);
    expect((await replaces(three, startsAt)).body.replaces?.id).toBe(two);
  });

  it('400: a day that does not exist; 404: a version that is not there', async () => {
    const id = await made({ yaml: mabarra });
    expect((await replaces(id, '2026-13-01T00:00:00+03:00')).status).toBe(400);
    expect((await replaces(newId())).status).toBe(404);
  });
});
