import { DAY, SLUG, type SchemaClass } from './schema/fields';
import { PolicyDocument } from './schema/document';
import { shapeOf, type Field } from './schema/shape';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema (2020-12) of a policy file, drawn from the classes that validate it: one description, never two. */
export function policyJsonSchema(): JsonSchema {
  const definitions = new Map<string, JsonSchema>();
  const root = mapping(PolicyDocument, definitions);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Sanad policy',
    ...root,
    $defs: Object.fromEntries([...definitions].sort(([a], [b]) => a.localeCompare(b, 'en'))),
  };
}

function mapping(of: SchemaClass, definitions: Map<string, JsonSchema>): JsonSchema {
  const fields = [...shapeOf(of).values()];
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(fields.map((field) => [field.name, property(field, definitions)])),
    required: fields.filter(({ required }) => required).map(({ name }) => name),
  };
}

function property(field: Field, definitions: Map<string, JsonSchema>): JsonSchema {
  const item = field.nested ? reference(field.nested, definitions) : scalar(field);
  if (!field.list) return item;
  return { type: 'array', items: item, ...(field.notEmpty && { minItems: 1 }) };
}

function reference(of: SchemaClass, definitions: Map<string, JsonSchema>): JsonSchema {
  if (!definitions.has(of.name)) {
    definitions.set(of.name, {});
    definitions.set(of.name, mapping(of, definitions));
  }
  return { $ref: `#/$defs/${of.name}` };
}

function scalar({ type, allowed = [], minimum }: Field): JsonSchema {
  switch (type) {
    case 'choice':
      return { enum: allowed };
    case 'constant':
      return { const: allowed[0] };
    case 'integer':
      return { type: 'integer', ...(minimum !== undefined && { minimum }) };
    case 'day':
      return { type: 'string', format: 'date', pattern: DAY.source };
    case 'slug':
      return { type: 'string', pattern: SLUG.source };
    default:
      return { type: 'string', pattern: '\\S' };
  }
}
