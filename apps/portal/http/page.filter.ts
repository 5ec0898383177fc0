import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { describeError, faultOf, statusOf } from '@sanad/platform';
import type { FastifyReply } from 'fastify';
import { createElement } from 'react';
import { BareProblem, problemPage } from '../pages/problem';
import { asAnswer, markupOf, sitePage } from './render';
import type { VisitRequest } from './visit';
import { languageOfRoute } from './visit.guard';

/** The one place where a refusal becomes a page. It says what can be done, and nothing of the inside. */
@Catch()
export class PageFilter implements ExceptionFilter {
  private readonly log = new Logger('portal');

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<VisitRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { refusal, status = statusOf(refusal.kind), ours } = faultOf(error);
    if (ours) this.log.error({ requestId: request.id, error: describeError(error) });
    if (status === 429) reply.header('retry-after', String(Number(refusal.params['minutes'] ?? 1) * 60));
    if (status === 503) reply.header('retry-after', '60');
    const { visit, id: requestId } = request;
    const language = visit?.site.language ?? languageOfRoute(request);
    const markup = visit
      ? sitePage(visit.site, problemPage(visit.site, refusal, requestId, status), '')
      : markupOf(createElement(BareProblem, { language, refusal, requestId, status }));
    await reply.send(asAnswer(reply, request.headers['accept-encoding'], { markup, status, language }));
  }
}
