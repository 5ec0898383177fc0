import { createHash } from 'node:crypto';
import { CommitteeWorld, type Body, type Chamber } from '../../test/world/committee';
import { readLetter } from '../../test/world/letters';
import type { Person } from '../../test/world/api';
import type { MinutesView } from './minutes.views';

/** Minutes from the end of a sitting: drafted from its log, corrected, signed by whoever attended, sealed, printed. */

let world: CommitteeWorld;
let chamber: Chamber;

beforeAll(async () => {
  world = await CommitteeWorld.open();
  chamber = await world.chamber('mabarra');
});
afterAll(() => world.close());

type Kept = MinutesView & { readonly code: string };
const refused = (status: number, code: string): object => ({ status, body: { code } });
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const ask = ({ id }: Pick<Body, 'id'>, by: Person, path = '', body?: object) =>
  world.ask<Kept>(by, body ? 'POST' : 'GET', `sittings/${id}/minutes${path}`, body);
const correct = (sitting: Body, by: Person, words = 'حضر العضو من الساعة 10:15') =>
  ask(sitting, by, '/corrections', { section: 'attendance', words, reason: 'سُجّل حضوره متأخرًا' });
const sign = async (sitting: Body, by: Person, answer: object = { signedAs: 'الاسم كاملًا' }) =>
  ask(sitting, by, '/signatures', { contentHash: (await ask(sitting, by)).body.contentHash, ...answer });

/** Head, secretary and one member attended; one case was decided. */
async function held(of: Chamber = chamber): Promise<Body> {
  const sitting = await world.sitting(of, [await world.underStudy(of)], ['head', 'secretary', 'one']);
  await world.votes(of, sitting, { head: 'accept', one: 'accept' });
  await world.on(sitting, of.seats.head, 'decision', { outcome: 'ACCEPTED' });
  await world.ask(of.seats.head, 'POST', `sittings/${sitting.id}/closure`);
  return sitting;
}

test('201: signed by each who attended, and with the last of them sealed under a hash anybody can compute', async () => {
  const sitting = await held();
  const { head, secretary, one, two } = chamber.seats;
  expect((await ask(sitting, two)).body).toMatchObject({ state: { code: 'DRAFT' }, seal: null, signatures: [] });
  expect((await ask(sitting, two)).body.awaited).toHaveLength(3);
  expect(await sign(sitting, two)).toMatchObject(refused(422, 'committee.did_not_attend'));
  expect((await sign(sitting, head)).body.state.code).toBe('SIGNING');
  expect(await sign(sitting, head)).toMatchObject(refused(409, 'committee.signed_already'));
  await sign(sitting, secretary);
  expect(await ask(sitting, secretary, '/seal', {})).toMatchObject(refused(422, 'committee.signatures_missing'));
  const { body } = await sign(sitting, one, { objection: 'لم يُثبت رأيي كاملًا' });
  expect(body).toMatchObject({ state: { code: 'SEALED', ar: 'مختوم' }, awaited: [], actions: [] });
  expect(body.signatures.map(({ objection, stands }) => [objection, stands])).toEqual([
    [null, true],
    [null, true],
    ['لم يُثبت رأيي كاملًا', true],
  ]);
  const signatures = body.signatures.map(({ account, signedAs, objection, hash, at }) => {
    const whole = JSON.stringify([body.contentHash, account, signedAs, objection, new Date(at).toISOString()]);
    expect(sha256(whole)).toBe(hash);
    return { account, signedAs, objection, hash, at };
  });
  expect(body.seal?.hash).toBe(sha256(JSON.stringify({ contentHash: body.contentHash, signatures })));
  for (const answer of [await correct(sitting, head), await sign(sitting, one), await ask(sitting, head, '/seal', {})])
    expect(answer).toMatchObject(refused(409, 'committee.minutes_sealed'));
});

test('201: a correction is added and shows as one; what was drafted stays, and whoever had signed is asked anew', async () => {
  const sitting = await held();
  const { head, secretary, one } = chamber.seats;
  const before = (await ask(sitting, head)).body;
  await sign(sitting, head);
  expect((await correct(sitting, one)).status).toBe(403);
  const { body } = await correct(sitting, secretary);
  expect(body.content.corrections).toMatchObject([
    { number: 1, section: 'attendance', words: 'حضر العضو من الساعة 10:15', by: secretary.name },
  ]);
  expect(body).toMatchObject({
    state: { code: 'DRAFT' },
    draftHash: before.contentHash,
    signatures: [{ stands: false }],
  });
  expect(body.contentHash).toBe(sha256(JSON.stringify(body.content)));
  expect(body.contentHash).not.toBe(before.contentHash);
  const { corrections: _, ...drafted } = body.content;
  expect(drafted).toEqual(before.content);
  const outdated = await ask(sitting, one, '/signatures', { contentHash: before.contentHash, signedAs: 'اسمي' });
  expect(outdated).toMatchObject(refused(409, 'committee.minutes_changed'));
  for (const by of [head, secretary, one]) expect((await sign(sitting, by)).status).toBe(201);
  expect((await ask(sitting, one)).body.seal).not.toBeNull();
});

test('201: where whoever is missing does not work here any more, the rest seal them', async () => {
  const fresh = await world.chamber('mabarra');
  const sitting = await held(fresh);
  await sign(sitting, fresh.seats.head);
  await sign(sitting, fresh.seats.secretary);
  await world.intake.api.rows('UPDATE membership SET starts_at = $2, ends_at = $3 WHERE account_id = $1', [
    ...[fresh.seats.one.account, '2025-01-01T00:00:00Z', '2026-01-08T06:00:00Z'],
  ]);
  expect((await ask(sitting, fresh.seats.head)).body.awaited).toEqual([]);
  expect((await ask(sitting, fresh.seats.head, '/seal', {})).body.state.code).toBe('SEALED');
});

test('of a correction and a signature at once, no signature stands under what was not read', async () => {
  for (let turn = 0; turn < 3; turn++) {
    const sitting = await held();
    const read = (await ask(sitting, chamber.seats.one)).body.contentHash;
    const [signed] = await Promise.all([
      ask(sitting, chamber.seats.one, '/signatures', { contentHash: read, signedAs: 'اسمي' }),
      correct(sitting, chamber.seats.secretary),
    ]);
    const after = (await ask(sitting, chamber.seats.one)).body;
    expect(after.signatures.every(({ stands }) => !stands)).toBe(true);
    expect([201, 409]).toContain(signed.status);
  }
});

test('planted: corrections, signatures and seals cannot be rewritten, and a text that was changed does not fit its hash', async () => {
  const sitting = await held();
  await correct(sitting, chamber.seats.secretary);
  for (const table of ['minutes_correction', 'minutes_signature', 'minutes_seal', 'committee_name']) {
    const rewrite = world.intake.run(chamber, (op) => op.db.query(`DELETE FROM ${table}`));
    await expect(rewrite).rejects.toThrow('permission denied');
  }
  const change = world.intake.api.rows(`UPDATE minutes_correction SET content = content || ' '`);
  await expect(change).rejects.toThrow('minutes_correction_hash');
});

test('400 and 404: a signature and an objection are two things; another association’s minutes are like none', async () => {
  const sitting = await held();
  expect((await sign(sitting, chamber.seats.one, {})).status).toBe(400);
  const other = await world.chamber('mabarra');
  const paths = ['', '/print', '/corrections', '/signatures', '/seal'] as const;
  const body = { section: 'other', words: 'نص آخر', reason: 'سبب واضح', contentHash: '0'.repeat(64), signedAs: 'اسم' };
  for (const path of paths) {
    const sent = path === '' || path === '/print' ? undefined : path === '/seal' ? {} : pick(path, body);
    expect([path, (await ask(sitting, other.seats.head, path, sent)).body.code]).toEqual([
      path,
      'committee.sitting_not_found',
    ]);
  }
});

function pick(path: string, body: Record<string, string>): object {
  const { section, words, reason, contentHash, signedAs } = body;
  return path === '/corrections' ? { section, words, reason } : { contentHash, signedAs };
}

describe('GET …/minutes/print', () => {
  const pdf = (sitting: Body, by = chamber.seats.one) =>
    world.intake.api.app.inject({
      method: 'GET',
      url: `/api/sittings/${sitting.id}/minutes/print`,
      headers: by.headers,
    });

  test('200: a PDF, which is another one once the minutes are sealed, and the same when asked for again', async () => {
    const sitting = await held();
    const draft = await pdf(sitting);
    expect(draft.statusCode).toBe(200);
    await readLetter('minutes-draft', draft.rawPayload);
    expect(decodeURIComponent(String(draft.headers['content-disposition']))).toContain('محضر الجلسة');
    for (const by of [chamber.seats.head, chamber.seats.secretary, chamber.seats.one]) await sign(sitting, by);
    const [one, two] = [await pdf(sitting), await pdf(sitting)];
    expect(one.rawPayload.equals(draft.rawPayload)).toBe(false);
    await readLetter('minutes-sealed', one.rawPayload);
    expect(one.rawPayload.equals(two.rawPayload)).toBe(true);
  });
});
