import cookie from '@fastify/cookie';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId } from '@sanad/kernel';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { logAnswers, NestLog } from './log';
import { refuseUnreadable } from './problem.filter';
import { ReadinessCheck } from './readiness';

export interface ServerOptions {
  readonly log: Logger;
  /** How many proxies of our own stand in front. Their `X-Forwarded-*` is believed, nobody else's. */
  readonly proxies?: number;
}

const BODY_BYTES = 1024 * 1024;

/**
 * A process that answers over HTTP, ready to listen or to be asked by `inject`. `prepare` adds what is its own before the
 * first route is known.
 * @throws Error when the database role may do more than it should
 */
export async function createServer(
  module: Type<unknown> | DynamicModule,
  { log, proxies = 0 }: ServerOptions,
  prepare: (app: NestFastifyApplication, fastify: FastifyInstance) => Promise<void>,
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
  await app.register(cookie);
  await prepare(app, adapter.getInstance());
  logAnswers(adapter.getInstance(), log);
  app.enableShutdownHooks([], { useProcessExit: true });
  await app.init();
  await app.get(ReadinessCheck).assertLeastRole();
  await adapter.getInstance().ready();
  return app;
}
