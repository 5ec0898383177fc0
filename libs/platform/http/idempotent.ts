import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { Refusal } from '@sanad/messages';
import type { FastifyRequest } from 'fastify';
import type { IdempotentRequest } from '../idempotency';

const KEY = /^[A-Za-z0-9_-]{8,128}$/;
export const KEY_HEADER = 'idempotency-key';

/**
 * The `Idempotency-Key` of a creating route, ready for `ops.run(who, work, { idempotency })`; undefined when none came.
 * Declares the header in the API's description as well.
 */
export const Idempotent = createParamDecorator(
  (_: unknown, context: ExecutionContext): IdempotentRequest | undefined => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers[KEY_HEADER];
    if (key === undefined) return undefined;
    if (typeof key !== 'string' || !KEY.test(key)) throw new Refusal('request.key_invalid');
    return { key, requestHash: hashOf(request.method, request.url.split('?')[0]!, request.body) };
  },
  [documentHeader],
);

/** SHA-256 of method, path and body; the order of a body's members does not matter. */
export function hashOf(method: string, path: string, body: unknown): string {
  return createHash('sha256')
    .update(`${method} ${path}\n${canonical(body)}`)
    .digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join()}}`;
}

function documentHeader(target: object, name: string | symbol | undefined): void {
  const method = name && Object.getOwnPropertyDescriptor(target, name);
  if (!name || !method) return;
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      'A key of your own for this request. The same key with the same body is answered as before, and nothing is created twice.',
    schema: { type: 'string', pattern: KEY.source },
  })(target, name, method);
}
