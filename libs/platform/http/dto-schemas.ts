import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage';
import { getMetadataStorage, ValidateIf } from 'class-validator';

type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
type Dto = abstract new () => object;
type Schema = Record<string, unknown>;

const NULLABLE = { nullable: true } as const;

/** A member that is always there and may be null. (`@IsOptional` is a member that may be left out.) */
export function Nullable(): PropertyDecorator {
  return ValidateIf((_, value: unknown) => value !== null, { context: NULLABLE });
}

const EITHER = { either: true } as const;

/** One of two members, of which one is enough: it may be left out where the other is there. */
export function Unless(other: string): PropertyDecorator {
  return ValidateIf((dto: Record<string, unknown>) => dto[other] === undefined, { context: EITHER });
}

/** What each constraint says in JSON Schema. Constraints without an entry are checked but not described. */
const MEANING: Readonly<Record<string, (params: readonly unknown[]) => Schema>> = {
  isString: () => ({ type: 'string' }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isBoolean: () => ({ type: 'boolean' }),
  isObject: () => ({ type: 'object', additionalProperties: true }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isEmail: () => ({ type: 'string', format: 'email' }),
  isUrl: () => ({ type: 'string', format: 'uri' }),
  isDate: () => ({ type: 'string', format: 'date-time' }),
  isDayOrInstant: () => ({
    type: 'string',
    anyOf: [
      { type: 'string', format: 'date-time' },
      { type: 'string', format: 'date' },
    ],
  }),
  isDay: () => ({ type: 'string', format: 'date' }),
  isDateString: () => ({ type: 'string' }),
  isIso8601: () => ({ type: 'string' }),
  isNotEmpty: () => ({ minLength: 1 }),
  isPositive: () => ({ exclusiveMinimum: 0 }),
  isIn: ([values]) => choice(values as unknown[]),
  isEnum: ([, values]) => choice(values as unknown[]),
  equals: ([value]) => choice([value]),
  matches: ([pattern]) => ({ type: 'string', pattern: (pattern as RegExp).source }),
  min: ([least]) => ({ minimum: least }),
  max: ([most]) => ({ maximum: most }),
  minLength: ([least]) => ({ type: 'string', minLength: least }),
  maxLength: ([most]) => ({ type: 'string', maxLength: most }),
  isLength: ([least, most]) => ({ type: 'string', minLength: least, maxLength: most }),
};
const LIST_MEANING: typeof MEANING = {
  isArray: () => ({}),
  arrayNotEmpty: () => ({ minItems: 1 }),
  arrayMinSize: ([least]) => ({ minItems: least }),
  arrayMaxSize: ([most]) => ({ maxItems: most }),
  arrayUnique: () => ({ uniqueItems: true }),
};

function choice(values: unknown[]): Schema {
  return { type: typeof values[0], enum: [...values] };
}

/**
 * Tells the API's description what class-validator already knows of every DTO and view, so that a rule is written
 * once. The storage keeps its classes in a private member; there is no public list of them.
 */
export function describeDtos(): void {
  for (const { dto, property, told } of described()) ApiProperty(told)(dto.prototype as object, property);
}

interface Described {
  readonly dto: Dto;
  readonly property: string;
  readonly told: ApiPropertyOptions;
}

function* described(): Generator<Described> {
  const classes = Reflect.get(getMetadataStorage(), 'validationMetadatas') as ReadonlyMap<Dto | string, Rule[]>;
  for (const [dto, rules] of classes) {
    if (typeof dto === 'string') continue;
    for (const property of new Set(rules.map((rule) => rule.propertyName))) {
      const own = rules.filter((rule) => rule.propertyName === property);
      yield { dto, property, told: describeProperty(dto, property, own) };
    }
  }
}

/** A class as the description has it: what it is called there, and everything that is told of it. */
export interface DtoShape {
  readonly name: string;
  readonly shape: string;
}

/** The description knows classes by their names alone: of two under one name it shows one in place of both, and says nothing. */
export function dtoShapes(): DtoShape[] {
  const lines = new Map<Dto, string[]>();
  for (const { dto, property, told } of described()) {
    const type = 'type' in told && typeof told.type === 'function' ? (told.type as () => Dto)().name : undefined;
    lines.set(dto, [...(lines.get(dto) ?? []), `${property} ${JSON.stringify({ ...told, ...(type && { type }) })}`]);
  }
  return [...lines].map(([dto, own]) => {
    const base = (Object.getPrototypeOf(dto) as { name: string }).name;
    return { name: dto.name, shape: [base, ...own.sort()].join('\n') };
  });
}

function describeProperty(dto: Dto, property: string, rules: readonly Rule[]): ApiPropertyOptions {
  const required = !rules.some(
    (rule) => rule.name === 'isOptional' || (rule.context as typeof EITHER | undefined)?.either,
  );
  const nullable = rules.some((rule) => (rule.context as typeof NULLABLE | undefined)?.nullable) || undefined;
  const isList = rules.some((rule) => rule.each || nameOf(rule) in LIST_MEANING);
  const nested = rules.some((rule) => nameOf(rule) === 'nestedValidation');
  const list = isList ? merged(rules, LIST_MEANING) : {};
  if (nested) {
    const type = defaultMetadataStorage.findTypeMetadata(dto, property)?.typeFunction();
    if (!type) throw new Error(`${dto.name}.${property} is nested and needs @Type`);
    return { type: () => type, isArray: isList, required, nullable, ...list };
  }
  const one = { ...designed(dto, property, isList), ...merged(rules, MEANING) };
  const schema = isList ? { type: 'array', items: one, ...list } : one;
  return { ...schema, required, nullable } as ApiPropertyOptions;
}

function nameOf(rule: Rule): string {
  return rule.name ?? rule.type;
}

function merged(rules: readonly Rule[], meaning: typeof MEANING): Schema {
  return Object.assign({}, ...rules.map((rule) => meaning[nameOf(rule)]?.(rule.constraints ?? []) ?? {})) as Schema;
}

function designed(dto: Dto, property: string, isList: boolean): Schema {
  if (isList) return { type: 'string' };
  const type: unknown = Reflect.getMetadata('design:type', dto.prototype as object, property);
  if (type === Number) return { type: 'number' };
  if (type === Boolean) return { type: 'boolean' };
  if (type === Date) return { type: 'string', format: 'date-time' };
  return { type: type === String ? 'string' : 'object' };
}
