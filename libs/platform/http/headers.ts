import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const YEAR_SECONDS = 31_536_000;
const SELF = ["'self'"];
const NOTHING = ["'none'"];

export interface Guarding {
  /** Whether pages of this process run scripts of their own; nobody else's ever run. */
  readonly scripts: boolean;
  /** Sheets that stand in the pages themselves, each by its hash as the policy takes it. */
  readonly styles?: readonly string[];
  /** Forms that a browser sends by itself name their origin only where the page may be named to its own site. */
  readonly referrer: 'no-referrer' | 'same-origin';
  /** Addresses (by their beginning) whose answers may be kept by browsers; all others say `no-store`. */
  readonly mayBeKept: string;
}

/** What browsers are told with every answer: nothing from elsewhere, in no frame, and nothing kept. */
export async function guardBrowsers(
  app: NestFastifyApplication,
  { scripts, styles = [], referrer, mayBeKept }: Guarding,
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: SELF,
        scriptSrc: scripts ? SELF : NOTHING,
        styleSrc: [...SELF, ...styles],
        imgSrc: ["'self'", 'data:'],
        objectSrc: NOTHING,
        baseUri: NOTHING,
        formAction: SELF,
        frameAncestors: NOTHING,
      },
    },
    strictTransportSecurity: { maxAge: YEAR_SECONDS, includeSubDomains: true },
    referrerPolicy: { policy: referrer },
    xFrameOptions: { action: 'deny' },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, payload, done) => {
      const isKept = reply.hasHeader('cache-control') || request.url.startsWith(mayBeKept);
      if (!isKept) reply.header('cache-control', 'no-store');
      reply.header('x-request-id', request.id);
      done(null, payload);
    });
}
