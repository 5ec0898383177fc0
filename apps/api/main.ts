import 'reflect-metadata';
import { ApiEnv, readEnv } from '@config/env';
import { consoleFolder } from '@config/paths';
import { pools } from '@config/pools';
import { createLog, loadKeyRing, runProcess } from '@sanad/platform';
import { ApiModule, type ApiModuleOptions } from './api.module';
import { createApi } from './create';
import { identityOf } from './identity';

function optionsOf(env: ApiEnv): ApiModuleOptions {
  return {
    urls: {
      app: env.APP_DATABASE_URL,
      platform: env.PLATFORM_DATABASE_URL,
      dispatcher: env.DISPATCHER_DATABASE_URL,
      oversight: env.OVERSIGHT_DATABASE_URL,
    },
    queue: env.REDIS_URL ? { redis: env.REDIS_URL } : { postgres: env.APP_DATABASE_URL },
    poolSize: pools.api.app,
    platformPoolSize: pools.api.platform,
    prepares: env.PREPARED_STATEMENTS === 'on',
    documents: env.DOCUMENTS_FOLDER,
    ...(env.PORTAL_URL && { sites: new URL(env.PORTAL_URL).origin }),
    keys: loadKeyRing({ inline: env.SANAD_KEYS, file: env.SANAD_KEYS_FILE }),
    identity: identityOf(env),
  };
}

runProcess(async () => {
  const env = readEnv(ApiEnv);
  const log = createLog(env.LOG_LEVEL);
  const app = await createApi(ApiModule.forRoot(optionsOf(env)), { log, proxies: env.PROXIES, console: consoleFolder });
  await app.listen(env.PORT, env.HOST);
});
