import { fieldNames } from '@sanad/messages';
import { dtoShapes, Routes, type DtoShape } from '@sanad/platform';
import { ApiWorld } from '../../test/world/api';
import { apiDescription } from './description';

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  type?: string | string[];
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}
interface Content {
  content?: Record<string, { schema?: Schema }>;
}
interface Operation {
  summary?: string;
  security?: object[];
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: Content;
  responses: Record<string, Content>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, object> };
}

let world: ApiWorld;
let document: Document;
beforeAll(async () => {
  world = await ApiWorld.start();
  document = (await world.app.inject('/api/openapi.json')).json();
});
afterAll(() => world.stop());

/** What cannot be replayed: the answers carry tokens, secrets and codes that are not kept. */
const WITHOUT_KEY = [
  'POST /api/session',
  'POST /api/session/factor',
  'POST /api/session/passkey',
  'POST /api/account/factors/totp',
  'POST /api/account/factors/:id/confirmation',
  'POST /api/account/factors/passkey',
  'POST /api/account/recovery-codes',
  // A hash of how somebody voted would be kept beside who it was.
  'POST /api/sittings/:id/agenda/:item/ballots',
];

function operations(): { name: string; operation: Operation; isPublic: boolean }[] {
  return world.app
    .get(Routes)
    .all()
    .map(({ method, path, declared }) => {
      const item = document.paths[path.replace(/:(\w+)/g, '{$1}')];
      const operation = item?.[method.toLowerCase()];
      if (!operation) throw new Error(`${method} ${path} is not described`);
      return { name: `${method} ${path}`, operation, isPublic: declared === 'everybody' };
    });
}

function schemaOf(part: Content | undefined, type = 'application/json'): Schema | undefined {
  const schema = part?.content?.[type]?.schema;
  return schema?.$ref ? document.components.schemas[schema.$ref.split('/').at(-1)!] : schema;
}

const propertiesOf = (part: Content | undefined): number => Object.keys(schemaOf(part)?.properties ?? {}).length;

const isText = (part: Content | undefined): boolean =>
  ['text/plain', 'text/event-stream', 'application/octet-stream', 'image/svg+xml'].some(
    (type) => schemaOf(part, type)?.type === 'string',
  );

const isForm = (part: Content | undefined): boolean =>
  Object.keys(schemaOf(part, 'multipart/form-data')?.properties ?? {}).length > 0;

/** What is missing from the description of a route. */
function gaps(name: string, { responses, ...operation }: Operation, isPublic: boolean): string[] {
  const success = Object.keys(responses).find((status) => /^[23]/.test(status)) ?? 'none';
  const parameters = operation.parameters ?? [];
  const says = (...statuses: string[]): boolean =>
    statuses.every((status) => schemaOf(responses[status], 'application/problem+json'));
  const needsKey = success === '201' && !WITHOUT_KEY.includes(name);
  const asksWho = (operation.security?.length ?? 0) > 0 && says('401', '403');
  const checks: [string, boolean][] = [
    [
      'an answer',
      ['204', '302'].includes(success) || isText(responses[success]) || propertiesOf(responses[success]) > 0,
    ],
    ['a body', !operation.requestBody || propertiesOf(operation.requestBody) > 0 || isForm(operation.requestBody)],
    ['problems', says('500', 'default')],
    ['who may ask', asksWho !== isPublic],
    ['Idempotency-Key', !needsKey || parameters.some((parameter) => parameter.name === 'Idempotency-Key')],
    ['types of its parameters', parameters.every(({ schema }) => schema?.type !== undefined || schema?.$ref)],
  ];
  return checks.filter(([, fits]) => !fits).map(([what]) => `${name}: ${what}`);
}

test('it is OpenAPI 3.1 with both ways to sign in', () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(document.components.securitySchemes).toMatchObject({
    session: { type: 'apiKey', in: 'cookie', name: '__Host-sanad' },
    token: { type: 'http', scheme: 'bearer' },
  });
});

test('every route is described: its body, its answer, its problems, its key', () => {
  expect(operations().length).toBeGreaterThan(5);
  expect(operations().flatMap(({ name, operation, isPublic }) => gaps(name, operation, isPublic))).toEqual([]);
});

/** Every field of a schema, those of its parts included. */
function fieldsOf(schema: Schema | undefined, seen = new Set<string>()): string[] {
  if (!schema || (schema.$ref && seen.has(schema.$ref))) return [];
  if (schema.$ref) {
    return fieldsOf(document.components.schemas[schema.$ref.split('/').at(-1)!], new Set([...seen, schema.$ref]));
  }
  const { items, allOf = [], anyOf = [], oneOf = [], properties = {} } = schema;
  const parts = [items, ...allOf, ...anyOf, ...oneOf, ...Object.values(properties)];
  return [...Object.keys(properties), ...parts.flatMap((part) => fieldsOf(part, seen))];
}

/** Fields of requests that people would read the program's name of, in an error of theirs. */
function unnamed(names: Readonly<Record<string, object>>): string[] {
  const asked = operations().flatMap(({ operation: { parameters = [], requestBody } }) => [
    ...parameters.filter((parameter) => parameter.in !== 'header').map(({ name }) => name),
    ...fieldsOf(requestBody?.content?.['application/json']?.schema),
  ]);
  return [...new Set(asked)].filter((field) => !Object.hasOwn(names, field)).sort();
}

test('every field of a request has a name that people use', () => {
  expect(unnamed(fieldNames)).toEqual([]);
  const { receivedAt: _, ...others } = fieldNames;
  expect(unnamed(others)).toEqual(['receivedAt']);
});

/** Names that two classes bear which do not say the same: the description would show one of them in place of both. */
function namesakes(dtos: readonly DtoShape[]): string[] {
  const shapes = new Map<string, Set<string>>();
  for (const { name, shape } of dtos) shapes.set(name, (shapes.get(name) ?? new Set()).add(shape));
  return [...shapes].filter(([, different]) => different.size > 1).map(([name]) => name);
}

test('no two classes of one name say different things', () => {
  const dtos = dtoShapes();
  expect(dtos.length).toBeGreaterThan(50);
  expect(namesakes(dtos)).toEqual([]);
  // The same fields, of which one holds another class, or may be left out, or takes other words.
  const { name, shape } = dtos.find((one) => one.name === 'VersionStateView')!;
  const other = (from: string, to: string): DtoShape[] => [...dtos, { name, shape: shape.replace(from, to) }];
  expect(namesakes(other('"draft"', '"begun"'))).toEqual(['VersionStateView']);
  expect(namesakes(other('"required":true', '"required":false'))).toEqual(['VersionStateView']);
  expect(namesakes(other('BilingualView', 'WordsView'))).toEqual(['VersionStateView']);
  expect(namesakes(other('nothing of it', 'anything'))).toEqual([]);
});

test('it reads the same where nothing runs: pages take their types from that', async () => {
  expect(JSON.parse(JSON.stringify(await apiDescription()))).toEqual(document);
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name,
  );
  expect(references.filter((name) => !document.components.schemas[name!])).toEqual([]);
});

test.each([
  ['an answer', (operation: Operation) => delete operation.responses['201']?.content],
  ['Idempotency-Key', (operation: Operation) => delete operation.parameters],
  ['a body', (operation: Operation) => (operation.requestBody = { content: {} })],
  ['who may ask', (operation: Operation) => delete operation.security],
])('a description that lacks %s is found', (what, plant) => {
  const operation = structuredClone(document.paths['/api/tokens']!['post']!);
  plant(operation);
  expect(gaps('POST /api/tokens', operation, false)).toEqual([`POST /api/tokens: ${what}`]);
});

describe('the page', () => {
  test('loads everything from here, and nothing inline', async () => {
    const page = await world.app.inject('/api/docs');
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.headers['content-security-policy']).not.toContain('unsafe');
    expect(page.body).not.toMatch(/<script(?![^>]+src=)|<style|\sstyle=|\son\w+=|https?:/);
    const assets = [...page.body.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, url]) => url!);
    expect(assets).toHaveLength(3);
    for (const url of assets) {
      const asset = await world.app.inject(url);
      expect([url, asset.statusCode, asset.body.length > 100]).toEqual([url, 200, true]);
      expect(asset.headers['content-type']).toMatch(/^text\/(css|javascript)/);
    }
  });

  test('404: nothing else of the package is to be had', async () => {
    for (const file of ['package.json', '..%2fpackage.json', '../../package.json', 'index.html']) {
      expect((await world.app.inject(`/api/docs/${file}`)).statusCode).toBe(404);
    }
  });
});
