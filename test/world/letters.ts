import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';

/** What a reader finds in a PDF; with `LETTERS=<folder>` it is left there for somebody to look at. */
export async function readLetter(name: string, bytes: Buffer): Promise<string> {
  expect([name, bytes.subarray(0, 5).toString()]).toEqual([name, '%PDF-']);
  const folder = process.env['LETTERS'];
  if (folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.pdf`), bytes);
  }
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text;
}
