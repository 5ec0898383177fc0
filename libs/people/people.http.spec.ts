import { ApiWorld, type Answer, type Method, type Person, type Place } from '../../test/world/api';

let world: ApiWorld;
let place: Place;
let reception: Person;
let member: Person;

beforeAll(async () => {
  world = await ApiWorld.start();
  place = await world.association('rahma');
  reception = await world.person(place, 'relationsOfficer');
  member = await world.person(place, 'committeeMember');
});
afterAll(() => world.stop());

interface Body {
  id: string;
  code: string;
  name: string;
  version: number;
  items: { name: string }[];
  next: string | null;
  possibleDuplicates: object[];
  instance: string;
}

const ask = (by: Person, method: Method, path: string, body?: object, key?: string): Promise<Answer<Body>> =>
  world.ask<Body>(by, method, `/api/people${path}`, body, key);
const register = (facts: object, key?: string): Promise<Answer<Body>> => ask(reception, 'POST', '', facts, key);
const search = (q: string, more = ''): Promise<Answer<Body>> =>
  ask(reception, 'GET', `?q=${encodeURIComponent(q)}${more}`);

async function idOf(name: string, facts: object = {}): Promise<string> {
  return (await register({ name, ...facts })).body.id;
}

async function found(q: string): Promise<string[]> {
  return (await search(q)).body.items.map(({ name }) => name);
}

describe('POST /api/people', () => {
  it('201: shows nothing of what is sealed', async () => {
    const { status, body } = await register({
      name: 'سلمى الحارثي',
      idKind: 'nationalId',
      idNumber: '1000000008',
      mobile: '0501112233',
    });
    expect(status).toBe(201);
    expect(Object.keys(body).sort()).toEqual(['id', 'idKind', 'name', 'possibleDuplicates', 'version']);
  });

  it('201: names those who may be the same person, the document before the name', async () => {
    const first = await idOf('عبد الرحمن الشهراني', { idKind: 'iqama', idNumber: '2000000006' });
    const sameName = await idOf('عبدالرحمن الشهراني');
    const { body } = await register({ name: 'عبدالرحمن الشهرانى', idKind: 'iqama', idNumber: '٢٠٠٠٠٠٠٠٠٦' });
    expect(body.possibleDuplicates).toMatchObject([
      { id: first, because: 'idNumber' },
      { id: sameName, because: 'name' },
    ]);
  });

  it('201: the same key and body make one person', async () => {
    const [one, two] = await Promise.all([
      register({ name: 'ليان العسيري' }, 'register-once'),
      register({ name: 'ليان العسيري' }, 'register-once'),
    ]);
    expect(two.body).toEqual(one.body);
    expect(await found('ليان العسيري')).toHaveLength(1);
  });

  it.each([
    [{ name: 'س' }, 'request.invalid'],
    [{ name: '   ' }, 'people.name_empty'],
    [{ name: '12-3' }, 'people.name_empty'],
    [{ name: 'سعيد', idKind: 'nationalId', idNumber: '1000000009' }, 'people.id_number_invalid'],
    [{ name: 'سعيد', idNumber: '1000000008' }, 'people.id_kind_missing'],
    [{ name: 'سعيد', mobile: '12345' }, 'people.mobile_invalid'],
    [{ name: 'سعيد', salary: 1 }, 'request.invalid'],
  ])('400: %j is told what to correct', async (facts, code) => {
    const { status, body } = await register(facts);
    expect([status, body.code]).toEqual([400, code]);
  });

  it('201: a member that is null is one that was left out', async () => {
    const { status, body } = await register({ name: 'ريناد العمري', mobile: null, idKind: null, idNumber: null });
    expect([status, body.name]).toEqual([201, 'ريناد العمري']);
  });

  it('403: is not for the committee', async () => {
    expect((await ask(member, 'POST', '', { name: 'سعيد' })).status).toBe(403);
  });
});

describe('GET /api/people?q=', () => {
  beforeAll(async () => {
    for (const name of ['أسماء بنت عبد الله الغامدي', 'اسماء الزهراني', 'مؤيد الغامدي']) await idOf(name);
  });

  it.each([
    ['اسماء', ['أسماء بنت عبد الله الغامدي', 'اسماء الزهراني']],
    ['أسما الغام', ['أسماء بنت عبد الله الغامدي']],
    ['غامدي', ['أسماء بنت عبد الله الغامدي', 'مؤيد الغامدي']],
    ['مئيد', ['مؤيد الغامدي']],
    ['لا أحد بهذا', []],
  ])('200: «%s» finds %j', async (q, names) => {
    expect((await found(q)).sort()).toEqual([...names].sort());
  });

  it('200: goes on where the page before ended', async () => {
    const first = await search('غامدي', '&limit=1');
    const second = await search('غامدي', `&limit=1&cursor=${first.body.next}`);
    const names = [first, second].flatMap(({ body }) => body.items).map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
    expect(second.body.next).toBeNull();
  });
});

describe('GET /api/people?q= with a number', () => {
  it('200: the whole number of a document or a mobile finds its person, in any digits and spelling', async () => {
    await idOf('جود الحكمي', { idKind: 'iqama', idNumber: '2000000014', mobile: '0509998877' });
    for (const q of ['2000000014', '٢٠٠٠٠٠٠٠١٤', '0509998877', '+966 50 999 8877']) {
      expect(await found(q)).toEqual(['جود الحكمي']);
    }
    expect(await found('200000001')).toEqual([]);
  });

  it('200: nobody of another association', async () => {
    const stranger = await world.person(await world.association('daleel'), 'relationsOfficer');
    expect((await ask(stranger, 'GET', '?q=2000000014')).body.items).toEqual([]);
  });
});

describe('GET /api/people/:id/identity', () => {
  it('200: opens what is sealed, and the audit says who did', async () => {
    const id = await idOf('هيا العمري', { mobile: '0507654321', address: 'أبها، حي الموظفين' });
    const { body } = await ask(reception, 'GET', `/${id}/identity`);
    expect(body).toMatchObject({ name: 'هيا العمري', mobile: '+966507654321', address: 'أبها، حي الموظفين' });
    const audit = await world.rows<{ action: string; actor_id: string }>(
      'SELECT action, actor_id FROM audit WHERE subject_id = $1 ORDER BY id',
      [id],
    );
    expect(audit.map((row) => row.action)).toEqual(['people.register', 'people.read_identity']);
    expect(audit[1]?.actor_id).toBe(reception.account);
  });

  it('403: is not for those who need no more than the name', async () => {
    const id = await idOf('وجدان السهيمي');
    expect((await ask(member, 'GET', `/${id}/identity`)).status).toBe(403);
  });

  it('the database itself holds no readable number', async () => {
    await idOf('جنى الوادعي', { idKind: 'nationalId', idNumber: '1000000008', email: 'jana@example.org' });
    const stored = JSON.stringify(await world.rows('SELECT * FROM person'));
    expect(stored).toContain('جنى الوادعي');
    for (const secret of ['1000000008', 'jana@example.org', '966507654321']) expect(stored).not.toContain(secret);
  });
});

describe('PATCH /api/people/:id', () => {
  it('200: a new name is found, the old one is not', async () => {
    const id = await idOf('رهف البيشي');
    const { body } = await ask(reception, 'PATCH', `/${id}`, { version: 1, name: 'رهف الأسمري' });
    expect(body).toMatchObject({ name: 'رهف الأسمري', version: 2 });
    expect([await found('البيشي'), await found('الأسمري')]).toEqual([[], ['رهف الأسمري']]);
  });

  it('409: what another changed meanwhile is not overwritten', async () => {
    const id = await idOf('شادن الربيعي');
    await ask(reception, 'PATCH', `/${id}`, { version: 1, mobile: '0501234567' });
    const { status, body } = await ask(reception, 'PATCH', `/${id}`, { version: 1, mobile: '0507777777' });
    expect([status, body.code]).toEqual([409, 'people.changed_meanwhile']);
  });
});

describe('POST /api/people/:id/duplicates/:other', () => {
  it('204: a pair that somebody decided on is not shown again', async () => {
    const [one, two] = [await idOf('غلا المدخلي'), await idOf('غلا المدخلى')];
    expect((await ask(reception, 'GET', `/${one}/duplicates`)).body.items).toHaveLength(1);
    expect((await ask(reception, 'POST', `/${one}/duplicates/${two}`, { same: false, reason: 'أختان' })).status).toBe(
      204,
    );
    const { body } = await ask(reception, 'GET', `/${two}/duplicates`);
    expect(body).toMatchObject({ items: [], decided: [{ id: one, same: false, reason: 'أختان' }] });
  });

  it('400: nobody is their own duplicate', async () => {
    const id = await idOf('تولين الفيفي');
    expect((await ask(reception, 'POST', `/${id}/duplicates/${id}`, { same: true, reason: 'تجربة' })).status).toBe(400);
  });
});

describe('consents', () => {
  it('201, then 204: a withdrawn consent stays as a fact', async () => {
    const id = await idOf('ميار الشمراني');
    expect((await ask(reception, 'POST', `/${id}/consents`, { purpose: 'messages', channel: 'PHONE' })).status).toBe(
      201,
    );
    expect((await ask(reception, 'DELETE', `/${id}/consents/messages`)).status).toBe(204);
    const { body } = await ask(reception, 'GET', `/${id}/consents`);
    expect(body.items).toMatchObject([
      { purpose: 'messages', channel: 'PHONE', withdrawnAt: expect.any(String) as string },
    ]);
  });

  it.each([
    ['GET', '/019bb000-0000-7000-8000-00000000abcd/consents'],
    ['DELETE', '/019bb000-0000-7000-8000-00000000abcd/consents/messages'],
  ] as const)('404: %s of nobody', async (method, path) => {
    expect(await ask(reception, method, path)).toMatchObject({ status: 404, body: { code: 'people.not_found' } });
  });

  it('404: a purpose that nobody is asked for', async () => {
    const id = await idOf('ميار الشمراني');
    expect((await ask(reception, 'DELETE', `/${id}/consents/marketing`)).status).toBe(404);
  });
});

it('404: an account that nobody of the staff has', async () => {
  const stranger = await world.person(await world.association('wafa'), 'relationsOfficer');
  const facts = { name: 'هيا القرني', accountId: stranger.account };
  expect(await register(facts)).toMatchObject({ status: 404, body: { code: 'staff.not_found' } });
  const id = await idOf('هيا القرني', { accountId: member.account });
  const change = { version: 1, accountId: stranger.account };
  expect((await ask(reception, 'PATCH', `/${id}`, change)).body.code).toBe('staff.not_found');
});

it('404: another association’s person is like nobody', async () => {
  const id = await idOf('لجين المالكي');
  const stranger = await world.person(await world.association('sanabil'), 'relationsOfficer');
  const nobody = '019bb000-0000-7000-8000-00000000abcd';
  const [foreign, missing] = await Promise.all([id, nobody].map((one) => ask(stranger, 'GET', `/${one}`)));
  expect(foreign?.status).toBe(404);
  expect({ ...foreign?.body, instance: '' }).toEqual({ ...missing?.body, instance: '' });
});
