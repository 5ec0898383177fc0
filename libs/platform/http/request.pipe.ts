import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { fieldProblem, Refusal } from '@sanad/messages';
import type { ValidationError } from 'class-validator';
import { problemsOf } from './field-problems';
import { rememberRules } from './known-rules';

rememberRules();

/** NUL, and halves of a surrogate pair: valid JSON that PostgreSQL cannot hold. */
const UNSTORABLE = /[\u0000\ud800-\udfff]/u;
const FIRST_DAY = new Date('0001-01-01T00:00:00Z');
const LAST_DAY = new Date('9999-12-31T00:00:00Z');

/**
 * Turns what came over the wire into a validated DTO, or says which field is wrong and what to do. Unknown members are
 * refused; nothing is converted unless the DTO asks for it by `@Type`.
 */
export class RequestPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      validationError: { target: true, value: true },
      exceptionFactory: (errors: ValidationError[]) =>
        new Refusal('request.invalid', {}, undefined, problemsOf(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return super.transform(value, metadata);
    refuse(first(isUnstorable, value, metadata.data ?? ''), 'unstorable');
    const dto: unknown = await super.transform(withoutNulls(value), metadata);
    refuse(first(isFar, dto, metadata.data ?? ''), 'isDate');
    return dto;
  }
}

/** A member that is null is one that was left out: `@IsOptional` lets both through, and no request tells them apart. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(members.map(([name, member]) => [name, withoutNulls(member)]));
}

function refuse(path: string | undefined, constraint: string): void {
  if (path !== undefined) throw new Refusal('request.invalid', {}, undefined, [fieldProblem(path, constraint)]);
}

const isUnstorable = (value: unknown): boolean => typeof value === 'string' && UNSTORABLE.test(value);

/** Years that RFC 3339 cannot write: what was sent would be answered in a form nobody promised. */
const isFar = (value: unknown): boolean => value instanceof Date && !(value >= FIRST_DAY && value <= LAST_DAY);

/** The path of the first member of `value`, at any depth, that the test finds. */
function first(test: (value: unknown) => boolean, value: unknown, path: string): string | undefined {
  if (test(value)) return path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const found = test(name) ? path : first(test, member, path ? `${path}.${name}` : name);
    if (found !== undefined) return found;
  }
  return undefined;
}
