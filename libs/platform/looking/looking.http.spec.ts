import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '@sanad/kernel';
import type { Person } from '../../../test/world/api';
import { EventStream } from '../../../test/world/events';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../../../test/world/intake';

let world: IntakeWorld;
let office: Office;
let other: Office;
let elsewhere: NestFastifyApplication;
const open: EventStream[] = [];

beforeAll(async () => {
  world = await IntakeWorld.open();
  [office, other] = [await world.office('mabarra'), await world.office('mabarra')];
  elsewhere = await world.api.another();
}, WORLD_OPENS_WITHIN_MS);
afterAll(async () => {
  await elsewhere?.close();
  await world?.close();
});
afterEach(() => {
  for (const one of open.splice(0)) one.leave();
});

const path = (subject: string): string => `/api/presence/stream?subject=${subject}`;

async function stream(by: Person, id: string, app = world.api.app): Promise<EventStream> {
  const one = await EventStream.open(app, by, path(`case:${id}`));
  open.push(one);
  return one;
}

const refused = async (by: Person, subject: string): Promise<string> => {
  const { status, body } = await world.ask<{ code: string }>(by, 'GET', path(subject));
  return `${status} ${body.code}`;
};

interface Lookers {
  readonly lookers: readonly { readonly id: string; readonly name: string; readonly since: string }[];
}
const names = async (one: EventStream): Promise<string[] | undefined> =>
  ((await one.next('looking'))?.data as Lookers | undefined)?.lookers.map(({ name }) => name);

test('200: two people at two processes see each other by name and since when, and that one has gone', async () => {
  const { relationsOfficer: hind, executiveDirector: khalid } = office.staff;
  const id = await world.received(office);
  const first = await stream(hind, id);
  expect(first.response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(first.response.headers.get('cache-control')).toBe('no-store');
  expect(first.response.headers.get('connection')).toBe('close');
  expect(await names(first)).toEqual([]);
  const second = await stream(khalid, id, elsewhere);
  expect((await second.next('looking'))?.data).toEqual({
    lookers: [{ id: hind.account, name: hind.name, since: world.now.toISOString() }],
  });
  expect(await names(first)).toEqual([khalid.name]);
  second.leave();
  expect(await names(first)).toEqual([]);
});

test('oneself is nobody else, however many pages one has open; whoever looks at another case is not told of', async () => {
  const { relationsOfficer: hind, executiveDirector: khalid } = office.staff;
  const [id, another] = [await world.received(office), await world.received(office)];
  const [one, two] = [await stream(hind, id), await stream(hind, id)];
  await stream(khalid, another);
  expect([await names(one), await names(two)]).toEqual([[], []]);
  const third = await stream(khalid, id);
  expect(await names(third)).toEqual([hind.name]);
  expect([await names(one), await names(two)]).toEqual([[khalid.name], [khalid.name]]);
});

test('«changed» tells the version that somebody else made, and no change of one’s own', async () => {
  const { relationsOfficer: hind, executiveDirector: khalid } = office.staff;
  const id = await world.received(office);
  const { version } = await world.view(office, id);
  const [hers, his] = [await stream(hind, id), await stream(khalid, id, elsewhere)];
  await world.act(office, id, 'criteria');
  expect((await his.next('changed'))?.data).toEqual({ version: version + 1 });
  await world.act(office, id, 'assignment', {}, khalid);
  expect((await hers.next('changed'))?.data).toEqual({ version: version + 2 });
});

test('«beside» tells that the labels have changed, which make no version: every page once', async () => {
  const { relationsOfficer: hind, executiveDirector: khalid } = office.staff;
  const id = await world.received(office);
  const [hers, his] = [await stream(hind, id), await stream(khalid, id, elsewhere)];
  const { version } = await world.view(office, id);
  const label = (wanted: object): Promise<{ status: number }> =>
    world.ask(hind, 'POST', '/api/case-taggings', { cases: [{ case: id, ...wanted }] });
  expect((await label({ add: ['عاجل'] })).status).toBe(201);
  expect([await hers.next('beside'), await his.next('beside')]).toEqual([
    { event: 'beside', data: {} },
    { event: 'beside', data: {} },
  ]);
  await label({ remove: ['عاجل'] });
  expect(await his.next('beside')).toEqual({ event: 'beside', data: {} });
  expect((await world.view(office, id)).version).toBe(version);
  await world.act(office, id, 'criteria');
  expect((await his.next('changed'))?.data).toEqual({ version: version + 1 });
  expect(his.waiting('beside')).toBe(0);
});

test('a note stands beside the case as labels do, and hides from nobody whose the last change was', async () => {
  const { relationsOfficer: hind } = office.staff;
  const huda = await world.api.person(office, 'relationsOfficer');
  const id = await world.received(office);
  const { version } = await world.view(office, id);
  const [hers, his] = [await stream(hind, id), await stream(huda, id, elsewhere)];
  await world.act(office, id, 'criteria');
  const note = { kind: 'internal', text: 'العقد عند المالك' };
  expect((await world.ask(huda, 'POST', `/api/cases/${id}/notes`, note)).status).toBe(201);
  expect((await his.next('changed'))?.data).toEqual({ version: version + 1 });
  expect(await hers.next('beside')).toEqual({ event: 'beside', data: {} });
  expect(hers.waiting('changed')).toBe(0);
});

test('404: another association’s case is like none, and a kind that is not looked at neither', async () => {
  const theirs = await world.received(other);
  const { relationsOfficer: hind } = office.staff;
  expect(await refused(hind, `case:${theirs}`)).toBe('404 request.not_found');
  expect(await refused(hind, `case:${newId()}`)).toBe('404 request.not_found');
  expect(await refused(hind, `letter:${theirs}`)).toBe('404 request.not_found');
  expect(await refused(hind, theirs)).toBe('400 request.invalid');
});

test('403: not for roles that read no cases; 404: not for a case that is not their own, until it is; closed when it is no more', async () => {
  const personnel = await world.api.person(office, 'humanResources');
  const volunteer = await world.api.person(office, 'volunteer');
  const id = await world.received(office);
  expect(await refused(personnel, `case:${id}`)).toBe('403 access.denied');
  expect(await refused(volunteer, `case:${id}`)).toBe('404 request.not_found');
  await world.act(office, id, 'assignment', { assignee: volunteer.account });
  const one = await stream(volunteer, id);
  expect(await names(one)).toEqual([]);
  await world.act(office, id, 'assignment', {});
  expect(await one.ended()).toBe(true);
});

test('a draft of the policy is looked at too: what one changes of it the other hears of; 404: another association’s', async () => {
  const hers = await world.api.person(office, 'associationAdministrator');
  const his = await world.api.person(office, 'associationAdministrator');
  const { body: current } = await world.ask<{ id: string }>(hers, 'GET', '/api/policy/in-force');
  const { body: draft } = await world.ask<{ id: string; contentHash: string }>(hers, 'POST', '/api/policy/versions', {
    basedOn: current.id,
  });
  const watch = async (by: Person): Promise<EventStream> => {
    const one = await EventStream.open(world.api.app, by, path(`policy:${draft.id}`));
    open.push(one);
    return one;
  };
  const [first, second] = [await watch(hers), await watch(his)];
  expect(await names(second)).toEqual([hers.name]);
  const overlay = {
    ...{ id: 'more-members', addedBy: 'association', name: hers.name, on: '2026-01-08' },
    ...{ why: 'لا تُعقد جلسة بعضوين', quorum: 3 },
  };
  const url = `/api/policy/versions/${draft.id}/overlays`;
  expect((await world.ask(hers, 'POST', url, { ...overlay, contentHash: draft.contentHash })).status).toBe(201);
  expect((await second.next('changed'))?.data).toEqual({ version: 2 });
  expect(first.waiting('changed')).toBe(0);
  expect(await refused(other.staff.executiveDirector, `policy:${draft.id}`)).toBe('404 request.not_found');
});

test('a person’s particulars: a change is told to the other desk, reading what is sealed to nobody; 404: another association’s', async () => {
  const [hers, his] = [
    await world.api.person(office, 'relationsOfficer'),
    await world.api.person(office, 'relationsOfficer'),
  ];
  const { body: person } = await world.ask<{ id: string; version: number }>(hers, 'POST', '/api/people', {
    name: 'هيا المطيري',
    mobile: '0551234567',
  });
  const watch = async (by: Person): Promise<EventStream> => {
    const one = await EventStream.open(world.api.app, by, path(`person:${person.id}`));
    open.push(one);
    return one;
  };
  const [first, second] = [await watch(hers), await watch(his)];
  expect(await names(second)).toEqual([hers.name]);
  await world.ask(hers, 'GET', `/api/people/${person.id}/identity`);
  const change = { name: 'هيا بنت سعد المطيري', by: 'office', version: person.version };
  expect((await world.ask(hers, 'PATCH', `/api/people/${person.id}`, change)).status).toBe(200);
  expect((await second.next('changed'))?.data).toEqual({ version: 2 });
  expect(first.waiting('changed')).toBe(0);
  expect(await refused(other.staff.executiveDirector, `person:${person.id}`)).toBe('404 request.not_found');
});

test('the end of the session ends its streams; 429: four are the most for one session', async () => {
  const id = await world.received(office);
  const person = await world.api.person(office, 'relationsOfficer');
  const four = await Promise.all([1, 2, 3, 4].map(() => stream(person, id)));
  expect(await refused(person, `case:${id}`)).toBe('429 presence.too_many');
  four[0]!.leave();
  await four[0]!.ended();
  await world.api.ask(person, 'DELETE', '/api/session');
  expect((await four[1]!.next('ended'))?.event).toBe('ended');
  expect(await four[1]!.ended()).toBe(true);
});

test('nothing is left of whoever has gone', async () => {
  const id = await world.received(office);
  const one = await stream(office.staff.relationsOfficer, id);
  const rows = (): Promise<object[]> => world.api.rows('SELECT 1 FROM looking WHERE subject_id = $1', [id]);
  expect(await rows()).toHaveLength(1);
  one.leave();
  while ((await rows()).length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
});
