import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, type AssociationId } from '@sanad/kernel';
import { parseKeyRing, resetCell, seal } from '@sanad/platform';
import { as, openWorld, type PlatformWorld } from '../../test/world/platform';
import { TestMailServer } from '../../test/world/smtp';

const root = join(__dirname, '../..');
const secret = (): string => randomBytes(32).toString('base64');
const KEYS = JSON.stringify({ current: 'k1', keys: { k1: secret() }, root: secret() });
let world: PlatformWorld;

beforeAll(async () => void (world = await openWorld({ associations: 1 })));
afterAll(() => world.close());

interface Started {
  readonly process: ChildProcess;
  /** All it has said so far. */
  said(): string;
  readonly ended: Promise<number | null>;
}

function start(env: Record<string, string>): Started {
  const script = [join(root, 'apps/local/bin/typescript.cjs'), join(root, 'apps/worker/main.ts')];
  const child = spawn(process.execPath, ['--require', ...script], {
    cwd: root,
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'info', SANAD_KEYS: KEYS, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void (said += chunk.toString()));
  return { process: child, said: () => said, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

async function until(what: () => boolean | Promise<boolean>, worker: Started): Promise<void> {
  for (let time = 0; time < 600; time++) {
    if (await what()) return;
    if (worker.process.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`it did not come to that: ${worker.said()}`);
}

const urls = (): Record<string, string> => ({
  APP_DATABASE_URL: world.database.urlAs('sanad_app'),
  PLATFORM_DATABASE_URL: world.database.urlAs('sanad_platform'),
  DOCUMENTS_FOLDER: tmpdir(),
  DISPATCHER_DATABASE_URL: world.database.urlAs('sanad_dispatcher'),
});

test('the worker starts, its loops turn, and at SIGTERM it leaves in order', async () => {
  const [one] = world.associations as [AssociationId];
  const worker = start(urls());
  await until(() => worker.said().includes('worker ready'), worker);
  await world.ops.run(as(one), async (op) => op.record({ action: 'seen', subject: { type: 'test', id: newId() } }));
  const unsealed = async (): Promise<number> =>
    (await world.admin.query<{ n: number }>('SELECT count(*)::int AS n FROM audit_unsealed')).rows[0]!.n;
  await until(async () => (await unsealed()) === 0, worker);
  const asked = Date.now();
  worker.process.kill('SIGTERM');
  expect(await worker.ended).toBe(0);
  expect(Date.now() - asked).toBeLessThan(15_000);
  const { rows } = await world.admin.query(
    `SELECT application_name FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'sanad-worker'`,
  );
  expect(rows).toEqual([]);
});

test('tries and sessions that no longer count are forgotten, and so many loops are no leak', async () => {
  const count = async (): Promise<number> => {
    const sql = 'SELECT ((SELECT count(*) FROM attempt) + (SELECT count(*) FROM session))::int AS n';
    return (await world.admin.query<{ n: number }>(sql)).rows[0]!.n;
  };
  await world.admin.query(LONG_AGO);
  expect(await count()).toBe(2);
  const worker = start(urls());
  await until(async () => (await count()) === 0, worker);
  worker.process.kill('SIGTERM');
  expect(await worker.ended).toBe(0);
  expect(worker.said()).not.toContain('MaxListeners');
});

const LONG_AGO = `
  INSERT INTO attempt VALUES ('\\x01', ARRAY[timestamptz '2020-01-01']);
  INSERT INTO account (id, email, name, created_at) VALUES (gen_random_uuid(), 'left@example.org', 'left', '2020-01-01');
  INSERT INTO session (id, token_hash, account_id, stage, created_at, seen_at)
  SELECT gen_random_uuid(), '\\x02', id, 'complete', '2020-01-01', '2020-01-01' FROM account WHERE email = 'left@example.org'`;

test('what waits goes out by the mail server that is named: letters to accounts, and notices to staff', async () => {
  const server = await TestMailServer.open();
  const [one] = world.associations as [AssociationId];
  const [account, reset] = [newId(), newId()];
  await world.admin.query(MEMBER, [account, one]);
  const address = seal(parseKeyRing(KEYS).current, resetCell(reset), 'waiting@example.org');
  await world.admin.query('INSERT INTO password_reset (id, address, requested_at) VALUES ($1, $2, now())', [
    reset,
    address,
  ]);
  await world.admin.query(NOTICE, [one, newId(), account]);
  const mail = {
    SMTP_URL: server.url,
    MAIL_FROM: 'Sanad <sanad@example.org>',
    PUBLIC_URL: 'https://sanad.example.org',
  };
  const worker = start({ ...urls(), ...mail });
  await until(() => server.arrived.length === 2, worker);
  worker.process.kill('SIGTERM');
  expect(await worker.ended).toBe(0);
  const [letter, notice] = [/#/, /^(?!.*#)/s].map((kind) => server.arrived.find(({ text }) => kind.test(text!))!);
  expect(letter!.text).toMatch(/https:\/\/sanad\.example\.org\/reset#[\w-]{64}/);
  expect(notice!.text).toContain('آخر موعد اليوم');
  for (const secret of ['waiting@example.org', letter!.text!.match(/#([\w-]{64})/)![1]!])
    expect(worker.said()).not.toContain(secret);
  await server.down();
});

const MEMBER = `
  WITH account AS (INSERT INTO account (id, email, name, created_at) VALUES ($1, 'waiting@example.org', 'نورة', now())),
  credential AS (INSERT INTO credential VALUES ($1, '$argon2id$none', now() - interval '1 day'))
  INSERT INTO membership (association_id, account_id, roles, starts_at) VALUES ($2, $1, '{relationsOfficer}', now())`;

const NOTICE = `
  INSERT INTO notification (association_id, id, subject_type, subject_id, stage, recipient_kind, recipient_id, channel, template, params, state, lease_until, created_at)
  VALUES ($1, $2, 'test', $2, 'today', 'staff', $3, 'inbox', 'deadline.today', '{"obligation":"requestResponse","due":"2026-01-29"}', 'pending', now(), now())`;

test('it does not start with half of a mail server', async () => {
  const worker = start({ ...urls(), SMTP_URL: 'smtp://127.0.0.1:25' });
  expect(await worker.ended).toBe(1);
  expect(worker.said()).toContain('MAIL_FROM is required');
});

test('it does not start as a role that could undo row-level security', async () => {
  const worker = start({ ...urls(), APP_DATABASE_URL: world.database.url });
  expect(await worker.ended).toBe(1);
  expect(worker.said()).toContain('connect as sanad_app');
});

test('a variable that is missing is named, in both languages', async () => {
  const { APP_DATABASE_URL: _left, ...rest } = urls();
  const worker = start(rest);
  expect(await worker.ended).toBe(1);
  expect(worker.said()).toContain('APP_DATABASE_URL is required');
});
