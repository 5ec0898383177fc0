import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { Download, GoTo, type Page } from '../page';
import { asAnswer, sitePage, type Rendered } from './render';
import { exchangeOf, type Visit } from './visit';

/** Turns what a route answers into HTML, or into the way to another page. What belongs to no site passes as it is. */
@Injectable()
export class PagesInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { request, reply } = exchangeOf(context);
    const { visit } = request;
    if (!visit) return next.handle();
    return next.handle().pipe(
      map((answer: Page | GoTo | Download) => {
        if (answer instanceof GoTo) {
          reply.status(303).header('location', answer.address);
          return '';
        }
        if (answer instanceof Download) {
          reply.type(answer.type).header('content-disposition', attachmentOf(answer.name));
          return answer.bytes;
        }
        return asAnswer(reply, request.headers['accept-encoding'], shown(visit, answer));
      }),
    );
  }
}

const attachmentOf = (name: string): string => {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="policy.pdf"; filename*=UTF-8''${encoded}`;
};

function shown({ site, page: at }: Visit, page: Page): Rendered {
  const status = page.status ?? (page.errors?.length ? 422 : 200);
  const { isEverybodys } = page;
  return { markup: sitePage(site, page, at), status, language: site.language, isEverybodys };
}
