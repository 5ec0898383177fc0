import type { Bilingual, ConsoleText } from '@sanad/messages/pure';
import type { Clause, Version } from '../../../api/policy';
import { alone } from '../../../language/lists';
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
  /** The clause whose words stand on the page already. */
  readonly beside?: string | undefined;
}

/** One field of a part. What it is called within the part is its name, with dots: `forms.singular`. */
export interface PartField {
  readonly name: string;
  /** A text of the pages, or the word that the comparison of two versions has for it. */
  readonly label: ConsoleText | Bilingual;
  /** What the API calls it, where that is another place than its name says. */
  readonly path?: string;
  readonly hint?: ConsoleText;
  readonly kind:
    'line' | 'text' | 'number' | 'choice' | 'many' | 'chosen' | 'flag' | 'lines' | 'day' | 'clause' | 'rows';
  /** As many of them as there are, each with fields of its own. */
  readonly rows?: Rows;
  /** A choice that may be left open says so by this. */
  readonly unset?: ConsoleText;
  readonly options?: (context: OptionContext) => Option[];
  /** Asked for only where this holds; what it says already stays before whoever changes the rest. */
  readonly when?: (typed: Typed) => boolean;
  /** Of a clause: it may be a heading, where names and numbers often stand. */
  readonly anyKind?: true;
  /** Of clauses: their words are shown where the part is. */
  readonly cited?: true;
  /** In the language and direction of the policy. */
  readonly verbatim?: true;
}

/** A list within a part. */
export interface Rows {
  readonly fields: readonly PartField[];
  /** What one is called: «شرط 2». */
  readonly named: ConsoleText;
  readonly add: ConsoleText;
  /** Each has an id, by which other parts know it. */
  readonly isNamed: boolean;
}

type Values = Readonly<Record<string, unknown>>;

/** The part as it is typed; what it does not say is empty. */
export function typedOf(fields: readonly PartField[], part: object | undefined): Typed {
  return Object.fromEntries(fields.map((field) => [field.name, inTextOf(field, at(part, field.name.split('.')))]));
}

const inTextOf = ({ rows }: PartField, value: unknown): string =>
  rows && Array.isArray(value) && value.length > 0
    ? inRows(value.map((one: object) => rowOf(rows, one)))
    : inText(value);

/** Under its id, which nobody types. */
const rowOf = ({ fields, isNamed }: Rows, one: object): Typed => ({
  ...typedOf(fields, one),
  ...(isNamed && { id: (one as { id: string }).id }),
});

export const inRows = (rows: readonly Typed[]): string => (rows.length > 0 ? JSON.stringify(rows) : '');

export const rowsOf = (typed: string): Typed[] => (typed === '' ? [] : (JSON.parse(typed) as Typed[]));

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

function valueOf({ kind, rows }: PartField, typed: string): unknown {
  if (rows) {
    const id = (row: Typed): { id?: string } => (rows.isNamed ? { id: row['id'] ?? '' } : {});
    return rowsOf(typed).map((row) => ({ ...id(row), ...partOf(rows.fields, row) }));
  }
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
    Object.entries(words).map(([value, text]) => ({ value, label: alone(pick(text)) }));

/** What a field is called before people. */
export const labelOf = ({ label }: PartField, { say, pick }: Pick<OptionContext, 'say' | 'pick'>): string =>
  typeof label === 'string' ? say(label) : pick(label);

/** The clauses to choose from; a heading, which binds nobody, only where it is asked for or chosen already. */
const clausesIn = ({ anyKind }: PartField, { version, pick }: OptionContext, chosen: string): Option[] =>
  version.sections
    .flatMap(({ clauses }) => clauses)
    .filter(({ id, kind }) => anyKind || kind !== 'heading' || id === chosen)
    .map(clauseOption(pick));

export const optionsIn = (field: PartField, context: OptionContext, chosen: string): Option[] =>
  field.kind === 'clause' || field.cited ? clausesIn(field, context, chosen) : (field.options?.(context) ?? []);

/** What a select or a box shows for what is kept. */
export function shown(field: PartField, value: string, context: OptionContext): string {
  const { rows } = field;
  if (rows)
    return rowsOf(value)
      .map((row) => rowShown(rows.fields, { ...context, typed: row }))
      .join('؛ ');
  if (field.kind === 'flag') return context.say(value ? 'policyEdit.yes' : 'policyEdit.no');
  const words = linesOf(value).map((one) => {
    const options = optionsIn(field, context, one);
    return options.find((option) => option.value === one)?.label ?? one;
  });
  return words.join('، ');
}

const rowShown = (fields: readonly PartField[], context: OptionContext): string =>
  fields
    .map((field) => shown(field, context.typed[field.name] ?? '', context))
    .filter(Boolean)
    .join('، ');

interface FieldPlace {
  readonly field: PartField;
  /** What the API calls it in its answers. */
  readonly path: string;
  /** Of its input on the page. */
  readonly id: string;
}

/** Every field that is asked for, those of rows too, as the API's answers name them. */
export function placesOf(fields: readonly PartField[], typed: Typed, path: string, id: string): FieldPlace[] {
  return fields
    .filter((field) => isAsked(field, typed))
    .flatMap((field) => {
      const own = {
        field,
        path: field.path ?? (path ? `${path}.${field.name}` : field.name),
        id: `${id}-${field.name}`,
      };
      const within = field.rows
        ? rowsOf(typed[field.name] ?? '').flatMap((row, place) =>
            placesOf(field.rows!.fields, row, `${own.path}.${place}`, `${own.id}-${place}`),
          )
        : [];
      return [own, ...within];
    });
}
