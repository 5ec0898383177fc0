import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CHAPTERS, CHAPTER_FIELDS } from './chapter-kinds';
import { inRows, partOf, placesOf, rowsOf, typedOf } from './fields';

type Rules = Readonly<Partial<Record<(typeof CHAPTERS)[number], object>>>;

const rulesOf = (slug: string): Rules =>
  (parse(readFileSync(join('config', 'policies', `${slug}.yaml`), 'utf8')) as { rules: Rules }).rules;

const stated = ['natiq', 'mabarra', 'basmat', 'ghimar', 'awj'].flatMap((slug) => {
  const rules = rulesOf(slug);
  return CHAPTERS.flatMap((name) => (rules[name] ? [[slug, name, rules[name]] as const] : []));
});

it.each(stated)('%s, %s: a form that is saved as it was opened changes nothing', (_slug, name, part) => {
  expect(partOf(CHAPTER_FIELDS[name], typedOf(CHAPTER_FIELDS[name], part))).toEqual(part);
});

it('every chapter is stated by one of the five', () => {
  expect(new Set(stated.map(([, name]) => name))).toEqual(new Set(CHAPTERS));
});

it('what is left empty is said to nobody, and a list that is empty is one', () => {
  expect(partOf(CHAPTER_FIELDS.complaints, typedOf(CHAPTER_FIELDS.complaints, undefined))).toEqual({
    channels: [],
    speedClauses: [],
  });
});

it('a field within a row is found by what the API calls it; one that is not asked for is not', () => {
  const fields = CHAPTER_FIELDS.compensation;
  const typed = typedOf(fields, { conditions: [{ id: 'one', kind: 'fault', clause: 'a' }] });
  const paths = (rows: string): string[] =>
    placesOf(fields, { ...typed, conditions: rows }, 'compensation', 'x').map(({ path }) => path);
  const rows = typed['conditions'] ?? '';
  expect(paths(rows)).toContain('compensation.conditions.0.clause');
  expect(paths(rows)).not.toContain('compensation.conditions.0.committee');
  const admitted = inRows(rowsOf(rows).map((row) => ({ ...row, kind: 'admission' })));
  expect(paths(admitted)).toContain('compensation.conditions.0.committee');
});
