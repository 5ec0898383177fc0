import { Refusal } from '@sanad/messages';
import { docx, heic, jpeg, pdf, png, zip, type Packed } from '../../../test/world/files';
import { checkDocument } from './document.content';
import { DOCUMENT_LIMITS, type DocumentLimits } from './document.kinds';

async function verdict(name: string, bytes: Buffer, limits?: DocumentLimits): Promise<string> {
  try {
    return (await checkDocument({ name, bytes }, limits)).mediaType;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test.each([
  ['هوية.pdf', pdf(), 'application/pdf'],
  ['scan.PDF', Buffer.concat([pdf(), Buffer.from('\r\n\0\0')]), 'application/pdf'],
  ['صورة.jpg', jpeg(4000, 3000), 'image/jpeg'],
  ['صورة.jpeg', jpeg(), 'image/jpeg'],
  ['card.png', png(1200, 800), 'image/png'],
  ['IMG_0001.HEIC', heic(), 'image/heic'],
  ['خطاب.docx', docx(), WORD],
])('%s is taken', async (name, bytes, type) => {
  expect(await verdict(name, bytes)).toBe(type);
});

const file = (name: string, content = 'x', more: Partial<Packed> = {}): Packed => ({
  name,
  content: Buffer.from(content),
  ...more,
});
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const HTML = Buffer.from('<!doctype html><html><script>alert(1)</script></html>');
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
const bomb = (): Packed => ({ name: 'word/media/a.xml', content: Buffer.alloc(101 * 1024 * 1024) });

/** What must not get in: its name, its bytes, and by which refusal it is stopped. */
const listed: readonly [what: string, name: string, bytes: () => Buffer, code: string][] = [
  ['nothing', 'a.pdf', () => Buffer.alloc(0), 'document.empty'],
  ['too much', 'a.pdf', () => Buffer.concat([pdf(), Buffer.alloc(DOCUMENT_LIMITS.bytes)]), 'document.too_large'],
  ['no name', '', pdf, 'document.name_invalid'],
  ['a hidden file', '.pdf', pdf, 'document.name_invalid'],
  ['a name of 300 letters', `${'a'.repeat(300)}.pdf`, pdf, 'document.name_invalid'],
  ['no extension', 'document', pdf, 'document.type_unlisted'],
  ['an inherited extension', 'a.constructor', pdf, 'document.type_unlisted'],
  ['a program', 'setup.exe', () => EXE, 'document.type_unlisted'],
  ['a program named as a document', 'invoice.pdf', () => EXE, 'document.content_differs'],
  ['a program behind a document’s name', 'invoice.pdf.exe', () => EXE, 'document.type_unlisted'],
  ['a name turned around', 'annex\u202efdp.exe', () => EXE, 'document.type_unlisted'],
  ['a page', 'a.html', () => HTML, 'document.type_unlisted'],
  ['a page named as a picture', 'a.png', () => HTML, 'document.content_differs'],
  ['a drawing that runs', 'a.svg', () => SVG, 'document.type_unlisted'],
  ['a drawing named as a picture', 'a.png', () => SVG, 'document.content_differs'],
  ['a shell script', 'a.pdf', () => Buffer.from('#!/bin/sh\nrm -rf /\n'), 'document.content_differs'],
  ['an archive', 'a.zip', () => zip([file('a.txt')]), 'document.type_unlisted'],
  ['an archive named as a letter', 'a.docx', () => zip([file('a.txt')]), 'document.content_differs'],
  ['a picture named as another', 'a.png', jpeg, 'document.content_differs'],
  ['a letter named as a PDF', 'a.pdf', docx, 'document.content_differs'],
  ['a PDF that is cut short', 'a.pdf', () => pdf().subarray(0, 60), 'document.damaged'],
  [
    'a PDF with a program in it',
    'a.pdf',
    () => pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
    'document.unsafe',
  ],
  ['one whose word is spelt in codes', 'a.pdf', () => pdf('/OpenAction << /S /Java#53cript >>'), 'document.unsafe'],
  ['a PDF that starts a program', 'a.pdf', () => pdf('/OpenAction << /S /Launch /F (cmd.exe) >>'), 'document.unsafe'],
  ['a PDF with a file in it', 'a.pdf', () => pdf('/Names << /EmbeddedFiles 3 0 R >>'), 'document.unsafe'],
  ['a PDF that is an archive too', 'a.pdf', () => Buffer.concat([pdf(), zip([file('a.exe')])]), 'document.unsafe'],
  [
    'a PDF that is a page too',
    'a.pdf',
    () => Buffer.from(pdf().toString('latin1').replace('\n', '\n<script>x</script>'), 'latin1'),
    'document.unsafe',
  ],
  [
    'a photograph that is an archive too',
    'a.jpg',
    () => Buffer.concat([jpeg(), zip([file('a.exe')])]),
    'document.unsafe',
  ],
  ['a photograph with a program in its comment', 'a.jpg', () => jpeg(1, 1, '<?php system(1) ?>'), 'document.unsafe'],
  ['a photograph that is cut short', 'a.jpg', () => jpeg().subarray(0, 24), 'document.damaged'],
  ['a photograph of too many dots', 'a.jpg', () => jpeg(60_000, 60_000), 'document.unsafe'],
  ['a picture of too many dots', 'a.png', () => png(50_000, 50_000), 'document.unsafe'],
  ['a picture with something behind it', 'a.png', () => Buffer.concat([png(), EXE]), 'document.unsafe'],
  ['a picture that is cut short', 'a.png', () => png().subarray(0, 50), 'document.damaged'],
  ['a letter with macros', 'a.docx', () => docx(file('word/vbaProject.bin')), 'document.unsafe'],
  ['a letter with a program in it', 'a.docx', () => docx(file('word/embeddings/oleObject1.bin')), 'document.unsafe'],
  ['a letter that leaves its folder', 'a.docx', () => docx(file('../../etc/cron.d/x')), 'document.unsafe'],
  ['a letter under a password', 'a.docx', () => docx(file('word/a.xml', 'x', { flags: 1 })), 'document.unsafe'],
  ['a bomb', 'a.docx', () => docx(bomb()), 'document.unsafe'],
  ['a bomb that hides its size', 'a.docx', () => docx({ ...bomb(), size: 10 }), 'document.unsafe'],
  ['a letter with something before it', 'a.docx', () => Buffer.concat([EXE, docx()]), 'document.content_differs'],
  ['a letter with something behind it', 'a.docx', () => Buffer.concat([docx(), EXE]), 'document.damaged'],
];

/** Packed once, by whoever asks first: some of them are large. */
const hostile = listed.map(([what, name, make, code]) => {
  let made: Buffer | undefined;
  return [what, name, () => (made ??= make()), code] as const;
});

test.each(hostile)('refused: %s', async (_what, name, bytes, code) => {
  expect(await verdict(name, bytes())).toBe(code);
});

test('a name loses its folders, its control characters and the marks that turn it around', async () => {
  const sent = await checkDocument({ name: 'C:\\fakepath\\هوية\u202e\u0007.pdf', bytes: pdf() });
  expect(sent.name).toBe('هوية.pdf');
});

/** The uploads that a judge lets through. */
async function through(judge: (name: string, bytes: Buffer) => Promise<boolean>): Promise<string[]> {
  const judged = await Promise.all(
    hostile.map(async ([what, name, bytes]) => ((await judge(name, bytes())) ? what : '')),
  );
  return judged.filter(Boolean);
}

test('G25: none of them gets through', async () => {
  expect(await through(async (name, bytes) => /\//.test(await verdict(name, bytes)))).toEqual([]);
  process.stdout.write(`${JSON.stringify({ figure: 'G25', tried: hostile.length, lost: 0 })}\n`);
});

test('planted: a judge of names alone, or of first bytes alone, lets some through', async () => {
  const byName = await through((name) => Promise.resolve(/\.(pdf|png|jpg|docx)$/.test(name)));
  expect(byName).toContain('a program named as a document');
  const byHead = await through(async (name, bytes) => {
    const { fileTypeFromBuffer } = await import('file-type/node');
    return (await fileTypeFromBuffer(bytes))?.ext === name.split('.').at(-1);
  });
  expect(byHead).toEqual(expect.arrayContaining(['a bomb', 'a PDF that is an archive too', 'a letter with macros']));
});
