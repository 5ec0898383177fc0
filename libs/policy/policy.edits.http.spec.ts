import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policiesFolder } from '@config/paths';
import { newId } from '@sanad/kernel';
import { ApiWorld, type Answer, type Method, type Person, type Place } from '../../test/world/api';
import type { EditedVersionView } from './policy.edits.dto';
import type { PolicyVersionDetail } from './policy.views';
import type { Clause } from './schema/document';

interface Told extends EditedVersionView {
  readonly code: string;
  readonly errors: { readonly path: string; readonly ar: string; readonly en: string }[];
}

let world: ApiWorld;
let place: Place;
let director: Person;
let officer: Person;
let stranger: Person;
let count = 0;

beforeAll(async () => {
  world = await ApiWorld.start();
  stranger = await world.person(await world.association('elsewhere'), 'executiveDirector');
});
afterAll(() => world.stop());
beforeEach(async () => {
  place = await world.association(`draft-${++count}`);
  [director, officer] = [await world.person(place, 'executiveDirector'), await world.person(place, 'relationsOfficer')];
});

const ask = (
  id: string,
  method: Method,
  path: string,
  body: object,
  by = director,
  key?: string,
): Promise<Answer<Told>> => world.ask<Told>(by, method, `/api/policy/versions/${id}/${path}`, body, key);
const read = async (id: string): Promise<PolicyVersionDetail> =>
  (await world.ask<PolicyVersionDetail>(director, 'GET', `/api/policy/versions/${id}`)).body;

async function draft(slug = 'natiq'): Promise<{ id: string; contentHash: string }> {
  const yaml = readFileSync(join(policiesFolder, `${slug}.yaml`), 'utf8');
  return (await world.ask<PolicyVersionDetail>(director, 'POST', '/api/policy/versions', { yaml })).body;
}

const CLAUSE: Clause = { id: 'added-1', kind: 'paragraph', effect: 'evidenced', text: 'تلتزم الجمعية بالرد كتابة.' };
const CHANNEL = { id: 'added-fax', clause: 'channels-1', kind: 'FAX', label: 'الفاكس' };
const REASON = 'لم يعد لازمًا';

/** Every route once, in an order in which each finds what it changes. */
const walk = (): [Method, string, object][] => [
  ['POST', 'clauses', { clause: CLAUSE, section: 'channels', after: 'channels-1' }],
  ['PUT', 'clauses/added-1', { clause: { ...CLAUSE, text: 'تلتزم الجمعية بالرد.' } }],
  ['POST', 'clauses/added-1/move', { section: 'handling' }],
  ['POST', 'rules', { channel: CHANNEL, first: true }],
  ['PUT', 'rules/added-fax', { channel: { ...CHANNEL, clause: 'added-1' }, after: 'channel-phone' }],
  ['POST', 'rules/added-fax/removal', { reason: REASON }],
  ['POST', 'clauses/added-1/removal', { reason: REASON }],
  ['POST', 'sections', { section: { id: 'added-chapter', kind: 'closing', clauses: [] } }],
  ['POST', 'sections/added-chapter/removal', { reason: REASON }],
  ['POST', 'template-clauses', { preset: 'template-b', section: 'relation', withRules: false }],
  ['PUT', 'chapters/review', { review: { clause: 'preamble-1', interval: { amount: 1, unit: 'year' } } }],
  ['POST', 'chapters/review/removal', { reason: REASON }],
  [
    'PUT',
    'terms',
    { terms: { beneficiary: 'member', forms: { singular: 'عضو', plural: 'أعضاء', gender: 'masculine' } } },
  ],
  ['PUT', 'identity', { title: 'سياسة', names: { mentions: [{ text: 'جمعية', clause: 'preamble-1' }] }, licences: [] }],
  ['PUT', 'modules/relation', { module: { name: 'relation', status: 'ambiguous', clauses: ['preamble-1'] } }],
];

test('201 and 200: every part of a draft by its own verb, each in the audit with what it was and what it is', async () => {
  const { id, contentHash } = await draft();
  let hash = contentHash;
  for (const [method, path, body] of walk()) {
    const answer = await ask(id, method, path, { ...body, contentHash: hash });
    expect([path, answer.status, answer.body.errors]).toEqual([path, method === 'PUT' ? 200 : 201, undefined]);
    expect(answer.body.contentHash).not.toBe(hash);
    hash = answer.body.contentHash;
  }
  const kept = await read(id);
  expect(kept).toMatchObject({ contentHash: hash, title: 'سياسة', terms: { forms: { singular: 'عضو' } } });
  const told = await world.rows<{ detail: { part: string; from: unknown; to: unknown; reason?: string } }>(
    `SELECT detail FROM audit WHERE association_id = $1 AND action = 'policy.part_changed' ORDER BY id`,
    [place.id],
  );
  expect(told).toHaveLength(walk().length);
  expect(told[1]!.detail).toMatchObject({ part: 'clause', from: CLAUSE, to: { text: 'تلتزم الجمعية بالرد.' } });
  expect(told[6]!.detail).toMatchObject({ part: 'clause', to: null, reason: REASON });
});

test('the edition that the document names is set and taken away with its title; without its clause it is refused', async () => {
  const { id, contentHash } = await draft();
  const { title, names, licences, edition } = await read(id);
  expect(edition).toBeNull();
  const identity = { title, names, licences };
  const wrong = await ask(id, 'PUT', 'identity', {
    ...identity,
    contentHash,
    edition: { number: '2.1', clause: 'nowhere-1' },
  });
  expect([wrong.status, wrong.body.errors.map(({ path }) => path)]).toEqual([400, ['edition.clause']]);
  const named = { number: '2.1', clause: 'preamble-1' };
  const set = await ask(id, 'PUT', 'identity', { ...identity, contentHash, edition: named });
  expect(set.status).toBe(200);
  const kept = await read(id);
  expect(kept.edition).toEqual(named);
  const lines = kept.sections.flatMap(({ clauses }) => clauses).find((one) => one.id === named.clause)!.rules;
  expect(lines.map(({ ar }) => ar)).toContain('رقم إصدار الوثيقة: 2.1');
  const gone = await ask(id, 'PUT', 'identity', { ...identity, contentHash: set.body.contentHash });
  expect([gone.status, gone.body.contentHash]).toEqual([200, contentHash]);
  expect((await read(id)).edition).toBeNull();
});

test('409: what was decided on another content is not done, by any verb, and nothing is lost', async () => {
  const { id, contentHash } = await draft();
  const other = { ...CLAUSE, id: 'channels-1', text: 'نص آخر' };
  const first = await ask(id, 'PUT', 'clauses/channels-1', { clause: other, contentHash });
  expect(first.status).toBe(200);
  const before = await world.rows('SELECT * FROM policy_version WHERE id = $1', [id]);
  const yaml = readFileSync(join(policiesFolder, 'awj.yaml'), 'utf8');
  for (const [method, path, body] of [...walk(), ['PUT', 'content', { yaml }] as const]) {
    const answer = await ask(id, method, path, { ...body, contentHash });
    expect([path, answer.status, answer.body.code]).toEqual([path, 409, 'policy.changed_meanwhile']);
  }
  expect(await world.rows('SELECT * FROM policy_version WHERE id = $1', [id])).toEqual(before);
});

test('the same key changes once; a change without the content it was decided on is none', async () => {
  const { id, contentHash } = await draft();
  const body = { clause: CLAUSE, section: 'channels', contentHash };
  const key = newId();
  const [one, two] = [
    await ask(id, 'POST', 'clauses', body, director, key),
    await ask(id, 'POST', 'clauses', body, director, key),
  ];
  expect([one.status, two.body]).toEqual([201, one.body]);
  const blind = await ask(id, 'PUT', 'terms', { terms: (await read(id)).terms });
  expect([blind.status, blind.body.errors.map(({ path }) => path)]).toEqual([400, ['contentHash']]);
});

test('400: what is wrong is named by the field of the request, with its remedy in both languages', async () => {
  const { id, contentHash } = await draft();
  const cases: [string, object, string, string][] = [
    [
      'rules',
      {
        deadline: {
          id: 'x',
          clause: 'handling-5',
          obligation: 'requestResponse',
          bound: 'AT_MOST',
          amount: 0,
          unit: 'week',
          stopsOn: 'reply',
        },
      },
      'request.invalid',
      'deadline.amount',
    ],
    ['rules', { channel: { ...CHANNEL, clause: 'chanels-1' } }, 'policy.edit_invalid', 'channel.clause'],
    [
      'rules',
      { channel: CHANNEL, tool: { id: 'y', clause: 'tools-1', kind: 'FORM', label: 'نموذج', subject: 'support' } },
      'policy.rule_kind_missing',
      '',
    ],
    ['clauses', { clause: { ...CLAUSE, parent: 'handling-1' }, section: 'channels' }, 'policy.edit_invalid', 'clause'],
  ];
  for (const [path, body, code, field] of cases) {
    const answer = await ask(id, 'POST', path, { ...body, contentHash });
    expect([answer.status, answer.body.code]).toEqual([400, code]);
    if (!field) continue;
    const [error] = answer.body.errors;
    expect(error?.path).toBe(field);
    expect(error?.ar).toMatch(/\p{Script=Arabic}/u);
    expect(error?.en).toMatch(/[a-z]/);
  }
  expect((await read(id)).contentHash).toBe(contentHash);
});

test('422: a clause with rules stays and says which; with them it goes, and so does the answer whose question is gone', async () => {
  const { id } = await draft();
  const decision = {
    ...{ finding: 'deadline.start_unstated', subject: 'reply-floor', startsOn: 'committeeReferral' },
    ...{ by: 'أمينة المجلس', on: '2026-01-05', minutes: 'محضر الاجتماع الثاني' },
  };
  expect((await ask(id, 'POST', 'decisions', decision)).status).toBe(201);
  const { contentHash } = await read(id);
  const removal = { reason: REASON, contentHash };
  const refused = await ask(id, 'POST', 'clauses/handling-5/removal', removal);
  expect([refused.status, refused.body.code]).toEqual([422, 'policy.clause_bound']);
  expect(refused.body.errors.map(({ path }) => path)).toContain('rules.deadlines.reply-floor');
  const { status, body } = await ask(id, 'POST', 'clauses/handling-5/removal', { ...removal, withRules: true });
  expect(status).toBe(201);
  expect(body.withdrawn).toEqual([
    {
      finding: 'deadline.start_unstated',
      subject: 'reply-floor',
      by: 'أمينة المجلس',
      message: { ar: expect.any(String) as string, en: expect.any(String) as string },
    },
  ]);
  expect((await read(id)).rules.deadlines).toEqual([]);
});

test('403 for whoever only reads, 404 for another association, like what never was', async () => {
  const { id, contentHash } = await draft();
  for (const [method, path, body] of walk()) {
    const sent = { ...body, contentHash };
    expect([path, (await ask(id, method, path, sent, officer)).status]).toEqual([path, 403]);
    const theirs = await ask(id, method, path, sent, stranger);
    const nobodys = await ask(newId(), method, path, sent, stranger);
    expect([path, theirs.status]).toEqual([path, 404]);
    expect({ ...theirs.body, instance: '' }).toEqual({ ...nobodys.body, instance: '' });
  }
});
