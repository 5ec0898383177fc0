import { Housekeeping } from '@sanad/platform';
import { ApiWorld, type Person, type Place } from '../../../test/world/api';

const DAY = 86_400_000;
const NAME = 'مها بنت سالم العتيبي';

let now = new Date('2026-01-05T08:00:00Z');
let world: ApiWorld;
let nakheel: Place;
let ghadir: Place;

beforeAll(async () => {
  world = await ApiWorld.start({ clock: () => now });
  [nakheel, ghadir] = [await world.association('nakheel'), await world.association('ghadir')];
});
afterAll(() => world.stop());

interface Kept {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly savedAt: string | null;
  readonly code?: string;
}
const url = (key: string): string => `/api/drafts/${encodeURIComponent(key)}`;
const get = async (by: Person, key: string): Promise<Kept> => (await world.ask<Kept>(by, 'GET', url(key))).body;
const keep = (by: Person, key: string, data: unknown) => world.ask<Kept>(by, 'PUT', url(key), { data });

test('200: what was typed is there again in another session of the same person; 204: until it is forgotten', async () => {
  const sara = await world.person(nakheel, 'relationsOfficer');
  expect(await get(sara, 'case-note:1')).toEqual({ data: null, savedAt: null });
  const { status, body } = await keep(sara, 'case-note:1', { text: 'اتصلت به ولم يرد', number: 3 });
  expect([status, body.savedAt]).toEqual([200, now.toISOString()]);
  await keep(sara, 'case-note:1', { text: 'اتصلت به' });
  const phone = { ...sara, headers: await world.signIn(sara.account, nakheel) };
  expect((await get(phone, 'case-note:1')).data).toEqual({ text: 'اتصلت به' });
  expect((await world.ask(phone, 'DELETE', url('case-note:1'))).status).toBe(204);
  expect((await get(sara, 'case-note:1')).data).toBeNull();
});

test('nobody else’s: not a colleague’s, and not one’s own of another association', async () => {
  const sara = await world.person(nakheel, 'relationsOfficer');
  await keep(sara, 'note', { text: 'لي' });
  const colleague = await world.person(nakheel, 'executiveDirector');
  const stranger = await world.person(ghadir, 'executiveDirector');
  expect([(await get(colleague, 'note')).data, (await get(stranger, 'note')).data]).toEqual([null, null]);
  await world.ask(colleague, 'DELETE', url('note'));
  expect((await get(sara, 'note')).data).toEqual({ text: 'لي' });
});

test('kept sealed: no row tells what was typed, and none opens in another’s place', async () => {
  const [sara, huda] = [await world.person(nakheel, 'relationsOfficer'), await world.person(nakheel, 'volunteer')];
  await keep(sara, 'person', { name: NAME, mobile: '0551234567' });
  const [row] = await world.rows<{ sealed: string }>('SELECT sealed FROM draft WHERE account_id = $1', [sara.account]);
  expect(row!.sealed).not.toContain('0551234567');
  expect(Buffer.from(row!.sealed.split('.')[1]!, 'base64url').toString()).not.toContain(NAME);
  await keep(huda, 'person', { name: 'أخرى' });
  await world.rows('UPDATE draft SET sealed = $2 WHERE account_id = $1', [huda.account, row!.sealed]);
  expect((await world.ask(huda, 'GET', url('person'))).status).toBe(500);
});

test('400: more than can be kept, or no object; 404: a key that is none; 403: no draft without an association', async () => {
  const sara = await world.person(nakheel, 'relationsOfficer');
  const seen = [
    await keep(sara, 'note', { text: 'ء'.repeat(65_536) }),
    await keep(sara, 'note', 'text'),
    await keep(sara, '../note', {}),
    await keep(await world.person(undefined, 'supervisor'), 'note', {}),
  ];
  expect(seen.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
    '400 draft.too_large',
    '400 request.invalid',
    '404 request.not_found',
    '403 access.association_needed',
  ]);
});

test('of more than fifty the oldest go', async () => {
  const sara = await world.person(nakheel, 'relationsOfficer');
  for (let nth = 0; nth <= 50; nth++) {
    now = new Date(now.getTime() + 1_000);
    await keep(sara, `note:${nth}`, { nth });
  }
  expect([(await get(sara, 'note:0')).data, (await get(sara, 'note:1')).data]).toEqual([null, { nth: 1 }]);
});

test('after thirty days the worker forgets it, and not a day sooner', async () => {
  const sara = await world.person(nakheel, 'relationsOfficer');
  await keep(sara, 'old', { text: 'قديم' });
  const housekeeping = world.app.get(Housekeeping, { strict: false });
  const left = async (): Promise<number> =>
    (await world.rows('SELECT 1 FROM draft WHERE account_id = $1', [sara.account])).length;
  now = new Date(now.getTime() + 29 * DAY);
  await housekeeping.forgetDrafts();
  expect(await left()).toBe(1);
  now = new Date(now.getTime() + DAY + 1);
  expect(await housekeeping.forgetDrafts()).toBeGreaterThan(0);
  expect(await left()).toBe(0);
});
