import 'reflect-metadata';
import { ApiEnv, readEnv } from '@config/env';
import { pools } from '@config/pools';
import { createLog, loadKeyRing } from '@sanad/platform';
import { ApiModule, type ApiModuleOptions } from './api.module';
import { createApi } from './create';

function optionsOf(env: ApiEnv): ApiModuleOptions {
  return {
    urls: {
      app: env.APP_DATABASE_URL,
      platform: env.PLATFORM_DATABASE_URL,
      dispatcher: env.DISPATCHER_DATABASE_URL,
    },
    queue: env.REDIS_URL ? { redis: env.REDIS_URL } : { postgres: env.APP_DATABASE_URL },
    poolSize: pools.api.app,
    keys: loadKeyRing({ inline: env.SANAD_KEYS, file: env.SANAD_KEYS_FILE }),
  };
}

async function main(): Promise<void> {
  const env = readEnv(ApiEnv);
  const log = createLog(env.LOG_LEVEL);
  const app = await createApi(ApiModule.forRoot(optionsOf(env)), { log, proxies: env.PROXIES });
  await app.listen(env.PORT, env.HOST);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
