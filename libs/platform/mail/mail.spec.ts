import { Logger } from '@nestjs/common';
import { newId, type AccountId } from '@sanad/kernel';
import type { ParsedMail } from 'mailparser';
import { openWorld, type PlatformWorld } from '../../../test/world/platform';
import { TestMailServer } from '../../../test/world/smtp';
import { CryptoModule } from '../crypto/crypto.module';
import { generateKeyRing, parseKeyRing } from '../crypto/keyring';
import type { Actor } from '../op';
import { Links } from './links';
import { Mail, type Letter } from './mail';
import { MailModule } from './mail.module';
import { MailSender } from './sender';
import { serverOf, SmtpTransport } from './smtp.transport';

const MINUTE = 60_000;
const TEST: Actor = { kind: 'system', id: 'test' };
let now = new Date('2026-11-26T09:20:00Z');
let world: PlatformWorld;
let server: TestMailServer;

beforeAll(async () => {
  server = await TestMailServer.open();
  world = await openWorld({
    clock: () => now,
    imports: () => [
      CryptoModule.forRoot(parseKeyRing(generateKeyRing())),
      MailModule.sending({
        publicUrl: 'https://sanad.example.org',
        smtp: { url: server.url, from: 'سند <sanad@sanad.example.org>' },
      }),
    ],
  });
});
beforeEach(() => {
  server.habits = {};
  server.arrived.length = 0;
});
afterAll(async () => {
  await world.close();
  await server.down();
});

const LETTER: Letter = {
  to: 'noura@example.org',
  template: 'invitation',
  language: 'ar',
  params: { name: 'نورة القحطاني', association: 'جمعية النخيل', expiresAt: '2026-11-29T09:20:00.000Z' },
};

const write = (letter: Partial<Letter> = {}): Promise<string> =>
  world.ops.platform(TEST, (op) => world.get(Mail).send(op, { ...LETTER, ...letter }));
const round = (): Promise<number> => world.get(MailSender).send();
const later = (minutes: number): void => void (now = new Date(now.getTime() + minutes * MINUTE));

async function row(id: string): Promise<Record<string, unknown>> {
  const sql = 'SELECT state, attempts, address, provider_id, settled_at FROM mail WHERE id = $1';
  return (await world.admin.query<Record<string, unknown>>(sql, [id])).rows[0]!;
}

const link = { purpose: 'invitation', generation: 1 } as const;

describe('a letter', () => {
  let id: string;
  let mail: ParsedMail;
  let token: string;
  beforeAll(async () => {
    const opened = { ...link, id: newId() };
    token = world.get(Links).tokenOf(opened);
    id = await write({ link: opened });
    expect(await round()).toBe(1);
    mail = server.arrived[0]!;
  });

  test('reaches the mailbox once, from the address of the installation', async () => {
    expect(mail.to).toMatchObject({ value: [{ address: 'noura@example.org' }] });
    expect(mail.from).toMatchObject({ value: [{ address: 'sanad@sanad.example.org', name: 'سند' }] });
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(await row(id)).toMatchObject({ state: 'sent', attempts: 1, provider_id: `<${id}@sanad.example.org>` });
    expect(await round()).toBe(0);
  });

  test('is in Arabic, and in English beneath; the link stands apart, left to right, its secret behind the #', () => {
    const url = `https://sanad.example.org/invitation#${token}`;
    expect(mail.subject).toBe('دعوة للعمل مع جمعية النخيل في سند');
    const [arabic, english] = mail.text!.split('————');
    expect(arabic).toContain('تدعوك \u2068جمعية النخيل\u2069 للانضمام');
    expect(english).toContain('\u2068جمعية النخيل\u2069 invites you');
    for (const part of [arabic, english]) expect(part).toContain(`\u2066${url} \u2069`);
  });

  test('tells its last moment in both calendars, by the clock in Riyadh', () => {
    expect(mail.text).toContain('\u206829 نوفمبر 2026 (19 جمادى الآخرة 1448 هـ) الساعة 12:20 بتوقيت الرياض\u2069');
    expect(mail.text).toContain('\u206829 November 2026 (19 Jumada II 1448 AH) at 12:20, Riyadh time\u2069');
  });

  test('has one HTML part, right to left, with every value set apart, and loads nothing', () => {
    const html = String(mail.html);
    expect(html).toMatch(/<html lang="ar" dir="rtl">/);
    expect(html).toContain('<div lang="en" dir="ltr">');
    expect(html).toContain('<bdi>نورة القحطاني</bdi>');
    expect(html).toContain(`<bdi dir="ltr">https://sanad.example.org/invitation#${token}</bdi>`);
    expect(html).not.toMatch(/<(img|script|link)|src=|url\(/);
  });

  test('has gone: its address is kept nowhere', async () => {
    expect(await row(id)).toMatchObject({ address: null });
  });
});

test('the address of a letter that waits cannot be read in the database', async () => {
  const id = await write();
  expect(JSON.stringify(await row(id))).not.toContain('noura');
  expect(await round()).toBe(1);
});

test('what people are called is a text, in the subject, in the text and in HTML', async () => {
  await write({ params: { ...LETTER.params, name: '<b>"&\'</b>', association: 'ج\r\nBcc: other@example.org' } });
  await round();
  const [mail] = server.arrived as [ParsedMail];
  expect(mail.bcc).toBeUndefined();
  expect(mail.to).toMatchObject({ value: [{ address: 'noura@example.org' }] });
  expect(String(mail.html)).toContain('<bdi>&#60;b&#62;&#34;&#38;&#39;&#60;/b&#62;</bdi>');
});

test('an address that is a list in disguise is one address, and is refused', async () => {
  const id = await write({ to: 'noura@example.org, other@example.org' });
  await round();
  expect(server.arrived.flatMap((mail) => mail.to)).toEqual([]);
  expect(await row(id)).toMatchObject({ state: 'pending', attempts: 1 });
  await world.admin.query('DELETE FROM mail WHERE id = $1', [id]);
});

test('a server that is down costs time and no letter: tried again after 1, 2, 4 … minutes', async () => {
  await server.down();
  const id = await write();
  const tries: number[] = [];
  for (let minute = 0; minute <= 8; minute++, later(1)) if ((await round()) > 0) tries.push(minute);
  expect(tries).toEqual([0, 1, 3, 7]);
  expect(await row(id)).toMatchObject({ state: 'pending', attempts: 4 });
  await server.up();
  later(8);
  expect(await round()).toBe(1);
  expect(server.arrived).toHaveLength(1);
  expect(await row(id)).toMatchObject({ state: 'sent', attempts: 5 });
});

test('a server that refuses is asked eight times, and then the letter is given up and its address forgotten', async () => {
  server.habits = { refuses: 550 };
  const id = await write();
  let tried = 0;
  for (let step = 0; step < 12; step++, later(130)) tried += await round();
  expect(tried).toBe(8);
  expect(server.arrived).toEqual([]);
  expect(await row(id)).toMatchObject({ state: 'failed', attempts: 8, address: null });
});

test('an answer that is lost: the letter comes again, under the same Message-ID', async () => {
  server.habits = { hangsUp: true };
  const id = await write();
  await round();
  expect(await row(id)).toMatchObject({ state: 'pending' });
  server.habits = {};
  later(2);
  await round();
  expect(server.arrived.map((mail) => mail.messageId)).toEqual(Array(2).fill(`<${id}@sanad.example.org>`));
  expect(await row(id)).toMatchObject({ state: 'sent' });
});

test('a process that died with a letter in hand: another takes it up when the lease has run out', async () => {
  const id = await write();
  await world.admin.query(`UPDATE mail SET state = 'leased', attempts = 1, lease_until = $2 WHERE id = $1`, [
    id,
    new Date(now.getTime() + 2 * MINUTE),
  ]);
  expect(await round()).toBe(0);
  later(2);
  expect(await round()).toBe(1);
  expect(await row(id)).toMatchObject({ state: 'sent', attempts: 2 });
});

test('two senders at once send each letter once', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, () => write()));
  await Promise.all([round(), round(), round()]);
  expect(server.arrived.map((mail) => mail.messageId).sort()).toEqual(
    ids.map((id) => `<${id}@sanad.example.org>`).sort(),
  );
});

test('a letter whose link has run out meanwhile does not go out, nor does one that was called back', async () => {
  const [stale, called] = [await write(), newId()];
  const back = await write({
    link: { ...link, id: called },
    params: { ...LETTER.params, expiresAt: '2030-01-01T00:00:00Z' },
  });
  await world.ops.platform(TEST, (op) => world.get(Mail).cancel(op, [called]));
  const before = now;
  now = new Date('2026-12-24T09:20:00Z');
  expect(await round()).toBe(0);
  now = before;
  expect([await row(stale), await row(back)]).toMatchObject([
    { state: 'cancelled' },
    { state: 'cancelled', address: null },
  ]);
});

test('letters settled a month ago are forgotten, those that wait are not', async () => {
  const account = newId<AccountId>();
  await world.admin.query(
    `INSERT INTO account (id, email, name, created_at) VALUES ($1, 'a@example.org', 'أ', now())`,
    [account],
  );
  await world.admin.query('DELETE FROM mail');
  const kept = await write({ account, params: { name: 'أ' }, template: 'password.changed' });
  const gone = await write();
  await world.admin.query(
    `UPDATE mail SET state = 'sent', lease_until = NULL, address = NULL, settled_at = $2 WHERE id = $1`,
    [gone, now],
  );
  later(30 * 24 * 60 + 1);
  expect(await world.ops.platform(TEST, (op) => world.get(Mail).sweep(op))).toBe(1);
  expect(await row(kept)).toMatchObject({ state: 'pending' });
});

test('letters that wait for long, or were given up, are told to the log; those of a moment are not', async () => {
  await world.admin.query('DELETE FROM mail');
  const alarm = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  const id = await write({ params: { ...LETTER.params, expiresAt: '2030-01-01T00:00:00Z' } });
  await world.get(MailSender).watch();
  expect(alarm).not.toHaveBeenCalled();
  later(11);
  await world.get(MailSender).watch();
  expect(alarm).toHaveBeenLastCalledWith(expect.objectContaining({ waiting: 1, oldestSeconds: 660, givenUp: 0 }));
  await world.admin.query(
    `UPDATE mail SET state = 'failed', lease_until = NULL, address = NULL, settled_at = $2 WHERE id = $1`,
    [id, now],
  );
  await world.get(MailSender).watch();
  expect(alarm).toHaveBeenLastCalledWith(expect.objectContaining({ waiting: 0, givenUp: 1 }));
  alarm.mockRestore();
});

test('a server elsewhere that offers no TLS gets nothing: it hangs up before the letter', async () => {
  // The same server by an address that is not known as this machine's.
  const url = server.url.replace('127.0.0.1', '[::ffff:127.0.0.1]');
  const elsewhere = await SmtpTransport.to({ url, from: 'sanad@example.org' });
  const letter = { key: newId(), to: 'noura@example.org', subject: 'س', text: 'نص', html: '<p>نص</p>' };
  await expect(elsewhere.carry(letter)).rejects.toThrow(/^smtp /);
  expect(server.arrived).toEqual([]);
  elsewhere.onModuleDestroy();
  const here = await SmtpTransport.to({ url: server.url, from: 'sanad@example.org' });
  await here.carry(letter);
  expect(server.arrived).toHaveLength(1);
  here.onModuleDestroy();
});

test('only a server on this machine is spoken to without TLS', () => {
  expect(serverOf('smtp://mail.example.org')).toMatchObject({ port: 587, secure: false, requireTLS: true });
  expect(serverOf('smtps://u:p%40ss@mail.example.org')).toMatchObject({
    ...{ port: 465, secure: true, auth: { user: 'u', pass: 'p@ss' } },
  });
  for (const near of ['smtp://127.0.0.1:1025', 'smtp://localhost', 'smtp://[::1]:25']) {
    expect(serverOf(near)).toMatchObject({ requireTLS: false });
  }
  for (const far of ['smtp://127.0.0.1.example.org', 'smtp://localhost.example.org', 'smtp://10.0.0.1']) {
    expect(serverOf(far)).toMatchObject({ requireTLS: true });
  }
});
