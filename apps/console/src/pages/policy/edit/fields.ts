import type { ConsoleText } from '@sanad/messages/pure';
import type { Clause, Version } from '../../../api/policy';
import type { Say } from '../../../language/texts';

/** What is typed of one part of a draft, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>;

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface OptionContext {
  readonly version: Version;
  readonly say: Say;
  readonly pick: (text: { readonly ar: string; readonly en: string }) => string;
  /** What is chosen may decide what else there is to choose from. */
  readonly typed: Typed;
}

/** One field of a part. What it is called within the part is its name, with dots: `forms.singular`. */
export interface PartField {
  readonly name: string;
  readonly label: ConsoleText;
  /** What the API calls it, where that is another place than its name says. */
  readonly path?: string;
  readonly hint?: ConsoleText;
  readonly kind: 'line' | 'text' | 'number' | 'choice' | 'many' | 'chosen' | 'flag' | 'lines';
  /** A choice that may be left open says so by this. */
  readonly unset?: ConsoleText;
  readonly options?: (context: OptionContext) => Option[];
  /** Asked for only where this holds; what it says already stays before whoever changes the rest. */
  readonly when?: (typed: Typed) => boolean;
  /** In the language and direction of the policy. */
  readonly verbatim?: true;
}

type Values = Readonly<Record<string, unknown>>;

/** The part as it is typed; what it does not say is empty. */
export function typedOf(fields: readonly PartField[], part: object | undefined): Typed {
  return Object.fromEntries(fields.map(({ name }) => [name, inText(at(part, name.split('.')))]));
}

function at(part: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return part;
  return typeof part === 'object' && part !== null ? at((part as Values)[first], rest) : undefined;
}

function inText(value: unknown): string {
  if (Array.isArray(value)) return value.join('\n');
  if (value === undefined || value === null || value === false) return '';
  return typeof value === 'object' ? '' : String(value);
}

/** What was typed as the API takes it. What was left empty is left out, and the API says whether it may be. */
export function partOf(fields: readonly PartField[], typed: Typed): Record<string, unknown> {
  const part: Record<string, unknown> = {};
  for (const field of fields) {
    const value = valueOf(field, typed[field.name] ?? '');
    if (value !== undefined) put(part, field.name.split('.'), value);
  }
  return part;
}

function put(part: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) part[first] = value;
  else put((part[first] ??= {}) as Record<string, unknown>, rest, value);
}

function valueOf({ kind }: PartField, typed: string): unknown {
  if (kind === 'many' || kind === 'chosen' || kind === 'lines') return linesOf(typed);
  if (typed.trim() === '') return undefined;
  if (kind === 'flag') return true;
  return kind === 'number' ? Number(typed) : typed;
}

export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const isAsked = ({ name, when }: PartField, typed: Typed): boolean =>
  !when || when(typed) || (typed[name] ?? '') !== '';

type Words = Readonly<Record<string, { readonly ar: string; readonly en: string }>>;

const SHOWN = 60;

/** A clause as it is chosen among others: how people name it, and how it begins. */
export const clauseOption =
  (pick: OptionContext['pick']) =>
  ({ id, citation, text }: Clause): Option => ({
    value: id,
    label: `${pick(citation)} · ${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}`,
  });

export const optionsOf =
  (words: Words) =>
  ({ pick }: OptionContext): Option[] =>
    Object.entries(words).map(([value, text]) => ({ value, label: pick(text) }));

/** What a select or a box shows for what is kept. */
export function shown(field: PartField, value: string, context: OptionContext): string {
  const options = field.options?.(context) ?? [];
  const words = linesOf(value).map((one) => options.find((option) => option.value === one)?.label ?? one);
  if (field.kind === 'flag') return context.say(value ? 'policyEdit.yes' : 'policyEdit.no');
  return words.join('، ');
}
