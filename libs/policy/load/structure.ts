import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { SLUG, type SchemaClass } from '../schema/fields';
import { shapeOf, type Field } from '../schema/shape';
import { allowedIn, expected } from './expected';
import type { Path, Problems } from './problems';

/** The data as an instance of its class, every deviation from the class added to the problems. */
export function checkStructure<T extends object>(of: new () => T, data: unknown, at: Path, problems: Problems): T {
  const instance = plainToInstance(of, data);
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  explain(of, errors, at, problems);
  return instance;
}

function explain(of: SchemaClass, errors: readonly ValidationError[], at: Path, problems: Problems): void {
  const shape = shapeOf(of);
  for (const error of errors) {
    const field = shape.get(error.property);
    const path = [...at, error.property];
    if (field) explainField(field, error, path, problems);
    else explainKey(error.property, [...shape.keys()], path, problems);
  }
}

function explainKey(key: string, known: readonly string[], path: Path, problems: Problems): void {
  problems.addUnknown('unknownKey', path, key, known, { key, allowed: known.join(', ') });
}

function explainField(field: Field, error: ValidationError, path: Path, problems: Problems): void {
  const value: unknown = error.value;
  if (value === null) return; // an empty value is said once, by checkEmpty
  if (error.constraints) explainValue(field, value, path, problems);
  explainNested(field, error.children ?? [], path, problems);
}

function explainValue(field: Field, value: unknown, path: Path, problems: Problems): void {
  if (value === undefined) return problems.add('missing', path, { key: field.name }, expected(field));
  const list: unknown[] = field.list && Array.isArray(value) ? value : [];
  const items = wrongItems(field, list);
  for (const { item, index } of items) explainItem({ ...field, list: false }, item, [...path, index], problems);
  if (items.length === 0 && !list.includes(null)) explainItem(field, value, path, problems);
}

function wrongItems(field: Field, items: readonly unknown[]): { item: unknown; index: number }[] {
  return items.map((item, index) => ({ item, index })).filter(({ item }) => item !== null && !fits(field, item));
}

/** Only to point at the wrong item of a list: class-validator has already said that there is one. */
function fits(field: Field, item: unknown): boolean {
  if (field.type === 'mapping') return isMapping(item);
  if (field.allowed) return (field.allowed as readonly unknown[]).includes(item);
  return typeof item === 'string' && (field.type !== 'slug' || SLUG.test(item)) && item.trim() !== '';
}

function explainItem(field: Field, value: unknown, path: Path, problems: Problems): void {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  if (field.type !== 'choice' || field.list || typeof value !== 'string') {
    return problems.add('wrongValue', path, { value: shown }, expected(field));
  }
  const known = (field.allowed ?? []).map(String);
  problems.addUnknown('wrongChoice', path, value, known, { value, allowed: allowedIn(field) });
}

function explainNested(field: Field, children: readonly ValidationError[], path: Path, problems: Problems): void {
  if (!field.nested) return;
  if (!field.list) return explain(field.nested, children, path, problems);
  for (const child of children) {
    explain(field.nested, child.children ?? [], [...path, Number(child.property)], problems);
  }
}

/** Every key without a value: neither «unknown» nor a value, so the writer must say which. */
export function checkEmpty(data: unknown, at: Path, problems: Problems): void {
  if (data === null) return problems.add('empty', at, { key: String(at.at(-1) ?? '') });
  if (Array.isArray(data)) return data.forEach((item, index) => checkEmpty(item, [...at, index], problems));
  if (isMapping(data)) for (const [key, value] of Object.entries(data)) checkEmpty(value, [...at, key], problems);
}

export function isMapping(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
