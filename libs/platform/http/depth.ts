import { Refusal } from '@sanad/messages';
import type { FastifyInstance } from 'fastify';

/** Deeper than any body we describe, and far from where the stack of whatever walks a body ends. */
const MOST = 100;

/** Refuses bodies of brackets within brackets, before anything walks them. */
export function refuseDeepBodies(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', (request, _reply, done) => {
    done(isDeep(request.body) ? new Refusal('request.malformed') : undefined);
  });
}

function isDeep(body: unknown): boolean {
  let level = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST) return true;
    level = level.flatMap((one): unknown[] => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}
