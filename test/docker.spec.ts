import { generateKeyRing } from '@sanad/platform';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Client } from 'pg';
import { parse } from 'yaml';
import { freePort } from '../apps/local/ports';
import { CLUSTER, EmbeddedPostgresServer } from '../apps/local/postgres';

interface Service {
  image?: string;
  build?: { target: string };
  command?: string[];
  environment?: Record<string, string>;
}

const root = resolve(__dirname, '..');
const read = (name: string): string => readFileSync(join(root, 'docker', name), 'utf8');
const { services } = parse(read('compose.yaml'), { merge: true }) as { services: Record<string, Service> };
const variables = [...new Set([...read('compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name!))];

/** The stages of the Dockerfile with what each starts, the last `CMD` of a stage being its own. */
const stages = Object.fromEntries(
  read('Dockerfile')
    .split(/^(?=FROM )/m)
    .map((text) => [/ AS (\w+)$/m.exec(text)?.[1], /^CMD (\[.*\])$/m.exec(text)?.[1]] as const)
    .filter(([name]) => name)
    .map(([name, command]) => [name!, command ? (JSON.parse(command) as string[]) : []]),
);

/** What the images hold: the last word of a COPY in their common stage is where it goes, the others are what it copies. */
const held = [
  ...(/ AS base\n(.*?)\nFROM /s.exec(read('Dockerfile'))?.[1] ?? '').matchAll(/^COPY (?:--from=\w+ )?(.+) (\S+)$/gm),
].map(([, from, to]) => ({ from: from!.replace('/srv/sanad/', ''), to: to! }));

/** Lays out a folder as an image is: nothing is in it but what was copied there. */
function layOut(folder: string): void {
  for (const { from, to } of held) {
    const place = join(folder, to === './' ? from : to);
    mkdirSync(dirname(place), { recursive: true });
    if (from === 'node_modules') symlinkSync(join(root, from), place);
    else cpSync(join(root, from), place, { recursive: true });
  }
}

const commandOf = ({ build, command }: Service): string[] => command ?? stages[build?.target ?? ''] ?? [];

describe('the files', () => {
  test.each(Object.entries(services).filter(([, { build }]) => build))(
    '%s has a stage of its own that starts a built file',
    (_, service) => {
      const script = commandOf(service).find((word) => word.endsWith('.js'));
      expect(existsSync(join(root, script ?? 'no script'))).toBe(true);
    },
  );

  test('every variable that has to be set is named in the example', () => {
    const named = read('example.env').match(/^\w+(?==)/gm);
    expect(variables.filter((name) => !named?.includes(name))).toEqual([]);
  });

  test('the server is made as the embedded one, and every folder an image copies exists', () => {
    expect(services['postgres']?.environment?.['POSTGRES_INITDB_ARGS']?.split(' ')).toEqual(CLUSTER);
    const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names]) =>
      names!.split(' '),
    );
    expect(copied.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });
});

describe('the commands, without an engine', () => {
  const data = mkdtempSync(join(tmpdir(), 'sanad-docker-'));
  const image = join(data, 'image');
  const running: ChildProcess[] = [];
  let server: EmbeddedPostgresServer;
  let port: number;
  let portalPort: number;

  /** What the composition gives a service, with this machine's addresses in place of the network's. */
  function environmentOf(service: Service): NodeJS.ProcessEnv {
    const values = Object.entries(service.environment ?? {}).map(([name, value]) => {
      const filled = value
        .replace('${SANAD_KEYS:?}', generateKeyRing())
        .replace('${POSTGRES_PASSWORD:?}', 'only-for-tests')
        .replace(/\$\{(\w+):\?\}/g, '$1')
        .replace(/\$\{\w+:-([^}]*)\}/g, '$1')
        .replace('@postgres:5432', `@127.0.0.1:${server.port}`);
      return [name, filled];
    });
    // No Redis here: the queue lives in PostgreSQL.
    return {
      PATH: process.env['PATH'],
      ...Object.fromEntries(values),
      REDIS_URL: '',
      DATA_FOLDER: data,
      HOST: '127.0.0.1',
      PORT: String(port),
      PORTAL_PORT: String(portalPort),
    };
  }

  function run(name: string): ChildProcess & { said: () => string } {
    const service = services[name]!;
    const [program, ...args] = commandOf(service);
    let output = '';
    const child = spawn(program === 'node' ? process.execPath : program!, args, {
      cwd: image,
      env: environmentOf(service),
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    running.push(child);
    return Object.assign(child, { said: () => output });
  }

  /** What its readiness says in the end: 200, or 0 when it has ended before. */
  async function readiness(child: ChildProcess, at: number): Promise<number> {
    let status = 0;
    while (status !== 200 && child.exitCode === null) {
      await new Promise((later) => setTimeout(later, 100));
      status = await fetch(`http://127.0.0.1:${at}/readyz`).then(
        (answer) => answer.status,
        () => 0,
      );
    }
    return status;
  }

  async function ended(child: ChildProcess): Promise<number | null> {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode;
  }

  beforeAll(async () => {
    chmodSync(data, 0o711); // the server's user has to pass
    layOut(image);
    server = await EmbeddedPostgresServer.start(join(data, 'postgres'), { password: 'only-for-tests', fsync: false });
    port = await freePort();
    portalPort = await freePort();
    const client = new Client({ connectionString: server.url() });
    await client.connect();
    await client.query('CREATE DATABASE sanad');
    await client.end();
  });

  afterAll(async () => {
    for (const child of running) {
      child.kill('SIGKILL');
      await ended(child);
    }
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  });

  test('migrate ends well, twice', async () => {
    for (let time = 0; time < 2; time++) {
      const migrate = run('migrate');
      expect([await ended(migrate), migrate.said()]).toEqual([
        0,
        expect.stringContaining('The database is up to date.'),
      ]);
    }
  });

  test('api, portal and worker come up with the passwords of the composition, and go when asked', async () => {
    const [api, portal, worker] = [run('api'), run('portal'), run('worker')];
    expect([await readiness(api, port), api.said()]).toEqual([200, expect.any(String)]);
    expect([await readiness(portal, portalPort), portal.said()]).toEqual([200, expect.any(String)]);
    expect([worker.exitCode, worker.said()]).toEqual([null, expect.any(String)]);
    for (const child of [api, portal, worker]) {
      child.kill('SIGTERM');
      expect(await ended(child)).toBe(0);
    }
  });
});
