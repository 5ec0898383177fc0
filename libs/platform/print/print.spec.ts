import type { Refusal } from '@sanad/messages';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import type { Letter } from './letter';
import { Press } from './press';
import { Print, type Printable } from './print';

const SCRIPT = join(__dirname, 'typesetter.cjs');
const LETTERS = join(__dirname, '../../../test/fixtures/letters');
const templates = mkdtempSync(join(tmpdir(), 'sanad-letters-'));
const presses: Print[] = [];

beforeAll(() => {
  cpSync(LETTERS, templates, { recursive: true });
  mkdirSync(join(templates, 'platform/print'), { recursive: true });
  cpSync(join(__dirname, 'letter.typ'), join(templates, 'platform/print/letter.typ'));
});
afterAll(() => {
  for (const print of presses) print.onModuleDestroy();
  rmSync(templates, { recursive: true });
});

function printer(limits: { withinMs?: number; megabytes?: number } = {}): Print {
  const print = new Print({ templates, ...limits });
  presses.push(print);
  return print;
}

const pressOf = (): Press => new Press({ script: SCRIPT, templates, withinMs: 10_000, megabytes: 512 });

const letter: Letter = {
  language: 'ar',
  title: 'إشعار بقرار اللجنة',
  from: { name: 'جمعية النخيل الأهلية', lines: ['ترخيص رقم ١٢٣٤'] },
  dated: { hijri: '١٩ رجب ١٤٤٧هـ', gregorian: '8 يناير 2026م' },
  reference: 'MBR-2026-00042',
  settledAt: new Date('2026-01-08T09:30:00Z'),
  foot: ['البند 4.2 · قرار الاجتماع الثاني'],
};
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
async function goneWithin(pid: number, ms: number): Promise<boolean> {
  for (const until = Date.now() + ms; isAlive(pid) && Date.now() < until;) await pause(25);
  return !isAlive(pid);
}

const of = (...paragraphs: string[]): Printable => ({ letter, paragraphs }) as Printable;
const plain = (print: Print, ...paragraphs: string[]): Promise<Buffer> => print.pdf('plain', of(...paragraphs));

/** The words of each page in the order in which the file holds them; unpdf leaves out the spaces between words that run from right to left. */
async function pagesOf(bytes: Buffer): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  return text.map((page) => page.replace(/\s/g, ''));
}
const squeezed = (text: string): string => text.replace(/\s/g, '');

test('is read in the order in which it was written', async () => {
  const [page] = await pagesOf(
    await plain(printer(), 'يُرد على الطلب خلال ١٥ يوم عمل من اكتماله، على الرقم 0551234567.'),
  );
  expect(page).toContain(squeezed('على الطلب خلال ١٥ يوم عمل من اكتماله، على الرقم 0551234567.'));
  for (const words of [
    'جمعية النخيل الأهلية',
    'ترخيص رقم ١٢٣٤',
    'MBR-2026-00042',
    'التاريخ',
    '١٩ رجب ١٤٤٧هـ',
    'الموافق',
    '8 يناير 2026م',
    'البند 4.2 · قرار الاجتماع الثاني',
    'صفحة 1 من 1',
  ])
    expect(page).toContain(squeezed(words));
});

test('says what it is called, in which language it is and when it was settled, and may be kept for ever', async () => {
  const bytes = await plain(printer(), 'نص');
  const { info } = await getMeta(await getDocumentProxy(new Uint8Array(bytes)));
  expect(info).toMatchObject({
    Title: letter.title,
    Author: letter.from.name,
    CreationDate: expect.stringContaining('20260108093000'),
  });
  const raw = bytes.toString('latin1');
  expect(raw).toContain('/Lang (ar-SA)');
  expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
});

test('equal data makes equal bytes, in another process and later too', async () => {
  const hash = async (): Promise<string> =>
    createHash('sha256')
      .update(await plain(printer(), 'نص واحد'))
      .digest('hex');
  const first = await hash();
  await pause(1100);
  expect(await hash()).toBe(first);
});

test('numbers its pages and repeats at the head whose it is', async () => {
  const pages = await pagesOf(await plain(printer(), ...Array.from({ length: 60 }, (_, nth) => `الفقرة ${nth}`)));
  expect(pages.length).toBeGreaterThan(1);
  pages.forEach((page, at) => expect(page).toContain(squeezed(`صفحة ${at + 1} من ${pages.length}`)));
  expect(pages[1]).toContain(squeezed('جمعية النخيل الأهلية · إشعار بقرار اللجنة'));
});

describe('what people typed stays what they typed', () => {
  test.each([
    ['markup', '= x *bold* _it_ - item + item / t: d `raw` $x^2$ <label> @label ~ --- \\ https://a.example // note'],
    ['code', '#panic("no") #read("/etc/passwd") #import "@preview/cetz:0.3.0" #sys.inputs #{1+1}'],
    ['ends of strings', '"); #panic("no") // \\" \\u{41} ]}{[ */'],
    ['a template’s places', '{n} {m} {{n}} ${x} %s'],
  ])('%s', async (_what, text) => {
    const english = { ...letter, language: 'en' as const };
    const [page] = await pagesOf(await printer().pdf('plain', { letter: english, paragraphs: [text] } as Printable));
    expect(page).toContain(squeezed(text));
  });

  test.each([
    ['signs that no font has', 'قبل 漢字 \ue000 بعد'],
    ['signs nobody sees', 'قبل \u0000\u0007\u202e\u2068\u2069\u200f بعد'],
    ['half of a pair', 'قبل \ud800 بعد'],
  ])('%s do not stop a letter', async (_what, text) => {
    const [page] = await pagesOf(await plain(printer(), text));
    expect(page).toContain('قبل');
    expect(page).toContain('بعد');
  });
});

describe('what goes wrong stays there', () => {
  test('a letter that takes too long is refused, and the next is set', async () => {
    const print = printer({ withinMs: 3000 });
    await expect(print.pdf('endless', of())).rejects.toMatchObject({ code: 'print.too_long' });
    expect(await plain(print, 'نص')).toBeInstanceOf(Buffer);
  });

  test('one that takes too much memory is refused', async () => {
    await expect(printer({ megabytes: 250 }).pdf('hungry', of())).rejects.toMatchObject({ code: 'print.broken' });
  });

  test('a press that breaks off takes one letter along', async () => {
    const press = pressOf();
    setTimeout(() => process.kill(press.pid!, 'SIGABRT'), 500);
    await expect(press.set({ template: 'endless', data: '{}' })).rejects.toMatchObject({ code: 'print.broken' });
    expect(press.isAlive).toBe(false);
  });

  test('a template that does not take its data says where, and the press stays', async () => {
    const press = pressOf();
    await expect(press.set({ template: 'plain', data: '{"words": {}}' })).rejects.toThrow(/^plain: .*typ:\d+: /);
    expect(press.isAlive).toBe(true);
    press.end();
  });

  test('more than can wait are told to come again', async () => {
    const print = printer();
    const all = await Promise.allSettled(Array.from({ length: 40 }, () => plain(print, 'نص')));
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Refusal).code] : []));
    expect(new Set(refused)).toEqual(new Set(['print.busy']));
    expect(all.length - refused.length).toBe(34);
  });

  test('nothing outside the templates is read', async () => {
    const print = printer();
    for (const path of ['/etc/passwd', '../../../etc/passwd', '/../../etc/passwd'])
      await expect(print.pdf('curious', { letter, path } as never)).rejects.toThrow(/file not found|access denied/);
  });

  test('nothing is loaded from the network', async () => {
    await expect(printer().pdf('connected', of())).rejects.toThrow(/failed to download/);
  });

  // At once: before the press has begun, and would look who asked.
  test.each([0, 500])('a press at work ends with whoever asked, however that ended, after %i ms', async (ms) => {
    const asking = `
      const press = require('node:child_process').fork(process.argv[1], [process.argv[2], '512', String(process.pid)], { execArgv: [] });
      press.send({ template: 'endless', data: '{}' }, () => console.log(press.pid));`;
    const parent = spawn(process.execPath, ['-e', asking, SCRIPT, templates], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [told] = (await once(parent.stdout, 'data')) as [Buffer];
    await pause(ms);
    expect(isAlive(Number(told))).toBe(true);
    parent.kill('SIGKILL');
    const isGone = await goneWithin(Number(told), 10_000);
    if (!isGone) process.kill(Number(told), 'SIGKILL');
    expect(isGone).toBe(true);
  });
});

describe('what belongs together', () => {
  const pagesWith = async (above: number, box: number): Promise<{ pages: number[]; lines: number }> => {
    const lines = (word: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${word}${at}x`);
    const data = { letter, above: lines('above', above), box: lines('box', box) } as unknown as Printable;
    const bytes = await printer().pdf('together', data);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
    const found = text.map((page) => page.match(/box\d+x/g) ?? []);
    return { pages: found.flatMap((on, page) => (on.length > 0 ? [page + 1] : [])), lines: found.flat().length };
  };

  test.each([0, 10, 20, 25, 30])('stays on one page, with %i lines above it', async (above) => {
    const { pages, lines } = await pagesWith(above, 8);
    expect([pages.length, lines]).toEqual([1, 8]);
  });

  test('goes on where no page would hold it, and loses nothing', async () => {
    const { pages, lines } = await pagesWith(5, 60);
    expect([pages.length > 1, lines]).toEqual([true, 60]);
  });
});
