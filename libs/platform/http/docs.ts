import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance, FastifyReply } from 'fastify';
import swaggerUiFolder from 'swagger-ui-dist/absolute-path';

/** Files of swagger-ui that the page loads; nothing else of the package is reachable. */
const ASSETS: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sanad API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<main id="docs"></main>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/page.js"></script>
</body>
</html>
`;

// Keeps the CSRF token of a sign-in made on the page, so that its other requests carry it.
const SCRIPT = `let csrf;
SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  requestInterceptor: (request) => {
    if (csrf && request.method !== 'GET') request.headers['X-CSRF-Token'] = csrf;
    return request;
  },
  responseInterceptor: (response) => {
    if (response.obj && response.obj.csrfToken) csrf = response.obj.csrfToken;
    return response;
  },
});
`;

/** `/api/openapi.json` and `/api/docs`: everything from this machine, nothing inline, so that the strict policy holds. */
export function serveDocs(fastify: FastifyInstance, describe: () => OpenAPIObject): void {
  let json: string | undefined;
  const send = (type: string, body: string) => (_: unknown, reply: FastifyReply) => reply.type(type).send(body);
  // Written when somebody first asks: it takes a tenth of the start, and few ever do.
  fastify.get('/api/openapi.json', (_, reply) =>
    reply.type('application/json; charset=utf-8').send((json ??= JSON.stringify(describe()))),
  );
  fastify.get('/api/docs', send('text/html; charset=utf-8', PAGE));
  fastify.get('/api/docs/page.js', send('text/javascript; charset=utf-8', SCRIPT));
  const folder = swaggerUiFolder();
  for (const [file, type] of Object.entries(ASSETS)) {
    fastify.get(`/api/docs/${file}`, (_, reply) => reply.type(type).send(createReadStream(join(folder, file))));
  }
}
