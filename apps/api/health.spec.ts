import { tmpdir } from 'node:os';
import { Controller, Get } from '@nestjs/common';
import { Answers, createLog, generateKeyRing, JobQueues, May, parseKeyRing, Public } from '@sanad/platform';
import { Client } from 'pg';
import { ApiWorld } from '../../test/world/api';
import { cloneDatabase } from '../../test/world/postgres';
import { ApiModule } from './api.module';
import { createApi } from './create';

interface Seen {
  status: string;
  checks: Record<string, string>;
}

describe('health', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await ApiWorld.start();
  });
  afterAll(() => world.stop());
  const ready = async () => {
    const answer = await world.app.inject('/readyz');
    return { ...answer.json<Seen>(), code: answer.statusCode };
  };
  const asAdmin = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: world.database.url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };

  test('200: alive and ready, and neither may be stored', async () => {
    const alive = await world.app.inject('/livez');
    expect([alive.statusCode, alive.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(await ready()).toMatchObject({ code: 200, status: 'ready' });
  });

  test('200, degraded: a queue that is down', async () => {
    const queue = jest.spyOn(world.app.get(JobQueues), 'reachable').mockResolvedValue(false);
    expect(await ready()).toMatchObject({ code: 200, status: 'degraded', checks: { queue: 'down', database: 'up' } });
    queue.mockRestore();
  });

  test('503: tables of an earlier release', async () => {
    await asAdmin('CREATE TABLE kept AS SELECT * FROM migration; DELETE FROM migration');
    expect(await ready()).toMatchObject({ code: 503, status: 'unready', checks: { schema: 'down', database: 'up' } });
    await asAdmin('INSERT INTO migration SELECT * FROM kept; DROP TABLE kept');
    expect((await ready()).code).toBe(200);
  });

  test('503: a role that could undo row-level security', async () => {
    await asAdmin('GRANT sanad_owner TO sanad_app');
    expect(await ready()).toMatchObject({ code: 503, checks: { role: 'down' } });
    await asAdmin('REVOKE sanad_owner FROM sanad_app');
    expect((await ready()).code).toBe(200);
  });
});

describe('the API does not start', () => {
  const start = async (
    roleUrl: (database: Awaited<ReturnType<typeof cloneDatabase>>) => string,
    controllers: never[] | [new () => object] = [],
  ) => {
    const database = await cloneDatabase();
    try {
      const urls = {
        app: roleUrl(database),
        platform: database.urlAs('sanad_platform'),
        dispatcher: database.urlAs('sanad_dispatcher'),
        oversight: database.urlAs('sanad_oversight'),
      };
      const queue = { postgres: database.urlAs('sanad_app') };
      const identity = { secondFactors: 'required', publicUrl: 'https://sanad.example' } as const;
      const keys = parseKeyRing(generateKeyRing());
      const api = ApiModule.forRoot({ urls, queue, poolSize: 2, keys, identity, documents: tmpdir() });
      class Whole {}
      const app = await createApi({ module: Whole, imports: [api], controllers }, { log: createLog('silent') });
      await app.close();
    } finally {
      await database.drop();
    }
  };

  test('as a superuser', async () => {
    await expect(start((database) => database.url)).rejects.toThrow('connect as sanad_app');
  });

  test('as somebody who may act as the owner', async () => {
    await expect(start((database) => database.urlAs('sanad_migrator'))).rejects.toThrow('connect as sanad_app');
  });

  test('with a route that does not say who may use it', async () => {
    @Controller('api/forgotten')
    class Forgotten {
      @Get() @Answers(200) all(): object {
        return {};
      }
    }
    await expect(start((database) => database.urlAs('sanad_app'), [Forgotten])).rejects.toThrow(
      'Forgotten.all has none of',
    );
  });

  test('with a route for an action that no role may do', async () => {
    @Controller('api/misspelt')
    class Misspelt {
      @Get() @May('tokens.mange') @Answers(200) all(): object {
        return {};
      }
      @Get('open') @Public() @Answers(200) open(): object {
        return {};
      }
    }
    await expect(start((database) => database.urlAs('sanad_app'), [Misspelt])).rejects.toThrow('«tokens.mange»');
  });
});
