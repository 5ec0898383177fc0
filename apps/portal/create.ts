import multipart from '@fastify/multipart';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServer, guardBrowsers, type ServerOptions } from '@sanad/platform';
import { ASSETS, serveAssets, STYLES_HASH } from './assets';
import { MULTIPART_LIMITS } from './http/form';

/** The public site of every association, ready to listen or to be asked by `inject`. */
export async function createPortal(
  module: Type<unknown> | DynamicModule,
  options: ServerOptions,
): Promise<NestFastifyApplication> {
  return createServer(module, options, async (app, fastify) => {
    await guardBrowsers(app, { scripts: false, styles: [STYLES_HASH], referrer: 'same-origin', mayBeKept: ASSETS });
    // A file that is too large is told at its field, among what else was typed.
    await app.register(multipart, { limits: MULTIPART_LIMITS, throwFileSizeLimit: false });
    serveAssets(fastify);
  });
}
