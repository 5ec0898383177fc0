import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Refusal } from '@sanad/messages';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What the build wrote where a page's own nonce goes; see apps/console/vite.config.mjs. */
const PLACE = '{nonce}';
/** Never the console's: these answer machines, and an address of theirs that does not exist is an error. */
const NOT_A_PAGE = /^\/(api|assets|livez|readyz|metrics)(\/|$)|\.[a-z0-9]+$/;
const FOR_EVER = 'public, max-age=31536000, immutable';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
/** The build leaves the larger files compressed beside themselves; the first that the browser takes is sent. */
const ENCODINGS = { br: '.br', gzip: '.gz' } as const;

/**
 * Serves the built console: its files for ever, since their names hold a hash of their content, and its one page at every
 * address that no route takes. @throws Refusal `console.not_built`
 */
export function serveConsole(fastify: FastifyInstance, folder: string): void {
  const file = join(folder, 'index.html');
  if (!existsSync(file)) throw new Refusal('console.not_built', { folder });
  const page = readFileSync(file, 'utf8');
  const assets = join(folder, 'assets');
  const names = new Set(readdirSync(assets));
  for (const name of names) {
    const type = TYPES[extname(name)];
    if (!type) continue;
    fastify.get(`/assets/${name}`, (request, reply) => {
      const encoding = encodingFor(request, (suffix) => names.has(name + suffix));
      if (encoding) reply.header('content-encoding', encoding);
      const path = join(assets, encoding ? name + ENCODINGS[encoding] : name);
      return reply
        .type(type)
        .header('cache-control', FOR_EVER)
        .header('vary', 'Accept-Encoding')
        .send(createReadStream(path));
    });
  }
  fastify.get('/*', (request, reply) => servePage(request, reply, page));
}

function encodingFor(request: FastifyRequest, stands: (suffix: string) => boolean): keyof typeof ENCODINGS | undefined {
  const taken = String(request.headers['accept-encoding'] ?? '').split(/[\s,;]+/);
  return (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding) && stands(ENCODINGS[encoding]));
}

function servePage(request: FastifyRequest, reply: FastifyReply, page: string): void {
  const [path = '/'] = request.url.split('?');
  if (NOT_A_PAGE.test(path)) {
    reply.callNotFound();
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  const policy = String(reply.getHeader('content-security-policy'));
  void reply
    .header('content-security-policy', withNonce(policy, nonce))
    .type('text/html; charset=utf-8')
    .send(page.replaceAll(PLACE, nonce));
}

/** The components' own style elements carry the nonce; nothing else becomes allowed. */
function withNonce(policy: string, nonce: string): string {
  return policy.replace(/style-src [^;]+/, (directive) => `${directive} 'nonce-${nonce}'`);
}
