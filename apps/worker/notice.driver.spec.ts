import { CaseNotices } from '@sanad/intake';
import { People } from '@sanad/people';
import { newId } from '@sanad/kernel';
import {
  JobRegistry,
  LogTransport,
  Notifications,
  NotificationSender,
  Ops,
  rows,
  SendNotifications,
  SmtpTransport,
  type MailTransport,
  type Notice,
  type StoredEvent,
} from '@sanad/platform';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IntakeWorld, WORLD_OPENS_WITHIN_MS, type Office } from '../../test/world/intake';
import { TestMailServer } from '../../test/world/smtp';
import { NoticeDriver } from './notice.driver';

let server: TestMailServer;
let smtp: SmtpTransport;
let world: IntakeWorld;
let mabarra: Office;

beforeAll(async () => {
  server = await TestMailServer.open();
  smtp = await SmtpTransport.to({ url: server.url, from: 'sanad@sanad.example.org' });
  world = await IntakeWorld.open();
  mabarra = await world.office('mabarra', 'mabarra');
}, WORLD_OPENS_WITHIN_MS);
beforeEach(() => {
  server.arrived.length = 0;
  server.habits = {};
});
afterAll(async () => {
  smtp.onModuleDestroy();
  await world.close();
  await server.down();
});

/** What the worker does with what waits, over this transport. */
async function send(transport: MailTransport = smtp): Promise<void> {
  const { app } = world.api;
  const driver = new NoticeDriver(app.get(Ops), app.get(People), app.get(CaseNotices, { strict: false }), transport);
  const job = { kind: SendNotifications.name, association: mabarra.id, id: mabarra.id };
  await new NotificationSender(app.get(Ops), driver).send(job);
}

interface Row {
  recipient: string;
  channel: string;
  template: string;
  state: string;
  attempts: number;
}
const notices = (subject: string): Promise<Row[]> =>
  world.run(mabarra, (op) =>
    rows<Row>(
      op.db,
      `SELECT recipient_kind AS recipient, channel, template, state, attempts FROM notification
       WHERE association_id = $1 AND subject_id = $2 ORDER BY id`,
      [op.association, subject],
    ),
  );

/** A request whose applicant is answered by e-mail. */
async function byMail(facts: object = { email: 'maha@example.org' }): Promise<string> {
  const applicant = await world.person(mabarra, 'مها العتيبي', facts);
  return world.received(mabarra, { applicant, replyChannel: 'EMAIL' });
}

const addressees = (): string[] =>
  server.arrived.flatMap(({ to }) => (Array.isArray(to) ? to : [to!])).map(({ text }) => text);

test('an applicant whose means is e-mail gets a letter in the name of the association', async () => {
  const id = await byMail();
  await send();
  const { reference } = await world.view(mabarra, id);
  const [letter] = server.arrived;
  expect(addressees()).toEqual(['maha@example.org']);
  expect(letter!.from!.value).toEqual([{ name: mabarra.name, address: 'sanad@sanad.example.org' }]);
  expect(letter!.subject).toBe(`إشعار من ${mabarra.name}`);
  expect(letter!.text).toContain(`\u2068${reference}\u2069`);
  expect(await notices(id)).toMatchObject([{ channel: 'EMAIL', state: 'sent', attempts: 1 }]);
});

test('a rejection tells its reason, which only the case holds', async () => {
  const id = await world.completed(mabarra, await byMail());
  await world.act(mabarra, id, 'committee-referral');
  await world.decide(mabarra, { caseId: id, outcome: 'REJECTED', reason: 'الدخل فوق الحد المقرر' });
  await world.act(mabarra, id, 'decision-notice');
  await send();
  expect(server.arrived.map(({ text }) => text).join()).toContain('السبب: \u2068الدخل فوق الحد المقرر\u2069');
});

test('a date in it stands in both calendars', async () => {
  await world.completed(mabarra, await byMail());
  await send();
  const letters = server.arrived.map(({ text }) => text).join();
  expect(letters).toMatch(/\u206829 يناير 2026 \(10 شعبان 1447 هـ\)\u2069/);
  expect(letters).toMatch(/\u206829 January 2026 \(10 [^)]+ 1447 AH\)\u2069/);
});

test('a 250 of the server is the reply of a decision; what only the log has is none', async () => {
  for (const [transport, state] of [
    [new LogTransport(), 'onTime'],
    [smtp, 'met'],
  ] as const) {
    const id = await world.completed(mabarra, await byMail());
    await world.act(mabarra, id, 'committee-referral');
    await world.decide(mabarra, { caseId: id, outcome: 'ACCEPTED', reason: 'بحسب الدليل' });
    await world.act(mabarra, id, 'decision-notice');
    await send(transport);
    const told = await world.run(mabarra, (op) =>
      rows<StoredEvent>(
        op.db,
        `SELECT payload, created_at AS "createdAt" FROM outbox WHERE association_id = $1 AND name = 'notification.delivered' AND payload->>'subjectId' = $2`,
        [op.association, id],
      ),
    );
    const listener = world.api.app.get(JobRegistry).listener('intake.reply_delivered')!;
    for (const event of told) await world.run(mabarra, (op) => listener(op, event));
    expect((await world.view(mabarra, id)).clock).toMatchObject({ state });
  }
});

test('without an address it waits for one, and is sent when somebody has entered it', async () => {
  const id = await byMail({});
  await send();
  expect(await notices(id)).toMatchObject([{ state: 'pending', attempts: 1 }]);
  const { applicant } = await world.view(mabarra, id);
  const person = `/api/people/${applicant.id}`;
  const { body } = await world.ask<{ version: number }>(mabarra.staff.relationsOfficer, 'GET', person);
  const change = { version: body.version, email: 'maha2@example.org' };
  await world.ask(mabarra.staff.relationsOfficer, 'PATCH', person, change);
  world.at(new Date(world.now.getTime() + 60_000).toISOString());
  await send();
  expect(addressees()).toEqual(['maha2@example.org']);
  expect(await notices(id)).toMatchObject([{ state: 'sent', attempts: 2 }]);
});

test('other means go the way of the log, and to no mailbox', async () => {
  const id = await world.received(mabarra);
  await send();
  expect(server.arrived).toEqual([]);
  expect(await notices(id)).toMatchObject([{ channel: 'PHONE', state: 'simulated' }]);
});

describe('staff', () => {
  const reminder = (account: string, channel = 'inbox'): Notice => ({
    subject: { type: 'supportRequest', id: newId() },
    stage: 'today',
    recipient: { kind: 'staff', id: account },
    channel,
    template: 'deadline.today',
    params: { obligation: 'requestResponse', due: '2026-01-29' },
  });
  const add = (notice: Notice): Promise<number> =>
    world.run(mabarra, (op) => world.api.app.get(Notifications).add(op, [notice]));

  test('get what stands in their inbox by e-mail too, at the address of their account', async () => {
    const { account } = mabarra.staff.relationsOfficer;
    const notice = reminder(account);
    await add(notice);
    await send();
    const [row] = await world.api.rows<{ email: string }>('SELECT email FROM account WHERE id = $1', [account]);
    expect(addressees()).toEqual([row!.email]);
    expect(server.arrived[0]!.text).toContain('آخر موعد اليوم');
    expect(await notices(notice.subject.id)).toMatchObject([{ channel: 'inbox', state: 'sent' }]);
  });

  test('the canary that watches the chain writes to nobody', async () => {
    await add(reminder(mabarra.staff.relationsOfficer.account, 'canary'));
    await send();
    expect(server.arrived).toEqual([]);
  });
});

test('a server that refuses quotes the address; the log does not', async () => {
  server.habits = { refuses: 550 };
  const id = await byMail({ email: 'secret.person@example.org' });
  await send();
  expect(await notices(id)).toMatchObject([{ state: 'pending', attempts: 1 }]);
  expect(world.api.log).toContain('smtp 550');
  expect(world.api.log).not.toContain('secret.person');
});

test('without a server letters are kept as files, where that was asked for, for their owner alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-mail-'));
  const kept = join(folder, 'mail');
  await byMail();
  await send(new LogTransport(kept));
  const [file] = readdirSync(kept);
  const message = readFileSync(join(kept, file!), 'utf8');
  expect(message.startsWith(`To: maha@example.org\nSubject: إشعار من ${mabarra.name}\n`)).toBe(true);
  expect([statSync(kept).mode & 0o777, statSync(join(kept, file!)).mode & 0o777]).toEqual([0o700, 0o600]);
  expect(world.api.log).not.toContain('maha@example.org');
  rmSync(folder, { recursive: true });
});
