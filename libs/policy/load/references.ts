import type { IdKind, SchemaClass } from '../schema/fields';
import { shapeOf, type Field } from '../schema/shape';
import type { Path, Problems } from './problems';

interface Place {
  field: Field;
  value: string;
  path: Path;
}

/** Ids used twice, and references to what is not there. Reads the raw data, so that a fault elsewhere hides nothing here. */
export function checkReferences(of: SchemaClass, data: unknown, at: Path, problems: Problems): void {
  const places = [...slugs(of, data, at)];
  const ids = collect(places, problems);
  for (const { field, value, path } of places) {
    if (!field.refersTo || ids.get(field.refersTo)?.has(value)) continue;
    const known = ids.get(field.refersTo)?.keys() ?? [];
    problems.addUnknown('unknownReference', path, value, known, { value });
  }
}

type Ids = ReadonlyMap<IdKind, ReadonlyMap<string, Path>>;

function collect(places: readonly Place[], problems: Problems): Ids {
  const ids = new Map<IdKind, Map<string, Path>>();
  for (const { field, value, path } of places) {
    if (!field.id) continue;
    for (const kind of namespaces(field.id)) {
      const known = ids.get(kind) ?? new Map<string, Path>();
      const first = known.get(value);
      if (first)
        problems.add(problems.isFile ? 'duplicateId' : 'idTaken', path, { value, first: problems.place(first) });
      else ids.set(kind, known.set(value, path));
    }
  }
  return ids;
}

/** A committee is a rule among the rules, and referred to as a committee. */
function namespaces(kind: IdKind): IdKind[] {
  return kind === 'committee' ? ['committee', 'rule'] : [kind];
}

/** Every id and reference in the data, in order. */
function* slugs(of: SchemaClass, data: unknown, at: Path): Generator<Place> {
  if (typeof data !== 'object' || data === null) return;
  for (const field of shapeOf(of).values()) {
    const value = (data as Record<string, unknown>)[field.name];
    const path = [...at, field.name];
    for (const [item, itemPath] of items(value, path)) {
      if (field.nested) yield* slugs(field.nested, item, itemPath);
      else if ((field.id || field.refersTo) && typeof item === 'string') yield { field, value: item, path: itemPath };
    }
  }
}

function items(value: unknown, path: Path): [unknown, Path][] {
  return Array.isArray(value) ? value.map((item: unknown, index) => [item, [...path, index]]) : [[value, path]];
}
