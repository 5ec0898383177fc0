import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError, faultOf } from './faults';
import { languageOf } from './language';
import { PROBLEM_TYPE, problemOf } from './problem';

/** The one place where a refusal becomes an answer. Whatever is not a refusal leaves as a sentence that tells nothing of the inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const fault = faultOf(error);
    if (fault.ours) this.log.error({ requestId: request.id, error: describeError(error) });
    answer(request, reply, fault);
  }
}

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { refusal, status }: Pick<ReturnType<typeof faultOf>, 'refusal' | 'status'>,
): void {
  const language = languageOf(request.headers['accept-language']);
  const problem = problemOf(refusal, request.id, language, status);
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="sanad"');
  if (problem.status === 429) reply.header('retry-after', String(Number(refusal.params['minutes'] ?? 1) * 60));
  if (problem.status === 503) reply.header('retry-after', '5');
  reply
    .status(problem.status)
    .header('content-type', `${PROBLEM_TYPE}; charset=utf-8`)
    .header('content-language', language)
    .header('vary', 'Accept-Language')
    .send(problem);
}

/** Fastify's own answer to an address it cannot read, given before any route is looked for. */
export function refuseUnreadable(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  answer(request, reply, { refusal: new Refusal('request.malformed') });
}
