import type { AddressInfo } from 'node:net';
import { Controller, Get } from '@nestjs/common';
import { ApiWorld } from '../../../test/world/api';
import { SignedIn } from '../identity/access';
import { HungUp } from './hung-up';

/** What the last request has come to. */
let signal: AbortSignal | undefined;
let begun: () => void;

@Controller('api/waiting')
class WaitingHttp {
  @Get('long')
  @SignedIn()
  async long(@HungUp() gone: AbortSignal): Promise<object> {
    signal = gone;
    begun();
    await new Promise<void>((resolve) => gone.addEventListener('abort', () => resolve()));
    return {};
  }

  @Get('short')
  @SignedIn()
  short(@HungUp() gone: AbortSignal): object {
    signal = gone;
    return {};
  }
}

let world: ApiWorld;
let origin: string;
let cookie: string;

beforeAll(async () => {
  world = await ApiWorld.start({ controllers: [WaitingHttp] });
  await world.app.listen(0, '127.0.0.1');
  origin = `http://127.0.0.1:${(world.app.getHttpServer().address() as AddressInfo).port}`;
  ({ cookie } = (await world.person(await world.association('nakheel'), 'relationsOfficer')).headers);
});
afterAll(() => world.stop());

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${origin}/api/waiting/${path}`, { ...init, headers: { cookie } });

test('whoever hangs up is gone for the work as well; whoever has got the answer was there to its end', async () => {
  const asking = new AbortController();
  const beginning = new Promise<void>((resolve) => (begun = resolve));
  const answer = ask('long', { signal: asking.signal });
  answer.catch(() => undefined);
  await beginning;
  expect(signal?.aborted).toBe(false);
  const gone = new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
  asking.abort();
  await gone;
  await expect(answer).rejects.toThrow();
  const whole = await ask('short', { headers: { connection: 'close' } });
  expect(await whole.json()).toEqual({});
  expect(signal?.aborted).toBe(false);
});
