import { Refusal } from '@sanad/messages';
import { linesOf, type Line } from '../lines';
import { fromVisualOrder, isVisualOrder, lettersFor } from './arabic';

/** The lines of a text file in Unicode or in the Arabic code page of Windows. */
export function readText(bytes: Uint8Array, file: string): Line[] {
  const text = lettersFor(decoded(bytes));
  if (text.trim() === '') throw new Refusal('policy.import_empty', { file });
  const lines = linesOf(text);
  return isVisualOrder(text) ? lines.map((line) => ({ ...line, text: fromVisualOrder(line.text) })) : lines;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1256').decode(bytes);
  }
}
