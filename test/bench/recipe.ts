import { createHash, randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { newId } from '@sanad/kernel';
import { newReference } from '@sanad/intake';
import type { Recorded, Statement } from './measured';

/** What is drawn or computed anew for each request. */
type Fresh = 'key' | 'hash' | 'now' | 'reference' | 'lock' | { readonly id: number };
/** A text of which parts are fresh. */
type Pattern = readonly (string | { readonly fresh: Fresh })[];

export type Value =
  | { readonly as: 'constant'; readonly value: unknown }
  | { readonly as: 'pattern'; readonly pattern: Pattern }
  | { readonly as: 'token' }
  | { readonly as: 'now' };

export interface Step {
  readonly text: Pattern;
  readonly values: readonly Value[];
}

/** The statements of one request, in the order in which they were sent and by what was waited for. */
export interface Recipe {
  /** Before the transaction, on the platform's pool. */
  readonly lookup: readonly Step[];
  /** In the transaction; those of one list were sent without waiting for each other's answers. */
  readonly waves: readonly (readonly Step[])[];
  /** The answer's body. */
  readonly answer: unknown;
}

export interface Take {
  readonly statements: readonly Statement[];
  readonly token: string;
  readonly key: string;
  readonly answer: unknown;
}

const TOKEN = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z|[\w.*~$=-]+)/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const HASH = /^[0-9a-f]{64}$/;
const REFERENCE = /^[0-9A-Z]{8}[0-9A-Z*~$=]$/;
const LOCK = /^-?\d{10,20}$/;

/**
 * Makes out of two recordings of the same request what a server without us has to send: whatever differs between the two is
 * fresh for each request, all else is the same.
 * @throws Error when they differ in a way that is not known here: then the servers would not do the same.
 */
export function recipeOf(first: Take, second: Take): Recipe {
  const [one, two] = [first.statements, second.statements];
  if (one.length !== two.length) throw new Error(`two recordings of ${one.length} and ${two.length} statements`);
  const compare = new Comparison(first, second);
  const steps = one.map((statement, nth) => ({ statement, step: compare.step(statement, two[nth]!) }));
  const ofPlatform = ({ statement }: (typeof steps)[number]): boolean => statement.role === 'sanad_platform';
  const waves = new Map<number, Step[]>();
  for (const { statement, step } of steps.filter((one) => !ofPlatform(one)))
    waves.set(statement.after, [...(waves.get(statement.after) ?? []), step]);
  return {
    lookup: steps.filter(ofPlatform).map(({ step }) => step),
    waves: [...waves.values()],
    answer: first.answer,
  };
}

/** What the ceiling does: a transaction for the association with the row of the case alone. */
export function oneInsert({ waves }: Recipe): { readonly open: string; readonly insert: Step } {
  const step = waves.flat().find(({ text }) => /INSERT INTO case_file/.test(String(text[0])));
  const [statement] = /INSERT INTO case_file \([^)]*\) VALUES \([^)]*\)/.exec(String(step?.text[0])) ?? [];
  if (!step || !statement) throw new Error('no row of a case was written');
  const values = step.values.slice(0, statement.match(/\$\d+/g)!.length);
  const [association] = values as [Extract<Value, { as: 'constant' }>];
  const open = `BEGIN; SELECT set_config('app.association', '${String(association.value)}', true)`;
  return { open, insert: { text: [statement], values } };
}

const isJson = (value: Recorded): value is { readonly json: string } =>
  typeof value === 'object' && value !== null && 'json' in value;

class Comparison {
  private readonly ids = new Map<string, number>();

  constructor(
    private readonly first: Take,
    private readonly second: Take,
  ) {}

  step(one: Statement, two: Statement): Step {
    if (one.values.length !== two.values.length) throw new Error(`different numbers of values: ${one.text}`);
    return {
      text: this.pattern(one.text, two.text),
      values: one.values.map((value, i) => this.value(value, two.values[i]!)),
    };
  }

  private value(one: Recorded, two: Recorded): Value {
    if (typeof one === 'string' && typeof two === 'string') return this.textual(one, two);
    if (isJson(one) && isJson(two)) return this.textual(one.json, two.json);
    if (isDeepStrictEqual(one, two)) return this.isToken(one) ? { as: 'token' } : { as: 'constant', value: one };
    if (one instanceof Date && two instanceof Date) return { as: 'now' };
    throw new Error(`values differ: ${JSON.stringify([one, two])}`);
  }

  private isToken(value: Recorded): boolean {
    return value instanceof Uint8Array && createHash('sha256').update(this.first.token).digest().equals(value);
  }

  private textual(one: string, two: string): Value {
    if (one === two) return { as: 'constant', value: one };
    return { as: 'pattern', pattern: this.pattern(one, two) };
  }

  private pattern(one: string, two: string): Pattern {
    if (one === two) return [one];
    const [left, right] = [one.split(TOKEN), two.split(TOKEN)];
    if (left.length !== right.length) throw new Error(`two recordings differ:\n${one}\n${two}`);
    return left.map((part, nth) => (part === right[nth] ? part : { fresh: this.fresh(part, right[nth]!) }));
  }

  private fresh(one: string, two: string): Fresh {
    const both = (shape: RegExp): boolean => shape.test(one) && shape.test(two);
    if (one === this.first.key && two === this.second.key) return 'key';
    if (both(UUID)) return { id: this.idOf(one) };
    if (both(INSTANT)) return 'now';
    if (both(HASH)) return 'hash';
    if (both(REFERENCE)) return 'reference';
    if (both(LOCK)) return 'lock';
    throw new Error(`two recordings differ in «${one}» and «${two}»`);
  }

  private idOf(uuid: string): number {
    if (!this.ids.has(uuid)) this.ids.set(uuid, this.ids.size);
    return this.ids.get(uuid)!;
  }
}

/** What one request puts into the places that are fresh. */
export class Filling {
  private readonly ids: string[] = [];
  private readonly now = new Date();
  private readonly instant = this.now.toISOString();
  private readonly reference = newReference();
  private readonly lock = randomBytes(8).readBigInt64BE().toString();

  constructor(
    private readonly key: string,
    private readonly token: Buffer,
    private readonly hash: string,
  ) {}

  text(pattern: Pattern): string {
    return pattern.length === 1 && typeof pattern[0] === 'string'
      ? pattern[0]
      : pattern.map((part) => (typeof part === 'string' ? part : this.fresh(part.fresh))).join('');
  }

  values({ values }: Step): unknown[] {
    return values.map((value) => {
      if (value.as === 'constant') return value.value;
      if (value.as === 'pattern') return this.text(value.pattern);
      return value.as === 'now' ? this.now : this.token;
    });
  }

  private fresh(fresh: Fresh): string {
    if (typeof fresh === 'object') return (this.ids[fresh.id] ??= newId());
    if (fresh === 'key') return this.key;
    if (fresh === 'hash') return this.hash;
    if (fresh === 'now') return this.instant;
    return fresh === 'reference' ? this.reference : this.lock;
  }
}
