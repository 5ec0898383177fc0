import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pdf } from '../../test/world/files';
import { Journey } from '../../test/world/journey';
import { Browsing, PortalSiteWorld, withoutSheet, type Shown } from '../../test/world/portal-site';

let journey: Journey;
let portal: PortalSiteWorld;
let visitor: Browsing;

beforeAll(async () => {
  journey = await Journey.open();
  await journey.api.association('empty');
  portal = await PortalSiteWorld.beside(journey.api, { clock: () => journey.now });
});
afterAll(async () => {
  await portal.stop();
  await journey.close();
});
beforeEach(() => {
  journey.at('2026-01-08');
  visitor = new Browsing(portal);
});

const SLUGS = ['natiq', 'mabarra', 'basmat', 'ghimar', 'awj'];
const PUBLIC = ['', '/policy', '/privacy', '/accessibility', '/apply', '/enquiry', '/suggestion', '/track', '/lost'];
const NAME = 'مها بنت سالم العتيبي';
const ENQUIRY: Record<string, Record<string, string>> = {
  name: { name: NAME },
  mobile: { mobile: '٠٥١٢٣٤٥٦٧٨' },
  email: { email: '' },
  subject: { subject: 'شروط التقديم' },
  details: { details: 'متى يُفتح التقديم؟' },
  reply: { reply: 'PHONE' },
  consent: { consentCase: 'yes' },
};
const REQUEST: Record<string, Record<string, string>> = {
  capacity: { capacity: 'self' },
  identity: { idKind: 'nationalId', idNumber: '1045872312' },
  ...ENQUIRY,
};

const words = ({ body }: Shown): string =>
  body
    .replace(/<(blockquote|style)[^]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const cookieOf = (name: string): string | undefined => visitor.cookies.get(`__Host-${name}`);

/** Answers whatever is asked until everything is to be checked. */
async function answered(site: string, door: string, answers = REQUEST): Promise<Shown> {
  await visitor.get(`${site}/${door}`);
  let at = (await visitor.post(`${site}/${door}`)).location!;
  while (!at.endsWith('/check')) {
    await visitor.get(at);
    const question = at.split('/').at(-1)!;
    const next = at.includes('/documents/')
      ? await visitor.send(at, { then: 'later' })
      : await visitor.post(at, answers[question] ?? {});
    if (next.location === undefined) throw new Error(`${at}: ${words(next)}`);
    at = next.location;
  }
  return visitor.get(at);
}

async function sent(site: string, door = 'apply'): Promise<{ reference: string; secret: string; code: string }> {
  await answered(site, door);
  const answer = await visitor.post(`${site}/form/check`, { attested: 'yes', signedAs: NAME });
  expect(answer.location).toBe(`${site}/sent`);
  const [reference = '', secret = '', code = ''] = decodeURIComponent(cookieOf(`sent-${site.split('/')[1]}`)!).split(
    '.',
  );
  return { reference, secret, code };
}

describe('what everybody may read', () => {
  test.each(SLUGS.flatMap((slug) => [`/${slug}`, `/${slug}/en`]))(
    '%s: every page answers, without script, and with no style but the one of all',
    async (site) => {
      for (const page of PUBLIC) {
        const { status, body } = await visitor.get(site + page);
        expect([site + page, status]).toEqual([site + page, 200]);
        expect(withoutSheet(body)).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:|https?:\/\//);
        expect(body).toMatch(site.endsWith('/en') ? /<html lang="en" dir="ltr">/ : /<html lang="ar" dir="rtl">/);
      }
    },
  );

  test('the association’s own word stands wherever the product speaks', async () => {
    for (const page of PUBLIC.filter((one) => one !== '/policy'))
      expect(words(await visitor.get(`/awj${page}`))).not.toContain('مستفيد');
    await visitor.get('/awj/apply');
    const question = await visitor.follow(await visitor.post('/awj/apply'));
    expect(words(question)).toContain('أنا العضو');
    expect(words(await visitor.get('/natiq/lost'))).toContain('موظف علاقات المستخدمين');
  });

  test('the policy stands word for word, its marks once, its additions and readings labelled', async () => {
    for (const slug of SLUGS) {
      const { document, policy } = journey.office(slug).association;
      const { body } = await visitor.get(`/${slug}/policy`);
      const text = body
        .replace(/<[^>]+>/g, '')
        .replaceAll('&quot;', '"')
        .replaceAll('&#x27;', "'")
        .replaceAll('&amp;', '&');
      const clauses = document.sections.flatMap((section) => section.clauses);
      for (const clause of clauses) expect(text).toContain(clause.text);
      expect(text).toContain('وليست من نص السياسة');
      expect(text).toContain('بيانات للعرض التجريبي');
      for (const { value } of policy.checklist) expect(text).toContain(value.label);
    }
  });

  test('each version has a page of its own for ever, with its time, its hash and its official print', async () => {
    const slug = 'mabarra';
    const inForce = await visitor.get(`/${slug}/policy`);
    expect(inForce.body).toContain('href="/mabarra/policy/v1"');
    const stable = await visitor.get(`/${slug}/policy/v1`);
    expect([stable.status, stable.body]).toEqual([200, expect.stringMatching(/class="hash">[0-9a-f]{64}</)]);
    const [{ id } = { id: 'no clause' }] = journey.office(slug).association.document.sections.at(2)!.clauses;
    expect(stable.body).toContain(`id="${id}"`);
    expect(stable.body).not.toContain('<script');
    // Of a clause, in whichever page it is read: where it stands for ever, with a name of its own.
    for (const { body } of [inForce, stable]) {
      const links = [
        ...body.matchAll(/<a class="permalink[^"]*" href="\/mabarra\/policy\/v1#([^"]+)"[^>]*aria-label="([^"]+)"/g),
      ];
      const ids = journey
        .office(slug)
        .association.document.sections.flatMap(({ clauses }) => clauses.map((one) => one.id));
      expect(links.map(([, to]) => to).sort()).toEqual([...ids].sort());
      expect(links.every(([, , name]) => name!.startsWith('رابط دائم إلى «'))).toBe(true);
    }
    const official = await visitor.get(`/${slug}/policy/v1/official.pdf`);
    expect([official.status, official.headers['content-type'], official.body.slice(0, 5)]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ]);
    for (const none of ['v2', 'v0', 'v01', 'x', 'v1/nothing', 'v9/official.pdf'])
      expect((await visitor.get(`/${slug}/policy/${none}`)).status).toBe(404);
  });

  test('404: an association that nobody knows, one that has no policy in force, a page that is none', async () => {
    const seen = [
      await visitor.get('/nobody'),
      await visitor.get('/empty'),
      await visitor.get('/mabarra/nothing'),
      await visitor.get('/mabarra/en/nothing'),
    ];
    expect(seen.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const told = [
      'لا توجد جمعية بهذا العنوان',
      'لم تفتح الجمعية موقعها بعد',
      'لا توجد صفحة بهذا العنوان',
      'There is no page',
    ];
    seen.forEach((answer, place) => expect(words(answer)).toContain(told[place]));
  });

  test('the list of sites names those that are there', async () => {
    const { status, body } = await visitor.get('/');
    expect(status).toBe(200);
    for (const slug of SLUGS) expect(body).toContain(`href="/${slug}"`);
  });
});

describe('what browsers are told', () => {
  test('no script, no frame, nothing kept; cookies for this host alone', async () => {
    const { headers } = await visitor.get('/mabarra/track');
    const policy = String(headers['content-security-policy']);
    for (const rule of ["script-src 'none'", "default-src 'self'", "frame-ancestors 'none'", "form-action 'self'"])
      expect(policy).toContain(rule);
    expect(policy).not.toContain('unsafe');
    expect(headers).toMatchObject({
      ...{ 'strict-transport-security': 'max-age=31536000; includeSubDomains', 'x-content-type-options': 'nosniff' },
      ...{ 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin', 'cache-control': 'no-store' },
    });
    expect(String(headers['set-cookie'])).toMatch(
      /^__Host-visitor-mabarra=[\w-]{22}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  test('the sheet that stands in the page is the one that its policy names', async () => {
    const { body, headers } = await visitor.get('/mabarra');
    const [, sheet] = /<style>([^]*?)<\/style>/.exec(body)!;
    const hash = createHash('sha256').update(sheet!).digest('base64');
    expect(String(headers['content-security-policy'])).toContain(`style-src 'self' 'sha256-${hash}';`);
  });

  test('fonts are kept for ever, and change their address with their content', async () => {
    const { body } = await visitor.get('/mabarra');
    const addresses = [...body.matchAll(/(?:href)="(\/assets\/[^"]+)"/g)].map(([, address]) => address!);
    expect(addresses).toHaveLength(1);
    for (const address of addresses) {
      expect(address).toMatch(/\.[0-9a-f]{12}\.woff2$/);
      const { status, headers } = await visitor.get(address);
      expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    }
    expect((await visitor.get('/assets/plex-arabic-400.000000000000.woff2')).status).toBe(404);
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('a page is packed as %s where that is taken, each time the page as it is', async (encoding, unpack) => {
    for (const url of ['/mabarra/policy', '/ghimar/policy', '/mabarra/policy', '/mabarra']) {
      const packed = await portal.app.inject({ url, headers: { 'accept-encoding': encoding } });
      expect(packed.headers['content-encoding']).toBe(encoding);
      expect(unpack(packed.rawPayload).toString()).toBe((await portal.app.inject({ url })).body);
    }
  });
});

describe('a forged form', () => {
  beforeEach(() => visitor.get('/mabarra/apply'));

  test.each<[string, Record<string, string>, string | undefined]>([
    ['from another site, as its origin says', { origin: 'https://elsewhere.example' }, undefined],
    ['from another site, as the browser says', { 'sec-fetch-site': 'cross-site' }, undefined],
    ['from a page without an origin', { origin: 'null' }, undefined],
    ['without the token', {}, ''],
    ['with a token that was made up', {}, 'AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ])('403: %s', async (_, headers, token) => {
    const answer = await visitor.post('/mabarra/apply', {}, headers, token);
    expect(answer.status).toBe(403);
    expect(cookieOf('draft-mabarra')).toBeUndefined();
  });

  test('403: with the token of another visitor', async () => {
    const other = new Browsing(portal);
    const { body } = await other.get('/mabarra/apply');
    const [, token] = /name="token" value="([^"]+)"/.exec(body)!;
    expect((await visitor.post('/mabarra/apply', {}, {}, token)).status).toBe(403);
  });

  test('the visitor’s own is taken, and its token is other bytes on every page', async () => {
    const tokens = new Set<string>();
    for (let time = 0; time < 3; time++)
      tokens.add(/name="token" value="([^"]+)"/.exec((await visitor.get('/mabarra/apply')).body)![1]!);
    expect(tokens.size).toBe(3);
    const headers = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin', host: 'localhost' };
    expect((await visitor.post('/mabarra/apply', {}, headers)).status).toBe(303);
  });
});

describe('answers', () => {
  test('422: what is wrong stands on top and at its field in the same words, and nothing typed is lost', async () => {
    await visitor.get('/mabarra/apply');
    await visitor.post('/mabarra/apply');
    await visitor.post('/mabarra/form/capacity', { capacity: 'self' });
    const named = await visitor.post('/mabarra/form/name', { name: '12 34' });
    expect(named.body.match(/اكتب الاسم الكامل، من حرفين فأكثر/g)).toHaveLength(2);
    expect(named.status).toBe(422);
    expect(named.body).toContain('<title>خطأ: ');
    expect(named.body).toContain('href="#name"');
    expect(named.body).toContain('value="12 34"');
  });

  test('what people type is never markup', async () => {
    await answered('/mabarra', 'enquiry', { ...ENQUIRY, subject: { subject: '<img src=x onerror=alert(1)>' } });
    const { body } = await visitor.get('/mabarra/form/check');
    expect(body).toContain('&lt;img src=x');
    expect(body).not.toContain('<img');
  });

  test('nobody gets ahead of the questions', async () => {
    await visitor.get('/mabarra/apply');
    await visitor.post('/mabarra/apply');
    expect((await visitor.get('/mabarra/form/check')).location).toBe('/mabarra/form/capacity');
    expect((await visitor.post('/mabarra/form/check', { attested: 'yes', signedAs: NAME })).location).toBe(
      '/mabarra/form/capacity',
    );
    expect((await visitor.get('/mabarra/form/beneficiary')).location).toBe('/mabarra/form/capacity');
  });

  test('they are kept for the browser that gave them, for a day', async () => {
    await answered('/mabarra', 'enquiry');
    expect((await new Browsing(portal).get('/mabarra/form/check')).status).toBe(410);
    expect(words(await visitor.get('/mabarra/enquiry'))).toContain('إكمال ما بدأته');
    journey.at('2026-01-10');
    const gone = await visitor.get('/mabarra/form/check');
    expect([gone.status, words(gone)]).toEqual([410, expect.stringContaining('لم نعد نحتفظ بهذه الإجابات')]);
  });

  test('deleted they are gone at once', async () => {
    await answered('/mabarra', 'enquiry');
    const [, draft] = [...visitor.cookies].find(([name]) => name.includes('draft'))!;
    await visitor.post('/mabarra/form/discard');
    visitor.cookies.set('__Host-draft-mabarra', draft);
    expect((await visitor.get('/mabarra/form/check')).status).toBe(410);
  });

  test.each<[string, { name: string; bytes: Buffer } | undefined, RegExp]>([
    ['no file', undefined, /اختر ملفًا/],
    [
      'a file larger than may be',
      { name: 'صورة.pdf', bytes: Buffer.alloc(10 * 1024 * 1024 + 1) },
      /أكبر من 10 ميغابايت/,
    ],
    [
      'a program under the name of a picture',
      { name: 'صورة.png', bytes: Buffer.from('MZ\x90\0program') },
      /محتوى الملف ليس من نوع png/,
    ],
    ['a type that is not taken', { name: 'page.html', bytes: Buffer.from('<html>') }, /نوع الملف غير مقبول/],
  ])('422: %s is told at its field', async (_, file, told) => {
    await visitor.get('/mabarra/apply');
    await visitor.post('/mabarra/apply');
    for (const question of ['capacity', 'name', 'identity', 'mobile', 'email', 'subject', 'details', 'reply'])
      await visitor.post(`/mabarra/form/${question}`, REQUEST[question]);
    await visitor.get('/mabarra/form/documents/identity');
    const answer = await visitor.send('/mabarra/form/documents/identity', { then: 'attach' }, file);
    expect([answer.status, words(answer)]).toEqual([422, expect.stringMatching(told)]);
    const taken = await visitor.send(
      '/mabarra/form/documents/identity',
      { then: 'attach' },
      { name: 'هوية.pdf', bytes: pdf() },
    );
    expect(taken.location).toBe('/mabarra/form/documents/service-form');
  });

  test('400: a form that breaks off', async () => {
    await visitor.get('/mabarra/apply');
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const answer = await portal.app.inject({
      method: 'POST',
      url: '/mabarra/apply',
      headers,
      payload: '--x\r\nContent-Disposition: form-data; name="token"\r\n\r\nhalf',
    });
    expect(answer.statusCode).toBe(400);
  });

  test('sent twice they are one request', async () => {
    await answered('/mabarra', 'apply');
    const draft = cookieOf('draft-mabarra')!;
    const signed = { attested: 'yes', signedAs: NAME };
    await visitor.post('/mabarra/form/check', signed);
    const first = cookieOf('sent-mabarra');
    visitor.cookies.set('__Host-draft-mabarra', draft);
    visitor.cookies.delete('__Host-sent-mabarra');
    await visitor.post('/mabarra/form/check', signed);
    expect([undefined, first]).toContain(cookieOf('sent-mabarra'));
    await journey.settle();
    const [{ count }] = (await journey.api.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM case_file WHERE reference = $1`,
      [decodeURIComponent(first!).split('.')[0]],
    )) as [{ count: number }];
    expect(count).toBe(1);
  });
});

describe('following', () => {
  test('the address of a secret is left at once: a cookie, no referrer, and no trace in the log', async () => {
    const { reference, secret, code } = await sent('/mabarra');
    const other = new Browsing(portal);
    const answer = await other.get(`/mabarra/track/${reference}/${secret}`);
    expect([answer.status, answer.location, answer.body]).toEqual([303, '/mabarra/case', '']);
    expect(answer.headers['referrer-policy']).toBe('no-referrer');
    expect([...other.cookies.values()].join()).not.toContain(secret);
    expect(words(await other.get('/mabarra/case'))).toContain(reference);
    for (const told of [secret, code, NAME, '0512345678', '1045872312']) expect(portal.log).not.toContain(told);
    expect(portal.log).toContain('/:slug/track/:reference/:secret');
  });

  test('a wrong reference and a wrong secret are answered alike', async () => {
    const { reference } = await sent('/mabarra');
    const wrong = [`${reference}/AAAAAAAAAAAAAAAAAAAAAA`, 'AAAAAAAA7/AAAAAAAAAAAAAAAAAAAAAA', 'nothing/nothing'];
    const answers = [];
    for (const one of wrong) answers.push(await new Browsing(portal).get(`/mabarra/track/${one}`));
    expect(new Set(answers.map(({ status, location }) => `${status} ${location}`)).size).toBe(1);
    expect(answers[0]!.location).toBe('/mabarra/track?refused=portal.not_opened');
    const told = await visitor.get(answers[0]!.location!);
    expect([told.status, words(told)]).toEqual([422, expect.stringContaining('لا يتطابقان')]);
  });

  test('by reference and code, however they are typed; another association’s site opens nothing', async () => {
    const { reference, code } = await sent('/mabarra');
    const other = new Browsing(portal);
    await other.get('/mabarra/en/track');
    const typed = {
      reference: ` ${reference.toLowerCase()} `,
      code: `${code.slice(0, 5)} ${code.slice(5).toLowerCase()}`,
    };
    expect((await other.post('/mabarra/en/track', typed)).location).toBe('/mabarra/en/case');
    await other.get('/natiq/track');
    expect((await other.post('/natiq/track', typed)).status).toBe(422);
  });

  test('the pass ends after half an hour without use, and is given back when asked', async () => {
    const { reference, secret } = await sent('/mabarra');
    await visitor.get(`/mabarra/track/${reference}/${secret}`);
    journey.at('2026-01-08T10:29:00+03:00');
    expect((await visitor.get('/mabarra/case')).status).toBe(200);
    journey.at('2026-01-08T11:10:00+03:00');
    expect((await visitor.get('/mabarra/case')).location).toBe('/mabarra/track?over');
    expect(words(await visitor.get('/mabarra/track?over'))).toContain('30 دقيقة');
    await visitor.get(`/mabarra/track/${reference}/${secret}`);
    await visitor.get('/mabarra/case');
    await visitor.post('/mabarra/case/leave');
    expect([cookieOf('case-mabarra'), cookieOf('sent-mabarra')]).toEqual([undefined, undefined]);
  });

  test('withdrawing asks first, and then ends it', async () => {
    await sent('/mabarra');
    await journey.settle();
    await visitor.get('/mabarra/sent');
    expect(words(await visitor.get('/mabarra/case'))).toContain('سحب ما قدّمته');
    expect(words(await visitor.get('/mabarra/case/withdrawal'))).toContain('ولا يُعاد فتحه');
    expect((await visitor.post('/mabarra/case/withdrawal', { reason: 'تغيّرت الظروف' })).location).toBe(
      '/mabarra/case?done=withdrawn',
    );
    await journey.settle();
    expect(words(await visitor.get('/mabarra/case'))).toContain('مسحوب');
    expect((await visitor.get('/mabarra/case/withdrawal')).location).toBe('/mabarra/case');
  });

  test('an enquiry is answered where it was asked', async () => {
    const { reference } = await sent('/mabarra', 'enquiry');
    await journey.settle();
    const office = journey.office('mabarra');
    const { items } = await office.does<{ items: { id: string; reference: string }[] }>(
      'reception',
      'GET',
      'cases?kind=enquiry',
    );
    const { id } = items.find((one) => one.reference === reference)!;
    await office.does('reception', 'POST', `cases/${id}/answers`, { answer: 'يُفتح في محرم.', source: 'دليل الخدمات' });
    await journey.settle();
    await visitor.get('/mabarra/sent');
    expect(words(await visitor.get('/mabarra/case'))).toContain('يُفتح في محرم.');
  });
});

describe('an association that is not open', () => {
  const set = (sql: string): Promise<unknown> =>
    journey.api.rows(`UPDATE association SET ${sql} WHERE slug = 'basmat'`);
  afterEach(() => set(`portal_opened_at = now(), suspended_at = NULL, suspended_by = NULL, licence_expires_on = NULL`));

  test('404: its site was never opened; the list does not name it', async () => {
    await set('portal_opened_at = NULL');
    const answer = await visitor.get('/basmat');
    expect([answer.status, words(answer)]).toEqual([404, expect.stringContaining('لم تفتح الجمعية موقعها بعد')]);
    expect((await visitor.get('/')).body).not.toContain('href="/basmat"');
  });

  test.each([
    ['suspended', `suspended_at = now(), suspended_by = 'جهة المتابعة'`, 'استقبال الطلبات موقوف'],
    ['with a licence that ended yesterday', `licence_expires_on = '2026-01-07'`, 'انتهى ترخيص الجمعية'],
  ])('403: %s it takes nothing new, keeps what was typed, and lets everybody follow', async (_, change, told) => {
    const { reference, secret } = await sent('/basmat', 'enquiry');
    await answered('/basmat', 'enquiry');
    await set(change);
    expect(words(await visitor.get('/basmat'))).toContain(told);
    for (const door of ['apply', 'enquiry', 'suggestion']) {
      const answer = await visitor.get(`/basmat/${door}`);
      expect([answer.status, words(answer)]).toEqual([403, expect.stringContaining(told)]);
      expect((await visitor.post(`/basmat/${door}`)).location).toBe(`/basmat/${door}`);
    }
    expect((await visitor.post('/basmat/form/check')).status).toBe(403);
    expect((await visitor.get('/basmat/form/check')).status).toBe(200);
    await visitor.get(`/basmat/track/${reference}/${secret}`);
    expect((await visitor.get('/basmat/case')).status).toBe(200);
  });

  test('an end of the licence that is today, to come or unknown keeps nobody out', async () => {
    for (const end of [`'2026-01-08'`, `'2027-01-01'`, 'NULL']) {
      await set(`licence_expires_on = ${end}`);
      expect((await visitor.get('/basmat/apply')).status).toBe(200);
    }
  });
});

test('429: too much from one address, with when to come again', async () => {
  const strict = await PortalSiteWorld.beside(journey.api, {
    clock: () => journey.now,
    limits: { reads: 3, changes: 1 },
  });
  try {
    const busy = new Browsing(strict);
    const seen = [];
    for (let time = 0; time < 5; time++) seen.push(await busy.get('/mabarra/privacy'));
    const last = seen.at(-1)!;
    expect([last.status, last.headers['retry-after'], words(last)]).toEqual([
      429,
      '60',
      expect.stringContaining('انتظر قليلًا'),
    ]);
  } finally {
    await strict.stop();
  }
});

test('alive and ready under the portal’s own role', async () => {
  expect((await visitor.get('/livez')).status).toBe(200);
  const { status, body } = await visitor.get('/readyz');
  expect([status, JSON.parse(body)]).toEqual([
    200,
    { status: 'ready', checks: { process: 'up', database: 'up', schema: 'up', role: 'up' } },
  ]);
});
