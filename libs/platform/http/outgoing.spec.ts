import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Outgoing, OutgoingError, type OutgoingOptions } from './outgoing';

let server: Server;
let origin: string;
let asked: { host: string | undefined; url: string | undefined }[] = [];

beforeAll(async () => {
  server = createServer((request, answer) => {
    asked.push({ host: request.headers.host, url: request.url });
    if (request.url === '/moved') return answer.writeHead(302, { location: '/inner' }).end();
    if (request.url === '/large') return answer.end(Buffer.alloc(200_000));
    if (request.url === '/slow') return undefined;
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => answer.setHeader('x-seen', request.method ?? '').end(body || 'inside'));
    return undefined;
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => (asked = []));

/** What names of the outside resolve to here. */
const NAMES: Readonly<Record<string, string[]>> = {
  'inner.example': ['10.0.0.5'],
  'mixed.example': ['93.184.215.14', '127.0.0.1'],
  'metadata.example': ['169.254.169.254'],
  'mapped.example': ['::ffff:192.168.1.1'],
  'six.example': ['fd00::1'],
  'nowhere.example': [],
};
const resolve: OutgoingOptions['resolve'] = (host) =>
  NAMES[host]
    ? Promise.resolve(NAMES[host].map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))
    : Promise.reject(new Error('ENOTFOUND'));

const HOSTILE = [
  'http://example.org/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:6379/_FLUSHALL',
  'data:text/plain,x',
  'https://user:secret@example.org/',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://0x7f.0.0.1/',
  'https://2130706433/',
  'https://0177.0.0.1/',
  'https://0.0.0.0/',
  'https://10.1.2.3/',
  'https://172.16.0.1/',
  'https://192.168.0.1/',
  'https://100.64.0.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://192.0.0.192/',
  'https://198.18.0.1/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  'https://[::1]/',
  'https://[::]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:a00:1]/',
  'https://[fe80::1]/',
  'https://[fd00:ec2::254]/',
  'https://[64:ff9b::a00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001:db8::1]/',
  'https://[4000::1]/',
  'https://①②⑦.⓪.⓪.①/',
  'https://inner.example/',
  'https://mixed.example/',
  'https://metadata.example/',
  'https://mapped.example/',
  'https://six.example/',
];

/** Which of the targets were not refused for what they are. */
async function through(targets: readonly string[], options: OutgoingOptions): Promise<string[]> {
  const outgoing = new Outgoing({ resolve, withinMs: 2_000, ...options });
  const seen = await Promise.all(
    targets.map(async (target) => {
      const fault = await outgoing.fetch(target).then(
        () => 'answered',
        (error: unknown) => (error instanceof OutgoingError ? error.fault : String(error)),
      );
      return ['scheme', 'address', 'credentials'].includes(fault) ? [] : [`${target}: ${fault}`];
    }),
  );
  return seen.flat();
}

test('none of the targets of our own network is asked, however it is written', async () => {
  expect(HOSTILE.length).toBeGreaterThan(30);
  expect(await through([...HOSTILE, `${origin}/`], {})).toEqual([]);
  expect(asked).toEqual([]);
});

test('planted: an origin that is allowed is asked', async () => {
  expect(await through([...HOSTILE, `${origin}/`], { allowed: [origin] })).toEqual([`${origin}/: answered`]);
});

test('what was looked up is what is asked, once, under the name that was given', async () => {
  const named = origin.replace('127.0.0.1', 'pinned.example');
  let looked = 0;
  const turning: OutgoingOptions['resolve'] = () =>
    Promise.resolve([{ address: looked++ === 0 ? '127.0.0.1' : '10.0.0.9', family: 4 }]);
  const answer = await new Outgoing({ allowed: [named], resolve: turning }).fetch(`${named}/here`);
  expect([answer.status, await answer.text(), looked]).toEqual([200, 'inside', 1]);
  expect(asked).toEqual([{ host: new URL(named).host, url: '/here' }]);
});

test('method, headers and body arrive', async () => {
  const outgoing = new Outgoing({ allowed: [origin] });
  const answer = await outgoing.fetch(`${origin}/`, {
    method: 'POST',
    body: 'نص',
    headers: { 'content-type': 'text/plain' },
  });
  expect([answer.headers.get('x-seen'), await answer.text()]).toEqual(['POST', 'نص']);
});

test.each([
  ['a redirect', '/moved', 'redirect'],
  ['more than the most', '/large', 'size'],
  ['no answer in time', '/slow', 'connection'],
])('%s is refused', async (_, path, fault) => {
  const outgoing = new Outgoing({ allowed: [origin], withinMs: 300, mostBytes: 100_000 });
  await expect(outgoing.fetch(origin + path)).rejects.toMatchObject({ fault });
  expect(asked.map(({ url }) => url)).toEqual([path]);
});

test.each(['https://nowhere.example/', 'https://unknown.example/'])('%s has no address', async (target) => {
  await expect(new Outgoing({ resolve }).fetch(target)).rejects.toMatchObject({ fault: 'unresolved' });
});
