import { Refusal } from '@sanad/messages';
import { doubt, type ImportFinding } from '../doubts';
import type { Line } from '../lines';
import { reversedLamAlef } from './arabic';
import { readDocx } from './docx';
import { readPdf } from './pdf';
import { readText } from './text';

/** What a file says, and what about the file itself is doubtful. */
export interface Source {
  lines: Line[];
  doubts: ImportFinding[];
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** Word before 2007, and other files that are no text. */
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];
/** More than any policy has, its pictures included. */
const LARGEST = 25 * 1024 * 1024;
/** More than any text has; read so far, a file without letters is no text. */
const SEEN = 4096;

/**
 * The lines of a file, by what it is and not by its name: a text, a Word document or a PDF. The parsers are heavy and loaded when
 * they are needed. Throws `policy.import_type`, `policy.import_broken`, `policy.import_scanned` or `policy.import_empty`.
 */
export async function readSource(bytes: Uint8Array, file: string): Promise<Source> {
  if (bytes.length > LARGEST) throw new Refusal('policy.import_broken', { file }, `${bytes.length} bytes`);
  if (begins(bytes, PDF)) {
    const { lines, blankPages } = await readPdf(bytes, file);
    const blank =
      blankPages.length > 0
        ? [doubt('import.page_without_text', 'blocksForce', [], { pages: blankPages.join('، ') })]
        : [];
    return { lines, doubts: [...blank, ...turnedAround(lines)] };
  }
  if (begins(bytes, ZIP)) {
    const lines = await readDocx(bytes, file);
    return { lines, doubts: turnedAround(lines) };
  }
  if (begins(bytes, OLD_WORD) || isBinary(bytes)) throw new Refusal('policy.import_type', { file });
  const lines = readText(bytes, file);
  return { lines, doubts: turnedAround(lines) };
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

function isBinary(bytes: Uint8Array): boolean {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isWide && bytes.subarray(0, SEEN).includes(0);
}

/** Lam-alef turned around by whoever made the file: in the middle of a word nobody can tell, so all of it is shown to a person. */
function turnedAround(lines: readonly Line[]): ImportFinding[] {
  const words = reversedLamAlef(lines.map(({ text }) => text).join('\n'));
  return words.length === 0
    ? []
    : [doubt('import.lam_alef', 'blocksForce', [], { count: words.length, quote: words.slice(0, 3).join('، ') })];
}
