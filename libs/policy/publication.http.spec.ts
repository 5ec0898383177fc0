import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoAnswersFile, policiesFolder } from '@config/paths';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '@sanad/kernel';
import type { Problem } from '@sanad/platform';
import { extractText, getDocumentProxy } from 'unpdf';
import { ApiWorld, SITES_URL, type Person, type Place } from '../../test/world/api';
import { formWith, pdf } from '../../test/world/files';
import { loadAnswers } from './load';
import type { PolicyVersionDetail, PolicyVersionView } from './policy.views';

const answers = loadAnswers(readFileSync(demoAnswersFile, 'utf8'), 'answers.yaml');
const yaml = (slug: string): string => readFileSync(join(policiesFolder, `${slug}.yaml`), 'utf8');

let world: ApiWorld;
let place: Place;
let director: Person;
let officer: Person;
let stranger: Person;
let other: NestFastifyApplication | undefined;

beforeAll(async () => {
  world = await ApiWorld.start({ clock: () => new Date('2026-01-10T07:00:00Z') });
  stranger = await world.person(await world.association('other'), 'executiveDirector');
  place = await world.association('place');
  director = await world.person(place, 'executiveDirector');
  officer = await world.person(place, 'relationsOfficer');
});
afterAll(async () => {
  await other?.close();
  await world.stop();
});

const made = async <T = PolicyVersionView>(path: string, body: object): Promise<T> => {
  const answer = await world.ask<T>(director, 'POST', `/api/policy/${path}`, body);
  expect([path, answer.status, answer.body]).toMatchObject([path, 201, {}]);
  return answer.body;
};

const MINUTES = { meetingNumber: 'الثاني', kind: 'meeting', gregorianDate: '2026-01-08', hijriDate: '1447/07/19' };

async function approved(slug = 'mabarra', minutes: object = MINUTES): Promise<string> {
  const { id } = await made('versions', { yaml: yaml(slug) });
  const { decisions, overlays } = answers.get(slug)!;
  for (const decision of decisions) await made(`versions/${id}/decisions`, decision);
  for (const overlay of overlays) await made(`versions/${id}/overlays`, overlay);
  await made(`versions/${id}/approval`, minutes);
  return id;
}

async function printed(id: string): Promise<{ bytes: Buffer; text: string }> {
  const answer = await world.app.inject({ url: `/api/policy/versions/${id}/official`, headers: director.headers });
  expect([answer.statusCode, answer.headers['content-disposition']]).toEqual([
    200,
    expect.stringMatching(/^attachment; .*\.pdf$/),
  ]);
  const bytes = answer.rawPayload;
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return { bytes, text: text.join('').replace(/\s/g, '') };
}
const squeezed = (text: string): string => text.replace(/\s/g, '');

describe('GET /api/policy/versions/:id/official', () => {
  let inForce: string;

  beforeAll(async () => {
    inForce = await approved();
    await made(`versions/${inForce}/force`, {});
  });

  it('200: what the text says in its order, with its marks, the approval in both calendars, and the hash', async () => {
    const { text } = await printed(inForce);
    const { body } = await world.ask<PolicyVersionDetail>(director, 'GET', `/api/policy/versions/${inForce}`);
    const said = [
      'اجتماع (الثاني)',
      '19 رجب 1447هـ، الموافق 8 يناير 2026م',
      '٤. الفاكس.',
      'ب- أدوات التواصل مع المستفيدين:',
      '٦. تحدد المدة للرد على الطلب',
      'ما اختارته الجمعية حيث يحتمل النص أكثر من قراءة',
      'وليست من نص السياسة',
      body.contentHash,
      `${SITES_URL}/place/policy/v${body.number}`,
    ].map(squeezed);
    expect(said.filter((one) => !text.includes(one))).toEqual([]);
    const order = ['المقابلة.', 'اللائحةالأساسية.', 'حسنالاستقبال', 'رفعاستبانة'].map((one) => text.indexOf(one));
    expect(Math.min(...order)).toBeGreaterThan(0);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(text).not.toContain('مسودة');
  });

  it('200: the same bytes wherever it is printed', async () => {
    const first = await printed(inForce);
    other = await world.another();
    const again = await other.inject({ url: `/api/policy/versions/${inForce}/official`, headers: director.headers });
    const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
    expect(hash(again.rawPayload)).toBe(hash(first.bytes));
  });

  it('200: a draft says on its pages that it is one, and is found nowhere', async () => {
    const { id } = await made('versions', { basedOn: inForce });
    const { text } = await printed(id);
    expect(text).toContain('مسودة');
    expect(text).not.toContain('sites.sanad.example');
  });

  it('404: of another association there is none', async () => {
    for (const path of ['official', 'publication', 'minutes-files'])
      expect((await world.ask(stranger, 'GET', `/api/policy/versions/${inForce}/${path}`)).status).toBe(404);
  });

  it('200: the page of the version, public once the site is open', async () => {
    const page = async (): Promise<unknown> =>
      (await world.ask(director, 'GET', `/api/policy/versions/${inForce}/publication`)).body;
    const { body } = await world.ask<PolicyVersionView>(director, 'GET', `/api/policy/versions/${inForce}`);
    const address = `${SITES_URL}/place/policy/v${body.number}`;
    expect(await page()).toEqual({ address, isPublic: false });
    await world.rows('UPDATE association SET portal_opened_at = now() WHERE id = $1', [place.id]);
    expect(await page()).toEqual({ address, isPublic: true });
  });
});

describe('POST /api/policy/versions/:id/minutes-files', () => {
  interface Scans {
    readonly items: { id: string; name: string; sha256: string; isNamed: boolean | null }[];
  }
  const SCAN = pdf();
  const SHA256 = createHash('sha256').update(SCAN).digest('hex');

  async function attach<T = Scans>(id: string, by = director, key?: string): Promise<{ status: number; body: T }> {
    const { headers, payload } = formWith('محضر.pdf', SCAN);
    const url = `/api/policy/versions/${id}/minutes-files`;
    const all = { ...headers, ...by.headers, ...(key && { 'idempotency-key': key }) };
    const answer = await world.app.inject({ method: 'POST', url, payload, headers: all });
    return { status: answer.statusCode, body: answer.json<T>() };
  }

  it('201: kept with its hash, told whether it is the one that was named, and handed out as it came', async () => {
    const id = await approved('mabarra', { ...MINUTES, file: { name: 'محضر.pdf', sha256: SHA256 } });
    const { status, body } = await attach(id);
    expect([status, body.items]).toMatchObject([201, [{ name: 'محضر.pdf', sha256: SHA256, isNamed: true }]]);
    const url = `/api/policy/versions/${id}/minutes-files/${body.items[0]!.id}`;
    const read = await world.app.inject({ url, headers: officer.headers });
    expect(read.rawPayload.equals(SCAN)).toBe(true);
    const [kept] = await world.rows<{ detail: object }>(
      `SELECT detail FROM audit WHERE action = 'policy.minutes_attached' AND subject_id = $1`,
      [id],
    );
    expect(kept).toMatchObject({ detail: { sha256: SHA256 } });
    expect((await world.app.inject({ url, headers: stranger.headers })).statusCode).toBe(404);
  });

  it('whatever scan is attached later, the print names the file that was named with the approval', async () => {
    const other = 'ab'.repeat(32);
    const id = await approved('mabarra', { ...MINUTES, file: { name: 'minutes-2.pdf', sha256: other } });
    expect((await attach(id)).body.items).toMatchObject([{ isNamed: false }]);
    const { text } = await printed(id);
    expect([text.includes('minutes-2.pdf'), text.includes(other), text.includes(SHA256)]).toEqual([true, true, false]);
    const { body } = await world.ask<PolicyVersionDetail>(director, 'GET', `/api/policy/versions/${id}`);
    expect(body.approval).toMatchObject({ file: 'minutes-2.pdf', fileHash: other });
  });

  it('201: the same key attaches once; 409: the same file again', async () => {
    const [id, key] = [await approved(), newId()];
    const first = await attach(id, director, key);
    expect(first.body.items).toMatchObject([{ isNamed: null }]);
    expect(await attach(id, director, key)).toEqual(first);
    expect(await attach<Problem>(id)).toMatchObject({ status: 409, body: { code: 'policy.minutes_file_repeated' } });
  });

  it('422: a draft has no minutes yet; 403: who does not record approvals attaches none', async () => {
    const { id } = await made('versions', { yaml: yaml('awj') });
    expect(await attach<Problem>(id)).toMatchObject({ status: 422, body: { code: 'policy.minutes_unrecorded' } });
    expect((await attach(await approved(), officer)).status).toBe(403);
  });

  it('says that it may be done where it may', async () => {
    const id = await approved();
    const actions = async (by: Person): Promise<readonly string[]> =>
      (await world.ask<PolicyVersionView>(by, 'GET', `/api/policy/versions/${id}`)).body.actions;
    expect(await actions(director)).toContain('attachMinutes');
    expect(await actions(officer)).not.toContain('attachMinutes');
  });
});

describe('minutes typed in the form', () => {
  it('422: two days in one wait for whoever says which governs', async () => {
    const { id } = await made('versions', { yaml: yaml('awj') });
    const typed = { ...MINUTES, hijriDate: '1447/07/20' };
    const refused = await world.ask<Problem>(director, 'POST', `/api/policy/versions/${id}/approval`, typed);
    expect(refused).toMatchObject({ status: 422, body: { code: 'policy.minutes_calendar_unset' } });
    await made(`versions/${id}/approval`, { ...typed, governingCalendar: 'hijri' });
  });
});
