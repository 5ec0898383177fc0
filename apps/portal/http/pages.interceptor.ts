import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { from, switchMap, type Observable } from 'rxjs';
import { GoTo, type Page } from '../page';
import { asAnswer, sitePage } from './render';
import { exchangeOf, type Visit } from './visit';

/** Turns what a route answers into HTML, or into the way to another page. What belongs to no site passes as it is. */
@Injectable()
export class PagesInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { request, reply } = exchangeOf(context);
    const { visit } = request;
    if (!visit) return next.handle();
    return next.handle().pipe(
      switchMap((answer: Page | GoTo) => {
        if (answer instanceof GoTo) {
          reply.status(303).header('location', answer.address);
          return from(['']);
        }
        return from(asAnswer(reply, request.headers['accept-encoding'], shown(visit, answer)));
      }),
    );
  }
}

function shown({ site, page: at }: Visit, page: Page): { markup: string; status: number; language: string } {
  const status = page.status ?? (page.errors?.length ? 422 : 200);
  return { markup: sitePage(site, page, at), status, language: site.language };
}
