import { Refusal } from '@sanad/messages';
import { doubt, type ImportFinding } from '../doubts';
import type { Line } from '../lines';
import { mendedLamAlef, reversedLamAlef, withWords } from './arabic';
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
    return inOrder(lines, blank);
  }
  if (begins(bytes, ZIP)) {
    return inOrder(await readDocx(bytes, file));
  }
  if (begins(bytes, OLD_WORD) || isBinary(bytes)) throw new Refusal('policy.import_type', { file });
  return inOrder(readText(bytes, file));
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

function isBinary(bytes: Uint8Array): boolean {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isWide && bytes.subarray(0, SEEN).includes(0);
}

/**
 * Lam-alef turned around by whoever made the file is turned back where that is certain, and said. Inside of other words nobody can tell, so all of
 * it is shown to a person.
 */
function inOrder(read: Line[], known: readonly ImportFinding[] = []): Source {
  const text = read.map((line) => line.text).join('\n');
  const words = reversedLamAlef(text);
  if (words.length === 0) return { lines: read, doubts: [...known] };
  const right = mendedLamAlef(text);
  const lines = read.map((line) => ({ ...line, text: withWords(line.text, right) }));
  const shown = words.slice(0, SHOWN).join('، ');
  const mended = [...right].slice(0, SHOWN).map(([turned, back]) => `${turned} ← ${back}`);
  return {
    lines,
    doubts: [
      ...known,
      doubt('import.lam_alef', 'blocksForce', [], { count: words.length, quote: shown }),
      ...(right.size > 0
        ? [doubt('import.lam_alef_mended', 'warning', [], { count: right.size, quote: mended.join('، ') })]
        : []),
    ],
  };
}

const SHOWN = 3;
