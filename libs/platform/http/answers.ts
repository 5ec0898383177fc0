import { STATUS_CODES } from 'node:http';
import { applyDecorators, Header, HttpCode, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';

/** The status of a route's answer and the class of its body: what is sent and what is described, in one place. */
export function Answers(status: number, view?: Type<object>): MethodDecorator {
  return applyDecorators(HttpCode(status), ApiResponse({ status, type: view, description: STATUS_CODES[status] }));
}

/** A list's answer: `{ items, next }`, see `PageQuery`. */
export function AnswersPage(view: Type<object>): MethodDecorator {
  const schema = {
    type: 'object',
    required: ['items', 'next'],
    properties: {
      items: { type: 'array', items: { $ref: getSchemaPath(view) } },
      next: { type: 'string', nullable: true },
    },
  };
  return applyDecorators(HttpCode(200), ApiExtraModels(view), ApiResponse({ status: 200, schema, description: 'OK' }));
}

/** An answer that is plain text. */
export function AnswersText(): MethodDecorator {
  const content = { 'text/plain': { schema: { type: 'string' } } };
  const type = Header('content-type', 'text/plain; charset=utf-8');
  return applyDecorators(HttpCode(200), type, ApiResponse({ status: 200, content, description: 'OK' }));
}

/** An answer that stays open: server-sent events. */
export function AnswersEvents(): MethodDecorator {
  const content = { 'text/event-stream': { schema: { type: 'string' } } };
  return applyDecorators(HttpCode(200), ApiResponse({ status: 200, content, description: 'OK' }));
}

/** An answer that sends the browser elsewhere. The status stands in `@Redirect`, which sends 302. */
export function AnswersRedirect(): MethodDecorator {
  const headers = { location: { description: 'Where it goes on', schema: { type: 'string' as const } } };
  return ApiResponse({ status: 302, headers, description: STATUS_CODES[302] });
}
