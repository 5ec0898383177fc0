import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { fieldProblem, Refusal } from '@sanad/messages';
import type { ValidationError } from 'class-validator';
import { problemsOf } from './field-problems';

/** NUL, and halves of a surrogate pair: valid JSON that PostgreSQL cannot hold. */
const UNSTORABLE = /[\u0000\ud800-\udfff]/u;

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
    const path = metadata.type === 'custom' ? undefined : unstorable(value, metadata.data ?? '');
    if (path !== undefined) throw new Refusal('request.invalid', {}, undefined, [fieldProblem(path, 'unstorable')]);
    return super.transform(value, metadata);
  }
}

/** The path of the first text in `value` that cannot be stored. */
function unstorable(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const found = UNSTORABLE.test(name) ? path : unstorable(member, path ? `${path}.${name}` : name);
    if (found !== undefined) return found;
  }
  return undefined;
}
