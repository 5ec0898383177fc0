import { ApiWorld, type Place } from '../../test/world/api';
import { Oversight, type Body } from '../../test/world/oversight';
import type { OverseenDetail, OverseenView } from './associations.views';

interface Problem {
  readonly code: string;
  readonly ar: string;
  readonly en: string;
}
interface Page {
  readonly items: OverseenView[];
  readonly next: string | null;
}

const NOW = new Date('2026-02-01T07:00:00Z');
let world: ApiWorld;
let oversight: Oversight;
let mine: Body;
let other: Body;

beforeAll(async () => {
  world = await ApiWorld.start({ clock: () => NOW });
  oversight = new Oversight(world);
  [mine, other] = [await oversight.body('المركز الوطني المخترع'), await oversight.body('جهة أخرى')];
});
afterAll(() => world.stop());

let count = 0;
const facts = (more: object = {}): object => ({
  slug: `sanabil-${++count}`,
  name: 'جمعية السنابل',
  kind: 'association',
  region: 'qassim',
  authority: 'المركز الوطني لتنمية القطاع غير الربحي',
  licenceNumber: String(70_000 + count),
  licenceExpiresOn: '2027-01-01',
  administrator: { email: `admin${count}@sanabil.example`, name: 'نوف السالم' },
  ...more,
});

const onboard = (
  more: object = {},
  by = mine,
  key?: string,
): ReturnType<typeof oversight.ask<OverseenDetail & Problem>> =>
  oversight.ask<OverseenDetail & Problem>(by, 'POST', 'associations', facts(more), key);

describe('POST /api/associations', () => {
  test('201: the association is overseen, its administrator is invited by mail, and nothing of them is told', async () => {
    const { status, body } = await onboard({ boardTerm: { from: '2025-01-01', to: '2028-12-31' } });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      region: { code: 'qassim', ar: 'القصيم' },
      policy: { code: 'none' },
      licence: { code: 'valid', expiresOn: '2027-01-01' },
      register: { boardTermFrom: '2025-01-01', boardTermTo: '2028-12-31' },
    });
    expect(JSON.stringify(body)).not.toMatch(/نوف|@sanabil/);
    const invited = await world.rows<{ roles: string[]; name: string }>(
      'SELECT roles, name FROM invitation WHERE association_id = $1',
      [body.id],
    );
    expect(invited).toEqual([{ roles: ['associationAdministrator'], name: 'نوف السالم' }]);
  });

  test('201 again with the same key: the same association, and one invitation', async () => {
    const sent = facts();
    const [first, second] = [
      await oversight.ask<OverseenDetail>(mine, 'POST', 'associations', sent, 'onboard-twice'),
      await oversight.ask<OverseenDetail>(mine, 'POST', 'associations', sent, 'onboard-twice'),
    ];
    expect([second.status, second.body.id]).toEqual([201, first.body.id]);
    const sql = 'SELECT id FROM invitation WHERE association_id = $1';
    expect(await world.rows(sql, [first.body.id])).toHaveLength(1);
    const reused = await onboard({}, mine, 'onboard-twice');
    expect([reused.status, reused.body.code]).toEqual([422, 'request.key_reused']);
  });

  test.each([
    ['api', 409, 'association.slug_reserved'],
    ['assets', 409, 'association.slug_reserved'],
    ['Sanabil', 400, 'association.slug_invalid'],
    ['a--b', 400, 'association.slug_invalid'],
    ['1st', 400, 'association.slug_invalid'],
    ['trailing-', 400, 'association.slug_invalid'],
  ])('%s as an address: %i', async (slug, status, code) => {
    const answer = await onboard({ slug });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('409: an address that is in use', async () => {
    const { body } = await onboard();
    const again = await onboard({ slug: body.slug });
    expect([again.status, again.body.code]).toEqual([409, 'association.slug_taken']);
  });

  test('409: a number that the same authority has given before, in whatever spelling, says nothing of whose it is', async () => {
    const first = await onboard({ licenceNumber: '5074', name: 'جمعية سرّية الاسم' });
    const spelt = { licenceNumber: '٥٠٧٤', authority: 'المركز الوطني لتنمية القطاع غير الربحى' };
    const again = await onboard(spelt, other);
    expect([again.status, again.body.code]).toEqual([409, 'association.number_taken']);
    expect(JSON.stringify(again.body)).not.toMatch(new RegExp(`سرّية|${first.body.slug}|${first.body.id}`));
  });

  test('201: the same number from another authority, and from one that is unknown; unknown twice is one too many', async () => {
    const number = { licenceNumber: '1072' };
    expect((await onboard({ ...number, authority: 'وزارة الموارد البشرية' })).status).toBe(201);
    expect((await onboard({ ...number, authority: 'وزارة العمل' })).status).toBe(201);
    expect((await onboard({ ...number, authority: undefined })).status).toBe(201);
    expect((await onboard({ ...number, authority: undefined })).body.code).toBe('association.number_taken');
  });

  test('400: neither number; 400: a licence that ends before it begins', async () => {
    const without = await onboard({ licenceNumber: undefined });
    expect([without.status, without.body.code]).toEqual([400, 'association.number_needed']);
    const reversed = await onboard({ licenceIssuedOn: '2027-02-02' });
    expect([reversed.status, reversed.body.code]).toEqual([400, 'association.days_reversed']);
  });

  test('400: a name of spaces and marks, told by its field in both languages', async () => {
    const { status, body } = await onboard({ name: '    ', administrator: { email: 'a@b.example', name: '- - -' } });
    const { errors } = body as unknown as { errors: { path: string; ar: string }[] };
    expect([status, errors.map(({ path }) => path)]).toEqual([400, ['name', 'administrator.name']]);
    expect(errors[0]!.ar).toContain('كلمة على الأقل');
  });

  test('nothing of it stays when it is refused', async () => {
    const sent = facts() as { slug: string };
    const first = await oversight.ask<OverseenDetail>(mine, 'POST', 'associations', sent);
    const again = { ...sent, slug: `${sent.slug}-b` };
    expect((await oversight.ask<Problem>(mine, 'POST', 'associations', again)).body.code).toBe(
      'association.number_taken',
    );
    expect(await world.rows('SELECT 1 FROM association WHERE slug = $1', [again.slug])).toEqual([]);
    expect(first.status).toBe(201);
  });

  test('403: a supervisor of no body', async () => {
    const stray = await world.person(undefined, 'supervisor');
    const answer = await world.ask<Problem>(stray, 'POST', '/api/associations', facts());
    expect([answer.status, answer.body.code]).toEqual([403, 'supervision.no_body']);
  });
});

describe('what another body oversees', () => {
  let theirs: OverseenDetail;
  beforeAll(async () => (theirs = (await onboard({}, other)).body));

  test('404, like an id that is nobody’s, whatever is asked', async () => {
    const asked = [
      ['GET', `associations/${theirs.id}`],
      ['POST', `associations/${theirs.id}/suspension`, { reason: 'سبب واضح' }],
      ['DELETE', `associations/${theirs.id}/suspension`],
      ['PUT', `associations/${theirs.id}/licence`, { licenceNumber: '1' }],
    ] as const;
    for (const [method, path, payload] of asked) {
      const { status, body } = await oversight.ask<Problem>(mine, method, path, payload);
      expect([method, path, status, body.code]).toEqual([method, path, 404, 'request.not_found']);
    }
    const { items } = (await oversight.ask<Page>(mine, 'GET', 'associations?limit=100')).body;
    expect(items.map(({ id }) => id)).not.toContain(theirs.id);
  });

  test('two bodies may oversee one; from the end of a supervision on, the body sees nothing', async () => {
    const place: Place = { id: theirs.id as Place['id'], slug: theirs.slug };
    const supervision = await oversight.oversee(mine, place);
    const seen = (by: Body): Promise<number> =>
      oversight.ask(by, 'GET', `associations/${theirs.id}`).then(({ status }) => status);
    expect([await seen(mine), await seen(other)]).toEqual([200, 200]);
    await world.rows(
      `UPDATE supervision SET starts_at = $2::timestamptz - interval '2 day', ends_at = $2 WHERE id = $1`,
      [supervision, NOW],
    );
    expect([await seen(mine), await seen(other)]).toEqual([404, 200]);
  });
});

describe('suspension', () => {
  test('201, 409, 200, 409: once at a time, and ended by whoever began it; the reason is kept', async () => {
    const { id, slug } = (await onboard()).body;
    await oversight.oversee(other, { id: id as Place['id'], slug });
    const suspend = (by: Body): ReturnType<typeof oversight.ask<OverseenDetail & Problem>> =>
      oversight.ask(by, 'POST', `associations/${id}/suspension`, { reason: 'لم تُستكمل المستندات' });
    const resume = (by: Body): ReturnType<typeof oversight.ask<OverseenDetail & Problem>> =>
      oversight.ask(by, 'DELETE', `associations/${id}/suspension`);
    expect((await resume(mine)).body.code).toBe('association.not_suspended');
    const first = await suspend(mine);
    expect([first.status, first.body.suspendedBy]).toEqual([201, 'المركز الوطني المخترع']);
    expect(first.body.suspensions).toMatchObject([{ reason: 'لم تُستكمل المستندات', endedAt: null }]);
    expect((await suspend(mine)).body.code).toBe('association.suspended_already');
    const both = await suspend(other);
    expect(both.body.suspendedBy).toContain('جهة أخرى');
    expect(both.body.suspensions).toHaveLength(1); // its own, not those of the other body
    const half = await resume(mine);
    expect([half.status, half.body.suspendedBy]).toEqual([200, 'جهة أخرى']);
    expect((await resume(mine)).body.code).toBe('association.not_suspended');
    expect((await resume(other)).body.suspendedAt).toBeNull();
  });
});

describe('PUT /api/associations/:id/licence', () => {
  test('200: what is told replaces what was there; what is left out is unknown, and unknown is not expired', async () => {
    const { id } = (await onboard({ licenceExpiresOn: '2026-01-01' })).body;
    const expired = await oversight.ask<OverseenDetail>(mine, 'GET', `associations/${id}`);
    expect(expired.body.licence.code).toBe('expired');
    const stated = await oversight.ask<OverseenDetail>(mine, 'PUT', `associations/${id}/licence`, {
      registrationNumber: '007',
    });
    expect(stated.body.register).toMatchObject({ licenceNumber: null, registrationNumber: '007', authority: null });
    expect(stated.body.licence).toMatchObject({ code: 'unknown', expiresOn: null });
    const audited = await world.rows<{ detail: { old: object } }>(
      `SELECT detail FROM platform_audit WHERE subject_id = $1 AND action = 'association.facts_stated'`,
      [id],
    );
    expect(audited[0]!.detail.old).toMatchObject({ licenceExpiresOn: '2026-01-01' });
  });

  test('the last day still counts', async () => {
    const { body } = await onboard({ licenceExpiresOn: '2026-02-01' });
    expect(body.licence.code).toBe('ending');
  });
});

describe('GET /api/associations', () => {
  let body: Body;
  const names = ['بيان', 'أثر', 'تآلف', 'جود', 'دأب'];

  beforeAll(async () => {
    body = await oversight.body();
    const ends = ['2026-01-15', '2030-01-01', undefined, '2026-03-01', '2030-01-01'];
    for (const [i, name] of names.entries()) {
      const region = i < 2 ? 'asir' : 'jawf';
      await onboard({ name, region, licenceExpiresOn: ends[i] }, body);
    }
  });

  const list = async (query: string): Promise<Page> =>
    (await oversight.ask<Page>(body, 'GET', `associations?${query}`)).body;

  test('200: a licence that has ended comes before one that is about to, and that before the rest', async () => {
    const { items } = await list('');
    expect(items.map(({ name }) => name).slice(0, 2)).toEqual(['بيان', 'جود']);
  });

  test('each says why it should be looked at, the most pressing first', async () => {
    const { items } = await list('sort=name');
    const told = items.map(({ attention }) => attention.map(({ code }) => code).join());
    const missing = 'policyMissing';
    expect(told).toEqual([missing, `${missing},licenceExpired`, missing, `${missing},licenceEnding`, missing]);
    const ended = await onboard({ boardTerm: { to: '2026-01-31' } });
    expect(ended.body.attention.map(({ ar }) => ar)).toEqual(['لا سياسة نافذة', 'انتهت دورة المجلس']);
  });

  test('by the end of the licence, the unknown last; by name, as Arabic is ordered', async () => {
    expect((await list('sort=licence')).items.map(({ licence }) => licence.expiresOn)).toEqual([
      '2026-01-15',
      '2026-03-01',
      '2030-01-01',
      '2030-01-01',
      null,
    ]);
    expect((await list('sort=name')).items.map(({ name }) => name)).toEqual(['أثر', 'بيان', 'تآلف', 'جود', 'دأب']);
  });

  test.each(['attention', 'late', 'licence', 'name'])('by %s, page by page, each once', async (sort) => {
    const seen: string[] = [];
    let page = await list(`sort=${sort}&limit=2`);
    for (;;) {
      seen.push(...page.items.map(({ name }) => name));
      if (!page.next) break;
      page = await list(`sort=${sort}&limit=2&cursor=${page.next}`);
    }
    expect(seen.slice().sort()).toEqual(names.slice().sort());
  });

  test('by region and by the state of the policy', async () => {
    expect((await list('region=asir')).items).toHaveLength(2);
    expect((await list('state=none')).items).toHaveLength(5);
    expect((await list('state=inForce')).items).toEqual([]);
  });

  test('400: an order that there is not, a cursor of another order', async () => {
    const wrong = await oversight.ask<Problem>(body, 'GET', 'associations?sort=size');
    expect([wrong.status, wrong.body.code]).toEqual([400, 'request.invalid']);
    const { next } = await list('sort=name&limit=2');
    const mixed = await oversight.ask<Problem>(body, 'GET', `associations?sort=late&cursor=${next}`);
    expect([mixed.status, mixed.body.code]).toEqual([400, 'request.cursor_invalid']);
  });
});
