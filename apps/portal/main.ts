import 'reflect-metadata';
import { PortalEnv, readEnv } from '@config/env';
import { pools } from '@config/pools';
import { createLog, loadKeyRing, runProcess } from '@sanad/platform';
import { createPortal } from './create';
import { PortalSiteModule } from './portal.module';

runProcess(async () => {
  const env = readEnv(PortalEnv);
  const log = createLog(env.LOG_LEVEL);
  const portal = PortalSiteModule.forRoot({
    url: env.PORTAL_DATABASE_URL,
    poolSize: pools.portal.portal,
    documents: env.DOCUMENTS_FOLDER,
    ...(env.PORTAL_URL && { address: new URL(env.PORTAL_URL).origin }),
    keys: loadKeyRing({ inline: env.SANAD_KEYS, file: env.SANAD_KEYS_FILE }),
  });
  const app = await createPortal(portal, { log, proxies: env.PROXIES });
  await app.listen(env.PORTAL_PORT, env.HOST);
});
