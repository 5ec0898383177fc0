import { STATUS_CODES } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, getSchemaPath, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { describeDtos } from './dto-schemas';
import { PROBLEM_TYPE, Problem, ProblemField } from './problem';

export const COOKIE_SCHEME = 'session';
export const BEARER_SCHEME = 'token';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** The API's description, read off the routes, the DTOs' own rules and the access table's declarations. */
export function describeApi(app: INestApplication, cookieName: string): OpenAPIObject {
  describeDtos();
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Sanad')
    .setDescription(
      'Policies on relations with beneficiaries that run. Refusals are application/problem+json with a stable code, Arabic and English.',
    )
    .setVersion('1')
    .addCookieAuth(cookieName, { type: 'apiKey', in: 'cookie' }, COOKIE_SCHEME)
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, BEARER_SCHEME)
    .build();
  const document = SwaggerModule.createDocument(app, base, {
    extraModels: [Problem, ProblemField],
    operationIdFactory: (controller, method) => `${controller.replace(/Http$/, '')}.${method}`,
  });
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      addProblems(operation, path, method);
      tellConfirmation(operation);
    }
  }
  return document;
}

/** Says in words what the route declares of a proof of presence. */
function tellConfirmation(operation: Operation): void {
  const minutes = (operation as { 'x-confirmation-minutes'?: number })['x-confirmation-minutes'];
  if (minutes === undefined) return;
  const told = `Needs a proof of presence (POST /api/session/confirmation) of the last ${minutes} minutes.`;
  operation.description = [operation.description, told].filter(Boolean).join('\n\n');
}

/** Which refusals a route can give follows from its shape: who may ask, what it reads, whether it changes anything. */
function addProblems(operation: Operation, path: string, method: string): void {
  const asks = operation.requestBody !== undefined || (operation.parameters ?? []).length > 0;
  const statuses = [
    ...(asks ? [400] : []),
    ...(operation.security?.length ? [401, 403] : []),
    ...(path.includes('{') ? [404] : []),
    ...(method === 'get' ? [] : [409, 422]),
    500,
    503,
  ];
  const content = { [PROBLEM_TYPE]: { schema: { $ref: getSchemaPath(Problem) } } };
  for (const status of statuses) {
    operation.responses[String(status)] ??= { description: STATUS_CODES[status] ?? '', content };
  }
  operation.responses['default'] ??= { description: 'Refused', content };
}
