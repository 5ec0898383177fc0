import { forgetInvitations, Housekeeping, Ops } from '@sanad/platform';
import { ApiWorld, type Answer, type Method, type Person, type Place } from '../../test/world/api';
import { Oversight } from '../../test/world/oversight';

interface Made {
  readonly id: string;
  readonly code: string;
  readonly associations: number;
  readonly supervisors: number;
  readonly expiresAt: string;
}

let world: ApiWorld;
let oversight: Oversight;
let operator: Person;
let place: Place;

beforeAll(async () => {
  world = await ApiWorld.start();
  oversight = new Oversight(world);
  operator = await world.person(undefined, 'platformOperator');
  place = await world.association('wahat');
});
afterAll(() => world.stop());

const ask = <T = Made>(method: Method, path: string, payload?: object, key?: string): Promise<Answer<T>> =>
  world.ask<T>(operator, method, `/api/supervising-bodies${path}`, payload, key);

const opened = async (name: string): Promise<string> => (await ask('POST', '', { name, kind: 'umbrellaBody' })).body.id;

test('201: a body is opened once, in whatever spelling; with its key the same answer again', async () => {
  const sent = { name: 'مجلس الجمعيات الأهلية', kind: 'umbrellaBody' };
  const first = await ask('POST', '', sent, 'body-of-mine');
  expect([first.status, first.body.associations, first.body.supervisors]).toEqual([201, 0, 0]);
  expect((await ask('POST', '', sent, 'body-of-mine')).body.id).toBe(first.body.id);
  const spelt = await ask('POST', '', { ...sent, name: 'مجلس الجمعيات الاهليه' });
  expect([spelt.status, spelt.body.code]).toEqual([409, 'supervision.body_taken']);
});

test('201: a supervisor is invited, and serves the body once the invitation is accepted', async () => {
  const id = await opened('جهة الدعوة');
  const invited = await ask('POST', `/${id}/supervisors`, { email: 'lead@body.example', name: 'وفاء الناصر' });
  expect([invited.status, Object.keys(invited.body).sort()]).toEqual([201, ['expiresAt', 'id']]);
  expect((await ask('GET', `/${id}`)).body.supervisors).toBe(0);
  const supervisor = await world.person(undefined, 'supervisor');
  const list = (): Promise<Answer<{ code: string }>> => world.ask(supervisor, 'GET', '/api/associations');
  expect((await list()).body.code).toBe('supervision.no_body');
  await world.rows('UPDATE invitation SET accepted_at = now(), account_id = $2 WHERE id = $1', [
    invited.body.id,
    supervisor.account,
  ]);
  expect((await list()).status).toBe(200);
  const [{ email }] = (await world.rows<{ email: string }>('SELECT email FROM account WHERE id = $1', [
    supervisor.account,
  ])) as [{ email: string }];
  const elsewhere = await ask('POST', `/${await opened('جهة ثانية')}/supervisors`, { email, name: 'وفاء' });
  expect([elsewhere.status, elsewhere.body.code]).toEqual([409, 'supervision.seated_already']);
  expect((await ask('GET', `/${id}`)).body.supervisors).toBe(1);
});

interface SeatTold {
  readonly id: string;
  readonly email: string;
  readonly state: string;
  readonly endedAt: string | null;
}

test('200, 204: a seat ends at once: no list, no session; it stays on record, and the person may be seated again', async () => {
  const body = await oversight.body();
  const seats = async (): Promise<SeatTold[]> =>
    (await ask<{ items: SeatTold[] }>('GET', `/${body.id}/supervisors`)).body.items;
  const [seat] = await seats();
  expect(seat).toMatchObject({ state: 'seated', endedAt: null });
  const foreign = await opened('جهة غير جهتها');
  expect((await ask('DELETE', `/${foreign}/supervisors/${seat!.id}`)).body.code).toBe('request.not_found');
  expect((await oversight.ask(body, 'GET', 'associations')).status).toBe(200);
  expect((await ask('DELETE', `/${body.id}/supervisors/${seat!.id}`)).status).toBe(204);
  expect((await oversight.ask(body, 'GET', 'associations')).status).toBe(401);
  expect((await seats())[0]).toMatchObject({ state: 'ended', endedAt: expect.any(String) as string });
  expect((await ask('DELETE', `/${body.id}/supervisors/${seat!.id}`)).body.code).toBe('request.not_found');
  expect((await ask('GET', `/${body.id}`)).body.supervisors).toBe(0);
  const again = await ask('POST', `/${body.id}/supervisors`, { email: seat!.email, name: 'وفاء الناصر' });
  expect([again.status, (await seats()).map(({ state }) => state)]).toEqual([201, ['invited', 'ended']]);
});

test('204: an invitation that waits is withdrawn with its seat, and its letter does not go out', async () => {
  const id = await opened('جهة تراجعت');
  const invited = await ask('POST', `/${id}/supervisors`, { email: 'early@body.example', name: 'هيا' });
  const [seat] = (await ask<{ items: SeatTold[] }>('GET', `/${id}/supervisors`)).body.items;
  expect(seat).toMatchObject({ state: 'invited', email: 'early@body.example' });
  expect((await ask('DELETE', `/${id}/supervisors/${seat!.id}`)).status).toBe(204);
  const [kept] = await world.rows<{ withdrawn: boolean; letters: number }>(
    `SELECT withdrawn_at IS NOT NULL AS withdrawn,
       (SELECT count(*)::int FROM mail WHERE link_id = invitation.id AND state = 'pending') AS letters
     FROM invitation WHERE id = $1`,
    [invited.body.id],
  );
  expect(kept).toEqual({ withdrawn: true, letters: 0 });
  const { items } = (await ask<{ items: SeatTold[] }>('GET', `/${id}/supervisors`)).body;
  expect(items).toMatchObject([{ state: 'withdrawn' }]);
});

test('200: the associations a body may be given are those it does not oversee, by name or address, page by page', async () => {
  interface Others {
    readonly items: { slug: string }[];
    readonly next: string | null;
  }
  const body = await oversight.body();
  const [one, two] = [
    await world.association('sahab-one', 'جمعية Sahab الأولى'),
    await world.association('sahab-two', 'جمعية Sahab الثانية'),
  ];
  const others = async (query: string): Promise<Others> =>
    (await ask<Others>('GET', `/${body.id}/others?q=${encodeURIComponent('جمعية SAHAB')}${query}`)).body;
  const first = await others('&limit=1');
  const second = await others(`&limit=1&cursor=${first.next}`);
  expect([...first.items, ...second.items].map(({ slug }) => slug)).toEqual([one.slug, two.slug]);
  expect(second.next).toBeNull();
  await ask('POST', `/${body.id}/supervisions`, { association: one.slug });
  expect((await others('')).items.map(({ slug }) => slug)).toEqual([two.slug]);
});

test('an invitation that nobody took is forgotten, and its seat with it', async () => {
  const id = await opened('جهة بلا جواب');
  const invited = await ask('POST', `/${id}/supervisors`, { email: 'silent@body.example', name: 'صالح' });
  await world.rows(`UPDATE invitation SET expires_at = now() - interval '1 year' WHERE id = $1`, [invited.body.id]);
  const forgotten = await world.app.get(Ops).platform({ kind: 'system', id: 'test' }, forgetInvitations);
  expect([forgotten, await world.rows('SELECT 1 FROM supervisor WHERE body_id = $1', [id])]).toEqual([1, []]);
});

test('201, 409, 204: a body oversees an association from now on, once at a time, until it ends', async () => {
  const body = await oversight.body();
  const arranged = await ask('POST', `/${body.id}/supervisions`, { association: 'wahat' });
  expect(arranged.status).toBe(201);
  const seen = (): Promise<number> =>
    oversight.ask(body, 'GET', `associations/${place.id}`).then(({ status }) => status);
  expect(await seen()).toBe(200);
  await oversight.ask(body, 'POST', `associations/${place.id}/suspension`, { reason: 'تحت المراجعة' });
  const twice = await ask('POST', `/${body.id}/supervisions`, { association: 'wahat' });
  expect([twice.status, twice.body.code]).toEqual([409, 'supervision.running_already']);
  expect((await ask('DELETE', `/${body.id}/supervisions/${arranged.body.id}`)).status).toBe(204);
  expect(await seen()).toBe(404);
  const suspended = await world.rows('SELECT suspended_at, suspended_by FROM association WHERE id = $1', [place.id]);
  expect(suspended).toEqual([{ suspended_at: null, suspended_by: null }]); // nobody else could have ended it
  expect((await ask('DELETE', `/${body.id}/supervisions/${arranged.body.id}`)).body.code).toBe('request.not_found');
  const { items } = (await ask<{ items: { endsAt: string | null }[] }>('GET', `/${body.id}/supervisions`)).body;
  expect(items).toHaveLength(1);
  expect(items[0]!.endsAt).not.toBeNull();
});

test('422: an association that there is not; 404: a body that there is not', async () => {
  const id = await opened('جهة بلا جمعيات');
  const unknown = await ask('POST', `/${id}/supervisions`, { association: 'nowhere' });
  expect([unknown.status, unknown.body.code]).toEqual([422, 'supervision.association_unknown']);
  const missing = '01890000-0000-7000-8000-000000000000';
  for (const path of [`/${missing}`, `/${missing}/supervisions`]) expect((await ask('GET', path)).status).toBe(404);
  expect((await ask('POST', `/${missing}/supervisions`, { association: 'wahat' })).status).toBe(404);
});

test('200: page by page, each once', async () => {
  const seen = new Set<string>();
  let next: string | null = '';
  while (next !== null) {
    const page: { items: { id: string }[]; next: string | null } = (
      await ask<{ items: { id: string }[]; next: string | null }>('GET', `?limit=1${next && `&cursor=${next}`}`)
    ).body;
    for (const { id } of page.items) seen.add(id);
    next = page.next;
  }
  const all = await world.rows('SELECT id FROM supervising_body');
  expect(seen.size).toBe(all.length);
});

test('answers to replay are forgotten after a day', async () => {
  await ask('POST', '', { name: 'جهة تُنسى', kind: 'umbrellaBody' }, 'key-of-yesterday');
  const old = `UPDATE platform_idempotency SET created_at = now() - interval '25 hours' WHERE key = 'key-of-yesterday'`;
  await world.rows(old);
  const forgotten = await world.app
    .get(Ops)
    .platform({ kind: 'system', id: 'test' }, (op) => new Housekeeping(null as never).forgetPlatformAnswers(op));
  expect(forgotten).toBe(1);
  expect(await world.rows(`SELECT key FROM platform_idempotency WHERE key = 'key-of-yesterday'`)).toEqual([]);
});

test('403: a supervisor arranges nothing', async () => {
  const body = await oversight.body();
  const answer = await oversight.ask<{ code: string }>(body, 'POST', 'supervising-bodies', {
    name: 'جهة',
    kind: 'umbrellaBody',
  });
  expect([answer.status, answer.body.code]).toEqual([403, 'access.denied']);
});
