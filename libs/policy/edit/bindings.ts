import { PolicyDocument, type Module } from '../schema/document';
import type { IdKind, SchemaClass } from '../schema/fields';
import { shapeOf, type Field } from '../schema/shape';

/** What a reference names: a clause, or a rule or committee. */
export interface Target {
  readonly kind: Extract<IdKind, 'clause' | 'committee'>;
  readonly id: string;
}

/** What stands on something that is to go. `goes` is the rule itself; otherwise only the mention of it goes. */
export interface Binding {
  /** Where it stands: `rules.deadlines.reply-limit`. */
  readonly path: string;
  readonly goes: boolean;
}

type Values = Record<string, unknown>;

/** Everything that names the target, found by the schema alone, so that a field which is new is found too. */
export function bindingsOf(document: PolicyDocument, target: Target): readonly Binding[] {
  return without(document, target).bindings;
}

/**
 * The document without what stands on the target: a rule that cannot be without it goes, a list or a field that only mentions it loses the
 * mention. What stood on a committee that goes is treated alike. The document itself stays as it is.
 */
export function without(
  document: PolicyDocument,
  target: Target,
): { readonly document: PolicyDocument; readonly bindings: readonly Binding[] } {
  const bindings: Binding[] = [];
  const targets: Target[] = [target];
  let left: Values = structuredClone(document) as unknown as Values;
  for (let next = targets.shift(); next; next = targets.shift()) {
    const gone: string[] = [];
    left = (loosened(PolicyDocument, left, [], next, bindings, gone) ?? left) as Values;
    targets.push(...gone.map((id) => ({ kind: 'committee', id }) as const));
  }
  const rest = left as unknown as PolicyDocument;
  return { document: { ...rest, modules: rest.modules.map((module) => quiet(module, document)) }, bindings };
}

/** Where the last clause goes on which a module stands, the text says nothing of it any more. */
function quiet(module: Module, { modules }: PolicyDocument): Module {
  const before = modules.find(({ name }) => name === module.name);
  if (module.clauses.length > 0 || !before?.clauses.length) return module;
  return { name: module.name, status: 'silent', clauses: [] };
}

/** The mapping without its mentions of the target; nothing where it cannot be without them. */
function loosened(
  of: SchemaClass,
  values: Values,
  at: readonly string[],
  target: Target,
  bindings: Binding[],
  gone: string[],
): Values | undefined {
  const fields = [...shapeOf(of).values()].filter(({ name }) => values[name] !== undefined);
  const isBound = fields.some((field) => !field.list && field.required && names(field, values[field.name], target));
  if (isBound) {
    bindings.push({ path: at.join('.'), goes: true });
    const committee = fields.find(({ id }) => id === 'committee');
    if (committee) gone.push(String(values[committee.name]));
    return undefined;
  }
  const left: Values = {};
  for (const field of fields) {
    const kept = fieldLeft(field, values[field.name], [...at, field.name], target, bindings, gone);
    if (kept !== undefined) left[field.name] = kept;
  }
  return left;
}

function fieldLeft(
  field: Field,
  value: unknown,
  at: readonly string[],
  target: Target,
  bindings: Binding[],
  gone: string[],
): unknown {
  const { nested } = field;
  if (!nested) {
    if (!field.list) return mentioned(field, value, at, target, bindings) ? undefined : value;
    return (value as unknown[]).filter((item) => !mentioned(field, item, at, target, bindings));
  }
  if (!field.list) {
    const left = loosened(nested, value as Values, at, target, bindings, gone);
    if (!left || field.required || !isEmptied(nested, value as Values, left)) return left;
    bindings.push({ path: at.join('.'), goes: true });
    return undefined;
  }
  const items = value as Values[];
  return items.flatMap((item, place) => {
    const kept = loosened(nested, item, [...at, nameOf(item, place)], target, bindings, gone);
    return kept === undefined ? [] : [kept];
  });
}

/** A part that lives by a list, such as the conditions of compensation, is gone when that is empty. */
function isEmptied(of: SchemaClass, before: Values, left: Values): boolean {
  const lists = [...shapeOf(of).values()].filter(({ list, notEmpty }) => list && notEmpty);
  return lists.some(({ name }) => (before[name] as unknown[]).length > 0 && (left[name] as unknown[]).length === 0);
}

function mentioned(field: Field, value: unknown, at: readonly string[], target: Target, bindings: Binding[]): boolean {
  if (!names(field, value, target)) return false;
  bindings.push({ path: at.join('.'), goes: false });
  return true;
}

const names = (field: Field, value: unknown, { kind, id }: Target): boolean => field.refersTo === kind && value === id;

const nameOf = (item: Values, place: number): string => {
  const own = item['id'] ?? item['name'];
  return typeof own === 'string' ? own : String(place);
};

/** Every id that stands in the values, whatever it is the id of. */
export function idsIn(of: SchemaClass, values: object): string[] {
  return Object.entries(values).flatMap(([key, value]: [string, unknown]) => {
    const field = shapeOf(of).get(key);
    const all = (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined) as unknown[];
    if (field?.id) return all as string[];
    return field?.nested ? all.flatMap((one) => idsIn(field.nested!, one as object)) : [];
  });
}

/** The same values with other ids, wherever they stand for something or refer to it. */
export function renamed<T extends object>(of: SchemaClass, values: T, name: (id: string) => string): T {
  const told = (field: Field, value: unknown): unknown => {
    if (field.nested) return renamed(field.nested, value as object, name);
    return field.id || field.refersTo ? name(String(value)) : value;
  };
  const entries = Object.entries(values).map(([key, value]: [string, unknown]) => {
    const field = shapeOf(of).get(key);
    if (!field || value === undefined) return [key, value];
    return [key, Array.isArray(value) ? value.map((item) => told(field, item)) : told(field, value)];
  });
  return Object.fromEntries(entries) as T;
}
