import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { describeApi, generateKeyRing, parseKeyRing, SESSION_COOKIE } from '@sanad/platform';
import { ApiModule } from './api.module';

const NOWHERE = 'postgres://nobody@127.0.0.1/nowhere';

/** The API's description without an API that runs: the modules are read, nothing in them is made. */
export async function apiDescription(): Promise<ReturnType<typeof describeApi>> {
  const module = ApiModule.forRoot({
    urls: { app: NOWHERE, platform: NOWHERE, dispatcher: NOWHERE, oversight: NOWHERE },
    queue: { postgres: NOWHERE },
    poolSize: 1,
    keys: parseKeyRing(generateKeyRing()),
    identity: { secondFactors: 'required', publicUrl: 'https://sanad.example', nafath: 'simulator' },
    documents: '/nowhere',
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return describeApi(app, SESSION_COOKIE);
}
