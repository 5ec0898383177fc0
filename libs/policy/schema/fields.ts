import 'reflect-metadata';
import { isDay } from '@sanad/kernel';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsObject, ValidateBy, ValidateNested } from 'class-validator';

/** What an id names. A committee is a rule too, so its id is unique among the rules. */
export type IdKind = 'section' | 'clause' | 'rule' | 'committee' | 'overlay';
export type SchemaClass = new () => object;

/** What class-validator's own records do not hold about a field; `shape.ts` reads both. */
export interface FieldNote {
  id?: IdKind;
  refersTo?: IdKind;
  nested?: () => SchemaClass;
  list?: boolean;
}

const NOTE = Symbol('sanad:field');
export const SLUG = /^[a-z0-9][a-z0-9-]*$/;
export const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function note(field: FieldNote): PropertyDecorator {
  return (target, property) => Reflect.defineMetadata(NOTE, field, target, property);
}

export function noteOf(of: SchemaClass, property: string): FieldNote {
  return (Reflect.getMetadata(NOTE, of.prototype as object, property) as FieldNote | undefined) ?? {};
}

function all(...decorators: PropertyDecorator[]): PropertyDecorator {
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}

function isSlug(each: boolean): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && SLUG.test(value);
  return ValidateBy({ name: 'isSlug', validator: { validate } }, { each });
}

/** An id of its own: lower-case letters, digits and hyphens, unique among its kind. */
export function IsId(kind: IdKind): PropertyDecorator {
  return all(note({ id: kind }), isSlug(false));
}

/** A name in lower-case letters, digits and hyphens that nothing else refers to. */
export function IsSlug(): PropertyDecorator {
  return isSlug(false);
}

export function IsSlugList(): PropertyDecorator {
  return all(isSlug(true), IsArray());
}

/** The id of something that stands in the same document. */
export function RefersTo(kind: IdKind): PropertyDecorator {
  return all(note({ refersTo: kind }), isSlug(false));
}

export function RefersToEach(kind: IdKind): PropertyDecorator {
  return all(note({ refersTo: kind, list: true }), isSlug(true), IsArray());
}

/** A text that says something; spaces alone do not. */
export function IsText(): PropertyDecorator {
  return ValidateBy({ name: 'isText', validator: { validate: isText } });
}

/** Some of a closed list; none of it says nothing. */
export function IsChoiceList(allowed: readonly string[]): PropertyDecorator {
  return all(note({ list: true }), IsIn(allowed, { each: true }), IsArray());
}

export function IsTextList(): PropertyDecorator {
  return all(
    note({ list: true }),
    ValidateBy({ name: 'isText', validator: { validate: isText } }, { each: true }),
    IsArray(),
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

/** A day of the Gregorian calendar that exists, as `YYYY-MM-DD`. */
export function IsDay(): PropertyDecorator {
  return ValidateBy({ name: 'isDay', validator: { validate: isDay } });
}

/** One mapping of its own class. `ValidateNested` alone would let an empty list and a null pass. */
export function Nested(type: () => SchemaClass): PropertyDecorator {
  return all(note({ nested: type }), Type(type), IsObject(), ValidateNested());
}

export function NestedList(type: () => SchemaClass): PropertyDecorator {
  return all(
    note({ nested: type, list: true }),
    Type(type),
    IsArray(),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
  );
}
