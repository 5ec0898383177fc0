import { forPages } from '@sanad/messages/pure';
import createClient from 'openapi-fetch';
import { untilHere } from '../parts/quiet';
import { isProblem, Refused, Unreachable, type Problem } from './problem';
import type { paths } from './schema.gen';

/** The token of the session that every change sends back; set whenever the session is read. */
let csrf: string | null = null;

export function rememberCsrf(token: string | null): void {
  csrf = token;
}

/** Asks whoever sits there to prove that it is they, and answers whether they did. */
type Prove = () => Promise<boolean>;
let prove: Prove | undefined;

/** Who asks for a proof of presence where the API wants one; the frame around the pages says it. */
export function proveBy(asking: Prove | undefined): void {
  prove = asking;
}

type Transport = (request: Request) => Promise<Response>;

/** What wants a proof of presence is sent again once it was given: no page has to think of it, and none can forget. */
export const sentBy =
  (transport: Transport): Transport =>
  async (request) => {
    const again = request.clone();
    const response = await transport(request);
    if (!prove || response.status !== 403) return response;
    const refused: unknown = await response
      .clone()
      .json()
      .catch(() => undefined);
    const isAsked = isProblem(refused) && refused.code === 'session.confirmation_needed';
    return isAsked && (await prove()) ? transport(again) : response;
  };

/** The API, typed by its own description. */
export const api = createClient<paths>({ baseUrl: '/', fetch: sentBy((request) => untilHere(fetch(request))) });

api.use({
  onRequest: ({ request }) => {
    if (csrf !== null && request.method !== 'GET') request.headers.set('x-csrf-token', csrf);
    request.headers.set('accept-language', document.documentElement.lang);
    return request;
  },
});

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** As pages say it: without the names that programs know fields by, each field by the constraint that is not met. */
const asSaid = (problem: Problem): Problem => ({
  ...problem,
  ...problem.plain,
  errors: problem.errors.map((error) => forPages(error)),
});

/** What the API answered. @throws Refused with its problem; Unreachable where no answer of its own came. */
export async function answered<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  const answer = await asked.catch(() => {
    throw new Unreachable();
  });
  if (answer.response.ok) return answer.data as Data;
  throw isProblem(answer.error) ? new Refused(asSaid(answer.error)) : new Unreachable();
}
