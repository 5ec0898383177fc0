import { readFileSync } from 'node:fs';
import fc, { type Arbitrary } from 'fast-check';
import { parse } from 'yaml';
import type { Description, Operation, Schema } from '../world/openapi';

/** Ids that there are, by the word that stands for them in paths and bodies. */
export type Pool = (word: string) => readonly string[];

export interface Generated {
  readonly operation: Operation;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | undefined;
}

const DEEP = JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`) as unknown;
const INHERITED = JSON.parse('{"constructor":{"prototype":{"a":1}}}') as unknown;
const UNREADABLE = ['{', '', '{"__proto__":{"a":1}}', '\u0000', 'null', `${'['.repeat(400_000)}${']'.repeat(400_000)}`];
const LONG = 'ء'.repeat(20_000);

/** What no field expects. */
const hostile: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, '', ' ', '\u0000', '\ud800', "' OR 1=1 --", '%00', '../../etc/passwd', '<script>alert(1)</script>', LONG],
    ...['\u202e\u200f', 'Infinity', '1e400', '2026-02-30', '2026-13-01T00:00:00Z', '0000-00-00', '+275760-09-13', '٣'],
    ...[-1, 0, 1.5, 1e308, -(2 ** 31) - 1, 2 ** 31, 2 ** 53, true, false, [], {}, [null], DEEP, INHERITED],
  ),
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
);

const instants = fc.oneof(
  fc.date({ min: new Date('2025-12-01'), max: new Date('2026-03-01'), noInvalidDate: true }),
  fc.date({ min: new Date(0), max: new Date(8.64e15), noInvalidDate: true }),
);

const POLICY = readFileSync('config/policies/natiq.yaml', 'utf8');
const BOMB = `a: &a [${'x,'.repeat(50)}]\nb: &b [${'*a,'.repeat(50)}]\nc: &c [${'*b,'.repeat(50)}]\nd: [${'*c,'.repeat(50)}]`;

/** A policy with a line less, or something that only looks like one. */
const yamls = fc.oneof(
  fc.nat(POLICY.split('\n').length).map((line) => POLICY.split('\n').toSpliced(line, 1).join('\n')),
  fc.constantFrom(
    POLICY,
    BOMB,
    '['.repeat(50_000),
    '- '.repeat(50_000),
    '&a [*a]',
    'schema: !!js/function x',
    '? [a]\n: b',
    'a: 1\na: 2',
    '---\n---\n',
    '\t',
  ),
);

/** The same policy with something hostile, or nothing, in one place. */
const documents = fc
  .tuple(fc.nat(), hostile, fc.boolean())
  .map(([place, value, drop]) => withHostile(parse(POLICY) as object, place, drop ? undefined : value));

function withHostile(document: object, place: number, value: unknown): object {
  const spots: (() => void)[] = [];
  const walk = (node: object): void => {
    for (const [name, member] of Object.entries(node)) {
      spots.push(() => Reflect.set(node, name, value));
      if (typeof member === 'object' && member !== null) walk(member as object);
    }
  };
  walk(document);
  spots[place % spots.length]!();
  return document;
}

const BY_NAME: Readonly<Record<string, Arbitrary<unknown>>> = { yaml: yamls, document: documents };

/** Requests that fit the description, nearly fit it, and do not fit it at all. */
export class Requests {
  constructor(
    private readonly description: Description,
    private readonly pool: Pool,
  ) {}

  of(operation: Operation): Arbitrary<Generated> {
    return fc
      .record({
        url: this.urlOf(operation),
        payload: operation.body ? this.payloadOf(operation.body) : fc.constant(undefined),
        key: fc.option(fc.constantFrom('key-of-one', 'key-of-two', 'short', 'x'.repeat(200)), {
          freq: 3,
          nil: undefined,
        }),
        type: fc.oneof(
          { weight: 40, arbitrary: fc.constant('application/json') },
          fc.constantFrom('text/plain', 'a/b; ='),
        ),
      })
      .map(({ url, payload, key, type }) => ({
        ...{ operation, url, payload },
        headers: {
          ...(payload !== undefined && { 'content-type': type }),
          ...(key !== undefined && { 'idempotency-key': key }),
        },
      }));
  }

  private urlOf({ path, query }: Operation): Arbitrary<string> {
    const parts = path
      .split('/')
      .map((part, place, all) => (part.startsWith(':') ? this.segment(all[place - 1]!, part) : fc.constant(part)));
    const asked = Object.fromEntries(query.map(({ name, schema }) => [name, this.value(schema, name)]));
    return fc.tuple(fc.tuple(...parts), fc.record(asked, { requiredKeys: [] })).map(([segments, values]) => {
      const pairs = Object.entries(values).map(([name, value]) => `${name}=${encoded(value)}`);
      return segments.join('/') + (pairs.length > 0 ? `?${pairs.join('&')}` : '');
    });
  }

  private segment(before: string, name: string): Arbitrary<string> {
    const known = this.pool(before.startsWith(':') ? name.slice(1) : before);
    const some = known.length > 0 ? fc.constantFrom(...known) : fc.uuid();
    return fc.oneof({ weight: 8, arbitrary: some }, fc.uuid(), hostile.map(encoded)).map((text) => text || 'x');
  }

  private payloadOf(schema: Schema): Arbitrary<string | undefined> {
    const json = (arbitrary: Arbitrary<unknown>): Arbitrary<string | undefined> =>
      arbitrary.map((value) => JSON.stringify(value));
    return fc.oneof(
      { weight: 12, arbitrary: json(this.fitting(schema, '')) },
      { weight: 6, arbitrary: json(this.value(schema, '', 4)) },
      { weight: 1, arbitrary: json(hostile) },
      { weight: 1, arbitrary: fc.constantFrom(...UNREADABLE, undefined) },
    );
  }

  /** Fits, but for one in ten. */
  private value(schema: Schema, name: string, weight = 9): Arbitrary<unknown> {
    return fc.oneof({ weight, arbitrary: this.fitting(schema, name, weight) }, hostile);
  }

  private fitting(schema: Schema, name: string, weight = 30): Arbitrary<unknown> {
    const one = this.description.resolve(schema);
    if (BY_NAME[name]) return BY_NAME[name];
    if (one.enum) return fc.constantFrom(...one.enum);
    if (one.anyOf) return fc.oneof(...one.anyOf.map((way) => this.fitting(way, name, weight)));
    if (one.properties) return this.object(one, weight);
    if (one.items) return this.list(one, name, weight);
    const type = String(typeof one.type === 'object' ? one.type[0] : one.type);
    return type === 'string' ? this.text(one, name) : simple(type, one);
  }

  private list({ items = {}, minItems = 0 }: Schema, name: string, weight: number): Arbitrary<unknown> {
    return fc.array(this.value(items, name, weight), { minLength: minItems, maxLength: minItems + 2 });
  }

  private object({ properties = {}, required = [] }: Schema, weight: number): Arbitrary<unknown> {
    const members = Object.entries(properties).map(
      ([name, member]) => [name, this.value(member, name, weight)] as const,
    );
    return fc.record(Object.fromEntries(members), { requiredKeys: [...required] });
  }

  private text({ format, pattern, minLength = 0, maxLength = 60 }: Schema, name: string): Arbitrary<unknown> {
    const known = this.pool(name);
    if (known.length > 0) return fc.constantFrom(...known);
    if (format === 'uuid') return fc.uuid();
    if (format === 'email') return fc.emailAddress();
    if (format === 'date-time') return instants.map((instant) => instant.toISOString());
    if (format === 'date') return instants.map((instant) => instant.toISOString().split('T')[0]);
    if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
    return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, minLength + 60) });
  }
}

function simple(type: string, { minimum, maximum }: Schema): Arbitrary<unknown> {
  if (type === 'integer') {
    const few = { min: minimum ?? 1, max: (minimum ?? 1) + 29 };
    return fc.oneof(fc.integer({ min: minimum, max: maximum }), fc.integer(few));
  }
  if (type === 'number') return fc.double();
  return type === 'boolean' ? fc.boolean() : fc.object();
}

/** Halves of surrogate pairs cannot be sent in an address at all. */
function encoded(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return encodeURIComponent(text.slice(0, 2_000).replace(/[\ud800-\udfff]/gu, ''));
}
