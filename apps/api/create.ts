import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  createServer,
  describeApi,
  guardBrowsers,
  refuseDeepBodies,
  serveDocs,
  SESSION_COOKIE,
  takeUploads,
  type ServerOptions,
} from '@sanad/platform';
import { serveConsole } from './console';

export interface ApiOptions extends ServerOptions {
  /** The folder of the built console; without one there are no pages. */
  readonly console?: string;
}

/** The API, ready to listen or to be asked by `inject`. The same for the running service and for its tests. */
export async function createApi(
  module: Type<unknown> | DynamicModule,
  { console: pages, ...options }: ApiOptions,
): Promise<NestFastifyApplication> {
  return createServer(module, options, async (app, fastify) => {
    await guardBrowsers(app, { scripts: true, referrer: 'no-referrer', mayBeKept: '/api/docs/' });
    await takeUploads(fastify);
    refuseDeepBodies(fastify);
    serveDocs(fastify, () => describeApi(app, SESSION_COOKIE));
    if (pages) serveConsole(fastify, pages);
  });
}
