import type { Difference, PolicyContent } from '.';

/**
 * What the specs of differences compare with: it knows nothing of a policy's fields. Written for them alone; nothing else imports it.
 */
type Node = Record<string, unknown> | unknown[];
const GONE = Symbol('gone');

/** What still differs once everything that the differences tell of is taken out of both contents. */
export function uncovered(before: PolicyContent, after: PolicyContent, differences: readonly Difference[]): string[] {
  const names = new Map(
    differences.flatMap(({ topic, renamed }) =>
      renamed && topic !== 'sections' ? [[renamed.before, renamed.after] as const] : [],
    ),
  );
  const [one, other] = [structuredClone(before), structuredClone(after)] as unknown as [Node, Node];
  rename(one, names);
  for (const { covers } of differences) {
    for (const pointer of covers.before) take(one, pointer);
    for (const pointer of covers.after) take(other, pointer);
  }
  return texts(compacted(one), compacted(other));
}

/** Whatever names something is given the name that it has in the other version. */
function rename(node: unknown, names: ReadonlyMap<string, string>, within = ''): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    const name = Array.isArray(node) ? within : key;
    if (typeof value === 'string' && NAMES_ANOTHER.test(name) && names.has(value))
      (node as Record<string, unknown>)[key] = names.get(value);
    else rename(value, names, name);
  }
}

const NAMES_ANOTHER = /^(clauses?|parent|committee|sameAs|appliesTo|subject)$|Clauses?$/;

function take(node: Node, pointer: string): void {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = steps.pop()!;
  let inside: unknown = node;
  for (const step of steps)
    inside = typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[step] : undefined;
  if (typeof inside === 'object' && inside !== null) (inside as Record<string, unknown>)[last] = GONE;
}

function compacted(node: unknown): unknown {
  if (Array.isArray(node)) return node.filter((one) => one !== GONE).map(compacted);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([, value]) => value !== GONE && value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, compacted(value)]),
  );
}

function texts(one: unknown, other: unknown, path = ''): string[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  const both = [one, other].every((node) => typeof node === 'object' && node !== null);
  if (!both) return [`${path}: ${JSON.stringify(one)} → ${JSON.stringify(other)}`];
  const keys = new Set([...Object.keys(one as object), ...Object.keys(other as object)]);
  return [...keys].flatMap((key) =>
    texts((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key], `${path}/${key}`),
  );
}

/** Lists that a policy always has, and what always holds them. */
const KEPT = /^\/(document|answers)$|^\/document\/(names|rules|terms)$/;

/** Every place of a content that may change. */
function places(node: unknown, path = ''): { holder: Node; key: string; path: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => [
    ...(KEPT.test(`${path}/${key}`) ? [] : [{ holder: node as Node, key, path: `${path}/${key}` }]),
    ...places(value, `${path}/${key}`),
  ]);
}

/** Changes one thing, whatever it is: a word, a number, an order; takes something away or adds something that nobody knows. */
export function changeAnywhere(content: PolicyContent, where: number, how: number): void {
  const all = places(content);
  const { holder, key } = all[where % all.length]!;
  const value = (holder as Record<string, unknown>)[key];
  const put = (changed: unknown): void => void ((holder as Record<string, unknown>)[key] = changed);
  if (Array.isArray(value)) return changeList(value, how);
  if (Array.isArray(holder)) return changeList(holder, how + Number(key));
  if (key === 'id') {
    rename(content, new Map([[String(value), `${String(value)}-${how}`]]));
    return put(`${String(value)}-${how}`);
  }
  if (how % 5 === 4) return void Reflect.deleteProperty(holder, key);
  if (typeof value === 'string') return put(how % 5 === 3 ? `something else ${where}` : `${value} ${how}`);
  if (typeof value === 'number') return put(value + 1 + (how % 3));
  if (typeof value === 'object' && value !== null) return void ((value as Record<string, unknown>)['unheardOf'] = how);
  put(`${String(value)} ${how}`);
}

function changeList(list: unknown[], how: number): void {
  const place = how % Math.max(list.length, 1);
  const one = list[place];
  switch (how % 3) {
    case 0:
      return void list.splice(place, 1);
    case 1:
      return void list.splice(place, 1, ...list.splice(-1, 1, one));
    default:
      if (one !== undefined) list.push(typeof one === 'object' ? { ...structuredClone(one), id: `new-${how}` } : one);
  }
}

/** What a difference covers, as one text. Of what changed at one place the order is always the same, so it tells nothing. */
export function mirrored({ topic, kind, covers, clauses, pieces = [] }: Difference): string {
  const texts = ['same', 'removed', 'added'].map((of) => pieces.filter((piece) => piece.kind === of));
  return JSON.stringify([topic, kind, [...covers.before].sort(), [...covers.after].sort(), clauses, texts]);
}

/** The same with the keys in another order. */
export function shuffled<T>(node: T): T {
  if (Array.isArray(node)) return node.map(shuffled) as T;
  if (typeof node !== 'object' || node === null) return node;
  const turned = Object.entries(node).reverse();
  return Object.fromEntries(turned.map(([key, value]) => [key, shuffled(value)])) as T;
}
