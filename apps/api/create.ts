import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '@sanad/kernel';
import {
  describeApi,
  logAnswers,
  NestLog,
  ReadinessCheck,
  refuseDeepBodies,
  refuseUnreadable,
  serveDocs,
  SESSION_COOKIE,
  takeUploads,
  type createLog,
} from '@sanad/platform';

export interface ApiOptions {
  readonly log: ReturnType<typeof createLog>;
  /** How many proxies of our own stand in front. Their `X-Forwarded-*` is believed, nobody else's. */
  readonly proxies?: number;
}

const BODY_BYTES = 1024 * 1024;
const YEAR_SECONDS = 31_536_000;

/** The API, ready to listen or to be asked by `inject`. The same for the running service and for its tests. */
export async function createApi(
  module: Type<unknown> | DynamicModule,
  { log, proxies = 0 }: ApiOptions,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES,
    genReqId: () => newId(),
    trustProxy: (_address, hop) => hop < proxies,
    requestTimeout: 30_000,
    frameworkErrors: refuseUnreadable,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLog(log),
    abortOnError: false,
  });
  await secure(app);
  await app.register(cookie);
  await takeUploads(adapter.getInstance());
  refuseDeepBodies(adapter.getInstance());
  logAnswers(adapter.getInstance(), log);
  serveDocs(adapter.getInstance(), describeApi(app, SESSION_COOKIE));
  app.enableShutdownHooks([], { useProcessExit: true });
  await app.init();
  await app.get(ReadinessCheck).assertLeastRole();
  await adapter.getInstance().ready();
  return app;
}

async function secure(app: NestFastifyApplication): Promise<void> {
  const self = ["'self'"];
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: self,
        scriptSrc: self,
        styleSrc: self,
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: self,
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: { maxAge: YEAR_SECONDS, includeSubDomains: true },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, payload, done) => {
      if (!request.url.startsWith('/api/docs/')) reply.header('cache-control', 'no-store');
      reply.header('x-request-id', request.id);
      done(null, payload);
    });
}
