import { ApiWorld } from '../../test/world/api';

let world: ApiWorld;
beforeAll(async () => {
  world = await ApiWorld.start();
});
afterAll(() => world.stop());

test.each(['/livez', '/api/session', '/api/nowhere', '/api/docs'])('%s is guarded in the browser', async (url) => {
  const { headers } = await world.app.inject(url);
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https:/);
  expect(headers).toMatchObject({
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
  });
});

test('every answer carries an id of ours, whatever the sender calls it', async () => {
  const { headers } = await world.app.inject({
    url: '/livez',
    headers: { 'x-request-id': 'theirs', 'request-id': 'theirs' },
  });
  expect(headers['x-request-id']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
});

test('nothing is allowed to other origins', async () => {
  const asked = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' };
  const answer = await world.app.inject({ method: 'OPTIONS', url: '/api/session', headers: asked });
  expect(answer.statusCode).toBe(404);
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test.each(['TRACE', 'PUT', 'PATCH'])('404: %s where no route takes it', async (method) => {
  const answer = await world.app.inject({ method: method as 'PUT', url: '/api/session' });
  expect(answer.statusCode).toBe(404);
});
