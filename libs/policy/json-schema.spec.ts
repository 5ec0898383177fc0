import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policiesFolder } from '@config/paths';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { policyJsonSchema } from './json-schema';
import { Problems } from './load/problems';
import { checkEmpty, checkStructure } from './load/structure';
import { PolicyDocument } from './schema/document';
import * as vocabulary from './schema/vocabulary';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const SLUGS = ['natiq', 'mabarra', 'basmat', 'ghimar', 'awj'];
const read = (slug: string) => parse(readFileSync(join(policiesFolder, `${slug}.yaml`), 'utf8')) as Json;

function compiled(schema: object): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats(ajv);
  return ajv.compile(schema);
}

function classesAccept(data: Json): boolean {
  const problems = new Problems('', () => 1);
  checkEmpty(data, [], problems);
  checkStructure(PolicyDocument, data, [], problems);
  return !problems.any;
}

/** Every way of spoiling one value of the tree: retyped, emptied, removed, joined by an unknown key. */
function* spoilt(tree: Json): Generator<{ at: string; data: Json }> {
  const seen = new Set<string>();
  for (const path of paths(tree, [])) {
    const place = path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
    if (seen.has(place)) continue; // items of a list are alike
    seen.add(place);
    for (const value of [null, 0, 'x y', ' ', true, [], {}, ['x y'], undefined] as (Json | undefined)[]) {
      yield { at: `${path.join('.')} = ${JSON.stringify(value)}`, data: changed(tree, path, value) };
    }
    yield { at: `${path.join('.')}.unknown`, data: changed(tree, [...path.slice(0, -1), 'unknown'], 'x') };
  }
}

function* paths(node: Json, at: (string | number)[]): Generator<(string | number)[]> {
  if (at.length > 0) yield at;
  if (typeof node !== 'object' || node === null) return;
  const entries: [string | number, Json][] = Array.isArray(node)
    ? node.map((item, index) => [index, item])
    : Object.entries(node);
  for (const [key, child] of entries) yield* paths(child, [...at, key]);
}

function changed(tree: Json, [step, ...rest]: (string | number)[], value: Json | undefined): Json {
  if (Array.isArray(tree)) {
    const put = (item: Json) => (rest.length > 0 ? [changed(item, rest, value)] : value === undefined ? [] : [value]);
    return tree.flatMap((item, index) => (index === step ? put(item) : [item]));
  }
  const { [String(step)]: old, ...others } = tree as Record<string, Json>;
  if (rest.length > 0) return { ...others, [String(step)]: changed(old as Json, rest, value) };
  return value === undefined ? others : { ...others, [String(step)]: value };
}

describe('the JSON Schema of a policy file', () => {
  const schema = policyJsonSchema();
  const accepts = compiled(schema);

  it.each(SLUGS)('accepts %s', (slug) => {
    expect(accepts(read(slug))).toBe(true);
  });

  it('agrees with the classes on every spoilt value', () => {
    const disagreements: string[] = [];
    let tried = 0;
    for (const { at, data } of spoilt(slimmed(everyField()))) {
      tried++;
      if (accepts(data) !== classesAccept(data)) disagreements.push(at);
    }
    expect(disagreements).toEqual([]);
    expect(tried).toBeGreaterThan(1_000);
  });

  it('a schema that forgot a field or a value would disagree', () => {
    const forgetful = structuredClone(schema) as {
      $defs: Record<string, { required: string[]; properties: Record<string, { enum?: string[] }> }>;
    };
    const rule = forgetful.$defs['DeadlineRule'];
    rule?.required.splice(rule.required.indexOf('amount'), 1);
    rule?.properties['unit']?.enum?.push('fortnight');
    const laxer = compiled(forgetful);
    const spoil = (path: (string | number)[], value?: Json) =>
      changed(read('natiq'), ['rules', 'deadlines', 0, ...path], value);
    for (const data of [spoil(['amount']), spoil(['unit'], 'fortnight')]) {
      expect([laxer(data), classesAccept(data)]).toEqual([true, false]);
    }
  });

  it('holds every vocabulary, value for value', () => {
    const enums = [...JSON.stringify(schema).matchAll(/"enum":(\[[^\]]*\])/g)].map(([, list]) => list);
    const missing = Object.entries(vocabulary)
      .filter(([, values]) => !enums.includes(JSON.stringify(values)))
      .map(([name]) => name);
    expect(missing).toEqual([]);
  });
});

/** Two items stand for a list; what is not in the first two of one policy is in the other's. */
function slimmed(node: Json): Json {
  if (Array.isArray(node)) return node.slice(0, 2).map(slimmed);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, slimmed(child)]));
}

/** mabarra's chapters and natiq's approval in one: no class of the schema is absent. */
function everyField(): Json {
  const [mabarra, natiq] = [read('mabarra'), read('natiq')] as Record<string, Record<string, Json>>[];
  return {
    ...mabarra,
    edition: { number: '3', clause: 'cover-1' },
    rules: { ...natiq?.['rules'], ...mabarra?.['rules'], supersedes: natiq?.['rules']?.['supersedes'] ?? [] },
  };
}
