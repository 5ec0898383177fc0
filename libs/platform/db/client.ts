import { createHash } from 'node:crypto';
import { Client } from 'pg';

/** Seen so often, a statement is worth a place in the server's memory. */
const OFTEN = 3;
/** On each connection. Statements put together from parts are many, and most of them rare. */
const MOST_PREPARED = 200;
const MOST_COUNTED = 1_000;

/** A connection on which the server parses and plans a statement once, if it comes again and again. */
export class PreparingClient extends Client {
  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    const named = name === undefined ? args : [{ name, text }, values, ...rest];
    return super.query(...(named as [never])) as never;
  }
}

const seen = new Map<string, number>();
const names = new Map<string, string>();

/** The name of a statement that is seen often, the same in every process. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_PREPARED) return known;
  if (seen.size >= MOST_COUNTED) seen.clear();
  const times = (seen.get(text) ?? 0) + 1;
  seen.set(text, times);
  if (times < OFTEN) return undefined;
  seen.delete(text);
  const name = `sanad_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  names.set(text, name);
  return name;
}
