import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import type { TestDatabase } from '../world/postgres';
import { Filling, type Recipe } from './recipe';

const WARM_UP = 300;
const TIMES = 1_000;

export interface Timed {
  /** Its beginning, or what it writes to. */
  readonly statement: string;
  /** From sending it to its answer, one after the other on one connection. */
  readonly milliseconds: number;
}

/** How long each statement of a transaction takes; `prepared` as the API sends it. */
export async function timeStatements(
  database: TestDatabase,
  { waves }: Recipe,
  { prepared }: { readonly prepared: boolean },
): Promise<Timed[]> {
  const steps = waves.flat();
  const spent = new Float64Array(steps.length);
  const client = new Client({ connectionString: database.urlAs('sanad_app') });
  await client.connect();
  const once = async (time: number): Promise<void> => {
    const filling = new Filling(`timed-${prepared ? 'p' : 'u'}-${time}`, Buffer.alloc(32), 'a'.repeat(64));
    for (const [nth, step] of steps.entries()) {
      const [text, values] = [filling.text(step.text), filling.values(step)];
      const began = performance.now();
      await client.query(values.length > 0 ? { name: prepared ? `step_${nth}` : undefined, text, values } : text);
      if (time >= WARM_UP) spent[nth]! += performance.now() - began;
    }
  };
  try {
    for (let time = 0; time < WARM_UP + TIMES; time++) await once(time);
  } finally {
    await client.end();
  }
  return steps.map(({ text }, nth) => ({
    statement: nameOf(text.filter((part) => typeof part === 'string').join('')),
    milliseconds: spent[nth]! / TIMES,
  }));
}

function nameOf(text: string): string {
  const tables = [...text.matchAll(/INSERT INTO (\w+)/g)].map(([, table]) => table);
  return tables.length > 0 ? `into ${tables.join(', ')}` : text.replace(/\s+/g, ' ').trim().slice(0, 60);
}
