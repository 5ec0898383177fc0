import { getMetadataStorage } from 'class-validator';
import { noteOf, type IdKind, type SchemaClass } from './fields';

export type FieldType = 'text' | 'slug' | 'day' | 'integer' | 'choice' | 'constant' | 'mapping';

/** One field of a schema class, read from its decorators: validation, messages and JSON Schema all follow this one description. */
export interface Field {
  name: string;
  type: FieldType;
  required: boolean;
  list: boolean;
  /** A list that may not be empty. */
  notEmpty: boolean;
  nested?: SchemaClass;
  /** The values of a choice, or the single one of a constant. */
  allowed?: readonly (string | number | boolean)[];
  minimum?: number;
  id?: IdKind;
  refersTo?: IdKind;
}

type Shape = ReadonlyMap<string, Field>;
const shapes = new Map<SchemaClass, Shape>();

/** The fields of a schema class in the order of their declaration, those of its parents first. */
export function shapeOf(of: SchemaClass): Shape {
  const known = shapes.get(of);
  if (known) return known;
  const constraints = constraintsOf(of);
  const shape = new Map([...constraints].map(([name, found]) => [name, field(of, name, found)]));
  shapes.set(of, shape);
  return shape;
}

/** Constraint name (`isIn`, `min`, …) → its arguments. */
type Constraints = ReadonlyMap<string, readonly unknown[]>;

function constraintsOf(of: SchemaClass): ReadonlyMap<string, Constraints> {
  const fields = new Map<string, Map<string, readonly unknown[]>>();
  const found = getMetadataStorage().getTargetValidationMetadatas(of, '', false, false);
  for (const metadata of inOrderOfInheritance(of, found)) {
    const constraints = fields.get(metadata.propertyName) ?? new Map<string, readonly unknown[]>();
    fields.set(metadata.propertyName, constraints.set(metadata.name ?? metadata.type, metadata.constraints ?? []));
  }
  return fields;
}

function inOrderOfInheritance<T extends { target: unknown }>(of: SchemaClass, metadatas: readonly T[]): T[] {
  const own = metadatas.filter((metadata) => metadata.target === of);
  return [...metadatas.filter((metadata) => metadata.target !== of), ...own];
}

function field(of: SchemaClass, name: string, constraints: Constraints): Field {
  const { id, refersTo, nested, list } = noteOf(of, name);
  const choice = constraints.get('isIn')?.[0] ?? constraints.get('equals');
  return {
    name,
    type: typeOf(of, name, constraints, nested !== undefined),
    required: !constraints.has('isOptional'),
    list: list ?? constraints.has('arrayNotEmpty'),
    notEmpty: constraints.has('arrayNotEmpty'),
    ...(nested && { nested: nested() }),
    ...(choice !== undefined && { allowed: choice as Field['allowed'] }),
    ...(constraints.has('min') && { minimum: constraints.get('min')?.[0] as number }),
    ...(id && { id }),
    ...(refersTo && { refersTo }),
  };
}

const TYPES: readonly (readonly [constraint: string, type: FieldType])[] = [
  ['isIn', 'choice'],
  ['equals', 'constant'],
  ['isDay', 'day'],
  ['isSlug', 'slug'],
  ['isInt', 'integer'],
  ['isText', 'text'],
];

function typeOf(of: SchemaClass, name: string, constraints: Constraints, nested: boolean): FieldType {
  const type = nested ? 'mapping' : TYPES.find(([constraint]) => constraints.has(constraint))?.[1];
  if (!type) throw new Error(`${of.name}.${name} has no decorator that the schema knows`);
  return type;
}
