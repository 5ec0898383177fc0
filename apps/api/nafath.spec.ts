import { disableAccount, Ops, type Actor } from '@sanad/platform';
import { ApiWorld, type Place } from '../../test/world/api';
import { Browser } from '../../test/world/browser';
import { StaffMember, type SessionTold } from '../../test/world/staff';

const ROOT: Actor = { kind: 'system', id: 'test' };
const MINUTE = 60_000;
let now = new Date('2026-01-05T08:00:00Z');
const pass = (minutes = 1): void => void (now = new Date(now.getTime() + minutes * MINUTE));
let world: ApiWorld;
let nakheel: Place;
let ghadir: Place;

beforeAll(async () => {
  world = await ApiWorld.start({ clock: () => now, proxies: 1 });
  [nakheel, ghadir] = await Promise.all([world.association('nakheel'), world.association('ghadir')]);
});
afterAll(() => world.stop());

interface Begun {
  number: string;
  expiresAt: string;
}
interface Outcome {
  state: string;
  session: SessionTold | null;
}
let ids = 0;
const newNationalId = (): string => `1${String(100_000_000 + ++ids)}`;

/** What the person's telephone does. */
async function pick(nationalId: string, number: string): Promise<string> {
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/nafath-simulator/picks',
    payload: { nationalId, number },
  });
  return answer.body ? `${answer.statusCode} ${answer.json<{ code: string }>().code}` : `${answer.statusCode}`;
}

const link = async (browser: Browser, nationalId: string): Promise<string> => {
  const { body } = await browser.ask<Begun>('POST', '/api/account/nafath', { nationalId });
  await pick(nationalId, body.number);
  return (await browser.ask<Outcome>('POST', '/api/account/nafath/outcome')).body.state;
};

/** Somebody who has linked their national id. */
async function linked(...places: Place[]): Promise<{ sara: StaffMember; nationalId: string; browser: Browser }> {
  const all = places.length > 0 ? places : [nakheel];
  const sara = await StaffMember.of(world, () => now, all, 'relationsOfficer');
  const browser = await sara.password(undefined, all[0]!.slug);
  await sara.enrol(browser);
  const nationalId = newNationalId();
  expect(await link(browser, nationalId)).toBe('approved');
  return { sara, nationalId, browser };
}
const begin = async (browser: Browser, nationalId: string, association?: string): Promise<Begun> =>
  (await browser.ask<Begun>('POST', '/api/session/nafath', { nationalId, association })).body;
const outcome = async (browser: Browser): Promise<Outcome> =>
  (await browser.ask<Outcome>('POST', '/api/session/nafath/outcome')).body;

describe('signing in by Nafath', () => {
  test('200: waits for the number, and opens a complete session once it was picked', async () => {
    const { sara, nationalId } = await linked();
    const browser = sara.browser();
    const { number } = await begin(browser, nationalId);
    expect(number).toMatch(/^\d\d$/);
    expect(await outcome(browser)).toEqual({ state: 'waiting', session: null });
    expect(await pick(nationalId, number)).toBe('204');
    const { state, session } = await outcome(browser);
    expect([state, session?.stage, session?.association?.slug]).toEqual(['approved', 'complete', 'nakheel']);
    expect(await browser.refused('GET', '/api/cases')).toBe('200');
  });

  test('200: an approval opens one session, in the browser that began it', async () => {
    const { sara, nationalId } = await linked();
    const browser = sara.browser();
    const { number } = await begin(browser, nationalId);
    const stranger = sara.browser();
    await pick(nationalId, number);
    expect(await outcome(stranger)).toEqual({ state: 'expired', session: null });
    const twins = await Promise.all([outcome(browser.copy()), outcome(browser.copy())]);
    expect(twins.map(({ state }) => state).sort()).toEqual(['approved', 'expired']);
  });

  test('200: another number denies, a minute expires, and neither opens anything', async () => {
    const { sara, nationalId } = await linked();
    const denied = sara.browser();
    const { number } = await begin(denied, nationalId);
    await pick(nationalId, number === '10' ? '11' : '10');
    expect(await outcome(denied)).toEqual({ state: 'denied', session: null });
    expect(await pick(nationalId, number)).toBe('404 nafath.nothing_waits');
    const late = sara.browser();
    const other = await begin(late, nationalId);
    pass(1);
    expect(await pick(nationalId, other.number)).toBe('404 nafath.nothing_waits');
    expect(await outcome(late)).toEqual({ state: 'expired', session: null });
    expect(await late.refused('GET', '/api/session')).toBe('401 session.required');
  });

  test('200: an id that opens nothing is answered alike, and nobody’s telephone rings', async () => {
    const browser = new Browser(world);
    const unknown = newNationalId();
    const begun = await begin(browser, unknown);
    expect(Object.keys(begun).sort()).toEqual(['expiresAt', 'number']);
    expect(await outcome(browser)).toEqual({ state: 'waiting', session: null });
    expect(await pick(unknown, begun.number)).toBe('404 nafath.nothing_waits');
    pass(1);
    expect((await outcome(browser)).state).toBe('expired');
  });

  test('422: who serves two associations names one, before or after the approval', async () => {
    const { sara, nationalId } = await linked(nakheel, ghadir);
    const browser = sara.browser();
    await pick(nationalId, (await begin(browser, nationalId)).number);
    expect(await browser.refused('POST', '/api/session/nafath/outcome')).toBe('422 session.association_needed');
    const chosen = { association: 'nakheel' };
    const after = await browser.ask<{ session: SessionTold }>('POST', '/api/session/nafath/outcome', chosen);
    expect(after.body.session.association?.slug).toBe('nakheel');
    const named = sara.browser();
    await pick(nationalId, (await begin(named, nationalId, 'ghadir')).number);
    expect((await outcome(named)).session?.association?.slug).toBe('ghadir');
  });

  test('a disabled account is not opened by an approval that was under way', async () => {
    const { sara, nationalId } = await linked();
    const browser = sara.browser();
    await pick(nationalId, (await begin(browser, nationalId)).number);
    await world.app.get(Ops).platform(ROOT, (op) => disableAccount(op, sara.account));
    expect(await outcome(browser)).toEqual({ state: 'denied', session: null });
  });

  test('400: what is no national id; 429: five times a quarter of an hour for one', async () => {
    const { sara, nationalId } = await linked();
    const ask = (id: string): Promise<string> =>
      sara.browser().refused('POST', '/api/session/nafath', { nationalId: id });
    expect(await ask('3000000001')).toBe('400 nafath.id_invalid');
    pass(16);
    const answers = [];
    for (let nth = 0; nth < 6; nth++) answers.push(await ask(nationalId));
    expect(answers).toEqual([...Array<string>(5).fill('200'), '429 session.too_many_attempts']);
  });
});

describe('linking', () => {
  test('the id is kept as a blind index alone, and the account says that it is linked', async () => {
    const { nationalId, browser } = await linked();
    expect((await browser.ask<{ nafath: boolean }>('GET', '/api/account')).body.nafath).toBe(true);
    const kept = await world.rows(
      'SELECT l::text AS link, r::text AS request FROM nafath_link l LEFT JOIN nafath_request r ON true',
    );
    expect(JSON.stringify(kept)).not.toContain(nationalId);
    expect(world.log).not.toContain(nationalId);
  });

  test('409: an id opens one account; 204: unlinked, it opens none', async () => {
    const [one, two] = [await linked(), await linked()];
    const { body } = await two.browser.ask<Begun>('POST', '/api/account/nafath', { nationalId: one.nationalId });
    await pick(one.nationalId, body.number);
    expect(await two.browser.refused('POST', '/api/account/nafath/outcome')).toBe('409 nafath.taken');
    expect(await one.browser.refused('DELETE', '/api/account/nafath')).toBe('204');
    expect(await one.browser.refused('DELETE', '/api/account/nafath')).toBe('404 request.not_found');
    const browser = one.sara.browser();
    const { number } = await begin(browser, one.nationalId);
    expect(await pick(one.nationalId, number)).toBe('404 nafath.nothing_waits');
  });

  test('403: needs a fresh proof of presence', async () => {
    const { browser } = await linked();
    pass(11);
    const asked = { nationalId: newNationalId() };
    expect(await browser.refused('POST', '/api/account/nafath', asked)).toBe('403 session.confirmation_needed');
  });
});
