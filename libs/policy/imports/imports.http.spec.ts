import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { policiesFolder } from '@config/paths';
import { newId } from '@sanad/kernel';
import type { Problem } from '@sanad/platform';
import { asDocx } from '../../../test/imports/as-docx';
import { renamed } from '../../../test/imports/by-hand';
import { Printer } from '../../../test/imports/print';
import { text as fixture } from '../../../test/imports/told';
import { ApiWorld, type Person, type Place } from '../../../test/world/api';
import { docx, formWith, jpeg, pdf } from '../../../test/world/files';
import { readerOf, readHere } from '../../../test/world/imports';
import { importFile, type Imported } from '../import';
import { loadPolicy } from '../load';
import type { PolicyVersionDetail, PolicyVersionView } from '../policy.views';
import type { PolicyDocument } from '../schema/document';
import type { ImportReader, Reading } from './import.reader';
import type { PolicyImportDetail, PolicyImportView } from './imports.views';

const source = (name: string): Buffer => readFileSync(join(policiesFolder, name));
const bytesOf = (said: string): Buffer => Buffer.from(said);

let world: ApiWorld;
let reader: ImportReader;
let place: Place;
let administrator: Person;
let stranger: Person;
let count = 0;

beforeAll(async () => {
  world = await ApiWorld.start();
  reader = readerOf(world.app);
  stranger = await world.person(await world.association('other'), 'associationAdministrator');
});
afterAll(() => world.stop());
beforeEach(async () => {
  place = await world.association(`place-${++count}`);
  administrator = await world.person(place, 'associationAdministrator');
});

interface Answer<T> {
  status: number;
  body: T;
}

async function ask<T = Problem>(
  method: 'GET' | 'POST',
  path: string,
  more: object = {},
  by = administrator,
  key?: string,
): Promise<Answer<T>> {
  const { headers = {}, payload } = more as { headers?: Record<string, string>; payload?: Buffer };
  const answer = await world.app.inject({
    ...{ method, url: `/api/${path}` },
    headers: { ...by.headers, ...headers, ...(key && { 'idempotency-key': key }) },
    ...(method === 'POST' && { payload: payload ?? more }),
  });
  return { status: answer.statusCode, body: answer.json<T>() };
}

const upload = <T = PolicyImportView>(name: string, bytes: Buffer, by?: Person, key?: string): Promise<Answer<T>> =>
  ask<T>('POST', 'policy-imports', formWith(name, bytes), by, key);
const shown = async (id: string): Promise<PolicyImportDetail> =>
  (await ask<PolicyImportDetail>('GET', `policy-imports/${id}`)).body;

/** Uploaded, and what waits is read by the worker. */
async function handedIn(name: string, bytes: Buffer, by = reader): Promise<PolicyImportDetail> {
  const { status, body } = await upload(name, bytes);
  expect(status).toBe(201);
  await by.read();
  return shown(body.id);
}

/** The same, read without a process of its own. */
async function read(name: string, bytes: Buffer): Promise<PolicyImportDetail> {
  const { status, body } = await upload(name, bytes);
  expect(status).toBe(201);
  await readHere(world, body.id, bytes);
  return shown(body.id);
}

async function lookedAt({ id, proposal }: PolicyImportDetail): Promise<void> {
  for (const doubt of proposal!.doubts) {
    const { status } = await ask('POST', `policy-imports/${id}/doubts/${doubt.id}/answer`, { note: 'قورن بالأصل' });
    expect(status).toBe(201);
  }
}

/** Read and looked at, by its id. */
async function ready(name: string): Promise<string> {
  const kept = await read(name, source(name));
  await lookedAt(kept);
  return kept.id;
}

async function confirmed(kept: PolicyImportDetail): Promise<PolicyDocument> {
  await lookedAt(kept);
  const made = await ask<PolicyVersionView>('POST', `policy-imports/${kept.id}/confirmation`, {
    hash: kept.proposal!.hash,
  });
  expect(made.status).toBe(201);
  const [row] = await world.rows<{ document: PolicyDocument }>('SELECT document FROM policy_version WHERE id = $1', [
    made.body.id,
  ]);
  return row!.document;
}

/** A page of a PDF as a picture in which nothing runs, for whoever may read the file; of what has no pages there is none. */
async function shownBeside(id: string, isPdf: boolean): Promise<void> {
  const page = (number: string, { headers } = administrator) =>
    world.app.inject({ url: `/api/policy-imports/${id}/pages/${number}`, headers });
  const first = await page('1');
  expect([first.statusCode, first.headers['content-type']]).toEqual(
    isPdf ? [200, 'image/svg+xml'] : [404, expect.stringContaining('problem+json')],
  );
  if (!isPdf) return;
  expect(first.headers['content-security-policy']).toBe(
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
  );
  expect(first.headers['x-content-type-options']).toBe('nosniff');
  expect(first.body).toMatch(/^<svg [^]*<\/svg>\s*$/);
  expect((await page('x')).json()).toMatchObject({ code: 'print.page_undrawn' });
  expect((await page('1', stranger)).statusCode).toBe(404);
  const officer = await world.person(place, 'relationsOfficer');
  expect((await page('1', officer)).statusCode).toBe(403);
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const actions = async (subject: string): Promise<string[]> =>
  (await world.rows<{ action: string }>('SELECT action FROM audit WHERE subject_id = $1 ORDER BY id', [subject])).map(
    ({ action }) => action,
  );

describe('from the file to the draft', () => {
  it.each(['natiq', 'mabarra', 'basmat', 'ghimar', 'awj'])('%s, as text: the data written by hand', async (slug) => {
    const kept = await read(`${slug}.txt`, source(`${slug}.txt`));
    expect(kept).toMatchObject({ state: { code: 'read' }, version: null, problem: null });
    expect(kept.proposal!.accounted.left).toEqual([]);
    const hand = loadPolicy(source(`${slug}.yaml`).toString(), slug);
    const { rules, modules, sections, ...identity } = await confirmed(kept);
    const { rules: handRules, modules: handModules, sections: handSections, ...handIdentity } = hand;
    expect(plain(sections)).toEqual(plain(handSections));
    expect(plain(identity)).toEqual(plain(handIdentity));
    expect(plain(rules)).toEqual(renamed(handRules));
    expect(plain(modules)).toEqual(plain(handModules));
  });

  it('a Word document and a PDF: the policy that the importer reads from them', async () => {
    const printer = await Printer.start();
    const printed = Buffer.from(await printer.print(fixture('bounds'), 'جمعية أثر الخطى للتأهيل'));
    const scanned = Buffer.from(await printer.scan(fixture('chapters')));
    await printer.stop();
    const files = [
      ['سياستنا.docx', Buffer.from(asDocx(fixture('articles')))],
      ['سياستنا.pdf', printed],
    ] as const;
    for (const [name, bytes] of files) {
      const kept = await handedIn(name, bytes);
      const { document, doubts }: Imported = await importFile(bytes, name);
      expect(kept.file).toMatchObject({ name, sha256: createHash('sha256').update(bytes).digest('hex') });
      expect(kept.proposal!.doubts.map(({ code }) => code)).toEqual(doubts.map(({ code }) => code));
      expect(kept.proposal!.accounted.left).toEqual([]);
      expect(kept.proposal!.source.some(({ page }) => page === 2)).toBe(name.endsWith('pdf'));
      expect(plain(await confirmed(kept))).toEqual(plain(document));
      await shownBeside(kept.id, name.endsWith('pdf'));
    }
    expect(await handedIn('مسح.pdf', scanned)).toMatchObject({
      state: { code: 'refused' },
      proposal: null,
      problem: { code: 'policy.import_scanned', ar: expect.stringContaining('مسح.pdf') as string },
    });
  });

  it('the draft remembers its file, and tells when its text was changed since', async () => {
    const kept = await handedIn('awj.txt', source('awj.txt'));
    await confirmed(kept);
    const { version } = await shown(kept.id);
    const about = async (): Promise<PolicyVersionDetail['source']> =>
      (await ask<PolicyVersionDetail>('GET', `policy/versions/${version!}`)).body.source;
    const { name, sha256 } = kept.file;
    expect(await about()).toEqual({ import: kept.id, name, sha256, unchanged: true, corrected: 0 });
    const content = { yaml: source('natiq.yaml').toString() };
    const replaced = await world.app.inject({
      ...{ method: 'PUT', url: `/api/policy/versions/${version!}/content` },
      ...{ headers: administrator.headers, payload: content },
    });
    expect(replaced.statusCode).toBe(200);
    expect(await about()).toMatchObject({ name, unchanged: false });
    const change = world.rows(`UPDATE policy_version SET source = '{}' WHERE id = $1`, [version]);
    await expect(change).rejects.toMatchObject({ constraint: 'policy_version_kept' });
  });

  it('what is doubted stands at its clause, and the source leads to every clause and back', async () => {
    const { proposal } = await read('قنوات.txt', bytesOf(WITH_DOUBTS));
    const { source: lines, sections, doubts, accounted } = proposal!;
    const clauses = sections.flatMap((section) => section.clauses);
    for (const { mark = '', text, spans } of clauses) {
      expect(spans.map(({ line, from, to }) => lines[line]!.text.slice(from, to)).join(' ')).toBe(mark + text);
    }
    expect(accounted).toEqual({ sentences: 6, clauses: 5, furniture: 1, left: [] });
    const [gap, channel] = doubts;
    expect(gap).toMatchObject({ code: 'import.number_missing', clauses: ['channels-3'], kinds: [] });
    expect(channel).toMatchObject({ code: 'import.channel_unknown', clauses: ['channels-2'], answer: null });
    expect(channel!.kinds).toContainEqual({ code: 'FAX', ar: 'الفاكس', en: 'fax' });
  });
});

const WITH_DOUBTS = `جمعية سنا الأفق
سياسة تنظيم العلاقة مع المستفيدين

قنوات التواصل:
1. المقابلة.
2. الحمام الزاجل.
4. الهاتف.
`;

describe('what was read of a clause', () => {
  const correct = <T = PolicyImportDetail>(id: string, body: object): Promise<Answer<T>> =>
    ask<T>('POST', `policy-imports/${id}/corrections`, body);
  type Clause = NonNullable<PolicyImportDetail['proposal']>['sections'][number]['clauses'][number];
  const clausesOf = ({ proposal }: PolicyImportDetail): Clause[] =>
    proposal!.sections.flatMap(({ clauses }) => clauses);
  const timed = (kept: PolicyImportDetail): Clause =>
    clausesOf(kept).find(({ readings }) => readings.some(({ readAs }) => readAs === 'deadline'))!;

  it('is corrected by hand, which is said; the draft has it so, and remembers how many were', async () => {
    const kept = await read('mabarra.txt', source('mabarra.txt'));
    const { id, rules, readings, kind } = timed(kept);
    const { rule } = readings.find(({ readAs }) => readAs === 'deadline')!;
    const said = { clause: id, effect: 'declaratory', rules: [{ rule, as: 'step', kind: 'attestation' }] };
    const { status, body } = await correct(kept.id, said);
    expect(status).toBe(201);
    const corrected = clausesOf(body).find((clause) => clause.id === id)!;
    expect(corrected).toMatchObject({
      effect: 'declaratory',
      readings: expect.arrayContaining([
        expect.objectContaining({ rule, as: 'step', kind: 'attestation', readAs: 'deadline' }),
      ]) as unknown,
      corrected: { readKind: kind, readEffect: 'enforced', readRules: rules },
    });
    expect(corrected.rules.map(({ ar }) => ar)).toContain('خطوة: الإقرار بصحة البيانات');
    expect(body.proposal!.hash).not.toBe(kept.proposal!.hash);
    const { rules: kept2, modules } = await confirmed(body);
    expect(kept2.deadlines).toEqual([]);
    expect(modules).toContainEqual({ name: 'deadlines', status: 'silent', clauses: [] });
    expect(kept2.steps.map(({ clause }) => clause)).toContain(id);
    const { version } = await shown(kept.id);
    const { source: from } = (await ask<PolicyVersionDetail>('GET', `policy/versions/${version!}`)).body;
    expect(from).toMatchObject({ corrected: 1, unchanged: true });
    expect(await actions(kept.id)).toContain('policy.import_corrected');
    const late = await correct<Problem>(kept.id, said);
    expect(late).toMatchObject({ status: 409, body: { code: 'policy.import_closed' } });
  });

  it('is as it was read once a correction is taken back, and a rule that nobody read may be named', async () => {
    const kept = await read('قنوات.txt', bytesOf(WITH_DOUBTS));
    const heading = clausesOf(kept).find(({ text }) => text.startsWith('قنوات التواصل'))!;
    expect(heading.readings).toEqual([{ rule: null, as: 'none', kind: null, readAs: 'none', readKind: null }]);
    const first = await correct(kept.id, { clause: 'channels-1', kind: 'paragraph', rules: [] });
    const both = await correct(kept.id, { clause: heading.id, rules: [{ as: 'tool', kind: 'GUIDE' }] });
    expect(clausesOf(both.body).filter(({ corrected }) => corrected)).toHaveLength(2);
    expect(clausesOf(both.body).find(({ id }) => id === heading.id)!.rules).toMatchObject([
      { ar: expect.stringContaining('أداة للموظف') as string },
    ]);
    const less = await correct(kept.id, { clause: heading.id, rules: [] });
    expect(less.body.proposal!.hash).toBe(first.body.proposal!.hash);
    const { body } = await correct(kept.id, { clause: 'channels-1', rules: [] });
    expect(body.proposal!.hash).toBe(kept.proposal!.hash);
    expect(clausesOf(body).every(({ corrected }) => corrected === null)).toBe(true);
  });

  it.each([
    ['a clause that is not there', { clause: 'nowhere', rules: [] }, 404, 'policy.import_clause_unknown'],
    ['a rule of another clause', { rules: [{ rule: 'nowhere', as: 'none' }] }, 400, 'policy.import_rule_unknown'],
    [
      'a deadline without a time',
      { rules: [{ rule: 'OWN', as: 'deadline', kind: 'requestResponse' }] },
      400,
      'policy.import_reading_unfit',
    ],
    [
      'a kind of something else',
      { rules: [{ rule: 'OWN', as: 'channel', kind: 'GUIDE' }] },
      400,
      'policy.import_kind_unknown',
    ],
    ['no kind', { rules: [{ rule: 'OWN', as: 'step' }] }, 400, 'policy.import_kind_unknown'],
    ['an effect that is none', { effect: 'great', rules: [] }, 400, 'request.invalid'],
  ])('is not corrected by %s', async (_what, said, status, code) => {
    const kept = await read('قنوات.txt', bytesOf(WITH_DOUBTS));
    const own = clausesOf(kept).find(({ id }) => id === 'channels-1')!.readings[0]!.rule;
    const body = JSON.parse(
      JSON.stringify({ clause: 'channels-1', ...said }).replace('"OWN"', JSON.stringify(own)),
    ) as object;
    expect(await correct<Problem>(kept.id, body)).toMatchObject({ status, body: { code } });
    expect((await shown(kept.id)).proposal!.hash).toBe(kept.proposal!.hash);
  });
});

describe('a doubt', () => {
  const answer = (id: string, doubt: string, body: object, by?: Person): Promise<Answer<PolicyImportDetail>> =>
    ask<PolicyImportDetail>('POST', `policy-imports/${id}/doubts/${doubt}/answer`, body, by);

  it('is looked at before anything is confirmed; a kind that was not recognised is named', async () => {
    const { id, proposal } = await read('قنوات.txt', bytesOf(WITH_DOUBTS));
    const early = await ask('POST', `policy-imports/${id}/confirmation`, {});
    expect(early).toMatchObject({ status: 422, body: { code: 'policy.import_doubts_open' } });
    expect(early.body.en).toContain('(2)');

    const named = await answer(id, 'doubt-2', { kind: 'FAX', note: 'هو الفاكس عندنا' });
    expect(named.body).toMatchObject({ doubtsLeft: 1, actions: ['answer', 'correct', 'withdraw'] });
    expect(named.body.proposal!.hash).not.toBe(proposal!.hash);
    const { body } = await answer(id, 'doubt-1', {});
    expect(body).toMatchObject({ doubtsLeft: 0, actions: ['answer', 'correct', 'confirm', 'withdraw'] });
    expect(body.proposal!.doubts[1]!.answer).toMatchObject({ kind: 'FAX', note: 'هو الفاكس عندنا' });

    const stale = await ask('POST', `policy-imports/${id}/confirmation`, { hash: proposal!.hash });
    expect(stale).toMatchObject({ status: 409, body: { code: 'policy.import_changed' } });
    const document = await confirmed({ ...(await shown(id)), proposal: { ...body.proposal!, doubts: [] } });
    expect(document.rules.channels.map(({ kind }) => kind)).toEqual(['INTERVIEW', 'FAX', 'PHONE']);
  });

  it.each([
    [404, 'policy.import_doubt_unknown', 'doubt-9', {}],
    [400, 'policy.import_kind_unknown', 'doubt-2', { kind: 'PIGEON' }],
    [400, 'policy.import_kind_unknown', 'doubt-1', { kind: 'FAX' }],
    [400, 'request.invalid', 'doubt-1', { note: '' }],
  ])('%d %s', async (status, code, doubt, body) => {
    const { id } = await read('قنوات.txt', bytesOf(WITH_DOUBTS));
    expect(await answer(id, doubt, body)).toMatchObject({ status, body: { code } });
  });
});

describe('an import', () => {
  it('with the same key is one import and one draft, and each step is in the audit', async () => {
    const key = newId();
    const [one, two] = [
      await upload('awj.txt', source('awj.txt'), administrator, key),
      await upload('awj.txt', source('awj.txt'), administrator, key),
    ];
    expect(two.body).toEqual(one.body);
    expect(await upload('b.txt', source('natiq.txt'), administrator, key)).toMatchObject({ status: 422 });
    await reader.read();
    const { id } = one.body;
    await lookedAt(await shown(id));
    const confirm = (): Promise<Answer<PolicyVersionView>> =>
      ask<PolicyVersionView>('POST', `policy-imports/${id}/confirmation`, {}, administrator, `${key}-c`);
    const made = await confirm();
    expect((await confirm()).body).toEqual(made.body);
    expect(await world.rows('SELECT 1 FROM policy_version WHERE association_id = $1', [place.id])).toHaveLength(1);
    expect((await actions(id)).filter((action) => action !== 'policy.import_doubt_answered')).toEqual([
      'policy.import_begun',
      'policy.import_read',
      'policy.import_confirmed',
    ]);
    expect(await actions(made.body.id)).toEqual(['policy.drafted']);
    const again = await ask('POST', `policy-imports/${id}/confirmation`, { basedOn: made.body.id });
    expect(again).toMatchObject({ status: 409, body: { code: 'policy.import_closed' } });
  });

  it('follows the version that it names, with what was added beside it', async () => {
    const who = { addedBy: 'association', name: 'شهد العبدلي', on: '2026-01-10' };
    const overlay = { id: 'three', ...who, why: 'قرار الإدارة', quorum: 3 };
    const first = await ask<PolicyVersionView>('POST', `policy-imports/${await ready('awj.txt')}/confirmation`, {});
    const added = await ask('POST', `policy/versions/${first.body.id}/overlays`, overlay);
    expect(added.status).toBe(201);
    const unknown = { basedOn: newId() };
    const id = await ready('natiq.txt');
    expect((await ask('POST', `policy-imports/${id}/confirmation`, unknown)).status).toBe(404);
    const next = await ask<PolicyVersionView>('POST', `policy-imports/${id}/confirmation`, { basedOn: first.body.id });
    const [row] = await world.rows<{ ids: string[] }>(
      `SELECT jsonb_path_query_array(answers, '$.overlays[*].id') AS ids FROM policy_version WHERE id = $1`,
      [next.body.id],
    );
    expect(row!.ids).toEqual(['three']);
  });

  it('is kept until somebody goes on with it, and its file can be had as it was sent', async () => {
    const { id } = await read('سياستنا.txt', source('awj.txt'));
    const { body } = await ask<{ items: PolicyImportView[] }>('GET', 'policy-imports');
    expect(body.items).toMatchObject([{ id, state: { code: 'read' }, file: { name: 'سياستنا.txt' } }]);
    const answer = await world.app.inject({ url: `/api/policy-imports/${id}/file`, headers: administrator.headers });
    expect(answer.rawPayload.equals(source('awj.txt'))).toBe(true);
    expect(answer.headers['content-disposition']).toMatch(/^attachment/);
  });

  it('that is given up leaves neither file nor text, also while it waits to be read', async () => {
    const { body } = await upload('awj.txt', source('awj.txt'));
    const withdrawn = await ask('POST', `policy-imports/${body.id}/withdrawal`);
    expect(withdrawn).toMatchObject({ status: 201, body: { state: { code: 'withdrawn' }, actions: [] } });
    await reader.read();
    expect((await shown(body.id)).state.code).toBe('withdrawn');
    const later = await read('awj.txt', source('awj.txt'));
    await ask('POST', `policy-imports/${later.id}/withdrawal`);
    expect((await shown(later.id)).proposal).toBeNull();
    const states = await world.rows('SELECT DISTINCT state FROM document WHERE association_id = $1', [place.id]);
    expect(states).toEqual([{ state: 'destroyed' }]);
    expect((await ask('GET', `policy-imports/${later.id}/file`)).status).toBe(409);
    expect((await ask<{ items: unknown[] }>('GET', 'policy-imports')).body.items).toEqual([]);
  });

  it.each([
    ['GET', ''],
    ['GET', '/file'],
    ['POST', '/doubts/doubt-1/answer'],
    ['POST', '/confirmation'],
    ['POST', '/withdrawal'],
  ] as const)('404: another association’s, %s %s', async (method, path) => {
    const { body } = await upload('قنوات.txt', bytesOf(WITH_DOUBTS));
    const other = await ask(method, `policy-imports/${body.id}${path}`, {}, stranger);
    expect(other).toMatchObject({ status: 404, body: { code: 'policy.import_not_found' } });
    expect((await shown(body.id)).state.code).toBe('reading');
  });

  it('403: whoever does not write the policy', async () => {
    const officer = await world.person(place, 'relationsOfficer');
    expect(await upload('awj.txt', source('awj.txt'), officer)).toMatchObject({ status: 403 });
  });
});

/** A PDF that no empty password opens. */
function locked(): Buffer {
  const key = `<${'41'.repeat(32)}>`;
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O ${key} /U ${key} >>`;
  return bytesOf(pdf().toString('latin1').replace('/Root', `/ID [<00> <00>] ${lock} /Root`));
}

const OLD_WORD = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(512)]);

describe('a file that is none', () => {
  it.each([
    ['empty', 'a.txt', () => Buffer.alloc(0), 400, 'document.empty'],
    ['too large', 'a.txt', () => Buffer.alloc(10 * 1024 * 1024 + 1, ' '), 400, 'document.too_large'],
    ['Word before 2007', 'a.doc', () => OLD_WORD, 400, 'policy.import_type'],
    ['a Word document under a password', 'a.docx', () => OLD_WORD, 400, 'policy.import_broken'],
    ['a picture', 'a.jpg', jpeg, 400, 'policy.import_type'],
    ['a picture named as a text', 'a.txt', jpeg, 400, 'policy.import_type'],
    ['a PDF named as a text', 'a.txt', pdf, 400, 'policy.import_type'],
    [
      'a program named as a text',
      'a.txt',
      () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]),
      400,
      'policy.import_type',
    ],
    ['a torn PDF', 'a.pdf', () => pdf().subarray(0, 60), 400, 'document.damaged'],
    ['a PDF that acts', 'a.pdf', () => pdf('/OpenAction << /S /JavaScript /JS (1) >>'), 400, 'document.unsafe'],
    ['no file', '', () => Buffer.from('x'), 400, 'document.name_invalid'],
  ])('%s is refused at once, in both languages', async (_what, name, bytes, status, code) => {
    const refused = await upload<Problem>(name, bytes());
    expect(refused).toMatchObject({ status, body: { code } });
    expect(refused.body.ar).toMatch(/[ء-ي]/);
    expect(await world.rows('SELECT 1 FROM policy_import WHERE association_id = $1', [place.id])).toEqual([]);
  });

  it.each([
    ['blanks', 'a.txt', () => bytesOf(' \n\t\n '), 'policy.import_empty'],
    ['a PDF under a password', 'a.pdf', locked, 'policy.import_broken'],
    ['a Word document without text', 'a.docx', docx, 'policy.import_broken'],
  ])('%s is refused once it is read', async (_what, name, bytes, code) => {
    const kept = await handedIn(name, bytes());
    expect(kept).toMatchObject({ state: { code: 'refused' }, problem: { code }, actions: ['withdraw'] });
    expect(kept.problem!.ar).toContain(`«${name}»`);
  });
});

/** A page whose drawing unpacks to so many megabytes. */
function bomb(megabytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(megabytes * 1024 ** 2, ' '), { level: 1 });
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>',
  ].map((said, at) => bytesOf(`${at + 1} 0 obj\n${said}\nendobj\n`));
  const stream = bytesOf(`4 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`);
  const tail = '\nendstream\nendobj\ntrailer << /Root 1 0 R /Size 5 >>\nstartxref\n0\n%%EOF\n';
  return Buffer.concat([bytesOf('%PDF-1.7\n'), ...objects, stream, packed, bytesOf(tail)]);
}

describe('a hostile file', () => {
  it('that unpacks without end is refused, and what others handed in is read all the same', async () => {
    const { body: hostile } = await upload('bomb.pdf', bomb(600));
    const other = await ask<PolicyImportView>(
      'POST',
      'policy-imports',
      formWith('awj.txt', source('awj.txt')),
      stranger,
    );
    await reader.read();
    expect(await shown(hostile.id)).toMatchObject({
      state: { code: 'refused' },
      problem: { code: 'policy.import_heavy' },
    });
    const read = await ask<PolicyImportDetail>('GET', `policy-imports/${other.body.id}`, {}, stranger);
    expect(read.body.state.code).toBe('read');
  });

  const hangs = (program: string[]): Reading => ({ program, confines: { milliseconds: 1_500 } });

  it('that makes its reader hang is ended, while requests are answered', async () => {
    let ended = false;
    const reading = handedIn('a.txt', source('awj.txt'), readerOf(world.app, hangs(['-e', 'for (;;);']))).finally(
      () => (ended = true),
    );
    expect((await ask('GET', 'policy-imports')).status).toBe(200);
    expect(ended).toBe(false);
    expect((await reading).problem).toMatchObject({ code: 'policy.import_heavy' });
  });

  it.each([
    ['a policy that is none', { read: { document: { schema: 1 }, doubts: [], lines: [], passages: [] } }],
    ['a refusal that nobody knows', { refused: 'constructor' }],
    ['characters that cannot be kept', { read: { document: { title: '\u0000' } } }],
  ])('that takes its reader over is not believed: %s', async (_what, told) => {
    const script = `process.stdout.write(${JSON.stringify(JSON.stringify(told))})`;
    const kept = await handedIn('a.txt', source('awj.txt'), readerOf(world.app, hangs(['-e', script])));
    expect(kept).toMatchObject({ state: { code: 'refused' }, problem: { code: 'policy.import_broken' } });
  });

  it('that takes the worker with it is not tried for ever', async () => {
    const { body } = await upload('a.txt', source('awj.txt'));
    await world.rows('UPDATE policy_import SET attempts = 3 WHERE id = $1', [body.id]);
    await reader.read();
    expect(await shown(body.id)).toMatchObject({ problem: { code: 'policy.import_heavy' } });
  });
});
