import 'reflect-metadata';
import { ApiEnv, readEnv } from '@config/env';
import { pools } from '@config/pools';
import { Refusal } from '@sanad/messages';
import { createLog, loadKeyRing } from '@sanad/platform';
import { ApiModule, type ApiModuleOptions } from './api.module';
import { createApi } from './create';
import { identityOf } from './identity';

function optionsOf(env: ApiEnv): ApiModuleOptions {
  return {
    urls: {
      app: env.APP_DATABASE_URL,
      platform: env.PLATFORM_DATABASE_URL,
      dispatcher: env.DISPATCHER_DATABASE_URL,
    },
    queue: env.REDIS_URL ? { redis: env.REDIS_URL } : { postgres: env.APP_DATABASE_URL },
    poolSize: pools.api.app,
    platformPoolSize: pools.api.platform,
    prepares: env.PREPARED_STATEMENTS === 'on',
    keys: loadKeyRing({ inline: env.SANAD_KEYS, file: env.SANAD_KEYS_FILE }),
    identity: identityOf(env),
  };
}

/** Requests that still hang then are cut off; nothing of them was committed, or all of it. */
const EXIT_WITHIN_MS = 14_000;

async function main(): Promise<void> {
  const env = readEnv(ApiEnv);
  const log = createLog(env.LOG_LEVEL);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => setTimeout(() => process.exit(1), EXIT_WITHIN_MS).unref());
  }
  const app = await createApi(ApiModule.forRoot(optionsOf(env)), { log, proxies: env.PROXIES });
  app.enableShutdownHooks([], { useProcessExit: true });
  await app.listen(env.PORT, env.HOST);
}

function explain(refusal: Refusal): string {
  const lines = [refusal.text('ar'), refusal.text('en'), ...refusal.fields.flatMap(({ ar, en }) => [ar, en])];
  return lines.join('\n');
}

main().catch((error: unknown) => {
  console.error(error instanceof Refusal ? explain(error) : error);
  process.exit(1);
});
