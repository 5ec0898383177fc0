import { tmpdir } from 'node:os';
import assert from 'node:assert/strict';
import { freePort } from '../../apps/local/ports';
import type { TestDatabase } from '../world/postgres';
import type { CaseWorld } from './cases.world';
import { ask, type Shot } from './load';
import { Measured, type Program, type Statement } from './measured';
import { recipeOf, type Recipe, type Take } from './recipe';

/** The name under which the API's own pools are known to PostgreSQL. */
const APPLICATION = 'sanad-api';

/** A server under load, with the port it listens on. */
export interface Server {
  readonly port: number;
  readonly process: Measured;
}

/** The API as it runs in production: built, in a process of its own, with its log. */
export async function startApi({ database, keys }: CaseWorld, flags: Program['flags'] = []): Promise<Server> {
  const env = {
    APP_DATABASE_URL: database.urlAs('sanad_app'),
    PLATFORM_DATABASE_URL: database.urlAs('sanad_platform'),
    DISPATCHER_DATABASE_URL: database.urlAs('sanad_dispatcher'),
    OVERSIGHT_DATABASE_URL: database.urlAs('sanad_oversight'),
    SANAD_KEYS: keys,
    DOCUMENTS_FOLDER: tmpdir(),
    LOG_LEVEL: 'info',
  };
  return start({ script: 'dist/apps/api/main.js', env, flags });
}

/** fastify and pg alone, ready to do what `recipes` say. */
export async function startBare(database: TestDatabase, recipes: ReadonlyMap<string, Recipe>): Promise<Server> {
  const env = { APP_URL: database.urlAs('sanad_app'), PLATFORM_URL: database.urlAs('sanad_platform') };
  const server = await start({ script: 'test/bench/bare.ts', env });
  await server.process.ask('recipes', { recipes: [...recipes] });
  return server;
}

async function start(program: Program): Promise<Server> {
  const port = await freePort();
  const process = Measured.start({ ...program, env: { ...program.env, PORT: String(port) } });
  return { port, process: await process.ready(`http://127.0.0.1:${port}/readyz`) };
}

/** What a shot makes the API do, and what a server without us has to do for the same. */
export interface Recording {
  readonly statements: readonly Statement[];
  readonly recipe: Recipe;
}

/** Read off two takes, after one that warms the API's caches. */
export async function record({ port, process }: Server, shot: Shot): Promise<Recording> {
  await take({ port, process }, shot, 'warm');
  const [first, second] = [await take({ port, process }, shot, 'first'), await take({ port, process }, shot, 'second')];
  return { statements: first.statements, recipe: recipeOf(first, second) };
}

async function take({ port, process }: Server, shot: Shot, name: string): Promise<Take> {
  const key = `recording-${name}`;
  const token = shot.headers['authorization']!.slice('Bearer '.length);
  let answer: unknown;
  const statements = await process.recording(async () => {
    answer = await once(port, { ...shot, headers: { ...shot.headers, 'idempotency-key': key } });
  });
  // The queue has connections of its own.
  const own = statements.filter(({ application }) => application === APPLICATION);
  if (!own.some(({ text }) => text.startsWith('BEGIN'))) throw new Error('no transaction was recorded');
  return { statements: own, token, key, answer };
}

async function once(port: number, shot: Shot): Promise<unknown> {
  const { status, body } = await ask(port, shot);
  if (status >= 300) throw new Error(`answered ${status}: ${body}`);
  return JSON.parse(body);
}

/** @throws Error unless the bare server sends the very statements that ours sent for this shot, in the same order */
export async function assertSameStatements({ port, process }: Server, shot: Shot, ours: Recording): Promise<void> {
  const theirs = await process.recording(() => once(port, shot));
  const texts = (statements: readonly Statement[]): string[] =>
    statements.map(({ text, values, role }) => `${role}: ${text.replace(VARYING, '…')} [${values.length}]`);
  assert.deepEqual(texts(theirs), texts(ours.statements));
}

/** What stands in a statement's text because it can have no parameters: the tenant, and the number of a lock. */
const VARYING = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|-?\d{10,}/g;
