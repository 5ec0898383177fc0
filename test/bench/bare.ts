import { createHash } from 'node:crypto';
import fastify, { type FastifyRequest } from 'fastify';
import { Pool, type PoolClient, type QueryResult } from 'pg';
import { Filling, oneInsert, type Recipe, type Step } from './recipe';

/**
 * The ceiling: fastify and pg with nothing around them. It does what was recorded of ours, with as many connections and in
 * the same roles; it checks nothing, knows no policy and writes no log.
 *
 * `/same` waits for each statement, as most programs do. `/alike` sends them as ours does: prepared, and waiting only where ours
 * waits. `/one` writes one row.
 */
type Manner = (recipe: Recipe, filling: Filling, one?: ReturnType<typeof oneInsert>) => Promise<void>;

/** By the token of the request, which stands for its association. */
const recipes = new Map<string, { readonly recipe: Recipe; readonly one?: ReturnType<typeof oneInsert> }>();
const { APP_URL, PLATFORM_URL, PORT } = process.env;
const pool = (url: string | undefined): Pool => new Pool({ connectionString: url, max: 10, ...{ pipeline: true } });
const app = pool(APP_URL);
const platform = pool(PLATFORM_URL);

async function lookUp({ lookup }: Recipe, filling: Filling): Promise<void> {
  for (const step of lookup) {
    const { rows } = await platform.query(filling.text(step.text), filling.values(step));
    if (rows.length === 0) throw new Error('nobody has this token');
  }
}

const send = (client: PoolClient, filling: Filling, step: Step, name?: string): Promise<QueryResult> =>
  step.values.length > 0
    ? client.query({ name, text: filling.text(step.text), values: filling.values(step) })
    : client.query(filling.text(step.text));

/** Rolls back what failed, and keeps its connection from being used again. */
async function onConnection<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await app.connect();
  try {
    const result = await work(client);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

const manners: Readonly<Record<string, Manner>> = {
  same: async (recipe, filling) => {
    await lookUp(recipe, filling);
    await onConnection(async (client) => {
      for (const step of recipe.waves.flat()) await send(client, filling, step);
    });
  },
  alike: async (recipe, filling) => {
    await lookUp(recipe, filling);
    await onConnection(async (client) => {
      for (const [nth, wave] of recipe.waves.entries())
        await Promise.all(wave.map((step, place) => send(client, filling, step, `step_${nth}_${place}`)));
    });
  },
  one: (_, filling, one) =>
    onConnection(async (client) => {
      await client.query(one!.open);
      await send(client, filling, one!.insert);
      await client.query('COMMIT');
    }),
};

function fillingOf(request: FastifyRequest, token: string): Filling {
  const hash = createHash('sha256')
    .update(JSON.stringify(request.body) ?? '')
    .digest('hex');
  const key = request.headers['idempotency-key'];
  return new Filling(typeof key === 'string' ? key : '', createHash('sha256').update(token).digest(), hash);
}

const server = fastify();
server.get('/readyz', () => 'ready');
server.route<{ Params: { manner: string } }>({
  method: ['GET', 'POST'],
  url: '/:manner',
  handler: async (request, reply) => {
    const token = request.headers.authorization!.slice('Bearer '.length);
    const { recipe, one } = recipes.get(token)!;
    await manners[request.params.manner]!(recipe, fillingOf(request, token), one);
    return reply.status(request.method === 'POST' ? 201 : 200).send(recipe.answer);
  },
});

process.on('message', (message: { ask: string; recipes: [string, Recipe][] }) => {
  if (message.ask !== 'recipes') return;
  for (const [token, recipe] of message.recipes) {
    const creates = JSON.stringify(recipe.waves).includes('INSERT INTO case_file');
    recipes.set(token, { recipe, ...(creates && { one: oneInsert(recipe) }) });
  }
  process.send!({ answer: message.recipes.length });
});

void server.listen({ port: Number(PORT), host: '127.0.0.1' });
process.once('SIGTERM', () => process.exit(0));
