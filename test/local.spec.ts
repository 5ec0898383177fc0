import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../apps/local/ports';
import { query } from '../apps/local/database';
import { lease } from '../apps/local/lease';
import { EmbeddedPostgresServer } from '../apps/local/postgres';
import { gone } from '../apps/local/processes';
import { dataFolder, Local, stopAll } from './world/local';

async function allGone(pids: Local['pids']): Promise<boolean[]> {
  return Promise.all(Object.values(pids).map((pid) => gone(pid, 20_000)));
}

afterAll(stopAll);

test('with a database of one’s own it does not start without second factors', async () => {
  const more = { DATABASE_URL: 'postgres://admin:secret@127.0.0.1:1/sanad', SECOND_FACTORS: 'off' };
  const local = new Local(dataFolder(), await freePort(), more);
  expect(await local.exit()).toBe(1);
  expect(local.output).toContain('Second factors can be off in the embedded demonstration alone');
});

test('what a start reads has no letter that would make Node keep the whole text in twice the memory', () => {
  const read = ['shared/own', 'shared/packages', 'api/main', 'worker/main', 'portal/main'];
  const texts = read.map((name) => readFileSync(join(__dirname, `../dist/apps/${name}.js`)));
  expect(texts.filter((text) => text.some((byte) => byte > 127))).toEqual([]);
});

test('an orphan that does not end when it is told to is ended', async () => {
  const deaf = `process.on('SIGTERM', () => undefined); setInterval(() => undefined, 1_000)`;
  const leash = join(__dirname, '../apps/local/bin/leash.cjs');
  const child = spawn(process.execPath, ['--require', leash, '-e', deaf], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
});

describe('one folder, started again and again', () => {
  let data: string;
  let port: number;
  let local: Local;
  let before: Local['pids'];

  beforeAll(async () => {
    data = dataFolder();
    port = await freePort();
    local = await new Local(data, port).ready();
  });
  beforeEach(() => {
    if (local.runs) before = local.pids;
  });

  test('it answers, its passwords are readable by their owner alone, its server listens on the loopback alone', async () => {
    expect(await fetch(`http://127.0.0.1:${port}/readyz`).then(({ status }) => status)).toBe(200);
    const [, portal] = /Sites of the associations: (\S+)/.exec(local.output) ?? [];
    expect(await fetch(`${portal}/mabarra`).then((answer) => answer.text())).toContain('جمعية مبرة التطوعية');
    const official = await fetch(`${portal}/mabarra/policy/v1/official.pdf`).then((answer) => answer.text());
    expect(official).toMatch(/^%PDF-/);
    expect(statSync(join(data, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(data, 'postgres.log'), 'utf8')).toContain('listening on IPv4 address "127.0.0.1"');
  });

  test('a letter is kept for whoever runs this to follow its link; the terminal tells its file and no more', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ email: 'admin@mabarra.example' });
    await fetch(`http://127.0.0.1:${port}/api/password-resets`, { method: 'POST', headers, body });
    while (!local.output.includes('A new letter: ')) await new Promise((later) => setTimeout(later, 50));
    const [name] = readdirSync(join(data, 'mail'));
    const file = join(data, 'mail', name!);
    expect(local.output).toContain(`A new letter: ${file}`);
    const [, token] = new RegExp(`http://localhost:${port}/reset#([\\w-]{64})`).exec(readFileSync(file, 'utf8'))!;
    expect(local.output).not.toContain(token);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('a password is enough for its invented staff, and whoever asks is told so', async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        email: 'reception@natiq.example',
        password: readFileSync(join(data, 'demo-password'), 'utf8'),
      }),
    });
    expect([answer.status, await answer.json()]).toMatchObject([201, { stage: 'complete' }]);
    const options = await fetch(`http://127.0.0.1:${port}/api/sign-in-options`);
    expect(await options.json()).toMatchObject({ secondFactors: 'off' });
  });

  test('what this build has prepared is not prepared again, and what another one has is', async () => {
    const again = async (): Promise<object[]> => {
      local.kill('SIGTERM');
      await local.exit();
      local = await new Local(data, port).ready();
      return query(local.databaseUrl, 'SELECT count(*)::int FROM supervision');
    };
    await query(local.databaseUrl, 'DELETE FROM supervision WHERE id = (SELECT max(id::text)::uuid FROM supervision)');
    expect(await again()).toEqual([{ count: 4 }]);
    await query(local.databaseUrl, `COMMENT ON DATABASE sanad IS '{"build": "another", "signIns": []}'`);
    expect(await again()).toEqual([{ count: 5 }]);
    expect(local.output).toContain('reception@natiq.example');
  });

  test('killed itself: its children end by themselves, and the next start takes the server over', async () => {
    local.kill('SIGKILL');
    await local.exit();
    expect(await gone(before.api, 20_000)).toBe(true);
    expect(await gone(before.portal, 20_000)).toBe(true);
    expect(await gone(before.worker, 20_000)).toBe(true);
    local = await new Local(data, port).ready();
    expect(local.pids.postgres).toBe(before.postgres);
  });

  test.each(['api', 'portal', 'worker', 'postgres'] as const)(
    '%s killed: everything stops with a clear word, and the next start recovers',
    async (victim) => {
      process.kill(before[victim], 'SIGKILL');
      expect(await local.exit()).toBe(1);
      expect(local.output).toContain(`“${victim === 'postgres' ? 'PostgreSQL' : victim}” ended by itself`);
      expect(await allGone(before)).toEqual([true, true, true, true]);
      local = await new Local(data, port).ready();
    },
  );

  test('SIGTERM stops everything and leaves the data', async () => {
    local.kill('SIGTERM');
    expect(await local.exit()).toBe(0);
    expect(await allGone(before)).toEqual([true, true, true, true]);
    expect(existsSync(join(data, 'postgres/PG_VERSION'))).toBe(true);
  });

  test('passwords that are not those of the data are told as such', async () => {
    const secrets = JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')) as Record<string, unknown>;
    writeFileSync(
      join(data, 'secrets.json'),
      JSON.stringify({ ...secrets, superuser: randomBytes(8).toString('hex') }),
    );
    const other = new Local(data, port);
    expect(await other.exit()).toBe(1);
    expect(other.output).toContain('is not that of the database');
    expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false);
  });
});

test('two starts from one folder: the second waits for the first to go, and then says so', async () => {
  const server = await EmbeddedPostgresServer.start(join(dataFolder(), 'postgres'), {
    password: 'only-for-tests',
    fsync: false,
  });
  const open = (): Promise<EmbeddedPostgresServer> => Promise.resolve(server);
  const take = (patienceMs: number): Promise<unknown> => lease(server.folder, open, () => server.url(), patienceMs);
  try {
    const { held } = await lease(server.folder, open, () => server.url());
    await expect(take(400)).rejects.toMatchObject({ code: 'local.already_running' });
    const waiting = take(5_000);
    await held.release();
    await expect(waiting).resolves.toMatchObject({ server });
  } finally {
    await server.stop();
  }
});

describe('what cannot work is said with its remedy', () => {
  test('a busy port', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    const local = new Local(dataFolder(), port);
    expect(await local.exit()).toBe(1);
    expect(local.output).toMatch(new RegExp(`المنفذ ${port} مشغول.*PORT=\\d+ npm start`));
    expect(local.output).toContain(`Port ${port} is taken`);
    other.close();
    expect(existsSync(join(local.data, 'postgres/postmaster.pid'))).toBe(false);
  });

  test('data of another PostgreSQL major', async () => {
    const data = dataFolder();
    mkdirSync(join(data, 'postgres'));
    writeFileSync(join(data, 'postgres/PG_VERSION'), '15\n');
    const local = new Local(data, await freePort());
    expect(await local.exit()).toBe(1);
    expect(local.output).toContain('belong to PostgreSQL 15, and this release runs 18');
  });

  const asRoot = process.getuid?.() === 0 ? test : test.skip;
  asRoot('a folder the server’s user cannot enter', async () => {
    const closed = dataFolder();
    chmodSync(closed, 0o700);
    const local = new Local(join(closed, 'clone/.data'), await freePort());
    expect(await local.exit()).toBe(1);
    expect(local.output).toContain(`chmod o+x ${closed}`);
  });
});
