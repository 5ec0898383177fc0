import { consoleFolder } from '@config/paths';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { ApiWorld } from '../../test/world/api';
import { serveConsole } from './console';

let world: ApiWorld;
beforeAll(async () => {
  world = await ApiWorld.start({ pages: true });
});
afterAll(() => world.stop());

const nonceIn = (text: string): string | undefined => /nonce[-=]"?([\w+/=]{20,})/.exec(text)?.[1];

test.each(['/', '/sign-in', '/associations/anything?of=ours'])('200: %s is the page, new each time', async (url) => {
  const [one, other] = [await world.app.inject(url), await world.app.inject(url)];
  expect([one.statusCode, one.headers['content-type'], one.headers['cache-control']]).toEqual([
    200,
    'text/html; charset=utf-8',
    'no-store',
  ]);
  const policy = String(one.headers['content-security-policy']);
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain(`style-src 'self' 'nonce-${nonceIn(one.body)}';`);
  expect(policy).not.toContain('unsafe');
  expect(nonceIn(one.body)).not.toBe(nonceIn(other.body));
  expect(one.headers).toMatchObject({ 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer' });
});

test.each(['/api', '/api/nowhere', '/livez/more', '/assets/none.js', '/assets/../index.html', '/robots.txt', '/.env'])(
  '404: %s is no page',
  async (url) => {
    const answer = await world.app.inject(url);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
  },
);

test('200: files stay with the browser for ever, and come compressed where it takes that', async () => {
  const { body } = await world.app.inject('/');
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(body)?.[1] ?? 'no script';
  const plain = await world.app.inject(script);
  const small = await world.app.inject({ url: script, headers: { 'accept-encoding': 'gzip, deflate, br;q=0.9' } });
  expect(plain.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
  });
  expect([plain.headers['content-encoding'], small.headers['content-encoding']]).toEqual([undefined, 'br']);
  expect(small.rawPayload.length).toBeLessThan(plain.rawPayload.length / 2);
});

test('a console that is not built is told when the API starts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-console-'));
  expect(() => serveConsole(fastify(), folder)).toThrow('console.not_built');
  expect(() => serveConsole(fastify(), consoleFolder)).not.toThrow();
  rmSync(folder, { recursive: true });
});
