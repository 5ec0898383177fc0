import { createHash } from 'node:crypto';
import type { ComplaintView } from '@sanad/complaints';
import { Client } from 'pg';
import { followUpAt } from '../../test/world/complaints';
import { pdf } from '../../test/world/files';
import { Journey, type Office } from '../../test/world/journey';
import { Browsing, PortalSiteWorld, withoutSheet, type Shown } from '../../test/world/portal-site';

let journey: Journey;
let portal: PortalSiteWorld;
let mabarra: Office;
let committee: string;
let visitor: Browsing;

beforeAll(async () => {
  journey = await Journey.open();
  journey.at('2026-01-05');
  mabarra = journey.office('mabarra');
  committee = await followUpAt(journey);
  portal = await PortalSiteWorld.beside(journey.api, { clock: () => journey.now });
}, 120_000);
afterAll(async () => {
  await portal.stop();
  await journey.close();
});
beforeEach(() => {
  journey.at('2026-01-08');
  visitor = new Browsing(portal);
});

const NAME = 'نوال بنت صالح الحميد';
const HAPPENED = 'اتصلتُ ثلاث مرات ولم يُرد علي أحد';
const ANSWERS: Record<string, Record<string, string>> = {
  class: { class: 'complaint' },
  naming: { naming: 'named' },
  name: { name: NAME },
  mobile: { mobile: '٠٥٥١٢٣٤٥٦٧' },
  email: { email: '' },
  'about-request': { aboutRequest: 'no' },
  happened: { happened: HAPPENED },
  conduct: { conduct: 'no' },
  concerns: { concerns: 'مكتب الاستقبال' },
  remedy: { remedy: 'موعد ثابت للاتصال' },
  reply: { reply: 'PHONE' },
  consent: { consentCase: 'yes', consentMessages: 'yes' },
};
const NAMELESS = { ...ANSWERS, naming: { naming: 'nameless' } };

const words = ({ body }: Shown): string =>
  body
    .replace(/<style[^]*?<\/style>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

/** Answers whatever is asked. @returns the questions in their order */
async function answers(site: string, door: string, given = ANSWERS): Promise<string[]> {
  const asked: string[] = [];
  await visitor.get(`${site}/${door}`);
  let at = (await visitor.post(`${site}/${door}`)).location!;
  while (!at.endsWith('/check')) {
    await visitor.get(at);
    const question = at.split('/').at(-1)!;
    asked.push(question);
    const next = at.includes('/documents/')
      ? await brings(at, question)
      : await visitor.post(at, given[question] ?? {});
    if (next.location === undefined) throw new Error(`${at}: ${words(next)}`);
    at = next.location;
  }
  return asked;
}

/** The first document is attached, a second is not. */
const brings = (at: string, item: string): Promise<Shown> =>
  item === 'evidence-1'
    ? visitor.send(at, { then: 'attach' }, { name: 'سجل الاتصال.pdf', bytes: pdf() })
    : visitor.send(at, { then: 'later' });

interface Told {
  readonly reference: string;
  readonly secret: string;
  readonly code: string;
}

function toldTo(slug: string): Told {
  const kept = decodeURIComponent(visitor.cookies.get(`__Host-lodged-${slug}`) ?? '');
  const [reference = '', secret = '', code = ''] = kept.split('.');
  return { reference, secret, code };
}

async function lodged(site = '/mabarra', door = 'complaint', given = ANSWERS): Promise<Told> {
  await answers(site, door, given);
  const sent = await visitor.post(`${site}/form/check`);
  if (sent.location !== `${site}/complaint/sent`) throw new Error(words(sent));
  return toldTo(site.split('/')[1]!);
}

async function idOf({ reference }: Told): Promise<string> {
  const [found] = await journey.api.rows<{ id: string }>('SELECT id FROM complaint WHERE reference = $1', [reference]);
  if (!found) throw new Error(`nobody entered ${reference}`);
  return found.id;
}

const standing = (site = '/mabarra'): Promise<Shown> => visitor.get(`${site}/complaint/standing`);
const does = (who: string, path: string, body: object = {}): Promise<ComplaintView> =>
  mabarra.does<ComplaintView>(who, 'POST', `complaints/${path}`, body);

describe('a complaint', () => {
  test('from the telephone to the answer: an offer declined and one accepted, the outcome unseen until it is told, contested, one step up', async () => {
    const told = await lodged();
    const confirmation = words(await visitor.get('/mabarra/complaint/sent'));
    expect(confirmation).toContain(told.reference);
    expect(confirmation).toContain('تنظر فيه لجنة المتابعة');
    // Before anybody has entered it, the page says what it is going to be.
    expect(words(await standing())).toContain('وصل وسُجّل');
    await journey.settle();
    const id = await idOf(told);
    const seen = await mabarra.does<ComplaintView>('executive', 'GET', `complaints/${id}`);
    expect(seen).toMatchObject({
      ...{ state: { code: 'ACKNOWLEDGED' }, channel: { code: 'WEBSITE' }, complainant: { name: NAME } },
      ...{ subject: HAPPENED, concerns: 'مكتب الاستقبال', remedySought: 'موعد ثابت للاتصال', severity: null },
    });
    const { items } = await mabarra.does<{ items: { id: string; name: string }[] }>(
      ...(['executive', 'GET', `complaints/${id}/documents`] as const),
    );
    expect(items.map(({ name }) => name)).toEqual(['سجل الاتصال.pdf']);
    // By the means agreed a message went out as well.
    const sent = await journey.api.rows<{ channel: string }>(
      `SELECT channel FROM notification WHERE subject_id = $1 AND template = 'complaints.received_committee'`,
      [id],
    );
    expect(sent).toEqual([{ channel: 'PHONE' }]);

    await does('executive', `${id}/assessment`, { severity: 'medium' });
    await does('executive', `${id}/routing`, { committee });
    await does('head', `${id}/settlement-attempts`, { words: 'لقاء في مقر الجمعية' });
    await does('head', `${id}/offers`, { party: 'association', words: 'اعتذار مكتوب' });
    expect(words(await standing())).toContain('عرض تسوية ينتظر ردك');
    await visitor.get('/mabarra/complaint/offer');
    expect((await visitor.post('/mabarra/complaint/offer', {})).status).toBe(422);
    await visitor.post('/mabarra/complaint/offer', { yes: 'no', words: 'أريد موعدًا ثابتًا' });
    expect(words(await standing())).toContain('يُسجَّل خلال لحظات');
    await journey.settle();
    expect(await mabarra.does<ComplaintView>('head', 'GET', `complaints/${id}`)).toMatchObject({
      ...{ state: { code: 'UNDER_INVESTIGATION' }, settlement: { standing: 'attempted' } },
    });
    await does('head', `${id}/offers`, { party: 'association', words: 'اتصال كل أحد' });
    await visitor.get('/mabarra/complaint/offer');
    await visitor.post('/mabarra/complaint/offer', { yes: 'yes' });
    await journey.settle();
    await does('head', `${id}/agreement`, { words: 'اتصال كل أحد في العاشرة' });
    const settled = words(await standing());
    expect(settled).toContain('تم الاتفاق على تسوية');
    expect(settled).toContain('ما اتُّفق عليه: اتصال كل أحد في العاشرة');
    await visitor.get('/mabarra/complaint/response');
    const answered = await visitor.post('/mabarra/complaint/response', { yes: 'no', words: 'لم يتصل أحد' });
    expect(answered.location).toBe('/mabarra/complaint/standing?done');
    await journey.settle();
    expect(await mabarra.does<ComplaintView>('head', 'GET', `complaints/${id}`)).toMatchObject({
      ...{ toldAt: expect.any(String) as string, accepted: false, response: 'لم يتصل أحد' },
    });
    await visitor.get('/mabarra/complaint/escalation');
    await visitor.post('/mabarra/complaint/escalation', { words: 'لم يُنفَّذ ما اتُّفق عليه' });
    await journey.settle();
    expect(await mabarra.does<ComplaintView>('executive', 'GET', `complaints/${id}`)).toMatchObject({
      rung: { code: 'executiveDirector' },
    });
    expect(words(await standing())).toContain('المدير التنفيذي');

    await does('executive', `${id}/outcome`, { outcome: 'partlyUpheld', reason: 'ثبت عدم الرد مرتين' });
    const before = words(await standing());
    expect(before).not.toContain('ثبت');
    expect((await visitor.get('/mabarra/complaint/response')).location).toBe('/mabarra/complaint/standing');
    await does('executive', `${id}/answer`);
    const after = words(await standing());
    expect(after).toContain('ثبت بعض ما ذكرته');
    expect(after).toContain('ثبت عدم الرد مرتين');
    // In the history stands whoever complained, not who entered it.
    const lines = await journey.api.rows<{ by: string }>(
      `SELECT by_kind AS by FROM complaint_event WHERE complaint_id = $1 AND name IN ('offerDeclined', 'contested', 'escalated')`,
      [id],
    );
    expect(lines.map(({ by }) => by)).toEqual(['beneficiary', 'beneficiary', 'beneficiary']);
    for (const secret of [told.secret, told.code, NAME, HAPPENED]) expect(portal.log).not.toContain(secret);
  });

  test('what it led to is read beside it: a file, its refusal and what stays open; never another person’s', async () => {
    const told = await lodged();
    const nameless = await lodged('/mabarra', 'complaint', NAMELESS);
    await journey.settle();
    const upheld = async (one: typeof told): Promise<string> => {
      const id = await idOf(one);
      await does('executive', `${id}/assessment`, { severity: 'low' });
      await does('executive', `${id}/routing`, { committee });
      await does('head', `${id}/outcome`, { outcome: 'upheld', reason: 'ثبت' });
      return id;
    };
    const harm = 'تلف جهاز سمعي أثناء نقله';
    const opens = async (facts: object): Promise<string> =>
      (await mabarra.does<{ id: string }>('executive', 'POST', 'compensations', { harm, ...facts })).id;
    const shown = async ({ reference, secret }: typeof told): Promise<string> =>
      words(await visitor.follow(await visitor.get(`/mabarra/complaint/track/${reference}/${secret}`)));

    expect(await shown(told)).not.toContain('التعويض');
    const id = await upheld(told);
    const file = await opens({ complaint: id });
    expect(await shown(told)).not.toContain('التعويض');
    await does('head', `${id}/answer`, { inPerson: true });
    const opened = await shown(told);
    expect(opened).toContain('فُتح ملف للتعويض');
    expect(opened).toContain(harm);
    await mabarra.does('executive', 'POST', `compensations/${file}/refusal`, {
      ...{ party: 'association', reason: 'لم يثبت أن النقل سبب التلف' },
    });
    const refused = await shown(told);
    expect(refused).toContain('لم تتم التسوية');
    expect(refused).toContain('لم يثبت أن النقل سبب التلف');
    expect(refused).toContain('لا يمسّ ذلك حقك في اللجوء إلى القضاء');

    const claimant = await mabarra.person('نورة بنت فهد السبيعي');
    await opens({ complaint: await upheld(nameless), claimant });
    expect(await shown(nameless)).not.toContain(harm);
  });

  test('opened again once, within its days, and where the ladder ends the body outside is named', async () => {
    const told = await lodged();
    await journey.settle();
    const id = await idOf(told);
    await does('executive', `${id}/assessment`, { severity: 'low' });
    await does('executive', `${id}/routing`, { committee });
    const decides = async (who: string): Promise<void> => {
      await does(who, `${id}/outcome`, { outcome: 'notUpheld', reason: 'سُجّل الرد في موعده' });
      await does(who, `${id}/answer`, { inPerson: true });
    };
    await decides('head');
    await does('head', `${id}/closure`);
    await visitor.get(`/mabarra/complaint/track/${told.reference}/${told.secret}`);
    await visitor.get('/mabarra/complaint/reopening');
    expect((await visitor.post('/mabarra/complaint/reopening', { words: '' })).status).toBe(422);
    await visitor.post('/mabarra/complaint/reopening', { words: 'وجدتُ سجل المكالمات' });
    await journey.settle();
    await decides('head');
    await visitor.get('/mabarra/complaint/response');
    await visitor.post('/mabarra/complaint/response', { yes: 'no' });
    await journey.settle();
    for (let step = 0; step < 2; step++) await does('executive', `${id}/escalation`, { reason: 'اعتُرض عليها' });
    await decides('board');
    await visitor.get('/mabarra/complaint/response');
    await visitor.post('/mabarra/complaint/response', { yes: 'no' });
    await journey.settle();
    const last = words(await standing());
    expect(last).toContain('الجهة المشرفة');
    expect((await standing()).body).not.toContain('complaint/escalation"');
    await does('executive', `${id}/closure`);
    expect((await standing()).body).not.toContain('complaint/reopening"');
  });

  test('of a request: its reference and secret are asked for, and only what they open is joined', async () => {
    const { reference } = await mabarra.receives(await mabarra.person('أمل بنت ناصر الشهري'));
    const [{ id: caseId }] = (await journey.api.rows('SELECT id FROM case_file WHERE reference = $1', [reference])) as [
      { id: string },
    ];
    const { code } = await mabarra.does<{ code: string }>('reception', 'PUT', `cases/${caseId}/portal-access`, {
      ...{ identity: 'nationalId', reason: 'طلبت متابعته من الجوال' },
    });
    const withRequest = { ...ANSWERS, 'about-request': { aboutRequest: 'yes' } };
    await answers('/mabarra', 'complaint', {
      ...withRequest,
      request: { requestReference: reference, requestCode: 'AAAAA-AAAAA' },
    });
    const refused = await visitor.post('/mabarra/form/check');
    expect([refused.status, words(refused)]).toEqual([422, expect.stringContaining('لا يتطابقان')]);
    expect(refused.body).toContain('form/request?from=check#requestReference');
    await visitor.get('/mabarra/form/request?from=check');
    await visitor.post('/mabarra/form/request?from=check', { requestReference: reference, requestCode: code });
    await visitor.get('/mabarra/form/check');
    expect((await visitor.post('/mabarra/form/check')).location).toBe('/mabarra/complaint/sent');
    await journey.settle();
    const id = await idOf(toldTo('mabarra'));
    expect(await mabarra.does<ComplaintView>('executive', 'GET', `complaints/${id}`)).toMatchObject({ caseId });
  });

  test('without a name, where somebody has added that: no name is asked for, and the page is all there is', async () => {
    const asked = await answers('/mabarra', 'complaint', NAMELESS);
    expect(asked).toEqual([
      ...['class', 'naming', 'about-request', 'happened', 'conduct', 'concerns', 'remedy', 'evidence-1', 'evidence-2'],
    ]);
    expect((await visitor.post('/mabarra/form/check')).location).toBe('/mabarra/complaint/sent');
    await journey.settle();
    const told = toldTo('mabarra');
    const view = await mabarra.does<ComplaintView>('executive', 'GET', `complaints/${await idOf(told)}`);
    expect(view).toMatchObject({ anonymous: true, complainant: null, state: { code: 'ACKNOWLEDGED' } });
    expect(words(await visitor.get('/mabarra/complaint/sent'))).toContain('قُدّم بلا اسم');
    // natiq has not added it, and is not asked about it.
    expect(await answers('/natiq', 'complaint', NAMELESS)).not.toContain('naming');
  });

  test('of somebody who works there: they are named as one knows them, and never see it', async () => {
    const [named] = await journey.api.rows<{ name: string }>('SELECT name FROM account WHERE id = $1', [
      mabarra.account('executive'),
    ]);
    await answers('/mabarra', 'complaint', { ...NAMELESS, conduct: {} }).catch(() => undefined);
    const unsaid = await visitor.post('/mabarra/form/conduct', {});
    expect([unsaid.status, words(unsaid)]).toEqual([422, expect.stringContaining('اختر نعم أو لا')]);
    await visitor.post('/mabarra/form/conduct', { conduct: 'yes' });
    expect(words(await visitor.get('/mabarra/form/concerns'))).toContain('من هو؟');
    const concerns = `الأستاذ ${named!.name.split(' ')[0]}`;
    const about = { ...NAMELESS, conduct: { conduct: 'yes' }, concerns: { concerns } };
    const told = await lodged('/mabarra', 'complaint', about);
    await journey.settle();
    const id = await idOf(told);
    const asked = mabarra.does<ComplaintView>('executive', 'GET', `complaints/${id}`);
    await expect(asked).rejects.toThrow('complaints.not_found');
    const [kept] = await journey.api.rows('SELECT concerns, meant_ids FROM complaint WHERE id = $1', [id]);
    expect(kept).toEqual({ concerns, meant_ids: [mabarra.account('executive')] });
    await visitor.get('/mabarra/complaint/sent');
    expect(words(await standing())).toContain(concerns);
    const heard = await journey.api.rows('SELECT recipient_id FROM notification WHERE subject_id = $1', [id]);
    expect(heard).not.toContainEqual({ recipient_id: mabarra.account('executive') });
  });

  test('where the policy sends complaints elsewhere the page says where, and what was kept', async () => {
    expect(words(await visitor.get('/natiq/complaint'))).toContain('أنظمة العمل والعقود');
    expect(words(await visitor.get('/natiq/complaint'))).not.toContain('لا يتولاها من تخصّه');
    const told = await lodged('/natiq');
    expect(words(await visitor.get('/natiq/complaint/sent'))).toContain('أنظمة العمل والعقود');
    await journey.settle();
    const page = words(await standing('/natiq'));
    expect(page).toContain('محفوظ، ولا تنظر فيه الجمعية');
    expect(page).toContain(HAPPENED);
    expect(page).toContain(told.reference);
    expect(await journey.api.rows('SELECT 1 FROM deadline WHERE subject_id = $1', [await idOf(told)])).toEqual([]);
  });

  test('sent twice it is one, answered with the same reference', async () => {
    await answers('/mabarra', 'complaint');
    const draft = visitor.cookies.get('__Host-draft-mabarra')!;
    await visitor.post('/mabarra/form/check');
    const first = toldTo('mabarra');
    await journey.settle();
    visitor.cookies.set('__Host-draft-mabarra', draft);
    visitor.cookies.delete('__Host-lodged-mabarra');
    await visitor.post('/mabarra/form/check');
    await journey.settle();
    const found = await journey.api.rows('SELECT 1 FROM complaint WHERE reference = $1', [first.reference]);
    expect(found).toHaveLength(1);
  });

  test('a wrong reference and a wrong secret are answered alike; a request’s secret opens no complaint', async () => {
    const { reference } = await lodged();
    const wrong = [`${reference}/AAAAAAAAAAAAAAAAAAAAAA`, 'AAAAAAAA7/AAAAAAAAAAAAAAAAAAAAAA', 'nothing/nothing'];
    const seen = [];
    for (const one of wrong) seen.push(await new Browsing(portal).get(`/mabarra/complaint/track/${one}`));
    expect(new Set(seen.map(({ status, location }) => `${status} ${location}`)).size).toBe(1);
    expect(seen[0]!.location).toBe('/mabarra/complaint/track?refused=portal.not_opened');
    expect((await new Browsing(portal).get('/mabarra/complaint/standing')).location).toBe('/mabarra/complaint/track');
  });

  test('withdrawn by whoever made it', async () => {
    const told = await lodged();
    await journey.settle();
    await visitor.get('/mabarra/complaint/sent');
    await visitor.get('/mabarra/complaint/withdrawal');
    await visitor.post('/mabarra/complaint/withdrawal');
    await journey.settle();
    expect(words(await standing())).toContain('مسحوب');
    expect(await mabarra.does<ComplaintView>('executive', 'GET', `complaints/${await idOf(told)}`)).toMatchObject({
      state: { code: 'WITHDRAWN' },
    });
  });
});

describe('a report of a violation', () => {
  test('its maker is sealed on the way in: in no register, in no table, and never written to', async () => {
    const told = await lodged('/mabarra', 'report', { ...ANSWERS, name: { name: 'جواهر بنت سعد الدوسري' } });
    expect(words(await visitor.get('/mabarra/complaint/sent'))).toContain('وصل بلاغك');
    await journey.settle();
    const [row] = await journey.api.rows<{ row: string; sealed: string; complainant: string | null }>(
      `SELECT c::text AS row, r.sealed, c.complainant_id AS complainant FROM complaint c
       JOIN complaint_reporter r ON r.complaint_id = c.id WHERE c.reference = $1`,
      [told.reference],
    );
    expect(row).toMatchObject({ complainant: null });
    expect(JSON.stringify(row)).not.toContain('جواهر');
    expect(await journey.api.rows(`SELECT 1 FROM person WHERE name LIKE 'جواهر%'`)).toEqual([]);
    expect(await journey.api.rows('SELECT 1 FROM portal_complaint')).toEqual([]);
    const id = await idOf(told);
    expect(
      await journey.api.rows(`SELECT 1 FROM notification WHERE subject_id = $1 AND recipient_kind = 'beneficiary'`, [
        id,
      ]),
    ).toEqual([]);
    expect(words(await standing())).toContain('هويتك مختومة');
    for (const who of ['executive', 'head'])
      expect((await mabarra.ask(who, 'GET', `complaints/${id}/documents`)).status).toBe(404);
  });

  test('without a name under every policy', async () => {
    const told = await lodged('/natiq', 'report', NAMELESS);
    await journey.settle();
    expect(
      await journey.api.rows('SELECT 1 FROM complaint_reporter WHERE complaint_id = $1', [await idOf(told)]),
    ).toEqual([]);
  });
});

describe('the role of the site', () => {
  const TABLES = ['complaint', 'complaint_event', 'complaint_settlement', 'complaint_act', 'document', 'subject_key'];
  let client: Client;

  beforeAll(async () => {
    client = new Client({ connectionString: journey.api.database.url });
    await client.connect();
  });
  afterAll(() => client.end());

  /** What it finds with a secret, in a transaction that is rolled back. */
  async function seenWith<T>(secret: string, ask: () => Promise<T>): Promise<T> {
    const proof = createHash('sha256').update(secret).digest('hex');
    await client.query('BEGIN');
    try {
      await client.query('SET LOCAL ROLE sanad_portal');
      await client.query(`SELECT set_config('app.association', $1, true)`, [mabarra.association.id]);
      await client.query(`SELECT set_config('app.secret', $1, true)`, [proof]);
      return await ask();
    } finally {
      await client.query('ROLLBACK');
    }
  }

  test('one complaint by its secret, and nothing by another; who handles it and what was not told stay unseen', async () => {
    const other = await lodged();
    const told = await lodged();
    await journey.settle();
    const id = await idOf(told);
    await does('executive', `${id}/assessment`, { severity: 'high', theme: 'الرد' });
    await does('executive', `${id}/routing`, { committee });
    const found = await seenWith(told.secret, async () => (await client.query('SELECT id FROM complaint')).rows);
    expect(found).toEqual([{ id }]);
    const names = await seenWith(
      told.secret,
      async () => (await client.query('SELECT name FROM complaint_event')).rows,
    );
    expect(names.map(({ name }: { name: string }) => name)).toEqual(['received', 'routed']);
    for (const column of [
      'assignee_id',
      'committee_id',
      'about_id',
      'meant_ids',
      'complainant_id',
      'severity',
      'theme',
    ])
      await expect(seenWith(told.secret, () => client.query(`SELECT ${column} FROM complaint`))).rejects.toMatchObject({
        code: '42501',
      });
    for (const table of TABLES) {
      const { rowCount } = await seenWith('made up', () => client.query(`SELECT association_id FROM ${table}`));
      expect([table, rowCount]).toEqual([table, 0]);
    }
    const act = `INSERT INTO complaint_act (association_id, id, complaint_id, kind, sealed, acted_at) VALUES ($1, gen_random_uuid(), $2, 'withdraw', '', now())`;
    const theirs = [mabarra.association.id, await idOf(other)];
    await expect(seenWith(told.secret, () => client.query(act, theirs))).rejects.toMatchObject({ code: '42501' });
  });
});

test('pages for everybody, in both languages: without script', async () => {
  const sites = ['/mabarra', '/natiq', '/awj'].flatMap((site) => [site, `${site}/en`]);
  const pages = sites.flatMap((site) => ['complaint', 'report', 'complaint/track'].map((page) => `${site}/${page}`));
  for (const page of pages) {
    const { status, body } = await visitor.get(page);
    expect([page, status]).toEqual([page, 200]);
    expect(withoutSheet(body)).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/);
    expect([page, page.startsWith('/awj') && body.includes('مستفيد')]).toEqual([page, false]);
  }
  expect((await visitor.get('/mabarra/complaint/nothing')).status).toBe(404);
});
