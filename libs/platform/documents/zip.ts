import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** One file of an archive, as the archive's directory has it. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly at: number;
  readonly method: number;
  readonly encrypted: boolean;
}

/** Where an archive's directory ends that ends with the bytes themselves; undefined where none does. */
export function zipEnd(bytes: Buffer): number | undefined {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at--) {
    if (bytes.readUInt32LE(at) === END && at + END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return undefined;
}

/** The files of an archive that fills all of `bytes`; undefined where it is damaged or something stands before, after or between. */
export function zipEntries(bytes: Buffer): ZipEntry[] | undefined {
  const end = zipEnd(bytes);
  if (end === undefined) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let nth = 0; nth < count; nth++) {
    if (at + ENTRY_BYTES > end || bytes.readUInt32LE(at) !== ENTRY) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: bytes.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + name),
      encrypted: (bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += ENTRY_BYTES + name + extra + comment;
  }
  return at === end && fill(bytes, entries) ? entries : undefined;
}

/** Whether the files stand side by side from the first byte on: overlapping ones are how a small archive unpacks to terabytes. */
function fill(bytes: Buffer, entries: readonly ZipEntry[]): boolean {
  const inOrder = [...entries].sort((one, other) => one.at - other.at);
  let free = 0;
  for (const entry of inOrder) {
    const data = dataOf(bytes, entry);
    if (data === undefined || entry.at < free || (free === 0 && entry.at !== 0)) return false;
    free = data + entry.packed;
  }
  return free > 0 && free <= bytes.length;
}

function dataOf(bytes: Buffer, { at }: ZipEntry): number | undefined {
  if (at + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(at) !== LOCAL) return undefined;
  return at + LOCAL_BYTES + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
}

const inflate = promisify(inflateRaw) as (bytes: Buffer, options: object) => Promise<Buffer>;

/** Whether a file unpacks to no more than the directory says. Nothing of it is kept. */
export async function isHonest(bytes: Buffer, entry: ZipEntry): Promise<boolean> {
  const from = dataOf(bytes, entry)!;
  if (entry.method === STORED) return entry.packed === entry.size;
  if (entry.method !== DEFLATED) return false;
  const packed = bytes.subarray(from, from + entry.packed);
  return inflate(packed, { maxOutputLength: Math.max(1, entry.size) }).then(
    ({ length }) => length === entry.size,
    () => false,
  );
}
