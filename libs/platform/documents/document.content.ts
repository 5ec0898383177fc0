import { extname } from 'node:path';
import { Refusal } from '@sanad/messages';
import {
  DOCUMENT_LIMITS,
  MEDIA_TYPES,
  type CheckedFile,
  type DocumentLimits,
  type MediaTypes,
  type SentFile,
} from './document.kinds';
import { isHonest, zipEnd, zipEntries, type ZipEntry } from './zip';

/** A picture of more is a bomb to whoever opens it; 120 million are twelve of a telephone's. */
const MOST_PIXELS = 120_000_000;
const MOST_ENTRIES = 2_000;
const MOST_UNPACKED_BYTES = 100 * 1024 * 1024;
const NAME_CHARACTERS = 200;

const MARKUP = /<script|<html|<!doctype|<\?php/i;
const ACTIVE_PDF = /\/(JavaScript|Launch|EmbeddedFile|RichMedia)/;
const ACTIVE_DOCX = /(^|\/)(vbaProject\.bin|embeddings\/|activeX\/)|\.(bin|exe|dll|js|vbs|html?|svg)$/i;

/**
 * Whether a document may be kept: its size, its name's extension, and its content, which has to be what the name says, whole, one thing alone,
 * and passive.
 * @throws Refusal `document.empty`, `document.too_large`, `document.name_invalid`, `document.type_unlisted`, `document.content_differs`,
 * `document.damaged`, `document.unsafe`
 */
export async function checkDocument(
  { name, bytes }: SentFile,
  limits: DocumentLimits = DOCUMENT_LIMITS,
  taken: MediaTypes = MEDIA_TYPES,
): Promise<CheckedFile> {
  if (bytes.length === 0) throw new Refusal('document.empty');
  if (bytes.length > limits.bytes)
    throw new Refusal('document.too_large', { megabytes: Math.floor(limits.bytes / 1024 ** 2) });
  const plain = plainName(name);
  const extension = extname(plain).slice(1).toLowerCase();
  const types = Object.hasOwn(taken, extension) ? taken[extension]! : undefined;
  if (!types) throw new Refusal('document.type_unlisted', { types: Object.keys(taken).join(', ') });
  if (!types.includes((await sniff(bytes)) ?? '')) throw new Refusal('document.content_differs', { extension });
  await CHECKS[types[0]!]!(bytes);
  return { name: plain, bytes, mediaType: types[0]! };
}

/** The name alone, without folders, control characters and marks that turn it around. @throws Refusal `document.name_invalid` */
function plainName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
  if (plain === '' || plain.startsWith('.') || plain.length > NAME_CHARACTERS)
    throw new Refusal('document.name_invalid', { most: NAME_CHARACTERS });
  return plain;
}

async function sniff(bytes: Buffer): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type/node');
  return (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? (isText(bytes) ? 'text/plain' : undefined);
}

/** Text has no zero bytes, unless each of its characters has two, which its mark tells. */
function isText(bytes: Buffer): boolean {
  const isWide = [Buffer.of(0xff, 0xfe), Buffer.of(0xfe, 0xff)].some((mark) => mark.equals(bytes.subarray(0, 2)));
  return isWide || !bytes.includes(0);
}

const CHECKS: Readonly<Record<string, (bytes: Buffer) => void | Promise<void>>> = {
  'application/pdf': checkPdf,
  // It is only ever saved, and read letter by letter.
  'text/plain': () => undefined,
  'image/jpeg': checkJpeg,
  'image/png': checkPng,
  'image/heic': checkPicture,
  [MEDIA_TYPES['docx']![0]!]: checkDocx,
};

const damaged = (): never => {
  throw new Refusal('document.damaged');
};
const unsafe = (why: string): never => {
  throw new Refusal('document.unsafe', {}, why);
};

function checkPdf(bytes: Buffer): void {
  const text = bytes.toString('latin1');
  const end = text.lastIndexOf('%%EOF');
  if (!text.startsWith('%PDF-') || end < 0) damaged();
  if (/[^\s\0]/.test(text.slice(end + 5))) unsafe('something follows the end of the PDF');
  if (MARKUP.test(text.slice(0, 1024))) unsafe('markup at the head of a PDF');
  const names = text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  if (ACTIVE_PDF.test(names)) unsafe('a PDF that acts');
}

/** What holds for every picture: it is not an archive or a page as well. */
function checkPicture(bytes: Buffer): void {
  if (zipEnd(bytes) !== undefined) unsafe('a picture that is an archive');
  if (MARKUP.test(bytes.toString('latin1'))) unsafe('a picture that is a page');
}

function checkPng(bytes: Buffer): void {
  checkPicture(bytes);
  let at = 8;
  for (let type = ''; type !== 'IEND';) {
    if (at + 12 > bytes.length) return damaged();
    type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR') assertPixels(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12));
    at += 12 + bytes.readUInt32BE(at);
  }
  if (at !== bytes.length) unsafe('something follows the end of the picture');
}

function checkJpeg(bytes: Buffer): void {
  checkPicture(bytes);
  if (bytes.lastIndexOf(Buffer.of(0xff, 0xd9)) < 0) damaged();
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (marker === 0xda) return;
    if (isFrame(marker)) assertPixels(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  damaged();
}

/** SOF0 … SOF15, without the tables that stand between them. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function assertPixels(width: number, height: number): void {
  if (width === 0 || height === 0) damaged();
  if (width * height > MOST_PIXELS) unsafe('a picture of too many pixels');
}

async function checkDocx(bytes: Buffer): Promise<void> {
  const entries = zipEntries(bytes);
  if (!entries) return damaged();
  if (entries.length > MOST_ENTRIES || unpacked(entries) > MOST_UNPACKED_BYTES)
    unsafe('an archive that unpacks to too much');
  if (entries.some(({ encrypted }) => encrypted)) unsafe('an archive under a password');
  if (entries.some(({ name }) => ACTIVE_DOCX.test(name) || /^\/|\\|(^|\/)\.\.(\/|$)/.test(name)))
    unsafe('a document that holds a program or another file');
  for (const entry of entries) if (!(await isHonest(bytes, entry))) unsafe('an archive that lies about its contents');
}

const unpacked = (entries: readonly ZipEntry[]): number => entries.reduce((sum, { size }) => sum + size, 0);
